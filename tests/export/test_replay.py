"""A replay rebuilds a file's scenario, folds its entries and says whether the outcome agrees."""

import json

import pytest

from game.export.play_file import read_play_file
from game.export.replay import replay_text
from game.session import received
from game.session.entries import PlayTextError
from game.store import Store
from tests.store.plays import WHOLE, a_real_play


@pytest.fixture(name="written", scope="module")
def _written(tmp_path_factory):
    """The text of a finished play's file."""
    folder = tmp_path_factory.mktemp("plays")
    with Store(folder) as store:
        play = a_real_play(store, WHOLE).header.play
        return store.export_play(play, folder).read_text(encoding="utf-8")


def changed(text: str, row: int, change) -> str:
    """The file with one of its lines changed; −1 is what it recorded."""
    lines = text.splitlines()
    data = json.loads(lines[row])
    change(data[next(iter(data))])
    return "\n".join([*lines[:row], json.dumps(data), *lines[row:][1:]])


def test_a_finished_play_agrees_with_its_file(written):
    """The report tells the outcome in words and says that it agrees."""
    report = replay_text(written)
    assert report.agrees
    assert report.recorded["ended"]
    title, sums, points, verdict = report.text.splitlines()
    assert title.startswith("The odd case: ended after 6 moves with “")
    assert sums.startswith("ethics ")
    assert points.startswith("Points, each on its own scale: doctor ")
    assert verdict == "It agrees with what the file recorded."


def test_a_play_that_goes_on_is_replayed_as_far_as_it_went(tmp_path):
    """An unfinished play has no ending and no points, and says so."""
    with Store(tmp_path) as store:
        play = a_real_play(store, WHOLE[:1]).header.play
        report = replay_text(store.export_play(play, tmp_path).read_text(encoding="utf-8"))
    assert report.agrees
    assert "not ended, 1 move so far" in report.text
    assert "Points" not in report.text


def test_another_outcome_than_recorded_is_named(written):
    """Each figure that differs is shown twice: as recorded and as replayed."""
    report = replay_text(changed(written, -1, lambda recorded: recorded.update(moves=99)))
    assert not report.agrees
    assert "- moves: recorded 99, replayed 6" in report.text


def test_a_file_without_its_last_line_says_so(written):
    """Without a recorded outcome there is nothing to agree with."""
    report = replay_text("\n".join(written.splitlines()[:-1]))
    assert not report.agrees
    assert "cut off" in report.text


def test_a_changed_scenario_is_found(written):
    """Wording and rules that are not those of the start are named, even with equal sums."""
    report = replay_text(
        changed(
            written, 0, lambda header: header.update(scenario_text=header["scenario_text"] + "\n#")
        )
    )
    assert not report.agrees
    assert "text was changed" in report.text
    report = replay_text(changed(written, 0, lambda header: header.update(rules_hash="0")))
    assert "rules are not" in report.text


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body.update(move="choose nothing"),
        lambda body: body.update(move="accept doctor"),
        lambda body: body.update(move="\x1b[2J"),
        lambda body: body.clear(),
    ],
)
def test_moves_that_cannot_have_been_made_are_refused(written, change):
    """The rules refuse them; the report is one clean sentence."""
    rows = [json.loads(line) for line in written.splitlines()]
    first = next(n for n, row in enumerate(rows) if row.get("entry", {}).get("kind") == "move")
    report = replay_text(changed(written, first, lambda entry: change(entry["body"])))
    assert not report.agrees
    assert report.text.startswith("This play cannot be replayed: ")
    assert "\x1b" not in report.text
    assert "\n" not in report.text


@pytest.mark.parametrize("text", ["", "x", "{}", '{"header": {}}', "[" * 100_000])
def test_what_is_no_play_is_refused(text):
    """Any text at all ends in a sentence."""
    assert replay_text(text).text.startswith("This play cannot be replayed: ")


def test_a_file_is_read_no_further_than_a_play_can_be_long(tmp_path, monkeypatch):
    """Missing, too large, binary: each has its sentence; a byte-order mark is nothing."""
    monkeypatch.setattr("game.export.play_file.MOST_CHARACTERS", 10)
    assert received.MOST_CHARACTERS == 20_000_000
    path = tmp_path / "a.play"
    for data, said in ((b"x" * 11, "20 MB"), (b"\xff\xfe", "not a text file")):
        path.write_bytes(data)
        with pytest.raises(PlayTextError, match=said):
            read_play_file(path)
    path.write_bytes("\ufeffé".encode())
    assert read_play_file(path) == "é"
    for where, said in ((tmp_path, "folder"), (tmp_path / "b.play", "no file")):
        with pytest.raises(PlayTextError, match=said):
            read_play_file(where)
