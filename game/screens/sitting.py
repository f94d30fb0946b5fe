"""One table's sitting in the window: does what people ask of the session and shows the right screen."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from game.session.consent import is_study
from game.session.entries import Mode
from game.session.opening import branch_off, swap_chairs
from game.session.phases import Phase
from game.session.record import Made
from game.session.session import NotNow, Session
from game.session.views import TABLE, View
from game.store import Store, StoreError
from game.words import _

if TYPE_CHECKING:
    from game.screens.app import App

THINKING = 0.9
"""Seconds that the computer player seems to think; nothing is waited for with reduced motion."""


def clock() -> int:
    """Milliseconds that only ever grow."""
    return time.monotonic_ns() // 1_000_000


def now() -> str:
    """The local date and time, for lists."""
    return datetime.now().isoformat(timespec="seconds")


@runtime_checkable
class Paper(Protocol):
    """Something half written that can be kept when the table is left."""

    def put_down(self, sitting: Sitting) -> None:
        """Keep what was written so far."""
        ...


Papers = dict[str, Any]
"""What people have begun to write and not handed in, by its place; it outlives any one page."""


class Sitting:
    """A session, the store it is kept in, and the window it is played in.

    ``papers`` holds drafts: nothing typed is lost by leaving a page or the table. ``back_out``
    leads from the lobby of a play that has hardly begun to where it was set up; ``onward`` to
    the series that this is a sitting of.
    """

    def __init__(
        self,
        app: App,
        store: Store,
        session: Session,
        leave: Callable[[], object],
        *,
        papers: Callable[[str], Papers] = lambda _play: {},
        back_out: Callable[[], object] | None = None,
        onward: Callable[[], object] | None = None,
    ):
        self.app, self.store, self.session, self._left = app, store, session, leave
        self._papers_of = papers
        self.papers: Papers = papers(session.header.play)
        self.back_out, self.onward = back_out, onward
        self.practised = False
        self.gone = False
        self._seen: dict[str, tuple[object, View]] = {}

    @property
    def eye(self) -> str:
        """Whose view the page shows: the public one, or the person's own when alone."""
        return self.session.header.human or TABLE

    @property
    def sides(self) -> tuple[str, ...]:
        """The seats that people have."""
        human = self.session.header.human
        return (human,) if human else ("doctor", "manager")

    @property
    def alone(self) -> bool:
        """Whether one person plays against the computer."""
        return self.session.header.mode is Mode.SOLO

    @property
    def talks(self) -> bool:
        """Whether people bargain aloud and the machine keeps the record."""
        return self.session.header.mode is Mode.TALK

    def view(self, eye: str = "") -> View:
        """What an eye may see now; the page's own when none is named."""
        eye = eye or self.eye
        moment = self.session.record, self.session.now_ms // 60_000
        kept = self._seen.get(eye)
        # One page asks many times; nothing changes between two entries but the minutes left.
        if kept is None or kept[0][0] is not moment[0] or kept[0][1] != moment[1]:
            kept = self._seen[eye] = (moment, self.session.view(eye))
        return kept[1]

    def do(self, act: Callable[[], object]) -> bool:
        """Do something with the session, then show where the table stands now.

        When it cannot be kept the play halts and says so; when it cannot be done now, a
        passing note says why.
        """
        if not self.keep(act):
            return False
        self.show()
        return True

    def keep(self, act: Callable[[], object]) -> bool:
        """Do something with the session without leaving the page; tell whether it was done."""
        try:
            act()
        except NotNow as reason:
            self.app.toast(str(reason))
            return False
        except StoreError as reason:
            self._halt(str(reason))
            return False
        return True

    def _halt(self, reason: str) -> None:
        # Imported here: it is seldom needed.
        from game.screens.halted import HaltedScreen

        def again() -> None:
            self.app.pop()
            self._let_computer_move()

        self.app.push(HaltedScreen(reason, self.leave, again))

    def show(self) -> None:
        """Show the screen that is due, and let the computer move when it is its turn."""
        self.app.restart(self._due())
        self._let_computer_move()

    def _due(self):
        # Imported here: each of these screens knows the sitting.
        from game.screens.briefing import BriefingScreen
        from game.screens.held import HeldScreen
        from game.screens.lobby import LobbyScreen
        from game.screens.reflection import ReflectionScreen
        from game.screens.scene import SceneScreen
        from game.screens.study import STEP, StudyScreen
        from game.screens.table import TableScreen
        from game.screens.talk import talk_screen

        match self.session.record.phase:
            case Phase.LOBBY:
                asking = ("", STEP) in self.session.record.done and is_study(self.session.header)
                return StudyScreen(self) if asking else LobbyScreen(self)
            case Phase.BRIEFING:
                return BriefingScreen(self)
            case Phase.PLAYING:
                at_table = self.view().table is not None
                return TableScreen(self) if at_table else SceneScreen(self)
            case Phase.REFLECTION:
                return ReflectionScreen(self)
            case Phase.HELD:
                return HeldScreen(self)
        return talk_screen(self)

    def _let_computer_move(self) -> None:
        if not self.view().computer or self.session.record.phase is not Phase.PLAYING:
            return
        stand = self.session.record.made
        if self.app.settings.reduced_motion:
            self._computer_moves(stand)
        else:
            self.app.after(THINKING, lambda: self._computer_moves(stand))

    def _computer_moves(self, stand: tuple[Made, ...]) -> None:
        """Move for the computer, unless something else has happened meanwhile.

        While people read something over the page it waits: that must not vanish under their eyes.
        """
        if self.gone or self.session.record.made is not stand:
            return
        page = self.app.screen
        if getattr(page, "sitting", None) is not self or page.layers or self.app.ui.private:
            self.app.after(THINKING, lambda: self._computer_moves(stand))
            return
        made: list[object] = []
        if self.keep(lambda: made.append(self.session.computer_move())) and made[0] is not None:
            self.app.sounds.play("turn")
            self.show()

    def leave(self) -> None:
        """Leave the table; another window may take the play up now."""
        self._give_up()
        self._left()

    def put_down(self) -> None:
        """Keep what is half written: nothing typed is lost by leaving."""
        for paper in list(self.papers.values()):
            if isinstance(paper, Paper):
                # People leave: what cannot be kept now stays on the desk while the window is open.
                with suppress(StoreError, NotNow):
                    paper.put_down(self)

    def _give_up(self) -> None:
        self.put_down()
        self.gone = True
        self.session.log.close()

    def _move_to(self, session: Session) -> None:
        """Sit down at another play, giving this one up."""
        self._give_up()
        Sitting(self.app, self.store, session, self._left, papers=self._papers_of).show()

    def start_over(self) -> None:
        """Go back from the lobby to where the play was set up; the empty play is not kept."""
        self._give_up()
        self.back_out()

    def undo(self) -> None:
        """Take the last decision back; between two sides, both are asked first."""
        screen = self.app.screen
        if self.alone:
            self.do(self.session.undo)
            return
        screen.ask(
            _("Take the last decision back?"),
            _("Both sides have to want it. It goes back to before the last decision was made."),
            yes=_("Both of us agree"),
            on_yes=lambda: self.do(self.session.undo),
        )

    def stop_here(self) -> None:
        """Stop and talk, after asking."""
        self.app.screen.ask(
            _("Stop here and talk about it?"),
            _("The play stays unfinished, and the debrief says so. You cannot play on afterwards."),
            yes=_("Stop and talk"),
            on_yes=lambda: self.do(self.session.stop_here),
        )

    def play_on_from(self, turn: int) -> None:
        """Branch off before a move and play on from there; the original stays as it is."""
        made: list[Session] = []
        if self.keep(lambda: made.append(branch_off(self.store, self.session, turn, now(), clock))):
            self._move_to(made[0])

    def swap_chairs(self) -> None:
        """Begin the same scenario again with the same luck, everybody in the other chair."""
        made: list[Session] = []
        if self.keep(lambda: made.append(swap_chairs(self.store, self.session, now(), clock))):
            self._move_to(made[0])
            self.app.toast(_("You have swapped chairs. The luck is the same as before."))
