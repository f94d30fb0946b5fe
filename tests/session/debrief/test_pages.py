"""The pages of a debrief: what they say of a play, and what they leave out honestly."""

from itertools import product

import pytest

from game.core import play
from game.core.moves import Accept, CallTime, Propose, WalkAway
from game.core.scoring import DIMENSIONS, Goalposts, compensating_mean, scorecard
from game.session.debrief.chair import wrong_pairs
from game.session.debrief.horizons import look_ahead
from game.session.debrief.leading import Debrief
from game.session.debrief.pages import (
    Ask,
    Bullets,
    Chart,
    DealCard,
    Field,
    Headlines,
    Judged,
    Rows,
    Switch,
    Text,
    Voices,
    WhatIf,
    blocks,
    strings,
)
from game.session.prose import text_of
from tests.session.debrief.case import (
    DOCTOR,
    MANAGER,
    agreed,
    apart,
    case,
    deal,
    late,
    pages_of,
    prompt,
    sit,
    to_table,
)


def only(page, kind):
    return [block for block in blocks(page) if isinstance(block, kind)]


def says(page) -> str:
    return "\n".join(strings(page))


def all_sums(scenario, state):
    """The raw sums of every complete play, by playing them all; a table is one move."""
    if play.ended(scenario, state):
        yield state.sums
        return
    if state.table is not None:
        turn = state.table.turn
        table = scenario.scenes[state.scene].negotiation
        for made in play.deals(state, table):
            offered = play.apply(scenario, state, Propose(turn, made))
            yield from all_sums(scenario, play.apply(scenario, offered, Accept(turn.other)))
        moves = [WalkAway(turn), CallTime()]
    else:
        moves = list(play.legal_moves(scenario, state))
    for move in moves:
        yield from all_sums(scenario, play.apply(scenario, state, move))


def test_the_figures_equal_the_formulas_over_all_plays():
    """Average, balance and worst come from the least and the most of every complete play."""
    scenario = case()
    session = agreed(sit(scenario))
    every = list(all_sums(scenario, play.start(scenario)))
    posts = {
        d: Goalposts(min(s[i] for s in every), max(s[i] for s in every))
        for i, d in enumerate(DIMENSIONS)
    }
    card = scorecard(session.record.state.sums, posts)
    page = pages_of(session)["dimensions"]
    average, balance, worst = only(page, Headlines)[0].items
    assert average.value == str(round(100 * card.average))
    assert balance.value == str(round(100 * card.balance))
    assert worst.dimension == card.worst[0]
    bars = only(page, Chart)[0].value.bars
    assert [(bar.low, bar.high) for bar in bars] == [
        (posts[bar_d].low, posts[bar_d].high) for bar_d in DIMENSIONS if posts[bar_d].in_play
    ]


def test_what_another_play_could_have_added_equals_a_search_through_all_plays():
    """'At no loss to the others' is meant literally."""
    scenario = case()
    session = agreed(sit(scenario))
    had = session.record.state.sums
    every = list(all_sums(scenario, play.start(scenario)))
    better = [s for s in every if all(a >= b for a, b in zip(s, had, strict=True))]
    spare = look_ahead(scenario, session.header, session.record).spare
    assert spare == {d: max(s[i] - had[i] for s in better) for i, d in enumerate(DIMENSIONS)}


def test_a_dimension_that_nothing_moves_is_said_not_to_be_in_play():
    """Choice stands in no effect of this case."""
    page = pages_of(agreed(sit(case())))["dimensions"]
    assert "Choice is not in play" in says(page)
    assert len(only(page, Chart)[0].value.bars) == 3


def test_left_on_the_table_names_points_and_the_nearest_better_deal():
    """The most one side could have gained, by a deal that costs the other nothing."""
    session = agreed(sit(case()))
    table = session.scenario.scenes["table"].negotiation
    worth = {made: tuple(play_points(table, made)) for made in all_deals(table)}
    held = worth[deal("many", "none", "hers")]
    best = max(d for d, m in worth.values() if m >= held[1]) - held[0]
    words = says(pages_of(session)["map"])
    assert f"Dr Osei could have had {best} points more at no loss to Tom Hale" in words


def all_deals(table):
    return product(*([(i.id, o.id) for o in i.options] for i in table.issues))


def play_points(table, made):
    for seat in (DOCTOR, MANAGER):
        yield sum(table.issue(i).option(o).points[seat] for i, o in made)


def test_deals_that_earlier_choices_shut_are_on_the_map_but_not_open():
    """Where trust is too low for nurses every night, those deals are grey."""
    open_to_all = only(pages_of(agreed(sit(case())))["map"], Chart)[0].value
    assert all(spot.open for spot in open_to_all.spots)
    wary = pages_of(agreed(sit(case(), starts={"trust": 0})))["map"]
    chart = only(wary, Chart)[0].value
    assert len(chart.spots) == len(open_to_all.spots)
    assert sum(not spot.open for spot in chart.spots) == 4
    assert "4 more were shut by what had happened before" in says(wary)


def test_without_a_zone_theory_marks_nothing():
    """No Nash point and no Kalai–Smorodinsky point where no deal beats walking away."""
    page = pages_of(agreed(sit(case(zone=False))))["map"]
    charts = [block.value for block in only(page, Chart)]
    assert all(not chart.nash and not chart.kalai and not chart.zone for chart in charts)
    assert "There is no zone" in says(page)


def test_theory_stays_with_the_curious():
    """The map that everybody sees carries no letters; the one inside the aside does."""
    first, curious = only(pages_of(agreed(sit(case())))["map"], Chart)
    assert not first.value.nash
    assert curious.value.nash


def test_the_dance_labels_each_offer_against_the_same_sides_last():
    """First offers have no label; the doctor's second gives."""
    chart = only(pages_of(agreed(sit(case())))["dance"], Chart)[0].value
    assert [step.label for step in chart.offers] == ["", "", "gives"]
    assert [step.points for step in chart.offers] == [(78, 23), (0, 100), (47, 29)]


def test_no_deal_is_shown_at_walking_away():
    """Nobody is at zero for having walked."""
    pages = pages_of(apart(sit(case())))
    chart = only(pages["map"], Chart)[0].value
    assert chart.held is None
    assert chart.walk_away == (41, 43)
    assert "walked away, after 1 offer" in says(pages["ending"])
    assert not only(pages["ending"], DealCard)
    assert "Time was called" in says(pages_of(late(sit(case())))["ending"])


def test_a_play_without_a_table_has_no_party_layer_and_says_so():
    """No map, no points, and a sentence about it."""
    pages = pages_of(to_table(sit(case(table=False))))
    assert "map" not in pages
    assert "dance" not in pages
    assert "never met at a table" in says(pages["no_table"])
    assert "no table to bargain at" in says(pages["ground_rules"])


def test_an_unfinished_play_shows_what_was_open_and_no_balance():
    """Ranges instead of a score, equal to all the ways it could still have gone."""
    scenario = case()
    session = sit(scenario)
    session.move(next(play.legal_moves(scenario, session.record.state)))
    session.stop_here()
    pages = pages_of(session)
    assert "pay" not in pages
    assert not only(pages["dimensions"], Headlines)
    every = list(all_sums(scenario, session.record.state))
    for bar in only(pages["dimensions"], Chart)[0].value.bars:
        own = [sums[DIMENSIONS.index(bar.dimension)] for sums in every]
        assert (bar.least, bar.most) == (min(own), max(own))
    assert "stopped before the story ended" in says(pages["ground_rules"])


def test_the_computer_guesses_nothing_and_the_debrief_says_so():
    """One side's reading only, one side's fields only."""
    pages = pages_of(agreed(sit(case(), human="doctor")))
    assert "It makes no guess" in says(pages["ground_rules"])
    assert "played by the computer, which makes no guess" in says(pages["guesses"])
    assert [r.seat for r in only(pages["guesses"], Chart)[0].value.readings] == ["doctor"]
    assert {field.seat for field in only(pages["take_away"], Field)} == {"doctor"}
    assert "The computer was not asked" in says(pages["trust"])


def test_guesses_are_measured_in_pairs_in_the_wrong_order():
    """None for a perfect reading, six for the order reversed."""
    assert wrong_pairs(tuple("abcd"), tuple("abcd")) == 0
    assert wrong_pairs(tuple("dcba"), tuple("abcd")) == 6
    assert wrong_pairs(tuple("bacd"), tuple("abcd")) == 1
    reading = only(pages_of(agreed(sit(case())))["guesses"], Chart)[0].value.readings[0]
    assert (reading.wrong_before, reading.wrong_after) == (3, 0)


def test_the_dialects_page_has_the_words_met_and_the_false_friends_apart():
    """A word nobody came across is not taught here; one that was looked up is."""
    session = agreed(sit(case()))
    words = says(pages_of(session)["dialects"])
    assert "capacity" in words
    assert "HEARD an excuse" in words
    assert "tariff" not in words
    session.looked_up("tariff", "doctor")
    assert "tariff (looked up)" in says(pages_of(session)["dialects"])


def test_mintzberg_is_tallied_by_side_and_the_unused_are_named():
    """Only choices that the author tagged count."""
    page = pages_of(agreed(sit(case())))["roles"]
    rows = only(page, Rows)[0].rows
    assert rows == (("Disseminator", "1", "–"), ("Resource allocator", "–", "1"))
    assert "figurehead" in says(page)


def test_plan_and_result_stand_side_by_side():
    """Aim, planned offer, limit, first offer and deal; a missing plan is said to be missing."""
    words = says(pages_of(agreed(sit(case())))["plans"])
    for part in ("Aim: Nurses at night", "Planned limit", "60", "78", "47", "below the planned"):
        assert part in words
    assert "No plan was written down." in words


def test_money_and_staff_are_counted_apart():
    """The van, the beds; and one and a half posts that money does not fill."""
    words = says(pages_of(agreed(sit(case())))["dimensions"])
    assert "£58k once" in words
    assert "1.5 posts" in words


def test_the_patients_chair_stands_beside_the_score():
    """In words, with a line wherever chair and author see a change differently."""
    session = sit(case())
    session.sit("chair", "c1", "Ama")
    session.rate({"ethics": -1, "equity": 2})
    page = pages_of(agreed(session))["patients_chair"]
    assert only(page, Rows)[0].rows[0] == ("Ethics", "worse", "+2")
    assert says(page).count("the chair says") == 1
    assert "Nobody rated this" in says(pages_of(agreed(sit(case())))["patients_chair"])


@pytest.mark.parametrize(
    ("id_", "aversion"), [("fully", 0), ("partly", 1), ("hardly", 2), ("not_at_all", float("inf"))]
)
def test_the_switch_shows_four_ways_to_let_good_pay_for_bad(id_, aversion):
    """Each position is the generalised mean with its own epsilon."""
    debrief = Debrief(agreed(sit(case())))
    page = next(page for page in debrief.pages if page.id == "pay")
    setting = next(s for s in only(page, Switch)[0].settings if s.id == id_)
    x = (1.0, 0.4, 0.25)
    shown = setting.blocks[1].items[0].value
    assert shown == str(round(100 * compensating_mean(x, aversion)))


def test_a_contest_stands_beside_the_author_and_overwrites_nothing():
    """Own number and reason at the effect, own sums and balance at the end."""
    session = agreed(sit(case()))
    before = pages_of(session)
    row = next(j for j in only(before["decisions"], Judged) if j.effects and j.who == "Dr Osei")
    session.contest(row.turn, row.effects[0].index, -2, "The man was not asked")
    pages = pages_of(session)
    effect = next(j for j in only(pages["decisions"], Judged) if j.turn == row.turn).effects[0]
    assert effect.amount == 1
    assert (effect.contest.amount, effect.contest.reason) == (-2, "The man was not asked")
    assert only(pages["dimensions"], Headlines) == only(before["dimensions"], Headlines)
    table = only(pages["dimensions"], Rows)[0]
    assert table.rows[0] == ("Ethics", "+2", "−1")
    bar = only(pages["dimensions"], Chart)[0].value.bars[0]
    assert (bar.least, bar.contested) == (2, -1)


def test_a_contest_moves_the_goalposts_it_implies():
    """Had the author written that number, other plays would have had it too."""
    session = agreed(sit(case()))
    row = only(pages_of(session)["decisions"], Judged)[0]
    session.contest(row.turn, 0, 3, "More than that")
    horizons = look_ahead(session.scenario, session.header, session.record)
    assert horizons.goalposts[DIMENSIONS[0]] == Goalposts(-2, 2)
    assert horizons.contested[DIMENSIONS[0]] == Goalposts(-2, 4)


def test_meters_cannot_be_contested():
    """Trust is the story's own count; only judgements about patients are open to dispute."""
    session = agreed(sit(case()))
    row = only(pages_of(session)["decisions"], Judged)[0]
    trust = next(e for e in row.effects if not e.dimension)
    session.contest(row.turn, trust.index, 9, "no")
    assert look_ahead(session.scenario, session.header, session.record).contested is None


def test_the_authors_prompts_come_first_at_most_three_and_only_when_they_fit():
    """Guards read what this table did, in the author's order; a default always follows."""
    prompts = (
        prompt("why", "A1", "left_on_table >= 1"),
        prompt("why", "A2", "rounds_used == 2 and guess_error.doctor == 0"),
        prompt("why", "NO", "ended(apart)"),
        prompt("why", "NO", "surplus.manager > 0"),
        prompt("why", "A3", "chose(tell)"),
        prompt("why", "A4"),
        prompt("balance", "B1", "worst == efficiency"),
    )
    pages = pages_of(agreed(sit(case(prompts=prompts))))
    asked = [text_of(ask.words) for ask in only(pages["map"], Ask)]
    assert asked[:3] == ["A1", "A2", "A3"]
    assert len(asked) == 4
    assert text_of(only(pages["dimensions"], Ask)[0].words) == "B1"


def test_what_if_tells_exactly_what_was_still_open():
    """From before the manager's choice: ranges, and the endings that could be reached."""
    scenario = case()
    session = agreed(sit(scenario))
    debrief = Debrief(session)
    handle = only(debrief.pages[-2], WhatIf)[1]
    before = next(m.before for m in session.record.made if m.turn == handle.turn)
    every = list(all_sums(scenario, before))
    found = debrief.what_if(handle.turn)
    rows = next(block for block in found if isinstance(block, Rows)).rows
    ethics = [sums[0] for sums in every]
    assert rows[0][1:] == tuple(f"{n:+d}".replace("-", "−") for n in (min(ethics), 2, max(ethics)))
    reached = [text_of(words) for words in next(b for b in found if isinstance(b, Bullets)).items]
    assert reached == ["ENDING signed (where this play ended)", "ENDING late", "ENDING apart"]
    assert any("best of luck" in says(block) for block in found if isinstance(block, Text))


def test_every_decision_can_be_looked_at_again_and_no_lot_can():
    """A sealed scene counts once; chance is nobody's decision."""
    page = pages_of(agreed(sit(case())))["what_if"]
    assert [handle.who for handle in only(page, WhatIf)] == [
        "Dr Osei", "Tom Hale", "Both, at once", "Dr Osei", "Tom Hale", "Dr Osei", "Tom Hale",
    ]  # fmt: skip


def test_words_and_take_aways_are_kept_and_shown():
    """What was typed comes back on the page; whoever has not spoken has a line to write on."""
    session = agreed(sit(case()))
    assert [f.seat for f in only(pages_of(session)["words"], Field)] == ["manager"]
    session.word("manager", "relieved")
    session.take_away("doctor", "try", "Ask before I offer")
    pages = pages_of(session)
    assert not only(pages["words"], Field)
    assert [v.words for v in only(pages["words"], Voices)[0].items] == ["tired", "relieved"]
    assert "Ask before I offer" in says(pages["take_away"])


def test_the_tables_notes_are_on_the_timeline_and_a_sides_own_are_not():
    """A side's private note stays with that side; alone, the person's notes are the table's."""
    session = sit(case())
    session.note("", "Ask about the van")
    session.note("doctor", "My own thought")
    words = says(pages_of(agreed(session))["timeline"])
    assert "Ask about the van" in words
    assert "My own thought" not in words
    alone = sit(case(), human="doctor")
    alone.note("doctor", "My own thought")
    assert "My own thought" in says(pages_of(agreed(alone))["timeline"])


def test_pages_are_looked_ahead_once_and_follow_the_record():
    """Writing a word costs no new search; contesting a number does."""
    session = agreed(sit(case()))
    debrief = Debrief(session)
    assert not debrief.ready
    first = debrief.pages
    assert debrief.ready
    assert debrief.pages is first
    session.word("manager", "relieved")
    assert debrief.ready
    assert debrief.pages is not first
    session.contest(only(first[4], Judged)[0].turn, 0, 2, "")
    assert not debrief.ready
