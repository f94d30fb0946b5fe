"""Leads a table through its debrief in the terminal: the same pages as plain text."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.session.debrief.leading import Debrief
from game.session.debrief.pages import EffectRow, Field, Page, WhatIf, short_route
from game.session.debrief.review import signed
from game.session.prose import text_of
from game.session.series import Year
from game.session.session import Session
from game.terminal.console import Console
from game.terminal.debrief_telling import Act, PageTeller
from game.terminal.waiting import tell_code
from game.words import _


def lead(
    console: Console,
    session: Session,
    play_on: Callable[[int], object] | None = None,
    look_back: Callable[[], Year | None] = lambda: None,
) -> None:
    """Go through the pages until the table has had enough.

    ``play_on`` takes the entry of a decision and plays a branch from just before it;
    ``look_back`` gives the sittings of a series before this one.
    """
    Talk(console, session, play_on, look_back).run()


class Talk:
    """One debrief at a console: where it stands, and what may be typed there."""

    def __init__(
        self,
        console: Console,
        session: Session,
        play_on: Callable[[int], object] | None,
        look_back: Callable[[], Year | None],
    ):
        self.console, self.session, self.play_on = console, session, play_on
        self.debrief = Debrief(session, look_back)
        self.all_pages = False
        self.at = ""

    def run(self) -> None:
        """Show a page, do what is typed, until the end."""
        self.console.say(_("Looking at everything that could have been …"))
        self.debrief.prepare()
        self.at = self.debrief.pages[0].id
        acts: list[Act] = []
        stand = None
        while self.at:
            page = next(page for page in self.debrief.pages if page.id == self.at)
            if stand != (page.id, self.session.record.entries):
                acts = self._show(page)
                stand = (page.id, self.session.record.entries)
            self._ask(page, acts)

    def _show(self, page: Page) -> list[Act]:
        heading = page.title
        if page.stop and not self.all_pages:
            heading = _("{title} (stop {n} of 3)").format(title=page.title, n=page.stop)
        self.console.title(heading)
        teller = PageTeller(self.console, self._contest, self._look, self._write)
        teller.tell(page.blocks)
        return teller.acts

    def _ask(self, page: Page, acts: list[Act]) -> None:
        """Take one answer about a page; moving on changes where the talk stands."""
        self.console.say()
        answer = self.console.ask(self._hint(page, acts)).lower()
        if not answer or answer in ("n", "next"):
            following = self._neighbour(page, 1)
            self.at = following.id if following else ""
        elif answer in ("b", "back"):
            before = self._neighbour(page, -1)
            self.at = before.id if before else page.id
        elif answer in ("p", "pages"):
            self._pick_page()
        elif answer in ("c", "code"):
            tell_code(self.console, self.session)
        elif answer in ("e", "end"):
            self.at = ""
        elif answer.isdecimal() and 1 <= int(answer) <= len(acts):
            acts[int(answer) - 1]()
        else:
            self.console.say(_("That is not one of the answers here."))

    def _hint(self, page: Page, acts: list[Act]) -> str:
        following = self._neighbour(page, 1)
        parts = [
            _("Enter: {page}").format(page=following.title)
            if following
            else _("Enter: end the talk")
        ]
        if self._neighbour(page, -1):
            parts.append(_("b: back"))
        parts.append(_("p: all pages"))
        if not following:
            parts.append(_("c: the code of this table"))
        if acts:
            parts.append(_("a number: what stands beside it"))
        return f"[{' · '.join(parts)}]"

    def _neighbour(self, page: Page, step: int) -> Page | None:
        pages = self.debrief.pages
        route = pages if self.all_pages else short_route(pages)
        here = [each.id for each in pages].index(page.id)
        ids = {each.id for each in route}
        ahead = pages[here + 1 :] if step > 0 else pages[:here][::-1]
        return next((each for each in ahead if each.id in ids), None)

    def _pick_page(self) -> None:
        pages = self.debrief.pages
        labels = [
            _("{title} (stop {n})").format(title=page.title, n=page.stop)
            if page.stop
            else page.title
            for page in pages
        ]
        way = (
            _("Back to the three stops")
            if self.all_pages
            else _("Walk through every page from here")
        )
        picked = self.console.pick(_("Which page?"), [*labels, way])
        if picked == len(pages):
            self.all_pages = not self.all_pages
        else:
            self.at = pages[picked].id

    # --- what can be done on a page -------------------------------------------------

    def _contest(self, row: EffectRow) -> None:
        self.console.say(
            _("The author says {amount}: {reason}").format(
                amount=signed(row.amount), reason=row.reason
            )
        )
        answer = self.console.ask(_("Your own number, −3 to +3 (Enter to leave it):")).replace(
            "−", "-"
        )
        try:
            amount = int(answer)
        except ValueError:
            return
        if not -3 <= amount <= 3:
            self.console.say(_("A whole number from {low} to {high}.").format(low=-3, high=3))
            return
        reason = self.console.ask(_("Your reason:"), free=True)
        self.session.contest(row.turn, row.index, amount, reason)
        self.console.say(
            _("Yours stands beside the author's; the pages on balance show what it changes.")
        )

    def _look(self, decision: WhatIf) -> None:
        text = _("Just before “{what}”").format(what=text_of(decision.words))
        self.console.title(text)
        PageTeller(self.console, self._contest, self._look, self._write).tell(
            self.debrief.what_if(decision.turn)
        )
        if self.play_on and self.console.yes(_("Play on from here? This play stays as it is.")):
            self.play_on(decision.turn)

    def _write(self, field: Field) -> None:
        words = self.console.ask(f"{field.label}:", free=True)
        keep = partial(self.session.take_away, field.seat, field.kind)
        if field.kind == "word":
            keep = partial(self.session.word, field.seat)
        if words:
            keep(words)
