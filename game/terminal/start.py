"""Opens the terminal game: from its title, from a scenario, or on a play's debrief."""

from __future__ import annotations

from pathlib import Path

from game.content.library import Loaded
from game.session.opening import Setup, branch_off, swap_chairs
from game.session.phases import Phase
from game.session.series import look_back
from game.session.session import Session
from game.store import Store
from game.terminal.console import Console, Leave
from game.terminal.due import tell_in_passing
from game.terminal.game import TerminalGame
from game.terminal.series import ways_on
from game.terminal.title import REFUSED, choose, clock, new_play, now, reopen
from game.words import _


def start(
    store: Store,
    *,
    scenario: Path | None = None,
    loaded: Loaded | None = None,
    setup: Setup | None = None,
    play: str = "",
    debrief: bool = False,
    console: Console | None = None,
) -> int:
    """Run the terminal game until the table leaves; the exit status."""
    console = console or Console()
    sittings = Sittings(console, store, scenario)
    try:
        if play or scenario is not None:  # the title says it itself
            tell_in_passing(console, store)
        if play:
            session = reopen(console, store, play)
            if not debrief or sittings.may_be_talked_about(session):
                sittings.follow(session)
        elif scenario is not None:
            session = new_play(console, store, scenario, loaded, setup)
            if session is None:
                return 1
            sittings.follow(session)
        else:
            sittings.from_the_title()
    except (Leave, KeyboardInterrupt):
        return 0
    except REFUSED as reason:
        console.say(str(reason))
        return 1
    return 0


class Onward(Exception):
    """The table goes on at another play, which is open already."""

    def __init__(self, session: Session):
        super().__init__(session.header.play)
        self.session = session


class Sittings:
    """One sitting after the other at a console, from one store.

    ``series`` is the file of a series that was opened by its path, if one was.
    """

    def __init__(self, console: Console, store: Store, series: Path | None = None):
        self.console, self.store, self.series = console, store, series

    def from_the_title(self) -> None:
        """Choose and play, again and again; Leave ends it."""
        while True:
            self.console.commands = {"quit": self._quit}
            self.console.explain = lambda _answer: False
            self.follow(choose(self.console, self.store))

    def _quit(self, _rest: str) -> None:
        raise Leave

    def may_be_talked_about(self, session: Session) -> bool:
        """Whether a debrief can be opened; a play that has not ended must be stopped first."""
        if session.record.phase in (Phase.DEBRIEF, Phase.CLOSED):
            return True
        try:
            self.console.say(
                _(
                    "This play has not ended. Its debrief opens both sides' sheets, so the play "
                    "cannot be gone on with afterwards."
                )
            )
            if self.console.yes(_("Stop it here and talk about it?")):
                session.stop_here()
                return True
            self.console.say(_("It was left as it is."))
        except Leave:
            session.log.close()
            raise
        session.log.close()
        return False

    def follow(self, session: Session | None) -> None:
        """Play a sitting and the ones that follow from it, until the table is done."""
        while session is not None:
            session = self._sit(session)

    def _sit(self, session: Session) -> Session | None:
        """One sitting; the next one, when it leads to another."""
        try:
            if session.record.phase is Phase.CLOSED:
                self._lead(self.console, session)
            elif not TerminalGame(self.console, session, self._lead).run():
                raise Leave
            return self._after(session)
        except Onward as onward:
            return onward.session
        finally:
            session.log.close()

    def _lead(self, console: Console, session: Session) -> None:
        # All that looks ahead is loaded here and not while people wait for the first page.
        from game.terminal.debrief import lead

        def play_on(turn: int) -> None:
            raise Onward(branch_off(self.store, session, turn, now(), clock))

        lead(console, session, play_on, lambda: look_back(self.store, session.header))

    def _after(self, session: Session) -> Session | None:
        """The talk is over: the next sitting, once more from the other chair, or enough."""
        self.console.say()
        ways = ways_on(self.store, session.header, self.series)
        ways.append(
            (
                _("Swap chairs and play again"),
                lambda: swap_chairs(self.store, session, now(), clock),
            )
        )
        labels = [*(label for label, _act in ways), _("Enough for now")]
        picked = self.console.pick(_("What now?"), labels, len(ways))
        return ways[picked][1]() if picked < len(ways) else None
