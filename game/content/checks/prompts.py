"""Can every question for the debrief come up: seen in plays at random, from the same seed each time.

A prompt may read what only people bring, such as how they guessed; that is drawn as well.
Plays are aimed at what the prompts that are left ask for, so that a rare one is not missed
only because it is rare.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random

from game.content.checks.case import Case, Form
from game.content.problems import How as Known
from game.content.problems import Problem, Sure
from game.core import prospects
from game.core.hindsight import MOST_ASKED, Hindsight
from game.core.moves import Accept, CallTime, Choose, Move, Propose, WalkAway
from game.core.negotiation import DealMap, deal_map, left_on_table, surplus
from game.core.play import apply, ended, last_word, legal_moves, open_options, outcome, start
from game.core.scenario import SIDES, Prompt
from game.core.scoring import Dimension, Goalposts, scorecard
from game.core.state import Settlement, State
from game.words import _

SEED = 1
PLAYS = 300
AIMED = 20
"""How many plays start on the way to each thing that a prompt asks about."""

WORST_GUESS = 6
STOPPED = 10
"""One play in so many is stopped on the way, as a table may."""


def asked(case: Case) -> Iterator[Problem]:
    """Every prompt is asked after some play."""
    prompts = case.scenario.prompts
    if not prompts or not all(_comes_to_an_end(form) for form in case.forms):
        return
    search = _Search(prompts, [_Player(form) for form in case.forms], Random(SEED))
    search.run()
    for number in sorted(search.left):
        place = ("debrief", "prompts", number, "when" if prompts[number].guard else "ask")
        crowded = number in search.fitted
        yield case.document.problem(
            "prompt-never", place,
            _("{most_asked} prompts of this phase that stand above always fit when this one does, so it is never asked.").format(most_asked=MOST_ASKED) if crowded
            else _("'{text}' was true of no play, so nobody is asked this.").format(text=prompts[number].guard.text),
            _("A phase asks the first {most_asked} that fit: move it up, or give those above a 'when'.").format(most_asked=MOST_ASKED) if crowded
            else _("Look at what has to happen for it, and whether a play can come to that."),
            sure=Sure(Known.SAMPLED, _("{plays:,} plays at random, seed {seed}").format(plays=search.plays, seed=SEED)),
        )  # fmt: skip


def _comes_to_an_end(form: Form) -> bool:
    return bool(form.graph and prospects.endings(form.graph) and not form.graph.stuck)


class _Search:
    """Plays at random until every prompt was asked, or for long enough."""

    def __init__(self, prompts: Sequence[Prompt], players: list[_Player], random: Random):
        self.prompts, self.players, self.random = prompts, players, random
        self.left = set(range(len(prompts)))
        self.fitted: set[int] = set()
        self.plays = 0

    def run(self) -> None:
        """Play as it comes, then from the places that the prompts left over ask about."""
        for number in range(PLAYS):
            if not self.left:
                return
            player = self.players[number % len(self.players)]
            self._play(player, player.any_start(self.random), ())
        for number in sorted(self.left):
            guard = self.prompts[number].guard
            for player in self.players if guard else ():
                for begin, moves in player.towards(guard.reads):
                    for _time in range(AIMED if number in self.left else 0):
                        self._play(player, begin, moves)

    def _play(self, player: _Player, begin: State, moves: Sequence[Move]) -> None:
        self.plays += 1
        seen = player.hindsight(*player.play(begin, moves, self.random), self.random)
        asked: dict[str, int] = {}
        for number, prompt in enumerate(self.prompts):
            if prompt.guard is None or prompt.guard(seen):
                self.fitted.add(number)
                asked[prompt.phase] = asked.get(prompt.phase, 0) + 1
                if asked[prompt.phase] <= MOST_ASKED:
                    self.left.discard(number)


@dataclass(frozen=True)
class _Player:
    """Plays one form of the scenario at random, and looks back on it."""

    form: Form

    @cached_property
    def goalposts(self) -> dict[Dimension, Goalposts]:
        return prospects.envelope(self.form.graph)

    @cached_property
    def maps(self) -> dict[object, DealMap]:
        """The maps of tables seen so far, by scene and the options open there."""
        return {}

    def any_start(self, random: Random) -> State:
        """The only position to begin from, or any of those that a series may bring along."""
        roots = self.form.graph.roots
        return (random.choice(roots) if len(roots) > 1 else roots[0])[1]

    def towards(self, reads: frozenset[str]) -> Iterator[tuple[State, tuple[Move, ...]]]:
        """Where to begin, and moves that lead to each scene, ending or choice asked about."""
        graph = self.form.graph
        for fact in sorted(reads):
            kind, _, name = fact.partition(":")
            for node, state in enumerate(graph.nodes):
                if kind in ("visited", "ended") and state.scene == name:
                    yield graph.root(node), graph.path(node)
                    break
                taken = [e.moves for e in graph.edges[node] if Choose(name) in e.moves]
                if kind == "chose" and taken:
                    yield graph.root(node), (*graph.path(node), *taken[0])
                    break

    def play(self, begin: State, moves: Sequence[Move], random: Random) -> tuple[State, State]:
        """A play that begins there with these moves and goes on at random.

        The position it comes to, and the last one in which people sat at a table.
        """
        scenario = self.form.scenario
        meters = zip(scenario.meters, begin.meters, strict=True)
        state = table = start(scenario, {meter.id: value for meter, value in meters})
        for move in moves:
            state = apply(scenario, state, move)
        stop = random.randrange(STOPPED) == 0
        while not ended(scenario, state):
            if stop and random.randrange(STOPPED) == 0:
                break
            table = state if state.table else table
            state = apply(scenario, state, self._move(state, random))
        return state, table

    def _move(self, state: State, random: Random) -> Move:
        if state.table is not None:
            return self._bargain(state, random)
        return random.choice(list(legal_moves(self.form.scenario, state)))

    def _bargain(self, state: State, random: Random) -> Move:
        table = self.form.scenario.scenes[state.scene].negotiation
        turn, last = state.table.turn, last_word(table, state)
        kinds = ["walk", "time"] + ["accept"] * 4 * bool(state.table.offer)
        kind = random.choice(kinds + ["offer"] * 4 * table.rounds * (not last))
        options = [open_options(state, issue) for issue in table.issues]
        if kind == "offer" and all(options):
            pairs = zip(table.issues, options, strict=True)
            return Propose(turn, tuple((i.id, random.choice(o).id) for i, o in pairs))
        if kind == "accept":
            return Accept(turn)
        return WalkAway(turn) if kind == "walk" else CallTime()

    def hindsight(self, state: State, table: State, random: Random) -> Hindsight:
        """What the debrief could know of this play; people's guesses are drawn."""
        scenario = self.form.scenario
        done = outcome(scenario, state)
        last = done.settlement if done else None
        found = self._map(table, last) if last else None
        held = tuple(done.points[seat] for seat in SIDES) if last and last.deal else None
        return Hindsight(
            state,
            dict(zip(SIDES, left_on_table(found, held), strict=True)) if found else {},
            dict(zip(SIDES, surplus(found, held), strict=True)) if found else {},
            (last.offers + 1) // 2 if last else None,
            {seat: random.randint(0, WORST_GUESS) for seat in SIDES if random.randrange(4)},
            scorecard(state.sums, self.goalposts).worst if done else (),
            state.scene if done else "",
        )

    def _map(self, state: State, last: Settlement) -> DealMap:
        table = self.form.scenario.scenes[last.scene].negotiation
        key = last.scene, tuple(o.id for i in table.issues for o in open_options(state, i))
        if key not in self.maps:
            self.maps[key] = deal_map(table, state)
        return self.maps[key]
