"""Leads a table through its sitting in the terminal, phase by phase."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from game.core.scenario import Kind
from game.session.phases import Phase
from game.session.session import NotNow, Session
from game.session.views import View
from game.terminal import asking, bargaining, telling
from game.terminal.console import Again, Console, Leave
from game.words import _


class TerminalGame:
    """One sitting at a console. ``debrief`` leads the talk when the play is over."""

    def __init__(
        self, console: Console, session: Session, debrief: Callable[[Console, Session], None]
    ):
        self.console, self.session, self._debrief = console, session, debrief
        console.commands = {
            "help": self._help, "?": self._help, "log": self._log, "words": self._words,
            "word": self._words, "sheet": self._sheet, "undo": self._undo, "note": self._note,
            "stop": self._stop, "quit": self._quit,
        }  # fmt: skip

    def run(self) -> bool:
        """Play until the sitting is closed; False when the table left before that."""
        try:
            self._welcome()
            while self.session.record.phase is not Phase.CLOSED:
                with suppress(Again):
                    self._phase()
        except Leave:
            self.console.say()
            self.console.say(_("Saved. Start the game again to go on exactly here."))
            return False
        return True

    def _phase(self) -> None:
        match self.session.record.phase:
            case Phase.LOBBY:
                asking.lobby(self.console, self.session)
            case Phase.BRIEFING:
                asking.briefing(self.console, self.session)
            case Phase.PLAYING:
                self._play()
            case Phase.REFLECTION:
                asking.reflection(self.console, self.session)
            case Phase.HELD:
                self.console.ask(_("Wait for the facilitator's word; then press Enter."))
                self.session.go_on()
            case Phase.DEBRIEF:
                self._debrief(self.console, self.session)
                self.session.go_on()

    def _welcome(self) -> None:
        view = self.session.view("table")
        self.console.title(view.title)
        notes = self.session.scenario.content_notes
        if notes and self.session.record.phase is Phase.LOBBY:
            self.console.say(_("This scenario touches on: {what}.").format(what=", ".join(notes)))
        self.console.say(_("Type ? at any question for what else you can do."))

    @property
    def _eye(self) -> str:
        return self.session.header.human or "table"

    def _play(self) -> None:
        view = self.session.view(self._eye)
        if view.scene.read_on:
            telling.tell_scene(self.console, view.scene)
            self.console.ask(_("Press Enter to read on."))
            self.session.read_on()
        elif view.scene.kind == "ending":
            telling.tell_scene(self.console, view.scene)
            self.console.ask(_("The story ends here. Press Enter."))
            self.session.go_on()
        else:
            self._decide(view)

    def _decide(self, view: View) -> None:
        if view.table is None or not view.table.history:
            telling.tell_scene(self.console, view.scene)
        self._shown(view)
        stand = self.session.record.moves
        while self.session.record.moves == stand and self.session.record.phase is Phase.PLAYING:
            try:
                if self.session.computer_move() is not None:
                    self._tell_computer()
                    return
                self._one_move(self.session.view(self._eye))
            except NotNow as reason:
                self.console.say(str(reason))

    def _one_move(self, view: View) -> None:
        match view.scene.kind:
            case Kind.CHANCE:
                self.console.ask(_("Nobody decides this. Press Enter to see what happens."))
                self.session.draw()
            case Kind.TOGETHER:
                self._seal(view)
            case Kind.NEGOTIATION:
                bargaining.tell_table(self.console, view.table)
                bargaining.take_turn(self.console, self.session, view.table)
            case _:
                self._choose(view)

    def _choose(self, view: View) -> None:
        seat = view.scene.turn
        self.console.say(_("{name} decides.").format(name=view.roles[seat].name))
        self._pick(view, seat)

    def _seal(self, view: View) -> None:
        self.console.say(view.scene.question)
        seat = next(
            s for s in asking.human_sides(self.session) if not view.scene.sealed.get(s, False)
        )
        with self.console.private(view.roles[seat].name):
            self._pick(view, seat)

    def _pick(self, view: View, seat: str) -> None:
        choices = view.scene.choices
        for shut in (c for c in choices if not c.open):
            self.console.say(
                f"✕ {telling.marked(shut.words)} ({shut.why_shut})", indent="     ", first="     "
            )
        ready = [choice for choice in choices if choice.open]
        index = self.console.pick(_("Choose:"), [telling.marked(choice.words) for choice in ready])
        self.session.move(ready[index].moves[seat])

    def _shown(self, view: View) -> None:
        for meter in view.meters:
            self.console.say(f"{meter.label}: {meter.value} / {meter.high}")
        if view.minutes_left is not None and view.minutes_left <= 5:
            self.console.say(_("A gentle hint: the planned time is nearly up, or past. No hurry."))

    def _tell_computer(self) -> None:
        recent = [line for line in self.session.view(self._eye).log if line.kind != "note"]
        chosen = next(
            (line for line in reversed(recent) if line.kind in ("choice", "offer", "deal")), None
        )  # fmt: skip
        if chosen and chosen.seat == self.session.view(self._eye).computer:
            self.console.say(f"→ {chosen.who}: {telling.marked(chosen.words)}", indent="  ")

    # --- commands that may be typed at any question -------------------------------

    def _help(self, _rest: str) -> None:
        self.console.title(_("At any question you can type"))
        for word, what in (
            ("words", _("the glossary; 'word NAME' explains one")),
            ("log", _("all that was said and chosen so far")),
            ("sheet", _("your side's private sheet; 'sheet doctor' or 'sheet manager'")),
            ("note", _("'note …' keeps a note for later")),
            ("undo", _("go back to the last decision, when both sides agree")),
            ("stop", _("stop here and talk about it")),
            ("quit", _("leave; everything is saved")),
        ):
            self.console.say(f"{word:8}{what}", indent=" " * 10, first="  ")

    def _log(self, _rest: str) -> None:
        telling.tell_log(self.console, self.session.view(self._eye).log)

    def _words(self, rest: str) -> None:
        view = self.session.view(self._eye)
        telling.tell_term(self.console, view, rest)
        found = next((name for name in view.terms if name.casefold() == rest.casefold()), None)
        if found:
            self.session.looked_up(found, self.session.header.human)

    def _sheet(self, rest: str) -> None:
        sides = asking.human_sides(self.session)
        seat = rest.lower() if rest.lower() in sides else (sides[0] if len(sides) == 1 else "")
        if not seat:
            self.console.say(_("Type 'sheet doctor' or 'sheet manager'."))
            return
        view = self.session.view(seat)
        with self.console.private(view.roles[seat].name):
            telling.tell_sheet(self.console, view, view.sheet)
            if view.table:
                bargaining.tell_table(self.console, view.table)

    def _note(self, rest: str) -> None:
        self.session.note(self.session.header.human, rest)
        self.console.say(_("Noted.") if rest else _("Type 'note' and then the words."))

    def _undo(self, _rest: str) -> None:
        alone = bool(self.session.header.human)
        if not alone and not self.console.yes(
            _("Do both sides agree to take the last decision back?")
        ):
            return
        try:
            self.session.undo()
        except NotNow as reason:
            self.console.say(str(reason))
            return
        self.console.say(_("Taken back."))
        raise Again

    def _stop(self, _rest: str) -> None:
        if self.console.yes(_("Stop here and talk about it? The play stays unfinished.")):
            try:
                self.session.stop_here()
            except NotNow as reason:
                self.console.say(str(reason))
                return
            raise Again

    def _quit(self, _rest: str) -> None:
        raise Leave
