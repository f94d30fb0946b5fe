"""Plays past their day, typed: listed, erased after a yes, put off; nothing is erased unasked."""

import pytest

from game import cli
from game.session.entries import Workshop
from game.store import Store
from tests.store.plays import a_header, a_note, a_person
from tests.terminal.at_the_console import USUAL, new, run

PAST, FUTURE = "2020-03-31", "2999-03-31"


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A data folder with two plays that are due and one that is not."""
    monkeypatch.setenv("COMMON_GROUND_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    with Store(tmp_path) as store:
        for play, day in (("aaaa", PAST), ("bbbb", PAST), ("cccc", FUTURE)):
            header = a_header(play, room=Workshop("r1", erase_on=day))
            people = [a_person(0, "doctor", f"{play}1", f"Ann {play}"), a_person(1, "manager", f"{play}2", "Bo")]  # fmt: skip
            store.create(header, [*people, a_note(2, "secret")])
    return tmp_path


def command(capsys, *words):
    status = cli.main([str(word) for word in words])
    out, err = capsys.readouterr()
    return status, " ".join(out.split()), " ".join(err.split())


def plays(home) -> set[str]:
    with Store(home) as store:
        return {row.play for row in store.list()}


def test_the_list_shows_each_plays_day(home, capsys):
    """Past and to come."""
    _status, out, _err = command(capsys, "plays")
    assert out.count("was to be erased by 31 March 2020") == 2
    assert "to be erased on 31 March 2999" in out


def test_what_is_due_is_listed_and_erased_only_after_a_yes(home, capsys, monkeypatch):
    """By scenario, people and day; a no leaves all, --yes does it where nobody can answer."""
    monkeypatch.setattr("sys.stdin", type("Desk", (), {"isatty": lambda _self: True})())
    monkeypatch.setattr("builtins.input", lambda _said: "no")
    status, out, err = command(capsys, "erase", "--due")
    assert status == 1
    assert "aaaa Three scenes: Ann aaaa, Bo; was to be erased by 31 March 2020" in out
    assert "out of reach" in out
    assert "Nothing was erased" in err
    assert plays(home) == {"aaaa", "bbbb", "cccc"}
    status, out, _err = command(capsys, "erase", "--due", "--yes")
    assert status == 0
    assert "Erased: 2 plays" in out
    assert plays(home) == {"cccc"}
    status, out, _err = command(capsys, "erase", "--due", "--yes")
    assert (status, plays(home)) == (0, {"cccc"})
    assert "No play on this machine" in out


def test_they_can_be_kept_to_another_day(home, capsys):
    """Then nothing is due until then."""
    status, out, _err = command(capsys, "erase", "--due", "--keep-until", "2998-01-01")
    assert status == 0
    assert "Kept until 1 January 2998." in out
    assert "No play" in command(capsys, "erase", "--due")[1]
    assert command(capsys, "plays")[1].count("kept until 1 January 2998") == 2


def test_a_play_that_is_being_played_is_left_and_it_is_said(home, capsys):
    """With a status that is not 0, since not all of it was done."""
    with Store(home) as other:
        other.log("aaaa")
        status, out, _err = command(capsys, "erase", "--due", "--yes")
    assert status == 1
    assert "being played in another window" in out
    assert plays(home) == {"aaaa", "cccc"}


@pytest.mark.parametrize("words", [
    ["--due", "aaaa"], [], ["--due", "--person"], ["aaaa", "--keep-until", "2998-01-01"],
    ["--due", "--keep-until", "2001-01-01"], ["--due", "--keep-until", "soon"],
])  # fmt: skip
def test_a_command_that_could_mean_two_things_is_refused(home, capsys, words):
    """As argparse has it; nothing is erased."""
    with pytest.raises(SystemExit) as leaving:
        cli.main(["erase", *words])
    assert leaving.value.code == 2
    assert len(plays(home)) == 3


# --- the terminal's title ---------------------------------------------------------------


def at_the_title(home, *answers, **more):
    """Look at what is due, answer what is asked there, then leave; all that was told."""
    given = iter(answers)
    looked = iter(["Look at what"])

    def choose(since: str) -> str:
        label = next(looked, "Leave")
        return next(line.split(".")[0].strip() for line in since.split("\n") if f". {label}" in line)  # fmt: skip

    asked = r"What is to be done|Which\? Numbers|Erase \d play|Until which day"
    rules = [(r"What now\? $", choose), (asked, lambda _since: next(given)), *USUAL]
    return " ".join(run(home, rules, **more).text.split())


def test_the_title_says_so_and_erases_what_is_named(home):
    """One of the two; a later one stays."""
    told = at_the_title(home, "1", "2", "y")
    assert "2 plays on this machine were promised to be erased by now." in told
    assert "Three scenes: Ann aaaa, Bo; was to be erased by 31 March 2020" in told
    assert "Erased: 1 play" in told
    assert plays(home) == {"aaaa", "cccc"} or plays(home) == {"bbbb", "cccc"}


@pytest.mark.parametrize("answers", [["3"], ["b"], ["1", "", "n"], ["2", "", ""]])
def test_later_or_a_no_leaves_everything(home, answers):
    """And the next start says it again."""
    at_the_title(home, *answers)
    assert len(plays(home)) == 3
    assert "2 plays on this machine" in at_the_title(home, "3")


def test_the_title_puts_it_off(home):
    """A day that is past is asked for again; the next start says nothing."""
    told = at_the_title(home, "2", "", "2001-01-01", "2998-09-30")
    assert "A day to come" in told
    assert "Kept until 30 September 2998." in told
    again = run(home, [(r"What now\? $", lambda since: since.rsplit(". Leave", 1)[0].split()[-1]), *USUAL])  # fmt: skip
    assert "promised to be erased" not in again.text


def test_whoever_wants_to_play_is_told_in_passing_and_plays(home):
    """One line, no question."""
    told = run(home, most=1, **new())
    assert "2 plays on this machine were promised to be erased by now." in told.text
    assert "erase --due" in told.text
    assert len(plays(home)) == 4
