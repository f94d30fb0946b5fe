"""Whatever a file holds: it becomes a scenario without errors, or is refused at a place."""

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from game.content import library
from game.content.checks import check
from game.content.problems import Severity
from game.content.twine.branches import every
from game.content.twine.bringing import bring
from game.content.twine.harlowe import parse as harlowe
from game.content.twine.passages import DIALECTS
from game.content.twine.reading import read_story
from game.content.twine.story import Link, Passage, Refused
from game.core.exits import exits

BITS = {
    "Harlowe": [
        "(set: $a to 1)", "(set: $a to it + 1)", "(set: $b to true)", '(set: $c to "x")',
        "(put: 2 into $a)", "(if: $a > 1)", "(if: $b)", "(else:)", "(else-if: $a is 2)",
        "(unless: $b)", "[", "]", "[[", "]]", "[x]", "[[A]]", "[[go->B]]", "[[C<-go]]",
        '(link-goto: "q", "D")', '(link: "q")[(go-to: "A")]', '(link-reveal: "q")[more]',
        '(go-to: "B")', '(go-to: (either: "A","B"))', '(display: "C")', "|h>[", "<h|", "|h)[",
        "(if: (random: 1,6) is 6)[six](else:)[other]", "$a", "_t", "$c", "''b''", "//i//", "`",
        "<!--", "-->", "{", "}", "(print: $a)", '(if: visited("A"))', '"', "'", "(", ")",
        '(if: (history:) contains "B")[seen]', '(text-style: "bold")[', "[[x->Nowhere]]",
        "[[x->https://example.org]]",
    ],
    "SugarCube": [
        "<<set $a to 1>>", "<<set $a += 1>>", "<<set $b to true, $a -= 2>>", "<<if $a gt 1>>",
        "<<elseif $b>>", "<<else>>", "<</if>>", "<<switch $a>>", "<<case 1 2>>", "<<default>>",
        "<</switch>>", "[[A]]", "[[q|B]]", "[[q->C][$a to 3]]", '<<link "q" "D">>', "<</link>>",
        '<<goto "A">>', "<<link [[x|B]]>><</link>>", '<<include "C">>', "$a", "_t",
        "<<set _t to 1>>", "<<print $a>>", "<<", ">>", "/*", "*/", '"', "'", '<<link "z">>',
        "<<if random(1,4) == 1>>", "<<nobr>>", "<</nobr>>", "<<silently>>", "<</silently>>",
        "<<foo>>", "<</foo>>", "<<script>>", "[img[x]]", '<<if visited("A") > 0>>', "[[Nowhere]]",
    ],
    "Chapbook": [
        "a: 1\n", "b: true\n", "a: a + 1\n", "a (b): 3\n", "--\n", "[if a > 1]\n", "[else]\n",
        "[unless b]\n", "[continued]\n", "[cont]\n", "> [[A]]\n", "[[q->B]]", "{a}", "[note]\n",
        "{embed passage: 'C'}", "{link to: 'D', label: 'x'}", "[after 2s]\n", "{", "}", "[[",
        "[if random.d6 === 6]\n", "[ifalways b]\n", "**x**", "_y_", "{back link}", "[[Nowhere]]",
    ],
}  # fmt: skip
WORDS = [
    "word ", "\n", "\n\n", "The ward is quiet. ", "* ", " ", "é", "🙂", "&lt;", "Doctor: hello\n",
    "#", "!", ":", " - ", "\\", "|", "->", "::", "\x1b", "\u2028", "{{doctor}}", "[[[", "%", "- ",
    "\u200b", "\u2060 word", "\u3164", "\xa0", "\u200dword",
]  # fmt: skip
TAGS = [
    "",
    " [doctor]",
    " [manager lines]",
    " [lines]",
    " [agreement]",
    ' {"position":"3,9"}',
    " [",
]


@st.composite
def stories(draw):
    """A Twee file of a few passages, put together from what the dialects are made of."""
    form = draw(st.sampled_from(sorted(BITS)))
    bits = st.sampled_from(BITS[form]) | st.sampled_from(WORDS)
    parts = [f':: StoryData\n{{"format":"{form}","start":"A"}}']
    for name in "ABCDE"[: draw(st.integers(1, 5))]:
        body = "".join(draw(st.lists(bits, max_size=25)))
        parts.append(f":: {name}{draw(st.sampled_from(TAGS))}\n{body}\n")
    return "\n".join(parts)


def brought(content: bytes):
    """What comes of a file; nothing if it is refused, which names a place and a cure."""
    try:
        return bring(content)
    except Refused as refused:
        reason = refused
    assert min(reason.place) >= 1
    assert reason.what
    assert reason.mend
    return None


@settings(max_examples=120, deadline=None)
@given(stories())
@example(':: StoryData\n{"format":"Chapbook","start":"A"}\n:: A\n\xa0\u200ba: 1\n\n')
def test_any_story_becomes_a_scenario_without_errors(text):
    """Broken macros, rings, dead ends and strange letters: it can be played all the same."""
    done = brought(text.encode("utf-8", "surrogatepass"))
    assert done is not None
    errors = [p.message for p in check(done.text) if p.severity is Severity.ERROR]
    assert errors == []
    count = len(done.notes)
    assert {int(n) for n in re.findall(r"note (\d+) \(line", _joined(done.text))} == set(
        range(1, count + 1)
    )


def _joined(text):
    """The file with remarks that were wrapped put together again."""
    return re.sub(r"\n *# (?!note)", " ", text)


@settings(max_examples=200, deadline=None)
@given(
    st.binary(max_size=300)
    | st.text(max_size=300).map(lambda t: f":: A\n{t}".encode("utf-8", "replace"))
)
def test_any_bytes_give_a_result_or_a_refusal(content):
    """A photograph, a letter, a line of noise."""
    brought(content)


@settings(max_examples=100, deadline=None)
@given(stories())
def test_every_link_becomes_a_way_or_has_a_note(text):
    """Nothing that a reader could click is lost in silence."""
    done = brought(text.encode())
    book = read_story(text.encode())
    form = book.form
    scenario = library.load_text(done.text).scenario
    for passage in book.passages:
        reached = _leads_to(scenario, passage.name.casefold())
        for piece in every(DIALECTS[form](passage)):
            if isinstance(piece, Link) and not any(
                note.place == piece.place for note in done.notes
            ):
                assert {name.casefold() for name in piece.targets} <= reached, piece


def _leads_to(scenario, key):
    """The scenes that a passage's own scenes lead to; all, if it only stands inside others."""
    own = [s for name, s in scenario.scenes.items() if name.partition("__")[0] == key]
    scenes = own or scenario.scenes.values()
    return {way.goto.partition("__")[0] for scene in scenes for way in exits(scene)}


def test_the_sweep_has_links_to_look_at():
    """The property above would hold for a parser that finds none."""
    passage = Passage("A", "[[go->B]] (link-goto: 'x', 'C')", (1, 1), (2, 1))
    assert len([piece for piece in harlowe(passage) if isinstance(piece, Link)]) == 2
