"""The way through a room by one key: every table comes up, and no question is ahead of the picture."""

import pytest

from game.figures.shapes import Box
from tests.screens.room.at_the_projector import allowed, charts, room, screen_of, small, words


@pytest.fixture
def led(window):
    """The room's debrief, and the hands that lead it."""

    def show(gathering=None, **window_):
        screen = screen_of(gathering or room())
        return window(screen, **window_), screen

    return show


def test_the_default_route_is_three_stops_by_one_key(led):
    """Ground rules, one word each, endings, map, dimensions, Monday; each revealed to its end."""
    hands, screen = led()
    seen, steps, met = [], 0, {}
    while True:
        here = screen.talk.page, screen.talk.step, screen.talk.first
        met.setdefault(here[:2], []).extend(screen.view.sheet)
        if screen.talk.page.kind not in seen:
            seen.append(screen.talk.page.kind)
        hands.key("page down")
        steps += 1
        if (screen.talk.page, screen.talk.step, screen.talk.first) == here:
            break
    assert seen == ["ground_rules", "words", "endings", "map", "dimensions", "monday"]
    assert steps > len(seen) + 8
    ended = [table.letter for table in screen.talk.gathering.ended]
    pages = {page.kind: page for page in screen.talk.pages}
    assert met[pages["dimensions"], 1] == met[pages["dimensions"], 2] == ended
    assert met[pages["endings"], 1] == list(screen.talk.facts.signs)


def test_what_led_round_the_tables_leads_back(led):
    """A step back shows the tables before; where one is marked the talk is about that one."""
    hands, screen = led(allowed(small(11)))
    dimensions = next(page for page in screen.talk.pages if page.kind == "dimensions")
    screen.talk.go(dimensions)
    screen.refresh()
    assert "A–F of 11" not in words(hands)  # the whole room is in this picture
    hands.key("right")
    first = screen.view.sheet
    assert "A–F of 11" in words(hands)
    wide = cards(hands)
    hands.key("right")
    assert (screen.talk.step, screen.view.sheet[0]) == (1, "G")
    assert cards(hands) == wide
    hands.key("left")
    assert (screen.talk.step, screen.view.sheet) == (1, first)
    hands.key("right", "right")
    assert (screen.talk.step, screen.view.sheet) == (2, first)
    hands.key("shift+b", "right")
    assert (screen.talk.step, screen.talk.table) == (3, "B")


def cards(hands) -> set[float]:
    """How wide the cards of single tables are."""
    hands.see()
    return {s.width for c in charts(hands) for s in c.shown.shapes if isinstance(s, Box) and s.fill == "card" and s.width > 100}  # fmt: skip


def test_no_question_tells_what_the_room_has_not_seen_yet(led):
    """Of the map it waits for the last step but one; and hidden scores stay hidden."""
    hands, screen = led()
    screen.talk.go(next(page for page in screen.talk.pages if page.kind == "map"))
    screen.refresh()
    told = "tables left something on the table. What"
    for step in range(6):
        said = words(hands)
        assert told not in said
        assert ("Where does your own deal lie?" in said) == (step < 5)
        hands.key("q")
        for _question in screen.talk.asks:
            assert told not in words(hands)
            hands.key("q")
        hands.key("esc", "right")
    assert told in words(hands)
    hands.key("h")
    said = words(hands)
    assert "Scores are hidden" in said
    assert screen.talk.asks
    assert "".join(span.text for span in screen.talk.ask.words) in said
    assert not any(ask.scored for ask in screen.talk.asks)
