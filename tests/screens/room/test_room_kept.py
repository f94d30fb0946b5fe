"""Closing the lid in the middle of a room's debrief loses nothing that was typed, allowed or counted."""

import json
import os
from dataclasses import replace

import pytest

from game.screens.room import kept
from game.screens.room.gather import GatherScreen
from game.session.cohort import privacy
from game.session.cohort.codes import code_of_play
from game.session.cohort.gathering import gather
from game.session.cohort.typed import add_code
from tests.rooms import many, room_24
from tests.screens.room.at_the_projector import room, small
from tests.studies import STUDY, file_of
from tests.studies import table as study_table


def begun(window, gathering):
    """The debrief of a gathering, begun from the page where it is gathered."""
    screen = GatherScreen(gathering)
    hands = window(screen)
    hands.click("begin")
    hands.wait()
    return hands, hands.app.screen


def go(hands, led, kind: str) -> None:
    """Open a page."""
    led.talk.go(next(page for page in led.talk.pages if page.kind == kind))
    led.refresh()
    hands.see()


def notes(home) -> list[dict]:
    """What was kept, as it stands on the disk."""
    return [json.loads(path.read_text()) for path in sorted((home / "rooms").glob("*.json"))]


def test_a_killed_debrief_goes_on_where_it_stood(window, tmp_path):
    """Nobody closed anything: what was shown as done is on the disk already."""
    hands, led = begun(window, small(5))
    go(hands, led, "what_if")
    hands.wait()
    hands.see()
    hands.key("1")
    hands.type("7")
    hands.key("enter")
    votes = {scene: dict(hands_) for scene, hands_ in led.talk.votes.items()}
    assert 7 in next(iter(votes.values())).values()
    led.agreed("C")
    led.allow(
        privacy.approve(led.talk.gathering, [privacy.typed_words(led.talk.gathering)[0].mark])
    )
    led.toggle_scores()
    led.refresh()
    hands.see()
    before = led.talk

    _hands, again = begun(window, small(5))
    talk = again.talk
    assert talk is not before
    assert (talk.page.kind, talk.step) == ("what_if", before.step)
    assert talk.votes == votes
    assert talk.hidden
    assert talk.seen == before.seen
    assert talk.gathering.agreed == before.gathering.agreed
    assert talk.gathering.approved == before.gathering.approved
    assert not talk.gathering.names


def test_the_plan_and_the_clock_go_on(window):
    """Minutes given by the presenter stay given; the time the window was shut does not count."""
    hands, led = begun(window, small(4))
    led.talk.began -= 20 * 60
    led.talk.plan = kept.change(led.talk.plan, led.talk.plan[3].stage, 30)
    led.refresh()
    hands.see()
    plan = led.talk.plan
    _hands, again = begun(window, small(4))
    assert again.talk.plan == plan
    assert 19 * 60 < again.app.clock() - again.talk.began < 21 * 60


def test_what_is_kept_holds_no_name_no_word_and_no_play(window, tmp_path):
    """Not even a play's id: what is erased from the store must leave nothing to find."""
    gathering = small(5)
    hands, led = begun(window, gathering)
    led.agreed("A")
    led.allow(privacy.approve(led.talk.gathering, [w.mark for w in privacy.typed_words(gathering)]))
    led.refresh()
    hands.see()
    (path,) = (tmp_path / "rooms").glob("*.json")
    text = path.read_text()
    for table in gathering.tables:
        assert table.key not in text
        assert table.file not in text
    for word in ("Doctor of", "ask what it costs", "tired"):
        assert word not in text


def test_a_yes_that_was_taken_back_stays_taken_back(window):
    """The last word counts, also after closing."""
    _hands, led = begun(window, small(4))
    led.agreed("B")
    led.agreed("B", False)
    _hands, again = begun(window, small(4))
    assert not again.talk.gathering.agreed


def test_another_room_of_the_same_scenario_begins_anew(window, tmp_path):
    """The afternoon's tables are not the morning's: each room keeps its own."""
    everyone = list(many(10).files.items())
    _hands, led = begun(window, gather(everyone[:5]))
    led.agreed("A")
    _hands, led = begun(window, gather(everyone[5:]))
    assert led.talk.page.kind == "ground_rules"
    assert not led.talk.gathering.agreed
    led.agreed("B")
    assert len(notes(tmp_path)) == 2


def test_codes_are_typed_once(window, tmp_path):
    """Where no file travels, a crash must not cost twelve codes; letters stay with their tables."""
    whole = room()
    codes = [code_of_play(whole.tables[n].header, whole.tables[n].record) for n in (9, 3, 6)]
    screen = GatherScreen()
    hands = window(screen)
    for code in codes:
        screen.code = code
        screen.add_code()
    letters = {table.key: table.letter for table in screen.gathering.tables}
    assert len(letters) == 3

    again = GatherScreen()
    hands = window(again)
    assert "3 codes were typed here last." in hands.see()
    hands.click("codes:again")
    assert {table.key: table.letter for table in again.gathering.tables} == letters


def test_letters_stay_with_their_tables(window):
    """A table that comes late, and would have come first, takes the next free letter."""
    files = list(many(6).files.items())
    _hands, led = begun(window, gather(files[1:]))
    was = {table.key: table.letter for table in led.talk.gathering.tables}
    led.refresh()
    _hands.see()
    screen = GatherScreen(gather(files))
    window(screen)
    now = {table.key: table.letter for table in screen.gathering.tables}
    assert {key: now[key] for key in was} == was
    assert sorted(now.values()) == list("ABCDEF")


def test_beginning_anew_forgets_all(window, tmp_path):
    """It is asked first."""
    _hands, led = begun(window, small(4))
    led.agreed("B")
    screen = GatherScreen(small(4))
    hands = window(screen)
    assert "Go on with the debrief" in hands.see()
    hands.click("anew")
    hands.click("dialog:yes")
    assert "Begin the debrief" in hands.see()
    assert not screen.gathering.agreed
    assert notes(tmp_path) == []


def test_what_is_old_is_removed(window, tmp_path):
    """Nobody goes on with a debrief of last term."""
    _hands, led = begun(window, small(4))
    led.agreed("B")
    (path,) = (tmp_path / "rooms").glob("*.json")
    os.utime(path, (0, 0))
    screen = GatherScreen(small(4))
    window(screen)
    assert not screen.gathering.agreed
    assert not path.exists()


@pytest.mark.parametrize(
    "text", ["", "[]", '{"version": 1}', '{"version": 1, "talk": 3, "when": ""}']
)
def test_a_file_that_makes_no_sense_is_passed_over(window, tmp_path, text):
    """The room opens as a new one."""
    (tmp_path / "rooms").mkdir()
    (tmp_path / "rooms" / "odd.json").write_text(text)
    screen = GatherScreen(small(4))
    hands = window(screen)
    assert "Begin the debrief" in hands.see()


@pytest.mark.parametrize("odd", [{"seen": 3}, {"votes": {"a": 1}}, {"plan": [["WHAT", "x"]]}])
def test_a_note_with_odd_values_is_passed_over(window, tmp_path, odd):
    """Right keys, wrong things in them: edited by hand, or from a later game."""
    _hands, led = begun(window, small(4))
    led.agreed("B")
    (path,) = (tmp_path / "rooms").glob("*.json")
    note = json.loads(path.read_text())
    path.write_text(json.dumps(note | {"talk": note["talk"] | odd}))
    screen = GatherScreen(small(4))
    assert "Begin the debrief" in window(screen).see()
    assert not screen.gathering.agreed


def test_a_note_that_knows_other_pages_steps_and_choices_is_taken_as_far_as_it_goes(
    window, tmp_path
):
    """The scenario is the same, yet the program may show it otherwise by now."""
    hands, led = begun(window, small(4))
    go(hands, led, "switch")
    (path,) = (tmp_path / "rooms").glob("*.json")
    note = json.loads(path.read_text())
    odd = {"step": 700, "seen": ["x"], "setting": "wholly", "plan": [["NEVER", 9]],
           "votes": {"nowhere": {"nothing": 4_000}}}  # fmt: skip
    path.write_text(json.dumps(note | {"talk": note["talk"] | odd}))
    hands, again = begun(window, small(4))
    assert again.talk.page.kind == "switch"
    assert again.talk.step == 0
    assert again.talk.setting == "partly"
    hands.key("right")
    assert hands.see()


def test_a_note_of_a_room_whose_day_has_come_is_removed(window, tmp_path):
    """With everything in it: what was promised of the plays holds for what stands beside them."""
    past = replace(STUDY, erase_on="2026-01-31")
    gathering = gather([(f"{n}.play", file_of(study_table(n, room=past))) for n in (1, 2)])
    _hands, led = begun(window, gathering)
    led.agreed("A")
    assert notes(tmp_path)[0]["erase_on"] == "2026-01-31"
    screen = GatherScreen(gathering)
    assert "Begin the debrief" in window(screen).see()
    assert notes(tmp_path) == []


def test_a_disk_that_takes_nothing_is_said(window, tmp_path):
    """And the debrief goes on."""
    (tmp_path / "rooms").write_text("a file where a folder should be")
    hands, led = begun(window, small(4))
    led.agreed("B")
    led.refresh()
    assert any("cannot be kept" in text for text in hands.see())
    hands.key("right")
    assert led.talk.page.kind != "ground_rules"


def test_a_code_beside_files_comes_back_with_them(window):
    """Eleven sticks and one code: the folder alone brings all twelve."""
    whole = room()
    code = code_of_play(whole.tables[9].header, whole.tables[9].record)
    files = list(room_24().files.items())[:3]
    _hands, led = begun(window, add_code(gather(files), code))
    assert len(led.talk.gathering.tables) == 4
    led.agreed("A")
    screen = GatherScreen(gather(files))
    window(screen)
    assert len(screen.gathering.tables) == 4
