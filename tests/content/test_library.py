"""Loading, rebuilding and listing scenario files."""

import subprocess
import sys
from pathlib import Path

import pytest

from game.content import library
from game.content.identity import rules_hash, text_hash
from game.core.scenario import shorten
from game.words import choose_language

ROOT = Path(__file__).resolve().parents[2]
SMALL = ROOT / "tests" / "scenarios" / "three-scenes.yaml"
TEXT = SMALL.read_text(encoding="utf-8")


def test_a_loaded_text_rebuilds_the_same_scenario():
    """What a play keeps is enough to take it up again."""
    loaded = library.load(SMALL)
    again, problems = library.rebuild(loaded.text, "three-scenes")
    assert problems == ()
    assert rules_hash(again) == rules_hash(loaded.scenario)
    assert again.id == loaded.scenario.id


def test_rebuilding_gives_the_same_object_for_the_same_text():
    """A scenario is compared by identity, and its machine is kept with it."""
    assert library.rebuild(TEXT, "a")[0] is library.rebuild(TEXT, "a")[0]


def test_a_cut_is_rebuilt_by_name():
    """A play of the short form goes on in the short form."""
    whole, _ = library.rebuild(TEXT, "a")
    short, _ = library.rebuild(TEXT, "a", "short")
    assert (short.cut, short.start) == ("short", "the_table")
    assert rules_hash(short) == rules_hash(shorten(whole, "short"))
    assert library.rebuild(TEXT, "a", "nothing") == (None, ())


def test_what_only_a_check_refuses_is_still_rebuilt():
    """A check added later never shuts an old play out."""
    text = TEXT.replace("points: {doctor: 40, manager: 10}", "points: {doctor: 41, manager: 10}")
    assert library.load_text(text).scenario is None
    scenario, problems = library.rebuild(text, "old")
    assert scenario is not None
    assert problems == ()


def test_what_cannot_be_built_is_refused_with_its_problems():
    """There is no half a scenario."""
    text = TEXT.replace("goto: first_word", "goto: nowhere_at_all")
    for scenario, problems in (
        library.rebuild(text, "odd"),
        (lambda loaded: (loaded.scenario, loaded.problems))(library.load_text(text)),
    ):
        assert scenario is None
        assert [p.code for p in problems if p.code == "unknown-target"]


@pytest.mark.parametrize("content", ["", "no", "- 1\n", "format: 1\n", b"\xff\xfe\x00", "\t", "{"])
def test_anything_at_all_loads_without_an_exception(content):
    """A file that is no scenario gives problems, never a traceback."""
    loaded = library.load_text(content)
    assert loaded.scenario is None
    assert loaded.problems


def test_a_missing_file_is_a_problem_like_any_other(tmp_path):
    """The path may come from a command line."""
    loaded = library.load(tmp_path / "not-there.yaml")
    assert loaded.scenario is None
    assert [p.code for p in loaded.problems] == ["file-missing"]


def test_an_unchanged_file_is_looked_over_once_and_a_changed_one_anew(tmp_path):
    """Its problems are told in the language that is spoken then."""
    path = tmp_path / "case.yaml"
    path.write_text("format: 1\n", encoding="utf-8")
    first = library.load(path)
    assert library.load(path).problems is first.problems
    choose_language("cy")
    try:
        assert library.load(path).problems[0].message != first.problems[0].message
    finally:
        choose_language("")
    path.write_text("format: 2\n", encoding="utf-8")
    assert library.load(path).text == "format: 2\n"


def test_a_summary_tells_what_the_choosing_screen_shows():
    """It comes from the file's own keys, whether or not the rest of it is sound."""
    found = library.summary(SMALL)
    assert (found.id, found.title, found.minutes) == ("three-scenes", "The odd case", 20)
    assert (found.nation, found.era) == ("England", "cancer alliance, 2024")
    assert found.content_notes == ("a cancer that was found late",)
    assert found.cuts == (("short", 10),)
    assert found.readable


def test_a_file_that_is_no_scenario_has_a_summary_too(tmp_path):
    """One broken file does not empty the list."""
    odd = tmp_path / "odd.yaml"
    odd.write_text("a: [", encoding="utf-8")
    assert library.summaries([odd, SMALL])[1].readable
    assert library.summary(odd).title == "odd"


def test_the_shipped_scenarios_are_listed():
    """They lie in the folder that comes with the program."""
    assert "closer-to-home" in [path.stem for path in library.shipped()]
    listed = [summary.path for summary in library.summaries()]
    assert sorted(listed) == sorted((*library.shipped(), *library.shipped_series()))


def test_listing_does_not_wait_for_the_schema():
    """The title screen stands before the schema's library is imported."""
    code = (
        "import sys; from game.content import library; library.summaries();"
        "sys.exit('pydantic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT).returncode == 0


def test_the_rules_hash_minds_what_decides_and_nothing_else():
    """Wording may improve; a number may not change unnoticed."""
    before = rules_hash(library.rebuild(TEXT, "a")[0])

    def after(old, new):
        assert old in TEXT
        return rules_hash(library.rebuild(TEXT.replace(old, new, 1), "b")[0])

    assert after("Cold coffee", "Warm coffee") == before
    assert after("because the money buys scans", "because money buys scans") == before
    assert after("    place: corridor\n", "") == before
    assert after("trust: +2", "trust: +1") != before
    assert after("trust >= 5", "trust >= 6") != before
    assert after("odds: 3", "odds: 2") != before
    assert after("rounds: 3", "rounds: 4") != before
    assert after("points: 45", "points: 44") != before
    assert after("one_off_k: 18", "one_off_k: 19") != before
    assert after("to: 10", "to: 9") != before


def test_the_text_hash_minds_every_letter_but_not_how_lines_end():
    """The same file on another system is the same text."""
    assert text_hash("a\r\nb") == text_hash("a\nb")
    assert text_hash("a\nb") != text_hash("a\nc")


def test_a_text_that_could_run_for_ever_is_never_rebuilt():
    """A stranger's play may carry any text; opening it must come to an end."""
    ring = TEXT.replace("    goto: first_word", "    goto: after_the_meeting")
    scenario, problems = library.rebuild(ring, "ring")
    assert scenario is None
    assert "endless" in [problem.code for problem in problems]


def test_a_table_with_more_deals_than_stars_is_refused_at_once():
    """Every option is read later on, so no two deals could be looked at together."""
    issues = "".join(
        f"        i{n}:\n          text: Issue\n          options:\n"
        + "".join(
            f"            o{k}:\n              text: O\n              points: {{doctor: 0, manager: 0}}\n"
            for k in range(20)
        )
        for n in range(20)
    )
    reads = "".join(f"      - if: agreed(i{n}) == o3\n        goto: quicker\n" for n in range(20))
    text = TEXT.replace("      issues:\n", f"      issues:\n{issues}", 1)
    text = text.replace("      - if: agreed(pull_back)", f"{reads}      - if: agreed(pull_back)", 1)
    for found in (library.rebuild(text, "stars")[1], library.load_text(text).problems):
        assert "too-many-deals" in [problem.code for problem in found]
