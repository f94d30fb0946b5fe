"""A session of the small case with a log in memory, for tests of what a table may do and see."""

from pathlib import Path

from game.content import library
from game.core.scenario import shorten
from game.session.entries import Header, Mode, Temper
from game.session.session import Session

CASE = Path(__file__).resolve().parent.parent / "scenarios" / "three-scenes.yaml"


class MemoryLog:
    """Keeps entries in a list; ``broken`` makes the next append fail."""

    def __init__(self, entries=()):
        self.entries = list(entries)
        self.broken = None

    def append(self, entry):
        if self.broken:
            raise self.broken
        self.entries.append(entry)

    def close(self):
        """Nothing is held."""


def case(cut=""):
    """The small case, or one of its cuts."""
    scenario, problems = library.rebuild(CASE.read_text(encoding="utf-8"), "three-scenes")
    assert scenario is not None, problems
    return shorten(scenario, cut) if cut else scenario


def header(**changes):
    """A header for a play of the small case."""
    values = {"play": "feed", "scenario_id": "three-scenes", "scenario_text": "", "text_hash": "",
              "rules_hash": "", "seed": 11}  # fmt: skip
    return Header(**values | changes)


def sitting(mode=Mode.TALK, human="", temper=Temper.LINEAR, seed=11, cut="", playing=True):
    """A session of the small case; in the playing phase unless told otherwise."""
    session = Session(
        case(cut),
        header(mode=mode, human=human, temper=temper, seed=seed, cut=cut),
        MemoryLog(),
        lambda: 0,
    )
    if playing:
        session.go_on()
        session.go_on()
    return session


def read_to_decision(session):
    """Turn pages until something has to be decided."""
    while session.view("table").scene.read_on:
        session.read_on()


def to_the_table(session):
    """Play the short way to the table."""
    from game.core.moves import from_text

    for move in ("choose tell_of_spring", "choose show_the_sheet", "seal doctor say_it", "seal manager keep_it"):  # fmt: skip
        read_to_decision(session)
        session.move(from_text(move))
    read_to_decision(session)
    session.draw()
    read_to_decision(session)
