"""Writes a play as a transcript: its moves and what came of them, and not a word of anybody's."""

from __future__ import annotations

from collections.abc import Iterator

from game.core import play
from game.core.moves import Accept, CallTime, Choose, Draw, Move, Propose, Seal, WalkAway
from game.core.scenario import SIDES, Scenario
from game.core.scoring import DIMENSIONS
from game.session.entries import Header
from game.session.prose import plain
from game.session.record import Made, Record
from game.words import _


def transcript_of(scenario: Scenario, header: Header, record: Record) -> str:
    """The transcript of a play, in the form of the scenario that it was played in.

    Only moves, lots and numbers stand in it: no name, note, word or guess, and no sealed pick
    that the other side has not seen.
    """
    lines = [f"play {_title(scenario, record)}"]
    if header.cut:
        lines.append(f"cut {header.cut}")
    values = dict(
        zip((m.id for m in scenario.meters), _first_meters(scenario, header), strict=True)
    )
    lines += [f"start {meter} {values[meter]}" for meter in header.starts if meter in values]
    lines += _moves(record)
    lines += ["", *_came(scenario, record)]
    return "\n".join(lines) + "\n"


def _title(scenario: Scenario, record: Record) -> str:
    ending = scenario.endings.get(record.state.scene)
    if ending is None:
        return _("A recorded play, as far as it went")
    heading = " ".join(plain(scenario, ending.heading).replace("#", " ").split())
    return _("A recorded play: {ending}").format(ending=heading or ending.id)


def _first_meters(scenario: Scenario, header: Header) -> tuple[int, ...]:
    given = header.starts
    return tuple(
        min(m.starts, key=lambda value: abs(value - given[m.id])) if m.id in given else m.start
        for m in scenario.meters
    )


def _moves(record: Record) -> Iterator[str]:
    """A line for each move; a sealed scene is one line, once both have picked."""
    made, here = list(record.made), ""
    while made:
        first = made.pop(0)
        sealed = isinstance(first.move, Seal)
        if sealed and not made:
            return  # the other side has never seen this pick
        if first.before.scene != here:
            here = first.before.scene
            yield ""
            yield f"at {here}"
        yield _both(first, made.pop(0)) if sealed else line_of(first.move, first.seat)


def _both(one: Made, two: Made) -> str:
    picks = {each.move.seat: each.move.choice for each in (one, two)}
    return "both: " + ", ".join(f"{seat} {picks[seat]}" for seat in SIDES)


def line_of(move: Move, seat: str) -> str:
    """One move as a transcript writes it; ``seat`` is the side that makes it."""
    match move:
        case Choose(choice) | Seal(_, choice):
            return f"{seat}: choose {choice}"
        case Propose(_, deal):
            return " ".join((f"{seat}: propose", *(f"{issue}={option}" for issue, option in deal)))
        case Accept():
            return f"{seat}: accept"
        case WalkAway():
            return f"{seat}: walk away"
        case CallTime():
            return "time called"
        case Draw(branch):
            return f"draw {branch}"
    raise TypeError(f"not a move: {move!r}")


def _came(scenario: Scenario, record: Record) -> Iterator[str]:
    """Where the play stands, and its numbers."""
    state = record.state
    yield f"ends {state.scene}" if play.ended(scenario, state) else f"at {state.scene}"
    for meter, value in zip(scenario.meters, state.meters, strict=True):
        yield f"expect {meter.id} == {value}"
    for dimension, total in zip(DIMENSIONS, state.sums, strict=True):
        yield f"expect {dimension} == {total}"
    came = play.outcome(scenario, state)
    for seat, points in ((came and came.points) or {}).items():
        yield f"expect points.{seat} == {points}"
