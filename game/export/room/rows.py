"""The rows of the CSV tables: what the tables of a room did, offer by offer and score by score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.core import play
from game.core.moves import Accept, CallTime, Choose, Draw, Propose, Seal, WalkAway
from game.core.negotiation import left_on_table, surplus
from game.core.scenario import Effect
from game.core.scoring import DIMENSIONS
from game.export.room.columns import tables as columns
from game.export.room.spreadsheet import Cell
from game.session import costs
from game.session.cohort.dimensions import TableScore, four_dimensions
from game.session.cohort.gathering import Gathering
from game.session.cohort.tables import RoomTable, goalposts_of
from game.session.debrief import offers
from game.session.debrief.contests import contests
from game.session.debrief.horizons import Bargain
from game.session.record import Made
from game.session.transcript import deal_in_words, move_in_words

Row = tuple[Cell, ...]


def tables(gathering: Gathering) -> dict[str, tuple[tuple[str, ...], tuple[Row, ...]]]:
    """Every CSV table by name: its head and its rows, in the order of the tables' letters."""
    made = {"plays": _plays, "decisions": _decisions, "offers": _offers, "scores": _scores}
    return {name: (tuple(columns()[name]), tuple(made[name](gathering))) for name in made}


def _which(table: RoomTable) -> tuple[Cell, Cell]:
    return table.letter, table.key


# --- plays --------------------------------------------------------------------------


def _plays(gathering: Gathering) -> Iterator[Row]:
    for table in gathering.tables:
        header, record = table.header, table.record
        played = (None,) * 6 if table.typed else (
            round(record.ms / 60_000, 1), len(record.made), record.undone, people(table),
            len(contests(record)), header.seed,
        )  # fmt: skip
        minutes, moves, undone, seated, contested, seed = played
        yield (
            *_which(table), gathering.whole.id, header.cut,
            "" if table.typed else str(header.mode), str(header.temper) if table.solo else "",
            seed, day(table), state(table), table.outcome.ending if table.outcome else "",
            ending_kind(table), minutes, moves, undone, seated, contested,
        )  # fmt: skip


def state(table: RoomTable) -> str:
    """Whether the story came to an end, or only a code is known."""
    if table.typed:
        return "typed"
    return "ended" if table.ended else "unfinished"


def day(table: RoomTable) -> str:
    """The day on which a play began, as an ISO date; empty where it is not known."""
    return table.header.created[:10]


def ending_kind(table: RoomTable) -> str:
    """The kind of ending that a table came to; empty while there is none."""
    if not table.ended:
        return ""
    return str(table.scenario.endings[table.state.scene].kind)


def people(table: RoomTable) -> int:
    """How many people sat at a table, the patient's chair too."""
    return sum(not p.computer for sitting in table.record.people.values() for p in sitting)


# --- decisions ----------------------------------------------------------------------

_KINDS = {
    Choose: "choice", Seal: "sealed", Draw: "chance", Accept: "accept", WalkAway: "walk_away",
    CallTime: "time_called",
}  # fmt: skip
OPENING = -1
"""The turn of what the story itself does before anybody has moved."""


def _decisions(gathering: Gathering) -> Iterator[Row]:
    for table in gathering.tables:
        if table.typed:
            continue
        opening = effects_on(play.opening(table.scenario, table.header.starts).effects)
        if any(opening):
            yield (*_which(table), OPENING, 0, table.scenario.start, "opening", "", "", "",
                   *opening, 0, 0, 0)  # fmt: skip
        for made in table.record.made:
            if kind := _KINDS.get(type(made.move)):
                total = costs.total(made.costs)
                yield (
                    *_which(table), made.turn, made.ms // 1000, made.before.scene, kind, made.seat,
                    chosen(made), move_in_words(table.scenario, made), *effects_on(made.effects),
                    total.one_off_k, total.recurrent_k, total.wte,
                )  # fmt: skip


def chosen(made: Made) -> str:
    """The id of what was chosen or drawn; empty where a table closed."""
    return getattr(made.move, "choice", "") or getattr(made.move, "branch", "")


def effects_on(effects: Iterable[Effect]) -> tuple[int, ...]:
    """What some effects add up to on each dimension, in their order."""
    effects = tuple(effects)
    return tuple(
        sum(e.amount for e in effects if e.dimension and e.target == d) for d in DIMENSIONS
    )


# --- offers -------------------------------------------------------------------------


def _offers(gathering: Gathering) -> Iterator[Row]:
    for table in gathering.tables:
        if not table.typed:
            for bargain in table.bargains:
                yield from _bargain(table, bargain)


def _bargain(table: RoomTable, bargain: Bargain) -> Iterator[Row]:
    steps = offers.steps(bargain)
    last: tuple[Cell, ...] = (None,) * 6
    number = 0
    for made in at_the_table(table, bargain):
        match made.move:
            case Propose(_seat, deal):
                step = steps[number]
                number += 1
                last = (*step.points, step.label, deal_text(deal),
                        deal_in_words(table.scenario, deal))  # fmt: skip
                what, told = "offer", last
            case Accept():
                what, told = "accept", (*last[:2], "", *last[3:])
            case WalkAway():
                what, told = "walk_away", (None, None, "", "", "")
            case _:
                what, told = "time_called", (None, None, "", "", "")
        yield (
            *_which(table), made.turn, made.ms // 1000, bargain.scene, made.seat, what, number,
            (number + 1) // 2, *told,
        )  # fmt: skip


def at_the_table(table: RoomTable, bargain: Bargain) -> Iterator[Made]:
    """The moves of a table's bargaining, in order."""
    wanted = Propose | Accept | WalkAway | CallTime
    for made in table.record.made:
        if made.before.scene == bargain.scene and isinstance(made.move, wanted):
            yield made


def deal_text(deal) -> str:
    """A deal by its ids: issue=option, with semicolons between."""
    return ";".join(f"{issue}={option}" for issue, option in deal)


# --- scores -------------------------------------------------------------------------


def _scores(gathering: Gathering) -> Iterator[Row]:
    scored = {each.letter: each for each in four_dimensions(gathering).tables}
    for table in gathering.tables:
        yield (
            *_which(table), *_dimensions(gathering, table), *_balance(scored.get(table.letter)),
            *_held(table), *_money(table),
        )  # fmt: skip


def _dimensions(gathering: Gathering, table: RoomTable) -> Iterator[Cell]:
    posts = goalposts_of(gathering.scenario)
    for place, dimension in enumerate(DIMENSIONS):
        post = posts[dimension] if posts else None
        at = table.score.x.get(dimension) if table.score else None
        yield table.state.sums[place]
        yield post.low if post else None
        yield post.high if post else None
        yield at


def _balance(scored: TableScore | None) -> tuple[Cell, ...]:
    card = scored.card if scored else None
    if card is None or not card.x:
        return (None,) * 5 + ("",)
    return (
        card.average, card.balance, card.evenness, scored.mean("hardly"),
        scored.mean("not_at_all"), " ".join(map(str, card.worst)),
    )  # fmt: skip


def _held(table: RoomTable) -> tuple[Cell, ...]:
    if not table.bargains:
        return ("", "", *(None,) * 6)
    bargain = table.bargains[-1]
    closed = bargain.settlement
    points, gains, left = holdings(bargain)
    return (bargain.scene, str(closed.how) if closed else "", *points, *gains, *left)


def holdings(bargain: Bargain) -> tuple[tuple[Cell, Cell], ...]:
    """What the sides hold, what is above walking away, what was left; None while it still sat."""
    if bargain.settlement is None:
        return ((None, None),) * 3
    points = bargain.held or bargain.open.walk_away
    gains = surplus(bargain.open, bargain.held)
    return points, gains, left_on_table(bargain.open, bargain.held)


def _money(table: RoomTable) -> tuple[Cell, ...]:
    if table.typed:
        return (None, None, None)
    total = costs.total(table.record.costs)
    return total.one_off_k, total.recurrent_k, total.wte
