"""A series at one table: what carries over, what it opens and shuts, and what the year says of it."""

import dataclasses
import subprocess
import sys

import pytest

from game.core.moves import from_text
from game.session.debrief.leading import Debrief
from game.session.debrief.pages import strings
from game.session.entries import Mode, header_from_json, header_to_json
from game.session.opening import branch_off, swap_chairs, take_up
from game.session.received import read_received
from game.session.series import look_back, runs
from tests.session.year import BROKEN, KEPT, NOT_PROMISED, PROMISED, ROOT, SERIES, SUMMER, Year


@pytest.fixture
def year(tmp_path):
    table = Year(tmp_path)
    yield table
    table.store.close()


def through(year, spring, autumn):
    """Three sittings, and the fourth begun."""
    year.begin()
    year.sit(*spring)
    year.go_on()
    year.sit(*SUMMER)
    year.go_on()
    year.sit(*autumn)
    year.go_on()
    return year.to_playing()


def meters(session):
    values = zip(session.scenario.meters, session.record.state.meters, strict=True)
    return {meter.id: value for meter, value in values}


def page(year, session):
    found = Debrief(session, lambda: look_back(year.store, session.header)).pages
    return next((p for p in found if p.id == "year"), None)


def test_meters_go_on_where_they_stood_and_facts_arrive(year):
    """Trust and the worth of one's word carry over, and what was promised is known."""
    year.begin()
    before = meters(year.sit(*PROMISED))
    after = meters(year.go_on())
    assert (after["trust"], after["word"]) == (before["trust"], before["word"])
    assert after["promised"] == 1
    assert before["trust"] != 4


def test_a_kept_promise_opens_in_winter_what_a_broken_one_shuts(tmp_path):
    """The same ward, the same morning: other words, and other things that can be done."""
    open_, said = {}, {}
    for name, spring, autumn in (
        ("kept", PROMISED, KEPT), ("broken", PROMISED, BROKEN), ("found", NOT_PROMISED, KEPT),
    ):  # fmt: skip
        year = Year(tmp_path / name)
        session = through(year, spring, autumn)
        session.move(from_text("choose who_are_they"))
        year.read_on()
        said[name] = session.record.state.visited & {"ward_kept", "ward_broken", "ward_found"}
        open_[name] = year.open()
        year.store.close()
    assert said == {"kept": {"ward_kept"}, "broken": {"ward_broken"}, "found": {"ward_found"}}
    assert open_["kept"]["off_duty"]
    assert open_["kept"]["warm_chapel"]
    assert not open_["broken"]["off_duty"]
    assert not open_["broken"]["warm_chapel"]
    assert open_["found"]["off_duty"]


def test_the_year_shows_trust_facts_and_the_four_dimensions(year):
    """From the second sitting on; a first sitting has no year to look back on."""
    year.begin()
    first = year.sit(*PROMISED, trust=(3, 7))
    assert page(year, first) is None
    year.go_on()
    year.sit(*SUMMER)
    year.go_on()
    session = year.sit(*BROKEN, trust=(5, 2))
    found = page(year, session)
    words = list(strings(found))
    assert "Spring: the winter was promised to the hill, in writing" in words
    assert "Autumn: the winter was given to somebody else, or to nobody" in words
    assert any("it opened “Ask for Maureen for a fortnight" in each for each in words)
    assert any("it opened “Say that January stands" in each for each in words)
    trust, dimensions = (b.value for b in found.blocks if type(b).__name__ == "Chart")
    assert [step.name for step in trust.steps] == ["Spring", "Summer", "Autumn"]
    assert trust.steps[0].told == {"doctor": (3, 7), "manager": (4, 8)}
    assert trust.steps[2].told["doctor"] == (5, 2)
    sums = {panel[0]: [mark.came for mark in panel[2]] for panel in dimensions.panels}
    assert sums["ethics"][0] == first.record.state.sums[0]
    assert sums["equity"][2] == session.record.state.sums[1]


def test_swapping_seats_everybody_in_the_other_chair_and_keeps_what_carries(year):
    """Offered before the autumn; the year says that it was done."""
    year.begin(mode=Mode.SOLO, human="doctor")
    assert not SERIES.swaps_before(2)
    assert SERIES.swaps_before(3)
    year.session.sit("manager", "m1", "Ben", is_computer=True)
    spring = year.session
    year.sit(*PROMISED)
    year.go_on()
    summer = year.sit(*SUMMER)
    autumn = year.go_on(swap=True)
    assert autumn.header.human == "manager"
    assert autumn.header.place.swapped
    assert [p.name for p in autumn.record.people["manager"]] == ["Ada"]
    assert meters(autumn)["trust"] == meters(summer)["trust"]
    year.sit(*KEPT)
    winter = year.go_on()
    assert winter.header.human == "manager"
    assert winter.header.place.swapped
    assert winter.header.seed == spring.header.seed + 3
    assert any(
        "Chairs were swapped: in Autumn and Winter" in s for s in strings(page(year, winter))
    )


def test_a_sitting_that_was_erased_is_named_and_the_year_goes_on(year):
    """What it would have brought along begins as the author has it."""
    year.begin()
    spring = year.sit(*PROMISED)
    year.go_on()
    year.sit(*SUMMER)
    year.store.erase_play(spring.header.play)
    autumn = year.go_on()
    assert autumn.header.place.sitting == 3
    assert "promised" not in autumn.header.starts
    assert meters(autumn)["promised"] == 0
    assert "trust" in autumn.header.starts
    words = list(strings(page(year, autumn)))
    assert any(each.startswith("Missing: Spring.") for each in words)
    assert "Spring" in words  # its place stays empty in the charts


def test_a_run_is_gone_on_with_whatever_else_is_in_the_store(year):
    """What-ifs and swapped repeats of a sitting are not part of the run."""
    year.begin()
    session = year.sit(*PROMISED)
    turn = session.record.made[-1].turn
    branch_off(year.store, session, turn, "", year.clock).log.close()
    swap_chairs(year.store, session, "", year.clock).log.close()
    assert year.run.next(4) == 2
    assert len(year.run.plays) == 1
    second = year.go_on()
    assert year.run.open.play == second.header.play
    assert year.run.next(4) == 0
    second.log.close()
    assert take_up(year.store, second.header.play, year.clock).header == second.header
    year.begin()
    assert len(runs(year.store.list(), SERIES.id)) == 2


def test_a_stopped_sitting_counts_and_leaves_its_facts_open(year):
    """Nothing was settled, so nothing was promised."""
    year.begin()
    year.to_playing().stop_here()
    while year.session.record.phase.value != "closed":
        year.session.go_on()
    assert meters(year.go_on())["promised"] == 0


def test_the_place_in_a_series_survives_a_file(year):
    """Also on another machine, where the year cannot be looked back on but the play can."""
    year.begin()
    year.sit(*PROMISED)
    header = year.go_on().header
    assert header_from_json(header_to_json(header)) == header
    alone = dataclasses.replace(header, place=None)
    assert (
        header_from_json({k: v for k, v in header_to_json(alone).items() if k != "place"}) == alone
    )
    path = year.store.export_play(header.play, year.store.folder / "x.play")
    assert read_received(path.read_text("utf-8"))[0].place == header.place


def test_a_strangers_place_is_looked_at(year):
    """It goes into lists and into a reader, so it is bounded."""
    from game.session.entries import PlayTextError, play_lines

    header = year.begin().header
    for change in ({"sitting": 0}, {"sitting": 99}, {"run": "a\x1b[2J"}, {"text": "x" * 200_000}):
        odd = dataclasses.replace(header, place=dataclasses.replace(header.place, **change))
        with pytest.raises(PlayTextError, match="place in a series"):
            read_received(play_lines(odd, (), {}))
    data = header_to_json(header) | {"place": "everywhere"}
    with pytest.raises(PlayTextError):
        header_from_json(data)


def test_a_place_whose_series_cannot_be_read_has_no_year(year):
    """A play keeps its series' text; when that is no series the play stands by itself."""
    header = year.begin().header
    odd = dataclasses.replace(header, place=dataclasses.replace(header.place, text="a: ["))
    assert look_back(year.store, odd) is None


@pytest.mark.parametrize(("begun", "due"), [(False, 2), (True, 0)])
def test_a_year_is_gone_on_with_after_a_kill(tmp_path, begun, due):
    """The program dies between two sittings, or just as the next one has begun: nothing is lost."""
    code = (
        "import os, pathlib, sys\n"
        "from tests.session.year import PROMISED, Year\n"
        "year = Year(pathlib.Path(sys.argv[1])); year.begin(); year.sit(*PROMISED)\n"
        f"{'year.go_on()' if begun else ''}\n"
        "os._exit(9)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], cwd=ROOT)
    assert done.returncode == 9
    year = Year(tmp_path)
    assert year.run.next(4) == due
    session = (
        take_up(year.store, year.run.open.play, year.clock) if begun else year.go_on()
    )  # fmt: skip
    assert session.header.place.sitting == 2
    assert meters(session)["promised"] == 1
    year.store.close()
