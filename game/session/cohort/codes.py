"""The code of a table: its ending, deal and sums in letters that can be typed, or in a QR code.

For rooms where no file can travel. A code also says which scenario and cut it is of, and has
a few bits of the play's id, so that a table is not counted twice. It carries no name, word or
choice. What the letters are and how mistakes are found: ``checked``.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from functools import lru_cache

from game.content.identity import rules_hash
from game.core.play import outcome
from game.core.scenario import SIDES, Scenario, Seat, shorten
from game.core.scoring import DIMENSIONS, Sums
from game.core.state import Deal, How, Settlement, State
from game.session.cohort.checked import CodeError, read_number, write_number
from game.session.cohort.signs import letter, place_of
from game.session.entries import Header
from game.session.opening import scenario_of
from game.session.record import Record
from game.words import _

VERSION = 0
PREFIX = "CG:"
"""What the text in a QR code begins with; it may be typed or left out."""
_VERSIONS, _STORIES, _PLAYS = 4, 1 << 12, 1 << 8
_LETTERS, _OFFERS = 512, 64
_HOWS = tuple(How)


@dataclass(frozen=True, slots=True)
class TableCode:
    """What a code carries. ``play`` is a mark of the play's id, ``letter`` may be empty.

    ``settlement`` is the last table's, None when the play never met one.
    """

    cut: str
    ending: str
    sums: Sums
    settlement: Settlement | None
    play: int = 0
    letter: str = ""


def code_of(scenario: Scenario, state: State, play: str, own_letter: str = "") -> TableCode | None:
    """What the code of a finished play carries; None while it goes on.

    ``scenario`` is the cut that was played.
    """
    if outcome(scenario, state) is None:
        return None
    last = state.settled[-1] if state.settled else None
    return TableCode(scenario.cut, state.scene, state.sums, last, mark_of_play(play), own_letter)


def mark_of_play(play: str) -> int:
    """A few bits of a play's id: enough to know it again in a room, too few to find it by."""
    return hashlib.sha256(play.encode("utf-8", "surrogatepass")).digest()[0]


def encode(whole: Scenario, code: TableCode) -> str:
    """A table's code in groups of four."""
    writer = _Writer()
    _carry(writer, whole, code)
    return write_number(writer.number())


def qr_text(code: str) -> str:
    """The text of a QR code that says the same, in the letters that make a small one."""
    return f"{PREFIX}{code}"


def decode(whole: Scenario, text: str) -> TableCode:
    """What a typed code carries; CodeError says which group is wrong, or why it does not fit."""
    text = text.strip()
    if text.upper().startswith(PREFIX):
        text = text[len(PREFIX) :]
    reader = _Reader(read_number(text))
    if reader.take(_VERSIONS) != VERSION:
        raise CodeError(_("A newer version of the program made this code."))
    if reader.take(_STORIES) != _story(whole):
        raise CodeError(_("This code is of another scenario, or of another version of it."))
    code = _taken(reader, whole)
    if reader.left:
        raise CodeError(_("This code does not fit the scenario."))
    return code


def state_of(scenario: Scenario, code: TableCode) -> State:
    """The position that a code tells of: ending, sums and the last table, and nothing else."""
    settled = (code.settlement,) if code.settlement else ()
    return State(
        code.ending, tuple(m.clamp(m.start) for m in scenario.meters), code.sums, settled=settled
    )


@lru_cache(maxsize=8)
def _story(whole: Scenario) -> int:
    return int(rules_hash(whole)[:3], 16)


class _Writer:
    """Takes small numbers one after another, each below its limit, into one large one."""

    def __init__(self) -> None:
        self._taken: list[tuple[int, int]] = []

    def put(self, value: int, limit: int) -> None:
        if not 0 <= value < limit:
            raise ValueError("a value that a code has no room for")
        self._taken.append((value, limit))

    def number(self) -> int:
        found = 0
        for value, limit in reversed(self._taken):
            found = found * limit + value
        return found


class _Reader:
    """Gives back the small numbers in the order they were put."""

    def __init__(self, number: int):
        self.left = number

    def take(self, limit: int) -> int:
        self.left, value = divmod(self.left, limit)
        return value


def _carry(writer: _Writer, whole: Scenario, code: TableCode) -> None:
    cuts = ["", *whole.cuts]
    scenario = shorten(whole, code.cut) if code.cut else whole
    writer.put(VERSION, _VERSIONS)
    writer.put(_story(whole), _STORIES)
    writer.put(code.play, _PLAYS)
    place = place_of(code.letter)
    writer.put(place is not None, 2)
    if place is not None:
        writer.put(place, _LETTERS)
    writer.put(cuts.index(code.cut), len(cuts))
    writer.put(list(scenario.endings).index(code.ending), len(scenario.endings))
    _carry_table(writer, scenario, code.settlement)
    for value in code.sums:
        _carry_whole(writer, value)


def _carry_table(writer: _Writer, scenario: Scenario, settlement: Settlement | None) -> None:
    scenes = [scene.id for scene in scenario.negotiations()]
    if settlement is None:
        writer.put(0, len(scenes) + 1)
        return
    writer.put(1 + scenes.index(settlement.scene), len(scenes) + 1)
    writer.put(_HOWS.index(settlement.how), len(_HOWS))
    writer.put(min(settlement.offers, _OFFERS - 1), _OFFERS)
    if settlement.by is not None:
        writer.put(SIDES.index(settlement.by), len(SIDES))
    if settlement.deal is not None:
        table = scenario.scenes[settlement.scene].negotiation
        for issue, (_name, option) in zip(table.issues, settlement.deal, strict=True):
            options = [each.id for each in issue.options]
            writer.put(options.index(option), len(options))


def _carry_whole(writer: _Writer, value: int) -> None:
    """A whole number of either sign: small ones take little room."""
    folded = 2 * value if value >= 0 else -2 * value - 1
    while True:
        folded, digit = divmod(folded, 8)
        writer.put(digit + (8 if folded else 0), 16)
        if not folded:
            return


def _taken(reader: _Reader, whole: Scenario) -> TableCode:
    play = reader.take(_PLAYS)
    own_letter = letter(reader.take(_LETTERS)) if reader.take(2) else ""
    cut = ["", *whole.cuts][reader.take(len(whole.cuts) + 1)]
    scenario = shorten(whole, cut) if cut else whole
    ending = list(scenario.endings)[reader.take(len(scenario.endings))]
    settlement = _taken_table(reader, scenario)
    ethics, equity, efficiency, choice = (_taken_whole(reader) for _d in DIMENSIONS)
    return TableCode(
        cut, ending, (ethics, equity, efficiency, choice), settlement, play, own_letter
    )


def _taken_table(reader: _Reader, scenario: Scenario) -> Settlement | None:
    scenes = scenario.negotiations()
    place = reader.take(len(scenes) + 1)
    if place == 0:
        return None
    scene = scenes[place - 1]
    how, offers = _HOWS[reader.take(len(_HOWS))], reader.take(_OFFERS)
    by: Seat | None = None if how is How.TIME else SIDES[reader.take(len(SIDES))]
    deal: Deal | None = None
    if how is How.AGREED:
        deal = tuple(
            (issue.id, issue.options[reader.take(len(issue.options))].id)
            for issue in scene.negotiation.issues
        )
    return Settlement(scene.id, how, by, deal, offers)


def _taken_whole(reader: _Reader) -> int:
    folded, scale = 0, 1
    while True:
        digit = reader.take(16)
        folded += digit % 8 * scale
        scale *= 8
        if digit < 8 or scale > 1 << 60:
            break
    return -(folded + 1) // 2 if folded % 2 else folded // 2


def code_of_play(header: Header, record: Record) -> str:
    """The code of one play in groups of four; empty while it has not ended."""
    scenario, whole = scenario_of(header), scenario_of(replace(header, cut=""))
    code = code_of(scenario, record.state, header.play)
    return encode(whole, code) if code else ""
