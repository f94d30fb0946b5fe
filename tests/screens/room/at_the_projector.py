"""A room's debrief in a window that nobody sees, with everything allowed or nothing."""

from __future__ import annotations

from functools import cache

from game.screens.kit import Chart, Scroll
from game.screens.room import pages
from game.screens.room.screen import RoomScreen
from game.screens.room.talk import RoomTalk
from game.session.cohort import privacy
from game.session.cohort.gathering import Gathering, gather
from game.session.cohort.whatif import what_if
from tests.rooms import many, room_24


@cache
def room() -> Gathering:
    """The room of 24 tables, as it was gathered."""
    return gather(room_24().files.items())


@cache
def small(tables: int) -> Gathering:
    """A room of so many tables of the small case."""
    return gather(many(tables).files.items())


def allowed(gathering: Gathering, *letters: str) -> Gathering:
    """The room with every typed word approved, and these tables' yes."""
    marks = [each.mark for each in privacy.typed_words(gathering)]
    gathering = privacy.approve(gathering, marks)
    for letter in letters:
        gathering = privacy.agree(gathering, letter)
    return gathering


def screen_of(gathering: Gathering, minutes: int = 45) -> RoomScreen:
    """The debrief's screen."""
    return RoomScreen(RoomTalk(gathering, minutes))


def every_step(hands, screen: RoomScreen):
    """Show every step of every page, one after the other; gives the page and the step."""
    talk = screen.talk
    for page in talk.pages:
        talk.go(page)
        if page.kind == "what_if":
            for scene in talk.facts.decisions:
                talk.facts.looked.setdefault(scene, looked(talk.gathering, scene))
        for step in range(pages.steps(screen.view)):
            talk.step = step
            screen.refresh()
            hands.see()
            yield page, step


_LOOKED: dict[tuple[int, str], object] = {}


def looked(gathering: Gathering, scene: str):
    """What would have been possible from a decision; worked out once for all tests."""
    key = len(gathering.tables), scene
    if key not in _LOOKED:
        _LOOKED[key] = what_if(gathering, scene)
    return _LOOKED[key]


def charts(hands) -> list[Chart]:
    """The charts on the screen."""
    return [w for tree in hands.app.trees for w in tree.walk() if isinstance(w, Chart)]


def hidden_below(hands) -> int:
    """How many pixels of the page lie below the edge of the screen."""
    views = (w for w in hands.app.trees[0].walk() if isinstance(w, Scroll))
    return max((view.most for view in views), default=0)


def words(hands) -> str:
    """Everything that can be read on the screen, charts' words and tables included."""
    hands.app.step()
    said = list(hands.app.strings())
    for chart in charts(hands):
        said += [chart.shown.words, *(cell for row in chart.shown.table for cell in row)]
    return "\n".join(said)
