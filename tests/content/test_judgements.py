"""What the checks weigh: dilemmas, chances, aims, prompts and time, held to the exact rules."""

from math import isclose
from pathlib import Path

import pytest

from game.content.checks import check, examine
from game.content.checks.ahead import ahead
from game.content.checks.case import Form
from game.content.checks.chances import likely, spread
from game.content.problems import How
from game.content.reader import read
from game.core import prospects
from game.core.negotiation import deal_map
from game.core.scenario import shorten

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "tests" / "scenarios" / "three-scenes.yaml").read_text(encoding="utf-8")
SHIPPED = (ROOT / "scenarios" / "closer-to-home.yaml").read_text(encoding="utf-8")
KEEP = "      - id: keep_the_sheet\n        text: Give him the average for all towns\n"
SHOW = "        effects:\n          trust: +1\n        goto: the_fear\n"


def changed(*pairs, text=TEXT):
    """The small scenario with some of its words replaced."""
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def found(text, code):
    return [problem for problem in check(text) if problem.code == code]


def graph_of(text, cut=""):
    scenario, _ = examine(read(text), ())
    return Form(cut, shorten(scenario, cut) if cut else scenario).graph


@pytest.mark.parametrize(("text", "cut"), [(TEXT, ""), (TEXT, "short"), (SHIPPED, "short")])
def test_chances_and_spans_agree_with_the_exact_ranges(text, cut):
    """Every play ends somewhere; the outermost sums are the goalposts, from the start on."""
    graph = graph_of(text, cut)
    share = likely(graph)
    ends = [n for n, s in enumerate(graph.nodes) if s.scene in graph.scenario.endings]
    assert isclose(sum(share[node] for node in ends), 1)
    root = ahead(graph)[graph.roots[0][0]]
    posts = prospects.envelope(graph).values()
    for each, span, goal in zip(spread(graph), root.sums, posts, strict=True):
        assert isclose(sum(each.values()), 1)
        assert (min(each), max(each)) == span == (goal.low, goal.high)


def test_the_points_ahead_are_those_of_the_deals_and_of_walking_away():
    """From the first scene on, both sides can come to every deal that may be open."""
    graph = graph_of(TEXT)
    table = graph.scenario.scenes["the_table"].negotiation
    deals = deal_map(table)
    plans = [plan.points for plan in table.walk_away.values()]
    held = [*deals.points, tuple(plans)]
    spans = ahead(graph)[graph.roots[0][0]].points
    assert spans == tuple((min(side), max(side)) for side in zip(*held, strict=True))


def better_sheet(effects):
    """The manager may do something good for patients, or leave it."""
    pair = (SHOW, f"        effects:\n{effects}        goto: the_fear\n")
    van = TEXT[TEXT.index("      - id: book_a_van") : TEXT.index("  the_fear:\n    heading")]
    return changed(pair, ("        if: trust >= 4\n", ""), (van, "\n"))


def test_what_is_better_for_some_and_worse_for_none_is_best_for_all():
    """One dimension is enough."""
    (problem,) = found(better_sheet("          ethics: +1 because he reads it\n"), "choice-best")
    assert "'show_the_sheet'" in problem.message
    assert problem.sure.how is How.PROVEN


@pytest.mark.parametrize(
    "price",
    [
        "          trust: -1\n",
        "          efficiency: -1 because it takes an hour\n",
        "        cost: {one_off_k: 1, recurrent_k: 0, wte: 0, funded_by: hospital}\n",
    ],
)
def test_whatever_has_a_price_is_a_dilemma(price):
    """In trust, in another dimension, or in money."""
    text = better_sheet(f"          ethics: +1 because he reads it\n{price}")
    assert found(text, "choice-best") == found(text, "choice-beaten") == []


def test_what_comes_later_counts_as_well():
    """Trust opens an option, so a choice without effects of its own can be worth taking."""
    text = better_sheet("          ethics: +1 because he reads it\n")
    keep = KEEP + "        mintzberg: monitor\n"
    assert found(changed((keep, f"{keep}        effects:\n          trust: +1\n"), text=text), "choice-best") == []  # fmt: skip


def test_four_poor_dimensions_are_worse_in_every_way():
    """And the message names the better choice, not that it would be best as well."""
    four = "".join(
        f"          {d}: -1 because nobody asked\n"
        for d in ("ethics", "equity", "efficiency", "choice")
    )
    text = changed((KEEP, f"{KEEP}        effects:\n{four}"))
    (problem,) = found(text, "choice-beaten")
    assert "'keep_the_sheet'" in problem.message
    assert found(text, "choice-best") == []


def test_a_table_may_have_an_option_that_nobody_wants_when_it_is_how_things_are():
    """Today belongs on the sheet; so do poor options where both want the same."""
    assert found(TEXT, "option-beaten") == []
    today = (
        "              text: Everyone, as today\n              points: {doctor: 20, manager: 0}\n"
    )
    worse = (
        f"{today}              effects:\n                ethics: -1 because it takes three hours\n"
    )
    assert len(found(changed((today, worse)), "option-beaten")) == 1


def test_a_prompt_below_three_that_always_fit_is_never_asked():
    """A phase asks three."""
    always = "    - phase: why\n      ask: What was it like?\n" * 3
    text = changed(("  prompts:\n", f"  prompts:\n{always}"))
    below = found(text, "prompt-never")
    assert len(below) == 2
    assert all("prompts of this phase" in problem.message for problem in below)
    assert below[0].sure.how is How.SAMPLED


def test_a_rare_prompt_is_played_towards():
    """One draw in a thousand is found, because the plays are sent there."""
    lot = "      - odds: 1\n        id: radiologist_ill\n"
    way = "  the_odd_week:\n    text: |\n      Snow.\n    goto: the_table\n\n  the_table:\n    heading"
    text = changed(
        (lot, f"      - odds: 1\n        id: snow\n        goto: the_odd_week\n{lot}"),
        ("odds: 3", "odds: 900"),
        ("  the_table:\n    heading", way),
        ("when: left_on_table >= 10", "when: visited(the_odd_week) and chose(book_a_van)"),
    )
    assert found(text, "prompt-never") == []
    assert check(text) == check(text)


def test_reading_is_counted_for_each_form():
    """A cut may be too short where the whole is not."""
    (problem,) = found(changed(("    minutes: 10\n", "    minutes: 1\n")), "minutes-short")
    assert problem.source_line == "    minutes: 1"
    assert problem.sure.how is How.ASSUMED


def test_words_with_an_everyday_meaning_are_left_alone_and_forms_are_known():
    """A list, a firm hand and a capacity are nobody's dialect; two stakeholders are."""
    scene = "      The [[MDT]] is over."
    plain = changed((scene, f"{scene} A firm hand, a list, a capacity for coffee."))
    assert found(plain, "jargon") == []
    (problem,) = found(changed((scene, f"{scene} Two Stakeholders, both stakeholders.")), "jargon")
    assert "'Stakeholder'" in problem.message


def test_a_sentence_ends_at_its_stop_even_between_quotes():
    """Many short ones are not one long one, and a blank line ends one as well."""
    scene = "      The [[MDT]] is over."
    short = changed((scene, f"{scene} " + 'She said "enough is enough." ' * 20))
    assert found(short, "sentence-long") == []
    long = changed((scene, f"{scene} " + "and then " * 20 + "home."))
    assert len(found(long, "sentence-long")) == 1


def test_stops_without_end_take_no_time():
    """A stranger's file never makes anybody wait."""
    assert found(changed(("      The [[MDT]]", "      " + "." * 15_000 + "x [[MDT]]")), "sentence-long") == []  # fmt: skip


def test_the_other_sides_walk_away_points_are_a_secret():
    """In its brief, and in what everybody reads; in a side's own brief they may stand."""
    told = "you have told nobody here."
    other = changed((told, f"{told} You hear that he would leave with 40 points."))
    (problem,) = found(other, "secret-told")
    assert "'40 points'" in problem.message
    assert "worth to the doctor (line 188)" in problem.message
    own = changed((told, f"{told} Leaving is worth 45 points to you, and 140 points are too many."))
    assert found(own, "secret-told") == []


def test_a_role_of_mintzbergs_that_an_aim_speaks_of_is_claimed_by_some_choice():
    """Names that everybody uses, such as leader, are taken as they come."""
    aim = "Find out what the other side is afraid of before you offer anything"
    (problem,) = found(changed((aim, "Be a spokesperson and a leader")), "role-unclaimed")
    assert "'spokesperson'" in problem.message
    assert problem.line == 15
    mintzberg = "        aims: ask_first\n"
    claimed = changed((aim, "Be a spokesperson"), (mintzberg, f"{mintzberg}        mintzberg: spokesperson\n"))  # fmt: skip
    assert found(claimed, "role-unclaimed") == []


def test_an_option_that_is_worse_for_one_side_and_better_for_nobody_is_beaten():
    """The message says for whom."""
    entry = (
        "            {name}:\n              text: To {name}\n"
        "              points: {{doctor: 20, manager: {points}}}\n"
        "              effects:\n                equity: +1 because some come\n"
    )
    first = "            all:\n"
    both = entry.format(name="three", points=15) + entry.format(name="four", points=10)
    (problem,) = found(changed((first, both + first)), "option-beaten")
    assert "'three' is worth more to the manager and no less to the doctor" in problem.message
