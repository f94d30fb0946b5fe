"""Opens the terminal game: from its title, from a scenario, or on a play's debrief."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.session.opening import CannotReopen, Setup, branch_off, take_up
from game.session.record import RecordError
from game.session.session import Session
from game.store import Store, StoreError
from game.terminal import debrief as talk
from game.terminal.console import Console, Leave
from game.terminal.game import TerminalGame
from game.terminal.title import choose, clock, new_play, now
from game.words import _


def start(
    store: Store,
    *,
    scenario: Path | None = None,
    setup: Setup | None = None,
    play: str = "",
    debrief: bool = False,
    console: Console | None = None,
) -> int:
    """Run the terminal game until the table leaves; the exit status."""
    console = console or Console()
    if not console.interactive:
        console.say(_("(Input or output is not a terminal: private parts are not hidden.)"))
    try:
        if play:
            session = take_up(store, play, clock)
            if debrief and session.record.debriefed:
                return _talk(console, session, _leading(store))
            if debrief:
                console.say(
                    _("This play has not come to its debrief yet: it goes on where it was.")
                )
        elif scenario is not None:
            session = new_play(console, store, scenario, setup)
        else:
            session = choose(console, store)
        if session is None:
            return 0
        try:
            TerminalGame(console, session, _leading(store)).run()
        finally:
            session.log.close()
    except (StoreError, CannotReopen, RecordError) as reason:
        console.say(str(reason))
        return 1
    return 0


Leading = Callable[[Console, Session], None]


def _leading(store: Store) -> Leading:
    """A debrief whose 'what if' plays a branch of the play at the same console."""

    def lead(console: Console, session: Session) -> None:
        def play_on(turn: int) -> None:
            branch = branch_off(store, session, turn, now(), clock)
            commands = console.commands
            try:
                TerminalGame(console, branch, lead).run()
            finally:
                branch.log.close()
                console.commands = commands

        talk.lead(console, session, play_on)

    return lead


def _talk(console: Console, session: Session, lead: Leading) -> int:
    try:
        lead(console, session)
    except Leave:
        console.say()
    finally:
        session.log.close()
    return 0
