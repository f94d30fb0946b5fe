"""The debrief of plays of the shipped scenario: each phase keeps to itself there too."""

from itertools import count

import pytest

from game.core.scenario import Scenario
from game.session.debrief.leading import Debrief
from game.session.debrief.pages import Chart, Stage, blocks, strings
from game.session.entries import Header
from game.session.session import Session
from tests.session.debrief.case import Kept
from tests.test_plays import ROOT, moves_of, read, scenario_of

TOLD = ("closer-win-win", "closer-without-us", "closer-another-week", "closer-short-win-win")


def debriefed(name: str) -> tuple[Scenario, Debrief]:
    """A golden play, played through a session to its debrief."""
    path = ROOT / "tests" / "plays" / f"{name}.yaml"
    scenario = scenario_of(read(path)["scenario"], read(path).get("cut", ""))
    ticks = count(0, 15_000)
    session = Session(
        scenario, Header("p", scenario.id, "", "", "", 1), Kept(), lambda: next(ticks)
    )
    session.go_on()
    session.go_on()
    for move in moves_of(path):
        session.move(move)
    session.go_on()
    session.go_on()
    return scenario, Debrief(session)


def reasons(scenario: Scenario) -> set[str]:
    """Every reason that the author gave anywhere."""
    holders = []
    for scene in scenario.scenes.values():
        holders += [*scene.choices, *scene.branches, *scene.ways]
        if scene.negotiation:
            holders += [option for issue in scene.negotiation.issues for option in issue.options]
    return {effect.reason for holder in holders for effect in holder.effects if effect.reason}


@pytest.mark.parametrize("name", TOLD)
def test_no_phase_says_what_a_later_one_is_for(name):
    """Terms, reasons and briefs of the real case wait for their turn."""
    scenario, debrief = debriefed(name)
    why = reasons(scenario)
    answers = {
        option.text
        for scene in scenario.negotiations()
        for issue in scene.negotiation.issues
        for option in issue.options
    }
    briefs = {role.brief.strip()[:60] for role in scenario.roles.values()}
    for page in debrief.pages:
        said = " ".join(strings(page))
        if page.stage < Stage.WHAT:
            assert not [answer for answer in answers if answer in said], page.id
        if page.stage < Stage.WHY:
            assert not [reason for reason in why if reason in said], page.id
            assert not [block for block in blocks(page) if isinstance(block, Chart)], page.id
        if page.stage < Stage.CHAIR:
            assert not [brief for brief in briefs if brief in said], page.id
        if page.stage < Stage.BALANCE:
            assert "of 100" not in said, page.id


@pytest.mark.parametrize("name", TOLD)
def test_no_mark_of_the_format_is_left_in_what_is_read(name):
    """Brackets, braces and bare ids of the file never reach a page."""
    _scenario, debrief = debriefed(name)
    for page in debrief.pages:
        for text in strings(page):
            assert "[[" not in text, page.id
            assert "{" not in text, page.id
