"""Promise 3: what belongs to one side reaches neither the other's view nor the table's."""

import re
from dataclasses import asdict, fields, is_dataclass

import pytest

from game.core.moves import Propose, Seal, from_text
from game.core.scenario import Seat
from game.session.entries import Mode
from tests.session.sitting import read_to_decision, sitting, to_the_table

DEAL = (("which", "plain"), ("pull_back", "team"), ("hours", "half"))
EYES = ("doctor", "manager", "table")


def strings(value):
    """Every string and number anywhere inside a view."""
    if is_dataclass(value):
        for field in fields(value):
            yield from strings(getattr(value, field.name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from strings(key)
            yield from strings(item)
    elif isinstance(value, tuple | list | frozenset | set):
        for item in value:
            yield from strings(item)
    elif value is not None:
        yield str(value)


def words_of(view):
    return " ".join(strings(view))


def moments():
    """A play stopped at every step from the lobby to the second offer."""
    session = sitting(playing=False)
    yield "lobby", session
    session.go_on()
    session.plan("doctor", "Keep the canary of the doctor", {"hours": "clinics"}, 77)
    session.plan("manager", "Keep the canary of the manager", {"hours": "savings"}, 78)
    session.note("doctor", "A note by the canary of the doctor")
    session.note("manager", "A note by the canary of the manager")
    yield "briefing", session
    session.go_on()
    yield "story", session
    for move in ("choose tell_of_spring", "choose keep_the_sheet"):
        read_to_decision(session)
        session.move(from_text(move))
    read_to_decision(session)
    yield "sealed scene", session
    other = sitting()
    to_the_table(other)
    other.plan("doctor", "Keep the canary of the doctor", None, 77)
    other.plan("manager", "Keep the canary of the manager", None, 78)
    yield "table", other
    other.move(Propose(Seat.MANAGER, DEAL))
    other.move(Propose(Seat.DOCTOR, DEAL))
    yield "offers", other


@pytest.mark.parametrize("eye", EYES)
def test_briefs_plans_and_notes_are_seen_by_their_own_side_only(eye):
    """At no moment of a play does the text of one side reach another eye."""
    for moment, session in moments():
        seen = words_of(session.view(eye))
        for owner in ("doctor", "manager"):
            brief = session.scenario.roles[Seat(owner)].brief.split(".")[0].strip()
            for canary in (" ".join(brief.split()), f"canary of the {owner}"):
                if eye != owner:
                    assert canary not in seen, (moment, owner)
        if eye != "table":
            brief = session.scenario.roles[Seat(eye)].brief.split(".")[0].strip()
            assert " ".join(brief.split()) in seen, moment


@pytest.mark.parametrize("eye", EYES)
def test_points_and_walk_away_reasons_are_seen_by_their_own_side_only(eye):
    """No option in another eye's view carries points, and no total either."""
    for moment, session in moments():
        view = session.view(eye)
        seen = words_of(view)
        for scene in session.scenario.negotiations():
            for seat, plan in scene.negotiation.walk_away.items():
                assert (plan.because in seen) == (eye == seat), (moment, seat)
        if view.table and eye == "table":
            assert view.table.own is None
            assert all(o.points is None for i in view.table.issues for o in i.options)
            assert all(offer.points is None for offer in view.table.history)
        if view.table and eye != "table":
            own = {o.id: o.points for i in view.table.issues for o in i.options}
            assert own["clinics"] == {"doctor": 40, "manager": 10}[eye]


@pytest.mark.parametrize("eye", EYES)
def test_priorities_are_on_no_other_sheet(eye):
    """Only a side's own sheet holds its true order."""
    for _moment, session in moments():
        view = session.view(eye)
        if eye == "table":
            assert view.sheet is None
        else:
            mine = tuple(str(d) for d in session.scenario.roles[Seat(eye)].priorities)
            assert view.sheet.priorities == mine
        text = re.sub(r"\s+", " ", words_of(view))
        for owner in {"doctor", "manager"} - {eye}:
            order = " ".join(str(d) for d in session.scenario.roles[Seat(owner)].priorities)
            assert order not in text


@pytest.mark.parametrize("eye", ["manager", "table"])
def test_a_sealed_pick_changes_nothing_that_others_see(eye):
    """Whatever the doctor sealed, the other views are equal to the letter."""
    seen = []
    for pick in ("say_it", "keep_it"):
        session = sitting()
        for move in ("choose tell_of_spring", "choose keep_the_sheet"):
            read_to_decision(session)
            session.move(from_text(move))
        read_to_decision(session)
        session.move(Seal(Seat.DOCTOR, pick))
        seen.append(asdict(session.view(eye)))
    assert seen[0] == seen[1]


def test_the_computer_leans_by_its_own_view_only():
    """How a role leans to its choices is in the computer's view, and in no person's."""
    session = sitting(mode=Mode.SOLO, human="manager")
    read_to_decision(session)
    assert session.view("doctor").leans
    assert not session.view("manager").leans
    assert not session.view("table").leans
