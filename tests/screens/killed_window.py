"""A window that plays by itself through real events, to be killed: it says of every entry when it is kept."""

import json
import sys
from pathlib import Path

from game.session.entries import entry_to_json
from game.session.phases import Phase
from game.store import PlayLog
from tests.screens.at_the_desk import SMALL, begin, brief, play_on, table


def say_what_is_kept() -> None:
    """Print each entry once the log has kept it: the play's id and the entry, as JSON."""
    keep = PlayLog.append

    def append(log: PlayLog, entry) -> None:
        keep(log, entry)
        print(json.dumps([log.play, entry_to_json(entry)]), flush=True)

    PlayLog.append = append


def main(folder: str) -> None:
    """Go on with the play that is in progress, or begin one; play until killed."""
    say_what_is_kept()
    with table(Path(folder), size=(960, 600)) as hands:
        unfinished = [row.play for row in hands.store.list() if not row.ended]
        if unfinished:
            hands.use(f"on:{unfinished[0]}")
        else:
            begin(hands, SMALL, "screen")
        go_on(hands)


def go_on(hands) -> None:
    """Do what is due in each phase, to the end of the talk."""
    if hands.phase is Phase.LOBBY:
        hands.use("begin")
    if hands.phase is Phase.BRIEFING:
        brief(hands)
    play_on(hands)
    if hands.phase is Phase.REFLECTION:
        hands.use("talk")
    if hands.phase is Phase.DEBRIEF:
        hands.sitting.session.go_on()


if __name__ == "__main__":
    main(*sys.argv[1:])
