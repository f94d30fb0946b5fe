"""Choosing among many cases: pictures, facts, orders; by mouse and by keyboard, in every size."""

import re

import pygame
import pytest

from game.content import library
from game.screens.choose import ChooseScreen, SetupScreen
from game.screens.story import cover_picture, portrait
from game.screens.widgets.pictures import Picture
from tests.screens.at_the_desk import SMALL, table

LONG = "Who should be operated on first, and where, when four years is how long anybody waits?"
CASES = (
    ("closer_to_home", "A harbour", 60, "middling"),
    ("two_weeks", "B slip", 10, "gentle"),
    ("the_exception", "C post", 55, "hard"),
    ("soup_on_tuesday", "D soup", 60, "middling"),
    ("nine_minutes", "E road", 45, "hard"),
    ("", "F without a cover", 60, "hard"),
    ("virtual_ward", "G dresser", 30, "gentle"),
    ("not_drawn", "H interdisciplinary-multiprofessional commissioning", 60, "hard"),
    ("ten", "I that says little", 25, ""),
)


@pytest.fixture
def nine(tmp_path, monkeypatch):
    """Nine cases as those that come with the game."""
    rest = SMALL.read_text(encoding="utf-8").partition("\naims:")[2]
    paths = []
    for cover, title, minutes, difficulty in CASES:
        head = {
            "format": 1, "title": title, "question": LONG, "minutes": minutes, "nation": "Northern Ireland",
            "era": "Health and social care trusts, 2019, while there was no minister", "place": "car_park",
            "cover": cover, "difficulty": difficulty,
        }  # fmt: skip
        lines = [f"{key}: {value}" for key, value in head.items() if value]
        notes = "content_notes:\n  - pain, and a death on the way to hospital"
        path = tmp_path / f"case-{title[0].lower()}.yaml"
        path.write_text("\n".join([*lines, notes, "aims:"]) + rest, encoding="utf-8")
        paths.append(path)
    monkeypatch.setattr(library, "files", lambda: paths)


def order_of(hands):
    """The letters of the cases in the order shown."""
    return "".join(text[0] for text in hands.see() if text in {case[1] for case in CASES})


@pytest.mark.parametrize("size", [(960, 600), (1920, 1080)], ids=str)
@pytest.mark.parametrize("text_size", [75, 100, 200])
@pytest.mark.usefixtures("nine")
def test_nine_cases_fit_any_window(tmp_path, size, text_size):
    """Nothing is cut off or lies on something else, with long words and without some facts."""
    with table(tmp_path / "home", size=size, text_size=text_size) as hands:
        hands.use("new")
        assert hands.app.audit() == []
        hands.use("order:gentle")
        assert hands.app.audit() == []


@pytest.mark.usefixtures("nine")
def test_a_card_says_what_a_table_has_to_know(tmp_path):
    """Minutes, difficulty, nation, era and notes; and never the name of a picture."""
    with table(tmp_path / "home") as hands:
        hands.use("new")
        for words in (
            "10 minutes",
            "Gentle",
            "Hard",
            "Northern Ireland",
            "while there was no",
            "a death on the way",
        ):
            assert hands.says(words), words
        hands.use("Choose F without a cover")
        hands.wait()
        assert isinstance(hands.app.screen, SetupScreen)
        assert hands.says("Hard")
        for _page in range(2):
            assert not any(re.search(r"car.park", text) for text in hands.see())
            hands.key("esc")


@pytest.mark.parametrize("by_keyboard", [False, True], ids=["mouse", "keyboard"])
@pytest.mark.usefixtures("nine")
def test_the_cases_can_be_put_in_order_and_any_be_chosen(tmp_path, by_keyboard):
    """What does not say how hard it is comes last; the last card can be reached like the first."""
    with table(tmp_path / "home") as hands:
        hands.use("new")
        assert order_of(hands) == "ABCDEFGHI"
        for wish, order in (("short", "BIGECADFH"), ("gentle", "BGADCEFHI")):
            if by_keyboard:
                hands.tab_to("order:" if wish == "short" else "order:short")
                hands.key("right")
            else:
                hands.click(f"order:{wish}")
            assert order_of(hands) == order
        hands.by_keyboard = by_keyboard
        hands.use("Choose I that says little")
        hands.wait()
        assert hands.app.screen.scenario.title == "I that says little"


def test_few_cases_need_no_order(tmp_path, monkeypatch):
    """A row of buttons for one card would only be in the way."""
    monkeypatch.setattr(library, "files", lambda: (SMALL,))
    with table(tmp_path) as hands:
        hands.use("new")
        assert isinstance(hands.app.screen, ChooseScreen)
        assert not hands.has("order:short")


@pytest.mark.parametrize(
    ("cover", "place", "file"),
    [
        ("ten", "ward", "ten.svg"), ("", "ward", "ward.svg"), ("not_drawn", "ward", "ward.svg"), ("", "", ""),
        ("../places/ward", "", ""), ("ten", "", "ten.svg"),
    ],
)  # fmt: skip
def test_a_case_without_a_cover_is_shown_by_its_place(cover, place, file):
    """And by nothing when it has neither; a cover is a name and never a path."""
    picture = cover_picture(cover, place)
    assert (picture.file if picture else "").endswith(file)
    assert (picture is None) == (not file)


def test_a_face_is_shown_where_it_was_drawn():
    """Else the plain face; and a sign where nobody was drawn."""
    for name, face, file in (
        ("midwife", "low", "midwife_low.svg"), ("midwife", "", "midwife.svg"), ("patients_chair", "warm", "patients_chair.svg"),
    ):  # fmt: skip
        picture = portrait(name, "person", face=face)
        assert isinstance(picture, Picture)
        assert str(picture.file).endswith(file)
    assert not isinstance(portrait("nobody", "person", face="warm"), Picture)


@pytest.mark.parametrize("size", [(960, 600), (1280, 720), (1920, 1080)], ids=str)
@pytest.mark.usefixtures("nine")
def test_a_cover_is_as_wide_as_its_card_and_little_of_it_is_lost(tmp_path, size):
    """Whatever the window: between the shape of a card's cover and a little flatter than it was drawn."""
    with table(tmp_path / "home", size=size) as hands:
        hands.use("new")
        hands.app.step()
        covers = [w for w in hands.app.trees[-1].walk() if isinstance(w, Picture)]
        assert len(covers) == len(CASES)
        for cover in covers:
            assert cover.rect.width == cover.parent.rect.width
            assert 2.3 < cover.rect.width / cover.rect.height < 3.8


def test_coming_closer_shows_the_face_larger(tmp_path):
    """The same plate, with less of the ground behind the person on it."""
    with table(tmp_path) as hands:
        ui = hands.app.ui
        grounds = []
        for close in (1, 1.3):
            picture = portrait("midwife", "person", close=close)
            picture.place(ui, pygame.Rect(0, 0, 60, 60))
            surface = pygame.Surface((60, 60))
            picture.paint(ui, surface)
            ground = surface.get_at((30, 1))[:3] if close == 1 else tuple(grounds[0][1])
            pixels = [surface.get_at((x, y))[:3] for x in range(60) for y in range(60)]
            grounds.append((pixels.count(ground), ground))
        assert 0 < grounds[1][0] < grounds[0][0]
