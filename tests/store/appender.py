"""A window that plays without end, to be killed: it says of every entry when it is kept."""

import sys
from pathlib import Path

from game.store import Store
from tests.store.plays import a_note


def main(folder: str, play: str) -> None:
    """Take the play up where it is and append, printing the turn of each entry that is kept."""
    store = Store(Path(folder))
    log = store.log(play)
    turn = len(store.load(play)[1])
    print("resumed", turn, flush=True)
    while True:
        log.append(a_note(turn, f"words of turn {turn}"))
        print("ack", turn, flush=True)
        turn += 1


if __name__ == "__main__":
    main(*sys.argv[1:])
