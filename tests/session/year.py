"""A year at one table: the shipped series, played sitting by sitting in a real store."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from game.content import library
from game.content.series.reading import load_series
from game.core.moves import from_text
from game.session.opening import Setup, begin_play
from game.session.phases import Phase
from game.session.series import begin_next, first_setup, runs
from game.session.session import Session
from game.store import Store

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "scenarios" / "network-year.yaml"
SERIES = load_series(FILE)[0]

PROMISED = (
    "choose count_them", "choose ask_joseph", "choose show_ward", "choose cannot_say",
    "seal doctor tell", "seal manager tell", "choose ring_lindiwe", "choose advertise",
    "propose doctor base=hill work=visits winter=promised door=anyone", "accept manager",
)  # fmt: skip
NOT_PROMISED = (
    *PROMISED[:-2],
    "propose doctor base=hill work=visits winter=silent door=anyone", "accept manager",
)  # fmt: skip
SUMMER = (
    "choose match_by_hand", "choose see_again", "choose where_gone", "draw", "choose tell_imran",
    "choose ring_all", "choose lindiwe_list",
    "propose doctor form=page order=need reader=nurse told=look_up", "accept manager",
)  # fmt: skip
KEPT = (
    "choose to_joseph", "choose ask_joy", "choose open_them", "choose bring_joy",
    "propose doctor nurse=hill machines=network votes=equal figures=everyone", "accept manager",
    "seal doctor plainly", "seal manager plainly",
)  # fmt: skip
BROKEN = (
    *KEPT[:4],
    "propose doctor nurse=priory machines=network votes=equal figures=everyone", "accept manager",
    "seal doctor nicely", "seal manager nicely",
)  # fmt: skip


class Year:
    """One table with its store; ``session`` is the sitting that was begun last."""

    def __init__(self, folder: Path):
        self.store = Store(folder)
        self.ticks = count(0, 10)
        self.session: Session | None = None

    @property
    def run(self):
        return runs(self.store.list(), SERIES.id)[0]

    def begin(self, **setup) -> Session:
        """Begin a new run with its first sitting, somebody in each chair."""
        loaded = self._loaded(1)
        setup = first_setup(SERIES, Setup(seed=7, **setup))
        self.session = begin_play(
            self.store, loaded.text, loaded.scenario.id, setup, "", self.clock
        )
        self.session.sit("doctor", "d1", "Ada")
        self.session.sit("manager", "m1", "Ben")
        return self.session

    def go_on(self, *, swap: bool = False) -> Session:
        """Begin the sitting that is due."""
        loaded = self._loaded(self.run.next(4))
        self.session = begin_next(
            self.store, SERIES, self.run, loaded, "", self.clock, swap=swap
        )  # fmt: skip
        return self.session

    def sit(self, *moves: str, trust=(4, 6)) -> Session:
        """Play the sitting that was begun to the end of its talk."""
        session = self.session
        session.go_on()
        self._say_trust("before", trust[0])
        session.go_on()
        for text in moves:
            self.read_on()
            session.draw() if text == "draw" else session.move(from_text(text))
        self.read_on()
        session.go_on()
        self._say_trust("after", trust[1])
        while session.record.phase is not Phase.CLOSED:
            session.go_on()
        session.log.close()
        return session

    def read_on(self) -> None:
        """Read until something has to be decided."""
        while not self.session.record.at_last_beat:
            self.session.read_on()

    def to_playing(self) -> Session:
        """From the chairs into the story."""
        self.session.go_on()
        self.session.go_on()
        self.read_on()
        return self.session

    def open(self) -> dict[str, bool]:
        """Which choices of the scene are open now."""
        return {c.id: c.open for c in self.session.view("table").scene.choices}

    def clock(self) -> int:
        return next(self.ticks)

    def _say_trust(self, when: str, value: int) -> None:
        self.session.trust("doctor", when, value)
        self.session.trust("manager", when, value + 1)

    def _loaded(self, number: int):
        return library.load(FILE.parent / SERIES.sittings[number - 1].file)
