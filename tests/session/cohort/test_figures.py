"""The figures of a room are those of its plays, counted anew from their logs."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core import play
from game.core.moves import Choose
from game.core.negotiation import deal_map, left_on_table
from game.core.prospects import goalposts
from game.core.scenario import SIDES
from game.core.scoring import DIMENSIONS
from game.session.cohort import (
    deals,
    dialects,
    dimensions,
    endings,
    patients,
    privacy,
    prompts,
    sides,
    whatif,
)
from game.session.cohort.gathering import gather
from game.session.debrief.dialects import met
from game.session.debrief.horizons import bargains
from game.session.debrief.prompts import hindsight
from game.session.opening import scenario_of
from game.session.prose import text_of
from game.session.received import read_received
from game.session.record import fold
from tests.rooms import many, room_24


def logs(files):
    """Scenario, header and record of each play by its id, folded one by one."""
    found = {}
    for text in files.values():
        header, entries, _recorded = read_received(text)
        scenario = scenario_of(header)
        found[header.play] = scenario, header, fold(scenario, header, entries)
    return found


@pytest.fixture(scope="module")
def room():
    """The room of 24, and its plays folded one by one."""
    made = room_24()
    return gather(made.files.items()), logs({name: made.files[name] for name in made.tables})


def test_each_record_is_that_of_its_log(room):
    """Nothing is lost or added on the quick way."""
    gathering, told = room
    assert {t.key: t.record for t in gathering.tables} == {k: r for k, (_s, _h, r) in told.items()}


def test_endings_are_counted_from_the_logs(room):
    """Each table at the ending its log comes to."""
    gathering, told = room
    spread = endings.endings_spread(gathering)
    counted = Counter(record.state.scene for _s, _h, record in told.values())
    assert {e.ending: len(e.tables) for e in spread.reached} == {
        scene: n for scene, n in counted.items() if scene in gathering.scenario.endings
    }


def test_splits_are_counted_from_the_logs(room):
    """Who took which choice, where; and parted ways have no later scene in common."""
    gathering, told = room
    found = {split.scene: split for split in endings.splits(gathering)}
    letters = {table.key: table.letter for table in gathering.tables}
    for key, (_scenario, _header, record) in told.items():
        for made in record.made:
            if isinstance(made.move, Choose):
                ways = {way.key: way.tables for way in found[made.before.scene].ways}
                assert letters[key] in ways[made.move.choice]
    for split in found.values():
        for one, other in split.parted:
            seen = [_seen_after(gathering, split, key) for key in (one, other)]
            assert not seen[0] & seen[1]


def _seen_after(gathering, split, key):
    way = next(way for way in split.ways if way.key == key)
    seen = set()
    for letter in way.tables:
        scenes = gathering.table(letter).scenes
        seen |= set(scenes[scenes.index(split.scene) + 1 :])
    return seen


def test_the_map_holds_every_deal_and_each_tables_own(room):
    """Points and what was left on the table are those of each table's own open deals."""
    gathering, told = room
    held = deals.party_map(gathering)
    terms = gathering.scenario.scenes[held.scene].negotiation
    every = deal_map(terms)
    assert (held.frontier, held.nash, held.kalai) == (every.frontier, every.nash, every.kalai)
    assert {spot.points for spot in held.spots} == set(every.points)
    by_letter = {each.letter: each for each in held.tables}
    for table in gathering.tables:
        scenario, _header, record = told[table.key]
        alone = bargains(scenario, record)
        assert table.bargains == alone
        if alone and alone[-1].settlement:
            own = by_letter[table.letter]
            assert own.points == alone[-1].held
            assert own.left == left_on_table(alone[-1].open, alone[-1].held)
            assert own.offers == record.state.settled[-1].offers
    agreed = sum(len(at) for _id, _label, at in deals.answers(gathering, held.scene)[0].options)
    assert agreed == len(held.agreed)


def test_the_four_dimensions_are_the_scenarios_own(room):
    """Goalposts come from the story, never from the class; sums from the logs."""
    gathering, told = room
    found, posts = dimensions.four_dimensions(gathering), goalposts(gathering.scenario)
    letters = {table.letter: table.key for table in gathering.tables}
    for place, spread in enumerate(found.spreads):
        assert (spread.low, spread.high) == (
            posts[spread.dimension].low, posts[spread.dimension].high,
        )  # fmt: skip
        for letter, value in spread.sums:
            assert value == told[letters[letter]][2].state.sums[place]
    for score in found.tables:
        assert score.mean("fully") == pytest.approx(score.card.average)
        assert score.mean("partly") == pytest.approx(score.card.balance)
        assert score.mean("not_at_all") == pytest.approx(min(score.card.x.values()))
    assert found.unfinished == ("X",)


def test_what_the_sides_said_is_counted_from_the_logs(room):
    """Trust and survey by role, because there are tables enough; never by table."""
    gathering, told = room
    for change in sides.trust(gathering):
        before = [r.trust[change.role, "before"] for _s, _h, r in told.values()]
        assert change.before == tuple(sorted(before))
    counted = sum(count.answers for count in sides.survey(gathering))
    assert counted == sum(
        len(answers) for _s, _h, record in told.values() for answers in record.survey.values()
    )


def test_below_five_tables_nothing_is_by_role():
    """Four doctors are four people."""
    files = dict(list(many(5).files.items()))
    five = gather(files.items())
    four = gather(list(files.items())[:4])
    assert {change.role for change in sides.trust(five)} == {"doctor", "manager"}
    for figure in (sides.trust, sides.reading_errors, sides.survey):
        assert {each.role for each in figure(four)} == {""}
    assert {use.doctors for use in dialects.roles_used(four)} == {None}


def test_words_met_are_those_of_each_table_alone(room):
    """Each scene is looked at once, and comes to the same."""
    gathering, _told = room
    for table in gathering.tables[:6]:
        assert dialects.terms_met(table) == met(table.review)


def test_chairs_and_contests_are_set_beside_the_authors_sums(room):
    """Every rating of a finished table; a contested effect with each table's own number."""
    gathering, told = room
    rated = sum(len(r.chair) for s, _h, r in told.values() if play.ended(s, r.state))
    assert sum(len(gap.ratings) for gap in patients.chair_gaps(gathering)) == rated
    assert sum(len(each.own) for each in patients.contested(gathering)) == sum(
        bool(record.contests) for _s, _h, record in told.values()
    )
    assert not any(each.reasons for each in patients.contested(gathering))
    marks = [each.mark for each in privacy.typed_words(gathering) if each.kind == "contest"]
    shown = patients.contested(privacy.approve(gathering, marks))
    assert all(each.reasons for each in shown)


def test_questions_fit_what_the_tables_did(room):
    """An author's question comes with how many tables its condition holds for."""
    gathering, _told = room
    guards = {
        prompt.guard
        for prompt in gathering.scenario.prompts
        if prompt.phase == "why" and prompt.guard
    }
    counts = {
        sum(bool(guard(hindsight(table.review))) for table in gathering.tables) for guard in guards
    }
    asked = [ask for ask in prompts.room_asks(gathering, "why") if ask.by_author]
    assert asked
    assert {ask.tables for ask in asked} <= counts | {len(gathering.tables)}


def test_a_question_that_comes_of_scores_says_so():
    """The author's too: it is asked only where something was left."""
    asked = prompts.room_asks(gather(many(12).files.items()), "why")
    scored = {text_of(ask.words)[:24]: ask.scored for ask in asked if ask.by_author}
    assert scored == {"What did the story of th": False, "There was more to be had": True}


def test_what_if_holds_every_outcome_of_the_tables_that_went_there(room):
    """What a table came to is among what its choice could have led to."""
    gathering, _told = room
    for scene in whatif.decisions(gathering):
        for way in whatif.what_if(gathering, scene).ways:
            assert set(way.tables) <= set(way.open_to)
            for letter in way.tables:
                table = gathering.table(letter)
                if table.ended:
                    assert table.state.scene in way.endings
                    for d, value in zip(DIMENSIONS, table.state.sums, strict=True):
                        assert way.ranges[d].low <= value <= way.ranges[d].high


@given(st.sets(st.integers(0, 39), min_size=1, max_size=12))
@settings(deadline=None, max_examples=25)
def test_any_handful_of_small_plays_adds_up(chosen):
    """Whichever tables come: each is counted once in every figure, with its own numbers."""
    every = list(many(40).files.items())
    files = dict(every[n] for n in chosen)
    gathering, told = gather(files.items()), logs(files)
    assert len(gathering.tables) == len(told)
    found = dimensions.four_dimensions(gathering)
    sums = Counter(score.sums for score in found.tables)
    assert sums == Counter(r.state.sums for s, _h, r in told.values() if play.ended(s, r.state))
    held = deals.party_map(gathering)
    points = Counter(each.points for each in held.tables) if held else Counter()
    alone = [bargains(s, r) for s, _h, r in told.values()]
    assert points == Counter(own[-1].held for own in alone if own)


def test_a_story_is_shown_only_when_its_table_agreed(room):
    """And then without names, and without words that nobody has read."""
    gathering, _told = room
    with pytest.raises(privacy.NotAgreed):
        privacy.story(gathering, "B")
    agreed = privacy.agree(gathering, "b")
    told = privacy.story(agreed, "B").record
    assert not any(person.name for people in told.people.values() for person in people)
    assert not any(said.words for said in (*told.words, *told.takeaways, *told.contests))
    assert privacy.story(agreed, "B").horizons.bargains
    named = privacy.story(privacy.show_names(agreed), "B").record
    assert all(person.name for people in named.people.values() for person in people)
    with pytest.raises(privacy.NotAgreed):
        privacy.story(privacy.agree(agreed, "B", False), "B")


def test_words_are_shown_only_when_they_were_read(room):
    """In nobody's name, in the order of the alphabet."""
    gathering, _told = room
    words = [each for each in privacy.typed_words(gathering) if each.kind == "word"]
    assert words
    assert not privacy.shown_words(gathering, "word")
    first = privacy.approve(gathering, [words[0].mark])
    assert privacy.shown_words(first, "word") == (words[0].words,)
    assert not privacy.shown_words(privacy.approve(first, [words[0].mark], False), "word")


def test_tables_have_names_only_when_they_are_turned_on(room):
    """Letters otherwise."""
    gathering, _told = room
    table = gathering.table("A")
    assert privacy.called(gathering, table) == "Table A"
    assert str(SIDES[0].title()) in privacy.called(privacy.show_names(gathering), table)
