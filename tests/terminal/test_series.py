"""A series at the console: four sittings, one after the other or another day, with what is remembered."""

import re

import pytest

from game.session.entries import Mode
from game.session.opening import Setup
from game.session.phases import Phase
from game.store import Store
from tests.scenarios_at_hand import SERIES
from tests.session.year import KEPT, PROMISED, SUMMER, Year
from tests.terminal.at_the_console import USUAL, run

NEXT = (r"What now\? \(Enter: \d\)", "1")
"""After a talk: the first way on, which is the next sitting as long as there is one."""


def offer(*answers):
    """Offer these answers, whatever the table is about."""
    return ((r"The offer \(Enter", " ".join(map(str, answers))),)


def play(folder, rules=USUAL, **how):
    """Run the game on the series, as `play network-year --text` does."""
    return run(folder, rules, most=900, scenario=SERIES, setup=Setup(Mode.TALK, seed=7), **how)


def test_the_four_sittings_follow_each_other_in_one_go(tmp_path):
    """After the talk of each the next is offered; after the last there is none."""
    picked = []

    def on(since):
        ways = re.findall(r"^ +(\d+)\. (.*)", since, re.MULTILINE)
        picked.append(" ".join(label for _n, label in ways))
        return "1" if "The next sitting" in picked[-1] else ways[-1][0]

    told = play(tmp_path, [(NEXT[0], on), *USUAL])
    assert told.status == 0
    assert [re.findall(r"\((\d of 4)\)", ways) for ways in picked] == [
        ["2 of 4"], ["3 of 4", "3 of 4"], ["4 of 4"], [],
    ]  # fmt: skip
    with Store(tmp_path) as store:
        rows = sorted(store.list(), key=lambda row: row.sitting)
        assert [row.sitting for row in rows] == [1, 2, 3, 4]
        assert {row.phase for row in rows} == {Phase.CLOSED.value}
        assert len({row.run for row in rows}) == 1
    assert told.text.count("The year so far\n") == 3
    assert "Robin" in told.text.rpartition("Winter: the week it comes due")[2]


def test_the_year_goes_on_another_day_where_it_was_left(tmp_path):
    """The console is closed between two sittings, and in the middle of one."""
    play(tmp_path, [(NEXT[0], None), *USUAL])
    told = play(tmp_path, [(r"The next sitting.*What now\?", "1"), (r"Choose:", None), *USUAL])
    assert "1. Spring: played" in told.text
    assert "2. Summer: still to come" in told.text
    told = play(tmp_path, [(NEXT[0], ""), (r"What now\?", "1"), *USUAL])
    assert "2. Summer: under way" in told.text
    assert "You go on where you left." in told.text
    with Store(tmp_path) as store:
        assert sorted(row.sitting for row in store.list()) == [1, 2]


def test_the_title_lists_the_series_once(tmp_path):
    """And leads into it."""
    told = run(tmp_path, [(r"What now\? \(Enter", None), (r"What now\?", None), *USUAL])
    assert told.text.count("A year in the breathing network") == 1
    assert "A series in 4 sittings: A year in the breathing network" in told.text
    assert "Spring: one nurse" not in told.text


@pytest.mark.parametrize("swap", [False, True])
def test_swapping_is_offered_half_way(tmp_path, swap):
    """Everybody sits in the other chair from then on, or stays."""
    year = Year(tmp_path)
    year.begin()
    year.sit(*PROMISED)
    year.go_on()
    year.sit(*SUMMER)
    year.store.close()
    told = play(tmp_path, [(r"What now\?", "2" if swap else "1"), (r"[Pp]layed by", None), *USUAL])
    assert "Swap chairs, and on to the next sitting (3 of 4): Autumn" in told.text
    with Store(tmp_path) as store:
        row = next(row for row in store.list() if row.sitting == 3)
        header, entries = store.load(row.play)
        assert header.place.swapped is swap
        seats = {entry.words: entry.seat for entry in entries if entry.kind == "person"}
        assert seats["Ada"] == ("manager" if swap else "doctor")


def test_the_page_about_the_year_says_all_that_the_window_draws(tmp_path):
    """Trust before and after, the facts and what they opened, the four dimensions."""
    year = Year(tmp_path)
    year.begin()
    year.sit(*PROMISED, trust=(3, 7))
    year.go_on()
    year.sit(*SUMMER)
    year.go_on()
    session = year.sit(*KEPT)
    year.store.close()
    told = run(tmp_path, [(r"What now\?", ""), *USUAL], play=session.header.play, debrief=True)
    page = told.text.partition("The year so far\n")[2].partition("To take away\n")[0]
    words = " ".join(page.split())
    assert "Spring: Joseph Anyanwu, before and after: 3 → 7; Bronagh Keane" in words
    assert "Spring: the winter was promised to the hill, in writing" in words
    assert "Summer: it opened “Ask for Maureen" in words
    assert "Autumn: the winter was left to the hill" in words
    assert "Ethics: Spring +2 (from −4 to +8 was possible); Summer" in words
    assert "What your word is worth on the wards" in words


def test_a_year_that_was_erased_in_part_says_so(tmp_path):
    """Before the next sitting, and on its page."""
    year = Year(tmp_path)
    year.begin()
    spring = year.sit(*PROMISED)
    year.go_on()
    year.sit(*SUMMER)
    year.store.erase_play(spring.header.play)
    year.store.close()
    told = play(tmp_path, [(NEXT[0], ""), (r"What now\?", "1"), *USUAL])
    assert "1. Spring: missing: it was erased" in told.text
    assert "Missing: Spring. Nobody can open that play here any more" in " ".join(told.text.split())
