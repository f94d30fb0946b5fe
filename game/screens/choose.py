"""Choosing: a scenario with its content notes, how long, how many, against whom."""

from __future__ import annotations

from pathlib import Path

from game.screens.kit import (
    Backdrop,
    Badge,
    Button,
    Choice,
    Choices,
    Column,
    Option,
    Page,
    Panel,
    Row,
    Screen,
    Steps,
    Text,
    Widget,
)
from game.session.entries import Mode, Temper
from game.session.opening import Setup
from game.words import _


class ChooseScreen(Screen):
    """The scenarios that come with the game; a file of one's own can be dropped on the window."""

    def __init__(self, desk):
        super().__init__()
        self.desk = desk

    def build(self) -> Widget:
        summaries = self.desk.scenarios()
        cards = [
            Choice(
                str(summary.path),
                summary.title,
                second=f"{summary.question} · {_('{n} minutes').format(n=summary.minutes)}",
            )
            for summary in summaries
        ]
        body = Column(
            Choices(cards, self._pick, key="scenarios"),
            Text(_("A scenario file of your own: drop it on this window."), "small"),
            gap="m",
        )
        back = Button(_("Back"), self.app.pop, look="quiet", sign="back", key="back")
        return Backdrop(
            Page(body, head=Text(_("Which case?"), "title"), foot=Row(back), measure=40)
        )

    def _pick(self, path: str) -> None:
        self.desk.open_scenario(Path(path))

    def on_drop(self, path: str) -> None:
        self.desk.open_scenario(Path(path))


class SetupScreen(Screen):
    """How a table wants to play the scenario it has chosen."""

    def __init__(self, desk, path: Path, scenario):
        super().__init__()
        self.desk, self.path, self.scenario = desk, path, scenario
        self.cut, self.mode = "", Mode.TALK
        self.human, self.temper = "doctor", Temper.LINEAR

    def build(self) -> Widget:
        scenario = self.scenario
        head = Column(Text(scenario.title, "title"), Text(scenario.question, "lead"), gap="none")
        begin = Button(
            _("Begin"), self._begin, look="primary", sign="next", sign_after=True, key="begin"
        )
        begin.autofocus = True
        foot = Row(
            Button(_("Back"), self.app.pop, look="quiet", sign="back", key="back"), begin,
            justify="between",
        )  # fmt: skip
        rows = [self._facts(), self._notes(), self._length(), self._modes()]
        if self.mode is Mode.SOLO:
            rows += [self._chairs(), self._tempers()]
        return Backdrop(Page(Column(*rows, gap="l"), head=head, foot=foot, measure=44))

    def _facts(self) -> Widget:
        scenario = self.scenario
        facts = [scenario.nation, scenario.era, scenario.place]
        return Row(*(Badge(fact, "plain") for fact in facts if fact), gap="s")

    def _notes(self) -> Widget | None:
        notes = self.scenario.content_notes
        if not notes:
            return None
        words = _("This scenario touches on: {what}. Say so before anyone sits down.")
        return Panel(Text(words.format(what=", ".join(notes))), "warn", across="m", down="s")

    def _length(self) -> Widget | None:
        if not self.scenario.cuts:
            return None
        options = [Option("", _("The whole case, {n} minutes").format(n=self.scenario.minutes))]
        options += [
            Option(cut.id, _("{name}, {n} minutes").format(name=cut.id.capitalize(), n=cut.minutes))
            for cut in self.scenario.cuts.values()
        ]
        return Steps(options, self.cut, self._set_cut, key="cut", label=_("How long?"))

    def _modes(self) -> Widget:
        cards = [
            Choice(Mode.TALK, _("Two sides who talk"),
                   second=_("You bargain face to face; the laptop keeps the record"), sign="talk"),
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
            Option(str(seat), f"{role.name}, {role.job}")
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
        return Steps(options, self.temper, self._set_temper, key="temper", label=label)

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
        self.desk.begin(self.path, Setup(self.mode, self.temper, human, self.cut))
