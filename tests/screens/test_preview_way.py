"""An author goes through a scenario at a preview: back and forth, by any scene, to kept places, to a line."""

from __future__ import annotations

import pygame
import pytest

from game.screens import preview_places
from tests.screens.at_the_preview import BROKEN, TEXT, preview


@pytest.mark.parametrize("by", ["mouse", "keys"])
def test_back_and_forward(tmp_path, by):
    """By the buttons and by b and f; a step in the list goes there as well."""
    with preview(tmp_path) as hands:
        back, forward = (
            (lambda: hands.click("step:back"), lambda: hands.click("step:forward"))
            if by == "mouse"
            else (lambda: hands.key("b"), lambda: hands.key("f"))
        )
        hands.click("next")
        hands.click("choices:tell_of_spring")
        back()
        assert hands.scene == "first_word"
        back()
        assert hands.scene == "after_the_meeting"
        forward()
        forward()
        assert hands.scene == "her_figures"
        hands.key("y")
        hands.click("step:1")
        assert hands.scene == "first_word"


def test_meters_are_set_by_button_and_by_arrow(tmp_path):
    """It is a step of the way, and opens or shuts what reads it."""
    with preview(tmp_path) as hands:
        hands.click("next")
        hands.click("choices:ask_the_price")
        assert hands.says("trust >= 4: not met (trust is 3)")
        hands.click("more:trust")
        assert hands.says("trust >= 4: met (trust is 4)")
        hands.tab_to("meter:trust")
        hands.key("right", "right")
        assert hands.rehearsal.record.state.meters == (6,)
        assert len(hands.rehearsal.steps) == 3


def test_the_page_is_seen_from_either_seat(tmp_path):
    """Points are on the table for the seat's own eye, and nowhere for the room's."""
    with preview(tmp_path) as hands:
        hands.key("g")
        hands.type("next thurs")
        hands.click("begin:scene:the_table")
        assert not hands.says("Everyone ·\u00a020")
        hands.click("eye:doctor")
        assert hands.says("Everyone ·\u00a020")
        hands.key("o")
        assert hands.says("Everyone ·\u00a00")
        hands.key("o")
        assert not hands.says("Everyone ·\u00a00")


def test_any_scene_is_found_by_a_word_of_it_and_begun_at(tmp_path):
    """By the keyboard alone: go, type, down to it, Enter."""
    with preview(tmp_path) as hands:
        hands.key("g")
        hands.type("scanner none of this")
        assert hands.says("No scene has these words.")
        hands.key("ctrl+a")
        hands.type("afraid")
        hands.tab_to("begin:scene:the_fear")
        hands.key("enter")
        assert (hands.scene, hands.rehearsal.steps) == ("the_fear", ())


def test_both_sides_sealed_picks_and_the_lot_are_the_authors(tmp_path):
    """One pick by its number, one by the mouse; the lot by hand in the margin, or by luck."""
    with preview(tmp_path) as hands:
        hands.key("g")
        hands.click("begin:scene:the_fear")
        hands.click("picks:manager:keep_it")
        hands.key("1")
        assert hands.scene == "the_week"
        assert hands.rehearsal.record.state.meters == (3,)
        hands.key("h")
        hands.click("lot:radiologist_ill")
        assert hands.scene == "the_table"
        assert hands.rehearsal.record.state.sums[2] == -1
        hands.key("b")
        hands.click("next")
        assert hands.scene == "the_table"


def to_the_table(hands):
    """Begin at the table."""
    hands.key("g")
    hands.click("begin:scene:the_table")


def test_the_table_is_played_to_a_deal_and_its_ending_scored(tmp_path):
    """Offers, the other side's answer, the deal; the margin has the scores a debrief would give."""
    with preview(tmp_path) as hands:
        to_the_table(hands)
        for option in ("which:plain", "pull_back:team", "hours:half"):
            hands.click(f"issue:{option}")
        hands.click("propose")
        assert hands.view.table.turn == "doctor"
        hands.click("accept")
        hands.click("dialog:yes")
        assert hands.scene == "somebody_can_stop_it"
        hands.key("h")
        hands.wait()
        assert hands.says("Dr Ifan Rees: 85 points; walking away is worth 40.")
        assert hands.says("of 100, balance")
        hands.click("again")
        assert hands.scene == "after_the_meeting"


@pytest.mark.parametrize(("way", "ending"), [("walk", "apart_again"), ("time", "next_month")])
def test_the_table_can_be_left(tmp_path, way, ending):
    """By walking away, and by the clock."""
    with preview(tmp_path) as hands:
        to_the_table(hands)
        hands.click("leave")
        hands.click(f"leave:{way}")
        assert hands.scene == ending


def test_half_an_offer_outlives_a_save(tmp_path):
    """What still fits of it; a new issue waits for its answer."""
    with preview(tmp_path) as hands:
        to_the_table(hands)
        hands.click("issue:which:plain")
        hands.click("issue:hours:half")
        text = TEXT.replace("            half:\n", "            halves:\n")
        hands.save(text.replace("Two chairs, one sheet.", "Two chairs."))
        draft = hands.app.screen.table.papers["offer"]
        assert draft.deal == {"which": "plain", "pull_back": "", "hours": ""}
        assert hands.says("Two chairs.")


# --- kept places --------------------------------------------------------------------------


def test_a_place_is_kept_under_a_name_and_gone_to(tmp_path):
    """In a small file beside the scenario; forgetting it is asked first."""
    with preview(tmp_path) as hands:
        hands.click("next")
        hands.click("more:trust")
        hands.key("k")
        hands.type("trust five")
        hands.key("enter")
        file = tmp_path / "case.places.txt"
        assert file.read_text(encoding="utf-8") == (
            "Common Ground places 1\n\ntrust five\n    read first_word\n    set trust 5\n"
        )
        hands.key("g")
        hands.click("begin:start")
        hands.key("y")
        hands.click("kept:trust five")
        assert hands.scene == "first_word"
        assert hands.rehearsal.record.state.meters == (5,)
        hands.click("forget:trust five")
        hands.click("dialog:yes")
        assert not hands.has("kept:trust five")
        assert "trust five" not in file.read_text(encoding="utf-8")


def test_a_kept_place_whose_way_breaks_off_says_so(tmp_path):
    """One comes as far as it leads."""
    (tmp_path / "case.places.txt").write_text(
        "Common Ground places 1\n\nfar\n    choose tell_of_spring\n    choose nothing\n",
        encoding="utf-8",
    )
    with preview(tmp_path) as hands:
        hands.key("y")
        hands.click("kept:far")
        assert hands.scene == "her_figures"
        assert hands.says(
            "The way there breaks off: “nothing” no longer fits, this scene has no such"
        )
        hands.click("note:close")
        assert not hands.says("breaks off")


def test_a_file_of_something_else_is_not_written_to(tmp_path):
    """The button says why."""
    other = tmp_path / "case.places.txt"
    other.write_text("My shopping\n", encoding="utf-8")
    with preview(tmp_path) as hands:
        hands.key("k")
        hands.type("here")
        hands.key("enter")
        assert hands.says("it is not a file of places")
    assert other.read_text(encoding="utf-8") == "My shopping\n"


# --- the editor, and leaving ---------------------------------------------------------------


def test_a_line_is_opened_in_the_editor(tmp_path, monkeypatch):
    """The page's own, by its key; a problem's, by its button."""
    opened = []
    monkeypatch.setattr(
        preview_places.editor, "open_at", lambda file, line: opened.append((file, line)) or True
    )
    with preview(tmp_path) as hands:
        hands.key("e")
        hands.save(BROKEN)
        hands.click("panel:0")
        lines = [1 + TEXT[: TEXT.index(words)].count("\n") for words in
                 ("  after_the_meeting:\n", "        goto: her_figures")]  # fmt: skip
        assert opened == [(hands.path, line) for line in lines]


def test_without_an_editor_the_place_is_shown_to_be_copied(tmp_path, monkeypatch):
    """File and line; the button puts them on the clipboard."""
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    copied = []
    monkeypatch.setattr(pygame.scrap, "put_text", copied.append)
    with preview(tmp_path) as hands:
        hands.key("e")
        line = 1 + TEXT[: TEXT.index("  after_the_meeting:\n")].count("\n")
        assert hands.says(f"{hands.path}:{line}")
        hands.click("dialog:copy")
        assert copied == [f"{hands.path}:{line}"]
        assert not hands.has("dialog:copy")


def test_leaving_asks_when_a_way_would_be_lost(tmp_path):
    """And goes back to the page it was opened from; then no look is taken at the file any more."""
    with preview(tmp_path) as hands:
        screen = hands.app.screen
        hands.click("next")
        hands.key("esc")
        hands.click("dialog:no")
        assert hands.app.screen is screen
        hands.click("leave:preview")
        hands.click("dialog:yes")
        assert hands.app.screen is not screen
        screen.file.read()
        assert not hands.app.working


def test_leaving_at_once_asks_nothing(tmp_path):
    """There is nothing to lose."""
    with preview(tmp_path) as hands:
        screen = hands.app.screen
        hands.key("esc")
        assert hands.app.screen is not screen


def test_a_question_over_a_page_that_is_gone_goes_with_it(tmp_path):
    """The table was a table when the dialog was opened."""
    with preview(tmp_path) as hands:
        to_the_table(hands)
        hands.click("leave")
        assert hands.has("leave:walk")
        table = TEXT[TEXT.index("    negotiate:") : TEXT.index("\nendings:")]
        hands.save(
            TEXT.replace(table, "    goto: quicker\n").replace("    issues: [which, hours]\n", "")
        )
        assert hands.scene in ("quicker", "the_table")
        assert not hands.has("leave:walk")
        assert hands.rehearsal.view("table").table is None


def test_places_that_were_kept_elsewhere_are_seen(tmp_path):
    """As when the file beside the scenario was changed by hand."""
    with preview(tmp_path) as hands:
        (tmp_path / "case.places.txt").write_text(
            "Common Ground places 1\n\nby hand\n    read first_word\n", encoding="utf-8"
        )
        hands.key("y")
        hands.click("kept:by hand")
        assert hands.scene == "first_word"
