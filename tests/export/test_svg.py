"""Figures as SVG: well formed, described, escaped, in every shape and colour there is."""

from xml.etree import ElementTree

import pytest

from game.export.svg import PAPER, to_svg
from game.figures.draw import figure
from game.figures.shapes import Box, Circle, Figure, Label, Line, Mark, Polygon
from tests.figures.test_figures import CHARTS

SPACE = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_is_well_formed_and_says_what_it_is(name):
    """Any reader of XML can open it; title and description go with it."""
    root = ElementTree.fromstring(to_svg(figure(CHARTS[name], 800)))
    assert root.find(f"{SPACE}title").text == CHARTS[name].title
    assert root.find(f"{SPACE}desc").text == CHARTS[name].words
    assert root.get("viewBox").startswith("0 0 800 ")


def test_words_cannot_break_out_of_the_drawing():
    """A name from a play is text, whatever signs are in it; control characters are left out."""
    mean = 'A <script>alert("x")</script> & B\x07'
    root = ElementTree.fromstring(to_svg(Figure(mean, 10, 10, (Label(0, 0, mean),), mean)))
    assert [element.tag for element in root.iter() if "script" in element.tag] == []
    assert root.find(f"{SPACE}text").text == mean[:-1]


def test_every_kind_of_shape_is_written():
    """One element for each, and marks carry a letter so that they need no colour."""
    shapes = (
        Line(((0, 0), (5, 5)), "good", 2, dashed=True, arrow=True),
        Box(0, 0, 4, 4, "accent-soft", "line", 1, 2),
        Polygon(((0, 0), (1, 0), (0, 1)), "bad"),
        Circle(1, 1, 1, stroke="ink"),
        *(Mark(1, 1, 8, kind) for kind in ("ethics", "equity", "efficiency", "choice", "doctor", "manager")),
        Mark(1, 1, 8, "ethics", hollow=True),
    )  # fmt: skip
    root = ElementTree.fromstring(to_svg(Figure("t", 10, 10, shapes, "w")))
    assert [t.text for t in root.findall(f"{SPACE}text")] == ["E", "Q", "F", "C", "D", "M", "E"]
    assert root.find(f"{SPACE}polyline").get("stroke-dasharray")


def test_paper_knows_every_colour_a_figure_may_use():
    """A colour that only the screen knew would stop an export halfway."""
    names = ["ink", "muted", "line", "surface", "accent", "good", "bad", "doctor", "manager",
             "ethics", "equity", "efficiency", "choice"]  # fmt: skip
    assert set(names) <= set(PAPER)
    tinted = names[4:]
    assert {f"{name}-soft" for name in tinted} <= set(PAPER)
