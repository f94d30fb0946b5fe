"""The briefing: what both read, then each side alone with its sheet, a guess and a plan."""

from __future__ import annotations

from game.screens.answers import answers_of, guess_page, keep_answers, plan_page
from game.screens.curtain import leafed
from game.screens.kit import (
    Button,
    Column,
    Panel,
    Split,
    Text,
    Widget,
    paragraphs,
)
from game.screens.play_screen import PlayScreen
from game.screens.sheet import brief_widgets, points_widgets, sheet_head
from game.screens.story import seat_card
from game.words import _

STEP = "brief"


class BriefingScreen(PlayScreen):
    """The shared part of the briefing, and the way to each side's own."""

    measure = 56.0

    def build(self) -> Widget:
        view = self.view
        body = Column(
            Text(view.question, "lead"),
            Split(*(self._role(seat) for seat in view.roles), least=16, gap="m"),
            gap="m",
        )
        return self.framed(
            body,
            heading=_("Briefing"),
            under=self._under(),
            actions=(*self._sheet_buttons(), *self._go()),
        )

    def sheets(self) -> list[Widget]:
        return []

    def _under(self) -> str:
        if self.sitting.alone:
            return _("Read this, then your own sheet. The other side has facts you have not.")
        return _(
            "Read this together, then each side its own sheet, unseen. Its facts are yours to keep "
            "or to tell, not to invent."
        )

    def _role(self, seat: str) -> Widget:
        role = self.view.roles[seat]
        body = Column(seat_card(self.view, seat, heading=True), *paragraphs(role.public), gap="s")
        return Panel(body, seat, across="m", down="m")

    def _is_done(self, seat: str) -> bool:
        return (seat, STEP) in self.view.done

    def _sheet_buttons(self) -> list[Widget]:
        due = [seat for seat in self.sitting.sides if not self._is_done(seat)]
        return [self._sheet_button(seat, first=due[:1] == [seat]) for seat in self.sitting.sides]

    def _sheet_button(self, seat: str, first: bool) -> Widget:
        done = self._is_done(seat)
        if self.sitting.alone:
            label = _("My sheet again") if done else _("Read my sheet")
        else:
            label = _("{name}'s sheet again") if done else _("Read {name}'s sheet")
        button = Button(
            label.format(name=self.view.roles[seat].name), lambda: self._open(seat),
            look="primary" if first else "plain", sign="tick" if done else seat,
            key=f"read:{seat}",
        )  # fmt: skip
        button.autofocus = first
        return button

    def _go(self) -> tuple[Widget, ...]:
        if not all(self._is_done(seat) for seat in self.sitting.sides):
            return ()
        go = Button(
            _("Begin the story"), self._go_on, look="primary", sign="next", sign_after=True,
            key="begin",
        )  # fmt: skip
        go.autofocus = True
        return (go,)

    # Behind the curtain.
    def _open(self, seat: str) -> None:
        sitting, answers = self.sitting, answers_of(self.sitting, seat, "before")
        answers.leaf = 0 if self._is_done(seat) else answers.leaf

        def brief() -> Widget:
            mine = sitting.view(seat)
            return Column(sheet_head(mine), *brief_widgets(mine), gap="m")

        def worth() -> Widget:
            return Column(*points_widgets(sitting.view(seat)), gap="m")

        leaves = [brief, worth] if sitting.view(seat).sheet.issues else [brief]
        leaves += [
            lambda: guess_page(sitting, answers),
            lambda: plan_page(sitting, answers),
        ]

        self.app.push(
            leafed(sitting, seat, answers, leaves, _("Done, put it away"), lambda: self._done(seat))
        )

    def _done(self, seat: str) -> None:
        answers = answers_of(self.sitting, seat, "before")

        def keep() -> None:
            keep_answers(self.sitting, answers)
            self.sitting.session.done(seat, STEP)

        if self.sitting.keep(keep):
            self.focus = ""  # on to who reads next
            self.app.pop()

    def _go_on(self) -> None:
        self.sitting.do(self.sitting.session.go_on)
