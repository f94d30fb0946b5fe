"""A version of a scenario: what was asked for is changed, all that hung on it follows, the rest stays."""

import difflib
import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content import library
from game.content.adapting.adaptation import Wishes, adapted, opened
from game.content.adapting.figures import figures
from game.content.adapting.leaving import targets
from game.content.adapting.wording import Texts
from game.content.adapting.work import Work
from game.content.beginning.draft import Template
from game.content.beginning.stock import stock
from game.content.beginning.writing import write
from game.content.checks import check
from game.content.identity import rules_hash, text_hash
from game.content.problems import Severity
from game.core import prospects
from game.core.control import control_graph
from tests.scenarios_at_hand import SHIPPED, SMALL


@cache
def document(which):
    """A scenario that comes with the game or its tests, or a template of `new`."""
    text = write(stock(which)) if isinstance(which, Template) else which.read_text(encoding="utf-8")
    name = f"{which}.yaml" if isinstance(which, Template) else which.name
    return opened(text, name)[0]


def version(which=SMALL, **wishes):
    """The version that wishes make; the reasons when it is refused."""
    made = adapted(document(which), Wishes(**wishes))
    assert not made.refused, made.refused
    return made


def refusal(which=SMALL, **wishes):
    """Why wishes cannot be met."""
    made = adapted(document(which), Wishes(**wishes))
    assert made.refused
    assert made.text == ""
    return " ".join(made.refused)


def changed(old, new):
    """The lines that went and the lines that came."""
    lines = [line for line in difflib.ndiff(old.splitlines(), new.splitlines()) if line[0] in "-+"]
    return [x[2:] for x in lines if x[0] == "-"], [x[2:] for x in lines if x[0] == "+"]


RECORD = re.compile(r"^adapted_from:\n(?:  .*\n)+(?:reviewed_by:\n(?:  .*\n)+|(?:#.*\n){5})", re.M)


def unrecorded(text):
    """The text without what it records of itself."""
    bare, count = RECORD.subn("", text, count=1)
    assert count == 1
    return bare


# --- the whole -----------------------------------------------------------------------------

IN_SEVERAL_WAYS = {
    "renamed": Wishes(
        lines={"title": "By the sea", "era": "ICB, spring 2025"},
        names={"doctor": "Dr Ann Lee", "len": "Sam O’Neill", "joan": "Charge Nurse Tom Bell"},
        words={"Skelby": "Whitby", "£420,000": "£380,000"},
    ),
    "figures": Wishes(
        figures={"winter.0.odds": "3", "minutes": "75", "the_meeting.walk_away.doctor": "40",
                 "bed_meeting.cover_early.one_off_k": "25"},
    ),
    "shorter": Wishes(scenes={"corridor": "ward_walk", "norovirus_after": "", "lay_by": ""}),
    "fewer issues": Wishes(issues=("drugs", "where")),
}  # fmt: skip


@pytest.mark.parametrize("wishes", IN_SEVERAL_WAYS.values(), ids=list(IN_SEVERAL_WAYS))
def test_the_shipped_scenario_adapted_passes_check_and_plays_to_every_ending(wishes):
    """Not even a warning, and nothing that was left in is out of reach."""
    made = version(SHIPPED, **vars(wishes))
    found = check(made.text, "mine.yaml")
    assert [library.render(p) for p in found if p.severity is not Severity.ADVICE] == []
    scenario = library.load_text(made.text).scenario
    graph = control_graph(scenario)
    assert prospects.endings(graph) == set(scenario.endings)
    assert set(scenario.scenes) <= prospects.scenes(graph)


def test_without_wishes_only_the_record_is_added():
    """All else is the same to the letter."""
    for which in (SHIPPED, SMALL, *Template):
        made = version(which)
        assert unrecorded(made.text) == document(which).source.text


def test_the_record_names_the_scenario_it_came_from_and_its_text():
    """By a hash that can be told again, and it decides nothing in play."""
    made = version(
        SHIPPED, by="A. Teacher", date="3 May 2026", reviewed_by={"patient": "a carer: May"}
    )
    scenario = library.load_text(made.text, "mine.yaml").scenario
    origin = scenario.adapted_from
    assert (origin.scenario, origin.title) == ("closer-to-home", "Closer to home")
    assert (origin.by, origin.date) == ("A. Teacher", "3 May 2026")
    assert origin.hash == text_hash(SHIPPED.read_text(encoding="utf-8"))
    assert scenario.reviewed_by == {"patient": "a carer: May"}
    assert rules_hash(scenario) == rules_hash(library.load(SHIPPED).scenario)


def test_a_version_of_a_version_has_one_record_and_other_reviewers():
    """Who read the first has not read the second."""
    first = version(reviewed_by={"doctor": "Dr Khan"}, lines={"title": "First"})
    again, _problems = opened(first.text, "first.yaml")
    second = adapted(again, Wishes(lines={"title": "Second"}))
    third = adapted(opened(second.text, "second.yaml")[0], Wishes())
    assert third.text.count("adapted_from:") == third.text.count("# reviewed_by:") == 1
    scenario = library.load_text(second.text).scenario
    assert (scenario.adapted_from.scenario, scenario.adapted_from.title) == ("first", "First")
    assert scenario.reviewed_by == {}
    assert second.text.count("adapted_from:") == 1
    assert any("not carried over" in each.words for each in second.said)


def test_lines_end_as_they_did():
    """A file from Windows stays one."""
    text = SMALL.read_text(encoding="utf-8").replace("\n", "\r\n")
    windows, _problems = opened(text, "mine.yaml")
    made = adapted(windows, Wishes(issues=("which",), lines={"title": "Mine"}))
    assert not made.refused, made.refused
    assert "\n" not in made.text.replace("\r\n", "")


def test_a_title_with_marks_of_the_format_is_put_in_quotes():
    """Whatever is typed comes back as it was typed."""
    for title in (
        "Beds: who, where?",
        "'Quoted' #1",
        "[x] and {y}",
        "- a dash",
        "10% more",
        "Ärzte",
    ):
        made = version(lines={"title": title})
        assert library.load_text(made.text).scenario.title == title


def test_a_file_in_one_pair_of_braces_is_refused():
    """There is no line below which the record could stand."""
    import json

    from game.content.nodes import bare

    braces, _problems = opened(json.dumps(bare(document(SMALL).root)), "mine.yaml")
    assert "braces" in adapted(braces, Wishes()).refused[0]


# --- figures -------------------------------------------------------------------------------


def test_a_figure_changes_one_number_on_its_own_line():
    """And nothing beside it."""
    every = {figure.key: figure for figure in figures(document(SHIPPED))}
    odds = every["winter.0.odds"]
    made = version(SHIPPED, figures={odds.key: "4"})
    went, came = changed(document(SHIPPED).source.text, unrecorded(made.text))
    assert (went, came) == (["        odds: 1"], ["        odds: 4"])
    assert document(SHIPPED).source.line(odds.line).strip() == "odds: 1"


def test_a_figure_that_cannot_be_is_refused_with_what_can():
    """In the words of the format."""
    assert "from 1 to 1000" in refusal(SHIPPED, figures={"winter.0.odds": "0"})
    assert "no figure called" in refusal(SHIPPED, figures={"winter.9.odds": "1"})


def test_figures_that_make_no_scenario_are_refused_with_what_check_says():
    """A meter that starts outside its scale is an error wherever it comes from."""
    assert "outside" in refusal(figures={"meters.trust.start": "99"})


# --- any wishes ----------------------------------------------------------------------------

EVERY = (SMALL, *Template)
NAMES = (
    "Ann Lee",
    "Dr Ann Lee",
    "Mr James",
    "Li",
    "Ms Rose van der Berg",
    "Sam O'Neill",
    "Anne-Marie Voß",
)


@st.composite
def wishes(draw):
    """A scenario and anything that might be wanted otherwise in it."""
    which = draw(st.sampled_from(EVERY))
    entry = document(which).scenario
    texts = Texts(document(which))
    scenes = draw(st.lists(st.sampled_from([*entry.scenes]), unique=True, max_size=3))
    issues = [i for s in entry.scenes.values() if s.negotiate for i in s.negotiate.issues] or [
        "none"
    ]
    figure = st.sampled_from([f.key for f in figures(document(which))])
    return which, Wishes(
        lines=draw(st.dictionaries(st.sampled_from(["title", "question", "era"]), st.text(max_size=12))),
        names=draw(st.dictionaries(st.sampled_from([*texts.people]), st.sampled_from(NAMES))),
        words=draw(st.dictionaries(st.sampled_from(["clinic", "the"]), st.sampled_from(["St. Ives", "X"]))),
        also=frozenset(draw(st.sets(st.sampled_from(["Grace", "Priya", "Ifan"])))),
        figures=draw(st.dictionaries(figure, st.sampled_from(["0", "1", "2", "30", "0.5", "x"]), max_size=2)),
        scenes={name: draw(st.sampled_from(["", *targets(entry.scenes[name])])) for name in scenes},
        issues=tuple(draw(st.lists(st.sampled_from(issues), unique=True, max_size=2))),
        reviewed_by=draw(st.dictionaries(st.sampled_from(["doctor", "patient"]), st.text(max_size=9))),
    )  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(wishes())
def test_any_wishes_give_a_scenario_without_errors_or_a_refusal_with_reasons(asked):
    """Nothing raises, nothing is half done."""
    which, wanted = asked
    made = adapted(document(which), wanted)
    if made.refused:
        assert made.text == ""
        assert all(reason.strip() for reason in made.refused)
        return
    loaded = library.load_text(made.text)
    assert loaded.scenario is not None, [library.render(p) for p in loaded.problems]
    for name in wanted.scenes:
        assert name not in loaded.scenario.scenes


# --- steps ---------------------------------------------------------------------------------


def test_a_step_that_is_taken_back_leaves_no_trace():
    """The same wishes give the same text."""
    work = Work(document(SMALL))
    before = work.now.version.text
    step = work.look(work.without_issue("which"))
    work.take(step)
    assert work.now.version.text == step.version.text != before
    assert work.take_back()
    assert work.now.version.text == before
    assert not work.take_back()


def test_a_step_tells_only_what_it_brought_itself():
    """What an earlier step brought was told then."""
    work = Work(document(SHIPPED))
    work.take(work.look(work.without_issue("drugs")))
    assert {p.code for p in work.now.problems} == {"no-compatible"}
    step = work.look(work.without_scene("figures", "nurses_base"))
    assert step.problems == ()
    assert not any("Drugs at night" in each.words for each in step.said)
    assert any("“variance” goes from the glossary" in each.words for each in step.said)
    assert "# What managers say." in step.version.text


def test_only_what_can_go_is_offered_and_all_of_that_goes():
    """The table is not offered, and no offer is refused."""
    work = Work(document(SMALL))
    offered = {offer.id for offer in work.scenes}
    assert offered
    assert "the_table" not in offered
    for offer in work.scenes:
        for onward in offer.onward:
            assert work.look(work.without_scene(offer.id, onward)).refused == ()
    for offer in work.issues:
        assert work.look(work.without_issue(offer.id)).refused == ()
