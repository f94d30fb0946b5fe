"""What a view shows in stories with several tables, of people without names, and of marked texts."""

from dataclasses import replace

from game.core.moves import CallTime, Choose, Propose, Seal
from game.core.scenario import (
    SIDES,
    Choice,
    Issue,
    Kind,
    Meter,
    Negotiation,
    Option,
    Scene,
    Seat,
    WalkAway,
    Way,
)
from game.session.entries import Mode
from game.session.record import fold
from game.session.seeing import see
from tests.core.stories import scenario_of
from tests.session.sitting import read_to_decision, sitting
from tests.session.sittings import begin


def table(name, goto, worth):
    """A table of one issue, worth so much to both sides."""
    issue = Issue(
        f"{name}_issue", name, "", (Option(f"{name}_yes", "", "", dict.fromkeys(SIDES, worth)),)
    )
    terms = Negotiation(Seat.DOCTOR, 2, (issue,), {seat: WalkAway(worth - 1) for seat in SIDES})
    return Scene(name, Kind.NEGOTIATION, negotiation=terms, ways=(Way(goto),))


def two_tables():
    """The later table stands first in the file, and one choice leads back to the earlier."""
    return scenario_of(
        {
            "late": table("late", "over", 20),
            "over": Scene("over", Kind.DECISION, turn=Seat.MANAGER, choices=(
                Choice("again", "", "early"), Choice("enough", "", "end_other"))),
            "begin": Scene("begin", Kind.DECISION, turn=Seat.DOCTOR, choices=(Choice("go", "", "early"),)),
            "early": table("early", "late", 10),
        },
        start="begin",
    )  # fmt: skip


def playing(scenario, mode=Mode.TALK):
    """A sitting in which the story has begun."""
    session = begin(scenario, mode)
    session.go_on()
    session.go_on()
    return session


def sheet_rows(session):
    """The issues on the doctor's sheet, and what walking away is worth."""
    sheet = session.view("doctor").sheet
    return [issue.id for issue in sheet.issues], sheet.walk_away


def test_a_sheet_is_of_the_table_under_way_or_of_the_next_that_the_story_leads_to():
    """Not of the first in the file; and of a table that is met again, for as long as it lasts."""
    session = playing(two_tables())
    assert sheet_rows(session) == (["early_issue"], 9)
    session.move(Choose("go"))
    assert sheet_rows(session) == (["early_issue"], 9)
    session.move(CallTime())
    assert sheet_rows(session) == (["late_issue"], 19)
    session.move(CallTime())
    assert sheet_rows(session) == ([], None)
    session.move(Choose("again"))
    assert session.view("doctor").table.issues[0].id == "early_issue"
    assert sheet_rows(session) == (["early_issue"], 9)


def test_offers_are_those_of_the_table_under_way():
    """A table that is met again begins without offers, and the log keeps the old ones."""
    session = playing(two_tables())
    session.move(Choose("go"))
    session.move(Propose(Seat.DOCTOR, (("early_issue", "early_yes"),)))
    for move in (CallTime(), CallTime(), Choose("again")):
        session.move(move)
    view = session.view("table")
    assert view.table.history == ()
    assert view.table.offers_left == 4
    assert [line.kind for line in view.log].count("offer") == 1


def test_a_sealed_question_can_be_asked_again_and_is_opened_each_time():
    """Picks of the first round are told, those of the second are sealed until both are in."""
    picks = (Choice("open", "Say it"), Choice("hold", "Keep it"))
    scenario = scenario_of({
        "limits": Scene("limits", Kind.TOGETHER, choices=picks, ways=(Way("more"),)),
        "more": Scene("more", Kind.DECISION, turn=Seat.DOCTOR, choices=(
            Choice("again", "", "limits"), Choice("enough", "", "end_other"))),
    })  # fmt: skip
    session = playing(scenario)
    for move in (Seal(Seat.MANAGER, "open"), Seal(Seat.DOCTOR, "hold"), Choose("again")):
        session.move(move)
    scene = session.view("manager").scene
    assert scene.sealed == {"doctor": False, "manager": False}
    assert [set(choice.moves) for choice in scene.choices] == [{"manager"}, {"manager"}]
    session.move(Seal(Seat.DOCTOR, "hold"))
    assert [line.kind for line in session.view("manager").log].count("choice") == 3
    session.move(Seal(Seat.MANAGER, "hold"))
    assert [line.kind for line in session.view("manager").log].count("choice") == 5
    again = session.view("table").scene.choices[0]
    assert (again.open, bool(again.why_shut), again.moves) == (False, True, {})


def test_somebody_whose_name_was_erased_is_still_somebody():
    """No view shows an empty name."""
    session = sitting(playing=False)
    session.sit("doctor", "p1", "")
    session.sit("doctor", "p2", "Amber Wren")
    assert session.view("table").people == {"doctor": ("Somebody", "Amber Wren")}


def test_the_log_tells_things_in_their_order_and_notes_to_those_they_belong_to():
    """A note stands where it was made; the table's is everybody's, a side's its own."""
    session = playing(two_tables())
    session.note("doctor", "Mine")
    session.note("", "Ours")
    session.move(Choose("go"))
    session.note("manager", "Theirs")
    session.move(CallTime())
    said = {
        eye: [line.words[0].text for line in session.view(eye).log if line.kind in ("note", "deal")]
        for eye in ("doctor", "manager", "table")
    }
    assert said == {
        "doctor": ["Mine", "Ours", "Time is called"],
        "manager": ["Ours", "Theirs", "Time is called"],
        "table": ["Ours", "Time is called"],
    }


def test_an_erased_note_is_not_in_the_log():
    """Its words are gone, so there is nothing to show."""
    session = playing(two_tables())
    session.note("", "Ours")
    kept = [replace(e, words="") for e in session.entries]
    record = fold(session.scenario, session.header, kept)
    assert not see(session.scenario, session.header, record, "table").log


def test_names_and_marks_are_told_in_every_text_of_a_view():
    """Title, question, job and meter as well as prose."""
    scenario = two_tables()
    doctor = replace(scenario.roles[Seat.DOCTOR], job="Colleague of {manager}")
    scenario = replace(
        scenario, title="{doctor} and {manager}", question="Who pays {doctor}?",
        roles={**scenario.roles, Seat.DOCTOR: doctor},
        meters=(Meter("trust", "What {doctor} thinks", 1, 0, 2, shown=True),),
    )  # fmt: skip
    view = playing(scenario).view("table")
    told = (view.title, view.question, view.roles["doctor"].job, view.meters[0].label)
    assert told == (
        "Dr Doctor and Dr Manager", "Who pays Dr Doctor?", "Colleague of Dr Manager",
        "What Dr Doctor thinks",
    )  # fmt: skip


def test_nobody_but_the_computer_moves_for_it():
    """The table's view, too, offers only the person's moves when one plays alone."""
    session = sitting(mode=Mode.SOLO, human="manager")
    read_to_decision(session)
    scene = session.view("table").scene
    assert scene.turn == "doctor"
    assert all(choice.moves == {} for choice in scene.choices)
    assert any(choice.moves for choice in session.view("doctor").scene.choices)
