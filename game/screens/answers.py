"""What a seat answers on its own, before the story and after it: drafts, and the pages they are written on."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.screens.focus import lead
from game.screens.kit import (
    Button,
    Chips,
    Column,
    Entry,
    Option,
    Ranking,
    Row,
    Slider,
    Steps,
    Text,
    Widget,
)
from game.screens.offers import POINTS
from game.screens.sheet import dimension_names
from game.screens.sitting import Sitting
from game.session.cleaning import clean_line
from game.session.debrief.patients import rating_words
from game.session.questions import dimension_meaning, ready_words, survey_questions
from game.session.session import LINE_LIMIT, NAME_LIMIT
from game.words import _

CHAIR = "chair"
TRUST = range(11)
SURVEY = range(1, 8)


@dataclass
class Answers:
    """What one seat has answered so far; ``leaf`` is the page it has got to.

    It starts from what was kept before, so that reading a sheet again shows it.
    """

    seat: str
    when: str
    order: tuple[str, ...] = ()
    guessed: bool = False
    trust: int | None = None
    aim: str = ""
    offer: dict[str, str] = field(default_factory=dict)
    limit: int | None = None
    survey: dict[str, int] = field(default_factory=dict)
    ratings: dict[str, int] = field(default_factory=dict)
    word: str = ""
    leaf: int = 0

    def put_down(self, sitting: Sitting) -> None:
        """Keep what is answered so far when the table is left."""
        keep_answers(sitting, self)


def answers_of(sitting: Sitting, seat: str, when: str) -> Answers:
    """The draft of a seat's answers, begun from what was kept before."""
    return sitting.papers.setdefault(f"answers:{when}:{seat}", _begun(sitting, seat, when))


def _begun(sitting: Sitting, seat: str, when: str) -> Answers:
    record = sitting.session.record
    guess = record.guesses.get((seat, when))
    earlier = record.guesses.get((seat, "before"))
    plan = record.plans.get(seat)
    return Answers(
        seat,
        when,
        order=tuple(guess or earlier or dimension_names()),
        guessed=guess is not None,
        trust=record.trust.get((seat, when)),
        aim=plan.words if plan else "",
        offer=dict(plan.body.get("offer") or {}) if plan else {},
        limit=plan.body.get("limit") if plan else None,
        survey=dict(record.survey.get(seat, {})),
        ratings=dict(record.chair) if seat == CHAIR else {},
        word=next((said.words for said in reversed(record.words) if said.seat == seat), ""),
    )


def keep_answers(sitting: Sitting, answers: Answers) -> None:
    """Write down what is answered and not yet kept; what was left alone stays unanswered."""
    session, kept = sitting.session, _begun(sitting, answers.seat, answers.when)
    seat, when = answers.seat, answers.when
    if answers.guessed and (not kept.guessed or kept.order != answers.order):
        session.guess(seat, when, answers.order)
    if answers.trust is not None and answers.trust != kept.trust:
        session.trust(seat, when, answers.trust)
    plan = (clean_line(answers.aim, LINE_LIMIT), answers.offer, answers.limit)
    if plan != (kept.aim, kept.offer, kept.limit):
        session.plan(seat, answers.aim, answers.offer, answers.limit)
    if answers.survey != kept.survey:
        session.survey(seat, answers.survey)
    if answers.ratings != kept.ratings:
        session.rate(answers.ratings)
    if clean_line(answers.word, NAME_LIMIT) != kept.word:
        session.word(seat, answers.word)


# The pages.
def guess_page(sitting: Sitting, answers: Answers) -> Widget:
    """Guess the other side's order of priorities, and say how far it is trusted."""
    other = "manager" if answers.seat == "doctor" else "doctor"
    name = sitting.view().roles[other].name
    again = answers.when == "after"

    def rank(order: list[str]) -> None:
        answers.order, answers.guessed = tuple(order), True

    def as_it_stands() -> None:
        answers.guessed = True

    def trust(value: str) -> None:
        answers.trust = int(value)

    if answers.guessed:
        note: Widget = Row(Text(_("This is your guess. Change it as you like."), "small"))
    else:
        words = _("I still think so") if again else _("This order is my guess")
        note = Button(words, as_it_stands, sign="tick", key=f"guess:{answers.seat}:as-is")
    under = (
        _("You saw how they acted. Put the four in order, what matters most to them on top.")
        if again
        else _("Put the four in order, what matters most to them on top. You will guess again.")
    )
    names = dimension_names()
    ranking = Ranking(
        [(key, f"{names[key]}: {dimension_meaning(key)}") for key in answers.order], rank,
        key=f"guess:{answers.seat}", signs=True,
    )  # fmt: skip
    return Column(
        Text(_("What matters most to {name}, do you think?").format(name=name), "title"),
        Text(under),
        lead(ranking),
        Text(
            _("Drag a row, press its arrows, or lift it with Space and use the arrow keys."),
            "small",
        ),
        Row(note),
        Steps(
            [Option(str(n), str(n)) for n in TRUST],
            "" if answers.trust is None else str(answers.trust),
            trust,
            key=f"trust:{answers.seat}",
            label=_("How far do you trust them now? 0 not at all, 10 fully"),
            least=1.9,
        ),
        gap="m",
    )


def plan_page(sitting: Sitting, answers: Answers) -> Widget:
    """A private plan: the aim, a first offer, and where to stop."""
    sheet = sitting.view(answers.seat).sheet

    def aim(text: str) -> None:
        answers.aim = text

    def limit(value: float) -> None:
        answers.limit = round(value)

    def offer(issue: str, option: str) -> None:
        answers.offer[issue] = option

    entry = Entry(
        answers.aim, aim, key=f"aim:{answers.seat}", label=_("What do you want most from this?"),
        limit=LINE_LIMIT,
    )  # fmt: skip
    rows: list[Widget] = [
        Text(_("Your plan, for your eyes only"), "title"),
        Text(_("It helps to know before you talk. Skip what you like; nobody marks it."), "body"),
        lead(entry),
    ]
    if sheet.walk_away is not None:
        stop = Slider(
            sheet.walk_away if answers.limit is None else answers.limit, 0, sheet.best, limit,
            key=f"limit:{answers.seat}", label=_("Below how many points would you rather walk away?"),
        )  # fmt: skip
        rows += [stop, Text(_("What would you offer first?"), "heading")]
    for issue in sheet.issues:
        options = [
            Option(option.id, f"{option.label}{POINTS}{option.points}") for option in issue.options
        ]
        rows.append(
            Steps(
                options, answers.offer.get(issue.id, ""), lambda o, issue=issue.id: offer(issue, o),
                key=f"plan:{answers.seat}:{issue.id}", label=issue.label, least=5.5,
            )
        )  # fmt: skip
    return Column(*rows, gap="m")


def survey_page(sitting: Sitting, answers: Answers) -> Widget:
    """Four questions and one word."""

    def answer(key: str, value: str) -> None:
        answers.survey[key] = int(value)

    rows: list[Widget] = [
        Text(_("How was it?"), "title"),
        Text(_("1 is not at all, 7 is very much. Skip what you like.")),
    ]
    for key, question in survey_questions().items():
        steps = Steps(
            [Option(str(n), str(n)) for n in SURVEY], str(answers.survey.get(key, "")),
            lambda value, key=key: answer(key, value), key=f"survey:{answers.seat}:{key}",
            stacked=False, label=question,
        )  # fmt: skip
        rows.append(steps if len(rows) > 2 else lead(steps))
    return Column(*rows, *one_word(answers), gap="m")


def chair_page(sitting: Sitting, answers: Answers) -> Widget:
    """The patient's chair: four ratings in words, and a word."""
    names = dimension_names()

    def rate(key: str, value: str) -> None:
        answers.ratings[key] = int(value)

    rows: list[Widget] = [
        Text(_("For the patients: how is it now, against today?"), "title"),
        Text(_("You watched. Say it in words before any number appears.")),
    ]
    for key, name in names.items():
        steps = Steps(
            [Option(str(n), words) for n, words in rating_words().items()],
            str(answers.ratings.get(key, "")), lambda value, key=key: rate(key, value),
            key=f"rate:{key}", label=f"{name}: {dimension_meaning(key)}", least=5.5,
        )  # fmt: skip
        rows.append(steps if len(rows) > 2 else lead(steps))
    return Column(*rows, *one_word(answers), gap="m")


def one_word(answers: Answers) -> list[Widget]:
    """One word for how it feels, typed or picked."""

    def write(text: str) -> None:
        answers.word = text

    entry = Entry(
        answers.word, write, key=f"word:{answers.seat}", label=_("One word for how you feel now"),
        limit=NAME_LIMIT,
    )  # fmt: skip
    chosen = (answers.word,) if answers.word else ()
    chips = Chips(ready_words(), write, chosen=chosen, key=f"word:{answers.seat}:ready")
    return [Column(entry, chips, gap="s")]
