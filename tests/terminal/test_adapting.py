"""The command ``adapt``: by options and by questions, and nothing is lost when the input ends."""

import io
import re
import shlex
from pathlib import Path

import pytest

from game.cli import main
from game.content import library
from game.content.adapting.adaptation import Wishes, opened
from game.content.adapting.work import Work
from game.terminal.adapting import as_command
from game.terminal.adapting_questions import Interview
from game.terminal.console import Console
from tests.scenarios_at_hand import ROOT, SMALL
from tests.terminal.test_real_program import program


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def asked(answers, output=None, path=SMALL):
    """One conversation in memory: its status and all that was said."""
    document, _problems = opened(path.read_text(encoding="utf-8"), str(path))
    sink = io.StringIO()
    console = Console(io.StringIO("".join(f"{a}\n" for a in answers)), sink)
    status = Interview(Work(document), str(path), output, console).run()
    return status, sink.getvalue()


def enters(answers, more=60):
    """The answers, and then Enter for everything that is still asked."""
    return [*answers, *[""] * more]


# --- by questions --------------------------------------------------------------------------


def test_enter_keeps_everything_and_then_nothing_is_written(tmp_path):
    """A version that changes nothing is no version."""
    status, said = asked(enters([]))
    assert status == 0
    assert "Nothing was changed, so nothing was written." in said
    assert list(tmp_path.iterdir()) == []


def test_a_version_is_asked_for_and_written_at_the_end(tmp_path):
    """With what followed, what check says, and the file's name."""
    status, said = asked(enters(["The other case", "", "Dr Ann Lee"]))
    assert status == 0
    assert "Dr Ifan Rees: changed in" in said
    assert "Written: the-other-case.yaml" in said
    scenario = library.load(tmp_path / "the-other-case.yaml").scenario
    assert scenario.title == "The other case"
    assert scenario.roles["doctor"].name == "Dr Ann Lee"
    assert scenario.adapted_from.scenario == "three-scenes"


def test_a_step_can_be_taken_back(tmp_path):
    """What it was is asked no more, and nothing of it is in the file."""
    asked(enters(["Mine", "b", "Dr Ann Lee"]))
    (file,) = tmp_path.iterdir()
    assert library.load(file).scenario.title == "The odd case"


class ByQuestion(io.StringIO):
    """Answers each question by what has just been said; Enter to all others."""

    def __init__(self, sink, answers):
        super().__init__()
        self.sink, self.answers, self.heard = sink, dict(answers), 0

    def readline(self):
        fresh, self.heard = self.sink.getvalue()[self.heard :], len(self.sink.getvalue())
        for question in self.answers:
            if question in " ".join(fresh.split()):
                return f"{self.answers.pop(question)}\n"
        return "\n"


def test_every_part_of_the_conversation_can_be_answered(tmp_path):
    """A town, a figure, a scene, an issue, a reviewer: each told, each in the file."""
    answers = {
        "What is your version called?": "Mine", "How long things take": "1",
        "Minutes for the whole case [20]": "30", "Scenes that can go": "1",
        "Issues that can go": "1", "A patient or carer:": "a carer, May",
    }  # fmt: skip
    sink = io.StringIO()
    document, _problems = opened(SMALL.read_text(encoding="utf-8"), str(SMALL))
    work = Work(document)
    gone = work.scenes[0].id, work.issues[0].id
    console = Console(ByQuestion(sink, answers), sink)
    assert Interview(work, str(SMALL), None, console).run() == 0
    said = " ".join(sink.getvalue().split())
    assert f"the scene “{gone[0]}”" in said
    assert "shared out anew" in said
    scenario = library.load(tmp_path / "mine.yaml").scenario
    assert scenario.minutes == 30
    assert gone[0] not in scenario.scenes
    assert gone[1] not in [i.id for t in scenario.negotiations() for i in t.negotiation.issues]
    assert scenario.reviewed_by == {"patient": "a carer, May"}


def test_a_file_that_is_there_is_never_written_over(tmp_path):
    """Another name is offered, and a name that is taken is asked for again."""
    Path("mine.yaml").write_text("kept", encoding="utf-8")
    _status, said = asked(enters(["Mine"]), output=Path("mine.yaml"))
    assert "is there already, and is left alone" in said
    assert Path("mine.yaml").read_text(encoding="utf-8") == "kept"


@pytest.mark.parametrize("count", range(0, 45, 2))
def test_the_end_of_input_loses_nothing_at_any_question(count, tmp_path):
    """Nothing is written, it says so, and gives the command that makes the same version."""
    answers = enters(["The other case", "", "Dr Ann Lee", "", "Hope Obi"])[:count]
    status, said = asked(answers)
    if "Written:" in said:
        assert status == 0
        return
    assert status == 1
    assert "Nothing was written." in said
    assert list(tmp_path.iterdir()) == []
    command = re.search(r"^ {4}(python main\.py adapt .*)$", said, re.MULTILINE)
    assert bool(command) == (count > 0)
    if command:
        words = shlex.split(command[1])
        assert main(words[2:]) == 0
        (file,) = tmp_path.iterdir()
        scenario = library.load(file).scenario
        assert scenario.title == "The other case"
        assert scenario.cast["nurse"].name == ("Hope Obi" if count > 4 else "Grace Obi")


def test_the_command_says_all_that_was_wished():
    """So that it can be kept, and given to somebody else."""
    wishes = Wishes(
        lines={"title": "A b"}, names={"doctor": "Ann"}, words={"X": "Y"}, figures={"minutes": "9"},
        scenes={"s": "t", "u": ""}, issues=("i",), reviewed_by={"patient": "C"}, also=frozenset({"D"}), by="E",
    )  # fmt: skip
    words = shlex.split(as_command("case", wishes, Path("new.yaml")))
    assert words == shlex.split(
        "python main.py adapt case --title 'A b' --name doctor=Ann --place X=Y --figure minutes=9 "
        "--reviewed-by patient=C --without-scene s=t --without-scene u --without-issue i --also D "
        "--by E -o new.yaml"
    )


# --- by options ----------------------------------------------------------------------------


def test_the_command_of_the_guide_does_what_the_guide_says(tmp_path):
    """As it is typed there."""
    guide = (ROOT / "scenarios" / "README.md").read_text(encoding="utf-8")
    command = next(line for line in guide.splitlines() if "-o by-the-sea.yaml" in line)
    assert main(shlex.split(command)[2:]) == 0
    text = Path("by-the-sea.yaml").read_text(encoding="utf-8")
    scenario = library.load_text(text).scenario
    assert scenario.roles["doctor"].name == "Dr Ann Lee"
    assert scenario.scenes["winter"].branches[0].odds == 2
    assert "corridor" not in scenario.scenes
    assert not re.search(r"\bDawn\b|Skelby|£420,000|\bMair\b|\bOsei\b", text)


def test_a_folder_gets_a_file_of_the_usual_name_that_is_free(tmp_path):
    """A second one has a number."""
    (tmp_path / "mine").mkdir()
    for _time in range(2):
        assert main(["adapt", str(SMALL), "--title", "By day", "-o", "mine"]) == 0
    assert {path.name for path in (tmp_path / "mine").iterdir()} == {"by-day.yaml", "by-day-2.yaml"}


def test_what_was_not_certain_is_listed_with_the_option_that_agrees(tmp_path, capsys):
    """Nothing is guessed in silence."""
    assert main(["adapt", "closer-to-home", "--name", "dawn=Rosie Hardcastle"]) == 0
    said = capsys.readouterr().out
    assert "--also Dawn changes it to “Rosie”" in said
    assert "Dawn has made tea" in Path("my-closer-to-home.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (["--name", "doctor"], "is not of the form OLD=NEW"),
        (["--name", "nobody=Ann"], "nobody called"),
        (["--without-scene", "the_meeting"], "is the table"),
        (["--figure", "winter.0.odds=many"], "not a whole number"),
    ],
)
def test_options_that_cannot_be_met_write_nothing(options, reason, tmp_path, capsys):
    """The reason goes where errors go."""
    assert main(["adapt", "closer-to-home", *options]) == 1
    said = capsys.readouterr().err
    assert reason in said
    assert "Nothing was written." in said
    assert list(tmp_path.iterdir()) == []


def test_the_list_names_all_that_options_can(capsys):
    """People, towns, sums, figures, scenes and issues."""
    assert main(["adapt", "closer-to-home", "--list"]) == 0
    said = capsys.readouterr().out
    for line in (
        "doctor: Mair Osei",
        "Skelby, 25 times",
        "winter.0.odds=1",
        "corridor=ward_walk",
        "drugs:",
    ):
        assert line in said


def test_a_file_with_errors_is_told_what_is_wrong_first(tmp_path, capsys):
    """It has to be mended before it can be adapted; a file that is not there cannot be read."""
    broken = ROOT / "tests" / "broken" / "unknown-target.yaml"
    assert main(["adapt", str(broken), "--title", "X"]) == 1
    assert "unknown-target" in capsys.readouterr().err
    assert main(["adapt", "nowhere.yaml"]) == 2


# --- the real program ------------------------------------------------------------------------


def test_the_real_program_asks_and_writes(tmp_path):
    """Through a pipe, to the last question."""
    done = program(tmp_path, "adapt", SMALL, typed=enters(["The other case"]))
    assert done.returncode == 0, done.stderr
    assert done.stderr == b""
    assert library.load(tmp_path / "the-other-case.yaml").scenario.title == "The other case"


def test_the_real_program_says_so_when_nobody_answers(tmp_path):
    """No file, no traceback."""
    done = program(tmp_path, "adapt", SMALL)
    assert done.returncode == 1
    assert done.stderr == b""
    assert "Nothing was written." in done.stdout.decode()
    assert [path.name for path in tmp_path.iterdir()] == []
