"""The research export: only where people were asked, only where all said yes."""

import csv
import io
import re
from dataclasses import replace

import pytest

from game.export.room import columns
from game.export.room.making import files_of
from game.export.room.wishes import CannotExport, Wishes
from game.session.entries import Workshop
from tests.export.room.made import PEOPLE, for_research, small


def rows(room) -> list[dict[str, str]]:
    text = files_of(room, "research")["research.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_room_that_was_not_for_research_gives_nothing():
    """People were told something else; opting in afterwards does not mend that."""
    with pytest.raises(CannotExport, match="prepared for research"):
        files_of(small(), "research")


def test_without_a_yes_nothing_is_written():
    """And the words say what to do."""
    with pytest.raises(CannotExport, match="name those tables: A C D"):
        files_of(for_research(""), "research")


@pytest.mark.parametrize(("letters", "used", "words"), [
    ("ABCDEF", 6, "6 of 6 tables are in it. 0 tables were dropped"),
    ("ABCDE", 5, "5 of 6 tables are in it. 1 table was dropped"),
    ("C", 1, "1 of 6 tables are in it. 5 tables were dropped"),
])  # fmt: skip
def test_one_refusal_drops_a_table_and_is_counted(letters, used, words):
    """The rows are those of the tables that take part, and the page says how many are not."""
    room = for_research(letters)
    found = rows(room)
    assert len(found) == 2 * used
    assert words in files_of(room, "research")["read-me.txt"].decode("utf-8")
    trusted = sorted(
        str(room.table(letter).record.trust[seat, "before"])
        for letter in letters
        for seat in ("doctor", "manager")
    )
    assert sorted(row["trust_before"] for row in found) == trusted


def test_a_play_of_another_room_that_was_for_teaching_stays_out():
    """Most of these plays are from a study; what the people of table A were told was another thing."""
    room = for_research("AB")
    first, *more = room.tables
    taught = replace(first, header=replace(first.header, room=Workshop("x", purpose="teaching")))
    mixed = replace(room, tables=(taught, *more))
    assert len(rows(mixed)) == 2
    told = files_of(mixed, "research")["read-me.txt"].decode("utf-8")
    assert "1 of 5 tables are in it. 4 tables were dropped" in told
    assert "1 table more was not played in a room for research" in told
    assert "1 table said yes on paper, by the facilitator's word" in told


def test_nothing_leads_back_to_a_table_or_a_person():
    """No letter, no play's id, no day, no name, no word that was typed."""
    room = for_research("ABCDEF")
    text = files_of(room, "research")["research.csv"].decode("utf-8-sig")
    assert text.splitlines()[0].split(",") == list(columns.research())
    assert not [name for name in PEOPLE if name in text]
    assert not [table.key for table in room.tables if table.key in text]
    assert not re.search(r"2026|saw it otherwise|ask what|heard|wary", text)


def test_the_order_says_nothing():
    """Two exports number the tables anew."""
    seen = {tuple(row["trust_before"] for row in rows(for_research("ABCDEF"))) for _again in range(12)}  # fmt: skip
    assert len(seen) > 1


@pytest.mark.parametrize("pdf", [False, True])
def test_the_information_sheet_and_the_reminder_come_along(pdf):
    """A template with gaps for what only the university knows."""
    files = files_of(for_research("AB"), "research", Wishes(pdf=pdf))
    assert f"information-sheet.{'pdf' if pdf else 'html'}" in files
    assert "ask your university's ethics committee" in files["read-me.txt"].decode("utf-8")
    if not pdf:
        page = files["information-sheet.html"].decode("utf-8")
        assert page.count('class="fill"') > 6
        assert "if one of you says no, none of it is used" in page
