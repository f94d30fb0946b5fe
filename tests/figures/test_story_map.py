"""A scenario's map: its cards, links and parts, and what its colours say."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from game.content.library import load, load_text
from game.core.scenario import Kind, shorten
from game.core.scoring import Dimension
from game.figures.story_colours import by_coverage, by_dimension, by_plays, plainly
from game.figures.story_links import links
from game.figures.story_map import chapters, story_map
from game.session.trail import Step

ROOT = Path(__file__).parent.parent.parent
SMALL = ROOT / "tests" / "scenarios" / "three-scenes.yaml"
LARGE = ROOT / "scenarios" / "closer-to-home.yaml"


@cache
def scenario(path=SMALL):
    return load(path).scenario


@cache
def the_map(path=SMALL, cut=""):
    return story_map(shorten(scenario(path), cut) if cut else scenario(path))


def unreachable():
    """The small case with a scene that nothing leads to."""
    text = SMALL.read_text(encoding="utf-8")
    lost = "scenes:\n  lost:\n    heading: Lost\n    text: Nobody comes here.\n    goto: the_week\n"
    built = load_text(text.replace("scenes:\n", lost, 1), "three-scenes.yaml").scenario
    assert built is not None
    return story_map(built)


@pytest.mark.parametrize("path", [SMALL, LARGE], ids=["small", "large"])
def test_every_scene_and_ending_is_a_card_and_every_way_a_strand(path):
    """Nothing of the story is missing from its map."""
    story, whole = the_map(path), scenario(path)
    assert set(story.cards) == {*whole.scenes, *whole.endings}
    assert len(story.layout.strands) == sum(len(card.ways) for card in story.cards.values())
    assert [card.id for card in story.cards.values() if card.first] == [whole.start]
    assert sorted(name for _title, names in chapters(story) for name in names) == sorted(
        story.cards
    )


def test_a_map_is_as_wide_as_a_page_can_be_read():
    """The long story is folded into parts, so that it is hardly wider than high."""
    story = the_map(LARGE)
    assert 3 <= len(chapters(story)) <= 6
    assert 0.8 < story.layout.width / story.layout.height < 2.2
    assert chapters(story)[0][0] == "Part 1 · Clinic 4, Harrowby General, a Tuesday in October"


def test_ways_with_one_goal_are_one_link():
    """The sealed question's three ways lead to one scene: one line, with all three conditions."""
    (link,) = links(scenario(), scenario().scenes["the_fear"])
    assert link.ways == (0, 1, 2)
    assert link.label.startswith(
        "if doctor == say_it and manager == say_it; or if doctor == say_it"
    )
    assert link.label.endswith("; or otherwise")


def test_a_choice_tells_its_condition_and_its_effects_in_full():
    """The label is short on the card; the words behind it hold the rest."""
    card = the_map().cards["her_figures"]
    shown, _kept, van = card.ways
    assert "Open if: trust >= 4" in shown.words(scenario())
    assert "equity +1: the town that waits longest is scanned first" in van.words(scenario())
    assert all(len(row.text) <= 42 for row in card.rows)


def test_a_cut_is_drawn_without_what_it_does_without():
    """The short form of the small case is its table and its endings."""
    story = the_map(cut="short")
    scenes = [card.id for card in story.cards.values() if not card.ending]
    assert scenes == ["the_table"]
    assert "her_figures" in story.left_out
    assert "the cut “short”" in story.words


def test_a_scene_that_nothing_leads_to_stands_apart_and_is_marked():
    """It has a loose band of its own, and coverage says that no play reaches it."""
    story = unreachable()
    assert [band.knots for band in story.layout.bands if band.loose] == [("lost",)]
    assert chapters(story)[-1] == ("Nothing leads here from the start", ("lost",))
    colouring = by_coverage(story)
    assert colouring.cards["lost"].dashed
    assert colouring.cards["lost"].note == "never reached"
    assert colouring.ways["lost", 0].note == "never"
    assert [name for name, paint in colouring.cards.items() if paint.dashed] == ["lost"]


def test_coverage_of_a_sound_story_has_nothing_to_mark():
    """Every scene, ending, choice and way of the small case is played by some play."""
    colouring = by_coverage(the_map())
    assert not any(paint.dashed for paint in (*colouring.cards.values(), *colouring.ways.values()))
    assert colouring.said.startswith("Coverage: some play reaches every scene")


def test_coverage_marks_a_way_that_only_a_cut_takes():
    """In the whole form winter always comes; the way past it is for the short form."""
    colouring = by_coverage(the_map(LARGE))
    assert [place for place, paint in colouring.ways.items() if paint.dashed] == [("december", 1)]


def test_effects_on_a_dimension_are_summed_signed_and_told_without_colour():
    """Plus and minus stand on the ways; what takes away is dashed as well as red."""
    colouring = by_dimension(the_map(), Dimension.EFFICIENCY)
    week = [colouring.ways["the_week", number] for number in (0, 1)]
    assert (week[0].note, week[0].faded) == ("", True)
    assert (week[1].note, week[1].colour, week[1].dashed) == ("−1", "bad", True)
    assert colouring.cards["the_table"].note == "0 … +4"
    assert by_dimension(the_map(), Dimension.EQUITY).ways["her_figures", 2].note == "+1"


TRAIL = (
    Step("after_the_meeting", "", "first_word"),
    Step("first_word", "ask_the_price", "her_figures"),
    Step("her_figures", "keep_the_sheet", "the_fear"),
)


def test_plays_are_counted_on_cards_and_ways():
    """Two tables out of three asked for the price; their line is the widest."""
    other = (TRAIL[0], replace(TRAIL[1], key="tell_of_spring"))
    colouring = by_plays(the_map(), [TRAIL, TRAIL, other])
    assert colouring.cards["her_figures"].note == "3 of 3"
    assert colouring.cards["the_fear"].note == "2 of 3"
    assert colouring.cards["the_table"].faded
    told, asked = colouring.ways["first_word", 0], colouring.ways["first_word", 1]
    assert (told.note, asked.note) == ("1", "2")
    assert told.width < asked.width
    assert colouring.ways["her_figures", 0].faded


def test_one_play_is_a_path_with_its_steps_numbered():
    """The reader can follow it from the first scene to where it is."""
    colouring = by_plays(the_map(), [TRAIL])
    notes = [
        colouring.cards[name].note for name in the_map().cards if not colouring.cards[name].faded
    ]
    assert notes == ["step 1", "step 2", "step 3", "step 4"]
    assert colouring.ways["first_word", 1].colour == "accent"


def test_roles_are_told_by_colour_when_nothing_else_is_asked():
    """The doctor's decisions and the manager's are tinted and lined apart."""
    colouring = plainly(the_map(LARGE))
    for name, card in the_map(LARGE).cards.items():
        if card.kind is Kind.DECISION:
            assert colouring.cards[name].tint == f"{card.turn}-soft"
            assert colouring.ways[name, 0].colour == card.turn
