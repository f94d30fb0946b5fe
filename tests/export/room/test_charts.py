"""The charts of a room: every one drawn, described, and true to its values."""

from xml.etree import ElementTree

import pytest

from game.export.room.charts import charts
from game.export.room.making import export_room, files_of
from game.export.room.wishes import Wishes
from game.figures.shapes import Label
from game.session.cohort.deals import party_map
from game.session.cohort.endings import endings_spread
from game.session.cohort.gathering import gather
from game.session.cohort.sides import trust
from tests.export.room.made import large, small
from tests.rooms import many, table
from tests.scenarios_at_hand import SMALL

SVG = "{http://www.w3.org/2000/svg}"


def drawn(room) -> dict:
    return dict(charts(room))


@pytest.mark.parametrize("room", [small, large], ids=["small", "large"])
def test_every_chart_is_sound_svg_with_a_title_and_words(room):
    """So that who cannot see it has it too."""
    files = files_of(room(), "charts")
    told = files.pop("read-me.txt").decode("utf-8")
    for name, data in files.items():
        assert name.removesuffix(".svg") in told
        root = ElementTree.fromstring(data.decode("utf-8"))
        assert root.findtext(f"{SVG}title"), name
        assert root.findtext(f"{SVG}desc"), name


@pytest.mark.parametrize("room", [small, large], ids=["small", "large"])
def test_no_label_leaves_its_figure(room):
    """Letters stand inside; a label's width is a guess, so a little is allowed."""
    for name, figure in charts(room()):
        for shape in figure.shapes:
            if isinstance(shape, Label):
                assert -4 <= shape.y <= figure.height, (name, shape)
                assert -4 <= shape.x <= figure.width + 4, (name, shape)


def test_there_is_a_chart_of_everything_a_debrief_speaks_of():
    """Endings, splits, deals, dimensions, tables, readings, trust, survey, roles, words."""
    names = set(drawn(large()))
    assert {"endings", "deals-the_meeting", "dimensions", "tables-1", "tables-2", "reading",
            "trust", "survey-process", "roles", "words"} <= names  # fmt: skip
    assert any(name.startswith("split-") for name in names)


def test_a_single_play_has_the_charts_of_its_own_debrief():
    """Its dance of offers, its map and its bars."""
    names = set(drawn(gather([("a.play", table(0, SMALL))])))
    assert {"offers-1", "map-1", "bars"} <= names


def test_the_table_of_a_chart_has_the_values():
    """Endings, points and numbers as they were gathered."""
    room, found = large(), drawn(large())
    reached = {row[0]: row[2] for row in found["endings"].table[1:]}
    for each in endings_spread(room).endings:
        assert reached[each.heading].split() == list(each.tables)
    held = {each.letter: each for each in party_map(room).tables}
    for letter, doctor, manager, *_left in found["deals-the_meeting"].table[1:]:
        points = held[letter].points or party_map(room).walk_away
        assert (int(doctor), int(manager)) == points
    doctors = next(each for each in trust(room) if each.role == "doctor")
    before = found["trust"].table[1]
    assert [int(n) for n in before[1:]] == [doctors.before.count(n) for n in range(11)]


def test_a_room_of_five_hundred_tables_still_fits():
    """Signs become numbers, and nothing grows beyond its page."""
    for name, figure in charts(gather(many(120).files.items())):
        assert figure.height < 2_000, name


def test_pictures_are_made_where_somebody_can_paint(tmp_path):
    """A PNG beside each SVG, in a folder that nothing is written over in."""
    paths = export_room(small(), "charts", tmp_path, Wishes(picture=lambda figure: b"PNG"))
    assert {path.suffix for path in paths} == {".svg", ".png", ".txt"}
    again = export_room(small(), "charts", tmp_path)
    assert paths[0].parent.name == "three-scenes-charts"
    assert again[0].parent.name == "three-scenes-charts-2"
    assert {path.suffix for path in again} == {".svg", ".txt"}
