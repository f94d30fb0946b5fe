"""The guard language: what it says, what it refuses and where, and that it runs nothing."""

import ast
import builtins
import contextlib
import string
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core import conditions
from game.core.conditions import Fact, GuardError, Vocabulary, Word, explain, parse
from game.core.facts import vocabulary
from game.core.state import How, Settlement, State

NAMES = ("trust", "nerve", "calm")
OPTIONS = ("none", "six", "twelve")


def words() -> Vocabulary:
    """A vocabulary that reads a plain namespace."""

    def at(name):
        return Fact(f"meter:{name}", lambda state: getattr(state, name))

    def flag(name):
        return Fact(name, lambda state: name in state.flags)

    return Vocabulary(
        numbers={name: at(name) for name in NAMES},
        flags={"agreed": flag("agreed"), "apart": flag("apart")},
        words={"doctor": Word(Fact("picks", lambda state: state.doctor), frozenset({"open"}))},
        flag_calls={"visited": {"ward": flag("ward"), "hall": flag("hall")}},
        word_calls={
            "agreed": {
                "training": Word(
                    Fact("agreed:training", lambda state: state.training), frozenset(OPTIONS)
                )
            }
        },
    )


states = st.builds(
    SimpleNamespace,
    trust=st.integers(-9, 9), nerve=st.integers(-9, 9), calm=st.integers(-9, 9),
    flags=st.sets(st.sampled_from(["agreed", "apart", "ward", "hall"])),
    doctor=st.sampled_from(["", "open"]), training=st.sampled_from([*OPTIONS, "not_agreed"]),
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "column", "says", "mends"),
    [
        ("", 0, "empty", "leave the 'if' line out"),
        ("trust ≥ 5", 6, "'≥' means nothing", "write >="),
        ("trust ≤ 5", 6, "'≤' means nothing", "write <="),
        ("trust ≠ 5", 6, "'≠' means nothing", "write !="),
        ("trust => 5", 6, "'=>' means nothing", "write >="),
        ("trust =< 5", 6, "'=<' means nothing", "write <="),
        ("trust <> 5", 6, "'<>' means nothing", "write !="),
        ("trust = 5", 6, "a single '='", "write =="),
        ("  trust = 5", 8, "a single '='", "write =="),
        ("! apart", 0, "a single '!'", "write the word: not"),
        ("agreed && apart", 7, "'&&' means nothing", "the word: and"),
        ("agreed || apart", 7, "'||' means nothing", "the word: or"),
        ("agreed AND apart", 7, "in capitals", "write and"),
        ("trust >= 50%", 11, "'%' means nothing", "whole number"),
        ("doctor == 'open'", 10, "means nothing", "quotation marks"),
        ("doctor == ‘open’", 10, "means nothing", "quotation marks"),
        ("trust >= 5 # enough", 11, "'#' means nothing", "remarks"),
        ("trust >=", 7, "cannot be read", "write it like"),
        ("trust >= 5)", 10, "cannot be read", "write it like"),
        ("trusty >= 5", 0, "'trusty' is not known", "use a meter"),
        ("apart and  nerv > 1", 11, "'nerv' is not known", "use a meter"),
        ("visited(wart)", 8, "no 'wart' to ask visited()", "spelling"),
        ("visited(ward, hall)", 0, "only one id", "visited(ward)"),
        ("visited(trust > 1)", 0, "only one id", "visited(ward)"),
        ("visited", 0, "needs something in brackets", "write visited(…)"),
        ("visited > 1", 0, "is yes or no", "write just: visited"),
        ("trust", 0, "'trust' is a number", "trust >= 1"),
        ("not trust", 4, "'trust' is a number", "trust >= 1"),
        ("doctor", 0, "'doctor' is a word", "doctor == …"),
        ("agreed(training)", 0, "is a word", "agreed(training) == …"),
        ("agreed(training) == sicks", 20, "'sicks' is not possible", "none, six, twelve"),
        ("agreed(training) > six", 0, "the same or not", "== or !="),
        ("six == agreed(training)", 0, "on the wrong side", "agreed(training) == six"),
        ("agreed(trainin) == six", 7, "no 'trainin' to ask", "spelling"),
        ("trust >= 2.5", 9, "'2.5' is not a whole number", "whole numbers"),
        ("trust >= 100000", 9, "not a whole number", "whole numbers"),
        ("trust >= True", 9, "not a whole number", "whole numbers"),
        ("trust * 2 > 5", 0, "not a whole number", "+ and - only"),
        ("trust is 5", 0, "comparison is not known", "use =="),
        ("trust in 5", 0, "comparison is not known", "use =="),
        ("5", 0, "not a condition", "trust >= 5"),
        ("lambda: 1", 0, "not a condition", "trust >= 5"),
        ("(trust).__class__ > 1", 0, "'trust.__class__' is not known", "use a meter"),
        ("trust.real.imag > 1", 0, "not a name", "meter"),
        ("open('x') > 1", 5, "means nothing", "quotation"),
        ("exit()", 0, "only one id", "visited(ward)"),
        ("quit(ward)", 0, "'quit' is not known", "use a meter"),
        ("é >= 5 and nerv > 1", 0, "'é' is not known", "use a meter"),
        ("trust > 1 and é > 1 or nerv > 1", 14, "'é' is not known", "use a meter"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_place_and_its_remedy(text, column, says, mends):
    """Every refusal: the message, the hint and the 0-based column in the text as given."""
    with pytest.raises(GuardError) as caught:
        parse(text, words())
    error = caught.value
    assert says in error.message
    assert mends in error.mend
    assert error.column == column


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("trsut > 1", "trust"),
        ("visitd(ward)", "visited"),
        ("visited(wrad)", "ward"),
        ("agreed(training) == sixx", "six"),
        ("agreed(trainning) == six", "training"),
        ("zebra > 1", None),
    ],
)
def test_a_close_name_is_offered(text, meant):
    """'Did you mean' where something known is near."""
    with pytest.raises(GuardError) as caught:
        parse(text, words())
    assert caught.value.meant == meant


def test_columns_count_characters_as_given():
    """Wide spaces, line ends and letters beyond ASCII before the fault do not move it."""
    for text in ("trust   >  1 and nerv > 1", "trust > 1\n and nerv > 1", " \t nerv > 1"):
        with pytest.raises(GuardError) as caught:
            parse(text, words())
        assert caught.value.column == text.index("nerv")


def test_too_long_and_too_deep_are_refused():
    """200 characters and 24 levels are the limits, and 200 brackets crash nothing."""
    assert parse("trust > 1" + " and trust > 1" * 13, words())
    for text in ("trust > 1" + " and trust > 1" * 14, "not " * 30 + "apart", "(" * 100 + "1"):
        with pytest.raises(GuardError):
            parse(text, words())


texts = st.one_of(
    st.text(max_size=60),
    st.text(string.printable, max_size=60),
    st.lists(
        st.sampled_from(
            [
                "trust",
                "nerve",
                "visited(ward)",
                "visited",
                "(",
                ")",
                "and",
                "or",
                "not",
                "+",
                "-",
                "==",
                "!=",
                "<=",
                ">=",
                "<",
                ">",
                "5",
                "3",
                "agreed",
                "agreed(",
                "training",
                "six",
                "doctor",
                "open",
                ".",
                ",",
                ":",
                "**",
                "*",
                "lambda",
                "if",
                "else",
                "[",
                "]",
                "{",
                "}",
                "__class__",
                "await",
                "yield",
                ":=",
                "@",
                "~",
                "^",
                "\\",
                ";",
                "True",
                "None",
                "1e9",
                "0x1f",
                "1_0",
                "f",
                "import",
            ]
        ),
        max_size=14,
    ).map(" ".join),
)


def guard_or_refusal(text):
    """The guard that a text is, or why it is none; anything else raised is let through."""
    try:
        return parse(text, words()), None
    except GuardError as error:
        return None, error


@given(texts, states)
def test_any_text_is_a_guard_or_a_guard_error(text, state):
    """Nothing else is ever raised, and what is accepted answers yes or no."""
    guard, refusal = guard_or_refusal(text)
    if guard is None:
        assert 0 <= refusal.column <= max(len(text), conditions.LONGEST)
        assert refusal.message
        assert refusal.mend
    else:
        assert guard(state) in (True, False)
        assert all(held in (True, False) for _, held in explain(guard, state))


numbers = st.recursive(
    st.sampled_from(NAMES) | st.integers(0, 9).map(str),
    lambda inner: (
        st.builds("({} {} {})".format, inner, st.sampled_from("+-"), inner)
        | inner.map("-{}".format)
    ),
    max_leaves=3,
)
comparisons = st.lists(
    st.tuples(st.sampled_from(["==", "!=", "<", "<=", ">", ">="]), numbers), min_size=1, max_size=2
).flatmap(lambda rest: numbers.map(lambda first: " ".join([first, *(f"{s} {n}" for s, n in rest)])))
flags = st.sampled_from(["agreed", "apart", "visited(ward)", "visited(hall)"])
whitelisted = st.recursive(
    comparisons | flags,
    lambda inner: (
        inner.map("not ({})".format)
        | st.builds("({}) {} ({})".format, inner, st.sampled_from(["and", "or"]), inner)
        | st.builds("{} {} {}".format, inner, st.sampled_from(["and", "or"]), inner)
    ),
    max_leaves=4,
).filter(lambda text: len(text) <= conditions.LONGEST)


@given(whitelisted, states)
def test_a_guard_means_what_the_same_words_mean_in_python(text, state):
    """Precedence, chains and signs, against Python's own evaluation of the same text."""
    flag_names = {name: name in state.flags for name in ("agreed", "apart")}
    names = {name: getattr(state, name) for name in NAMES} | flag_names
    places = {"ward": "ward", "hall": "hall", "visited": lambda place: place in state.flags}
    expected = eval(text, {"__builtins__": {}}, names | places)  # the oracle, on our own words
    assert parse(text, words())(state) == bool(expected)


def test_words_compare_only_with_their_own_options():
    """Equal and not equal, for picks and for agreed options."""
    state = SimpleNamespace(training="six", doctor="open", flags=set())
    assert parse("agreed(training) == six", words())(state)
    assert not parse("agreed(training) != six", words())(state)
    assert parse("doctor == open and agreed(training) != none", words())(state)


def test_a_guard_says_what_it_reads():
    """Keys of all facts, whichever side of an 'or' they stand on."""
    guard = parse("trust > 1 or visited(ward) and agreed(training) == six", words())
    assert guard.reads == {"meter:trust", "ward", "agreed:training"}


def test_each_part_is_explained_in_the_order_written():
    """Comparisons and flags one by one, with whether each holds now."""
    guard = parse("trust   >= 5 and (not visited(ward) or apart)", words())
    state = SimpleNamespace(trust=4, flags={"ward", "apart"})
    assert explain(guard, state) == (
        ("trust >= 5", False), ("visited(ward)", True), ("apart", True),
    )  # fmt: skip
    assert guard.text == "trust >= 5 and (not visited(ward) or apart)"


def test_nothing_is_executed(monkeypatch):
    """Neither eval nor exec runs on a guard, and it is compiled to a tree only."""
    real, refused = compile, []

    def only_trees(source, filename, mode, flags=0, *rest, **named):
        assert flags & ast.PyCF_ONLY_AST
        return real(source, filename, mode, flags, *rest, **named)

    traps = ["trust.real > 1", "().__class__", "open(ward)", "[1 for x in trust] > 1", "exit()"]
    with monkeypatch.context() as patched:
        patched.setattr(builtins, "compile", only_trees)
        for name in ("eval", "exec"):
            patched.delattr(builtins, name)
        guard = parse("trust >= 5 and visited(ward)", words())
        for text in traps:
            with contextlib.suppress(GuardError):
                parse(text, words())
                continue
            refused.append(text)
    assert guard.text
    assert refused == traps


def test_the_vocabulary_of_a_scenario_reads_a_state():
    """Every kind of fact, against a state in which it holds and one in which it does not."""
    table = Settlement("meet", How.AGREED, None, (("training", "six"),), 3)
    after = State(
        "s", (5,), (1, 0, -2, 0), frozenset({"ward"}), frozenset({"yes"}), ("open", ""),
        settled=(table,),
    )  # fmt: skip
    before = State("s", (0,))
    known = vocabulary(["trust"], ["ward"], ["yes"], {"training": ["six"]}, ["open"])
    for text in (
        "trust == 5", "ethics > 0", "efficiency < 0", "visited(ward)", "chose(yes)", "agreed",
        "agreed(training) == six", "agreed(training) != not_agreed", "doctor == open",
    ):  # fmt: skip
        guard = parse(text, known)
        assert guard(after)
        assert not guard(before)
    walked = State("s", (0,), settled=(Settlement("meet", How.WALKED, "doctor", None, 1),))
    assert parse("apart and walked(doctor) and not walked(manager)", known)(walked)
    late = State("s", (0,), settled=(Settlement("meet", How.TIME, None, None, 1),))
    assert parse("time_called and not apart and not agreed", known)(late)
