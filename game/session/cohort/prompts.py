"""Questions for a room: the author's that fit what these tables did, and some that always do."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.hindsight import MOST_ASKED
from game.session.cohort.deals import party_map
from game.session.cohort.dimensions import four_dimensions
from game.session.cohort.endings import endings_spread, splits
from game.session.cohort.gathering import Gathering
from game.session.cohort.patients import chair_gaps
from game.session.debrief.prompts import hindsight
from game.session.prose import Paragraph, Span, line
from game.words import _

PHASES = ("reactions", "what", "why", "chair", "balance", "monday")


@dataclass(frozen=True, slots=True)
class RoomAsk:
    """A question, how many tables it fits, and whether it is the author's.

    ``tells`` is whether it tells what these tables left: not before the room has seen it.
    """

    words: Paragraph
    tables: int
    by_author: bool
    tells: bool = False


def room_asks(gathering: Gathering, phase: str) -> tuple[RoomAsk, ...]:
    """The questions of a phase: the author's for most tables first, then the room's own."""
    prompts = [prompt for prompt in gathering.scenario.prompts if prompt.phase == phase]
    guarded = any(prompt.guard is not None for prompt in prompts)
    seen = [hindsight(table.review) for table in gathering.tables] if guarded else []
    fitting = []
    for prompt in prompts:
        tables = len(gathering.tables)
        if prompt.guard is not None:
            tables = sum(bool(prompt.guard(each)) for each in seen)
        if tables:
            fitting.append(RoomAsk(line(gathering.scenario, prompt.ask), tables, True))
    fitting.sort(key=lambda ask: -ask.tables)
    everybody = len(gathering.tables)
    left = _left(gathering) if phase == "why" else ()
    own = [RoomAsk((Span(words),), everybody, False, tells=True) for words in left]
    own += [RoomAsk((Span(words),), everybody, False) for words in _OWN[phase](gathering)]
    if not own:
        words = _("How did you find deals that leave nothing on the table?")
        own = [RoomAsk((Span(words),), everybody, False, tells=True)]
    return (*fitting[:MOST_ASKED], *own)


def before_deals(gathering: Gathering) -> tuple[RoomAsk, ...]:
    """What to ask while the map is drawn and no table is on it yet."""
    words = _("Where does your own deal lie? Point to it before it is shown.")
    return (RoomAsk((Span(words),), len(gathering.tables), False),)


def beside_deals(gathering: Gathering) -> tuple[RoomAsk, ...]:
    """What to ask when the tables have just come onto the map."""
    words = _("Is your deal where you thought? What moved it there?")
    return (RoomAsk((Span(words),), len(gathering.tables), False),)


def _reactions(_gathering: Gathering) -> tuple[str, ...]:
    return (_("Which of these words surprises you?"),)


def _what(gathering: Gathering) -> tuple[str, ...]:
    spread = endings_spread(gathering)
    if len(gathering.tables) == 1:
        found = [_("Where could your story have gone another way?")]
    elif len(spread.reached) > 1:
        found = [_("The same story, and {n} endings. Where did your ways part?").format(n=len(spread.reached))]  # fmt: skip
    else:
        found = [_("You all came to the same place. Did you come the same way?")]
    if any(split.parted for split in splits(gathering)):
        found.append(_("Some ways never met again. Did it feel like a turning point at the time?"))
    return tuple(found)


def _why(gathering: Gathering) -> tuple[str, ...]:
    held = party_map(gathering)
    if held is None:
        return (_("What kept you from the table?"),)
    return (_("When is no deal the right answer, and for whom?"),) if held.without_deal else ()


def _left(gathering: Gathering) -> tuple[str, ...]:
    held = party_map(gathering)
    more = [each for each in held.tables if each.left and any(each.left)] if held else []
    if not more:
        return ()
    if len(more) == 1:  # one table is not talked of as the one that did it
        return (_("What would two sides have to tell each other to leave nothing on the table?"),)
    text = _(
        "{n} tables left something on the table. What would each side have had to tell the other?"
    )
    return (text.format(n=len(more)),)


def _chair(_gathering: Gathering) -> tuple[str, ...]:
    return (_("Argue the other side's best case, so that they would say: yes, that is it."),)


def _balance(gathering: Gathering) -> tuple[str, ...]:
    found = [_("Who was not in the room? Which patient would you ask first?")]
    worst = four_dimensions(gathering).worst
    if len(worst) == 1:
        text = _("{name} came off worst at most tables. Who paid for that?")
        if len(gathering.tables) == 1:
            text = _("{name} came off worst. Who paid for that?")
        found.insert(0, text.format(name=worst[0].name))
    if any(gap.apart for gap in chair_gaps(gathering)):
        found.append(_("What did the patients' chairs see that the scores do not?"))
    return tuple(found)


def _monday(_gathering: Gathering) -> tuple[str, ...]:
    return (_("Read one of them aloud. Who will ask you about it in a month?"),)


_OWN = dict(zip(PHASES, (_reactions, _what, _why, _chair, _balance, _monday), strict=True))
