"""Transcripts beside a scenario: what passes, what does not and where, and what comes with the game."""

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.library import shipped
from game.content.nodes import Source
from game.content.problems import render
from game.session.rehearsal import suite
from game.session.rehearsal.playing import play_script
from game.session.rehearsal.reading import read_scripts
from game.session.rehearsal.words import FORMS, misfit
from tests.scenarios_at_hand import EPISODES
from tests.session.sitting import CASE, case

HERE = Path(__file__).resolve().parents[2] / "transcripts"
BROKEN = sorted((HERE / "broken").glob("*.test.txt"))
EXPECTED = re.compile(r"# expect: ([a-z-]+) at (\d+):(\d+)(?: (\w+))?")


@pytest.fixture
def folder(tmp_path):
    """The small case in a folder of its own, with no transcript beside it yet."""
    shutil.copy(CASE, tmp_path)
    return tmp_path


def run(text):
    """The problems of a text of transcripts on the small case, one tuple for each."""
    source = Source("case.test.txt", text)
    scripts, outside = read_scripts(source)
    return outside, [play_script(source, script, case()) for script in scripts]


@pytest.mark.parametrize("scenario", [*shipped(), *EPISODES], ids=lambda path: path.stem)
def test_the_transcripts_of_every_shipped_scenario_come_out_as_written(scenario):
    """At least three lie beside each: a good agreement, a good no-deal, a bad agreement."""
    report = suite.run_transcripts(scenario)
    assert report.passed, [render(p) for r in report.results for p in r.problems]
    assert len(report.results) >= 3


def test_every_kind_of_line_can_pass(folder):
    """One file that uses all words there are."""
    shutil.copy(HERE / "three-scenes.test.txt", folder)
    report = suite.run_transcripts(folder / CASE.name)
    assert report.passed, [render(p) for r in report.results for p in r.problems]
    text = (HERE / "three-scenes.test.txt").read_text(encoding="utf-8")
    assert all(re.search(rf"^(?:\w+: )?{word}\b", text, re.MULTILINE) for word in FORMS)


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.name.removesuffix(".test.txt"))
def test_a_broken_transcript_is_told_where_and_how_to_mend_it(path):
    """Its first line says which kind of failure it shows, where it is, and what was meant."""
    text = path.read_text(encoding="utf-8")
    code, line, column, meant = EXPECTED.match(text).groups()
    assert path.name.startswith(code)
    outside, played = run(text)
    (found,) = (*outside, *(problem for problems in played for problem in problems))
    assert (found.code, found.line, found.column) == (code, int(line), int(column))
    assert found.did_you_mean == (meant or "")
    said = render(found).splitlines()
    assert said[0].startswith(f"case.test.txt:{line}:{column}: error {code}: ")
    assert said[2].index("^") == 3 + found.column
    assert found.mend[0].isupper()
    assert not re.search(r": [.;]|: $|\{", found.mend)


def test_every_kind_of_failure_has_its_broken_transcript():
    """A code that nothing shows may as well not exist."""
    package = Path(suite.__file__).parent
    codes = {
        code for source in package.glob("*.py")
        for code in re.findall(r'"(test-[a-z]+)"', source.read_text(encoding="utf-8"))
    }  # fmt: skip
    shown = {EXPECTED.match(path.read_text(encoding="utf-8"))[1] for path in BROKEN}
    assert codes - {"test-scenario"} == shown  # that one needs a second file, and has a test below


def test_every_word_has_an_example_that_is_written_as_it_says():
    """What a mend shows can be typed as it is shown."""
    for word, form in FORMS.items():
        text = f"{form.example}\n" if word == "play" else f"play A\n{form.example}\n"
        _scripts, outside = read_scripts(Source("x.test.txt", text))
        assert not outside
        assert all(not script.problems for script in _scripts)
        assert misfit(word)


def test_all_transcripts_run_when_one_fails_and_all_expectations_when_one_is_not_met():
    """Nobody has to mend one thing to see the next."""
    _outside, played = run(
        "play One\nexpect trust == 5\nexpect trust == 6\ndoctor: choose nothing\nexpect trust == 7\n"
        "play Two\nexpect trust == 4\n"
    )
    assert [[p.line for p in problems] for problems in played] == [[2, 3, 4], []]


def test_a_seed_decides_the_lots_that_are_not_written():
    """And always in the same way; what is written goes before it."""
    steps = ("doctor: choose tell_of_spring\nmanager: choose keep_the_sheet\n"
             "both: doctor keep_it, manager keep_it\n")  # fmt: skip
    by_seed = {
        seed: bool(run(f"play A\nseed {seed}\n{steps}at the_table\nexpect efficiency == 0\n")[1][0])
        for seed in range(12)
    }
    assert set(by_seed.values()) == {True, False}
    ill = next(seed for seed, is_ill in by_seed.items() if is_ill)
    _, (problems,) = run(
        f"play A\nseed {ill}\n{steps}at the_week\ndraw quiet_week\nexpect efficiency == 0\n"
    )
    assert problems == ()


def test_a_failing_condition_says_what_was_the_case():
    """Every number, word and flag that it read."""
    _, (problems,) = run(
        "play A\nexpect trust + equity > 9 or agreed(which) == few or visited(the_table)\n"
    )
    message = problems[0].message
    for said in (
        "trust = 4",
        "equity = 0",
        "agreed(which) = not_agreed",
        "visited(the_table) = no",
    ):
        assert said in message
    _, (problems,) = run("play A\nexpect not visited(first_word)\n")
    assert "visited(first_word) = yes" in problems[0].message


def test_a_transcript_belongs_to_the_scenario_whose_name_it_begins_with(folder):
    """More words may stand in the middle, so that one scenario can have several files."""
    good = "play A\nexpect trust == 4\n"
    for name in ("three-scenes.test.txt", "three-scenes.bad.days.test.txt", "other.test.txt"):
        (folder / name).write_text(good, encoding="utf-8")
    report = suite.run_transcripts(folder / CASE.name)
    assert [Path(file).name for file in report.files] == [
        "three-scenes.bad.days.test.txt", "three-scenes.test.txt",
    ]  # fmt: skip
    assert report.passed
    alone = suite.run_files([folder / "other.test.txt"])
    assert alone.unread
    assert "other.yaml" in alone.problems[0].message


def test_a_scenario_that_cannot_be_played_is_said_once(folder):
    """With the command that says why."""
    (folder / CASE.name).write_text("format: 1\n", encoding="utf-8")
    (folder / "three-scenes.test.txt").write_text("play A\nat x\nplay B\nat y\n", encoding="utf-8")
    report = suite.run_transcripts(folder / CASE.name)
    assert [problem.code for problem in report.problems] == ["test-scenario"]
    assert "main.py check" in report.problems[0].mend
    assert not report.passed


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"play A\n" + b"#" * 1024 * 1024, "file-too-big"),
        (b"PK\x03\x04 a document", "file-binary"),
        (b"play A\nexpect trust \xe9\n", "file-encoding"),
        ("play A\n".encode("utf-16"), "file-encoding"),
        (b"play A\x1b[2Jgone\nexpect trust == 4\n", "odd-character"),
        (b"\n" * 20_001, "file-too-big"),
        (b"", "test-empty"),
    ],
)
def test_a_hostile_file_is_refused_in_a_sentence(folder, content, code):
    """Nothing of it reaches the terminal raw."""
    (folder / "three-scenes.test.txt").write_bytes(content)
    report = suite.run_transcripts(folder / CASE.name)
    assert code in {problem.code for problem in report.problems}
    assert not report.passed
    assert "\x1b" not in "".join(map(render, report.problems))


def test_thousands_of_slips_stop_at_a_hundred():
    """No file keeps the machine busy with what is wrong with it."""
    _outside, (problems,) = run("play A\n" + "choos x\n" * 19_000)
    assert len(problems) == 100


@given(
    st.text(
        st.sampled_from("play both:doctor choose expect at\n\t#=,_()0 because ends"), max_size=120
    )
)
def test_no_text_at_all_raises(text):
    """Whatever is written, it is read or it is refused."""
    outside, played = run(f"play A\n{text}")
    for problem in (*outside, *(p for problems in played for p in problems)):
        assert problem.message
        assert problem.mend
