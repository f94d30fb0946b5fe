"""The pages of a play as their author sees them: the players' own, on a rehearsal of which nothing is stored."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from game.core.moves import Choose, Seal
from game.core.scenario import Seat
from game.screens.kit import Backdrop, Button, Choices, Column, Icon, Page, Row, Text, Widget
from game.screens.offers import Draft
from game.screens.play_screen import PlayScreen
from game.screens.scene import SceneScreen, choice_cards
from game.screens.table import TableScreen
from game.session.preview.rehearsal import Rehearsal
from game.session.preview.steps import Start
from game.session.session import NotNow
from game.session.views import TABLE, ChoiceView, TableView, View
from game.words import _

if TYPE_CHECKING:
    from game.screens.preview import PreviewScreen


class PreviewTable:
    """What the pages of a play know as their sitting. Both sides talk, and nothing is kept.

    ``session`` is the rehearsal: it takes the moves that the pages send.
    """

    alone = False
    talks = True
    practised = True
    sides = ("doctor", "manager")

    def __init__(self, host: PreviewScreen, rehearsal: Rehearsal):
        self.host, self.session = host, rehearsal
        self.eye = TABLE
        self.papers: dict[str, Draft] = {}
        self._seen: tuple[object, str, View] | None = None

    @property
    def app(self):
        return self.host.app

    def view(self, eye: str = "") -> View:
        """What an eye may see now; the author's chosen one when none is named."""
        eye = eye or self.eye
        record = self.session.record
        # One page asks many times between two steps.
        if self._seen is None or self._seen[0] is not record or self._seen[1] != eye:
            self._seen = record, eye, self.session.view(eye)
        return self._seen[2]

    def do(self, act: Callable[[], object]) -> bool:
        """Do something with the rehearsal; a passing note says why when it cannot be done."""
        try:
            act()
        except NotNow as reason:
            self.app.toast(str(reason))
            return False
        self.host.moved()
        return True

    def keep(self, act: Callable[[], object]) -> bool:
        """Look-ups are not noted here."""
        return True

    def redraft(self) -> None:
        """Keep of an offer that is being made up what a new version of the table still has."""
        draft, table = self.papers.get("offer"), self.view().table
        if draft is None or table is None:
            self.papers.clear()
            return
        answers = {issue.id: {option.id for option in issue.options} for issue in table.issues}
        kept = {
            issue: draft.deal.get(issue, "") if draft.deal.get(issue) in known else ""
            for issue, known in answers.items()
        }
        self.papers["offer"] = replace(draft, deal=kept)


class Stage(PlayScreen):
    """A page of a play beside the author's margin; what it opens lies over the whole window."""

    def __init__(self, table: PreviewTable, room: int):
        self.room = room
        super().__init__(table)
        self.app = table.app

    @property
    def host(self) -> PreviewScreen:
        return self.sitting.host

    @property
    def breadth(self) -> int:
        return self.room - 2 * self.ui.px("l")

    def paged(self, body: Widget, head: Widget, foot: Widget, side: str) -> Widget:
        head = Column(*self.host.notices(), head, gap="s")
        rehearsal = self.sitting.session
        page = Page(
            body, head=head, foot=foot, across="l", measure=self.measure,
            key=f"stage:{rehearsal.cursor}:{rehearsal.scene}",
        )  # fmt: skip
        return Backdrop(page, side=side)

    def small_tools(self) -> list[Widget]:
        tools = []
        if self.view.terms:
            tools.append(self._tool(_("Words"), self.show_words, "book", "w", "words"))
        tools.append(self._tool(_("Log"), self.show_log, "clock", "l", "log"))
        label = _("Hide the margin") if self.host.beside else _("The margin")
        tools.append(self._tool(label, self.host.turn_margin, "pencil", "", "margin"))
        return tools

    def open(self, make: Callable[[], Widget], **how) -> None:
        self.host.open(make, **how)

    def close(self) -> None:
        self.host.close()


class SceneStage(Stage, SceneScreen):
    """A scene or an ending; the author moves for both sides and may draw the lots by hand."""

    def _choose(self, choice_id: str) -> None:
        self.app.sounds.play("turn")
        self.sitting.do(lambda: self.sitting.session.move(Choose(choice_id)))

    def _sealed(self, view: View) -> list[Widget]:
        rows: list[Widget] = [Text(view.scene.question, "heading")]
        for seat, done in view.scene.sealed.items():
            name = view.roles[seat].name
            words = _("{name} has sealed a pick") if done else _("{name} picks, unseen")
            head = Text(words.format(name=name), "strong", colour=seat, grow=1)
            rows.append(Row(Icon("lock" if done else seat), head, wrap=False, gap="s"))
            if not done:
                rows.append(self._pick_list(seat, view.scene.choices))
        return rows

    def _pick_list(self, seat: str, choices: tuple[ChoiceView, ...]) -> Widget:
        def pick(choice_id: str) -> None:
            self.app.sounds.play("click")
            self.sitting.do(lambda: self.sitting.session.move(Seal(Seat(seat), choice_id)))

        first = next(seat for seat, done in self.view.scene.sealed.items() if not done)
        # One list at a time hears the figures on the keyboard.
        return Choices(choice_cards(choices), pick, key=f"picks:{seat}", numbered=seat == first)

    def _actions(self, view: View) -> tuple[Widget, ...]:
        if view.scene.kind == "ending" and not view.scene.read_on:
            again = Button(_("Once more from the start"), self._again, sign="undo", key="again")
            again.autofocus = True
            return (again,)
        return super()._actions(view)

    def _again(self) -> None:
        rehearsal = self.sitting.session
        self.sitting.do(lambda: rehearsal.begin_at(Start(cut=rehearsal.start.cut)))

    def _draw(self) -> None:
        self.sitting.do(lambda: self.sitting.session.draw(secrets.randbits(32)))


class TableStage(Stage, TableScreen):
    """The negotiation; from a seat, its points are seen, and the author moves for either side."""

    def _beside(self, view: View, table: TableView) -> list[Widget]:
        if table.own is not None and table.turn != view.eye:
            table = replace(table, own=None)
        return super()._beside(view, table)


def stage(table: PreviewTable, room: int) -> Stage:
    """The page that is due, so many pixels wide."""
    return (SceneStage if table.view().table is None else TableStage)(table, room)
