"""Every page of a room: readable from the last row, nothing cut, twelve tables at most, words for every chart."""

from dataclasses import replace

import pytest
import yaml

from game.figures.shapes import Label
from game.screens.room import pages
from game.screens.room.far import LEAST, far_scale
from game.screens.room.view import ALONE
from game.screens.theme import TEXT_SIZES, TYPE
from game.session.cohort import privacy
from game.session.cohort.gathering import gather
from game.session.debrief.pages import Stage
from game.session.prose import text_of
from tests.rooms import SMALL, table
from tests.screens.room.at_the_projector import (
    allowed,
    charts,
    every_step,
    hidden_below,
    room,
    screen_of,
    small,
    words,
)

WINDOWS = [((1280, 720), 100), ((1280, 720), 150), ((1920, 1080), 150), ((1024, 768), 75)]
THEMES = [("dark", (1920, 1080), 100), ("high-contrast", (1280, 720), 130)]


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1024, 768), (960, 600)], ids=str)
@pytest.mark.parametrize("text_size", [75, 100, 200])
def test_no_type_is_smaller_than_three_per_cent_of_the_screen(size, text_size):
    """Whatever the window's shape and the wish: the rule goes before the wish."""
    scale = far_scale(size, text_size)
    assert all(scale.font(role) >= LEAST * size[1] for role in TYPE)


@pytest.mark.parametrize(("size", "text_size"), WINDOWS, ids=str)
def test_every_page_can_be_read_and_nothing_overlaps(window, size, text_size):
    """All pages, all steps, with everything allowed and a table linked; and none has to be scrolled."""
    screen = screen_of(allowed(room(), "A", "C"))
    hands = window(screen, size=size, text_size=text_size)
    screen.talk.told, screen.talk.shown_offers, screen.talk.table = ("A", "E"), "A", "C"
    for page, step in every_step(hands, screen):
        assert hands.app.audit() == [], (page.id, step)
        assert not hidden_below(hands), (page.id, step)
        for chart in charts(hands):
            factor = chart._factor(screen.ui, chart.rect.width)
            for shape in chart.shown.shapes:
                if isinstance(shape, Label):
                    assert round(shape.size * factor) >= LEAST * size[1], (page.id, shape.text)
            apart(page.id, chart.label_rects(screen.ui))


def apart(page, labels) -> None:
    """No label of a chart stands on another."""
    for index, (one, rect) in enumerate(labels):
        for other, there in labels[index + 1 :]:
            both = rect.clip(there)
            assert min(both.width, both.height) <= 3, (page, one, other)


def test_no_screen_shows_more_than_twelve_tables(window):
    """24 tables come on two screens or more, and every table comes up on one of them."""
    screen = screen_of(allowed(room()))
    hands = window(screen)
    letters = set(screen.talk.facts.signs)
    for page, step in every_step(hands, screen):
        whole = screen.view.kind.letters(screen.view)
        met = set()
        for _screen in range(30):
            screen.refresh()
            hands.see()
            shown = {
                shape.text
                for chart in charts(hands)
                for shape in chart.shown.shapes
                if isinstance(shape, Label) and shape.text in letters
            }
            assert len(shown) <= 12, (page.id, step)
            assert len(screen.view.sheet) <= 12
            met |= set(screen.view.sheet)
            if not screen.turn(1):
                break
        screen.talk.first = 0
        assert met == set(whole), page.id


def test_every_chart_says_in_words_what_it_shows(window):
    """A title, a sentence, and a table with a head for each chart."""
    screen = screen_of(allowed(room(), "A"))
    hands = window(screen)
    screen.talk.shown_offers = "A"
    found = 0
    for page, step in every_step(hands, screen):
        for chart in charts(hands):
            found += 1
            assert chart.name, (page.id, step)
            assert chart.state, (page.id, step)
            assert chart.shown.table or page.kind == "offers", (page.id, step)
    assert found > 20


def test_the_long_names_of_people_are_no_trouble(window):
    """Names only when they are turned on, and then they wrap."""
    long = "Wilhelmina-Alexandrina von und zu Oberammergau"
    files = [(f"{n}.play", table(n, SMALL).replace(f"Doctor of {n}", long)) for n in range(3)]
    screen = screen_of(privacy.show_names(gather(files)))
    hands = window(screen)
    screen.talk.table = "B"
    screen.refresh()
    assert long in words(hands)
    assert hands.app.audit() == []


@pytest.mark.parametrize(("theme", "size", "text_size"), THEMES, ids=str)
def test_pages_are_drawn_in_every_theme(window, theme, size, text_size):
    """No page names a colour that a theme lacks; sizes take turns."""
    screen = screen_of(allowed(small(7), "A"))
    hands = window(screen, theme=theme, size=size, text_size=text_size)
    for page, step in every_step(hands, screen):
        hands.app.screenshot()
        assert hands.app.audit() == [], (page.id, step)
        assert not hidden_below(hands), (page.id, step)


def test_every_page_has_a_headline_and_a_question(window):
    """What this room did, in a sentence; and below the picture, or on a step of its own, what to talk of."""
    for text_size in (100, 150):
        screen = screen_of(allowed(small(7), "A"))
        hands = window(screen, text_size=text_size)
        asked: dict[str, bool] = {}
        for page, _step in every_step(hands, screen):
            said = hands.see()
            assert screen.view.says or screen.view.asks_last, page.id
            ask = screen.talk.ask
            found = page.kind in ALONE or ask is None or plain_text(ask.words) in said
            asked[page.id] = asked.get(page.id, False) or found
        assert all(asked.values()), asked


def test_tables_stand_by_their_signs_wherever_they_are_counted(window):
    """Endings, ways, what was left, what was agreed, and where the chairs saw it otherwise."""
    screen = screen_of(allowed(small(7), "A"))
    hands = window(screen)
    kinds = {"endings", "splits", "left", "answers", "patients_chair"}
    met = set()
    for page, _step in every_step(hands, screen):
        labels = [s for c in charts(hands) for s in c.shown.shapes if isinstance(s, Label)]
        if any(label.text in screen.talk.facts.signs and label.bold for label in labels):
            met.add(page.kind)
    assert kinds <= met


def plain_text(paragraph) -> str:
    """A paragraph as it is read."""
    return "".join(span.text for span in paragraph)


def test_a_room_with_nothing_to_show_says_so_in_sentences(window):
    """Two tables stopped after a move: no axis without anything on it."""
    files = [(f"{n}.play", table(n, SMALL, stop_after=1)) for n in range(2)]
    screen = screen_of(gather(files))
    hands = window(screen)
    for page, step in every_step(hands, screen):
        assert screen.view.says, page.id
        assert hands.app.audit() == [], (page.id, step)
        if page.kind in ("survey", "dimensions", "switch", "patients_chair", "answers"):
            assert not charts(hands), page.id
        for chart in charts(hands):
            given = [c for row in chart.shown.table[1:] for c in row[1:]]
            assert page.kind == "map" or any(c not in ("0", "", "–") for c in given), page.id


def test_a_page_with_fewer_steps_in_smaller_text_stays_open(window):
    """Read to its last step in large text, then set smaller, as when a projector is plugged in."""
    screen = screen_of(allowed(small(7), "A"))
    hands = window(screen, text_size=200)
    for kind in ("ground_rules", "endings", "dimensions", "monday"):
        hands.app.change(replace(hands.app.settings, text_size=200))
        page = next(page for page in screen.talk.pages if page.kind == kind)
        screen.talk.go(page)
        screen.refresh()
        hands.see()
        screen.talk.step = pages.steps(screen.view) - 1
        hands.app.change(replace(hands.app.settings, text_size=100))
        assert hands.see()
        assert hands.app.audit() == [], kind
        hands.key("right")
        assert screen.talk.page is not page or kind == "monday"


@pytest.mark.parametrize("tables", [2, 4, 60])
def test_rooms_of_any_size_have_every_page(window, tables):
    """Two tables, four, and more than the alphabet has letters."""
    screen = screen_of(small(tables))
    hands = window(screen)
    for page, step in every_step(hands, screen):
        assert hands.app.audit() == [], (page.id, step)
    if tables == 60:
        assert "BH" in screen.talk.facts.signs


def test_no_page_makes_a_ranking(window):
    """Wherever single tables stand side by side, they stand in the order of their letters."""
    screen = screen_of(room())
    hands = window(screen)
    order = list(screen.talk.facts.signs)
    for page, step in every_step(hands, screen):
        if page.kind not in ("dimensions", "switch"):
            continue
        for chart in charts(hands):
            shown = [s.text for s in chart.shown.shapes if isinstance(s, Label) and s.text in order]
            assert shown == sorted(shown, key=order.index), (page.id, step)


def test_the_switch_orders_nothing_anew(window):
    """Its four positions change heights and the sentence; the tables stay where they were."""
    screen = screen_of(room())
    hands = window(screen)
    screen.talk.go(next(page for page in screen.talk.pages if page.kind == "switch"))
    places, said = set(), set()
    for setting in ("fully", "partly", "hardly", "not_at_all"):
        screen.refresh()
        hands.click(f"switch:{setting}")
        hands.see()
        (chart,) = charts(hands)
        letters = screen.talk.facts.signs
        places.add(
            tuple((s.text, s.x) for s in chart.shown.shapes if isinstance(s, Label) and s.text in letters)
        )  # fmt: skip
        said.add(chart.shown.words)
    assert len(places) == 1
    assert len(said) == 4


def test_scores_do_not_come_before_their_time(window):
    """Up to the stage of why, nothing shows a sum or a point."""
    screen = screen_of(room())
    hands = window(screen)
    for page, step in every_step(hands, screen):
        if page.stage < Stage.WHY:
            assert "Ethics" not in words(hands), (page.id, step)
            assert not page.scored


def _without_effects(node):
    """A scenario's values with nothing in them that moves anything."""
    if isinstance(node, dict):
        return {key: _without_effects(value) for key, value in node.items() if key != "effects"}
    return [_without_effects(each) for each in node] if isinstance(node, list) else node


def test_a_story_that_moves_no_dimension_is_shown_too(window, tmp_path):
    """Every page says so or does without; none of them divides by nothing."""
    still = tmp_path / "still.yaml"
    values = _without_effects(yaml.safe_load(SMALL.read_text(encoding="utf-8")))
    still.write_text(yaml.safe_dump(values, sort_keys=False, allow_unicode=True), encoding="utf-8")
    screen = screen_of(gather((f"{n}.play", table(n, still)) for n in range(2)))
    hands = window(screen)
    shown = {(page.kind, words(hands)) for page, _step in every_step(hands, screen)}
    assert any(kind == "dimensions" and "Nothing in this story" in said for kind, said in shown)


def test_smaller_type_leads_back_to_steps_that_there_are(window):
    """The last step of the largest type is more than the smallest needs."""
    screen = screen_of(room())
    hands = window(screen, text_size=200)
    screen.talk.go(screen.talk.pages[0], pages.steps(screen.view) - 1)
    assert screen.talk.step
    for _size in TEXT_SIZES:
        hands.key("-")
    assert "What holds while we talk" in words(hands)


def test_a_story_is_shared_out_anew_when_its_table_says_yes(window):
    """Though the longer story beside it, of a table that said yes before, is as long as it was."""
    screen = screen_of(allowed(room(), "A"))
    hands = window(screen, text_size=150)
    screen.talk.go(next(page for page in screen.talk.pages if page.kind == "stories"))
    screen.talk.told = ("A", "X")
    screen.refresh()
    hands.see()
    screen.agreed("X")
    screen.refresh()
    hands.see()
    after = [screen.view.kind.steps(screen.view)]
    screen.talk.facts.ends.clear()
    assert after == [screen.view.kind.steps(screen.view)]
    assert not hidden_below(hands)


def test_a_room_that_settled_nothing_is_told_nothing_else(window):
    """Tables that stopped at the table left nobody's deal there, and have no range to weigh."""
    # Three tables that each made an offer and stopped.
    plays = ((f"{n}.play", table(n, SMALL, "short", stop_after=1)) for n in range(3))
    screen = screen_of(gather(plays))
    hands = window(screen)
    said = [(page.kind, screen.view.says) for page, _step in every_step(hands, screen)]
    assert ("map", "No table had settled anything when it stopped") in said
    assert ("switch", "No table came to an end, so there is nothing to add up yet.") in said
    asked = [
        text_of(ask.words) for stage in ("what", "why") for ask in screen.talk.facts.asks(stage)
    ]
    assert not any("came to the same place" in words for words in asked)
    assert not any("leave nothing on the table" in words for words in asked)
