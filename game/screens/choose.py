"""Choosing: a scenario with its content notes, how long, how many, against whom."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.content.library import Summary
from game.core.scenario import Scenario
from game.screens.kit import (
    Backdrop,
    Badge,
    Button,
    Choice,
    Choices,
    Column,
    Grid,
    Option,
    Page,
    Panel,
    Row,
    Screen,
    Split,
    Steps,
    Text,
    Widget,
)
from game.screens.notes import content_notes
from game.screens.story import cover_picture
from game.session.entries import Mode, Temper
from game.session.opening import Setup, cut_name
from game.session.series import runs
from game.words import _

if TYPE_CHECKING:
    from game.screens.desk import Desk


HARDNESS = ("gentle", "middling", "hard")
LONGEST = 1_000
"""Minutes, for a case that does not say how long it takes."""
MANY = 4
"""So many cases can be put in an order."""


def difficulty_word(difficulty: str) -> str:
    """How hard a case is, in a word; nothing where it does not say."""
    words = {"gentle": _("Gentle"), "middling": _("Middling"), "hard": _("Hard")}
    return words.get(difficulty, "")


class ChooseScreen(Screen):
    """The scenarios that come with the game, and one's own; any file can be dropped on the window."""

    def __init__(self, desk: Desk):
        super().__init__()
        self.desk = desk
        self.summaries = desk.scenarios()
        self.order = ""

    def build(self) -> Widget:
        cards = [self._card(number, one) for number, one in enumerate(self._sorted(), 1)]
        own = Text(_("A scenario file of your own: drop it on this window."), "small")
        body = Column(self._orders(), Grid(*cards, least=21, most=2, gap="l"), own, gap="l")
        back = Button(_("Back"), self.app.pop, look="quiet", sign="back", key="back")
        head = Text(_("Which case?"), "title")
        measure = 62 if len(cards) > 1 else 38
        return Backdrop(Page(body, head=head, foot=Row(back), measure=measure))

    def _sorted(self) -> list[Summary]:
        """The cases in the order wished for; what does not say comes last."""
        ways = {
            "short": lambda one: one.minutes or LONGEST,
            "gentle": lambda one: (*HARDNESS, one.difficulty).index(one.difficulty),
        }
        return sorted(self.summaries, key=ways.get(self.order, lambda one: 0))

    def _orders(self) -> Widget | None:
        """How to order the cases, once there are so many that it helps."""
        if len(self.summaries) < MANY:
            return None
        options = [
            Option("", _("By name")), Option("short", _("The shortest first")),
            Option("gentle", _("The gentlest first")),
        ]  # fmt: skip
        return Steps(options, self.order, self._set_order, key="order", name=_("Order"), least=9)

    def _set_order(self, order: str) -> None:
        self.order = order

    def _card(self, number: int, summary: Summary) -> Widget:
        facts = [_("{n} minutes").format(n=summary.minutes) if summary.minutes else ""]
        if summary.sittings:
            facts = [_("{n} sittings").format(n=len(summary.sittings)), self._next(summary)]
        facts += [
            _("or {n} minutes").format(n=minutes) for _name, minutes in summary.cuts if minutes
        ]
        facts += [difficulty_word(summary.difficulty), summary.nation, summary.era]
        badges = [
            Badge(fact, "plain", sign="" if index else "clock")
            for index, fact in enumerate(fact for fact in facts if fact)
        ]
        choose = Button(
            _("Choose this case"), lambda: self.desk.open_scenario(summary.path), look="primary",
            sign="next", sign_after=True, key=f"scenario:{summary.path}",
            hot=str(number) if number <= 9 else "", cap=False,
            name=_("Choose {title}").format(title=summary.title),
        )  # fmt: skip
        choose.autofocus = number == 1
        case = Column(
            cover_picture(summary.cover, summary.place),
            Column(Text(summary.title, "title"), Text(summary.question), gap="none"),
            Row(*badges, gap="s"),
            content_notes(summary.content_notes),
            Text(". ".join(summary.record) + ".", "small") if summary.record else None,
            gap="m",
            grow=1,
        )
        return Panel(Column(case, Row(choose, justify="right"), gap="m"), "card")

    def _next(self, summary: Summary) -> str:
        """Which sitting of a series is next at this machine; nothing before the first."""
        found = runs(self.desk.plays, summary.id)
        if not found:
            return ""
        number = found[0].open.sitting if found[0].open else found[0].next(len(summary.sittings))
        return _("next: {name}").format(name=summary.sittings[number - 1]) if number else ""

    def on_drop(self, path: str) -> None:
        self.desk.open_file(Path(path))


class SetupScreen(Screen):
    """How a table wants to play the scenario it has chosen."""

    def __init__(self, desk: Desk, path: Path, scenario: Scenario, setup: Setup | None = None):
        super().__init__()
        self.desk, self.path, self.scenario = desk, path, scenario
        setup = setup or Setup()
        self.place = setup.place
        self.cut, self.mode = setup.cut, setup.mode
        self.human, self.temper = setup.human or "doctor", setup.temper

    @property
    def title(self) -> str:
        return self.scenario.title

    def build(self) -> Widget:
        scenario = self.scenario
        head = Column(Text(scenario.title, "title"), Text(scenario.question, "lead"), gap="none")
        begin = Button(
            _("On to the chairs"), self._begin, look="primary", sign="next", sign_after=True,
            key="begin",
        )  # fmt: skip
        begin.autofocus = True
        back = Button(_("Back"), self.app.pop, look="quiet", sign="back", key="back")
        cover = cover_picture(self.scenario.cover, self.scenario.place)
        case = Column(cover, self._facts(), self._notes(), self._length(), gap="l")
        table = Column(*self._table(), gap="l")
        body = Split(case, table, shares=(1, 1.15), least=16, gap="xl")
        foot = Row(back, begin, justify="between")
        return Backdrop(Page(body, head=head, foot=foot, measure=58))

    def _facts(self) -> Widget | None:
        scenario = self.scenario
        difficulty = difficulty_word(scenario.difficulty)
        facts = [fact for fact in (difficulty, scenario.nation, scenario.era) if fact]
        return Row(*(Badge(fact, "plain") for fact in facts), gap="s") if facts else None

    def _notes(self) -> Widget | None:
        return content_notes(self.scenario.content_notes, _("Say so before anyone sits down."))

    def _length(self) -> Widget | None:
        if not self.scenario.cuts:
            return None
        options = [Option("", _("The whole case, {n} minutes").format(n=self.scenario.minutes))]
        options += [
            Option(cut.id, _("{name}, {n} minutes").format(name=cut_name(cut.id), n=cut.minutes))
            for cut in self.scenario.cuts.values()
        ]
        return Steps(
            options, self.cut, self._set_cut, key="cut", label=_("How long?"), stacked=True
        )

    def _table(self) -> list[Widget]:
        rows: list[Widget] = [self._modes()]
        if self.mode is Mode.SOLO:
            rows += [self._chairs(), self._tempers()]
        return rows

    def _modes(self) -> Widget:
        cards = [
            Choice(Mode.TALK, _("Two sides who talk"),
                   second=_("You bargain face to face; the laptop keeps the record"),
                   sign="talk"),
            Choice(Mode.SCREEN, _("Two sides on the screen"),
                   second=_("Every offer is made and answered here"), sign="people"),
            Choice(Mode.SOLO, _("Alone"),
                   second=_("The computer takes the other chair"), sign="person"),
        ]  # fmt: skip
        return Column(
            Text(_("How do you play?"), "label", weight="semibold"),
            Choices(cards, self._set_mode, chosen=self.mode, numbered=False, key="mode"),
            gap="xs",
        )

    def _chairs(self) -> Widget:
        options = [
            Option(str(seat), role.name, note=role.job, signs=(str(seat),))
            for seat, role in self.scenario.roles.items()
        ]
        return Steps(options, self.human, self._set_human, key="chair", label=_("Your chair"))

    def _tempers(self) -> Widget:
        options = [
            Option(Temper.BOULWARE, _("Holds firm until late")),
            Option(Temper.LINEAR, _("Comes a step each round")),
            Option(Temper.CONCEDER, _("Gives way early")),
            Option(Temper.TIT_FOR_TAT, _("Gives as much as it gets")),
        ]
        label = _("How does the other side bargain?")
        return Steps(options, self.temper, self._set_temper, key="temper", label=label, least=5)

    def _set_cut(self, cut: str) -> None:
        self.cut = cut

    def _set_mode(self, mode: str) -> None:
        self.mode = Mode(mode)

    def _set_human(self, seat: str) -> None:
        self.human = seat

    def _set_temper(self, temper: str) -> None:
        self.temper = Temper(temper)

    def _begin(self) -> None:
        human = self.human if self.mode is Mode.SOLO else ""
        setup = Setup(self.mode, self.temper, human, self.cut, place=self.place)
        self.desk.begin(self.path, setup)

    def on_drop(self, path: str) -> None:
        self.desk.open_file(Path(path))
