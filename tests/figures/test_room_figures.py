"""A room's figures as values: signs that differ, counts that are those of the room, and the same as SVG."""

import math

import pytest

from game.export.svg import to_svg
from game.figures.room_columns import Axis, Spread, columns
from game.figures.room_counts import Counted, counts
from game.figures.room_map import Layer, room_map
from game.figures.room_multiples import MOST, Cell, means, multiples, room_for
from game.figures.shapes import Box, Circle, Label, Line, Polygon
from game.figures.table_signs import colour, flow, shape
from game.figures.wrapping import lines
from game.session.cohort.deals import party_map
from game.session.cohort.dimensions import four_dimensions
from game.session.cohort.gathering import gather
from game.session.cohort.signs import COLOURS, SHAPES, sign
from tests.rooms import room_24


@pytest.fixture(scope="module")
def room():
    return gather(room_24().files.items())


@pytest.fixture(scope="module")
def signs(room):
    return {table.letter: table.sign for table in room.tables}


def inside(figure) -> None:
    """Every label begins and ends in the figure, as far as that can be told without a font."""
    for label in (s for s in figure.shapes if isinstance(s, Label)):
        assert -1 <= label.y <= figure.height - label.size + 1, label
        assert -1 <= label.x <= figure.width + 1, label


def outline(drawn) -> object:
    """A shape about its own centre, whatever its colour."""
    match drawn:
        case Circle():
            return "circle"
        case Box():
            return "box"
        case Polygon():
            return len(drawn.points), tuple(round(y, 1) for _x, y in drawn.points)
    raise AssertionError(drawn)


def test_twenty_four_tables_have_twenty_four_signs():
    """By shape and colour together; the eight shapes differ without any colour."""
    places = [sign(n) for n in range(24)]
    assert len({(each.shape, colour(each)) for each in places}) == 24
    assert len({outline(shape(0, 0, sign(n))) for n in range(len(SHAPES))}) == len(SHAPES)
    assert len({colour(each) for each in places}) == COLOURS


def test_signs_flow_into_lines_that_fit():
    """None passes the right edge."""
    drawn, high = flow([sign(n) for n in range(12)], 0, 0, 200)
    assert all(each.x < 200 for each in drawn if isinstance(each, Label))
    assert high > 60


def test_words_are_wrapped_and_cut_only_at_the_last_line():
    """With an ellipsis where something is missing."""
    assert lines("one two three", 1_000) == ("one two three",)
    wrapped = lines("one two three four five six seven", 60, most=2)
    assert len(wrapped) == 2
    assert wrapped[-1].endswith("…")


def test_counts_say_how_many_of_all():
    """In words with letters, and as a table."""
    rows = [Counted("Here", 2, ("A", "B"), (sign(0), sign(1)), "a note"), Counted("There", 0, ())]
    figure = counts("Where", rows, 900, 5, "A")
    assert figure.words == "Here: 2 of 5 (A, B); There: 0 of 5"
    assert figure.table[1:] == (("Here", "2", "A B"), ("There", "0", ""))
    inside(figure)


def test_columns_are_as_tall_as_their_counts():
    """In proportion, on one scale for all rows."""
    rows = [Spread("Up", {1: 2, 3: 4}, 0, 4), Spread("Down", {2: 4}, 0, 4)]
    figure = columns("Spread", rows, Axis(), 900, 400)
    bars = [s for s in figure.shapes if isinstance(s, Box) and s.fill == "accent"]
    tall = [bar.height for bar in bars]
    assert math.isclose(tall[0] * 2, tall[1])
    assert math.isclose(tall[1], tall[2])
    assert "2 at 1, 4 at 3" in figure.words
    assert "from 0 to 4 was possible" in figure.words
    inside(figure)


@pytest.mark.parametrize("width", [320, 500, 900, 1_300])
@pytest.mark.parametrize("layer", list(Layer))
def test_the_map_reveals_only_what_has_come(room, signs, layer, width):
    """Deals, edge, points, tables: each from its layer on, and everything inside the figure."""
    held = party_map(room)
    shown = {letter: signs[letter] for letter in "ABCDEFGHIJKL"}
    figure = room_map("Map", held, shown, layer, width, 380, "C")
    dots = [s for s in figure.shapes if isinstance(s, Circle) and s.fill in ("edge", "line")]
    assert bool(dots) == (layer >= Layer.DEALS)
    letters = {s.text for s in figure.shapes if isinstance(s, Label)} & set(shown)
    assert ("A" in letters) == (layer >= Layer.TABLES)
    assert ("E" in letters) == (layer >= Layer.NO_DEALS)
    arrows = [s for s in figure.shapes if isinstance(s, Line) and s.arrow]
    assert bool(arrows) == (layer >= Layer.LEFT)
    inside(figure)


def test_small_multiples_fit_their_place_and_ring_the_worst(room, signs):
    """Twelve at most; a ring for each dimension that came off worst."""
    four = four_dimensions(room)
    scores = {each.letter: each for each in four.tables}
    cells = [Cell(signs[letter], scores[letter]) for letter in "ABCDEFGHIJKL"]
    assert room_for(1_210, 450) == MOST
    figure = multiples("Tables", four.spreads, cells, 1_210, 450)
    assert figure.height <= 451
    rings = [s for s in figure.shapes if isinstance(s, Box) and s.width == 24]
    expected = sum(letter in spread.worst for spread in four.spreads for letter in "ABCDEFGHIJKL")
    assert len(rings) == expected
    assert "Table H" in figure.words
    inside(figure)


def test_means_stand_in_the_order_given(room, signs):
    """Whatever their height; today is a line."""
    four = four_dimensions(room)
    scores = {each.letter: each for each in four.tables}
    cells = [Cell(signs[letter], scores[letter]) for letter in "CAB"]
    figure = means("Means", cells, "partly", dict(four.today)["partly"], 900, 300)
    found = [s.text for s in figure.shapes if isinstance(s, Label) and s.text in "ABC"]
    assert found == ["C", "A", "B"]
    assert any(isinstance(s, Line) and s.dashed for s in figure.shapes)
    assert figure.table[1] == ("C", str(round(scores["C"].mean("partly") * 100)))


def test_every_figure_of_a_room_can_be_written_as_svg(room, signs):
    """Every colour is known on paper too."""
    held, four = party_map(room), four_dimensions(room)
    cells = [Cell(signs[each.letter], each) for each in four.tables[:12]]
    rows = [Counted("Here", 24, tuple(signs), tuple(signs.values()))]
    figures = [
        room_map("Map", held, signs, Layer.LEFT, 1_000, 500, "C"),
        multiples("Tables", four.spreads, cells, 1_000, 500, "A"),
        means("Means", cells, "fully", 0.4, 1_000, 400),
        counts("Counts", rows, 1_000, 24),
        columns("Spread", [Spread("Ethics", {1: 3}, -3, 3, "ethics", at=1)], Axis(today=True), 900, 300, signs["A"]),
    ]  # fmt: skip
    for figure in figures:
        assert to_svg(figure).startswith("<svg")
