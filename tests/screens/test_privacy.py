"""What one side alone may see: curtains, sheets, own pages, and nothing of it on the shared page."""

from dataclasses import replace

import pytest

from game.core.scenario import Seat
from game.session.phases import Phase
from tests.screens.at_the_desk import (
    SMALL,
    begin,
    brief,
    go_to_table,
    play_on,
    read_on,
    table,
)

CURTAIN = "The others look away now"
EYES = "For your eyes only"


def at_the_table(hands, mode):
    begin(hands, SMALL, mode)
    brief(hands)
    go_to_table(hands)


def shown(hands, key: str) -> str:
    """All that a widget and what is inside it draw."""
    return " ".join(text for w in hands.find(key).walk() for text in w.strings())


@pytest.mark.parametrize("mode", ["talk", "screen"])
def test_the_public_table_shows_no_points(tmp_path, mode):
    """Steps carry their answers alone, and nothing is worth anything to anybody."""
    with table(tmp_path) as hands:
        at_the_table(hands, mode)
        for issue in hands.sitting.view("doctor").table.issues:
            for option in issue.options:
                words = shown(hands, f"issue:{issue.id}:{option.id}")
                assert words in (option.label, f"{option.label} {option.why_shut}")
        assert not hands.says("to you")


def test_alone_ones_own_points_stand_beside_each_answer(tmp_path):
    """And the offer being made up says what it is worth against walking away."""
    with table(tmp_path) as hands:
        at_the_table(hands, "solo")
        view = hands.sitting.view()
        for issue in view.table.issues:
            for option in issue.options:
                words = shown(hands, f"issue:{issue.id}:{option.id}")
                assert str(option.points) in words
        for issue in view.table.issues:
            option = next(o for o in issue.options if o.open)
            hands.use(f"issue:{issue.id}:{option.id}")
        assert hands.says(f"walking away {view.table.own.walk_away}")
        assert hands.says("to you")


def test_alone_nobody_is_asked_to_look_away(tmp_path):
    """Briefing, sealed pick and questions open at once; the sheet opens by a press."""
    seen = []
    with table(tmp_path) as hands:
        begin(hands, SMALL, "solo")
        brief(hands)
        hands.click("sheet:doctor")
        assert EYES in hands.see()
        hands.key("d")
        assert EYES not in hands.see()
        hands.key("d")
        assert EYES in hands.see()
        hands.click("sheet:hide")
        play_on(hands, lambda hands: seen.extend(hands.see()))
        hands.use("ask:doctor")
        seen.extend(hands.see())
        read_on(hands)
        assert hands.phase is Phase.REFLECTION
    assert not any(CURTAIN in words for words in seen)


def test_a_curtain_closes_when_the_window_is_left_and_only_then(tmp_path):
    """The page behind it is gone from the strings that are drawn."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        scenario = hands.sitting.session.scenario
        secret = " ".join(scenario.roles[Seat.DOCTOR].brief.split())[:40]
        hands.use("read:doctor")
        assert not hands.says(secret)
        hands.use("curtain:open")
        assert hands.says(secret)
        hands.resize((960, 600))
        assert hands.says(secret)
        hands.leave()
        assert not hands.says(secret)
        assert hands.says(CURTAIN)


def test_what_lies_over_an_open_page_goes_with_it(tmp_path):
    """An overlay of keys would tell which page was open; the curtain closes over all of it."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        hands.use("read:doctor")
        hands.use("curtain:open")
        hands.key("f1")
        assert hands.app.screen.layers
        hands.leave()
        assert not hands.app.screen.layers
        assert hands.says(CURTAIN)


def test_a_side_writes_notes_that_it_alone_reads(tmp_path):
    """Behind the curtain: on its own page, sheet and log, and never on the shared log."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        brief(hands)
        hands.key("esc")
        hands.use("own:doctor")
        assert hands.says(CURTAIN)
        hands.use("curtain:open")
        hands.type("She looked tired")
        hands.use("note:doctor:keep")
        assert "She looked tired" in hands.see()
        for tab in ("Sheet", "Log"):
            hands.click(tab)
            assert hands.says("She looked tired"), tab
        hands.key("esc")
        assert not hands.says("She looked tired")
        hands.key("l")
        assert not hands.says("She looked tired")
        hands.key("esc", "esc")
        hands.use("own:manager")
        hands.use("curtain:open")
        for tab in ("Notes", "Sheet", "Log"):
            hands.click(tab)
            assert not hands.says("She looked tired"), tab


def test_no_log_before_the_story_has_begun(tmp_path):
    """It would tell the first scene."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        assert not hands.has("log")
        hands.key("l")
        assert not hands.app.screen.layers
        brief(hands)
        assert hands.has("log")


def test_sealed_picks_open_together(tmp_path):
    """One pick is nowhere to be read; when both are sealed the next page shows both."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        brief(hands)
        while hands.sitting.view().scene.kind != "together":
            hands.use("next") if hands.has("next") else hands.key("1")
        picks = hands.sitting.view().scene.choices
        first, second = ("".join(s.text for s in pick.words) for pick in picks)
        hands.use("seal:manager")
        hands.use("curtain:open")
        hands.key("1")
        assert not hands.says(f": {first}")
        hands.use("seal:doctor")
        hands.use("curtain:open")
        hands.key("2")
        roles = hands.sitting.view().roles
        assert hands.says(f"{roles['manager'].name}: {first}")
        assert hands.says(f"{roles['doctor'].name}: {second}")


def test_an_ending_says_what_was_agreed(tmp_path):
    """Each issue with its answer, from what both took."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        brief(hands)
        go_to_table(hands)
        labels = {}
        for issue in hands.sitting.view().table.issues:
            option = next(o for o in issue.options if o.open)
            labels[issue.label] = option.label
            hands.use(f"issue:{issue.id}:{option.id}")
        hands.use("propose")
        hands.use("accept")
        hands.use("dialog:yes")
        while hands.sitting.view().scene.kind != "ending":
            hands.use("next")
        see = hands.see()
        for label, answer in labels.items():
            assert label in see
            assert answer in see


def test_nothing_of_a_private_page_lingers_in_a_fade(tmp_path):
    """With motion on, the page after the curtain is whole from its first frame."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        hands.app.change(replace(hands.app.settings, reduced_motion=False))
        hands.app.screenshot()
        hands.use("read:doctor")
        assert hands.app.fading
        hands.use("curtain:open")
        hands.app.screenshot()
        hands.key("esc")
        assert not hands.app.fading
