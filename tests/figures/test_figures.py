"""Figures as pure geometry: inside their frame, nothing written over, the right thing at the right place."""

from dataclasses import replace

import pytest

from game.figures import deal_map as drawn
from game.figures.draw import figure
from game.figures.plane import TYPE, Plane, bounds, fit, text_width, ticks
from game.figures.shapes import Box, Circle, Label, Line, Mark, Polygon
from game.session.debrief.charts import (
    Bar,
    BarsChart,
    DanceChart,
    DealChart,
    GuessChart,
    OfferStep,
    Reading,
    Spot,
)

ORDER = ("ethics", "equity", "efficiency", "choice")
WIDTHS = (320, 480, 660, 900, 1120)

MAP = DealChart(
    "Map", ("Dr Osei", "Tom Hale"),
    tuple(Spot((d, m), (d + m) % 3 > 0) for d in range(0, 101, 7) for m in range(0, 101 - d, 9)),
    ((100, 0), (63, 36), (0, 99)), (35, 30), (49, 27), ((63, 36),), ((63, 36),), ((63, 36),),
    True, "words", (("a",), ("b",)),
)  # fmt: skip
DANCE = DanceChart(
    "Dance", ("Dr Osei", "Tom Hale"),
    (
        OfferStep(1, "doctor", (80, 10), ""), OfferStep(2, "manager", (20, 70), ""),
        OfferStep(3, "doctor", (60, 30), "gives"), OfferStep(4, "manager", (60, 30), "gives"),
    ),
    (35, 30), (100, 100), (60, 30), "words", (("a",), ("b",)),
)  # fmt: skip
BARS = BarsChart(
    "Bars",
    (
        Bar("ethics", "Ethics", -3, 4, 2, 2, contested=-1), Bar("equity", "Equity", -9, 9, -9, -9, True),
        Bar("efficiency", "Efficiency", 0, 1, 0, 1), Bar("choice", "Choice", -2, 6, 6, 6),
    ),
    "words", (("a",), ("b",)),
)  # fmt: skip
GUESS = GuessChart(
    "Guess",
    (
        Reading("doctor", "Dr Osei", "Tom Hale", ORDER, ORDER[::-1], ORDER, 6, 0),
        Reading("manager", "Tom Hale", "Dr Osei", ORDER, (), ORDER[::-1], None, 6),
    ),
    "words", (("a",), ("b",)),
)  # fmt: skip
CHARTS = {"map": MAP, "dance": DANCE, "bars": BARS, "guess": GUESS}


def extent(label: Label):
    wide = text_width(label.text, label.size)
    left = label.x - {"left": 0, "centre": wide / 2, "right": wide}[label.anchor]
    return left, label.y, left + wide, label.y + label.size


def of(kind, made):
    return [shape for shape in made.shapes if isinstance(shape, kind)]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", CHARTS)
def test_labels_stay_inside_and_apart_at_every_width(name, width):
    """From a phone's width to a projector's."""
    made = figure(CHARTS[name], width)
    places = [(label, extent(label)) for label in of(Label, made)]
    for label, (left, top, right, bottom) in places:
        assert left >= -1, label
        assert right <= width + 1, label
        assert top >= -1, label
        assert bottom <= made.height + TYPE * 0.3, label
    for index, (one, a) in enumerate(places):
        for other, b in places[index + 1 :]:
            apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
            assert apart, (one.text, other.text)


@pytest.mark.parametrize("name", CHARTS)
def test_a_figure_carries_its_text_equivalent_and_is_the_same_every_time(name):
    """Words, table and title travel with the geometry; nothing is left to chance."""
    chart = CHARTS[name]
    made = figure(chart, 700)
    assert (made.title, made.words, made.table) == (chart.title, chart.words, chart.table)
    assert made == figure(chart, 700)


@pytest.mark.parametrize("name", CHARTS)
def test_text_is_three_per_cent_of_a_projector(name):
    """A figure's unit is a unit of the window, which is 720 of them high."""
    assert all(label.size >= 0.03 * 720 for label in of(Label, figure(CHARTS[name], 700)))


def test_points_lie_where_their_numbers_say():
    """More for the doctor is further right, more for the manager further up."""
    plane = Plane(10, 20, 200, 100, (0, 0), (100, 50))
    assert plane.at((0, 0)) == (10, 120)
    assert plane.at((100, 50)) == (210, 20)
    assert plane.at((50, 25)) == (110, 70)


def test_the_map_shows_every_deal_shut_ones_paler():
    """One dot for each pair of points, besides those of frontier and key."""
    made = drawn.deal_map(MAP, 900)
    dots = [c for c in of(Circle, made) if c.radius < 5]
    assert len(dots) == len(MAP.spots)
    assert sum(c.fill == "line" for c in dots) == sum(not spot.open for spot in MAP.spots)


def test_the_zone_is_a_box_only_where_there_is_one():
    """Without a zone the walk-away lines stand alone."""

    def tinted(chart):
        return [b for b in of(Box, drawn.deal_map(chart, 900)) if b.fill == "accent-soft"]

    assert len(tinted(MAP)) == 1
    assert tinted(replace(MAP, zone=False)) == []


def test_what_was_left_on_the_table_is_an_arrow_from_this_deal():
    """Its tail at the deal, its head at the better one."""
    made = drawn.deal_map(MAP, 900)
    arrow = next(line for line in of(Line, made) if line.arrow and len(line.points) == 2)
    diamond = of(Polygon, made)[-1].points
    middle = sum(x for x, _y in diamond) / 4, sum(y for _x, y in diamond) / 4
    assert arrow.points[0] == pytest.approx(middle)


def test_without_a_deal_walking_away_is_marked_instead():
    """No diamond for a deal that was never made."""
    made = drawn.deal_map(replace(MAP, held=None), 900)
    assert not of(Polygon, made)
    assert any(label.text == "Walking away" for label in of(Label, made))


def test_offers_worth_the_same_share_one_number():
    """The third and the fourth offer lie on one spot."""
    labels = [label.text for label in of(Label, figure(DANCE, 900))]
    assert "3, 4" in labels


def test_all_bars_share_one_scale_against_today():
    """A dimension that moves by one looks a ninth as wide as one that moves by nine."""
    made = figure(BARS, 900)
    wide = [b.width for b in of(Box, made) if b.fill.endswith("-soft")]
    assert wide[1] == pytest.approx(18 * wide[2])
    today = next(line for line in of(Line, made) if line.colour == "ink")
    assert today.points[0][0] == pytest.approx(
        next(b.x for b in of(Box, made) if b.fill == "efficiency-soft")
    )


def test_an_open_range_is_a_bar_and_no_mark():
    """An unfinished play has not come to a sum yet."""
    made = figure(BARS, 900)
    assert any(b.fill == "efficiency" for b in of(Box, made))
    marks = [m for m in of(Mark, made) if m.kind == "efficiency"]
    assert len(marks) == 1  # only the one beside its name


def test_lines_cross_as_often_as_pairs_are_in_the_wrong_order():
    """A reversed order crosses six times; the right one never."""
    made = figure(GuessChart("G", GUESS.readings[:1], "w", (("a",),)), 900)
    lines = [(line.points[0][1], line.points[1][1], line.points[0][0]) for line in of(Line, made)]
    gaps = sorted({x for _a, _b, x in lines})
    crossings = []
    for gap in gaps:
        here = [(a, b) for a, b, x in lines if x == gap]
        crossings.append(
            sum((a - c) * (b - d) < 0 for i, (a, b) in enumerate(here) for c, d in here[i + 1 :])
        )
    assert crossings == [6, 0]


def test_ticks_are_few_and_round():
    """Never more than six, whatever the range."""
    for span in (1, 3, 7, 19, 55, 100, 340, 2000):
        found = ticks(-span / 3, span)
        assert 1 <= len(found) <= 7
        assert 0 in found


def test_bounds_hold_all_points_and_text_is_cut_with_an_ellipsis():
    """Room on every side; a name too long for its place ends in three dots."""
    low, high = bounds([(0, 10), (50, 90)])
    assert low[0] < 0 < 50 < high[0]
    assert low[1] < 10 < 90 < high[1]
    assert fit("A very long name of somebody", 100).endswith("…")
    assert fit("Short", 100) == "Short"
