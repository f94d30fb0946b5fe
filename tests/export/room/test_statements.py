"""The xAPI statements: sound by a validator, nobody's by name, and true to the plays."""

import json
import re

from ralph.models.xapi.base.statements import BaseXapiStatement

from game.core.moves import Accept, Choose, Propose, Seal, WalkAway
from game.export.room.making import files_of
from game.export.room.xapi import HOME
from tests.export.room.made import PEOPLE, large, small


def statements(room) -> list[dict]:
    (data,) = files_of(room, "xapi").values()
    text = data.decode("utf-8")
    assert text.endswith("\n")
    return [json.loads(line) for line in text[:-1].split("\n")]


def verb(statement: dict) -> str:
    return statement["verb"]["id"].removeprefix(f"{HOME}/verbs/")


def test_a_validator_takes_every_statement():
    """Ralph's model of xAPI 1.0.3, which refuses what it does not know."""
    found = statements(large())
    assert len(found) > 300
    for each in found:
        BaseXapiStatement.model_validate(each)


def test_every_statement_has_an_id_of_its_own_that_stays():
    """So that a record store takes the same export twice and keeps it once."""
    once = [each["id"] for each in statements(small())]
    assert len(set(once)) == len(once)
    assert once == [each["id"] for each in statements(small())]


def test_the_actor_is_a_seat_and_nobody():
    """No name, no mail; the account is the play's id and the seat."""
    text = json.dumps(statements(large()))
    assert not [name for name in PEOPLE if name in text]
    for each in statements(small()):
        assert set(each["actor"]) == {"objectType", "account"}
        assert re.fullmatch(r"\w+/(doctor|manager)", each["actor"]["account"]["name"])


def test_every_move_of_a_side_is_a_statement_and_the_ends_are_told():
    """In their order, between a beginning and an end for each side."""
    names = {Choose: "chose", Seal: "sealed", Propose: "proposed", Accept: "accepted",
             WalkAway: "walked-away"}  # fmt: skip
    found = statements(large())
    for table in large().tables:
        own = [e for e in found if e["actor"]["account"]["name"].startswith(f"{table.key}/")]
        moves = [names[type(made.move)] for made in table.record.made if type(made.move) in names]
        end = "completed" if table.ended else "stopped"
        assert [verb(each) for each in own] == ["began", "began", *moves, end, end]
        assert [each["timestamp"] for each in own] == sorted(each["timestamp"] for each in own)
        assert own[-1]["result"]["completion"] is table.ended


def test_no_statement_carries_a_score():
    """A balance is no mark, and a record store would list it as one."""
    assert '"score"' not in json.dumps(statements(large()))
