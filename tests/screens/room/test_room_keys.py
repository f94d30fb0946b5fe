"""A room is led by keys alone, or by the mouse alone."""

import pygame
import pytest

from game.figures.shapes import Box
from game.screens.room.screen import Blank
from tests.screens.room.at_the_projector import allowed, charts, room, screen_of, small, words


@pytest.fixture
def led(window):
    """The room's debrief, and the hands that lead it."""

    def show(gathering=None, **window_):
        screen = screen_of(gathering or room())
        return window(screen, **window_), screen

    return show


@pytest.mark.parametrize("key", ["right", "space", "page down"])
def test_every_key_forward_reveals_one_step(led, key):
    """And none of them jumps over one."""
    hands, screen = led()
    screen.talk.go(next(page for page in screen.talk.pages if page.kind == "map"))
    screen.refresh()
    hands.see()
    for step in range(1, 8):
        hands.key(key)
        assert screen.talk.step == step
    hands.key(key)
    assert screen.view.sheet[0] == "M"  # before it leads on, it shows the other tables
    hands.key(key)
    assert screen.talk.page.kind == "dimensions"


def test_the_map_is_revealed_in_the_order_of_the_field(led):
    """Walk-away box, deals, edge, fair points, no deals, tables, what was left, the same for patients."""
    hands, screen = led()
    screen.talk.go(next(page for page in screen.talk.pages if page.kind == "map"))
    screen.refresh()
    said = []
    for _step in range(8):
        said.append(words(hands))
        hands.key("right")
    assert "deals were possible" not in said[0]
    assert "Without a deal Mair Osei has 34 points" in said[0]
    assert "192 deals were possible" in said[1]
    assert "No gain without a loss" not in said[1]
    assert "No gain without a loss" in said[2]
    assert "Nash" not in said[2]
    assert "Nash" in said[3]
    assert "Without a deal: E, K, Q, W" not in said[3]
    assert "Without a deal: E, K, Q, W" in said[4]
    assert "Table A: 68/46" not in said[4]
    assert "Table A: 68/46" in said[5]
    assert "left something on the table" in said[6]
    assert "Four dimensions" not in said[6]
    assert "Ethics: " in said[7]


def test_a_key_that_is_held_reveals_one_step(led):
    """The system repeats it; the room has not seen the first yet."""
    hands, screen = led()
    hands.key("right", "right")
    assert (screen.talk.page.kind, screen.talk.step) == ("endings", 0)
    for _repeat in range(6):
        hands.key_down("right")
    hands.key_up("right")
    assert (screen.talk.page.kind, screen.talk.step) == ("endings", 1)
    hands.key("right", "right")  # by way of the other tables
    assert screen.talk.page.kind == "map"


def test_back_takes_one_step_back_and_opens_pages_as_they_were_left(led):
    """From the first step of a page to the last of the one before."""
    hands, screen = led(small(12))
    hands.key("right", "right", "right", "right")
    assert (screen.talk.page.kind, screen.talk.step) == ("map", 0)
    hands.key("left")
    assert (screen.talk.page.kind, screen.talk.step) == ("endings", 1)
    hands.key("page up", "left", "left")
    assert screen.talk.page.kind == "ground_rules"


def test_every_page_is_two_keys_away(led):
    """J opens the list, a letter opens the page."""
    hands, screen = led()
    for page in screen.talk.pages:
        hands.wait()
        hands.key("j")
        button = hands.find(f"page:{page.id}")
        hands.key(button.hot)
        assert screen.talk.page is page
        assert not screen.layers


def test_the_projector_is_blanked_and_wakes_where_it_was(led):
    """By B or the full stop; next only wakes it and reveals nothing."""
    for key in ("b", "."):
        hands, screen = led()
        hands.key("right", key)
        assert hands.see() == []
        assert isinstance(hands.app.trees[0], Blank)
        assert pygame.transform.average_color(hands.app.screenshot())[:3] == (0, 0, 0)
        before = screen.talk.page, screen.talk.step
        hands.key("right")
        assert (screen.talk.page, screen.talk.step) == before
        assert not screen.talk.blank


@pytest.mark.parametrize("kind", ["answers", "dimensions"])
def test_no_question_says_what_the_scores_do_while_they_are_hidden(led, kind):
    """Neither below a picture that may be seen, nor large on the screen, nor on the presenter's page."""
    hands, screen = led()
    screen.talk.go(next(page for page in screen.talk.pages if page.kind == kind))

    def asked() -> str:
        said = words(hands)
        for way in ("q", "p"):
            hands.key(way)
            for _question in screen.talk.asks:
                said += words(hands)
                screen.next_question()
                screen.refresh()
            screen.close()
        return said

    told = ("left something on the table. What", "came off worst at most tables. Who")
    assert any(each in asked() for each in told)
    screen.toggle_scores()
    screen.refresh()
    assert not any(each in asked() for each in told)


def test_scores_are_hidden_and_shown_again(led):
    """On every page that has any; H works from anywhere."""
    hands, screen = led()
    hands.key("h")
    for page in screen.talk.pages:
        screen.talk.go(page)
        screen.refresh()
        if page.scored:
            assert "Scores are hidden" in words(hands)
            assert not charts(hands)
    hands.key("h")
    assert "Scores are hidden" not in words(hands)


def test_text_grows_by_a_key_and_never_falls_below_the_least(led):
    """Plus and minus; what is too small already stays."""
    hands, screen = led()
    hands.see()
    before = screen.ui.scale.font("body")
    hands.key("+")
    assert screen.ui.scale.font("body") > before
    for _press in range(6):
        hands.key("-")
    assert screen.ui.scale.font("small") >= 0.03 * 720


def test_a_letter_links_a_table_in_all_pictures(led):
    """Shift and the letter; the same table is marked on the map and in the dimensions."""
    hands, screen = led()
    hands.key("shift+m")
    assert screen.talk.table == "M"
    for kind, step in (("map", 7), ("dimensions", 2)):
        screen.talk.go(next(page for page in screen.talk.pages if page.kind == kind), step)
        screen.refresh()
        assert "Table M" in words(hands)
        rings = [s for c in charts(hands) for s in c.shown.shapes if isinstance(s, Box) and s.stroke == "accent" and s.stroke_width >= 3]  # fmt: skip
        assert len(rings) == 1, kind
        assert "M" in screen.view.sheet
    hands.key("shift+m")
    assert screen.talk.table == ""


def test_b_h_and_p_are_tables_too(led):
    """Commands take the plain letters, so Shift means the table; the list takes it plain."""
    hands, screen = led()
    for letter in "BHPJTQMV":
        hands.key(f"shift+{letter.lower()}")
        assert screen.talk.table == letter
        assert not screen.layers
        hands.key("t", letter.lower())
        assert screen.talk.table == ""


def test_a_table_past_the_alphabet_is_typed(led):
    """In a room of more tables than letters its letters go into a field."""
    hands, screen = led(small(60))
    hands.key("t")
    hands.type("bc")
    hands.key("enter")
    assert screen.talk.table == "BC"
    hands.key("t")
    hands.type("zz")
    hands.key("enter")
    assert screen.talk.table == "BC"
    assert hands.app.audit() == []


def test_down_and_up_turn_the_tables(led):
    """Twelve at a time, by key and by mouse."""
    hands, screen = led()
    screen.talk.go(next(page for page in screen.talk.pages if page.kind == "splits"))
    screen.talk.step = 1
    screen.refresh()
    hands.see()
    assert screen.view.sheet[0] == "A"
    hands.key("down")
    assert screen.view.sheet == tuple("MNOPQRSTUVWX")
    hands.key("down")
    assert screen.view.sheet[0] == "M"
    hands.key("up")
    assert screen.view.sheet[0] == "A"
    hands.click("turn:after")
    assert screen.view.sheet[0] == "M"


def test_what_is_too_tall_is_read_to_its_end_before_the_tables_turn(led):
    """Down scrolls first; nothing below the edge is out of reach of the keys."""
    hands, screen = led(text_size=200)
    page = next(page for page in screen.talk.pages if page.kind == "switch")
    screen.talk.go(page)
    screen.refresh()
    hands.see()
    view = next(w for w in hands.app.trees[0].walk() if w.role == "scroll view")
    assert view.most > 0
    for _press in range(20):
        if view.offset(screen.ui) == view.most:
            break
        hands.key("down")
        assert screen.view.sheet[0] == "A"
    hands.key("down")
    assert screen.view.sheet[0] == "G"


@pytest.mark.parametrize("key", ["space", "page down"])
def test_what_is_too_tall_is_reached_by_the_key_that_leads_on(led, key):
    """It reads on to the end of the page first, while a mark says that there is more; only then it reveals."""
    hands, screen = led(text_size=200)
    screen.talk.go(next(page for page in screen.talk.pages if page.kind == "switch"))
    screen.refresh()
    seen = 0
    for _press in range(12):
        hands.see()
        view = next(w for w in hands.app.trees[0].walk() if w.role == "scroll view")
        assert view.state
        assert view.offset(screen.ui) <= seen, "a part was jumped over"
        seen = view.offset(screen.ui) + view.rect.height
        if view.offset(screen.ui) == view.most:
            break
        hands.key(key)
        assert (screen.talk.page.kind, screen.talk.step) == ("switch", 0)
    assert seen == view.content_height
    hands.key(key)
    assert screen.talk.step == 1
    hands.key("left")
    hands.see()
    assert view.offset(screen.ui) == 0


def test_everything_can_be_done_by_mouse(led):
    """Route, list, tables, a question, scores, blank, size, the end."""
    hands, screen = led()
    hands.click("room:next")
    assert screen.talk.page.kind == "words"
    hands.click("room:back")
    assert screen.talk.page.kind == "ground_rules"
    hands.click("room:pages")
    hands.click("page:trust")
    assert screen.talk.page.kind == "trust"
    hands.click("room:tables")
    hands.click("table:D")
    assert screen.talk.table == "D"
    hands.click("room:ask")
    first = words(hands)
    hands.click("question:next")
    assert words(hands) != first
    hands.click("dialog:close")
    hands.click("room:more")
    hands.click("more:scores")
    assert screen.talk.hidden
    hands.click("room:more")
    hands.click("more:larger")
    assert screen.ui.text_size > 100
    hands.click("dialog:close")
    hands.click("room:more")
    hands.click("more:blank")
    assert screen.talk.blank
    hands.click((400, 300))
    assert not screen.talk.blank
    hands.click("room:more")
    hands.click("more:end")
    hands.click("dialog:yes")
    assert not hands.app.running


@pytest.mark.parametrize("by_keyboard", [False, True], ids=["mouse", "keyboard"])
def test_reports_and_tables_are_saved_from_here(led, tmp_path, by_keyboard):
    """The course's one page, written into a folder; then the room is where it was."""
    hands, screen = led()
    if by_keyboard:
        hands.key("m")
        hands.key("x")
    else:
        hands.click("room:more")
        hands.click("more:out")
    hands.click("kinds:Course report")
    hands.click("folder")
    hands.key("ctrl+a")
    hands.type(str(tmp_path / "out"))
    hands.click("save")
    hands.wait()
    assert [path.suffix for path in (tmp_path / "out").iterdir()] == [".html"]
    hands.key("esc")
    assert hands.app.screen is screen


def test_walking_through_every_page_is_a_switch(led):
    """The short route is only the default."""
    hands, screen = led(allowed(small(6)))
    hands.click("room:pages")
    hands.click("room:whole")
    hands.click("dialog:close")
    seen = {screen.talk.page.kind}
    for _press in range(120):
        hands.key("right")
        hands.wait()
        seen.add(screen.talk.page.kind)
    assert seen == {page.kind for page in screen.talk.pages}


def test_hands_are_typed_and_then_the_room_sees_what_was_possible(led):
    """By key or by mouse; only digits count, and the ranges come a step later."""
    hands, screen = led(small(6))
    screen.talk.go(next(page for page in screen.talk.pages if page.kind == "what_if"))
    screen.refresh()
    hands.wait()
    scene = screen.talk.facts.decisions[0]
    choice = screen.talk.facts.look(scene).ways[0].choice
    assert "where each could lead" not in words(hands)
    hands.tab_to(f"hands:{choice}")
    hands.type("1x7")
    assert screen.talk.votes[scene][choice] == 17
    hands.click(f"hands:{choice}:more")
    assert screen.talk.votes[scene][choice] == 18
    hands.key("page down")
    said = words(hands)
    assert "18 hands" in said
    assert "where each could lead" in said
    assert "Both sides together" in said
    assert screen.talk.voted(scene).votes == ((choice, 18),)


def test_escape_asks_before_it_ends_anything(led):
    """A clicker sends it too; a linked table is let go first."""
    hands, screen = led()
    hands.key("shift+c", "esc")
    assert screen.talk.table == ""
    hands.key("esc")
    assert "End this debrief?" in words(hands)
    hands.key("esc")
    assert hands.app.running
    assert hands.app.screen is screen


def test_the_overlay_of_keys_names_them_all(led):
    """F1, as on every screen."""
    hands, _screen = led()
    hands.key("f1")
    said = words(hands)
    for what in (
        "Blank the projector",
        "Hide the scores",
        "Larger text",
        "The presenter's page",
        "All pages; O too",
        "Save a run-sheet",
        "Read what was typed",
    ):
        assert what in said
    assert said.count("Larger text") == 1
    assert "take that choice" not in said
