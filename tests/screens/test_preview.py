"""An author edits a scenario and plays it in the same minute: nothing that is saved stops the play."""

from __future__ import annotations

import os

from tests.screens.at_the_preview import BROKEN, TEXT, preview


def test_a_save_shows_at_once_in_the_same_place(tmp_path):
    """The new words stand on the page; one is where one was."""
    with preview(tmp_path) as hands:
        hands.click("next")
        hands.click("choices:tell_of_spring")
        assert hands.scene == "her_figures"
        hands.save(TEXT.replace("On her desk lies", "On the floor lies"))
        assert hands.scene == "her_figures"
        assert hands.says("On the floor lies a table of waits")
        assert hands.says("Reloaded: you are where you were.")


def test_a_place_that_is_gone_is_said_and_comes_back(tmp_path):
    """One stands at the last place that is left, under a note that says why; mended, one is back."""
    with preview(tmp_path) as hands:
        hands.click("next")
        hands.click("choices:tell_of_spring")
        hands.click("choices:show_the_sheet")
        hands.save(TEXT.replace("id: show_the_sheet", "id: turn_the_sheet"))
        assert hands.scene == "her_figures"
        assert hands.says("he can read it” no longer fits: this scene has no such choice")
        hands.save(TEXT)
        assert hands.scene == "the_fear"
        assert not hands.says("no such choice")


def test_a_broken_file_is_told_and_the_play_goes_on(tmp_path):
    """The panel has the line, the fault and the mend; the page below it still works."""
    with preview(tmp_path) as hands:
        hands.click("next")
        hands.save(BROKEN)
        assert hands.says("The file cannot be played as it stands.")
        assert hands.says("there is no scene or ending called 'her_fingers'")
        assert hands.says("Did you mean her_figures?")
        assert hands.says(f"case.yaml:{1 + BROKEN[: BROKEN.index('her_fingers')].count(chr(10))}")
        hands.click("choices:tell_of_spring")
        assert hands.scene == "her_figures"
        hands.save(TEXT)
        assert not hands.says("cannot be played")
        assert hands.scene == "her_figures"


def test_a_file_that_is_gone_for_a_moment_alarms_nobody(tmp_path):
    """As when an editor moves a new one into its place."""
    with preview(tmp_path) as hands:
        new = tmp_path / "new"
        new.write_text(TEXT.replace("Cold coffee", "Cold tea"), encoding="utf-8")
        hands.path.unlink()
        hands.app.screen.on_tick(0)
        hands.wait()
        assert not hands.says("cannot be played")
        os.replace(new, hands.path)
        hands.age()
        hands.rest()
        assert hands.says("Cold tea")
        assert not hands.says("cannot be played")


def test_a_file_that_is_deleted_is_told_and_the_play_goes_on(tmp_path):
    """When it is there again, all is as it was."""
    with preview(tmp_path) as hands:
        hands.path.unlink()
        hands.rest()
        assert hands.says("there is no such file.")
        hands.click("next")
        assert hands.scene == "first_word"
        hands.save(TEXT)
        assert not hands.says("there is no such file.")
        assert hands.scene == "first_word"


def test_a_file_that_is_half_written_is_read_once_more(tmp_path):
    """Emptied, and filled a moment later: no panel in between."""
    with preview(tmp_path) as hands:
        hands.path.write_text("", encoding="utf-8")
        hands.app.screen.on_tick(0)
        hands.wait()
        assert not hands.says("cannot be played")
        hands.path.write_text(TEXT.replace("Cold coffee", "Cold tea"), encoding="utf-8")
        hands.age()
        hands.rest()
        assert hands.says("Cold tea")


def test_a_file_that_cannot_be_played_yet_opens_when_it_is_mended(tmp_path):
    """Until then its problems stand there."""
    with preview(tmp_path, "format: 1\ntitle: A start\n") as hands:
        assert hands.says("This file cannot be played yet.")
        assert hands.says("case.yaml:1")
        hands.save(TEXT)
        assert hands.scene == "after_the_meeting"
        assert hands.says("Cold coffee")


def test_the_scenario_is_only_ever_read_and_no_play_is_kept(tmp_path, monkeypatch):
    """Its bytes and its time stay, and nothing is stored."""
    monkeypatch.setenv("COMMON_GROUND_HOME", str(tmp_path / "home"))
    with preview(tmp_path) as hands:
        before = hands.path.read_bytes(), hands.path.stat().st_mtime_ns
        hands.click("next")
        hands.click("choices:tell_of_spring")
        hands.click("less:trust")
        assert (hands.path.read_bytes(), hands.path.stat().st_mtime_ns) == before
    assert [each.name for each in tmp_path.iterdir()] == ["case.yaml"]


def test_the_slow_checks_follow_by_themselves(tmp_path):
    """A warning that needs every position comes to the list without being asked for."""
    with preview(tmp_path, TEXT.replace("if: trust >= 4", "if: trust >= 1")) as hands:
        hands.click("tabs:problems")
        assert hands.says("The slow checks are still at work")
        hands.until_checked()
        assert hands.says("condition-always")
        assert not hands.says("still at work")


def test_a_save_during_the_slow_checks_is_checked_in_its_turn(tmp_path):
    """What they find of the older version is not told of the newer one."""
    with preview(tmp_path, TEXT.replace("if: trust >= 4", "if: trust >= 1")) as hands:
        hands.app.screen.file.check(hands.app.screen.bench.newest)
        hands.save(TEXT)
        hands.until_checked()
        hands.click("tabs:problems")
        assert hands.says("No problem was found.")


def test_the_panel_can_be_folded_and_unfolds_for_what_is_new(tmp_path):
    """One line is left of it; the next save that cannot be played opens it again."""
    with preview(tmp_path) as hands:
        hands.save(BROKEN)
        hands.click("panel:fold")
        assert hands.says("The file cannot be played as it stands.")
        assert not hands.says("her_fingers")
        hands.save(BROKEN.replace("her_fingers", "his_fingers"))
        assert hands.says("his_fingers")
