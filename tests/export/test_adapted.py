"""What a version came from and who reviewed it stands where a facilitator reads, and not on players' sheets."""

from game.content import library
from game.content.adapting.adaptation import Wishes, adapted, opened
from game.content.record import record_in_words
from game.export.sheets.pack import pack
from game.export.sheets.proof import proof
from tests.scenarios_at_hand import SMALL

SAID = "Adapted from “The odd case” (A. Teacher, 3 May). Reviewed by: as a doctor, Dr Khan."


def version(**wishes):
    """The scenario of a version of the small case."""
    document, _problems = opened(SMALL.read_text(encoding="utf-8"), SMALL.name)
    return library.load_text(adapted(document, Wishes(**wishes)).text).scenario


def test_the_run_sheet_and_the_reading_copy_say_what_it_came_from():
    """Once each."""
    scenario = version(by="A. Teacher", date="3 May", reviewed_by={"doctor": "Dr Khan"})
    for text in (pack(scenario, 0, 0), proof(scenario)):
        assert text.count(SAID) == 1


def test_a_scenario_of_its_own_says_nothing():
    """There is nothing to tell."""
    scenario = library.load(SMALL).scenario
    for text in (pack(scenario, 0, 0), proof(scenario)):
        assert "Adapted from" not in text
    assert record_in_words("", "", "", {}) == ()


def test_a_version_that_nobody_has_read_says_so():
    """And a scenario that was reviewed but not adapted names its readers."""
    assert record_in_words("X", "", "", {}) == ("Adapted from “X”", "Not reviewed yet")
    assert record_in_words("", "", "", {"patient": "a carer"}) == (
        "Reviewed by: as a patient, a carer",
    )
