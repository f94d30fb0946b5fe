"""Where plays end up, as ten bars: to scale, in the frame, with its numbers in words."""

from itertools import pairwise

import pytest

from game.figures.plane import text_width
from game.figures.shapes import Box, Label, Line
from game.figures.spread import HIGH, Spread, spread_figure

PARTS = (0.0, 0.1, 0.4, 0.2, 0.2, 0.0, 0.05, 0.05, 0.0, 0.0)


def made(low=-6.0, high=11.0, parts=PARTS, width=400.0):
    return spread_figure(Spread("equity", "Equity", low, high, 0.74, parts), width)


def test_bars_are_as_high_as_shares_are_large():
    """The largest share is the highest bar; nothing has no bar."""
    bars = [shape for shape in made().shapes if isinstance(shape, Box)]
    assert len(bars) == sum(part > 0 for part in PARTS)
    assert max(bar.height for bar in bars) == HIGH
    by_share = sorted(zip((p for p in PARTS if p), bars, strict=True), key=lambda pair: pair[0])
    heights = [bar.height for _share, bar in by_share]
    assert heights == sorted(heights)
    assert heights[-1] / heights[-2] == pytest.approx(2)


@pytest.mark.parametrize("width", [150, 320, 900])
def test_everything_lies_in_the_frame_and_no_words_meet(width):
    """However narrow it is."""
    figure = made(width=width)
    feet = []
    for shape in figure.shapes:
        if isinstance(shape, Box):
            assert shape.x >= 0
            assert shape.x + shape.width <= width + 0.01
            assert shape.y + shape.height <= figure.height
        if isinstance(shape, Label) and shape.y > HIGH:
            wide = text_width(shape.text)
            start = shape.x - {"left": 0, "centre": wide / 2, "right": wide}[shape.anchor]
            feet.append((start, start + wide))
    feet.sort()
    assert all(one[1] <= other[0] for one, other in pairwise(feet))


def test_today_is_marked_only_where_it_lies_inside():
    """A dashed line, at its place between the ends."""
    (today,) = [s for s in made().shapes if isinstance(s, Line) and s.dashed]
    assert today.points[0][0] == pytest.approx(400 * 6 / 17)
    assert not [s for s in made(low=0.0).shapes if isinstance(s, Line) and s.dashed]


def test_the_numbers_are_said_in_words():
    """For who does not see it; a spread of nothing is drawn as well."""
    assert made().words == "From −6 to +11, on average +0.7."
    assert made(parts=(0.0,) * 10).shapes
