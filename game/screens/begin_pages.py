"""The pages of the form for a new scenario: what it shall be, who, what about, worth what, where to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.content.beginning.draft import (
    FEWEST_ISSUES,
    FEWEST_OPTIONS,
    HUNDRED,
    LABEL,
    LONGEST,
    MOST_ISSUES,
    MOST_OPTIONS,
    Template,
)
from game.content.beginning.plan import Asked, Plan
from game.core.scenario import SIDES, Seat
from game.screens.kit import (
    Button,
    Chips,
    Choice,
    Choices,
    Column,
    Entry,
    Icon,
    Panel,
    Ranking,
    Row,
    Slider,
    Split,
    Text,
    Toggle,
    Widget,
)
from game.screens.saving import LONGEST_PATH
from game.words import _

if TYPE_CHECKING:
    from game.screens.begin_form import BeginScreen

LEAST, MOST = 0, 99


def heading(plan: Plan, leaf: str) -> str:
    """What a page asks, in a few words."""
    if leaf in tuple(Seat):
        return _("What matters to {name}").format(name=plan.person(Seat(leaf)).name)
    return {
        "kind": _("What shall it be?"),
        "people": _("What is it about, and who is there?"),
        "questions": _("What has to be settled?"),
        "leaving": _("What if somebody walks away?"),
        "where": _("Where shall it go?"),
    }[leaf]


def fields(screen: BeginScreen) -> list[Widget]:
    """The widgets of the page that is shown."""
    if screen.leaf in tuple(Seat):
        return _worth(screen, Seat(screen.leaf))
    make = {
        "kind": _kind,
        "people": _people,
        "questions": _questions,
        "leaving": _leaving,
        "where": _where,
    }[screen.leaf]
    return make(screen)


def _kind(screen: BeginScreen) -> list[Widget]:
    cards = [
        Choice(Template.CONVERSATION, _("A first conversation"),
               second=_("A few scenes and decisions, no table; 15 minutes"), sign="talk"),
        Choice(Template.NEGOTIATION, _("A negotiation"),
               second=_("Two decisions, then the table; 30 minutes"), sign="deal"),
        Choice(Template.FULL, _("A full case"),
               second=_("Decisions, a sealed question, chance, the table, a short form; 40 minutes"),
               sign="book"),
    ]  # fmt: skip

    def pick(kind: str) -> None:
        screen.plan.template = Template(kind)

    words = _("The story in it is a plain one about a waiting list. You change it scene by scene.")
    return [
        Text(words),
        Choices(cards, pick, chosen=screen.plan.template, numbered=False, key="kind"),
    ]


def _people(screen: BeginScreen) -> list[Widget]:
    plan = screen.plan
    title = _entry("title", _("What is it called?"), plan.title, plan.stock.title, plan)
    question = _entry(
        "question",
        _("What is it about, in one question?"),
        plan.question,
        plan.stock.question,
        plan,
    )
    title.autofocus = True
    return [title, question, Split(*(_person(plan, seat) for seat in SIDES), least=13, gap="m")]


def _entry(field: str, label: str, value: str, hint: str, plan: Plan) -> Entry:
    return Entry(
        value, partial(setattr, plan, field), key=field, label=label, hint=hint, limit=LONGEST
    )


def _person(plan: Plan, seat: Seat) -> Widget:
    usual = plan.stock.people[seat]
    title = {Seat.DOCTOR: _("The doctor"), Seat.MANAGER: _("The manager")}[seat]
    name = Entry(
        plan.names.get(seat, ""), partial(plan.names.__setitem__, seat), key=f"name:{seat}",
        label=_("Name"), hint=usual.name, limit=80,
    )  # fmt: skip
    job = Entry(
        plan.jobs.get(seat, ""), partial(plan.jobs.__setitem__, seat), key=f"job:{seat}",
        label=_("Job"), hint=usual.job, limit=120,
    )  # fmt: skip
    head = Row(Icon(str(seat), colour=str(seat)), Text(title, "strong"), gap="s")
    return Panel(Column(head, name, job, gap="s"), str(seat), across="m", down="m")


# The table.
def _questions(screen: BeginScreen) -> list[Widget]:
    plan = screen.plan

    def own(on: bool) -> None:
        plan.own = on

    switch = Toggle(
        _("Questions of my own"), plan.own, own, key="own",
        note=_("Off: the four that come with the template, good to try it out with"),
    )  # fmt: skip
    if not plan.own:
        kept = [
            Panel(
                Column(
                    Text(issue.text, "strong"),
                    Text(" · ".join(answer.text for answer in issue.answers), "small"),
                    gap="none",
                ),
                "card", across="m", down="s",
            )
            for issue in plan.stock.issues
        ]  # fmt: skip
        return [switch, Column(*kept, gap="s")]
    more = None
    if len(plan.asked) < MOST_ISSUES:
        more = Row(Button(_("One more question"), partial(_add, plan), sign="plus", key="add"))
    forms = [_question(screen, number) for number in range(len(plan.asked))]
    words = _("Two to seven questions, each with two to five answers that one of you may prefer.")
    return [switch, Text(words), *forms, *([more] if more else [])]


def _add(plan: Plan) -> None:
    plan.asked.append(Asked())


def _question(screen: BeginScreen, number: int) -> Widget:
    plan = screen.plan
    asked = plan.asked[number]
    remove = None
    if len(plan.asked) > FEWEST_ISSUES:
        remove = Button(
            "", partial(_remove, screen, number), look="quiet", sign="cross",
            name=_("Take question {n} out").format(n=number + 1), key=f"remove:{number}",
        )  # fmt: skip
    head = Row(Text(_("Question {n}").format(n=number + 1), "strong", grow=1), remove, wrap=False)
    text = Entry(
        asked.text, partial(setattr, asked, "text"), key=f"text:{number}", name=_("The question"),
        hint=_("Such as: who pays for the second nurse?"), limit=LONGEST,
    )  # fmt: skip
    label = Entry(
        asked.label, partial(setattr, asked, "label"), key=f"label:{number}",
        label=_("In two or three words"), hint=asked.name, limit=LABEL,
    )  # fmt: skip
    answers = [_answer(screen, number, place) for place in range(len(asked.answers))]
    more = None
    if len(asked.answers) < MOST_OPTIONS:
        more = Row(
            Button(
                _("One more answer"), partial(asked.answers.append, ""), look="quiet", sign="plus",
                key=f"answer:{number}:add",
            )
        )  # fmt: skip
    under = Text(_("Its answers"), "label", weight="semibold")
    return Panel(Column(head, text, label, under, *answers, more, gap="s"), "card", across="m")


def _remove(screen: BeginScreen, number: int) -> None:
    plan = screen.plan
    del plan.asked[number]
    for shares in plan.shares.values():
        shares.clear()
    _forget(screen)


def _forget(screen: BeginScreen) -> None:
    """Fields are known by their number: after one has gone they must not keep each other's carets."""
    for path in [path for path in screen.memory if path.startswith(("text:", "label:", "answer:"))]:
        del screen.memory[path]


def _answer(screen: BeginScreen, number: int, place: int) -> Widget:
    asked = screen.plan.asked[number]
    entry = Entry(
        asked.answers[place], partial(asked.answers.__setitem__, place),
        key=f"answer:{number}:{place}", name=_("Answer {n}").format(n=place + 1),
        hint=_("Answer {n}").format(n=place + 1), limit=LONGEST, grow=1,
    )  # fmt: skip
    if len(asked.answers) <= FEWEST_OPTIONS:
        return entry

    def take_out() -> None:
        asked.take_out(place)
        _forget(screen)

    remove = Button(
        "", take_out, look="quiet", sign="cross", key=f"answer:{number}:{place}:remove",
        name=_("Take answer {n} out").format(n=place + 1),
    )  # fmt: skip
    return Row(entry, remove, wrap=False, gap="xs")


def _worth(screen: BeginScreen, seat: Seat) -> list[Widget]:
    """A hundred among the questions, and the order of each one's answers, for one side."""
    plan = screen.plan
    words = _("Share 100 between your issues, and put each issue's answers in order, best first.")
    total = sum(plan.share(seat))
    said = plan.lacks_shares(seat) or _("That makes 100.")
    colour = "good" if total == HUNDRED else "bad"
    sign = "tick" if total == HUNDRED else "warn"
    even = Button(_("All alike"), plan.shares[seat].clear, look="quiet", sign="undo", key="even")
    count = Row(
        Row(Icon(sign, colour=colour), Text(said, weight="medium"), gap="s"), even,
        justify="between",
    )  # fmt: skip
    forms = [_issue(plan, seat, number) for number in range(len(plan.asked))]
    return [Text(words), *forms, Panel(count, colour, across="m", down="s")]


def _issue(plan: Plan, seat: Seat, number: int) -> Widget:
    asked = plan.asked[number]

    def share(value: float) -> None:
        plan.share(seat)[number] = round(value)

    def order(ids: list[str]) -> None:
        asked.orders[seat] = [int(one) for one in ids]

    slider = Slider(
        plan.share(seat)[number], 0, HUNDRED, share, key=f"share:{number}", label=asked.name
    )
    items = [(str(place), asked.answers[place]) for place in asked.order(seat)]
    ranking = Ranking(items, order, key=f"order:{seat}:{number}", signs=False)
    return Panel(Column(slider, ranking, gap="s"), str(seat), across="m", down="m")


def _leaving(screen: BeginScreen) -> list[Widget]:
    words = _("A table needs a way out that is worth something, and less than a good deal.")
    return [
        Text(words),
        Split(*(_leave(screen.plan, seat) for seat in SIDES), least=14, gap="m"),
    ]


def _leave(plan: Plan, seat: Seat) -> Widget:
    usual = plan.leaving(seat)
    head = Text(_("If {name} walks away").format(name=plan.person(seat).name), "strong")
    reason = Entry(
        plan.reasons.get(seat, ""), partial(plan.reasons.__setitem__, seat), key=f"reason:{seat}",
        label=_("What happens then?"), hint=usual.because, limit=LONGEST,
    )  # fmt: skip

    def points(value: float) -> None:
        plan.points[seat] = round(value)

    slider = Slider(
        usual.points, LEAST, MOST, points, key=f"points:{seat}",
        label=_("How good is that, when the best deal is 100?"),
        ends=(_("worthless"), _("nearly as good")),
    )  # fmt: skip
    return Panel(Column(head, reason, slider, gap="m"), str(seat), across="m", down="m")


def _where(screen: BeginScreen) -> list[Widget]:
    def folder(text: str) -> None:
        screen.folder = text

    def name(text: str) -> None:
        screen.name = text

    file = Entry(
        screen.name, name, key="file", label=_("What shall the file be called?"),
        hint=screen.offered, limit=120, on_enter=screen.write,
    )  # fmt: skip
    place = Entry(
        screen.folder, folder, key="folder", label=_("Into which folder?"), limit=LONGEST_PATH,
        on_enter=screen.write,
    )  # fmt: skip
    chips = Chips(screen.folders(), folder, chosen=(screen.folder,), key="folders")
    note = Text(
        _("Or drop a folder on this window. A file that is there already is left alone."), "small"
    )
    return [file, Column(place, chips, note, gap="s")]
