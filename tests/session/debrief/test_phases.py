"""What each phase of the debrief may say, and what it keeps for later."""

import re
from dataclasses import fields, is_dataclass

import pytest

from game.core.moves import Propose
from game.session.debrief.charts import BarsChart
from game.session.debrief.leading import Debrief
from game.session.debrief.pages import (
    Aside,
    Chart,
    DealCard,
    Headlines,
    Judged,
    Stage,
    Switch,
    WhatIf,
    blocks,
    short_route,
    strings,
)
from tests.session.debrief import case as made
from tests.session.debrief.case import (
    DOCTOR,
    agreed,
    apart,
    case,
    deal,
    late,
    pages_of,
    sit,
    to_table,
)


def stopped_early():
    session = sit(case())
    session.stop_here()
    return session


def stopped_at_table():
    session = to_table(sit(case()))
    session.move(Propose(DOCTOR, deal("many", "some", "hers")))
    session.stop_here()
    return session


def rated():
    session = sit(case())
    session.sit("chair", "c1", "Ama")
    session.rate({"ethics": -1, "equity": 2})
    session.word("chair", "left out")
    return agreed(session)


PLAYS = {
    "agreed": lambda: agreed(sit(case())),
    "apart": lambda: apart(sit(case())),
    "late": lambda: late(sit(case())),
    "no zone": lambda: agreed(sit(case(zone=False))),
    "no table": lambda: to_table(sit(case(table=False))),
    "stopped early": stopped_early,
    "stopped at the table": stopped_at_table,
    "alone": lambda: agreed(sit(case(), human="doctor")),
    "with the patient's chair": rated,
}

POINTS = {"13", "31", "34", "37", "53", "78", "47", "41", "43", "97", "100"}


@pytest.fixture(params=PLAYS, ids=str)
def pages(request):
    return Debrief(PLAYS[request.param]()).pages


def numbers(value):
    """Every whole number in a page, as text, in fields and in sentences."""
    if isinstance(value, bool):
        return
    if isinstance(value, int):
        yield str(value)
    elif isinstance(value, str):
        yield from re.findall(r"(?<![\w:£])\d+(?![\w:])", value)
    elif isinstance(value, tuple | list):
        for each in value:
            yield from numbers(each)
    elif isinstance(value, dict):
        yield from numbers(tuple(value.items()))
    elif is_dataclass(value):
        for each in fields(value):
            yield from numbers(getattr(value, each.name))


def test_pages_come_in_the_order_of_the_phases_and_each_phase_has_one(pages):
    """Nobody has to look for a phase, whatever the play."""
    stages = [page.stage for page in pages]
    assert stages == sorted(stages)
    assert set(stages) == set(Stage)
    assert len({page.id for page in pages}) == len(pages)


def test_terms_wait_for_what_happened(pages):
    """No deal card, no issue and no answer before the table has told its story."""
    for page in pages:
        if page.stage < Stage.WHAT:
            assert not any("TERM" in text for text in strings(page)), page.id
            assert not any(isinstance(block, DealCard) for block in blocks(page))


def test_reasons_and_points_wait_for_why(pages):
    """Up to the deal card nothing is said about why, or what it was worth."""
    for page in pages:
        if page.stage < Stage.WHY:
            assert not any("REASON" in text or "SOURCE" in text for text in strings(page)), page.id
            assert not any(isinstance(b, Judged | Chart | Aside) for b in blocks(page)), page.id
            assert not POINTS & set(numbers(page)), page.id


def test_briefs_and_walk_away_reasons_wait_for_the_other_chair(pages):
    """What one side knew alone is opened when both look at it."""
    for page in pages:
        if page.stage < Stage.CHAIR:
            assert not any("BRIEF" in text or "BATNA" in text for text in strings(page)), page.id


def test_sums_and_balance_wait_for_balance(pages):
    """Before its own phase no dimension is summed up and nothing is weighed."""
    for page in pages:
        if page.stage < Stage.BALANCE:
            assert not any(isinstance(b, Headlines | Switch | WhatIf) for b in blocks(page)), (
                page.id
            )
            charts = [b.value for b in blocks(page) if isinstance(b, Chart)]
            assert not any(isinstance(chart, BarsChart) for chart in charts), page.id
            assert not any("of 100" in text for text in strings(page)), page.id


def test_a_sum_appears_in_balance_and_not_before(monkeypatch):
    """Two effects of 19 may be named one by one; their sum only at the end."""
    plain = made._effect

    def loud(target, amount, *words):
        return plain(target, amount if target == "trust" else 19 * amount, *words)

    monkeypatch.setattr(made, "_effect", loud)
    pages = Debrief(agreed(sit(case()))).pages
    early = [page for page in pages if page.stage < Stage.BALANCE]
    assert any("19" in set(numbers(page)) for page in early)
    assert not any("38" in set(numbers(page)) for page in early)
    assert any("38" in set(numbers(page)) for page in pages)


def test_the_short_route_has_three_stops_between_ground_rules_and_take_away(pages):
    """A facilitator short of time is led through these and nothing else."""
    route = short_route(pages)
    assert [page.stop for page in route if page.stop] == [1, 2, 3]
    assert route[0].id == "ground_rules"
    assert route[-1].id == "take_away"


def test_every_chart_says_the_same_in_words_and_as_a_table(pages):
    """Whoever cannot see a chart loses nothing."""
    for page in pages:
        for block in blocks(page):
            if isinstance(block, Chart):
                assert block.value.words.strip()
                assert len(block.value.table) > 0
                assert block.value.title


def test_a_number_about_ethics_is_called_a_teaching_device():
    """Where the numbers stand, the page says what they are."""
    page = pages_of(agreed(sit(case())))["dimensions"]
    assert any("teaching device" in text for text in strings(page))
