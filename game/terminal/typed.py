"""What may be typed at any question: words, log, sheet, notes, undo, stop, quit."""

from __future__ import annotations

from collections.abc import Callable

from game.session.consent import is_study
from game.session.phases import Phase
from game.session.session import NotNow, Session
from game.session.views import View
from game.terminal import bargaining, telling
from game.terminal.asking import eyes_of, human_sides
from game.terminal.consenting import say_no_later
from game.terminal.console import Again, Console, Leave
from game.words import _


class Typed:
    """The commands of one sitting. ``again`` tells once more where the table stands."""

    def __init__(self, console: Console, session: Session, again: Callable[[], None]):
        self.console, self.session, self._tell_again = console, session, again
        console.explain = self.explain
        console.commands = {
            "help": self._help, "?": self._help, "again": self._again, "log": self._log,
            "words": self._words, "word": self._words, "sheet": self._sheet,
            "table": self._table, "offers": self._offers, "undo": self._undo,
            "note": self._note, "stop": self._stop, "quit": self._quit,
        }  # fmt: skip
        self._of_study: list[tuple[str, str]] = []
        if is_study(session.header):
            console.commands["study"] = self._study
            self._of_study = [("study", _("say no to the study, for this table"))]

    @property
    def _seat(self) -> str:
        """The side that is typing, where that is known."""
        seat = self.session.header.human or self.console.private_to
        return seat if seat in human_sides(self.session) else ""

    @property
    def _view(self) -> View:
        return self.session.view(self.session.header.human or "table")

    def explain(self, answer: str) -> bool:
        """Explain a word of the glossary; whether it is one."""
        view = self.session.view(self._seat) if self._seat else self._view
        term = telling.find_term(view, answer)
        if term is None:
            return False
        telling.tell_term(self.console, view, term)
        if self.session.record.phase is Phase.PLAYING:
            self.session.looked_up(term.term, self._seat)
        return True

    def _help(self, _rest: str) -> None:
        self.console.title(_("At any question you can type"))
        sheet = (
            _("your private sheet")
            if self.session.header.human
            else _("'sheet doctor' or 'sheet manager': a side's private sheet")
        )
        for word, what in (
            ("again", _("what you have to decide, once more")),
            ("words", _("the glossary; or type one of its words")),
            ("log", _("all that was said and chosen so far")),
            ("sheet", sheet),
            ("table", _("at the table: every answer in full")),
            ("offers", _("at the table: every offer so far")),
            ("note", _("'note …' keeps a few words for the talk afterwards")),
            ("undo", _("back to the last decision, if both sides agree")),
            *self._of_study,
            ("stop", _("stop here and talk about it")),
            ("quit", _("leave; everything is kept, and you go on exactly here")),
        ):
            self.console.say(f"{word:8}{what}", indent=" " * 10, first="  ")
        self.console.say(_("Where you write words of your own, begin with a stroke: /quit"))

    def _again(self, _rest: str) -> None:
        self._tell_again()

    def _log(self, _rest: str) -> None:
        telling.tell_log(self.console, self._view.log)

    def _words(self, rest: str) -> None:
        if rest and self.explain(rest):
            return
        if rest:
            self.console.say(_("No such word here. The words are:"))
        telling.tell_terms(self.console, self._view)

    def _sheet(self, rest: str) -> None:
        sides = human_sides(self.session)
        asked = {seat for seat in sides if rest and seat.startswith(rest.lower())}
        if self.console.private_to:
            if self._seat and (not rest or asked == {self._seat}):
                self._tell_sheet(self._seat)
            else:
                self.console.say(_("Put this away first."))
            return
        seat = sides[0] if len(sides) == 1 else next(iter(asked), "")
        if not seat:
            self.console.say(_("Type 'sheet doctor' or 'sheet manager'."))
            return
        with eyes_of(self.console, self.session, seat):
            self._tell_sheet(seat)

    def _tell_sheet(self, seat: str) -> None:
        view = self.session.view(seat)
        telling.tell_sheet(self.console, view, view.sheet)
        if view.table:
            bargaining.tell_table(self.console, view.table)

    def _table(self, _rest: str) -> None:
        table = self._view.table
        if table is None:
            self.console.say(_("You are not at the table now."))
            return
        bargaining.tell_answers(self.console, table)

    def _offers(self, _rest: str) -> None:
        table = self._view.table
        if table is None:
            self.console.say(_("You are not at the table now."))
            return
        bargaining.tell_history(self.console, table)

    def _note(self, rest: str) -> None:
        if rest:
            self.session.note(self._seat, rest)
        self.console.say(_("Noted.") if rest else _("Type 'note' and then the words."))

    def _undo(self, _rest: str) -> None:
        if not self._view.can_undo:
            self.console.say(_("There is nothing to take back."))
            return
        alone = bool(self.session.header.human)
        if alone or self.console.yes(_("Do both sides agree to take the last decision back?")):
            self._change(self.session.undo)

    def _study(self, _rest: str) -> None:
        say_no_later(self.console, self.session)

    def _stop(self, _rest: str) -> None:
        if self.session.record.phase in (Phase.DEBRIEF, Phase.CLOSED):
            self.console.say(_("The play is over already."))
            return
        question = _(
            "Stop here and talk about it? The play stays unfinished, and cannot be gone on with."
        )
        if self.console.yes(question):
            self._change(self.session.stop_here)

    def _change(self, act: Callable[[], object]) -> None:
        try:
            act()
        except NotNow as reason:
            self.console.say(telling.sentence(str(reason)))
            return
        raise Again

    def _quit(self, _rest: str) -> None:
        raise Leave
