"""Series files: read with their places, checked with their scenarios, listed once."""

import shutil

import pytest

from game.content import library
from game.content.checks import check
from game.content.problems import render
from game.content.reader import read
from game.content.series.reading import is_series_file, load_series, series_of
from game.core.scenario import SIDES
from tests.scenarios_at_hand import EPISODES, SERIES, SHIPPED

TEXT = SERIES.read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path):
    """The shipped series in a folder of its own."""
    shutil.copytree(SERIES.with_suffix(""), tmp_path / "network-year")
    shutil.copy(SERIES, tmp_path)
    return tmp_path


def changed(folder, old, new, file="network-year.yaml"):
    """The problems after one change: code, file name, line."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return [(p.code, p.file, p.line) for p in check(folder / "network-year.yaml")
            if p.code != "unknown-picture"]  # fmt: skip


def line_of(folder, words, file="network-year.yaml"):
    lines = (folder / file).read_text(encoding="utf-8").splitlines()
    return next(n for n, line in enumerate(lines, 1) if words in line)


def test_the_shipped_series_and_its_scenarios_have_no_problem():
    """Not even advice."""
    assert check(SERIES) == ()
    assert len(EPISODES) == 4


def test_what_the_file_says_is_read():
    """Sittings in their order, what carries over, where chairs may be swapped."""
    series, problems = load_series(SERIES)
    assert problems == ()
    assert [sitting.id for sitting in series.sittings] == ["spring", "summer", "autumn", "winter"]
    assert series.carries == ("trust", "word")
    assert [fact.id for _place, fact in series.facts_before(4)] == ["promised", "stays"]
    assert [series.swaps_before(n) for n in (1, 2, 3, 4)] == [False, False, True, False]
    assert series.people[SIDES[0]].name == "Joseph Anyanwu"
    assert series.text == TEXT


def test_a_series_is_listed_once_and_its_scenarios_are_not():
    """They belong to it; each can still be named by itself."""
    listed = library.summaries()
    (series,) = [summary for summary in listed if summary.sittings]
    assert series.sittings == ("Spring", "Summer", "Autumn", "Winter")
    assert series.path == SERIES
    assert SERIES not in library.shipped()
    assert not {summary.path for summary in listed} & set(EPISODES)
    assert is_series_file(SERIES)
    assert not is_series_file(SHIPPED)


@pytest.mark.parametrize(("old", "new", "code"), [
    ("title: A year", "titel: A year", "unknown-key"),
    ("    scenario: network-year/winter.yaml\n", "", "missing-key"),
    ("swap_before: autumn", "swap_before: autum", "series-carries"),
    ("agreed(winter) == promised", "agreed(winter) == promisd", "condition"),
    ("network-year/winter.yaml", "../winter.yaml", "series-episode"),
    ("network-year/winter.yaml", "C:\\winter.yaml", "series-episode"),
    ("network-year/winter.yaml", "/etc/passwd", "series-episode"),
    ("      stays:\n", "      promised:\n", "duplicate-id"),
    ("  - word\n", "  - goodwill\n", "series-carries"),
    ("    name: Bronagh Keane\n", "    name: Bronagh Kean\n", "series-names"),
    ("      stays:\n", "      held:\n", "series-fact"),
])  # fmt: skip
def test_a_slip_is_found_where_it_stands(folder, old, new, code):
    """Each problem names the line of the series' file."""
    problems = changed(folder, old, new)
    assert code in [found[0] for found in problems], problems
    assert all(line or name != str(folder / "network-year.yaml") for _c, name, line in problems)


def test_a_cover_that_is_not_there_is_advice_with_the_nearest_name(folder):
    """As for a scenario; the series plays all the same."""
    path = folder / "network-year.yaml"
    path.write_text(TEXT.replace("cover: year_winter", "cover: year_wintr"), encoding="utf-8")
    (problem,) = check(path)
    assert (problem.code, problem.line) == ("unknown-picture", line_of(folder, "cover:"))
    assert problem.did_you_mean == "year_winter"


def test_a_scenario_that_is_missing_or_broken_is_named_with_its_own_problems(folder):
    """Both where the series names it and in the scenario itself."""
    problems = changed(
        folder, "goto: three_letters", "goto: tree_letters", "network-year/spring.yaml"
    )
    series, spring = str(folder / "network-year.yaml"), str(folder / "network-year" / "spring.yaml")
    here = line_of(folder, "scenario: network-year/spring.yaml")
    assert ("series-episode", series, here) in problems
    assert ("unknown-target", spring) in [found[:2] for found in problems]
    (folder / "network-year" / "spring.yaml").unlink()
    codes = [p.code for p in check(folder / "network-year.yaml")]
    assert "series-episode" in codes
    assert "file-missing" in codes


def test_a_meter_that_carries_over_has_one_scale(folder):
    """Else it could not go on where it stood."""
    problems = changed(folder, "    from: 0\n    to: 4\n", "    from: 0\n    to: 5\n",
                       "network-year/summer.yaml")  # fmt: skip
    assert (
        "series-carries",
        str(folder / "network-year.yaml"),
        line_of(folder, "- word"),
    ) in problems


def test_a_fact_arrives_as_a_meter_for_a_fact(folder):
    """From nought to one, and both are allowed at the start."""
    problems = changed(folder, "    to: 1\n", "    to: 3\n", "network-year/summer.yaml")
    line = line_of(folder, "      promised:")
    assert ("series-carries", str(folder / "network-year.yaml"), line) in problems


def test_named_starts_are_looked_at_from_all_of_them():
    """What is only open when something was brought along is reached all the same."""
    summer = next(path for path in EPISODES if path.stem == "summer").read_text(encoding="utf-8")
    fixed = summer.replace("    starts: [0, 1]\n", "").replace("or word >= 4", "")
    assert "condition-never" not in {p.code for p in check(summer)}
    assert "condition-never" in {p.code for p in check(fixed)}
    assert "meter-bounds" in {p.code for p in check(summer.replace("[0, 1]", "[0, 2]", 1))}


def test_every_problem_says_how_to_mend_it(folder):
    """Whole sentences, as for a scenario."""
    changed(folder, "  - word\n", "  - goodwill\n")
    changed(folder, "    name: Bronagh Keane\n", "    name: Bronagh Kean\n")
    for problem in check(folder / "network-year.yaml"):
        assert problem.message.endswith(".")
        assert f" {problem.severity} {problem.code}: " in render(problem)


@pytest.mark.parametrize(
    "text", ["sittings: [", "sittings:\n  a: 1\n", "\nsittings:\n", "sittings: x\n"]
)
def test_whatever_stands_there_is_refused_without_a_crash(text):
    """A file from a stranger is data."""
    series, problems = series_of(read(text, "odd.yaml"))
    assert series is None
    assert problems


def test_a_series_opened_as_a_scenario_says_what_it_is():
    """One sentence that says what to take instead, and no list of keys that are missing."""
    loaded = library.load(SERIES)
    assert loaded.scenario is None
    (problem,) = loaded.problems
    assert problem.code == "series-file"
    assert problem.source_line == "sittings:"
