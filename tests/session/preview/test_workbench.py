"""Whatever is saved, the bench goes on: with the new version, or with the one before."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.content.problems import CODES
from game.session.preview.kept import Kept
from game.session.preview.scores import scores
from game.session.preview.steps import from_text
from game.session.preview.version import check_fully, read_version
from game.session.preview.workbench import Workbench
from tests.session.preview.ways import acts, do, look_at_everything, saved
from tests.session.sitting import CASE

TEXT = CASE.read_text(encoding="utf-8")
LINES = TEXT.splitlines(keepends=True)
WORDS = sorted({word.strip(":,[]{}") for word in TEXT.split()} - {""})
BROKEN = sorted((Path(__file__).parents[2] / "broken").glob("*.yaml"))


def bench_of(text=TEXT):
    """A bench with a text on it."""
    return Workbench(CASE, saved(text), Kept())


EDITS = st.lists(
    st.tuples(
        st.sampled_from(["word", "word", "word", "cut", "double", "swap", "end"]),
        st.integers(0, len(LINES) - 1),
        st.integers(0, len(LINES) - 1),
    ),
    min_size=1,
    max_size=4,
)
"""What is done to the case, and on which two of its lines."""


def edited(edits):
    """The case with lines gone, doubled or swapped, or with a word of one changed."""
    lines = list(LINES)
    for how, at, other in edits:
        at, other = at % len(lines), other % len(lines)
        match how:
            case "word" if words := lines[at].split():
                old = words[other % len(words)].strip(":,[]{}") or words[0]
                lines[at] = lines[at].replace(old, WORDS[other % len(WORDS)], 1)
            case "cut":
                del lines[at : at + 1 + other % 12]
            case "double":
                lines[at:at] = lines[other : other + 1 + at % 8]
            case "swap":
                lines[at], lines[other] = lines[other], lines[at]
            case "end":
                del lines[at:]
        lines = lines or ["\n"]
    return "".join(lines)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(acts(20), st.lists(EDITS, max_size=3))
def test_no_edit_ends_anything_and_mending_it_leads_back(done, saves):
    """After any number of edits the first text stands where it stood."""
    bench = bench_of()
    for act in done:
        do(bench.rehearsal, *act)
    before = bench.rehearsal.record
    for edits in saves:
        version = saved(edited(edits))
        bench.take(version)
        assert bench.behind == (version.scenario is None or bool(bench.trouble))
        look_at_everything(bench.rehearsal)
        for step in bench.rehearsal.path():
            assert step.words
    bench.take(saved(TEXT))
    assert not bench.behind
    assert bench.rehearsal.record == before


def test_a_broken_version_leaves_the_one_before_to_be_played_on():
    """Its problems are told; the way goes on meanwhile and is not lost by the mend."""
    bench = bench_of()
    bench.rehearsal.read_on()
    words = bench.take(saved(TEXT.replace("goto: her_figures", "goto: her_fingers")))
    assert words == "The file cannot be played as it stands now."
    assert bench.behind
    assert {p.code for p in bench.errors} == {"unknown-target"}
    bench.rehearsal.do(from_text("choose tell_of_spring"))
    assert bench.take(saved(TEXT)) == "Reloaded: you are where you were."
    assert (bench.rehearsal.scene, bench.errors) == ("her_figures", ())


def test_a_save_without_a_change_is_no_news():
    """As when an editor writes the same text again."""
    bench = bench_of()
    playing = bench.playing
    assert bench.take(saved(TEXT)) == ""
    assert bench.playing is playing


def test_a_file_that_cannot_be_played_at_first_begins_when_it_is_mended():
    """There is nothing to go on in until then."""
    bench = bench_of("format: 1\n")
    assert bench.rehearsal is None
    assert bench.errors
    bench.take(saved(TEXT))
    assert bench.rehearsal.scene == "after_the_meeting"


def test_a_file_that_is_gone_is_a_problem_like_any_other(tmp_path):
    """And when it is there again, one stands where one stood."""
    path = tmp_path / "case.yaml"
    path.write_text(TEXT, encoding="utf-8")
    bench = Workbench(path, read_version(path), Kept())
    bench.rehearsal.read_on()
    path.unlink()
    bench.take(read_version(path))
    assert [p.code for p in bench.problems] == ["file-missing"]
    assert bench.rehearsal.scene == "first_word"
    path.write_text(TEXT, encoding="utf-8")
    bench.take(read_version(path))
    assert (bench.behind, bench.rehearsal.scene) == (False, "first_word")


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_the_quick_checks_refuse_what_cannot_be_played(path):
    """All of it but the one that takes a look at every position there is."""
    version = read_version(path)
    refused = CODES[path.stem].severity == "error" and path.stem != "shut"
    assert (version.scenario is None) == refused
    assert not refused or path.stem in {problem.code for problem in version.problems}


def test_slow_checks_of_an_older_version_are_no_news():
    """The file has changed meanwhile; its own checks follow."""
    bench = bench_of()
    old = bench.newest
    bench.take(saved(TEXT.replace("Forty-seven.", "Forty-eight.")))
    assert not bench.take_checks(old, ())
    assert not bench.checked
    assert bench.take_checks(bench.newest, check_fully(bench.newest))
    assert bench.checked


def test_an_ending_is_scored_as_a_debrief_would():
    """The dimensions in their range, what each side holds, what was left on the table."""
    bench = bench_of()
    for step in (
        "read first_word", "choose tell_of_spring", "choose show_the_sheet", "seal doctor say_it",
        "seal manager say_it", "draw quiet_week",
        "propose manager which=plain pull_back=team hours=half", "accept doctor",
    ):  # fmt: skip
        bench.rehearsal.do(from_text(step))
    assert bench.rehearsal.ended
    found = scores(bench.rehearsal.scenario, bench.rehearsal.record.state)
    assert [(s.name, s.raw, s.of_100) for s in found.dimensions] == [
        ("Ethics", "+2", 100), ("Equity", "+1", 50), ("Efficiency", "+2", 67), ("Choice", "0", 25),
    ]  # fmt: skip
    assert found.lines == (
        "Average 60 of 100, balance 54. Worst off: Choice.",
        "Dr Ifan Rees: 85 points; walking away is worth 40.",
        "Priya Nair: 75 points; walking away is worth 45.",
    )


def test_a_line_is_where_it_stands_in_the_file_now():
    """Also while what stands there cannot be played; what is gone from it is where it was."""
    bench = bench_of()
    path = ("scenes", "the_week")
    line = bench.line_of(path)
    bench.take(saved("# a remark\n" + TEXT.replace("goto: her_figures", "goto: nowhere")))
    assert bench.behind
    assert bench.line_of(path) == line + 1
    bench.take(saved("# a remark\n" + TEXT.replace("  the_week:\n", "  one_week:\n")))
    assert bench.line_of(path) == line
