"""A room in Welsh: gathering its tables, every page of its debrief, and what lies over them."""

import pytest

from game import words
from game.screens.exports import save_room
from game.screens.room.gather import GatherScreen
from game.session.cohort.gathering import gather
from tests.export.room.made import small
from tests.rooms import many, room_24
from tests.screens.in_welsh import Look
from tests.screens.room.at_the_projector import allowed, every_step, screen_of
from tests.screens.room.test_room_gather import drop


@pytest.fixture(autouse=True)
def _welsh():
    words.choose_language("cy")
    yield
    words.choose_language("")


@pytest.mark.parametrize("text_size", [100, 150])
def test_every_page_of_a_room_fits_in_welsh(window, text_size):
    """All pages, all steps, with everything allowed; then each dialog."""
    look = Look()
    look.english.discard("The chair")  # an issue of the small case is called so
    screen = screen_of(allowed(gather(many(7).files.items()), "A", "C"))
    hands = window(screen, text_size=text_size, language="cy")
    screen.talk.told, screen.talk.shown_offers, screen.talk.table = ("A", "C"), "A", "C"
    for page, step in every_step(hands, screen):
        look(hands, f"{page.id} {step}".replace(":", "-"))
    for key in ("j", "t", "q", "m", "p"):
        hands.key(key)
        look(hands, f"key {key}")
        hands.key("esc")
    assert look.found == []
    assert look.pages > 30


@pytest.mark.parametrize("text_size", [100, 150])
def test_gathering_a_room_fits_in_welsh(window, tmp_path, text_size):
    """Nobody there yet; then 24 tables, with files that do not count."""
    look = Look()
    folder = room_24().write(tmp_path / "stick")
    screen = GatherScreen()
    hands = window(screen, text_size=text_size, language="cy")
    look(hands)
    drop(hands, folder)
    look(hands, "gathered")
    assert len(screen.gathering.tables) == 24
    assert look.found == []


@pytest.mark.parametrize("text_size", [100, 200])
def test_what_a_room_takes_along_fits_in_welsh(window, text_size):
    """Every kind of file, with what is said of it."""
    look = Look()
    hands = window(save_room(small(), small().whole.title), text_size=text_size, language="cy")
    kinds = [w.key for w in hands.app.trees[-1].walk() if w.key.startswith("kinds:")]
    for kind in kinds:
        hands.click(kind)
        look(hands, kind.replace(":", "-"))
    assert look.found == []
    assert look.pages == 5
