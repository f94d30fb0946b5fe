"""What the shipped scenario promises a class, shown by golden plays and by exact analysis."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest

from game.core.control import control_graph
from game.core.graph import Graph
from game.core.negotiation import Points, deal_map, frontier, surplus
from game.core.play import outcome, replay
from game.core.prospects import choices, dead_ends, endings, envelope
from game.core.scenario import SIDES, Kind
from game.core.scoring import DIMENSIONS, Goalposts, Sums
from tests.test_plays import PLAYS, moves_of, read, scenario_of

FILE = "scenarios/closer-to-home.yaml"
GOLDEN = {
    path.stem.removeprefix("closer-"): path for path in PLAYS if read(path)["scenario"] == FILE
}
CUTS = ("", "short")


@cache
def graph_of(cut: str) -> Graph:
    return control_graph(scenario_of(FILE, cut))


def sums_of(play: str) -> Sums:
    return tuple(read(GOLDEN[play])["expect"]["sums"])


def x_of(play: str) -> list[float]:
    """Where a golden play's sums lie between the lowest and the highest attainable."""
    goalposts: dict[object, Goalposts] = envelope(graph_of(read(GOLDEN[play]).get("cut", "")))
    return [goalposts[d].place(raw) for d, raw in zip(DIMENSIONS, sums_of(play), strict=True)]


def surplus_of(play: str) -> Points:
    """What each side holds beyond walking away at the end of a golden play."""
    file = read(GOLDEN[play])
    scenario = scenario_of(FILE, file.get("cut", ""))
    held = tuple(file["expect"]["points"][str(seat)] for seat in SIDES)
    return surplus(deal_map(scenario.scenes["the_meeting"].negotiation), held)


def decisions_to_the_table() -> set[tuple[int, int, int]]:
    """Over every path there is: scenes in which somebody decided, the doctor's share, the manager's.

    A sealed scene is one decision and counts for both sides.
    """
    graph = graph_of("")
    met: set[tuple[int, tuple[int, int, int]]] = set()
    at_table: set[tuple[int, int, int]] = set()
    todo = [(node, (0, 0, 0)) for node, _ in graph.roots]
    while todo:
        node, taken = todo.pop()
        scene = graph.scenario.scenes.get(graph.nodes[node].scene)
        if scene is None or (node, taken) in met:
            continue
        met.add((node, taken))
        if scene.kind is Kind.NEGOTIATION:
            at_table.add(taken)
            continue
        sealed = scene.kind is Kind.TOGETHER
        doctor, manager = (sealed or scene.turn is seat for seat in SIDES)
        after = (taken[0] + (doctor or manager), taken[1] + doctor, taken[2] + manager)
        todo.extend((edge.target, after) for edge in graph.edges[node])
    return at_table


def test_every_ending_is_reached_by_a_golden_play():
    """Nine ways to end, each written down once at least."""
    shown = {read(path)["expect"]["ending"] for path in GOLDEN.values()}
    assert shown == set(scenario_of(FILE).endings)


def test_every_scene_is_visited_by_a_golden_play():
    """No page of the story is left unplayed."""
    visited = set()
    for path in GOLDEN.values():
        scenario = scenario_of(FILE, read(path).get("cut", ""))
        visited |= replay(scenario, moves_of(path)).visited
    assert set(scenario_of(FILE).scenes) <= visited


@pytest.mark.parametrize("cut", CUTS)
def test_no_position_is_a_dead_end_and_every_ending_can_be_reached(cut: str):
    """Both lengths are playable to every one of their endings."""
    graph = graph_of(cut)
    assert dead_ends(graph) == ()
    assert endings(graph) == frozenset(scenario_of(FILE).endings)


def test_every_choice_can_be_taken():
    """No choice stands behind a condition that nobody can meet."""
    scenario = scenario_of(FILE)
    written = {choice.id for scene in scenario.scenes.values() for choice in scene.choices}
    assert choices(graph_of("")) == written


def test_every_path_to_the_table_has_ten_decisions_shared_evenly():
    """A sealed pick counts for both; each side takes 45 to 55 in a hundred."""
    paths = decisions_to_the_table()
    assert paths
    for decisions, doctor, manager in paths:
        assert decisions >= 10
        assert 0.45 <= doctor / (doctor + manager) <= 0.55


def test_it_has_the_parts_that_were_asked_for():
    """Scenes, chance, sealed choices, one table, a cast that speaks, terms and false friends."""
    scenario = scenario_of(FILE)
    kinds = [scene.kind for scene in scenario.scenes.values()]
    assert len(scenario.scenes) >= 18
    assert kinds.count(Kind.CHANCE) == 2
    assert kinds.count(Kind.TOGETHER) == 2
    assert kinds.count(Kind.NEGOTIATION) == 1
    table = scenario.scenes["the_meeting"].negotiation
    assert 5 <= len(table.issues) <= 6
    assert all(3 <= len(issue.options) <= 4 for issue in table.issues)
    speakers = {line.speaker for scene in scenario.scenes.values() for line in scene.lines}
    assert {"len", "dawn", "gemma", "audrey"} <= speakers
    assert len(scenario.glossary) >= 25
    assert sum(term.false_friend for term in scenario.glossary) >= 5
    assert all(len(role.brief.split()) <= 350 for role in scenario.roles.values())


def test_money_is_divided_drugs_are_agreed_and_training_is_traded_for_whom():
    """One issue splits a pie, one is wanted alike, two can be traded to both sides' gain."""
    issues = {
        issue.id: issue for issue in scenario_of(FILE).scenes["the_meeting"].negotiation.issues
    }
    worth = {
        name: [tuple(option.points[seat] for seat in SIDES) for option in issue.options]
        for name, issue in issues.items()
    }
    assert all(a[0] > b[0] and a[1] < b[1] for a, b in pairwise(worth["money"]))
    assert set(frontier(worth["drugs"])) == {max(worth["drugs"])}
    doctor, manager = ([max(p[s] for p in worth[i]) for i in ("training", "whom")] for s in (0, 1))
    assert doctor[0] > 2 * doctor[1]
    assert manager[1] > 2 * manager[0]


def test_a_deal_can_be_good_for_both_sides_and_for_patients():
    """Both surpluses at least 15, all four dimensions at least six tenths of the way up."""
    assert min(surplus_of("win-win")) >= 15
    assert min(x_of("win-win")) >= 0.6


def test_everything_can_go_wrong_at_once():
    """All four dimensions at most four tenths of the way up."""
    assert max(x_of("lose-lose")) <= 0.4


def test_an_agreement_can_suit_both_sides_and_serve_patients_badly():
    """Signed, better than walking away for both, and worse than today wherever it moves."""
    file = read(GOLDEN["signed-on-paper"])
    kind = outcome(
        scenario_of(FILE), replay(scenario_of(FILE), moves_of(GOLDEN["signed-on-paper"]))
    )
    assert kind.kind == "agreement"
    assert file["expect"]["ending"] == "on_paper"
    assert min(surplus_of("signed-on-paper")) > 0
    assert max(sums_of("signed-on-paper")) <= 0


def test_no_deal_can_serve_patients_well():
    """Nobody signs, and every dimension is above today."""
    assert surplus_of("without-us") == (0, 0)
    assert min(sums_of("without-us")) > 0


def test_the_softer_compromise_does_no_better_anywhere_than_either_plan():
    """After the same story, its raw sums are nowhere above either plan and below both somewhere."""
    soft = sums_of("softer-compromise")
    doctors, managers = sums_of("doctors-own-plan"), sums_of("managers-own-plan")
    lower = [min(pair) for pair in zip(doctors, managers, strict=True)]
    assert all(mine <= least for mine, least in zip(soft, lower, strict=True))
    assert any(mine < least for mine, least in zip(soft, lower, strict=True))
    assert min(surplus_of("softer-compromise")) > 0


def test_the_three_plans_follow_the_same_story():
    """The two plans and the compromise differ at the table only."""
    before = [
        [
            text
            for text in read(GOLDEN[play])["moves"]
            if text.split()[0] in ("choose", "seal", "draw")
        ]
        for play in ("softer-compromise", "doctors-own-plan", "managers-own-plan")
    ]
    assert before[0] == before[1] == before[2]
