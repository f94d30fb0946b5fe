"""The command translate, and a translated scenario at the console."""

import json
from pathlib import Path

import pytest

from game.cli import main
from game.content import library
from game.export.replay import replay_text
from game.session.opening import Setup
from game.store import Store
from game.terminal.start import start
from tests.content.translating import translate
from tests.terminal.at_the_console import CASE, USUAL, console_for


@pytest.fixture
def case(tmp_path) -> Path:
    """A scenario of somebody's own."""
    path = tmp_path / "odd.yaml"
    path.write_bytes(CASE.read_bytes())
    return path


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("LANGUAGE", "en")
    yield
    from game.words import choose_language

    choose_language("")


def played(folder, case, **more):
    """Play a translated case to its end at the console; all that was shown, and the play."""
    loaded = library.load(case, ("cy",))
    console = console_for(USUAL)
    setup = Setup(seed=11, **more)
    with Store(folder) as store:
        start(store, scenario=case, loaded=loaded, setup=setup, console=console)
        return console.sink.getvalue(), store.list()[0].play


def test_a_catalogue_is_made_filled_and_kept_up_to_date(case, capsys):
    """What is done is counted, what has changed since is stale, and nothing is lost."""
    assert main(["translate", str(case), "--to", "cy"]) == 0
    assert "0 of 108 texts are translated; 0 stale, 108 missing." in capsys.readouterr().out
    place = translate(case, "cy")
    done = place.read_bytes()
    assert main(["translate", str(case), "--to", "cy"]) == 0
    assert "108 of 108" in capsys.readouterr().out
    assert place.read_bytes() == done
    case.write_text(
        case.read_text(encoding="utf-8").replace("The odd case", "The odd one"), encoding="utf-8"
    )
    assert main(["check", str(case)]) == 0
    assert "107 of 108 texts are translated; 1 stale, 0 missing." in capsys.readouterr().out
    assert main(["translate", str(case), "--to", "cy"]) == 0
    assert '#, fuzzy\n#| msgid "The odd case"\nmsgctxt "title"\nmsgid "The odd one"\n' in (
        place.read_text(encoding="utf-8")
    )


def test_a_damaged_catalogue_is_left_as_it_is(case, capsys):
    """Named with its line, and not written over."""
    place = case.with_name("odd.cy.po")
    place.write_text('msgctxt "title"\nmsgid "The odd case\nmsgstr "Yr un od"\n', encoding="utf-8")
    before = place.read_bytes()
    assert main(["translate", str(case), "--to", "cy"]) == 2
    said = capsys.readouterr().err
    assert f"{place}:2: " in said
    assert "Nothing was changed." in said
    assert place.read_bytes() == before


def test_what_the_game_needs_of_a_text_is_asked_for(case, capsys):
    """A lost mark is named with its line and its id, and the status says so."""
    place = translate(case, "cy")
    text = place.read_text(encoding="utf-8")
    first = text.index('msgstr "cy ', text.index("[[", text.index("msgctxt")))
    place.write_text(text[:first] + text[first:].replace("[[", "((", 1), encoding="utf-8")
    assert main(["translate", str(case), "--to", "cy"]) == 1
    assert "the mark [[" in capsys.readouterr().out


@pytest.mark.parametrize("code", ["../x", "Welsh!", "", "c"])
def test_a_language_is_a_code(case, code, capsys):
    """It becomes part of a file's name."""
    assert main(["translate", str(case), "--to", code]) == 1
    assert "is no language's code" in capsys.readouterr().err


def test_a_play_speaks_the_translation_for_ever(tmp_path, case):
    """It opens again with its own words when the catalogue has changed or gone."""
    place = translate(case, "cy")
    shown, play = played(tmp_path / "plays", case)
    assert "cy Must a whole team talk" in shown
    place.unlink()
    console = console_for(USUAL)
    with Store(tmp_path / "plays") as store:
        start(store, play=play, debrief=True, console=console)
        header, _entries = store.load(play)
        file = store.export_play(play, tmp_path)
    assert "cy " in console.sink.getvalue()
    assert header.translation.texts["title"] == "cy The odd case"
    assert replay_text(file.read_text(encoding="utf-8")).agrees
    assert json.loads(file.read_text(encoding="utf-8").split("\n")[0])["header"]["translation"]


def test_a_play_in_another_language_is_the_same_scenario_and_the_same_play(tmp_path, case):
    """Both hashes and every number agree with those of the play in English."""
    translate(case, "cy")
    rows = []
    for name, languages in (("a", ("cy",)), ("b", ())):
        loaded = library.load(case, languages)
        with Store(tmp_path / name) as store:
            start(store, scenario=case, loaded=loaded, setup=Setup(seed=11), console=console_for())
            header, entries = store.load(store.list()[0].play)
        moves = [entry.body for entry in entries if entry.kind == "move"]
        rows.append((header.text_hash, header.rules_hash, moves, header.translation is None))
    assert rows[0][:3] == rows[1][:3]
    assert [row[3] for row in rows] == [False, True]
    assert len(rows[0][2]) > 3


def test_the_paper_speaks_the_language_that_is_asked_for(case, tmp_path, capsys):
    """Pack and reading copy, the whole page marked as being in that language."""
    translate(case, "cy")
    for command in ("pack", "proof"):
        page = tmp_path / f"{command}.html"
        assert main([command, str(case), "--language", "cy", "-o", str(page)]) == 0
        assert "cy The odd case" in page.read_text(encoding="utf-8")
