"""Figures of the scenarios that come along, for the table in the author's guide.

``python -m tests.library`` writes the table between its two marks in scenarios/README.md.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from game.analysis.chart import Chart, from_root
from game.analysis.compile import SUMS, compile_spots
from game.analysis.deals import map_of
from game.analysis.joint import joint
from game.analysis.minutes import WORDS_A_MINUTE, Minutes
from game.analysis.report import PairFigures, TableFigures
from game.analysis.summaries import pair_figures, table_figures
from game.analysis.target import placed
from game.analysis.tempers import play_pairs
from game.content import library
from game.content.series.reading import load_series
from game.core import prospects
from game.core.control import control_graph
from game.core.graph import Edge, Graph
from game.core.moves import Choose
from game.core.negotiation import Points
from game.core.play import replay
from game.core.scenario import SIDES, Kind, Scenario
from game.core.scoring import DIMENSIONS, scorecard
from game.session.debrief.review import signed

GUIDE = Path(__file__).resolve().parent.parent / "scenarios" / "README.md"
BEGIN, END = "<!-- figures of the library -->", "<!-- end of the figures -->"
SEEDS = 24
DECIDED = (Kind.DECISION, Kind.TOGETHER, Kind.NEGOTIATION)
HEAD = (
    "scenario", "minutes", "difficulty", "scenes", "decisions", "issues", "endings", "deals",
    "agreed", "kept", *map(str, DIMENSIONS), "balance", "reading",
)  # fmt: skip
DEAR = HEAD.index("balance")
"""The one column that takes minutes to work out."""


@cache
def scenarios() -> dict[str, Scenario]:
    """The scenarios that come along, by their way from the guide: by alphabet, then sitting by sitting."""
    named = [path.stem for path in library.shipped()] + list(sittings())
    return {name: library.load(GUIDE.parent / f"{name}.yaml").scenario for name in named}


@cache
def sittings() -> tuple[str, ...]:
    """The scenarios of the series that come along, in the order in which they are played."""
    return tuple(
        sitting.file.removesuffix(".yaml")
        for path in library.shipped_series()
        for sitting in load_series(path)[0].sittings
    )


@cache
def graph_of(name: str) -> Graph:
    """Every position that a play of the whole scenario can come to."""
    return control_graph(scenarios()[name])


@cache
def tables_of(name: str) -> tuple[TableFigures, ...]:
    """The scenario's tables, in the order of the file."""
    scenario = scenarios()[name]
    return tuple(table_figures(scenario, scene) for scene in scenario.negotiations())


@cache
def pairs_of(name: str) -> tuple[PairFigures, ...]:
    """What the sixteen pairs of tempers come to at each table, with fixed seeds."""
    landed = play_pairs(scenarios()[name], range(SEEDS))
    return tuple(pair_figures(landed, tables_of(name)))


def at_table(name: str, scene: str) -> list[PairFigures]:
    """The pairs that come to one of the tables."""
    return [pair for pair in pairs_of(name) if pair.scene == scene]


def agreed(name: str, scene: str) -> float:
    """How often a table ends in a deal, over all pairs of tempers alike."""
    pairs = at_table(name, scene)
    return sum(pair.agreed for pair in pairs) / len(pairs)


def kept(name: str, table: TableFigures) -> tuple[float, float]:
    """How much of its own attainable surplus each side keeps on average; none without a deal."""
    leave = table.walk_away
    zone = [p for p in table.points if all(p[own] >= leave[own] for own in (0, 1))]
    best = [max(points[own] for points in zone) for own in (0, 1)]
    pairs = at_table(name, table.scene)
    doctor, manager = (
        sum(
            pair.agreed * (pair.points[own] - leave[own]) / (best[own] - leave[own])
            for pair in pairs
            if pair.points
        )
        / len(pairs)
        for own in (0, 1)
    )
    return doctor, manager


def decisions(name: str) -> tuple[int, int]:
    """The fewest and the most decisions on a way to an agreement; a table counts as one."""
    graph = graph_of(name)
    deals = {e.id for e in graph.scenario.endings.values() if e.kind == "agreement"}
    found: list[set[int]] = [set() for _ in graph.nodes]
    for node in reversed(graph.order):
        place = graph.nodes[node].scene
        if place in deals:
            found[node] = {0}
        scene = graph.scenario.scenes.get(place)
        step = int(scene is not None and scene.kind in DECIDED)
        for edge in graph.edges[node]:
            found[node] |= {count + step for count in found[edge.target]}
    counts = found[graph.roots[0][0]]
    return min(counts), max(counts)


def reading(name: str) -> float:
    """The most minutes of reading aloud that a play can ask for, briefing included."""
    scenario, graph = scenarios()[name], graph_of(name)
    minutes = Minutes(scenario)

    def cost(scene: str, edge: Edge) -> float:
        lines = [
            line.text
            for move in edge.moves
            if isinstance(move, Choose)
            for line in scenario.scenes[scene].choice(move.choice).lines
        ]
        ending = minutes.ending.get(graph.nodes[edge.target].scene, 0.0)
        return minutes.reading[scene] + _minutes(lines) + ending

    most, _moves = Chart(from_root(graph, 0)).extreme(cost, most=True)
    roles = [scenario.roles[seat] for seat in SIDES]
    return most + _minutes(r.public for r in roles) + max(_minutes([r.brief]) for r in roles)


def likeliest_balance(name: str) -> float:
    """The balance, 0 to 100, of the path that random play takes most often."""
    graph = graph_of(name)
    moves = Chart(from_root(graph, 0)).likeliest()
    sums = replay(graph.scenario, moves).sums
    return 100 * scorecard(sums, prospects.envelope(graph)).balance


def best_balance(name: str) -> float:
    """The best balance, 0 to 100, that any play comes to; this takes a while."""
    found = joint(compile_spots(scenarios()[name], SUMS), SUMS, megabytes=1024)
    posts = prospects.envelope(graph_of(name))
    return max(float(placed(sums, posts)["balance"].max()) for sums in found.values.values())


def row(name: str, balance: str) -> tuple[str, ...]:
    """A line of the table; what belongs to several tables is parted by a plus."""
    scenario, tables = scenarios()[name], tables_of(name)
    posts = prospects.envelope(graph_of(name))
    negotiations = [scene.negotiation for scene in scenario.negotiations()]
    return (
        f"[{scenario.title}]({name}.yaml)", str(scenario.minutes), scenario.difficulty,
        str(len(scenario.scenes)), "–".join(map(str, dict.fromkeys(decisions(name)))),
        " + ".join(str(len(n.issues)) for n in negotiations), str(len(scenario.endings)),
        " + ".join(f"{map_of(n)[1]:,}" for n in negotiations),
        " + ".join(f"{100 * agreed(name, table.scene):.0f}%" for table in tables),
        " + ".join(_shares(kept(name, table)) for table in tables),
        *(f"{signed(int(posts[d].low))} … {signed(int(posts[d].high))}" for d in DIMENSIONS),
        balance, f"{reading(name):.0f}",
    )  # fmt: skip


def _shares(both: Points | tuple[float, float]) -> str:
    return " · ".join(f"{100 * share:.0f}" for share in both)


def _minutes(texts: Iterable[str]) -> float:
    return sum(len(text.split()) for text in texts) / WORDS_A_MINUTE


def written() -> list[list[str]]:
    """The rows that stand in the guide now."""
    lines = GUIDE.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0].splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line]
    return cells[2:]


def write() -> None:
    """Work everything out, and put it between the marks."""
    rows = [HEAD, ["---"] * len(HEAD)]
    rows += [row(name, f"{best_balance(name):.0f}") for name in scenarios()]
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in rows)
    before, _, rest = GUIDE.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    text = f"{before}{BEGIN}\n\n{table}\n\n{END}{after}"
    GUIDE.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
