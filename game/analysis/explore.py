"""Explores a scenario part by part: exact where it fits into memory, else sampled and said so."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import Any

from game.analysis.chart import Chart, from_root
from game.analysis.compile import SUMS, compile_spots
from game.analysis.coverage import cover
from game.analysis.joint import joint
from game.analysis.minutes import AFTERWARDS, BRIEFING, Minutes
from game.analysis.paths import path_of
from game.analysis.reach import MEGABYTES, TooWide, envelope, reach
from game.analysis.report import Decision, EndingFigures, Report, Seen
from game.analysis.spread import spread
from game.analysis.summaries import figures, pair_figures, table_figures
from game.analysis.target import Target, answer, placed
from game.analysis.tempers import play_pairs
from game.analysis.walkers import Walks, walk
from game.core import prospects
from game.core.control import OverBudget, all_starts, control_graph, first_position
from game.core.outcomes import Landing, TooMany, nothing, outcomes
from game.core.scenario import Kind, Scenario
from game.core.scoring import DIMENSIONS, Dimension, Goalposts
from game.session.prose import plain
from game.words import _

SAMPLE, SEED, PAIR_SEEDS = 200_000, 1, 24

Progress = Callable[[str, float], None]
"""Is told the part under way and how much of the whole is done, from 0 to 1."""


def explore(
    scenario: Scenario, targets: Sequence[Target] = (), *, megabytes: float = MEGABYTES,
    progress: Progress | None = None,
) -> Report:  # fmt: skip
    """Everything there is to say; Ctrl-C ends it with what is known so far.

    Raises ModuleNotFoundError at once where numpy is missing.
    """
    import_module("numpy")
    explorer = _Explorer(scenario, tuple(targets), megabytes, progress)
    for name, part in explorer.parts():
        try:
            explorer.tell(0.0)
            part()
        except KeyboardInterrupt:
            explorer.report.stopped = name
            break
    return explorer.report


class _Explorer:
    """Fills in the report; what one part finds the next ones use."""

    def __init__(
        self, scenario: Scenario, targets: tuple[Target, ...], megabytes: float,
        progress: Progress | None,
    ):  # fmt: skip
        self.scenario, self.targets, self.megabytes = scenario, targets, megabytes
        self.progress, self.done, self.now = progress, 0.0, ""
        cuts = () if scenario.cut else tuple(scenario.cuts)
        self.report = Report(scenario.id, scenario.title, scenario.cut, cuts)
        self.chart: Chart | None = None
        self.goalposts: dict[Dimension, Goalposts] = {}
        self.walks: Walks | None = None
        self.sums: Any = None
        self.chances: Any = None
        self.ends: list[str] = []
        self.x: dict[str, Any] = {}
        self.where: Any = None

    def parts(self) -> Iterator[tuple[str, Callable[[], None]]]:
        """The parts in order, the surest first."""
        steps: tuple[tuple[str, Callable[[], None], float], ...] = (
            (_("what can be reached"), self._reach, 0.05),
            (_("how many plays there are"), self._graph, 0.3),
            (_("how likely everything is"), self._likely, 0.05),
            (_("scores and balance"), self._scores, 0.3),
            (_("tables and tempers"), self._tables, 0.15),
            (_("decisions and paths"), self._paths, 0.15),
            (_("targets"), self._targets, 0.0),
        )
        for name, part, share in steps:
            self.now, self.share = name, share
            yield name, part
            self.done += share

    def tell(self, part: float) -> None:
        """Say how far the part under way has come."""
        if self.progress:
            self.progress(self.now, self.done + part * self.share)

    def _goes_on(self, part: float) -> bool:
        self.tell(part)
        return True

    # --- what can be reached ----------------------------------------------------------

    def _reach(self) -> None:
        try:
            reached = reach(
                compile_spots(self.scenario), megabytes=self.megabytes, progress=self.tell
            )
        except TooWide as wide:
            self.report.sure["reach"] = _too_wide(wide)
            return
        self.report.sure["reach"] = _("exact: all positions were looked at")
        named = [m for m in self.scenario.meters if m.named_starts]
        self.report.begins = ", ".join(f"{m.id} = {m.start}" for m in named)
        self.report.positions = sum(reached.count(scene) for scene in reached.layout.spots.entry)
        self.report.never, self.report.lines = cover(self.scenario, reached)

    def _graph(self) -> None:
        first = first_position(self.scenario)
        try:
            graph = control_graph(self.scenario, [first, *all_starts(self.scenario)])
        except OverBudget:
            self.report.sure["ranges"] = _(
                "from the meters as they start in the file, not from all"
            )
            graph = None
        try:
            graph = graph or control_graph(self.scenario, first)
            self.goalposts = prospects.envelope(graph)
            self.chart = Chart(from_root(graph, 0))
            self.report.plays = self.chart.plays
            self.report.sure["plays"] = _("exact: every play is counted")
        except OverBudget:
            self.report.sure["plays"] = _("not counted: too many positions")
            self._goalposts_from_bits()

    def _goalposts_from_bits(self) -> None:
        def compiled(track: tuple[str, ...]):
            return compile_spots(self.scenario, track)

        try:
            found = envelope(compiled, SUMS, megabytes=self.megabytes)
        except TooWide:
            return
        for dimension, key in zip(DIMENSIONS, SUMS, strict=True):
            spans = [ranges[key] for ranges in found.values()]
            low, high = min(s[0] for s in spans), max(s[1] for s in spans)
            self.goalposts[dimension] = Goalposts(low, high)

    # --- how likely everything is --------------------------------------------------------

    def _likely(self) -> None:
        places = {**self.scenario.scenes, **self.scenario.endings}
        try:
            found = spread(
                compile_spots(self.scenario), megabytes=self.megabytes, progress=self.tell
            )
            visits = {scene: found.visit(scene) for scene in places}
            choices = found.labelled("choice") | _picks(found.labelled("pick"))
            self.report.sure["chances"] = _("exact, under random play")
        except TooWide:
            walks = self._sample()
            plays, spots = walks.plays, walks.tables.layout.spots
            visits = dict.fromkeys(places, 0.0)
            visits[self.scenario.start] = 1.0
            entry = {place: scene for scene, place in spots.entry.items()}
            for (place, number), count in zip(walks.tables.edges, walks.taken, strict=False):
                target = spots.spots[place].ways[number].target
                if target in entry:
                    visits[entry[target]] += int(count) / plays
            made = walks.labelled("choice") | _picks(walks.labelled("pick"))
            choices = {choice: count / plays for choice, count in made.items()}
            self.report.sure["chances"] = self._sampled()
        self._list(visits, choices)

    def _list(self, visits: dict[str, float], choices: dict[str, float]) -> None:
        through = self.chart.plays_through() if self.chart else None
        choosing = self.chart.plays_choosing() if self.chart else None
        scenario = self.scenario
        for scene in scenario.scenes.values():
            name = plain(scenario, scene.heading) or scene.id
            plays = through.get(scene.id, 0) if through is not None else None
            kind = str(scene.kind)
            self.report.scenes.append(Seen(scene.id, name, kind, scene.id, visits[scene.id], plays))
            for choice in scene.choices:
                plays = choosing.get(choice.id, 0) if choosing is not None else None
                words = plain(scenario, choice.text)
                often = choices.get(choice.id, 0.0)
                self.report.choices.append(Seen(choice.id, words, kind, scene.id, often, plays))
        for ending in scenario.endings.values():
            name = plain(scenario, ending.heading) or ending.id
            plays = through.get(ending.id, 0) if through is not None else None
            self.report.endings.append(
                Seen(ending.id, name, str(ending.kind), ending.id, visits[ending.id], plays)
            )

    def _sample(self) -> Walks:
        if self.walks is None:
            spots = compile_spots(self.scenario, SUMS)
            self.walks = walk(spots, SAMPLE, SEED, going=lambda n: self._goes_on(n / SAMPLE))
        return self.walks

    def _sampled(self) -> str:
        margin = 1.96 * math.sqrt(0.25 / self._sample().plays) * 100
        return _(
            "sampled: {n} random plays, seed {seed}; each share is right to within "
            "{margin:.1f} points of 100, 19 times in 20"
        ).format(n=f"{self._sample().plays:,}", seed=SEED, margin=margin)

    # --- scores -----------------------------------------------------------------------

    def _scores(self) -> None:
        import numpy as np

        try:
            found = joint(
                compile_spots(self.scenario, SUMS), SUMS, megabytes=self.megabytes,
                progress=self.tell,
            )  # fmt: skip
            self.ends = list(found.chances)
            columns = [found.values[ending] for ending in self.ends]
            self.sums = np.concatenate(columns)
            self.chances = np.concatenate([found.chances[ending] for ending in self.ends])
            where = np.repeat(np.arange(len(self.ends)), [len(c) for c in columns])
            self.report.sure["scores"] = _("exact, under random play")
        except TooWide:
            walks = self._sample()
            entry = {p: scene for scene, p in walks.tables.layout.spots.entry.items()}
            ended = walks.ended()
            places = np.unique(ended)
            self.ends = [entry[int(place)] for place in places]
            where = np.searchsorted(places, ended)
            self.sums, self.chances = walks.all_sums(), np.full(walks.plays, 1 / walks.plays)
            self.report.sure["scores"] = self._sampled()
        self._summarise(where)

    def _summarise(self, where: Any) -> None:
        x = self.x = placed(self.sums, self._posts())
        for column, dimension in enumerate(DIMENSIONS):
            posts = self._posts()[dimension]
            self.report.dimensions.append(
                figures(str(dimension), self.sums[:, column], self.chances, posts.low, posts.high)
            )
        for number, ending in enumerate(self.ends):
            mine = where == number
            chance = float(self.chances[mine].sum())
            balance = None
            if "balance" in x:
                balance = figures("balance", x["balance"][mine], self.chances[mine], 0, 100)
            means = {
                name: float((values[mine] * self.chances[mine]).sum() / chance)
                for name, values in x.items()
                if name != "balance"
            }
            name = plain(self.scenario, self.scenario.endings[ending].heading) or ending
            self.report.balance.append(EndingFigures(ending, name, chance, balance, means))
        self.report.balance.sort(key=lambda e: -(e.balance.mean if e.balance else 0))
        self.where = where

    def _posts(self) -> dict[Dimension, Goalposts]:
        if not self.goalposts:
            for column, dimension in enumerate(DIMENSIONS):
                low, high = int(self.sums[:, column].min()), int(self.sums[:, column].max())
                self.goalposts[dimension] = Goalposts(low, high)
        return self.goalposts

    # --- tables ----------------------------------------------------------------------

    def _tables(self) -> None:
        scenes = self.scenario.negotiations()
        self.report.tables = [table_figures(self.scenario, scene) for scene in scenes]
        if not scenes:
            return
        landed = play_pairs(self.scenario, range(PAIR_SEEDS), self._goes_on)
        self.report.pairs = pair_figures(landed, self.report.tables)
        self.report.sure["tempers"] = _(
            "sampled: {n} plays of the computer against itself for each pair, seeds {a} to {b}"
        ).format(n=PAIR_SEEDS, a=0, b=PAIR_SEEDS - 1)

    # --- decisions and paths -----------------------------------------------------------

    def _paths(self) -> None:
        if self.chart is None:
            self.report.sure["paths"] = _("not worked out: too many positions")
            return
        self._decisions()
        paths, posts = self.report.paths, self._posts()
        likely = self.chart.likeliest()
        paths.append(path_of(self.scenario, _("the most common path"), likely, posts))
        self.tell(0.3)
        self._extreme_paths()
        minutes = Minutes(self.scenario)
        for words, cost, most in (
            (_("the shortest play"), minutes.quick, False),
            (_("the longest play"), minutes.slow, True),
        ):
            taken, moves = self.chart.extreme(cost, most)
            whole = taken + BRIEFING + AFTERWARDS
            paths.append(path_of(self.scenario, words, moves, posts, round(whole)))
        self.report.sure["paths"] = _("exact")

    def _extreme_paths(self) -> None:
        """A best-balanced and a worst play; the likelier one where several are as good."""
        import numpy as np

        x = self.x
        if "balance" not in x or self.walks is not None:
            return
        try:
            found = outcomes(
                self.chart.graph, tell=nothing, megabytes=min(int(self.megabytes), 256)
            )
        except TooMany:
            return
        for words, sign in ((_("the best-balanced path"), 1), (_("the worst path"), -1)):
            score = sign * x["balance"]
            best = np.flatnonzero(score >= score.max() - 1e-6)
            spare = sign * sum(values[best] for name, values in x.items() if name != "balance")
            best = best[spare >= spare.max() - 1e-6]
            best = best[np.argmax(self.chances[best])]
            sums = tuple(int(value) for value in self.sums[best])
            landing = Landing(self.ends[int(self.where[best])], sums, None)
            moves = found.witness(landing)
            self.report.paths.append(path_of(self.scenario, words, moves, self._posts()))

    def _decisions(self) -> None:
        posts, scenario = self._posts(), self.scenario
        for stake in self.chart.stakes():
            scene = scenario.scenes[stake.scene]
            gaps = {
                str(d): gap / (posts[d].high - posts[d].low) * 100
                for d, gap in zip(DIMENSIONS, stake.shift, strict=True)
                if posts[d].in_play
            }
            mean = sum(gaps.values()) / len(gaps) if gaps else 0.0
            matter = stake.often * max(mean, stake.endings * 100)
            name = plain(scenario, scene.question if scene.kind is Kind.TOGETHER else scene.heading)
            self.report.decisions.append(
                Decision(scene.id, name or scene.id, stake.often, gaps, stake.endings, matter)
            )
        self.report.decisions.sort(key=lambda decision: -decision.matter)

    # --- targets ---------------------------------------------------------------------

    def _targets(self) -> None:
        for target in self.targets:
            if target.name in self.x:
                self.report.targets.append(answer(target, self.x[target.name], self.chances))
            elif any(meter.id == target.name for meter in self.scenario.meters):
                values, chances = self._meter(f"meter:{target.name}")
                self.report.targets.append(answer(target, values, chances))

    def _meter(self, key: str) -> tuple[list[int], list[float]]:
        spots = compile_spots(self.scenario, (key,))
        try:
            found = spread(spots, megabytes=self.megabytes)
        except TooWide:
            values = walk(spots, SAMPLE, SEED).values(key)
            return values.tolist(), [1 / len(values)] * len(values)
        pairs = [p for ending in self.scenario.endings for p in found.marginal(ending, key).items()]
        return [value for value, _chance in pairs], [chance for _value, chance in pairs]


def _picks(found: dict[str, Any]) -> dict[str, Any]:
    """Sealed picks by choice, either side's counting as half."""
    made: dict[str, Any] = {}
    for label, often in found.items():
        choice = label.partition(" ")[2]
        made[choice] = made.get(choice, 0) + often / 2
    return made


def _too_wide(wide: TooWide) -> str:
    return _("not all looked at: that may take {mb:,.0f} MB; give it more memory").format(
        mb=wide.predicted / 1e6
    )
