"""The pages of a room's debrief, their stops, what to do with each, and how the minutes are divided."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.export.room_runsheet import run_sheet
from game.screens.debrief import stage_names
from game.screens.room.pages import KINDS
from game.session.cohort.advice import advice
from game.session.cohort.gathering import gather
from game.session.cohort.pacing import LEAST, MOST, SHARES, change, propose, total
from game.session.cohort.route import talk_pages
from game.session.debrief.pages import Stage
from tests.rooms import many, room_24


@pytest.mark.parametrize("files", [room_24().files, many(3).files], ids=["24", "3"])
def test_the_default_route_is_three_stops_between_rules_and_monday(files):
    """One word each before any of it; endings, the map, the four dimensions; all else on demand."""
    pages = talk_pages(gather(files.items()))
    usual = [page for page in pages if page.on_route]
    assert [page.kind for page in usual] == [
        "ground_rules",
        "words",
        "endings",
        "map",
        "dimensions",
        "monday",
    ]
    assert [page.stop for page in usual] == [0, 0, 1, 2, 3, 0]
    assert [page.stage for page in pages] == sorted(page.stage for page in pages)
    assert len({page.id for page in pages}) == len(pages)


def test_every_kind_of_page_is_drawn_and_advised_on():
    """No page without a builder, none without a word for the facilitator."""
    pages = talk_pages(gather(room_24().files.items()))
    assert {page.kind for page in pages} == set(KINDS)
    assert all(advice(page) for page in pages)


def test_points_and_dimensions_can_be_hidden_wherever_they_are():
    """What is scored says so; nothing of the first stages is."""
    for page in talk_pages(gather(room_24().files.items())):
        if page.stage >= Stage.WHY:
            wanted = page.kind in ("map", "left", "offers", "contested", "what_if", "dimensions",
                                   "switch", "patients_chair")  # fmt: skip
            assert page.scored == wanted, page.id
        else:
            assert not page.scored


@given(st.integers(LEAST, MOST))
def test_the_minutes_are_divided_without_a_rest(minutes):
    """They add up, follow one another, and every stage gets some."""
    plan = propose(minutes)
    assert total(plan) == minutes
    assert [part.stage for part in plan] == list(SHARES)
    assert all(part.minutes >= 1 for part in plan)
    assert all(one.end == other.start for one, other in pairwise(plan))


@given(st.integers(LEAST, MOST), st.sampled_from(list(SHARES)), st.integers(-5, 60))
def test_a_stage_is_given_other_minutes_and_the_rest_moves(minutes, stage, given_):
    """The others keep theirs; nothing goes below none."""
    before, after = propose(minutes), change(propose(minutes), stage, given_)
    for one, other in zip(before, after, strict=True):
        assert other.minutes == (max(0, given_) if one.stage is stage else one.minutes)
    assert all(one.end == other.start for one, other in pairwise(after))


def test_a_run_sheet_escapes_what_people_wrote():
    """A title with markup in it stays a title."""
    gathering = gather(many(3).files.items())
    sheet = run_sheet(
        gathering, propose(45), talk_pages(gathering), stage_names(), [("<b>", "a & b")]
    )
    assert "&lt;b&gt;" in sheet
    assert "a &amp; b" in sheet
    assert "<script" not in sheet
