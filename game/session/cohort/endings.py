"""Where the stories of a room went: endings reached, and what each choice split into."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from game.core.moves import Choose, Draw, Seal
from game.core.scenario import SIDES, EndingKind, Kind, Scenario, Scene
from game.session.cohort.gathering import Gathering
from game.session.cohort.tables import RoomTable
from game.session.prose import plain
from game.words import _

Letters = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EndingCount:
    """One ending with the tables that got there, maybe none."""

    ending: str
    heading: str
    kind: EndingKind
    tables: Letters


@dataclass(frozen=True, slots=True)
class EndingsSpread:
    """All endings in the author's order, and the tables that stopped before any."""

    endings: tuple[EndingCount, ...]
    unfinished: Letters

    @property
    def reached(self) -> tuple[EndingCount, ...]:
        """The endings that some table came to."""
        return tuple(each for each in self.endings if each.tables)


@dataclass(frozen=True, slots=True)
class Went:
    """One way on from a scene: its words and the tables that took it.

    ``key`` is a choice, a lot, or for a sealed scene the two picks with a space between.
    """

    key: str
    words: str
    tables: Letters


@dataclass(frozen=True, slots=True)
class Split:
    """A scene and where the tables went from it, the first time they came there.

    ``parted`` are pairs of ways whose tables never saw a scene or an ending in common again.
    ``seat`` decided, empty where both did or nature.
    """

    scene: str
    heading: str
    question: str
    kind: Kind
    seat: str
    ways: tuple[Went, ...]
    parted: tuple[tuple[str, str], ...]
    came: Letters

    @property
    def taken(self) -> tuple[Went, ...]:
        """The ways that some table took."""
        return tuple(way for way in self.ways if way.tables)


def endings_spread(gathering: Gathering) -> EndingsSpread:
    """The endings of the scenario with the tables that came to each."""
    at: dict[str, list[str]] = {ending: [] for ending in gathering.scenario.endings}
    open_ = []
    for table in gathering.tables:
        at.get(table.state.scene, open_).append(table.letter)
    scenario = gathering.scenario
    return EndingsSpread(
        tuple(
            EndingCount(e.id, plain(scenario, e.heading) or e.id, e.kind, tuple(at[e.id]))
            for e in scenario.endings.values()
        ),
        tuple(open_),
    )


def splits(gathering: Gathering) -> tuple[Split, ...]:
    """Every scene that some table left by a decision, picks or a lot, in the author's order."""
    went: dict[str, dict[str, str]] = {}
    after: dict[tuple[str, str], frozenset[str]] = {}
    for table in gathering.tables:
        for scene, key, later in _ways(table):
            if table.letter not in went.setdefault(scene, {}):
                went[scene][table.letter] = key
                after[scene, table.letter] = later
    scenes = gathering.scenario.scenes
    return tuple(
        _split(gathering.scenario, scene, went[scene.id], after)
        for scene in scenes.values()
        if scene.id in went
    )


def _ways(table: RoomTable) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Each decision of a table: where, which way, and all the scenes it saw afterwards."""
    beats = table.record.beats
    later: list[frozenset[str]] = [frozenset()]
    for beat in reversed(beats):
        later.append(later[-1] | {beat.scene})
    seen_from = {}  # the turn of a move → all scenes entered by it and after it
    for place, beat in enumerate(beats):
        seen_from.setdefault(beat.turn, later[len(beats) - place])
    for made in table.record.made:
        key = _key(made.move, made.before.picks)
        if key:
            yield made.before.scene, key, seen_from.get(made.turn, frozenset())


def _key(move: object, picks: tuple[str, str]) -> str:
    match move:
        case Choose(choice):
            return choice
        case Draw(branch):
            return branch
        case Seal(seat, choice) if any(picks):
            return f"{choice} {picks[1]}" if seat == SIDES[0] else f"{picks[0]} {choice}"
    return ""


def _split(
    scenario: Scenario, scene: Scene, went: dict[str, str], after: dict[tuple[str, str], frozenset[str]]
) -> Split:  # fmt: skip
    keys = _keys(scene)
    ways = tuple(
        Went(key, _words(scenario, scene, key), tuple(t for t, k in went.items() if k == key))
        for key in keys
    )
    seen = {
        way.key: frozenset().union(*(after[scene.id, letter] for letter in way.tables))
        for way in ways
        if way.tables
    }
    parted = tuple(
        (one, other) for one, other in combinations(seen, 2) if not seen[one] & seen[other]
    )
    return Split(
        scene.id, plain(scenario, scene.heading) or scene.id, plain(scenario, scene.question),
        scene.kind, str(scene.turn or "") if scene.kind is Kind.DECISION else "", ways, parted,
        tuple(went),
    )  # fmt: skip


def _keys(scene: Scene) -> list[str]:
    if scene.kind is Kind.CHANCE:
        return [branch.id for branch in scene.branches]
    ids = [choice.id for choice in scene.choices]
    if scene.kind is Kind.TOGETHER:
        return [f"{doctor} {manager}" for doctor in ids for manager in ids]
    return ids


def _lot(scenario: Scenario, scene: Scene, key: str) -> str:
    """A lot by the heading of where it leads, where headings tell the lots apart; else by its id."""
    places = {**scenario.scenes, **scenario.endings}
    heads = {lot.id: plain(scenario, places[lot.goto].heading) for lot in scene.branches}
    told = all(heads.values()) and len(set(heads.values())) == len(heads)
    return heads[key] if told else key.replace("_", " ")


def _words(scenario: Scenario, scene: Scene, key: str) -> str:
    if scene.kind is Kind.CHANCE:
        return _("Chance: {lot}").format(lot=_lot(scenario, scene, key))
    if scene.kind is Kind.TOGETHER:
        doctor, manager = (plain(scenario, scene.choice(each).text) for each in key.split(" "))
        names = [scenario.roles[seat].name for seat in SIDES]
        return f"{names[0]}: {doctor} · {names[1]}: {manager}"
    return plain(scenario, scene.choice(key).text)
