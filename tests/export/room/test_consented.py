"""What leaves a room knows whether a whole table said yes to the study, and nothing of who said what."""

import csv
import io
from functools import cache

import pytest

from game import cli
from game.export.room.making import KINDS, files_of
from game.export.room.wishes import Wishes
from game.session.cohort.gathering import gather
from game.session.cohort.privacy import approve, typed_words
from game.session.opening import take_up
from game.store import Store
from tests.studies import LESSON, STUDY, ask, file_of, lobby, play_out, table

REFUSALS = (("d1",), ("d2",), ("m1",), ("c1",), ("d1", "m1", "c1"))


@cache
def room_with(no: tuple[str, ...]):
    """Two tables, at the first of which these people refused."""
    made = [("a.play", file_of(table(1, no=no))), ("b.play", file_of(table(2)))]
    return gather(made)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("research", "charts")])
def test_no_export_differs_by_who_refused(kind):
    """Byte by byte, with names and all that was typed; nor does it differ from a table of yeses."""
    told = []
    for no in (*REFUSALS, ()):
        room = room_with(no)
        room = approve(room, [each.mark for each in typed_words(room)])
        told.append(files_of(room, kind, Wishes(names=True, words=True)))
    assert all(each == told[0] for each in told)


@pytest.mark.parametrize("no", REFUSALS)
def test_the_research_table_has_the_other_table_alone(no):
    """And the page says how many were dropped, not which and not why."""
    files = files_of(room_with(no), "research")
    rows = list(csv.DictReader(io.StringIO(files["research.csv"].decode("utf-8-sig"), newline="")))
    assert len(rows) == 2
    told = files["read-me.txt"].decode("utf-8")
    assert "1 of 2 tables are in it. 1 table was dropped" in told
    assert "on paper, by the facilitator" not in told
    assert not [word for word in ("d1-", "m1-", "c1-", "Name of", "Table A") if word in told]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Yes, no, from a room for teaching, and from a study whose people signed on paper."""
    monkeypatch.setenv("COMMON_GROUND_HOME", str(tmp_path / "home"))
    stick, here = tmp_path / "stick", tmp_path / "here"
    stick.mkdir()
    here.mkdir()
    monkeypatch.chdir(here)
    paper = play_out(lobby(4, room=LESSON), 4)
    unasked = file_of(paper).replace('"purpose": "teaching"', '"purpose": "research"')
    made = {
        "yes": file_of(table(1)), "no": file_of(table(2, no=("m1",))),
        "taught": file_of(table(3, room=LESSON)), "paper": unasked,
    }  # fmt: skip
    for name, text in made.items():
        (stick / f"{name}.play").write_text(text, encoding="utf-8", newline="\n")
    return stick


@pytest.mark.parametrize(("words", "used", "said"), [
    ([], 1, "1 of 3 tables are in it. 2 tables were dropped"),
    (["--on-paper", "D"], 2, "1 table said yes on paper, by the facilitator's word."),
    (["--on-paper", "A", "B", "C", "D"], 2, "2 of 3 tables are in it. 1 table was dropped"),
    (["--on-paper", "D", "--leave-out", "A"], 1, "A no that was given there stays"),
])  # fmt: skip
def test_the_command_uses_what_the_tables_said(folder, capsys, words, used, said):
    """The facilitator's word takes out, or adds what was signed on paper; it never outweighs a no."""
    status = cli.main(["export", str(folder), "--as", "research", "-o", "out", *words])
    out = " ".join(capsys.readouterr().out.split())
    assert status == 0
    assert said in out
    assert "1 table more was not played in a room for research" in out
    with open("out/research.csv", encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == 2 * used


def test_without_anybodys_yes_nothing_is_written(folder, capsys):
    """Not even when all but the refusing table are taken out."""
    words = ["--leave-out", "A", "--on-paper", "B"]
    assert cli.main(["export", str(folder), "--as", "research", "-o", "out", *words]) == 1
    assert "No table takes part" in capsys.readouterr().err


def test_a_copy_of_all_plays_holds_what_the_table_came_to_and_nobodys_answer(tmp_path):
    """Not even in what a disk editor would find; the store itself is as it was."""
    session = play_out(ask(lobby(5), ("c1",)), 5)
    with Store(tmp_path / "one") as store:
        store.create(session.header, session.entries)
        copy = store.backup(tmp_path / "copy.db")
        assert store.load(session.header.play)[1] == session.entries
    assert b'"yes"' not in copy.read_bytes()
    (tmp_path / "two").mkdir()
    copy.rename(tmp_path / "two" / "plays.db")
    with Store(tmp_path / "two") as store:
        restored = take_up(store, session.header.play, lambda: 0)
        assert restored.record.asked == session.record.asked
        assert restored.record.state == session.record.state
        restored.log.close()


def test_a_carried_play_and_an_erased_person_keep_the_tables_answer(tmp_path):
    """Through the store, a file, another store; a name goes, the no stays."""
    session = ask(lobby(5), ("c1",))
    with Store(tmp_path / "one") as store:
        store.create(session.header, session.entries)
        assert store.erase_person("Name of c1").names == 1
        assert '"yes"' not in store.play_text(session.header.play, with_names=True)
        play_out(again := take_up(store, session.header.play, lambda: 0))
        assert again.record.asked.refused
        again.log.close()
        file = store.export_play(session.header.play, tmp_path).read_text(encoding="utf-8")
        assert store.import_play(file) == session.header.play
        assert len(store.list()) == 1
    with Store(tmp_path / "two") as store:
        carried = take_up(store, store.import_play(file), lambda: 0)
        assert carried.record.asked.refused
        assert not carried.record.takes_part
        assert carried.header.room == STUDY
        carried.withdraw()
        carried.log.close()
