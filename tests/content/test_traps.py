"""YAML's traps: each gets its own name, at its own place, from both parsers."""

import pytest

from game.content.nodes import bare
from game.content.reader import read

TRAPS = {
    "a colon in a text": ("a: one: two\nb: c\n", "yaml-colon", 1, 7),
    "a colon at the end of a text": ("a: one two:\nb: c\n", "yaml-colon", 1, 11),
    "a colon in an entry": ("a:\n  - b: one: two\n", "yaml-colon", 2, 11),
    "a colon in the second line of a text": ("a: one\n  Then: two\nb: c\n", "yaml-colon", 2, 7),
    "a term in front": ("a: [[bed]] is free\nb: c\n", "yaml-bracket", 1, 4),
    "only a term": ("a: [[bed]]\nb: c\n", "yaml-bracket", 1, 4),
    "a bracket in front": ("a: [softly] yes\nb: c\n", "yaml-bracket", 1, 4),
    "a name in front": ("a: {doctor} looks\nb: c\n", "yaml-brace", 1, 4),
    "only a name": ("a: {doctor}\nb: c\n", "yaml-brace", 1, 4),
    "a quote in front": ('a: "One," she said\nb: c\n', "yaml-quote", 1, 9),
    "an apostrophe in quotes": ("a: 'It's hers'\nb: c\n", "yaml-quote", 1, 7),
    "quotes in quotes": ('a: "the "best" bed"\nb: c\n', "yaml-quote", 1, 9),
    "an open quote": ('a: "one\nb: c\n', "yaml-open-quote", 1, 4),
    "a quote closed by the next": ('a: "one\nb: "two"\nc: d\n', "yaml-open-quote", 1, 4),
    "a quote that swallowed keys": ('a: "one\nb: two"\n', "yaml-open-quote", 1, 4),
    "an open bracket": ("a: [b, c\nd: e\n", "yaml-open-bracket", 1, 4),
    "an open brace": ("a: {b: 1, c: 2\nd: e\n", "yaml-open-bracket", 1, 4),
    "an at": ("a: @home\n", "yaml-at", 1, 4),
    "a per cent": ("a: %5 of them\n", "yaml-at", 1, 4),
    "a backtick": ("a: `x`\n", "yaml-at", 1, 4),
    "a star": ("a: *softly* yes\nb: c\n", "yaml-anchor", 1, 4),
    "a copy": ("a: *b\n", "yaml-anchor", 1, 4),
    "an and": ("a: & b\n", "yaml-anchor", 1, 4),
    "a name for copying": ("a: &b c\n", "yaml-anchor", 1, 4),
    "an exclamation": ("a: !Stop it\n", "yaml-tag", 1, 4),
    "text beside the bar": ("a: | text\nb: c\n", "yaml-bar", 1, 4),
    "a greater-than in front": ("a: > 5 beds\n", "yaml-bar", 1, 4),
    "block text at the margin": ("a: |\ntext here\nb: c\n", "yaml-block-indent", 2, 1),
    "block text that slips out": ("a: |\n  one\n two\nb: c\n", "yaml-block-indent", 3, 2),
    "no space after a colon": ("a: b\nturn:doctor\nc: d\n", "yaml-colon-space", 2, 5),
    "no space in the first key": ("turn:doctor\nc: d\n", "yaml-colon-space", 1, 5),
    "no space in an entry": ("a:\n  - id:open\n    b: c\n", "yaml-colon-space", 2, 7),
    "no space, and joined": ("a: b\n   turn:doctor\n", "yaml-colon-space", 2, 8),
    "no space after a dash": ("a:\n  - b\n  -c\nd: e\n", "yaml-dash-space", 3, 3),
    "no space after a dash and a key": ("a:\n  -b: c\n   d: e\n", "yaml-dash-space", 2, 3),
    "an entry joined to the one above": ("a:\n  - b\n   - c\n", "yaml-dash-space", 3, 4),
    "a list beside its key": ("a: - b\n", "yaml-dash-space", 1, 4),
    "a number sign": ("a: Ward #4 is full\n", "yaml-hash", 1, 9),
    "a remark too close": ("a: one bed # free\n", "yaml-hash", 1, 12),
    "a number sign in a long text": ("a: one\n  two #3\n  four\nb: c\n", "yaml-hash", 2, 7),
    "a comma in braces": ("a: {b: 1, c: one, and two}\n", "yaml-braces-cut", 1, 19),
    "a number missing in braces": ("a: {b, c: 1}\n", "yaml-braces-cut", 1, 5),
    "curly quotes round a colon": ("a: “one: two”\n", "yaml-smart-quotes", 1, 4),
    "a line too far in": ("a:\n  b: c\n    d: e\n", "yaml-indent", 3, 5),
    "a line not far enough in": ("a:\n    b: c\n   d: e\nf: g\n", "yaml-indent", 3, 4),
    "a key of block text not far enough in": (
        "a:\n    b: c\n   d: |\n      e\n    f: g\n",
        "yaml-indent",
        3,
        4,
    ),
    "text beside keys": ("a: b\nsome text\nc: d\n", "yaml-indent", 2, 1),
    "a dash beside keys": ("a: b\n- c\n", "yaml-indent", 2, 1),
    "a key beside dashes": ("a:\n  - b\n  c: d\n", "yaml-indent", 3, 3),
    "a tab": ("a:\n\tb: c\n", "yaml-tab", 2, 1),
    "a tab after a colon": ("a:\tb\n", "yaml-tab", 1, 3),
    "a backslash": ('a: "C:\\qew"\n', "yaml-backslash", 1, 7),
    "half an escape": ('a: "\\xZZ"\n', "yaml-backslash", 1, 5),
    "a letter past the last": ('a: "\\U00110000"\n', "yaml-backslash", 1, 5),
    "an order to the reader": ("%YAML 1.1\n---\na: b\n", "yaml-directive", 1, 1),
    "an order in the middle": ("a: b\n%x\n", "yaml-directive", 2, 1),
    "two documents": ("a: b\n---\nc: d\n", "yaml-second-document", 2, 1),
    "the end in the middle": ("a: b\n...\nc: d\n", "yaml-second-document", 2, 1),
    "no key": ("a: b\n: c\n", "yaml-key", 2, 1),
    "a list as a key": ("[a]: b\n", "yaml-key", 1, 1),
    "copied keys": ("a:\n  <<: {b: c}\n", "yaml-merge", 2, 3),
    "nothing": ("# only this\n", "yaml-empty", 0, 0),
    "a bell": ("a: b\x07c\n", "odd-character", 1, 5),
    "a bell that is escaped": ('a: "b\\ac"\n', "odd-character", 1, 4),
    "a turned writing direction": ("a: b\u202ec\n", "odd-character", 1, 5),
    "a break that few editors show": ("a: b\u2028c\n", "odd-character", 1, 5),
    "an unbreakable space in front": ("a:\n\u00a0 b: c\n", "odd-space", 2, 1),
    "an unbreakable space after a colon": ("a:\u00a0b\n", "odd-space", 1, 3),
    "a bracket closed before it opens": ("a: ]b\n", "yaml-syntax", 1, 4),
}


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])
@pytest.mark.parametrize("name", TRAPS)
def test_a_trap_is_named_at_its_place_and_nothing_else_is(name, pure):
    """One mistake, one message, wherever the parser itself lost its way."""
    text, *expected = TRAPS[name]
    problems = read(text, pure=pure).problems
    assert [[p.code, p.line, p.column] for p in problems] == [expected]


FINE = [
    "a: It's hers\n",
    "a: one, two and three; four?\n",
    "a: say \"one\" and 'two'\n",
    "a: 50% of it, @home, a & b, *yes*!\n",
    "a: see [[bed]] and {doctor}\n",
    "a: 12:30, https://example.org/a#b\n",
    "a: figures  # a remark\n",
    "a: Two words  # a remark\n",
    "a: figures # a remark\n",
    "a: [b, c] # a remark\n",
    "a: |  # a remark\n  one: two #3\n\n   - [x {y\n  z\tz\n",
    "a: >-\n  one\n  two\n",
    "a: 'one\n  two'\nb: c\n",
    'a: "one: two # three, {four} \\n five"\n',
    "a: one\n  two (and three),\n  12 more\n",
    "a: {b: -1, c: 0.6, d: charity}\n",
    "a:\n- b\n- c\n",
    "a: [\n  b,\n  c,\n]\nd: {e: 1,\n    f: 2}\n",
    "---\na: b\n",
    "a: b\n...\n",
    "“a”: b\n",
    "a: “Go home,” she said.\n",
    "a: “Go home.”\n",
    "a: c'est «\u00a0bon\u00a0»\n",
    "'a': b\n\"c\": d\n",
    "a: - b\n".replace("- b", "-b"),
    "a: one\n  – two\n",
]


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])
@pytest.mark.parametrize("text", FINE)
def test_what_is_fine_is_left_alone(text, pure):
    """No trap is seen where there is none."""
    reading = read(text, pure=pure)
    assert reading.problems == ()
    assert reading.sound


def test_both_readings_of_fine_texts_are_the_same():
    """A scenario means the same on a machine without libyaml."""
    for text in FINE:
        assert read(text).root == read(text, pure=True).root


def test_a_question_mark_between_brackets_is_refused_everywhere():
    """libyaml would take it and PyYAML’s own parser would not."""
    for text in ("a: [b?, c]\n", "a: {b: c?}\n", "a: {b?: c}\n"):
        for pure in (False, True):
            assert [p.code for p in read(text, pure=pure).problems] == ["yaml-syntax"]


def test_a_mended_line_leaves_the_rest_as_it_is():
    """After a trap the other lines are read as they stand, at their own places."""
    reading = read("a: one: two\nb:\n  c: [[d]] e\n  f: g\n")
    assert [p.code for p in reading.problems] == ["yaml-colon", "yaml-bracket"]
    assert reading.sound
    assert reading.mended == {1, 3}
    assert bare(reading.root)["b"]["f"] == "g"
    assert reading.root.items["b"][1].items["f"][1].line == 4


def test_a_passed_over_line_makes_the_reading_unsound():
    """What is missing afterwards must not be held against the author."""
    assert not read("a: b\nsome text\n  c: d\n").sound
    assert read("a: b\nc: d\n").sound
