"""The commands: every good use and every bad one, each with its sentence and its exit status."""

import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from game import __version__, cli
from game.store import Store
from tests.store.plays import a_real_play

ROOT = Path(__file__).parent.parent
CASE = ROOT / "tests" / "scenarios" / "three-scenes.yaml"
SHIPPED = ROOT / "scenarios" / "closer-to-home.yaml"
BROKEN = ROOT / "tests" / "broken" / "endless.yaml"


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A data folder of its own, and a working folder beside it."""
    monkeypatch.setenv("COMMON_GROUND_HOME", str(tmp_path / "home"))
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return tmp_path / "home"


@pytest.fixture
def play(home):
    """A play with names and a few moves; its id."""
    home.mkdir()
    with Store(home) as store:
        return a_real_play(store, ("choose tell_of_spring", "choose show_the_sheet")).header.play


def run(capsys, *arguments):
    """Exit status, and what went to the two streams."""
    try:
        status = cli.main([str(argument) for argument in arguments])
    except SystemExit as leaving:
        status = leaving.code
    out, err = capsys.readouterr()
    assert "Traceback" not in out + err
    return status, out, err


def one_sentence(text):
    """Whether a text is one short paragraph that ends as a sentence does."""
    return text.count("\n") == 1 and text.rstrip()[-1] in ".:" and len(text) < 400


def test_the_version(capsys):
    """One line, and nothing else is loaded for it."""
    assert run(capsys, "--version") == (0, f"Common Ground {__version__}\n", "")


@pytest.mark.parametrize("arguments", [
    ["frobnicate"], ["play"], ["check"], ["export"], ["replay"], ["erase"], ["backup"], ["debrief"],
    ["play", SHIPPED, "--mode", "solo"], ["play", SHIPPED, "--solo", "nurse"],
    ["play", SHIPPED, "--temper", "meek"], ["play", SHIPPED, "--seed", "-1"],
    ["play", SHIPPED, "--seed", "many"], ["play", SHIPPED, "--seed", "9" * 5000],
    ["play", SHIPPED, "--cut"], ["plays", "more"],
], ids=lambda arguments: " ".join(map(str, arguments))[-30:])  # fmt: skip
def test_a_command_that_is_none_shows_how_it_is_used(home, capsys, arguments):
    """Status 2, the usage and one line that says what is wrong."""
    status, out, err = run(capsys, *arguments)
    assert (status, out) == (2, "")
    assert err.startswith("usage: common-ground")
    assert "error:" in err.splitlines()[-1]


# --- check --------------------------------------------------------------------------------


def test_a_sound_scenario_has_no_problem(home, capsys):
    """Named by its file, or by its name alone when it comes along with the game."""
    assert run(capsys, "check", CASE)[:2] == (0, f"{CASE}: no problem\n")
    status, out, _err = run(capsys, "check", "closer-to-home")
    assert status == 0
    assert out.endswith("closer-to-home.yaml: no problem\n")


def test_errors_are_status_1_and_name_their_line(home, capsys):
    """File, line, column, code, what and how to mend it, and how many in all."""
    status, out, _err = run(capsys, "check", BROKEN, CASE)
    assert status == 1
    assert f"{BROKEN}:106:3: error endless: " in out
    assert f"\n{BROKEN}: 1 error\n" in out
    assert out.endswith(f"{CASE}: no problem\n")


def test_warnings_count_with_strict_only(home, capsys):
    """The same file is 0 without it and 1 with it."""
    warned = ROOT / "tests" / "broken" / "no-zone.yaml"
    assert run(capsys, "check", warned)[0] == 0
    status, out, _err = run(capsys, "check", warned, "--strict")
    assert status == 1
    assert "warning" in out


@pytest.mark.parametrize("name", ["nowhere.yaml", ".", "odd\x00name.yaml"])
def test_a_file_that_cannot_be_read_is_status_2(home, capsys, name):
    """Whatever else was asked about, and with or without strict."""
    status, out, _err = run(capsys, "check", CASE, name, BROKEN)
    assert status == 2
    assert " error file-" in out


# --- play ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("file", "expected", "words"), [
    ("nowhere.yaml", 2, "there is no such file"),
    (".", 2, "this is a folder"),
    (BROKEN, 1, "endless"),
    (ROOT / "main.py", 1, "wrong-kind"),
])  # fmt: skip
def test_a_scenario_that_cannot_be_played_is_refused(home, capsys, file, expected, words):
    """The problems, one closing sentence, and nothing begun."""
    status, out, err = run(capsys, "play", file, "--text")
    assert (status, out) == (expected, "")
    assert words in err
    assert err.endswith(f"{file} cannot be played yet.\n")
    assert not home.exists()


def test_an_unknown_cut_names_those_there_are(home, capsys):
    """One sentence on the error stream, status 1."""
    status, out, err = run(capsys, "play", SHIPPED, "--text", "--cut", "tiny")
    assert (status, out) == (1, "")
    assert err == "This scenario has no cut called tiny; it has: short.\n"


@pytest.mark.parametrize("order", [["--text", "play", CASE], ["play", CASE, "--text"]])
def test_text_may_stand_before_or_after_the_command(home, capsys, monkeypatch, order):
    """It is the same wish wherever it stands."""
    seen = {}
    monkeypatch.setattr("game.terminal.start.start", lambda store, **how: seen.update(how) or 0)
    assert run(capsys, *order)[0] == 0
    assert seen["scenario"] == CASE


def test_what_is_asked_for_is_what_is_set_up(home, capsys, monkeypatch):
    """Mode, temper, chair, cut and seed reach the play; the scenario is looked over once."""
    from game.content import library

    seen, looked = {}, []
    real = library.load
    monkeypatch.setattr(library, "load", lambda path, *how: looked.append(path) or real(path, *how))
    monkeypatch.setattr("game.terminal.start.start", lambda store, **how: seen.update(how) or 0)
    asked = ["--solo", "manager", "--temper", "tit-for-tat", "--cut", "short", "--seed", "7"]
    assert run(capsys, "play", "closer-to-home", "--text", *asked)[0] == 0
    setup = seen["setup"]
    assert (str(setup.mode), setup.human, str(setup.temper)) == ("solo", "manager", "tit-for-tat")
    assert (setup.cut, setup.seed) == ("short", 7)
    assert seen["loaded"].scenario.id == "closer-to-home"
    assert len(looked) == 1


def test_an_installed_game_finds_its_scenarios_by_the_readmes_names(home, capsys, monkeypatch):
    """From any folder, by the path that the README uses; a file that is there comes first."""
    for name in ("closer-to-home", "closer-to-home.yaml", "scenarios/closer-to-home.yaml"):
        assert cli.scenario_path(name).is_file()
    assert cli.scenario_path("elsewhere/closer-to-home.yaml") == Path(
        "elsewhere/closer-to-home.yaml"
    )
    Path("closer-to-home.yaml").write_text("format: 1\n", encoding="utf-8")
    assert cli.scenario_path("closer-to-home.yaml") == Path("closer-to-home.yaml")


# --- plays --------------------------------------------------------------------------------


def test_plays_lists_what_is_kept(home, capsys):
    """Nothing at first; then a line each with id, when, which, how and how far."""
    assert run(capsys, "plays") == (0, "No plays are kept on this machine yet.\n", "")
    with Store(home) as store:
        session = a_real_play(store)
    status, out, _err = run(capsys, "plays")
    assert status == 0
    assert out.startswith(session.header.play[:4])
    assert out.endswith("  The odd case: two sides on the screen, in the story\n")


def test_plays_says_which_is_open_in_another_window(home, play, capsys):
    """The list can be read while somebody plays."""
    with Store(home) as store:
        store.log(play)
        assert " (open in a window)\n" in run(capsys, "plays")[1]


def test_export_writes_a_file_that_replay_and_debrief_take(home, play, capsys, monkeypatch):
    """Into this folder, one that is named, one that is not there yet; names stay behind."""
    status, out, _err = run(capsys, "export", play[:6])
    assert status == 0
    (file,) = Path().glob("*.play")
    assert out == f"Written to {file}. Names stayed on this machine.\n"
    assert "Gwendolyn" not in file.read_text(encoding="utf-8")
    assert run(capsys, "export", play, "--to", "new/deeper")[0] == 0
    assert len(list(Path("new/deeper").glob("*.play"))) == 1
    status, out, _err = run(capsys, "replay", file)
    assert status == 0
    assert "It agrees with what the file recorded." in out
    monkeypatch.setenv("COMMON_GROUND_HOME", str(home.parent / "elsewhere"))
    seen = {}
    monkeypatch.setattr("game.terminal.start.start", lambda store, **how: seen.update(how) or 0)
    assert run(capsys, "debrief", file, "--text")[0] == 0
    assert seen == {"play": play, "debrief": True}


def test_an_id_that_is_none_or_not_enough_is_refused(home, capsys):
    """For every command that takes one: status 1 and a sentence that says what to do."""
    with Store(home) as store:
        for _play in range(17):
            a_real_play(store)
        ids = sorted(row.play for row in store.list())
    twins = next(one[0] for one, other in pairwise(ids) if one[0] == other[0])
    for command in (["export"], ["erase", "--yes"], ["debrief", "--text"]):
        for name, words in (
            ("zzzz", "There is no play zzzz on this machine"),
            (twins, "plays begin with"),
        ):
            status, out, err = run(capsys, command[0], name, *command[1:])
            assert (status, out) == (1, "")
            assert words in err
            assert one_sentence(err) or err.count(".") >= 2


@pytest.mark.parametrize("place", ["file-in-the-way", "file-in-the-way/deeper"])
def test_an_export_that_cannot_be_written_says_why(home, play, capsys, place):
    """A file where the folder should be: one paragraph, status 1, nothing half-written."""
    Path("file-in-the-way").write_text("here first", encoding="utf-8")
    status, out, err = run(capsys, "export", play, "--to", place)
    assert (status, out) == (1, "")
    assert "file-in-the-way" in err
    assert len(err.splitlines()) == 1
    assert Path("file-in-the-way").read_text(encoding="utf-8") == "here first"


@pytest.mark.skipif(os.name == "nt" or (hasattr(os, "geteuid") and os.geteuid() == 0),
                    reason="this user may write anywhere")  # fmt: skip
def test_an_export_into_a_read_only_folder_says_so(home, play, capsys):
    """The folder is named, and the way out."""
    Path("shut").mkdir(mode=0o500)
    status, _out, err = run(capsys, "export", play, "--to", "shut")
    assert status == 1
    assert "Nothing can be written to" in err


@pytest.mark.parametrize(("content", "expected", "words"), [
    (None, 2, "There is no file"),
    (b"", 1, "no header"),
    (b"format: 1\ntitle: x\n", 1, "not the file of a play"),
    (b"\xff\xfe\x00\x00", 2, "not a text file"),
    (b'{"header": {"format": 9}}\n', 1, "newer version"),
])  # fmt: skip
def test_a_damaged_play_file_is_refused(home, capsys, content, expected, words):
    """By replay and by debrief alike: a sentence and a status, and nothing is kept."""
    if content is not None:
        Path("x.play").write_bytes(content)
    status, out, err = run(capsys, "replay", "x.play")
    assert status == expected
    assert words in out + err
    status, _out, err = run(capsys, "debrief", "x.play", "--text")
    assert status == expected
    assert words in err
    with Store(home) as store:
        assert store.list() == []


def test_a_play_file_cut_in_half_is_refused(home, play, capsys):
    """As on a stick that was pulled out too early."""
    run(capsys, "export", play, "--to", "whole.play")
    whole = Path("whole.play").read_bytes()
    Path("half.play").write_bytes(whole[: len(whole) * 2 // 3])
    status, out, _err = run(capsys, "replay", "half.play")
    assert status == 1
    assert "cannot be replayed" in out
    lines = whole.splitlines(keepends=True)
    Path("short.play").write_bytes(b"".join(lines[:-1]))
    status, out, _err = run(capsys, "replay", "short.play")
    assert status == 1
    assert "it may have been cut off" in out
    assert run(capsys, "replay", ".")[0] == 2
    Path("empty").mkdir()
    assert run(capsys, "debrief", "empty", "--text")[0] == 2


@pytest.mark.parametrize("command", ["check", "play", "graph", "test", "replay", "debrief", "pack"])
def test_a_name_that_is_too_long_is_said_in_a_sentence(home, capsys, command):
    """The system refuses even to look for it."""
    status, out, err = run(capsys, command, "x" * 300)
    assert status in (1, 2)
    assert "xxx" in out + err


def test_erase_asks_first_and_takes_only_yes(home, play, capsys, monkeypatch):
    """A play is named in words; without a terminal nothing is erased unless --yes says so."""
    status, _out, err = run(capsys, "erase", play)
    assert status == 1
    assert "Nothing was erased." in err
    asked = []
    monkeypatch.setattr("sys.stdin", type("Tty", (), {"isatty": lambda self: True})())
    for answer in ("no", EOFError, "yes"):

        def typed(question, answer=answer):
            asked.append(question)
            if answer is EOFError:
                raise EOFError
            return answer

        monkeypatch.setattr("builtins.input", typed)
        status, out, _err = run(capsys, "erase", play[:8])
        assert status == (0 if answer == "yes" else 1)
    assert asked[0].startswith("Erase The odd case, two sides on the screen, in the story, ")
    assert "Erased: 1 play, 2 names" in out
    assert run(capsys, "plays")[1] == "No plays are kept on this machine yet.\n"


def test_a_person_is_erased_by_name(home, play, capsys):
    """Nobody of that name is a refusal; the play itself stays."""
    assert run(capsys, "erase", "--person", "Nobody", "--yes")[0] == 1
    status, out, _err = run(capsys, "erase", "--person", "gwendolyn", "--yes")
    assert status == 0
    assert "1 name" in out
    assert run(capsys, "plays")[1].count("The odd case") == 1


def test_backup_copies_to_a_new_file_only(home, play, capsys):
    """A folder gets a file of its own; a file that is there is left as it is."""
    assert run(capsys, "backup", "copy.db")[:2] == (0, "All plays were copied to copy.db\n")
    status, _out, err = run(capsys, "backup", "copy.db")
    assert status == 1
    assert "is there already" in err
    assert run(capsys, "backup", ".")[0] == 0
    assert len(list(Path().glob("common-ground-plays-*.db"))) == 1
    status, _out, err = run(capsys, "backup", "no/such/folder/copy.db")
    assert status == 1
    assert len(err.splitlines()) == 1


def test_a_data_folder_that_cannot_be_made_is_one_sentence(tmp_path, capsys, monkeypatch):
    """It names the folder and the variable that chooses another."""
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", encoding="utf-8")
    monkeypatch.setenv("COMMON_GROUND_HOME", str(in_the_way / "home"))
    status, out, err = run(capsys, "plays")
    assert (status, out) == (1, "")
    assert "Set COMMON_GROUND_HOME to a folder of your own." in err
    assert one_sentence(err)


def test_a_store_that_had_to_be_mended_is_said_once(home, capsys):
    """On the error stream, so that lists stay lists."""
    home.mkdir()
    (home / "plays.db").write_bytes(b"this is no database at all, and long enough to be read" * 20)
    status, out, err = run(capsys, "plays")
    assert status == 0
    assert "No plays are kept" in out
    assert "The file of plays was damaged." in err
    assert run(capsys, "plays")[2] == ""


# --- what is loaded, what is missing ------------------------------------------------------

HEAVY = {
    ("--help",): {"pygame", "pydantic", "yaml", "transitions", "sqlite3", "numpy"},
    ("--version",): {"pygame", "pydantic", "yaml", "transitions", "sqlite3", "numpy"},
    ("plays",): {"pygame", "pydantic", "numpy"},
    ("check", str(CASE)): {"pygame", "numpy", "sqlite3"},
    ("play", str(CASE), "--text"): {"pygame", "numpy"},
}


@pytest.mark.parametrize("arguments", HEAVY, ids=" ".join)
def test_a_command_loads_only_what_it_needs(tmp_path, arguments):
    """No command but the window pays for pygame, and the small ones pay for next to nothing."""
    code = (
        "import sys; sys.argv[0] = 'main.py'\nfrom game.cli import main\n"
        f"try:\n    main({list(arguments)!r})\nexcept SystemExit:\n    pass\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    env = dict(os.environ, COMMON_GROUND_HOME=str(tmp_path))
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, text=True, input=""
    )  # fmt: skip
    loaded = set(done.stderr.splitlines()[-1].split())
    assert "game.cli" in loaded
    assert not loaded & HEAVY[arguments]
