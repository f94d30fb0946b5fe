"""All about a story at once: what can be reached, how likely it is, and random play; against peers."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

from game.analysis.compile import SUMS, compile_spots
from game.analysis.reach import reach
from game.analysis.spread import spread
from game.analysis.tables import tabulate
from game.analysis.walkers import walk
from game.core.scenario import Scenario
from tests.benchmarks import ink
from tests.benchmarks.plain import dict_chances, dict_walk, plain, set_search
from tests.benchmarks.promela import spin_rate
from tests.benchmarks.row import Row
from tests.benchmarks.tale import tale

SIZES = (50, 1_000, 10_000)
SMALL = 200
"""Scenes of the story on which the slow peers are measured; per state they only get slower."""
ROUNDS, SHORT_ROUNDS = 3, 20
"""How often a thing is done to find its least time; what takes a twentieth of a second, more often."""


def run() -> list[Row]:
    """Rates per CPU-second, in millions."""
    small = plain(tale(SMALL))
    states = len(set_search(small))
    by_set = states / spent(lambda: set_search(small), ROUNDS) / 1e6
    by_dict = states / spent(lambda: dict_chances(small), ROUNDS) / 1e6
    by_spin = spin_rate(tale(SMALL))
    rows = []
    for size in SIZES:
        story = tale(size)
        rows += reach_rows(size, story, by_set, by_spin)
        rows += chance_rows(size, story, by_dict)
    return rows + walk_rows(tale(1_000))


def spent(work: Callable[[], object], rounds: int = 1) -> float:
    """The fewest CPU-seconds that a piece of work took: noise only ever adds."""
    taken = []
    for _ in range(rounds):
        before = process_time()
        work()
        taken.append(process_time() - before)
    return min(taken)


def reach_rows(
    size: int, story: Scenario, by_set: float, by_spin: tuple[float, float] | None
) -> list[Row]:
    """States a second, bytes a state, and CPU-seconds in all, from the scenario as built."""
    reached = reach(compile_spots(story))
    states = sum(bits.bit_count() for bits in reached.bits)
    seconds = spent(lambda: reach(compile_spots(story)), ROUNDS if size > 1_000 else SHORT_ROUNDS)
    held = sum(bits.bit_length() for bits in reached.bits) / 8 / states
    rate, large = states / seconds / 1e6, size >= 1_000
    many = f"{states / 1e6:.1f} M" if large else f"{states:,}"
    what = f"reach, {size:,} scenes ({many} states)"
    rows = [
        Row(
            f"{what} / a set", rate, by_set, rate / by_set, "≥ 1000" if size == 1_000 else "", "M/s"
        )
    ]
    if by_spin and large:
        spin = by_spin[0] / 1e6
        asked = "≥ 100" if size == 1_000 else ""
        rows.append(Row(f"reach, {size:,} scenes / SPIN", rate, spin, rate / spin, asked, "M/s"))
        rows.append(
            Row(
                "  bytes a state / SPIN's state vector",
                held,
                by_spin[1],
                held / by_spin[1],
                "",
                "B",
            )
        )
    if large:
        rows.append(Row("  bytes a state", held, 0, held, "≤ 1", "B"))
        rows.append(Row("  in all", seconds, 0, seconds, "≤ 1" if size == 1_000 else "", "s"))
    return rows


def chance_rows(size: int, story: Scenario, by_dict: float) -> list[Row]:
    """States a second through the tensors."""
    spots = compile_spots(story)
    states = sum(bits.bit_count() for bits in reach(spots).bits)
    seconds = spent(lambda: spread(spots), ROUNDS)
    rate, asked = states / seconds / 1e6, "≥ 150" if size == 1_000 else ""
    return [
        Row(f"exact chances, {size:,} scenes / a dict", rate, by_dict, rate / by_dict, asked, "M/s")
    ]


def walk_rows(story: Scenario) -> list[Row]:
    """Choices a second, with all choices counted and the sums of every play kept."""
    tables, slow = tabulate(compile_spots(story, SUMS)), plain(story)
    walks = walk(tables, 200_000, seed=1)
    made = sum(walks.labelled("choice").values())
    rate = made / spent(lambda: walk(tables, 200_000, seed=2), ROUNDS) / 1e6
    peer = dict_walk(slow, 1_500, 1) / spent(lambda: dict_walk(slow, 1_500, 1)) / 1e6
    return [
        Row(
            "random play, 1,000 scenes / a dict interpreter", rate, peer, rate / peer, "≥ 15", "M/s"
        ),
        Row("  million choices a second", rate, 0, rate, "≥ 30", "M/s"),
        *(
            Row(f"random play / {name}", rate, peer / 1e6, rate / peer * 1e6, "≥ 100", "M/s")
            for name, peer in ink.rates(story).items()
        ),
    ]
