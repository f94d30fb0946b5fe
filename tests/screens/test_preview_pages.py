"""Everything of a preview fits its place, in every size of window and of text that people have."""

from __future__ import annotations

import pytest

from tests.screens.at_the_preview import ROOT, TEXT, preview

SIZES = [((1280, 720), 100), ((1920, 1080), 100), ((960, 600), 100), ((1280, 720), 150),
         ((1280, 720), 200), ((960, 600), 200)]  # fmt: skip
TABS = ("here", "way", "scenes", "problems")
LONG = "Pneumonoultramicroscopicsilicovolcanoconiosis"


def faults(hands):
    """What does not fit, on the page as it is."""
    hands.app.step()
    return [str(finding) for finding in hands.app.audit()]


def look_at_all_tabs(hands):
    """Each tab of the margin, and the page alone."""
    screen = hands.app.screen
    for tab in TABS:
        screen.show_tab(tab)
        screen.refresh()
        assert faults(hands) == []
    screen.turn_margin()
    screen.refresh()
    assert faults(hands) == []


@pytest.mark.parametrize(("size", "text_size"), SIZES)
def test_every_kind_of_page_fits(tmp_path, size, text_size):
    """Story, decision, sealed picks, a lot, the table, an ending; from the room and from a seat."""
    with preview(tmp_path, size=size, text_size=text_size) as hands:
        for scene in ("after_the_meeting", "her_figures", "the_fear", "the_week", "the_table",
                      "somebody_can_stop_it"):  # fmt: skip
            hands.app.screen.begin(f"scene:{scene}")
            hands.wait()
            look_at_all_tabs(hands)
            hands.app.screen.look_from("doctor")


@pytest.mark.parametrize(("size", "text_size"), SIZES)
def test_problems_fit_and_long_words_too(tmp_path, size, text_size):
    """Many problems at once, in a scenario of the longest words."""
    with preview(tmp_path, size=size, text_size=text_size) as hands:
        hands.app.screen.bench.rehearsal.read_on()
        hands.save(TEXT.replace("Tell her about the man in spring", f"{LONG} {LONG}").replace(
            "Trust between you", LONG).replace("Who speaks first", f"{LONG} {LONG}"))  # fmt: skip
        look_at_all_tabs(hands)
        hands.save(TEXT.replace("goto: the_fear", f"goto: {LONG.lower()}").replace(
            "turn: ", "trn: "))  # fmt: skip
        look_at_all_tabs(hands)


@pytest.mark.parametrize("size", [(1280, 720), (960, 600)])
def test_the_page_of_a_real_case_fits(tmp_path, size):
    """With its pictures and its long headings."""
    text = (ROOT / "scenarios" / "closer-to-home.yaml").read_text(encoding="utf-8")
    with preview(tmp_path, text, size=size) as hands:
        look_at_all_tabs(hands)


@pytest.mark.parametrize("text_size", [100, 200])
def test_everything_is_reached_by_tab_alone(tmp_path, text_size):
    """The margin's controls, the page's and the way between them."""
    with preview(tmp_path, text_size=text_size) as hands:
        if text_size > 100:
            hands.tab_to("page")
            hands.key("enter")
            hands.tab_to("margin")
            hands.key("enter")
        for wanted in ("edit:page", "eye:table", "tabs:here", "meter:trust", "leave:preview"):
            hands.tab_to(wanted)


def test_the_keys_are_listed(tmp_path):
    """F1 names what each does here."""
    with preview(tmp_path) as hands:
        hands.key("f1")
        for words in ("Look from the next seat", "Go to a scene", "Keep this place", "Forward"):
            assert hands.says(words), words
