"""The command ``new``: asks plainly, writes once, and never over somebody's work."""

import io
from pathlib import Path

import pytest

from game.cli import main
from game.content import library
from game.content.checks import check
from game.core.scenario import Seat
from game.terminal.beginning import begin
from game.terminal.console import Console

ALL_OWN = """\
2
Beds by the sea
Should there be beds on the coast?
Dr Ines Roth
Geriatrician
Kofi Blake
Runs the community hospitals
How many beds?

Two
Four

Who pays?
Money
The county
Half each
The hospital

Who may send people?
Referral
Doctors
Doctors and nurses


50 30 30
50, 30, 20
30 50 20
2 2
2 1
1 2
1 2 3
3 2 1
2 1
2 1
You would go on with house calls
40
You would rent one bed
35
"""


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def answer(typed, **wishes):
    """What is said to somebody who types this, and the exit status."""
    sink = io.StringIO()
    status = begin(console=Console(io.StringIO(typed), sink), **wishes)
    return status, sink.getvalue()


def test_a_name_alone_gives_a_first_conversation(capsys):
    """Nothing is asked; the name becomes the title."""
    assert main(["new", "my-clinic"]) == 0
    scenario = library.load("my-clinic.yaml").scenario
    assert scenario.title == "My clinic"
    assert scenario.negotiations() == ()
    assert Path("scenario.schema.json").is_file()
    said = capsys.readouterr().out
    assert "`check` finds no problem" in said
    assert "python main.py check my-clinic.yaml\n    python main.py play my-clinic.yaml" in said


@pytest.mark.parametrize("template", ["conversation", "negotiation", "full"])
def test_each_template_is_written_and_passes_check(template):
    """From the command to a file without a problem."""
    assert main(["new", "case", "--template", template]) == 0
    assert check(Path("case.yaml")) == ()


def test_nothing_is_ever_written_over():
    """Neither a scenario nor a schema that is there."""
    Path("mine.yaml").write_text("precious", encoding="utf-8")
    Path("scenario.schema.json").write_text("{}", encoding="utf-8")
    assert main(["new", "mine"]) == 1
    assert main(["new", "other"]) == 0
    assert Path("mine.yaml").read_text(encoding="utf-8") == "precious"
    assert Path("scenario.schema.json").read_text(encoding="utf-8") == "{}"


def test_the_questions_lead_to_a_negotiation_of_ones_own():
    """Slips are answered with a sentence and asked again; the points are filled in."""
    status, said = answer(ALL_OWN + "beds\n")
    assert status == 0
    assert "That makes 110, and it should make 100." in said
    assert "Each number once, such as 1 2." in said
    scenario = library.load("beds.yaml").scenario
    assert scenario.title == "Beds by the sea"
    assert scenario.roles[Seat.DOCTOR].name == "Dr Ines Roth"
    (scene,) = scenario.negotiations()
    table = scene.negotiation
    assert [issue.label for issue in table.issues] == ["How many beds", "Money", "Referral"]
    worth = [
        [(o.points[Seat.DOCTOR], o.points[Seat.MANAGER]) for o in i.options] for i in table.issues
    ]
    assert worth == [[(0, 30), (50, 0)], [(30, 0), (15, 25), (0, 50)], [(0, 0), (20, 20)]]
    assert table.walk_away[Seat.MANAGER].points == 35
    assert table.walk_away[Seat.DOCTOR].because == "You would go on with house calls"
    assert check(Path("beds.yaml")) == ()


def test_walking_away_that_is_too_good_is_asked_again():
    """Otherwise no deal could ever be struck."""
    said = answer(ALL_OWN.replace("\n40\n", "\n95\n") + "\n\n\n40\n\n35\nbeds\n")[1]
    assert "no deal is better for both than walking away" in said


def test_enter_all_the_way_gives_the_template():
    """Somebody who only wants to see what happens is served as well."""
    status, _said = answer("3\n" + "\n" * 12)
    assert status == 0
    assert check(Path("sooner.yaml")) == ()


def test_when_the_input_ends_early_nothing_is_written():
    """A half-made scenario helps nobody."""
    status, said = answer("2\nBeds by the sea\n")
    assert status == 1
    assert "Nothing was written" in said
    assert list(Path().iterdir()) == []


def test_when_only_the_file_name_is_missing_the_one_offered_is_taken():
    """All that matters had been said."""
    assert answer(ALL_OWN)[0] == 0
    assert Path("beds-by-the-sea.yaml").is_file()


def test_a_name_that_is_taken_is_asked_for_again():
    """The file that is there is left alone."""
    Path("beds.yaml").write_text("precious", encoding="utf-8")
    status, said = answer(ALL_OWN + "beds\nbeds-two.yaml\n")
    assert status == 0
    assert "is there already, and is left alone" in said
    assert Path("beds.yaml").read_text(encoding="utf-8") == "precious"
    assert Path("beds-two.yaml").is_file()


def test_a_template_can_be_named_and_the_rest_asked():
    """Then the first question is the title."""
    said = answer("\n" * 8, template="conversation")[1]
    assert "What shall it be?" not in said
    assert Path("the-end-of-a-long-day.yaml").is_file()


def test_a_folder_is_no_name_for_a_file(tmp_path, monkeypatch, capsys):
    """Not even the one that people stand in."""
    monkeypatch.chdir(tmp_path)
    assert main(["new", "."]) == 1
    assert "Choose another name" in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_said_in_a_sentence(capsys):
    """No traceback."""
    assert main(["new", "away/mine"]) == 1
    assert "cannot be written" in capsys.readouterr().out
