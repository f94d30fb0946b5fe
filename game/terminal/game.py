"""Leads a table through its sitting in the terminal, phase by phase."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from game.core.moves import Accept
from game.core.scenario import Kind
from game.session.phases import Phase
from game.session.session import NotNow, Session
from game.session.views import TableView, View
from game.terminal import asking, bargaining, practice, telling, waiting
from game.terminal.console import Again, Console, Leave
from game.terminal.typed import Typed
from game.words import _


class TerminalGame:
    """One sitting at a console. ``debrief`` leads the talk when the play is over."""

    def __init__(
        self, console: Console, session: Session, debrief: Callable[[Console, Session], None]
    ):
        self.console, self.session, self._debrief = console, session, debrief
        self._told: tuple[object, ...] = ()
        self._sheet_told: tuple[object, ...] = ()
        self._table: TableView | None = None
        self._heard = len(telling.done_lines(self._view))
        self._undone = session.record.undone
        self._meters: dict[str, int] = {}
        Typed(console, session, self._tell_again)

    def run(self) -> bool:
        """Play until the sitting is closed; False when the table left before that."""
        try:
            self._welcome()
            while self.session.record.phase is not Phase.CLOSED:
                with suppress(Again):
                    self._phase()
        except (Leave, KeyboardInterrupt):
            self.console.say(_("Kept. Start the game again to go on exactly here."))
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
                waiting.wait_for_the_word(self.console, self.session)
            case Phase.DEBRIEF:
                self._debrief(self.console, self.session)
                self.session.go_on()

    @property
    def _view(self) -> View:
        """What the console may show: the public view, or the person's own when alone."""
        return self.session.view(self.session.header.human or "table")

    def _welcome(self) -> None:
        view = self._view
        self.console.title(view.title)
        if self.session.record.phase is not Phase.LOBBY:
            self.console.say(_("You go on where you left."))
        elif notes := self.session.scenario.content_notes:
            text = _("This scenario touches on: {what}.")
            self.console.say(text.format(what="; ".join(notes)))
            self.console.say(_("Anyone may step out or swap without a reason."))
        for seat, role in view.roles.items():
            if people := ", ".join(view.people.get(seat, ())):
                self.console.say(f"{role.name}: {people}", indent="  ")
        if not (self.console.interactive or self.session.header.human):
            self.console.say(
                _("(Input or output is not a terminal: private parts are not hidden.)")
            )
        self.console.say(_("Type ? at any question for help, quit to leave; all is kept."))
        if view.terms:
            self.console.say(_("Type a word that stands between _lines_ to have it explained."))

    # --- the story --------------------------------------------------------------------

    def _play(self) -> None:
        view = self._view
        self._tell_news(view)
        self._tell_scene(view)
        try:
            self._step(view)
        except NotNow as reason:
            self.console.say(telling.sentence(str(reason)))

    def _step(self, view: View) -> None:
        scene = view.scene
        if scene.read_on:
            self.console.say()
            self.console.wait(_("Press Enter to read on."))
            self.session.read_on()
        elif scene.kind == "ending":
            self.console.say()
            self.console.wait(_("The story ends here. Press Enter."))
            self.session.go_on()
        elif scene.kind == Kind.CHANCE:
            self.console.say()
            self.console.wait(_("Nobody at this table decides this. Press Enter to see."))
            self.session.draw()
        elif scene.kind == Kind.TOGETHER:
            self._seal(view)
        elif scene.kind == Kind.NEGOTIATION:
            self._bargain(view)
        else:
            self._choose(view)

    def _tell_news(self, view: View) -> None:
        """What has been done since it was told last, by whomever."""
        if self._undone != self.session.record.undone:
            self._undone = self.session.record.undone
            self.console.say(_("Taken back."))
            self._heard = min(self._heard, len(telling.done_lines(view)))
        done = telling.done_lines(view)
        news, self._heard = done[self._heard :], len(done)
        if not news:
            return
        self.console.say()
        if [line.kind for line in news] == ["choice", "choice"]:
            self.console.say(_("Both picks are opened."))
        telling.tell_done(self.console, [line for line in news if line.kind != "chance"])
        if any(line.kind == "deal" for line in news):
            if self._table and isinstance(self.session.record.made[-1].move, Accept):
                bargaining.tell_deal(self.console, self._table)
            self.console.say()
            self.console.wait(_("Press Enter to go on."))

    def _tell_scene(self, view: View) -> None:
        """The screenful that is due, unless it has just been told."""
        record = self.session.record
        place = (record.undone, record.read, len(record.beats), view.scene.id)
        if place == self._told:
            return
        self._told = place
        telling.tell_before(self.console, view.scene)
        telling.tell_scene(self.console, view.scene)
        if not view.scene.read_on:
            self.console.say()
            telling.tell_meters(self.console, view, self._meters)
            self._meters = {meter.id: meter.value for meter in view.meters}
            telling.tell_time(self.console, view)

    def _tell_again(self) -> None:
        """Where the table stands, once more."""
        view = self._view
        if self.session.record.phase is not Phase.PLAYING:
            self.console.say(_("Answer the question that was asked last."))
            return
        telling.tell_scene(self.console, view.scene)
        telling.tell_meters(self.console, view, {})
        if view.table:
            bargaining.tell_table(self.console, view.table)

    # --- decisions --------------------------------------------------------------------

    def _choose(self, view: View) -> None:
        seat = view.scene.turn
        name = view.roles[seat].name
        self.console.say()
        if seat == view.computer:
            self.console.wait(_("{name} decides. Press Enter to see.").format(name=name))
            self.session.computer_move()
            return
        alone = bool(self.session.header.human)
        decide = _("You decide, as {name}.") if alone else _("{name} decides.")
        self.console.say(decide.format(name=name))
        self._pick(view, seat)

    def _seal(self, view: View) -> None:
        if view.computer and not view.scene.sealed[view.computer]:
            self.session.computer_move()
            return
        seat = next(s for s in asking.human_sides(self.session) if not view.scene.sealed[s])
        self.console.say()
        self.console.say(view.scene.question)
        self.console.say(
            _("Both sides pick, unseen; then both picks are opened at once.")
            if not any(view.scene.sealed.values())
            else _("The other side has sealed its pick.")
        )
        with asking.eyes_of(self.console, self.session, seat):
            if self.console.private_to and self.console.interactive:
                self.console.say(view.scene.question)
            self._pick(view, seat)

    def _pick(self, view: View, seat: str) -> None:
        choices = view.scene.choices
        labels = [telling.marked(choice.words) for choice in choices]
        shut = {n: choice.why_shut for n, choice in enumerate(choices) if not choice.open}
        index = self.console.pick(_("Choose:"), labels, shut=shut)
        self.session.move(choices[index].moves[seat])

    # --- the table --------------------------------------------------------------------

    def _bargain(self, view: View) -> None:
        table = self._table = view.table
        if table.turn == view.computer:
            self.session.computer_move()
            return
        stand = (self._told, len(table.history))
        if self._sheet_told[:1] != stand[:1]:
            self._open_table(table)
        elif self._sheet_told != stand:
            bargaining.tell_table(self.console, table)
        self._sheet_told = stand
        bargaining.take_turn(self.console, self.session, table)

    def _open_table(self, table: TableView) -> None:
        """What is said once, when people sit down at a table or come back to it."""
        people = asking.human_sides(self.session)
        if not any(offer.seat in people for offer in table.history):
            bargaining.tell_rules(self.console, self.session)
            if ("", "practice") not in self.session.record.done:
                practice.offer(self.console)
                self.session.done("", "practice")
        bargaining.tell_answers(self.console, table)
