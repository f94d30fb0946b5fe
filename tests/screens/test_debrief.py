"""The debrief in the window: every page fits, and all of it can be done with keys or mouse."""

import time

import pytest

from game.screens.debrief import DebriefScreen
from game.screens.kit import Chart, Scroll
from game.screens.sitting import Sitting
from game.session.debrief.pages import Stage
from game.session.phases import Phase
from tests.session.debrief.case import agreed, case, sit, to_table

SIZES = [(960, 600), (1920, 1080)]
LONG = "Dr Wilhelmina Featherstonehaugh-Cholmondeley of the outpatients' department"


class Desk:
    """What the debrief asks of the window around it."""

    def __init__(self):
        self.left, self.branched = False, []

    def leave(self):
        self.left = True


@pytest.fixture
def talk(window):
    """Open the debrief of a session, looked ahead and ready."""

    def open_(session, **look):
        desk = Desk()
        holder = DebriefScreen(Sitting(None, None, session, desk.leave))
        hands = window(holder, **look)
        holder.sitting.app = hands.app
        holder.sitting.play_on_from = desk.branched.append
        wait(hands, lambda: holder.debrief.ready)
        return hands, holder, desk

    return open_


def wait(hands, done) -> None:
    """Let work beside the window come to an end."""
    until = time.monotonic() + 20
    while not done() and time.monotonic() < until:
        time.sleep(0.01)
        hands.see()
    assert done()
    hands.see()


def full():
    session = sit(case())
    session.sit("doctor", "d1", LONG[:40])
    session.sit("chair", "c1", "Ama")
    session.rate({"ethics": -1, "equity": 2})
    return agreed(session)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("text_size", [75, 100, 200])
def test_nothing_is_cut_or_overlapping_on_any_page(talk, size, text_size):
    """Every page with everything opened, in both windows and three sizes of text."""
    hands, screen, _desk = talk(full(), size=size, text_size=text_size)
    for page in screen.debrief.pages:
        screen.at = page.id
        screen.refresh()
        hands.see()
        opened = [w for w in hands.app.trees[-1].walk() if w.key.startswith(f"{page.id}:")]
        screen.memory_of_pages.opened |= {w.key for w in opened}
        screen.refresh()
        hands.see()
        assert hands.app.audit() == [], page.id
        for chart in [w for w in hands.app.trees[-1].walk() if isinstance(w, Chart)]:
            assert_apart(page.id, chart.label_rects(screen.ui))


def assert_apart(page, labels) -> None:
    """No label of a chart stands on another."""
    for index, (one, rect) in enumerate(labels):
        for other, there in labels[index + 1 :]:
            both = rect.clip(there)
            assert min(both.width, both.height) <= 3, (page, one, other)


def test_next_leads_over_the_three_stops_to_the_end(talk):
    """Ground rules, ending, map, dimensions, take-away; then the sitting is closed."""
    session = full()
    hands, screen, desk = talk(session)
    seen = [screen.page.id]
    for _stop in range(4):
        hands.click("debrief:next")
        seen.append(screen.page.id)
    assert seen == ["ground_rules", "ending", "map", "dimensions", "take_away"]
    hands.click("debrief:end")
    assert desk.left
    assert session.record.phase is Phase.CLOSED


def test_arrows_lead_forth_and_back_and_every_page_is_one_press_away(talk):
    """By keyboard alone: arrows on the route, the list for the rest."""
    hands, screen, _desk = talk(full())
    hands.key("right", "right")
    assert screen.page.id == "map"
    hands.key("left")
    assert screen.page.id == "ending"
    for key in ("o", "j"):  # J is the room's key too
        hands.key(key)
        hands.tab_to("page:guesses")
        hands.key("enter")
        assert screen.page.id == "guesses"
    hands.key("f1")
    assert hands.see().count("All pages; O too") == 1
    hands.key("esc")
    hands.key("right")
    assert screen.page.id == "dimensions"


def test_a_page_opens_at_its_top(talk):
    """Wherever the page before was left."""
    hands, _screen, _desk = talk(full())
    hands.resize((960, 420))
    hands.key("right")
    view = next(w for w in hands.app.trees[0].walk() if isinstance(w, Scroll))
    hands.move(view.rect.center)
    hands.wheel(-3)
    hands.see()
    view = next(w for w in hands.app.trees[0].walk() if isinstance(w, Scroll))
    assert view.offset(hands.app.ui) > 0
    hands.key("right")
    hands.see()
    view = next(w for w in hands.app.trees[0].walk() if isinstance(w, Scroll))
    assert view.offset(hands.app.ui) == 0


def test_walking_through_every_page_is_a_switch(talk):
    """The short route is only the default."""
    hands, screen, _desk = talk(full())
    hands.click("debrief:overview")
    hands.click("debrief:all")
    hands.click("dialog:close")
    for _turn in range(len(screen.debrief.pages) - 1):
        hands.key("right")
    assert screen.page.stage is Stage.MONDAY


def test_a_number_is_contested_by_mouse_and_stands_beside_the_authors(talk):
    """Own number, a reason picked from the list, then the page shows both."""
    session = full()
    hands, screen, _desk = talk(session)
    screen.at = "decisions"
    screen.refresh()
    hands.click("Contest: Ethics +1")
    hands.click("contest:number")
    hands.key("left", "left", "left")
    hands.click("It would not last")
    hands.click("dialog:yes")
    wait(hands, lambda: screen.debrief.ready)
    said = session.record.contests[-1]
    assert said.words == "It would not last"
    assert any(text.startswith("You say") for text in hands.see())
    assert any("REASON the man is seen again" in text for text in hands.see())


def test_the_switch_changes_what_is_shown_and_nothing_else(talk):
    """Turning it by key; nothing is written down."""
    session = full()
    hands, screen, _desk = talk(session)
    screen.at = "pay"
    screen.refresh()
    before = session.record.entries
    assert "This is the balance" in " ".join(hands.see())
    hands.click("switch:pay:not_at_all")
    assert "Only the worst-off dimension counts." in hands.see()
    assert session.record.entries == before


def test_what_if_shows_best_and_worst_and_plays_on_from_there(talk):
    """The window around branches; this play stays as it is."""
    session = full()
    hands, screen, desk = talk(session)
    screen.at = "what_if"
    screen.refresh()
    hands.see()
    first = next(w.key for w in hands.app.trees[-1].walk() if w.key.startswith("look:"))
    before = session.record.entries
    hands.click(first)
    wait(hands, lambda: bool(screen.layers))
    assert any("best of luck" in text for text in hands.see())
    assert hands.app.audit() == []
    hands.click("dialog:play")
    assert desk.branched == [int(first.split(":")[1])]
    assert session.record.entries == before


def test_take_aways_are_typed_or_picked_and_kept(talk):
    """Keyboard for one, mouse alone for the other."""
    session = full()
    hands, screen, _desk = talk(session)
    screen.at = "take_away"
    screen.refresh()
    hands.tab_to("field:try:doctor")
    hands.type("Ask before I offer")
    hands.key("enter")
    hands.click("What would our patients have said?")
    hands.click("field:question:doctor:keep")
    assert [(t.seat, t.body["kind"], t.words) for t in session.record.takeaways] == [
        ("doctor", "try", "Ask before I offer"),
        ("doctor", "question", "What would our patients have said?"),
    ]
    assert "“Ask before I offer”" in hands.see()


def test_a_chart_is_saved_as_a_picture_and_the_window_says_where(talk, tmp_path):
    """In the data folder, as SVG, without anybody's name in it."""
    hands, screen, _desk = talk(full())
    screen.at = "map"
    screen.refresh()
    hands.click("Save the picture")
    (path,) = (tmp_path / "charts").iterdir()
    assert str(path) in hands.see()
    text = path.read_text(encoding="utf-8")
    assert text.startswith("<svg")
    assert LONG[:20] not in text


def test_scores_are_not_drawn_before_their_phase(talk):
    """What is on the screen obeys the phases too, not only the pages."""
    hands, screen, _desk = talk(full())
    for page in screen.debrief.pages:
        screen.at = page.id
        screen.refresh()
        drawn = " ".join(hands.see())
        if page.stage < Stage.BALANCE:
            assert "of 100" not in drawn, page.id
        if page.stage < Stage.WHY:
            assert "REASON" not in drawn, page.id


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_unfinished_and_tableless_plays_are_drawn_in_every_theme(talk, theme):
    """No page trips over what is not there."""
    stopped = sit(case())
    stopped.stop_here()
    for session in (stopped, to_table(sit(case(table=False)))):
        hands, screen, _desk = talk(session, theme=theme)
        for page in screen.debrief.pages:
            screen.at = page.id
            screen.refresh()
            hands.see()
            assert hands.app.audit() == [], page.id
