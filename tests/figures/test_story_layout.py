"""The layout of a map: nothing covers anything, every way is drawn, the same way every time."""

from __future__ import annotations

import time
from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from game.figures.layers import connected, crossings, folds, layers, order, parts, settle
from game.figures.story_bands import GAP, WIDE, Knot
from game.figures.story_layout import Layout, lay_out


@st.composite
def graphs(draw: st.DrawFn, most: int = 16) -> list[Knot]:
    """Random cards with ways to any card: rings, loose parts, ways to themselves and doubles."""
    names = [f"k{number}" for number in range(draw(st.integers(1, most)))]
    knots = []
    for name in names:
        goals = draw(st.lists(st.sampled_from(names), max_size=4))
        height = 50.0 + 18 * len(goals)
        ways = tuple((goal, 45.0 + 18 * number) for number, goal in enumerate(goals))
        knots.append(Knot(name, height, 25.0, ways))
    return knots


def points_of(path, steps: int = 12):
    """Points along a path of cubic pieces."""
    for n in range(0, len(path) - 1, 3):
        a, b, c, d = path[n : n + 4]
        for step in range(steps + 1):
            t = step / steps
            u = 1 - t
            yield tuple(
                u**3 * p + 3 * u * u * t * q + 3 * u * t * t * r + t**3 * s
                for p, q, r, s in zip(a, b, c, d, strict=True)
            )


def boxes(knots: list[Knot], layout: Layout):
    return {
        knot.id: (*layout.places[knot.id], layout.places[knot.id][0] + WIDE,
                  layout.places[knot.id][1] + knot.height)
        for knot in knots
    }  # fmt: skip


@given(graphs())
@settings(deadline=None, max_examples=60)
def test_no_card_covers_another_and_all_are_on_the_page(knots):
    """Cards keep apart; cards and paths keep inside the page."""
    layout = lay_out(knots, "k0")
    found = boxes(knots, layout)
    for (x1, y1, r1, f1), (x2, y2, r2, f2) in combinations(found.values(), 2):
        assert r1 <= x2 or r2 <= x1 or f1 <= y2 or f2 <= y1
    for x, y, right, foot in found.values():
        assert x > 0
        assert y > 0
        assert right < layout.width
        assert foot < layout.height
    for strand in layout.strands:
        assert all(0 <= x <= layout.width and 0 <= y <= layout.height for x, y in strand.path)


@given(graphs())
@settings(deadline=None, max_examples=60)
def test_every_way_is_drawn_from_its_row_to_its_goal(knots):
    """One path each, from the right edge of its card to the left edge of the other, unbroken."""
    layout = lay_out(knots, "k0")
    drawn = {(strand.source, strand.way): strand for strand in layout.strands}
    assert len(drawn) == len(layout.strands) == sum(len(knot.ways) for knot in knots)
    cards = {knot.id: knot for knot in knots}
    for (source, way), strand in drawn.items():
        goto, below = cards[source].ways[way]
        x, y = layout.places[source]
        left, top = layout.places[goto]
        assert strand.goto == goto
        assert strand.path[0] == (x + WIDE, y + below)
        assert strand.path[-1] == (left, top + cards[goto].entry)
        assert len(strand.path) % 3 == 1
        assert strand.own % 3 == 0
        assert strand.own <= len(strand.path) - 1


@given(graphs(10))
@settings(deadline=None, max_examples=50)
def test_no_path_runs_through_a_card(knots):
    """Paths touch cards only where they start and end."""
    layout = lay_out(knots, "k0")
    found = boxes(knots, layout)
    for strand in layout.strands:
        for x, y in points_of(strand.path):
            for left, top, right, foot in found.values():
                assert not (left + 0.01 < x < right - 0.01 and top < y < foot)


@given(graphs())
@settings(deadline=None, max_examples=30)
def test_the_same_graph_is_laid_the_same_way(knots):
    """Nothing depends on chance or on the order of a set."""
    assert lay_out(knots, "k0") == lay_out(list(knots), "k0")


@given(graphs())
@settings(deadline=None, max_examples=60)
def test_layers_lead_on_but_inside_rings(knots):
    """An edge between two strongly connected parts always leads to a later layer."""
    edges = [(knot.id, goal) for knot in knots for goal, _y in knot.ways]
    names = connected([knot.id for knot in knots], edges)
    layer, part = layers(names, edges), parts(names, edges)
    for source, target in edges:
        if part[source] != part[target]:
            assert layer[source] < layer[target]
        assert target in connected([source], edges)
        same = source in connected([target], edges)
        assert same == (part[source] == part[target])


@given(st.lists(st.integers(-50, 50), min_size=1, max_size=12))
def test_settling_keeps_the_order_and_the_gaps_and_moves_no_more_than_it_must(wished):
    """What fits where it wants to be stays there."""
    sizes = [10.0] * len(wished)
    tops = settle(wished, sizes, GAP)
    assert all(b - a >= 10 + GAP - 1e-6 for a, b in pairwise(tops))
    apart = sorted(number * 100.0 for number in wished)
    if len(set(apart)) == len(apart):
        assert settle(apart, sizes, GAP) == apart


def test_sweeps_take_the_crossings_out_of_a_twisted_ladder():
    """Two layers given upside down are put right."""
    rows = [["a", "b", "c"], ["z", "y", "x"]]
    edges = [("a", "x"), ("b", "y"), ("c", "z")]
    after = {a: [b] for a, b in edges}
    assert crossings(rows, after) == 3
    assert crossings(order(rows, edges), after) == 0


def test_a_run_of_layers_is_broken_where_least_passes():
    """Even bands, but not at any price."""
    assert folds([0, 1, 1, 1, 1, 1], 2, 40)[2] == [0, 3]
    assert folds([0, 1, 1, 9, 1, 1], 2, 40)[2] in ([0, 2], [0, 4])
    assert folds([0, 1, 1], 2, 40)[1] == [0]


def test_three_hundred_scenes_are_laid_out_in_a_blink():
    """A long story with short cuts, rings and nine hundred ways."""
    knots = [
        Knot(
            f"k{n}", 104, 25,
            tuple((f"k{min(299, n + step) if n % 17 else max(0, n - 5)}", 45.0 + 18 * row)
                  for row, step in enumerate((1, 2, 3 + n % 4))) if n < 290 else (),
        )
        for n in range(300)
    ]  # fmt: skip
    start = time.process_time()
    layout = lay_out(knots, "k0")
    assert time.process_time() - start < 1
    assert len(layout.strands) == 870
