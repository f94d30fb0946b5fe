"""Taking something out of a talk, with the mouse and with the keyboard."""

import csv
import io

import pygame
import pytest

from game.figures.shapes import Box, Figure, Label
from game.screens.exports import save_room
from game.screens.kit import Text
from game.screens.picture import png
from game.screens.saving import SaveScreen
from game.screens.widget import visible_part
from game.session.cohort.gathering import gather
from tests.export.room.made import small
from tests.screens.at_the_desk import SMALL, begin, table
from tests.screens.test_plays import save_into, talked
from tests.studies import file_of
from tests.studies import table as study_table


def saved(hands, label, folder):
    """Choose what to take out, and write it into a folder."""
    hands.use(f"kinds:{label}")
    save_into(hands, folder)
    return hands.app.screen.saved


@pytest.mark.parametrize("by_keyboard", [False, True], ids=["mouse", "keyboard"])
def test_a_talk_is_taken_home_and_as_tables(tmp_path, by_keyboard):
    """From the page of the debrief: sheets with the people's own names if wanted, and CSV."""
    with table(tmp_path / "home") as hands:
        talked(hands)
        hands.by_keyboard = by_keyboard
        hands.app.screen.save_as_file()
        hands.see()
        assert isinstance(hands.app.screen, SaveScreen)
        assert hands.app.audit() == []
        home = saved(hands, "To take home", tmp_path / "out")
        assert {path.suffix for path in home.iterdir()} == {".html"}
        tables = saved(hands, "Tables (CSV)", tmp_path / "out")
        assert (tables / "scores.csv").read_bytes().startswith(b"\xef\xbb\xbf")
        assert not hands.has("names")


def test_before_the_talk_only_the_play_can_be_saved(tmp_path):
    """A sheet to take home would open the other side's brief."""
    with table(tmp_path / "home") as hands:
        begin(hands, SMALL, "talk")
        hands.key("esc")
        hands.use("menu:save")
        assert hands.has("save")
        assert not hands.has("kinds:To take home")


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize(
    "label", ["Report", "Course report", "To take home", "Tables (CSV)", "Charts"]
)
def test_a_room_is_taken_out_and_the_page_fits(window, tmp_path, label, text_size):
    """Every kind, written where it was asked to; nothing on the page is cut."""
    screen = save_room(small(), small().whole.title)
    hands = window(screen, text_size=text_size)
    hands.click(f"kinds:{label}")
    assert hands.app.audit() == []
    screen.folder = str(tmp_path)
    made = screen._written()
    assert made.exists()
    assert made.parent == tmp_path
    again = screen._written()
    assert again != made


def test_a_picture_of_a_figure_is_a_png_with_something_on_it():
    """Without a window: shapes, letters, and a margin around them."""
    figure = Figure("t", 100, 50, (Box(10, 10, 30, 30, "accent"), Label(50, 10, "Word", 22)))
    image = pygame.image.load(io.BytesIO(png(figure)))
    assert image.get_size() == (248, 148)
    ground = image.get_at((2, 2))
    assert image.get_at((24 + 50, 24 + 50)) != ground
    letters = {tuple(image.get_at((x, y))) for x in range(124, 220) for y in range(44, 90)}
    assert len(letters) > 3


@pytest.mark.parametrize("text_size", [100, 150])
def test_where_the_file_is_stands_in_sight(window, tmp_path, text_size):
    """Whatever the text's size; nobody looks below the fold for what came of it."""
    hands = window(save_room(small(), small().whole.title), text_size=text_size)
    hands.click("kinds:Course report")
    hands.app.screen.folder = str(tmp_path / "out")
    hands.click("save")
    hands.wait()
    hands.see()
    words = [each for tree in hands.app.trees for each in tree.walk() if isinstance(each, Text)]
    (told,) = (each for each in words if each.name == str(hands.app.screen.saved))
    assert visible_part(told).contains(told.rect)


def write_into(hands, folder):
    """Save by mouse into a folder."""
    hands.app.screen.folder = str(folder)
    hands.click("save")
    hands.wait()
    hands.see()


def study(*refused: str):
    """A room of a study with four tables; at those of these numbers somebody refused."""
    return gather(
        [(f"{n}.play", file_of(study_table(n, no=("m1",) if str(n) in refused else ())))
         for n in range(1, 5)]
    )  # fmt: skip


@pytest.mark.parametrize(("size", "text_size"), [((1280, 720), 200), ((960, 600), 100)])
def test_a_study_is_taken_out_by_what_its_tables_said(window, tmp_path, size, text_size):
    """Numbers only, which stay the same whatever is typed; letters take tables out."""
    screen = save_room(study("2"), "Study")
    hands = window(screen, size, text_size)
    hands.click("kinds:Research")
    counted = "At 3 tables everybody said yes. At 1 table somebody did not, or was not asked."
    assert counted in hands.see()
    hands.click("research:out")
    hands.type("a")
    hands.click("research:paper")
    hands.type("b, c")
    assert counted in hands.see()
    assert hands.app.audit() == []
    write_into(hands, tmp_path / "out")
    (told,) = (w for w in hands.app.trees[0].walk() if w.name == str(screen.saved))
    assert visible_part(told).contains(told.rect)
    with (screen.saved / "research.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == 4
    assert "2 of 4 tables are in it" in (screen.saved / "read-me.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(("refused", "out", "said"), [
    ((), "Q", "There is no table Q. The tables are: A, B, C, D."),
    (("1", "2", "3", "4"), "", "No table takes part, so nothing is written."),
])  # fmt: skip
def test_a_study_without_a_table_is_refused_as_the_command_does(
    window, tmp_path, refused, out, said
):
    """Nothing is written."""
    screen = save_room(study(*refused), "Study")
    hands = window(screen)
    hands.click("kinds:Research")
    hands.click("research:out")
    hands.type(out)
    write_into(hands, tmp_path / "out")
    assert any(said in text for text in hands.see())
    assert not (tmp_path / "out" / "research.csv").exists()
    assert screen.saved is None


def test_a_room_for_teaching_offers_no_research(window):
    """Its people were told something else."""
    hands = window(save_room(small(), "Lesson"))
    with pytest.raises(LookupError):
        hands.find("kinds:Research")
