"""The plays of a room as xAPI statements (Experience API 1.0.3), for a learning record store.

Nobody is named: an actor is an account with the play's id and the seat. The addresses of our
verbs and activities are names, which nobody needs to open; ``.example`` is owned by nobody.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote

from game.core.moves import Accept, Choose, Propose, Seal, WalkAway
from game.core.negotiation import deal_points
from game.core.scenario import SIDES
from game.core.scoring import DIMENSIONS
from game.export.room.keeping import erase_on
from game.export.room.rows import deal_text, effects_on, ending_kind
from game.session.cohort.gathering import Gathering
from game.session.cohort.tables import RoomTable
from game.session.prose import plain
from game.session.record import Made
from game.session.seeing import computer_seat
from game.session.transcript import move_in_words

HOME = "https://common-ground.example/xapi"
LANGUAGE = "en-GB"
VERBS = {
    Choose: ("chose", "chose"),
    Seal: ("sealed", "chose in secret"),
    Propose: ("proposed", "proposed"),
    Accept: ("accepted", "accepted"),
    WalkAway: ("walked-away", "walked away from"),
}
"""The moves of the two sides, each with the last part of its verb's address and its word."""

Statement = dict[str, Any]


def statements(gathering: Gathering) -> Iterator[Statement]:
    """All statements, table by table: begun, every move of the two sides, ended or stopped."""
    for table in gathering.tables:
        told = _Teller(gathering, table)
        if not table.typed:
            yield from (told.begun(seat) for seat in told.seats)
            for made in table.record.made:
                if type(made.move) in VERBS and made.seat in told.seats:
                    yield told.moved(made)
        yield from (told.finished(seat) for seat in told.seats)


class _Teller:
    """Tells of one table."""

    def __init__(self, gathering: Gathering, table: RoomTable):
        self.table, self.scenario = table, table.scenario
        computer = computer_seat(table.header)
        self.seats = tuple(str(seat) for seat in SIDES if seat is not computer)
        self.story = f"{HOME}/scenarios/{quote(gathering.whole.id, safe='')}"
        self.play = uuid.uuid5(uuid.NAMESPACE_URL, f"{HOME}/plays/{table.key}")
        until = erase_on(gathering)
        self.extensions = {
            _extension("table"): table.letter,
            _extension("purpose"): gathering.purpose,
            _extension("cut"): table.header.cut or "whole",
            **({_extension("delete-by"): until.isoformat()} if until else {}),
        }

    def begun(self, seat: str) -> Statement:
        """A side sat down."""
        return self._said("begun", seat, "began", "began", self._whole(), 0)

    def moved(self, made: Made) -> Statement:
        """A side made a move."""
        verb, word = VERBS[type(made.move)]
        found = self._said(
            f"{made.turn}", made.seat, verb, word, self._scene(made.before.scene), made.ms
        )
        return found | {"result": self._result(made)}

    def finished(self, seat: str) -> Statement:
        """The story ended for a side, or the table stopped before that."""
        table = self.table
        verb, word = ("completed", "completed") if table.ended else ("stopped", "stopped")
        found = self._said("finished", seat, verb, word, self._whole(), table.record.ms)
        sums = dict(zip(map(str, DIMENSIONS), table.state.sums, strict=True))
        extensions: dict[str, Any] = {_extension("dimensions"): sums}
        if table.ended:
            extensions[_extension("ending")] = table.state.scene
            extensions[_extension("ending-kind")] = ending_kind(table)
        # No score: a balance is no mark, and a record store would list it as one.
        return found | {"result": {"completion": table.ended, "extensions": extensions}}

    def _result(self, made: Made) -> dict[str, Any]:
        did = dict(zip(map(str, DIMENSIONS), effects_on(made.effects), strict=True))
        extensions: dict[str, Any] = {_extension("dimensions"): did} if any(did.values()) else {}
        result: dict[str, Any] = {}
        if isinstance(made.move, Propose):
            points = deal_points(
                self.scenario.scenes[made.before.scene].negotiation, made.move.deal
            )
            result["response"] = deal_text(made.move.deal)
            extensions[_extension("points")] = dict(zip(map(str, SIDES), points, strict=True))
        elif isinstance(made.move, Choose | Seal):
            result["response"] = made.move.choice
            extensions[_extension("words")] = move_in_words(self.scenario, made)
        return result | ({"extensions": extensions} if extensions else {})

    def _said(
        self, what: str, seat: str, verb: str, word: str, activity: Statement, ms: int
    ) -> Statement:
        name = f"{self.play}/{seat}/{what}"
        context = {
            "registration": str(self.play),
            "platform": "Common Ground",
            "language": LANGUAGE,
            "contextActivities": {"grouping": [self._whole()]},
            "extensions": self.extensions,
        }
        found: Statement = {
            "id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"{HOME}/statements/{name}")),
            "version": "1.0.3",
            "actor": {
                "objectType": "Agent",
                "account": {"homePage": HOME, "name": f"{self.table.key}/{seat}"},
            },
            "verb": {"id": f"{HOME}/verbs/{verb}", "display": {LANGUAGE: word}},
            "object": activity,
            "context": context,
        }
        if moment := _moment(self.table.header.created, ms):
            found["timestamp"] = moment.isoformat()
        return found

    def _whole(self) -> Statement:
        return _activity(self.story, "scenario", plain(self.scenario, self.scenario.title))

    def _scene(self, scene: str) -> Statement:
        heading = plain(self.scenario, self.scenario.scenes[scene].heading) or scene
        return _activity(f"{self.story}/scenes/{scene}", "scene", heading)


def _activity(address: str, kind: str, name: str) -> Statement:
    return {
        "objectType": "Activity",
        "id": address,
        "definition": {"type": f"{HOME}/activity-types/{kind}", "name": {LANGUAGE: name}},
    }


def _extension(name: str) -> str:
    return f"{HOME}/extensions/{name}"


def _moment(begun: str, ms: int) -> datetime | None:
    """A moment of a play; its beginning is written without a zone, and is taken to be in UTC."""
    try:
        found = datetime.fromisoformat(begun)
        found = found if found.tzinfo else found.replace(tzinfo=UTC)
        return found + timedelta(milliseconds=ms)
    except (ValueError, OverflowError):
        return None
