"""Turns a scenario into spots and axes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.analysis.asks import CLOSINGS, Asks, keys_of
from game.analysis.rings import parts
from game.analysis.spots import Ask, Axis, Deed, Pick, Spot, Spots, Verb, Way, joined
from game.content.nodes import uncollected
from game.core.conditions import Guard
from game.core.facts import NOT_AGREED
from game.core.scenario import SIDES, Choice, Effect, Issue, Kind, Option, Scenario, Scene, Seat
from game.core.scoring import DIMENSIONS

SUMS = tuple(f"sum:{dimension}" for dimension in DIMENSIONS)
POINTS = tuple(f"points:{seat}" for seat in SIDES)


@uncollected()
def compile_spots(scenario: Scenario, track: Iterable[str] = ()) -> Spots:
    """The scenario as spots; ``track`` names axes to keep to the end, such as ``sum:equity``."""
    return _Compiler(scenario, tuple(track)).compiled()


class _Compiler:
    """Builds the axes first, then the spots scene by scene."""

    def __init__(self, scenario: Scenario, track: tuple[str, ...]):
        self.scenario = scenario
        self.again = _scenes_in_rings(scenario)
        self.axes: list[Axis] = []
        self.numbers: dict[str, int] = {}
        for axis in self._all_axes(track):
            self.numbers[axis.key] = len(self.axes)
            self.axes.append(axis)
        self.tracked = frozenset(self.numbers[key] for key in track)
        places = [*scenario.scenes, *scenario.endings]
        self.entry = {scene: place for place, scene in enumerate(places)}
        self.spots: list[Spot | None] = [None] * len(places)
        self.asks = Asks(scenario, self.axes, self.numbers)
        self._deeds: dict[object, tuple[Deed, ...]] = {}
        kinds = {kind: self._named(kind) for kind in ("meter", "sum", "visited", "chose")}
        self.moved = kinds["meter"] | kinds["sum"]
        self.visits, self.takes = (
            {name: (Deed(Verb.SET, place, 1),) for name, place in kinds[kind].items()}
            for kind in ("visited", "chose")
        )

    def compiled(self) -> Spots:
        for ending in self.scenario.endings:
            self.spots[self.entry[ending]] = Spot(ending, Pick.FIRST)
        for scene in self.scenario.scenes.values():
            self._scene(scene)
        return Spots(
            self.scenario, tuple(self.axes), tuple(self.spots), self.entry, self.tracked,
            self.entry[self.scenario.start], self.numbers,
        )  # fmt: skip

    # --- axes ---------------------------------------------------------------------

    def _all_axes(self, track: tuple[str, ...]) -> Iterable[Axis]:
        scenario = self.scenario
        read = set(track)
        for scene in scenario.scenes.values():
            for guard in _guards(scene):
                for fact in guard.reads:
                    read.update(keys_of(fact, scene.id))
        for scene in (*scenario.scenes, *scenario.endings):
            if f"visited:{scene}" in read:
                yield Axis(f"visited:{scene}", int(scene == scenario.start), words=(False, True))
        asked = {key.removeprefix("chose:") for key in read if key.startswith("chose:")}
        for scene in scenario.scenes.values():
            once = scene.kind is Kind.DECISION and scene.id in self.again
            for choice in scene.choices:
                if once or choice.id in asked:
                    yield Axis(f"chose:{choice.id}", words=(False, True))
            for seat in SIDES:
                if f"picks:{seat}:{scene.id}" in read:
                    told = ("", *(choice.id for choice in scene.choices))
                    yield Axis(f"picks:{seat}:{scene.id}", words=told)
        if "table" in read:
            yield Axis("table", words=CLOSINGS)
        yield from self._issue_axes(read)
        # The widest axes come last: tensors are walked through along their last axis.
        for meter in scenario.meters:
            if f"meter:{meter.id}" in read:
                yield Axis(f"meter:{meter.id}", meter.start, (meter.low, meter.high))
        yield from (Axis(key) for key in (*SUMS, *POINTS) if key in read)

    def _issue_axes(self, read: set[str]) -> Iterable[Axis]:
        options: dict[str, list[str]] = {}
        for scene in self.scenario.negotiations():
            for issue in scene.negotiation.issues:
                options.setdefault(issue.id, []).extend(option.id for option in issue.options)
                for option in issue.options:
                    if option.guard is not None:
                        yield Axis(_latch(scene, issue, option), words=(False, True))
        for issue, found in options.items():
            if f"agreed:{issue}" in read:
                yield Axis(f"agreed:{issue}", words=(NOT_AGREED, *dict.fromkeys(found)))
        # A guard may still ask about an issue that a cut leaves out: nothing answers it.
        asked = {key.removeprefix("agreed:") for key in read if key.startswith("agreed:")}
        for issue in sorted(asked - set(options)):
            yield Axis(f"agreed:{issue}", words=(NOT_AGREED,))

    def _named(self, kind: str) -> dict[str, int]:
        """The axes of a kind by what they are about."""
        start = f"{kind}:"
        return {
            key.removeprefix(start): place
            for key, place in self.numbers.items() if key.startswith(start)
        }  # fmt: skip

    # --- deeds and asks -------------------------------------------------------------

    def _does(self, effects: Sequence[Effect]) -> tuple[Deed, ...]:
        if not effects:
            return ()
        key = tuple([(effect.target, effect.amount) for effect in effects])
        deeds = self._deeds.get(key)
        if deeds is None:
            deeds = self._deeds[key] = tuple(
                Deed(Verb.ADD, self.moved[target], amount)
                for target, amount in key if target in self.moved and amount
            )  # fmt: skip
        return deeds

    def _sets(self, key: str, value: int) -> tuple[Deed, ...]:
        place = self.numbers.get(key)
        return () if place is None else (Deed(Verb.SET, place, value),)

    def _ask(self, scene: Scene, guard: Guard | None) -> Ask | None:
        return None if guard is None else self.asks.of(scene.id, guard)

    def _leave(
        self, goto: str, effects: Sequence[Effect], label: tuple[str, str], ask: Ask | None = None,
        odds: int = 1,
    ) -> Way:  # fmt: skip
        deeds = (*self._does(effects), *self.visits.get(goto, ()))
        return Way(self.entry[goto], deeds, ask, odds, label)

    def _add(self, spot: Spot) -> int:
        self.spots.append(spot)
        return len(self.spots) - 1

    # --- scenes ---------------------------------------------------------------------

    def _scene(self, scene: Scene) -> None:
        if scene.kind is Kind.DECISION:
            spot = Spot(scene.id, Pick.EVEN, tuple(self._choice(scene, c) for c in scene.choices))
        elif scene.kind is Kind.CHANCE:
            ways = (
                self._leave(b.goto, b.effects, ("branch", b.id), odds=b.odds)
                for b in scene.branches
            )
            spot = Spot(scene.id, Pick.ODDS, tuple(ways))
        elif scene.kind is Kind.TOGETHER:
            spot = self._together(scene)
        elif scene.kind is Kind.NEGOTIATION:
            spot = self._table(scene)
        else:
            spot = self._ways(scene)
        self.spots[self.entry[scene.id]] = spot

    def _ways(self, scene: Scene) -> Spot:
        ways = (
            self._leave(way.goto, way.effects, ("way", str(n)), self._ask(scene, way.guard))
            for n, way in enumerate(scene.ways)
        )
        return Spot(scene.id, Pick.FIRST, tuple(ways))

    def _choice(self, scene: Scene, choice: Choice) -> Way:
        ask = None if choice.guard is None else self.asks.of(scene.id, choice.guard)
        if scene.id in self.again:
            ask = _and_not(ask, self.numbers[f"chose:{choice.id}"])
        deeds, before = self._does(choice.effects), self.takes.get(choice.id, ())
        if before or choice.goto in self.visits:
            deeds = (*before, *deeds, *self.visits.get(choice.goto, ()))
        return Way(self.entry[choice.goto], deeds, ask, 1, ("choice", choice.id))

    def _together(self, scene: Scene) -> Spot:
        after = self._add(self._ways(scene))
        manager = self._add(self._picks(scene, Seat.MANAGER, after))
        return self._picks(scene, Seat.DOCTOR, manager)

    def _picks(self, scene: Scene, seat: Seat, target: int) -> Spot:
        ways = []
        for place, choice in enumerate(scene.choices, 1):
            deeds = self._sets(f"picks:{seat}:{scene.id}", place)
            deeds += self._sets(f"chose:{choice.id}", 1)
            ways.append(Way(target, deeds, label=("pick", f"{seat} {choice.id}")))
        return Spot(scene.id, Pick.EVEN, tuple(ways))

    # --- tables -----------------------------------------------------------------------

    def _table(self, scene: Scene) -> Spot:
        """What is open is noted first: options are read on entering, before any is agreed."""
        table = scene.negotiation
        after = self._add(self._ways(scene))
        target = self._add(self._ways(scene))  # apart: after a deal less can still matter
        for issue in reversed(table.issues):
            target = self._add(self._issue(scene, issue, target))
        spot = self._closings(scene, deal=target, after=after)
        guarded = [(i, o) for i in table.issues for o in i.options if o.guard is not None]
        for issue, option in reversed(guarded):
            target = self._add(spot)
            key = _latch(scene, issue, option)
            ways = (
                Way(target, self._sets(key, 1), self._ask(scene, option.guard)),
                Way(target, self._sets(key, 0)),
            )
            spot = Spot(scene.id, Pick.FIRST, ways)
        return spot

    def _closings(self, scene: Scene, deal: int, after: int) -> Spot:
        table = scene.negotiation
        shut = [issue for issue in table.issues if all(o.guard is not None for o in issue.options)]
        groups = tuple(
            tuple(self.numbers[_latch(scene, issue, option)] for option in issue.options)
            for issue in shut
        )
        possible = _some_of_each(groups) if groups else None
        empty = tuple(deed for key in POINTS for deed in self._sets(key, 0))
        none = tuple(
            deed for seat in SIDES
            for deed in self._sets(f"points:{seat}", table.walk_away[seat].points)
        )  # fmt: skip

        def left(seat: Seat) -> tuple[Deed, ...]:
            return (*self._sets("table", 3 + SIDES.index(seat)), *none)

        first, second = table.opens, table.opens.other
        ways = (
            Way(deal, (*self._sets("table", 1), *empty), possible, label=("table", "agreed")),
            Way(after, left(first), label=("table", f"walked {first}")),
            Way(after, left(second), possible, label=("table", f"walked {second}")),
            Way(after, (*self._sets("table", 2), *none), label=("table", "time")),
        )
        return Spot(scene.id, Pick.EVEN, ways)

    def _issue(self, scene: Scene, issue: Issue, target: int) -> Spot:
        words = self.axes[self.numbers[key]].words if (
            (key := f"agreed:{issue.id}") in self.numbers
        ) else ()  # fmt: skip
        ways = []
        for option in issue.options:
            ask = None
            if option.guard is not None:
                latch = self.numbers[_latch(scene, issue, option)]
                ask = Ask((latch,), _is_one)
            deeds = self._does(option.effects)
            for seat in SIDES:
                place = self.numbers.get(f"points:{seat}")
                if place is not None and option.points[seat]:
                    deeds += (Deed(Verb.ADD, place, option.points[seat]),)
            if words:
                deeds += self._sets(key, words.index(option.id))
            ways.append(Way(target, deeds, ask, label=("option", f"{issue.id}={option.id}")))
        return Spot(scene.id, Pick.EVEN, tuple(ways))


def _latch(scene: Scene, issue: Issue, option: Option) -> str:
    return f"open:{scene.id}:{issue.id}={option.id}"


def _is_one(values: tuple[int, ...]) -> bool:
    return values[0] == 1


def _and_not(ask: Ask | None, chosen: int) -> Ask:
    """Open only while a choice has not been taken."""
    fresh = Ask((chosen,), lambda values: values[0] == 0)
    return fresh if ask is None else joined("and", (fresh, ask))


def _some_of_each(groups: tuple[tuple[int, ...], ...]) -> Ask:
    """Whether each group has some axis that is one."""
    return joined("and", [joined("or", [Ask((n,), _is_one) for n in group]) for group in groups])


def _guards(scene: Scene) -> Iterable[Guard]:
    asked = [choice.guard for choice in scene.choices] + [way.guard for way in scene.ways]
    for issue in scene.negotiation.issues if scene.negotiation else ():
        asked += [option.guard for option in issue.options]
    return (guard for guard in asked if guard is not None)


def _scenes_in_rings(scenario: Scenario) -> frozenset[str]:
    """The scenes that some way leads back to."""
    names = list(scenario.scenes)
    place = {name: n for n, name in enumerate(names)}
    leads = []
    for scene in scenario.scenes.values():
        goes = (*scene.choices, *scene.branches, *scene.ways)
        leads.append([place[way.goto] for way in goes if way.goto in place])
    again = set()
    for part in parts(leads):
        if len(part) > 1 or part[0] in leads[part[0]]:
            again.update(names[n] for n in part)
    return frozenset(again)
