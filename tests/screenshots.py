"""Makes the pictures of the README: ``python -m tests.screenshots`` plays the game and looks."""

import os
import sys
import tempfile
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

from game.core.moves import from_text
from game.figures.room_map import Layer
from game.screens.map import open_map
from game.screens.room.screen import RoomScreen
from game.screens.room.talk import RoomTalk
from game.screens.sitting import Sitting, clock
from game.session.cohort.gathering import gather
from game.session.opening import Setup, begin_play
from tests.rooms import room_24
from tests.screens.at_the_desk import SHIPPED, table

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "screenshots"
SIZE = (1280, 720)
OFFERS = (
    "propose manager nights=beds training=six whom=everyone money=oncology drugs=prescribers where=coast",
    "propose doctor nights=team training=twenty_four whom=hearts money=icb_more drugs=prescribers where=everywhere",
)
"""Two first offers, each a side's own plan or near it."""


def play_to(sitting: Sitting, table_reached) -> None:
    """Take the first open choice of every scene until the table is reached."""
    session = sitting.session
    while not table_reached(session.view("table")):
        view = session.view("table")
        if view.scene.read_on:
            session.read_on()
        elif view.scene.kind == "chance":
            session.draw()
        else:
            choice = next(c for c in view.scene.choices if c.open and c.moves)
            session.move(next(iter(choice.moves.values())))


def main() -> int:
    """Write title, scene, table, map and a room's deals as PNG files."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as home, table(Path(home), size=SIZE) as hands:
        hands.app.screenshot(FOLDER / "title.png")
        text = SHIPPED.read_text(encoding="utf-8")
        session = begin_play(hands.store, text, SHIPPED.stem, Setup(seed=3), "2024-10-01", clock)
        session.sit("doctor", "a", "Amber Heron")
        session.sit("manager", "b", "Quiet Wren")
        session.go_on()
        session.go_on()
        sitting = Sitting(hands.app, hands.store, session, lambda: None)
        sitting.show()
        hands.app.screenshot(FOLDER / "scene.png")
        play_to(sitting, lambda view: view.table is not None)
        for offer in OFFERS:
            session.move(from_text(offer), "I moved. Your turn." if "doctor" in offer else "")
        sitting.show()
        hands.app.screenshot(FOLDER / "table.png")
        open_map(hands.desk, session.scenario)
        hands.app.step()
        hands.app.screenshot(FOLDER / "map.png")
        room = RoomScreen(RoomTalk(gather(list(room_24().files.items())[:12]), 45))
        hands.app.push(room)
        room.go(next(page for page in room.talk.pages if page.kind == "map"))
        room.talk.step = Layer.TABLES
        room.refresh()
        hands.app.screenshot(FOLDER / "room.png")
    for path in sorted(FOLDER.glob("*.png")):
        print(path.relative_to(FOLDER.parent.parent))
    return 0


if __name__ == "__main__":
    sys.exit(main())
