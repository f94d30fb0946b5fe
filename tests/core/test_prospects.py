"""What prospects say equals what every single play of random small scenarios does."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from game.core import play, prospects
from game.core.conditions import parse
from game.core.control import OverBudget, all_starts, control_graph
from game.core.facts import vocabulary
from game.core.graph import Endless, Place
from game.core.moves import Accept, CallTime, Choose, Propose, WalkAway
from game.core.outcomes import Landing, TooMany, outcomes, pareto, settled_of
from game.core.scenario import (
    SIDES,
    Choice,
    Effect,
    Issue,
    Kind,
    Meter,
    Negotiation,
    Option,
    Scene,
    Seat,
    Way,
)
from game.core.scenario import WalkAway as Plan
from game.core.scoring import DIMENSIONS
from tests.core.brute import Brute, count
from tests.core.stories import positions, scenario_of, scenarios

thorough = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def land(scenario, moves, state=None):
    """Where these moves land a play from a position."""
    state = state or play.start(scenario)
    for move in moves:
        state = play.apply(scenario, state, move)
    last = settled_of(scenario, state.settled[-1]) if state.settled else None
    return Landing(state.scene, state.sums, last)


def all_plays(scenario):
    """Every play from the start, or None when it gets stuck before anybody can move."""
    try:
        return Brute(scenario, play.start(scenario))
    except play.IllegalMove:
        return None


def ranges(landings):
    """The least and most of each raw sum over landings."""
    columns = zip(*(landing.sums for landing in landings), strict=True)
    return [(min(column), max(column)) for column in columns]


@thorough
@given(scenarios())
def test_outcomes_are_exactly_those_of_all_plays(scenario):
    """The joint set of endings, sums and settlements, and each one's witness."""
    brute = Brute(scenario, play.start(scenario))
    graph = control_graph(scenario)
    found = outcomes(graph)
    assert set(found) == brute.landings
    assert len(found) == len(brute.landings)
    assert prospects.endings(graph) == {landing.ending for landing in brute.landings}
    for landing in list(found)[:25]:
        assert land(scenario, found.witness(landing)) == landing


@thorough
@given(scenarios())
def test_outcomes_tell_apart_only_what_is_asked(scenario):
    """Points merged to a yes or no give the same set as merging every play's."""

    def both_gain(settled):
        return settled is not None and min(settled.points) >= 2

    brute = Brute(scenario, play.start(scenario))
    found = outcomes(control_graph(scenario), tell=both_gain)
    assert set(found) == {replace(x, settled=both_gain(x.settled)) for x in brute.landings}
    for landing in list(found)[:5]:
        landed = land(scenario, found.witness(landing))
        assert replace(landed, settled=both_gain(landed.settled)) == landing


@thorough
@given(scenarios())
def test_envelopes_are_exact_and_attained(scenario):
    """The range of every sum, and plays that reach both of its ends."""
    start = play.start(scenario)
    graph = control_graph(scenario)
    posts = prospects.envelope(graph)
    expected = ranges(Brute(scenario, start).landings)
    assert [(posts[d].low, posts[d].high) for d in DIMENSIONS] == expected
    for place, dimension in enumerate(DIMENSIONS):
        far = prospects.extremes(graph, dimension)
        assert (far.low, far.high) == expected[place]
        assert land(scenario, far.worst).sums[place] == far.low
        assert land(scenario, far.best).sums[place] == far.high


@thorough
@given(st.data())
def test_prospects_from_the_middle_of_a_play(data):
    """The same from any position, halfway through a table or a sealed scene too."""
    scenario = data.draw(scenarios())
    state = data.draw(positions(scenario))
    brute = Brute(scenario, state)
    graph = control_graph(scenario, state)
    found = outcomes(graph)
    assert set(found) == brute.landings
    posts = prospects.envelope(graph)
    assert [(posts[d].low, posts[d].high) for d in DIMENSIONS] == ranges(brute.landings)
    for landing in list(found)[:10]:
        assert land(scenario, found.witness(landing), state) == landing
    far = prospects.extremes(control_graph(scenario, state), DIMENSIONS[0])
    assert land(scenario, far.best, state).sums[0] == far.high


@thorough
@given(scenarios(sound=False))
def test_dead_ends_are_exactly_the_places_where_plays_get_stuck(scenario):
    """Each dead end comes with moves that lead there, and none is missed."""
    graph = control_graph(scenario)
    ends = prospects.dead_ends(graph)
    brute = all_plays(scenario)
    if brute is None:
        assert [end.moves for end in ends] == [()]
        return
    assert {end.scene for end in ends} == brute.stuck
    for end in ends:
        *before, last = end.moves or (None,)
        narration = scenario.scenes[end.scene].kind is Kind.NARRATION
        if end.stranded or narration:
            state = play.replay(scenario, before)
            assert play.is_legal(scenario, state, last)
            with pytest.raises(play.IllegalMove):
                play.apply(scenario, state, last)
        else:
            state = play.replay(scenario, end.moves)
            assert state.scene == end.scene
            assert not list(play.legal_moves(scenario, state))
    assert set(outcomes(graph)) == brute.landings


@thorough
@given(scenarios(sound=False))
def test_guards_are_seen_open_and_shut_as_in_all_plays(scenario):
    """Every choice's and option's guard, over all positions that plays pass."""
    brute = all_plays(scenario)
    assume(brute is not None)
    facts = prospects.guard_facts(control_graph(scenario))
    seen = {place: set() for place in facts}
    for state in brute.states:
        scene = scenario.scenes.get(state.scene)
        if scene is None:
            continue
        if scene.kind is Kind.DECISION:
            for choice in scene.choices:
                holds = choice.guard is None or choice.guard(state)
                seen[Place(scene.id, "choice", choice.id)].add(holds)
        for issue in scene.negotiation.issues if scene.negotiation else ():
            for option in (o for o in issue.options if o.guard):
                key = f"{issue.id}={option.id}"
                seen[Place(scene.id, "option", key)].add(option.guard(state))
    for place, answers in seen.items():
        if place.kind != "way":
            assert (facts[place].ever_true, facts[place].ever_false) == (
                True in answers,
                False in answers,
            )


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(scenarios(most_scenes=3))
def test_plays_are_counted_one_by_one(scenario):
    """The number of complete plays."""
    assert prospects.plays_count(control_graph(scenario)) == count(scenario, play.start(scenario))


@thorough
@given(scenarios())
def test_the_pareto_set_holds_what_no_play_betters(scenario):
    """Non-dominated sums among all landings, each with the endings that reach it."""
    landings = Brute(scenario, play.start(scenario)).landings
    reached = {landing.sums for landing in landings}
    assume(len(reached) <= 300)  # the comparison below is of all with all

    def bettered(sums):
        return any(
            other != sums and all(a >= b for a, b in zip(other, sums, strict=True))
            for other in reached
        )

    expected = {
        sums: frozenset(x.ending for x in landings if x.sums == sums)
        for sums in reached
        if not bettered(sums)
    }
    assert pareto(control_graph(scenario)) == expected


@settings(max_examples=30, deadline=None)
@given(scenarios(most_scenes=4))
def test_goalposts_span_all_allowed_starts(scenario):
    """Wherever the meters start, no play leaves the goalposts, and both are reached."""
    posts = prospects.goalposts(scenario)
    values = [
        {m.id: v for m, v in zip(scenario.meters, start.meters, strict=True)}
        for start in all_starts(scenario)
    ]
    landings = set().union(
        *(Brute(scenario, play.start(scenario, starts)).landings for starts in values)
    )
    assert [(posts[d].low, posts[d].high) for d in DIMENSIONS] == ranges(landings)


def two_sittings():
    """A table that may be met twice, with the latest deal on an issue deciding the ending."""
    words = vocabulary([], [], ["again"], {"price": ["low", "high"]})
    options = tuple(
        Option(name, "", "", dict.fromkeys(SIDES, points), effects=(Effect("equity", points),))
        for name, points in (("low", 1), ("high", 2))
    )
    table = Negotiation(
        Seat.DOCTOR, 1, (Issue("price", "", "", options),), {seat: Plan(0) for seat in SIDES}
    )
    low = Way("end_agreement", parse("agreed(price) == low", words))
    return scenario_of({
        "table": Scene("table", Kind.NEGOTIATION, negotiation=table, ways=(Way("more"),)),
        "more": Scene("more", Kind.DECISION, turn=Seat.DOCTOR, choices=(
            Choice("again", "", "table"), Choice("enough", "", "close"))),
        "close": Scene("close", Kind.NARRATION, ways=(low, Way("end_other"))),
    })  # fmt: skip


def test_the_latest_deal_on_an_issue_stands_when_a_table_meets_again():
    """A second deal replaces the first for the guards; leaving without one lets it stand."""
    scenario = two_sittings()
    start = play.start(scenario)
    graph = control_graph(scenario)
    assert set(outcomes(graph)) == Brute(scenario, start).landings
    assert prospects.plays_count(graph) == count(scenario, start)
    low = [Propose(Seat.DOCTOR, (("price", "low"),)), Accept(Seat.MANAGER), Choose("again")]
    after = play.replay(scenario, low)
    found = set(outcomes(control_graph(scenario, after)))
    assert found == Brute(scenario, after).landings
    high = [Propose(Seat.DOCTOR, (("price", "high"),)), Accept(Seat.MANAGER)]
    for more, ending in ((high, "end_other"), ([WalkAway(Seat.DOCTOR)], "end_agreement")):
        assert play.replay(scenario, [*low, *more, Choose("enough")]).scene == ending


def test_after_the_last_offer_only_taking_or_leaving_it_is_left():
    """One deal, one walk away, or time: from the position of the last word."""
    scenario = two_sittings()
    high, low = (("price", "high"),), (("price", "low"),)
    state = play.replay(scenario, [Propose(Seat.DOCTOR, high), Propose(Seat.MANAGER, low)])
    graph = control_graph(scenario, state)
    assert [edge.moves for edge in graph.edges[graph.roots[0][0]]] == [
        (Accept(Seat.DOCTOR),),
        (WalkAway(Seat.DOCTOR),),
        (CallTime(),),
    ]
    assert set(outcomes(graph)) == Brute(scenario, state).landings


def many_flags():
    """Seven decisions, each remembered by a guard at the end, and a meter read there too."""
    words = vocabulary(["trust"], [], [f"yes{n}" for n in range(7)], {})
    scenes = {}
    for n in range(7):
        goto = f"s{n + 1}" if n < 6 else "last"
        yes = Choice(f"yes{n}", "", goto, effects=(Effect("trust", 1), Effect("equity", n)))
        choices = (yes, Choice(f"no{n}", "", goto))
        scenes[f"s{n}"] = Scene(f"s{n}", Kind.DECISION, turn=Seat.DOCTOR, choices=choices)
    guard = parse(" and ".join(f"chose(yes{n})" for n in range(7)) + " and trust > 2", words)
    ways = (Way("end_agreement", guard), Way("end_impasse"))
    scenes["last"] = Scene("last", Kind.NARRATION, ways=ways)
    return scenario_of(scenes, (Meter("trust", "", 0, 0, 9),))


def test_too_many_positions_are_said_not_counted_on():
    """Over the budget: where the positions are, and which facts tell them apart."""
    assert prospects.plays_count(control_graph(many_flags(), budget=300)) == 128
    with pytest.raises(OverBudget) as caught:
        control_graph(many_flags(), budget=100)
    assert caught.value.scene.startswith("s")
    assert caught.value.widest[0][0] == "meter:trust"
    with pytest.raises(OverBudget):
        all_starts(many_flags(), budget=5)


def test_joint_outcomes_keep_to_their_memory():
    """Where the joint set would not fit, it is given up with a word."""
    with pytest.raises(TooMany):
        outcomes(control_graph(many_flags()), megabytes=0)


def ring():
    """Two pieces of narration that lead to each other."""
    one = Scene("one", Kind.NARRATION, ways=(Way("two"),))
    return scenario_of({"one": one, "two": replace(one, id="two", ways=(Way("one"),))})


def test_an_endless_ring_is_named():
    """A scenario whose play need not end is refused, with the scenes that go round."""
    with pytest.raises(Endless) as caught:
        control_graph(ring())
    assert sorted(caught.value.scenes) == ["one", "two"]
