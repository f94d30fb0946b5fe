"""The CSV tables: safe in a spreadsheet, true to the plays, and explained on a page."""

import csv
import io
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.scoring import DIMENSIONS, scorecard
from game.export.room import columns, rows
from game.export.room.making import files_of
from game.export.room.spreadsheet import csv_bytes, written
from game.export.room.wishes import Wishes
from game.session.cohort.codes import code_of, encode
from game.session.cohort.gathering import begin_gathering
from game.session.cohort.tables import goalposts_of
from game.session.cohort.typed import add_code
from tests.export.room.made import PEOPLE, large, small

ROOT = Path(__file__).parents[3]
GOLDEN = Path(__file__).parents[1] / "golden" / "room"
HOSTILE = [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "a;=1+1", "a; +2", "x\n=1",
    "=cmd|' /C calc'!A0", '"=1"', "\x00=1", "\u202e=1", "=" * 20_000,
]  # fmt: skip


def read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def table(gathering, name: str) -> list[dict[str, str]]:
    return read(files_of(gathering, "csv")[f"{name}.csv"])


def test_a_file_begins_with_the_mark_that_excel_looks_for():
    """Without it Excel reads UTF-8 as something else; lines end as the format has it."""
    data = csv_bytes(("a", "b"), [("Bücher – 5 %", 1)])
    assert data == b"\xef\xbb\xbfa,b\r\nB\xc3\xbccher \xe2\x80\x93 5 %,1\r\n"


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_starts_a_formula(text):
    """Neither at the start of a cell nor where a spreadsheet of another country parts it."""
    cell = written(text)
    assert not re.search(r"(^|;)\s*[=+\-@＝＋－＠]", cell)
    assert "\n" not in cell
    assert "\x00" not in cell


@given(st.text())
@settings(max_examples=300)
def test_whatever_is_written_comes_back_and_starts_no_formula(text):
    """For every text: one cell, one line, and the same again when it is read."""
    ((found, after),) = csv.reader(
        io.StringIO(
            csv_bytes(("h", "i"), [(text, 7)]).decode("utf-8-sig").split("\r\n", 1)[1], newline=""
        )
    )
    assert (found, after) == (written(text), "7")
    assert not re.match(r"\s*[=+\-@＝＋－＠]", found)


@pytest.mark.parametrize(("cell", "expected"), [
    (None, ""), (0, "0"), (-3, "-3"), (0.5, "0.5000"), (-0.25, "-0.2500"), (0.642, "0.6420"), (2.0, "2"), (1 / 3, "0.3333"),
    (-0.00001, "0"), (float("nan"), ""), (float("inf"), ""), (True, "1"), ("", ""), ("plain", "plain"),
])  # fmt: skip
def test_numbers_stay_numbers(cell, expected):
    """A minus of a number is no formula, and has no apostrophe; never three places, which some read as thousands."""
    assert written(cell) == expected


@pytest.mark.parametrize("name", columns.tables())
def test_every_row_has_a_cell_for_every_column(name):
    """In a room of two sides, one unfinished table among them."""
    head, body = rows.tables(large())[name]
    assert head == tuple(columns.tables()[name])
    assert body
    assert {len(row) for row in body} == {len(head)}


@pytest.mark.parametrize("name", columns.tables())
def test_a_small_room_comes_out_as_it_always_did(name):
    """Golden: three tables. Who changes a column changes this file on purpose."""
    found = files_of(small(3), "csv")[f"{name}.csv"]
    golden = (GOLDEN / f"{name}.csv").read_bytes()
    assert found.replace(b"\r\n", b"\n") == golden.replace(b"\r\n", b"\n")


def test_the_page_and_the_heads_agree():
    """What a column means is written down for people, word for word."""
    page = (ROOT / "scenarios" / "EXPORTS.md").read_text(encoding="utf-8")
    told = {
        part.partition(".csv")[0]: dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", part, re.M))
        for part in re.split(r"^### ", page, flags=re.M)[1:]
    }
    assert told == columns.tables() | {"research": columns.research()}
    beside = files_of(small(), "csv")["read-me.txt"].decode("utf-8")
    for meant in columns.tables().values():
        for name, words in meant.items():
            assert f"  {name}: {words}\n" in beside


def test_the_decisions_add_up_to_the_scores():
    """Every effect is in one row of the decisions and in no other."""
    decided, scored = table(large(), "decisions"), table(large(), "scores")
    for row in scored:
        for dimension in map(str, DIMENSIONS):
            own = sum(int(each[dimension]) for each in decided if each["table"] == row["table"])
            assert own == int(row[dimension])


def test_the_scores_are_those_of_the_plays():
    """Recomputed from the state that each play comes to."""
    room = large()
    posts = goalposts_of(room.scenario)
    for row in table(room, "scores"):
        state = room.table(row["table"]).state
        assert [int(row[str(d)]) for d in DIMENSIONS] == list(state.sums)
        if not room.table(row["table"]).ended:
            assert row["balance"] == ""
            continue
        card = scorecard(state.sums, posts)
        assert float(row["balance"]) == pytest.approx(card.balance, abs=1e-4)
        assert float(row["average"]) == pytest.approx(card.average, abs=1e-4)
        assert row["worst"].split() == [str(d) for d in card.worst]


def test_every_offer_of_every_table_is_in_the_offers():
    """With the points that its deal is worth, and its number at the table."""
    room = large()
    offered = [row for row in table(room, "offers") if row["move"] == "offer"]
    for each in room.tables:
        own = [row for row in offered if row["table"] == each.letter]
        assert len(own) == sum(len(bargain.offers) for bargain in each.bargains)
        assert [int(row["number"]) for row in own] == list(range(1, len(own) + 1))
    terms = room.scenario.negotiations()[0].negotiation
    for row in offered:
        deal = dict(part.split("=") for part in row["deal"].split(";"))
        points = [issue.option(deal[issue.id]).points for issue in terms.issues]
        worth = [sum(each[seat] for each in points) for seat in points[0]]
        assert [int(row["doctor_points"]), int(row["manager_points"])] == worth


def test_a_table_that_typed_its_code_has_its_scores_and_no_story():
    """What the code carries is there; nothing is made up for the rest."""
    source = small().tables[0]
    whole = small().whole
    code = encode(whole, code_of(source.scenario, source.state, source.key))
    room = add_code(begin_gathering(whole), code)
    (play,) = table(room, "plays")
    assert (play["state"], play["minutes"], play["moves"]) == ("typed", "", "")
    (score,) = table(room, "scores")
    (same,) = (row for row in table(small(), "scores") if row["table"] == source.letter)
    assert [score[str(d)] for d in DIMENSIONS] == [same[str(d)] for d in DIMENSIONS]
    assert table(room, "offers") == table(room, "decisions") == []


def test_no_name_and_nothing_typed_is_in_any_table():
    """Names, free words, trust and survey stay out of the tables, even when names are turned on."""
    text = b"".join(files_of(large(), "csv", Wishes(names=True, words=True)).values()).decode(
        "utf-8"
    )
    assert not [name for name in PEOPLE if name in text]
    assert "saw it otherwise" not in text
    assert "ask what it costs" not in text
    assert not re.search(r"trust|survey|guess", "".join(map(str, columns.tables())))


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed here")
def test_libreoffice_opens_a_table_and_computes_nothing(tmp_path):
    """Converted and read again: every cell as it was written, and no result of a formula."""
    texts = [text for text in HOSTILE if len(text) < 100]
    (tmp_path / "t.csv").write_bytes(csv_bytes(("a", "b"), [(text, -3) for text in texts]))
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'office').as_uri()}",
         "--infilter=CSV:44,34,76,1", "--convert-to", "ods", "--outdir", str(tmp_path), str(tmp_path / "t.csv")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'office').as_uri()}",
         "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
         "--outdir", str(tmp_path / "again"), str(tmp_path / "t.ods")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    (made,) = (tmp_path / "again").glob("*.csv")
    found = list(csv.reader(made.read_text(encoding="utf-8").splitlines()))[1:]
    assert [row[0] for row in found] == [written(text) for text in texts]
    assert {row[1] for row in found} == {"-3"}
