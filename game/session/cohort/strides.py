"""The commonest steps of a scenario as tables, so that hundreds of plays fold in no time.

``core.play`` is the law and ``folding`` asks it wherever a step is not in these tables. They
hold the steps in which nothing has to be asked but whether the choice is open: a choice or a
lot that leads straight to a scene where somebody decides, or to an ending; and an offer at a
table none of whose options is ever shut. A test folds random plays both ways.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.core.bargains import add, total
from game.core.exits import exits
from game.core.moves import Accept, Choose, Draw, Move, Propose, to_text
from game.core.play import last_word
from game.core.scenario import Choice, Cost, Effect, Kind, Line, Meter, Scenario, Seat
from game.core.state import Deal, How, Offer, Settlement, State, Table

NO_PICKS = ("", "")


@dataclass(frozen=True, slots=True)
class Passage:
    """All that a move does beside the new state: what a record keeps of it."""

    move: Move
    seat: str
    effects: tuple[Effect, ...]
    entered: tuple[str, ...]
    lines: tuple[Line, ...] = ()
    costs: tuple[Cost, ...] = ()


class Stride:
    """A choice or a lot that leads straight on. ``choice`` is None for a lot."""

    __slots__ = ("_arrived", "_chosen", "_goto", "_holds", "_meters", "_sums", "_table", "passage")

    def __init__(self, passage: Passage, choice: Choice | None, scenario: Scenario):
        self.passage, (self._goto,) = passage, passage.entered
        self._arrived = frozenset(passage.entered)
        self._chosen = frozenset((choice.id,)) if choice else None
        self._holds = choice.guard.holds if choice and choice.guard is not None else None
        self._sums, self._meters = total(passage.effects), _moved(scenario, passage.effects)
        self._table = _table(scenario, self._goto)

    def take(self, state: State) -> State | None:
        """The state after it; None when it is not open, which is for the law to say."""
        chosen = state.chosen
        if self._chosen is not None:
            if self._chosen <= chosen or (self._holds is not None and not self._holds(state)):
                return None
            chosen = chosen | self._chosen
        return State(
            self._goto, _clamped(state.meters, self._meters) if self._meters else state.meters,
            add(state.sums, self._sums), state.visited | self._arrived, chosen, NO_PICKS,
            self._table, state.settled,
        )  # fmt: skip


class Offering:
    """An offer that was in order once, and is whenever its side may make one."""

    __slots__ = ("_always", "_offer", "_scene", "_table", "passage")

    def __init__(self, passage: Passage, scene: str, scenario: Scenario):
        self.passage, self._scene = passage, scene
        self._table = scenario.scenes[scene].negotiation
        self._always = all(o.guard is None for i in self._table.issues for o in i.options)
        move: Propose = passage.move
        self._offer = Offer(move.seat, move.deal)

    def take(self, state: State) -> State | None:
        """The state after it; None when the law has to be asked."""
        table, seat = state.table, self._offer.seat
        if not self._always or state.scene != self._scene or table.turn != seat:
            return None
        if last_word(self._table, state):
            return None
        return State(
            state.scene, state.meters, state.sums, state.visited, state.chosen, state.picks,
            Table(seat.other, self._offer, table.offers + 1), state.settled,
        )  # fmt: skip


class Closing:
    """An acceptance or a walking away that was in order once, and is wherever it can be.

    It leads straight on when the scene's first way on has no guard and ends where somebody
    decides; otherwise the law is asked each time.
    """

    __slots__ = ("_goto", "_how", "_meters", "_scene", "_seat", "_sums", "_table", "passage")

    def __init__(self, passage: Passage, state: State, scenario: Scenario):
        scene = scenario.scenes[state.scene]
        first = exits(scene)[0]
        self.passage, self._scene = passage, scene.id
        self._goto = first.goto if first.guard is None and len(passage.entered) == 1 else ""
        self._seat: Seat = passage.move.seat
        self._how = How.AGREED if isinstance(passage.move, Accept) else How.WALKED
        self._sums, self._meters = total(passage.effects), _moved(scenario, passage.effects)
        self._table = _table(scenario, self._goto)

    def take(self, state: State) -> State | None:
        """The state after it; None when the law has to be asked."""
        table = state.table
        if not self._goto or state.scene != self._scene or table.turn != self._seat:
            return None
        deal = None
        if self._how is How.AGREED:
            if table.offer is None:
                return None
            deal = table.offer.deal
        settled = Settlement(self._scene, self._how, self._seat, deal, table.offers)
        return State(
            self._goto, _clamped(state.meters, self._meters), add(state.sums, self._sums),
            state.visited | {self._goto}, state.chosen, NO_PICKS, self._table,
            (*state.settled, settled),
        )  # fmt: skip


def lying(state: State) -> Deal | None:
    """The deal that lies on the table."""
    return state.table.offer.deal if state.table and state.table.offer else None


def strides(scenario: Scenario) -> dict[tuple[str, str], Stride]:
    """The strides of a scenario by scene and by the text of the move."""
    found: dict[tuple[str, str], Stride] = {}
    for scene in scenario.scenes.values():
        if scene.kind not in (Kind.DECISION, Kind.CHANCE):
            continue
        for way in exits(scene):
            ahead = scenario.scenes.get(way.goto)
            if ahead is not None and ahead.kind is Kind.NARRATION:
                continue
            choice = scene.choice(way.key) if scene.kind is Kind.DECISION else None
            move = Choose(way.key) if choice else Draw(way.key)
            passage = Passage(
                move, str(scene.turn if choice else Seat.NATURE), way.effects, (way.goto,),
                choice.lines if choice else (),
                (choice.cost,) if choice and choice.cost else (),
            )  # fmt: skip
            found.setdefault((scene.id, to_text(move)), Stride(passage, choice, scenario))
    return found


def _table(scenario: Scenario, scene: str) -> Table | None:
    """The table at which a scene begins, if it does."""
    terms = scenario.scenes[scene].negotiation if scene in scenario.scenes else None
    return Table(terms.opens) if terms else None


def _clamped(meters: tuple[int, ...], moved: tuple[tuple[int, int, Meter], ...]) -> tuple[int, ...]:
    values = list(meters)
    for place, amount, meter in moved:
        values[place] = meter.clamp(values[place] + amount)
    return tuple(values)


def _moved(scenario: Scenario, effects: tuple[Effect, ...]) -> tuple[tuple[int, int, Meter], ...]:
    """Which meters the effects move, in their order: place, amount, meter."""
    return tuple(
        (place, effect.amount, meter)
        for effect in effects
        if effect.dimension is None
        for place, meter in enumerate(scenario.meters)
        if meter.id == effect.target
    )
