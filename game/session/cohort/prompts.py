"""Questions for a room: the author's that fit what these tables did, and some that always do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from game.core.hindsight import MOST_ASKED
from game.core.scenario import Prompt
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

    ``scored`` when it says what points or dimensions came to, which the facilitator can hide.
    """

    words: Paragraph
    tables: int
    by_author: bool
    scored: bool = False


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
            words = line(gathering.scenario, prompt.ask)
            fitting.append(RoomAsk(words, tables, True, _of_scores(prompt)))
    fitting.sort(key=lambda ask: -ask.tables)
    everybody = len(gathering.tables)
    own = (
        RoomAsk((Span(each.words),), everybody, False, each.scored)
        for each in _OWN[phase](gathering)
    )
    return (*fitting[:MOST_ASKED], *own)


def before_deals(gathering: Gathering) -> RoomAsk:
    """What to ask while the map is drawn and no table is on it yet."""
    words = _("Where does your own deal lie? Point to it before it is shown.")
    return RoomAsk((Span(words),), len(gathering.tables), False)


def beside_deals(gathering: Gathering) -> RoomAsk:
    """What to ask when the tables have just come onto the map."""
    words = _("Is your deal where you thought? What moved it there?")
    return RoomAsk((Span(words),), len(gathering.tables), False)


def _of_scores(prompt: Prompt) -> bool:
    """Whether an author's question comes up because of points or dimensions, and so tells of them."""
    reads = prompt.guard.reads if prompt.guard is not None else ()
    return any(each.startswith(("left_on_table", "surplus", "worst", "sum:")) for each in reads)


class _Own(NamedTuple):
    """A question of the room's own."""

    words: str
    scored: bool = False


def _reactions(_gathering: Gathering) -> tuple[_Own, ...]:
    return (_Own(_("Which of these words surprises you?")),)


def _what(gathering: Gathering) -> tuple[_Own, ...]:
    spread = endings_spread(gathering)
    if len(gathering.tables) == 1 or not spread.reached:
        found = [_("Where could your story have gone another way?")]
    elif len(spread.reached) > 1:
        found = [_("The same story, and {n} endings. Where did your ways part?").format(n=len(spread.reached))]  # fmt: skip
    else:
        found = [_("You all came to the same place. Did you come the same way?")]
    if any(split.parted for split in splits(gathering)):
        found.append(_("Some ways never met again. Did it feel like a turning point at the time?"))
    return tuple(map(_Own, found))


def _why(gathering: Gathering) -> tuple[_Own, ...]:
    held = party_map(gathering)
    if held is None:
        return (_Own(_("What kept you from the table?")),)
    found = []
    if (n := len(held.left_something)) > 1:
        text = _(
            "{n} tables left something on the table. What would each side have had to tell the other?"
        )
        found.append(_Own(text.format(n=n), scored=True))
    elif n:  # one table is not talked of as the one that did it
        text = _("What would two sides have to tell each other to leave nothing on the table?")
        found.append(_Own(text, scored=True))
    if held.without_deal or not held.agreed:
        found.append(_Own(_("When is no deal the right answer, and for whom?")))
    if not found:
        text = _("How did you find deals that leave nothing on the table?")
        found.append(_Own(text, scored=True))
    return tuple(found)


def _chair(_gathering: Gathering) -> tuple[_Own, ...]:
    text = _("Argue the other side's best case, so that they would say: yes, that is it.")
    return (_Own(text),)


def _balance(gathering: Gathering) -> tuple[_Own, ...]:
    found = [_Own(_("Who was not in the room? Which patient would you ask first?"))]
    worst = four_dimensions(gathering).worst
    if len(worst) == 1:
        text = _("{name} came off worst at most tables. Who paid for that?")
        if len(gathering.tables) == 1:
            text = _("{name} came off worst. Who paid for that?")
        found.insert(0, _Own(text.format(name=worst[0].name), scored=True))
    if any(gap.apart for gap in chair_gaps(gathering)):
        text = _("What did the patients' chairs see that the scores do not?")
        found.append(_Own(text, scored=True))
    return tuple(found)


def _monday(_gathering: Gathering) -> tuple[_Own, ...]:
    return (_Own(_("Read one of them aloud. Who will ask you about it in a month?")),)


_OWN = dict(zip(PHASES, (_reactions, _what, _why, _chair, _balance, _monday), strict=True))
