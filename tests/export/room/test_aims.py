"""The aims on the course report: what shows that they were met, and the outcomes they are mapped to."""

from collections import Counter
from dataclasses import replace

import pytest

from game.content.library import rebuild
from game.core.scenario import OUTCOMES
from game.export.room.aims import Shown, outcome_words, shown
from game.export.room.course import course_report
from game.export.room.wishes import Wishes
from game.export.sheets.html import html
from tests.export.reading import Page
from tests.export.room.made import large, small
from tests.scenarios_at_hand import SMALL


def told(room, **wishes) -> str:
    """What stands on the course report."""
    return Page(html(course_report(room, Wishes(**wishes)).sheets)).sections[0].text


def test_an_aim_counts_as_met_passed_by_or_not_asked():
    """Told from the views of the tables, in which a choice that is shut is marked."""
    counted = {aim: Counter() for aim in large().scenario.aims}
    for each in large().tables:
        for aim, kind in shown(large().scenario, each).items():
            counted[aim][kind] += 1
    for aim, kinds in counted.items():
        taken = offered = 0
        for each in large().tables:
            made = [m for m in each.record.made if hasattr(m.move, "choice")]
            scenes = [(m, large().scenario.scenes[m.before.scene]) for m in made]
            took = any(aim in s.choice(m.move.choice).aims for m, s in scenes)
            open_ = any(
                aim in c.aims and (c.guard is None or c.guard(m.before))
                for m, s in scenes
                for c in s.choices
            )
            taken += took
            offered += open_ and not took
        assert (kinds[Shown.MET], kinds[Shown.PASSED_BY]) == (taken, offered), aim
        assert kinds.total() == 24
        row = " ".join(str(kinds[kind]) for kind in Shown)
        assert f"{row} " in told(large()).split(large().scenario.aims[aim])[1][:20]


def test_tables_of_another_edition_are_counted_by_the_one_reported_on():
    """Which tags no choice differently for them, though their own text tags none."""
    text = SMALL.read_text(encoding="utf-8")
    untagged, problems = rebuild(text.replace("        aims: ask_first\n", ""), SMALL.stem)
    assert not problems
    elsewhere = [replace(each, scenario=untagged) for each in small().tables[1:]]
    mixed = replace(small(), tables=(small().tables[0], *elsewhere))
    assert told(mixed) == told(small())


def test_of_one_table_it_is_not_said_that_nothing_of_it_is_told():
    """Its aims are the table's own."""
    one = replace(small(), tables=small().tables[:1])
    assert "no result of any table" in told(small())
    assert "no result of any table" not in told(one)
    assert "no individual results" in told(one)


def test_the_outcomes_of_each_aim_are_named_with_the_framework():
    """Only when the framework is asked for; the map is said to be the author's."""
    room = large()
    assert "GPC" not in told(room)
    page = told(room, gmc=True)
    for aim, names in room.scenario.outcomes.items():
        said = " · ".join(outcome_words()[name] for name in names)
        assert f"{room.scenario.aims[aim]} {said}" in page
    assert "The map is the scenario's author's" in page


def test_a_scenario_that_maps_nothing_is_set_beside_the_frameworks_as_a_whole():
    """As plays have it whose scenario was written before."""
    assert "For the curriculum's map" in told(small(), gmc=True)
    assert "For the curriculum's map" not in told(large(), gmc=True)


@pytest.mark.parametrize("outcomes", [OUTCOMES[0], f"[{', '.join(OUTCOMES)}]"])
def test_an_aim_is_the_same_with_outcomes_and_without(outcomes):
    """The rules and the words do not change."""
    text = SMALL.read_text(encoding="utf-8")
    plain, _none = rebuild(text, "odd")
    aim, words = next(iter(plain.aims.items()))
    long = text.replace(
        f"  {aim}: {words}", f"  {aim}:\n    text: {words}\n    outcomes: {outcomes}"
    )
    mapped, problems = rebuild(long, "odd")
    assert not problems
    assert mapped.aims == plain.aims
    assert list(mapped.outcomes) == [aim]
    assert not plain.outcomes
