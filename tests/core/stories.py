"""Random small scenarios and plays of them, as hypothesis strategies.

``scenarios()`` draws sound ones: wherever a play stands, something can be done. With
``sound=False`` a play may get stuck, as an unchecked file could. Every play of both is
finite: only a decision's choice ever leads back, and a choice is taken once a play.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import takewhile

from hypothesis import strategies as st

from game.core import play
from game.core.conditions import Guard, Vocabulary, parse
from game.core.facts import vocabulary
from game.core.moves import Move, Propose
from game.core.scenario import (
    SIDES,
    Branch,
    Choice,
    Effect,
    Ending,
    EndingKind,
    Issue,
    Kind,
    Meter,
    Negotiation,
    Option,
    Role,
    Scenario,
    Scene,
    Seat,
    WalkAway,
    Way,
)
from game.core.scoring import DIMENSIONS
from game.core.state import State

ENDINGS = tuple(
    Ending(f"end_{kind.value}", kind, kind.value.title(), "") for kind in (*EndingKind,)
)
ROLES = {seat: Role(seat, f"Dr {seat.title()}", "", "", "", "", DIMENSIONS) for seat in SIDES}


RUNS = (
    *((kind,) for kind in Kind),
    *((kind, Kind.DECISION) for kind in (Kind.TOGETHER, Kind.CHANCE, Kind.NEGOTIATION) * 2),
)
"""What a story is strung together from; a decision may lead back to what it follows."""


@dataclass
class Plan:
    """The bones of a scenario, drawn before its guards, which may speak of any of them."""

    meters: tuple[Meter, ...]
    kinds: dict[str, Kind]
    choices: dict[str, list[str]] = field(default_factory=dict)
    issues: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    sound: bool = True

    def words(self, scene: str) -> Vocabulary:
        """What the guards of a scene may speak of."""
        sealed = self.choices[scene] if self.kinds[scene] is Kind.TOGETHER else ()
        return vocabulary(
            [meter.id for meter in self.meters],
            self.kinds,
            [choice for ids in self.choices.values() for choice in ids],
            {issue: options for table in self.issues.values() for issue, options in table.items()},
            sealed,
        )

    def ahead(self, scene: str) -> list[str]:
        """The scenes that come after a scene in the file, and the endings."""
        names = list(self.kinds)
        return [*names[names.index(scene) + 1 :], *(ending.id for ending in ENDINGS)]


@st.composite
def scenarios(draw: st.DrawFn, *, most_scenes: int = 5, sound: bool = True) -> Scenario:
    """A random small scenario."""
    plan = draw(_plans(most_scenes, sound))
    scenes: dict[str, Scene] = {}
    for name in plan.kinds:
        for scene in draw(_scenes(plan, name)):
            scenes[scene.id] = scene
    return scenario_of(scenes, plan.meters)


def scenario_of(
    scenes: dict[str, Scene], meters: tuple[Meter, ...] = (), start: str = ""
) -> Scenario:
    """A scenario of these scenes, with one ending of each kind."""
    return Scenario(
        id="random", title="Random", question="?", minutes=10, nation="", era="",
        start=start or next(iter(scenes)), roles=ROLES, scenes=scenes,
        endings={ending.id: ending for ending in ENDINGS}, meters=meters,
    )  # fmt: skip


@st.composite
def plays(draw: st.DrawFn, scenario: Scenario, longest: int = 60) -> list[Move]:
    """The moves of a play, complete or broken off, of a sound scenario."""
    state, moves = play.start(scenario), []
    most = draw(st.just(longest) | st.integers(0, longest))
    while len(moves) < most:
        legal = list(play.legal_moves(scenario, state))
        if not legal:
            break
        offers = [move for move in legal if isinstance(move, Propose)]
        if offers and draw(st.integers(0, 3)):
            legal = offers  # else few tables would hear their last word
        moves.append(draw(st.sampled_from(legal)))
        state = play.apply(scenario, state, moves[-1])
    return moves


@st.composite
def positions(draw: st.DrawFn, scenario: Scenario) -> State:
    """A position that some play of a sound scenario reaches."""
    return play.replay(scenario, draw(plays(scenario)))


@st.composite
def guard_texts(draw: st.DrawFn, words: Vocabulary, depth: int = 2) -> str:
    """A guard that a vocabulary understands."""
    shape = draw(st.sampled_from([0, 1, 2, 2, 2, 3, 4, 4, 4, 5, 6, 7][: 12 if depth else 9]))
    if shape >= 7:
        return f"not ({draw(guard_texts(words, depth - 1))})"
    if shape >= 5:
        left, right = draw(guard_texts(words, depth - 1)), draw(guard_texts(words, 0))
        return f"({left}) {draw(st.sampled_from(['and', 'or']))} {right}"
    if shape == 3 and words.words:
        name = draw(st.sampled_from(sorted(words.words)))
        return f"{name} {_same(draw)} {_one(draw, words.words[name].options)}"
    if shape == 2:
        calls = {name: known for name, known in words.flag_calls.items() if known}
        name = draw(st.sampled_from(sorted(calls)))
        return f"{name}({_one(draw, calls[name])})"
    if shape == 1 and words.word_calls.get("agreed"):
        issue = _one(draw, words.word_calls["agreed"])
        option = _one(draw, words.word_calls["agreed"][issue].options)
        return f"agreed({issue}) {_same(draw)} {option}"
    if shape == 0:
        return _one(draw, words.flags)
    return _comparison(draw, words)


def _comparison(draw: st.DrawFn, words: Vocabulary) -> str:
    terms = _one(draw, words.numbers)
    if draw(st.integers(0, 3)) == 0:
        terms += f" {draw(st.sampled_from('+-'))} {_one(draw, words.numbers)}"
    sign = draw(st.sampled_from(["==", "!=", "<", "<=", ">", ">="]))
    return f"{terms} {sign} {draw(st.integers(-2, 3))}"


def _same(draw: st.DrawFn) -> str:
    return draw(st.sampled_from(["==", "!="]))


def _one(draw: st.DrawFn, names) -> str:
    return draw(st.sampled_from(sorted(names)))


@st.composite
def _plans(draw: st.DrawFn, most_scenes: int, sound: bool) -> Plan:
    meters = []
    for number in range(draw(st.integers(0, 2))):
        low = draw(st.integers(-1, 0))
        high = draw(st.integers(low + 1, 3))
        meters.append(Meter(f"m{number}", "", draw(st.integers(low, high)), low, high))
    runs = draw(st.lists(st.sampled_from(RUNS), min_size=2, max_size=most_scenes))
    kinds = [kind for run in runs for kind in run][:most_scenes]
    plan = Plan(tuple(meters), {f"s{n}": kind for n, kind in enumerate(kinds)}, sound=sound)
    for name, kind in plan.kinds.items():
        if kind in (Kind.DECISION, Kind.TOGETHER):
            count = draw(st.integers(1, 3))
            plan.choices[name] = [f"{name}_c{n}" for n in range(count)]
        elif kind is Kind.NEGOTIATION:
            plan.issues[name] = {
                f"{name}_i{n}": [f"o{k}" for k in range(draw(st.integers(1, 3)))]
                for n in range(draw(st.integers(1, 2)))
            }
    return plan


@st.composite
def _scenes(draw: st.DrawFn, plan: Plan, name: str) -> list[Scene]:
    """The scene of that name, with the side scenes its choices may lead through and back."""
    kind = plan.kinds[name]
    if kind is Kind.DECISION:
        return draw(_decisions(plan, name))
    if kind is Kind.CHANCE:
        branches = tuple(
            Branch(
                f"{name}_b{n}",
                draw(st.integers(1, 3)),
                _goto(draw, plan, name),
                _effects(draw, plan),
            )
            for n in range(draw(st.integers(1, 3)))
        )
        return [Scene(name, kind, branches=branches)]
    ways = tuple(_ways(draw, plan, name))
    if kind is Kind.TOGETHER:
        sealed = tuple(Choice(choice, "") for choice in plan.choices[name])
        return [Scene(name, kind, choices=sealed, ways=ways)]
    if kind is Kind.NEGOTIATION:
        return [Scene(name, kind, negotiation=draw(_tables(plan, name)), ways=ways)]
    return [Scene(name, kind, ways=ways)]


@st.composite
def _decisions(draw: st.DrawFn, plan: Plan, name: str) -> list[Scene]:
    choices, sides = [], []
    for number, choice in enumerate(plan.choices[name]):
        guard, goto = _guard(draw, plan, name), _goto(draw, plan, name)
        if plan.sound and number == 0:
            guard = None  # always open, and leads on
        elif draw(st.booleans()):
            goto = _back(draw, plan, name, choice, sides)
        choices.append(Choice(choice, "", goto, guard, effects=_effects(draw, plan)))
    turn = draw(st.sampled_from(SIDES))
    return [Scene(name, Kind.DECISION, turn=turn, choices=tuple(choices)), *sides]


def _back(draw: st.DrawFn, plan: Plan, name: str, choice: str, sides: list[Scene]) -> str:
    """A way back: straight, or through a short scene of its own; anywhere when unsound.

    A sound one leads to this decision or to the scenes just before it that are none, whose
    seals, lots and tables then come again: from there the story can always go on.
    """
    if not plan.sound and draw(st.booleans()):
        return draw(st.sampled_from(list(plan.kinds)))
    before = list(plan.kinds)[: list(plan.kinds).index(name)]
    run = list(takewhile(lambda n: plan.kinds[n] is not Kind.DECISION, reversed(before)))
    to = draw(st.sampled_from([*run, name]))
    if draw(st.booleans()):
        return to
    sides.append(
        Scene(f"{choice}_aside", Kind.NARRATION, ways=(Way(to, None, _effects(draw, plan)),))
    )
    return sides[-1].id


@st.composite
def _tables(draw: st.DrawFn, plan: Plan, name: str) -> Negotiation:
    issues = []
    for issue, options in plan.issues[name].items():
        made = []
        for number, option in enumerate(options):
            guard = _guard(draw, plan, name)
            if plan.sound and number == 0:
                guard = None
            points = {seat: draw(st.integers(0, 3)) for seat in SIDES}
            made.append(Option(option, "", "", points, guard, effects=_effects(draw, plan)))
        issues.append(Issue(issue, "", "", tuple(made)))
    return Negotiation(
        draw(st.sampled_from(SIDES)), draw(st.integers(1, 2)), tuple(issues),
        {seat: WalkAway(draw(st.integers(0, 5))) for seat in SIDES},
    )  # fmt: skip


def _ways(draw: st.DrawFn, plan: Plan, name: str):
    for _ in range(draw(st.sampled_from([0, 1, 1, 2]))):
        guard = parse(draw(guard_texts(plan.words(name))), plan.words(name))
        yield Way(_goto(draw, plan, name), guard, _effects(draw, plan))
    last = None if plan.sound else _guard(draw, plan, name)
    yield Way(_goto(draw, plan, name), last, _effects(draw, plan))


def _goto(draw: st.DrawFn, plan: Plan, name: str) -> str:
    """Mostly one of the next scenes, so that stories have some length."""
    ahead = plan.ahead(name)
    near = draw(st.sampled_from([0, 0, 0, 0, 1, 2, None]))
    return _one(draw, ahead) if near is None or near >= len(ahead) else ahead[near]


def _guard(draw: st.DrawFn, plan: Plan, name: str) -> Guard | None:
    if draw(st.booleans()):
        return None
    bare = vocabulary_without_picks(plan, name)
    return parse(draw(guard_texts(bare)), bare)


def vocabulary_without_picks(plan: Plan, name: str) -> Vocabulary:
    """The words of choices and options, which are read before anybody sealed a pick."""
    words = plan.words(name)
    return Vocabulary(words.numbers, words.flags, {}, words.flag_calls, words.word_calls)


def _effects(draw: st.DrawFn, plan: Plan) -> tuple[Effect, ...]:
    targets = [*(meter.id for meter in plan.meters), *map(str, DIMENSIONS)]
    return tuple(
        Effect(draw(st.sampled_from(targets)), draw(st.integers(-2, 2)))
        for _ in range(draw(st.integers(0, 2)))
    )


def seats() -> st.SearchStrategy[Seat]:
    """One of the two sides."""
    return st.sampled_from(SIDES)
