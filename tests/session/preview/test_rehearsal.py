"""A rehearsal goes the same way again after every edit, as far as the way still leads."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.core.conditions import Guard
from game.core.moves import Choose, Draw, Seal
from game.core.scenario import Kind, Scene, Seat, Way
from game.session.preview.explaining import explain_page
from game.session.preview.rehearsal import CannotBegin, Rehearsal
from game.session.preview.steps import Place, SetMeter, Start, from_text, to_text
from game.session.session import NotNow
from tests.core.stories import scenarios
from tests.session.preview.ways import acts, do, look_at_everything, saved
from tests.session.sitting import CASE

TEXT = CASE.read_text(encoding="utf-8")
QUIET = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@cache
def built(text=TEXT):
    """The scenario of a text."""
    return saved(text).scenario


def begun(*steps, text=TEXT):
    """A rehearsal that has gone some steps, each as its text."""
    rehearsal = Rehearsal(built(text))
    for step in steps:
        rehearsal.do(from_text(step))
    return rehearsal


TO_THE_WEEK = ("read first_word", "choose tell_of_spring", "choose show_the_sheet",
               "seal doctor say_it", "seal manager say_it")  # fmt: skip


# --- by rules ---------------------------------------------------------------------------


@QUIET
@given(scenarios(), acts())
def test_a_reload_without_a_change_changes_nothing(scenario, done):
    """The same place, the same numbers, the same words lie ahead and behind."""
    rehearsal = Rehearsal(scenario)
    for act in done:
        do(rehearsal, *act)
    before = rehearsal.record, rehearsal.path(), rehearsal.cursor
    words = rehearsal.take(replace(scenario))
    assert (rehearsal.record, rehearsal.path(), rehearsal.cursor) == before
    assert words == "Reloaded: you are where you were."
    assert not rehearsal.short


@QUIET
@given(scenarios(), acts(), st.integers(1, 12))
def test_back_and_forward_again_is_where_one_was(scenario, done, count):
    """However many steps, as long as none is new."""
    rehearsal = Rehearsal(scenario)
    for act in done:
        do(rehearsal, *act)
    rehearsal.go(rehearsal.reach)
    before = rehearsal.record
    count = min(count, rehearsal.cursor)
    for _step in range(count):
        rehearsal.back()
    for _step in range(count):
        rehearsal.forward()
    assert rehearsal.record == before


@QUIET
@given(scenarios(sound=False), scenarios(sound=False), acts(), acts(6))
def test_any_other_story_can_come_in_its_place(scenario, other, done, then):
    """Everything can be shown and gone on with; and back in the old one all is as it was."""
    try:
        rehearsal = Rehearsal(scenario)
    except CannotBegin:
        return
    for act in done:
        do(rehearsal, *act)
    before, steps = rehearsal.record, rehearsal.steps
    try:
        rehearsal.take(other)
    except CannotBegin:
        assert rehearsal.record == before
        return
    look_at_everything(rehearsal)
    rehearsal.take(scenario)
    assert (rehearsal.record, rehearsal.steps) == (before, steps)
    rehearsal.take(other)
    for act in then:
        do(rehearsal, *act)
        look_at_everything(rehearsal)


@QUIET
@given(scenarios(), acts())
def test_a_place_leads_back_to_itself(scenario, done):
    """What is kept of a place, as text as well, is enough to come to it."""
    rehearsal = Rehearsal(scenario)
    for act in done:
        do(rehearsal, *act)
    place = rehearsal.place
    told = tuple(from_text(to_text(step)) for step in place.steps)
    assert told == place.steps
    again = Rehearsal(scenario, Place(place.start, told))
    assert again.lost is None
    assert again.record.state == rehearsal.record.state
    assert again.scene == rehearsal.scene


# --- edits --------------------------------------------------------------------------------


def test_a_choice_that_is_renamed_breaks_the_way_off_until_it_is_named_back():
    """One stands at the last place that is left, is told why, and is back when it is mended."""
    rehearsal = begun(*TO_THE_WEEK)
    before = rehearsal.record
    words = rehearsal.take(built(TEXT.replace("id: show_the_sheet", "id: turn_the_sheet")))
    assert rehearsal.scene == "her_figures"
    assert words == (
        "Reloaded. “Priya Nair: Turn the sheet round so that he can read it” no longer fits: this "
        "scene has no such choice. You are at the last place that still exists: A sheet of paper."
    )
    assert [line.fits for line in rehearsal.path()] == [True, True, False, False, False]
    assert rehearsal.take(built()) == "Reloaded: you are where you were."
    assert rehearsal.record == before


def test_a_condition_that_shuts_a_choice_breaks_the_way_off_in_words():
    """The step is named as its author wrote it."""
    rehearsal = begun(*TO_THE_WEEK)
    words = rehearsal.take(built(TEXT.replace("if: trust >= 4", "if: trust >= 9")))
    assert "he can read it” no longer fits: this choice is not open now." in words


def test_a_new_step_drops_what_no_longer_fits():
    """The way goes on from where one stands."""
    rehearsal = begun(*TO_THE_WEEK)
    rehearsal.take(built(TEXT.replace("id: show_the_sheet", "id: turn_the_sheet")))
    rehearsal.move(Choose("keep_the_sheet"))
    assert rehearsal.steps[-1] == Choose("keep_the_sheet")
    assert len(rehearsal.steps) == 3
    assert not rehearsal.short


def test_a_page_that_is_put_in_or_taken_out_moves_nobody():
    """Pages are turned to the scene one was at, whatever lies between."""
    rehearsal = begun("read first_word")
    longer = TEXT.replace(
        "    goto: first_word\n",
        "    goto: a_cough\n\n  a_cough:\n    text: Somebody coughs.\n    goto: first_word\n",
    )
    rehearsal.take(built(longer))
    assert rehearsal.scene == "first_word"
    rehearsal.take(built(TEXT.replace("start: after_the_meeting", "start: first_word")))
    assert rehearsal.scene == "first_word"
    assert not rehearsal.short


def test_a_meter_that_is_gone_stops_nobody():
    """What was set by hand is passed over; the way goes on."""
    rehearsal = begun("read first_word", "set trust 9", "choose ask_the_price")
    text = TEXT.replace("  trust:\n    label", "  faith:\n    label")
    text = text.replace("          trust:", "          faith:").replace("if: trust", "if: faith")
    rehearsal.take(built(text))
    assert rehearsal.scene == "her_figures"
    assert not rehearsal.short


def test_a_start_that_is_gone_leads_to_the_storys_own():
    """It is said; what is done next begins there for good."""
    rehearsal = Rehearsal(built(), Place(Start("the_week")))
    words = rehearsal.take(built(TEXT.replace("the_week", "one_week")))
    assert words.startswith(
        "Reloaded. “The start at the_week” no longer fits: it is no longer there."
    )
    assert rehearsal.scene == "after_the_meeting"
    assert rehearsal.short
    rehearsal.read_on()
    assert rehearsal.start == Start()
    assert not rehearsal.short


def test_a_version_without_a_first_page_changes_nothing():
    """Only a file that was not checked whole can be like that."""
    rehearsal = begun("read first_word")
    before, scenario = rehearsal.record, rehearsal.scenario
    never = Guard("trust > 99", frozenset(), lambda _state: False, (), lambda _parts: False)
    stuck = {"stuck": Scene("stuck", Kind.NARRATION, ways=(Way("quicker", never),))}
    with pytest.raises(CannotBegin):
        rehearsal.take(replace(built(), start="stuck", scenes=stuck))
    assert rehearsal.record == before
    assert rehearsal.scenario is scenario


# --- what can be done ---------------------------------------------------------------------


def test_setting_a_meter_keeps_to_its_scale_and_takes_one_step():
    """Set twice in a row it is set once."""
    rehearsal = begun("read first_word")
    rehearsal.set_meter("trust", 6)
    rehearsal.set_meter("trust", 99)
    assert rehearsal.steps[1:] == (SetMeter("trust", 99),)
    assert rehearsal.record.state.meters == (10,)
    rehearsal.back()
    assert rehearsal.record.state.meters == (4,)


def test_one_can_begin_at_any_scene_ending_and_cut():
    """A cut has its own start, rounds and issues."""
    rehearsal = begun("read first_word")
    for name in (*built().scenes, *built().endings):
        rehearsal.begin_at(Start(name))
        assert (rehearsal.scene, rehearsal.steps) == (name, ())
    rehearsal.begin_at(Start(cut="short"))
    assert rehearsal.scene == "the_table"
    assert rehearsal.view("table").table.rounds == 2
    assert len(rehearsal.view("table").table.issues) == 2


def test_a_beginning_that_is_none_leaves_everything_as_it_was():
    """As when a list on the screen is older than the file."""
    rehearsal = begun("read first_word", "choose tell_of_spring")
    rehearsal.back()
    before = rehearsal.record, rehearsal.cursor, rehearsal.steps
    with pytest.raises(NotNow, match="no longer there"):
        rehearsal.begin_at(Start("nowhere"))
    assert (rehearsal.record, rehearsal.cursor, rehearsal.steps) == before


def test_what_the_rules_refuse_is_not_a_step():
    """The reason is said, the way stays."""
    rehearsal = begun("read first_word")
    with pytest.raises(NotNow, match="another kind"):
        rehearsal.move(Seal(Seat.DOCTOR, "say_it"))
    with pytest.raises(NotNow, match="nothing more to read"):
        rehearsal.read_on()
    with pytest.raises(NotNow, match="no lot"):
        rehearsal.draw(1)
    assert len(rehearsal.steps) == 1


def test_luck_draws_by_the_odds():
    """Three in four are quiet weeks; a lot can also be chosen."""
    rehearsal = begun(*TO_THE_WEEK)
    fell = []
    for seed in range(400):
        rehearsal.draw(seed)
        fell.append(rehearsal.steps[-1])
        rehearsal.back()
    assert 250 < fell.count(Draw("quiet_week")) < 350
    assert len(set(fell)) == 2
    rehearsal.move(Draw("radiologist_ill"))
    assert rehearsal.record.state.sums[2] == -1


def test_conditions_are_told_part_by_part_with_the_numbers_they_read():
    """On shut ones too, with what players are told of it, and where it all stands."""
    version = saved(TEXT)
    rehearsal = Rehearsal(version.scenario)
    for step in ("read first_word", "choose ask_the_price"):
        rehearsal.do(from_text(step))
    (section,) = explain_page(rehearsal)
    note = section.notes[0]
    assert (note.id, note.open) == ("show_the_sheet", False)
    assert note.why_shut == "You do not yet know what he would do with it"
    assert [(p.words, p.holds, p.now) for p in note.parts] == [("trust >= 4", False, "trust is 3")]
    assert [effect.words for effect in note.effects] == ["Trust between you +1"]
    assert (note.leads_to, note.leads_to_words) == ("the_fear", "Before you bargain")
    line = version.line_of(note.path)
    assert "id: show_the_sheet" in TEXT.splitlines()[line - 1]
    van = section.notes[2]
    assert van.effects[0].reason == "the town that waits longest is scanned first for a month"
    assert van.details == ("£18k once · paid by cancer alliance",)


@pytest.mark.parametrize("scene", [*built().scenes, *built().endings])
def test_everything_that_is_told_stands_at_its_own_line(scene):
    """No note points at the top of something larger: each has a line of its own."""
    version = saved(TEXT)
    rehearsal = Rehearsal(version.scenario, Place(Start(scene)))
    lines = [version.line_of(n.path) for s in explain_page(rehearsal) for n in s.notes]
    assert len(set(lines)) == len(lines)
    assert all(0 < line <= TEXT.count("\n") for line in lines)
