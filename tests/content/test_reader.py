"""The reader: texts to trees with true places, limits, encodings, and never an exception."""

import codecs
import gc
import os
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.nodes import Mapping, Mark, Scalar, Sequence, Tree, bare
from game.content.reader import LONGEST_TEXT, MOST_ENTRIES, read, read_path

BOTH = pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])
MEGABYTE = 1024 * 1024


def codes(reading):
    return [problem.code for problem in reading.problems]


WORDS = st.text("abc xyzéß日😀", min_size=1, max_size=12).map(str.strip).filter(bool)
PLAIN = WORDS.filter(lambda text: text[0].isalpha())
KEYS = st.from_regex(r"[a-z][a-z0-9_]{0,6}", fullmatch=True)
TREES = st.recursive(
    PLAIN,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4),
        st.dictionaries(KEYS, inner, min_size=1, max_size=4),
    ),
    max_leaves=20,
)


def written(value, path=(), indent=0):
    """The lines of a value in block style, and the place of each text by its path."""
    lines, places = [], {}
    entries = value.items() if isinstance(value, dict) else enumerate(value)
    for step, inner in entries:
        head = " " * indent + (f"{step}:" if isinstance(value, dict) else "-")
        if isinstance(inner, str):
            places[(*path, step)] = (len(lines) + 1, len(head) + 2)
            lines.append(f"{head} {inner}")
        else:
            below, found = written(inner, (*path, step), indent + 2)
            places |= {at: (row + len(lines) + 1, column) for at, (row, column) in found.items()}
            lines += [head, *below]
    return lines, places


@BOTH
@settings(max_examples=60, deadline=None)
@given(tree=st.dictionaries(KEYS, TREES, min_size=1, max_size=4), breaks=st.sampled_from("\n\r"))
def test_whatever_is_written_is_read_with_its_place(pure, tree, breaks):
    """Values come back as texts, and each text knows its line and column."""
    lines, places = written(tree)
    reading = read((breaks if breaks == "\n" else "\r\n").join(lines), pure=pure)
    assert reading.problems == ()
    assert bare(reading.root) == tree
    found = Tree(reading.source, reading.root)
    for path, place in places.items():
        assert found.mark(path) == place
        row, column = place
        assert found.mark(path, offset=1) == (row, column + 1)


@BOTH
@settings(max_examples=80, deadline=None)
@given(text=st.text(max_size=120))
def test_no_text_raises(pure, text):
    """Every string gives a reading, even one of lone surrogates and control characters."""
    reading = read(text, pure=pure)
    assert reading.root is not None or reading.problems


YAMLISH = st.lists(
    st.sampled_from([
        *"[]{}:,#&*!|>'\"%@`-?~\\\n\t abx", "\n  ", "\n- ", ": ", " #", "---", "...", "<<: ", "\r\n",
        "“", "\u00a0", "key: text\n", "  - id: one\n", "text: |\n", '"', "\\U00110000", "\ufeff",
    ]),
    max_size=40,
)  # fmt: skip


@BOTH
@settings(max_examples=100, deadline=None)
@given(parts=YAMLISH)
def test_no_tangle_of_yaml_raises(pure, parts):
    """Neither do texts made of what YAML minds most."""
    reading = read("".join(parts), pure=pure)
    lines = len(reading.source.lines)
    for problem in reading.problems:
        assert 0 <= problem.line <= lines
        assert problem.column <= len(reading.source.line(problem.line)) + 2


@settings(max_examples=60, deadline=None)
@given(content=st.binary(max_size=200))
def test_no_bytes_raise(content):
    """Nor do bytes that are no text at all."""
    read(content)


BOMBS = {
    "open brackets": "[" * (MEGABYTE - 1),
    "open brackets in lines": "[\n" * (MEGABYTE // 2 - 1),
    "dashes": "- " * (MEGABYTE // 2 - 1),
    "question marks": "? " * (MEGABYTE // 2 - 1),
    "braces": "{a: " * (MEGABYTE // 4 - 1),
    "steps": "".join(" " * depth + "a:\n" for depth in range(1400)),
    "unclosed lists": "a: [b\n\n" * (MEGABYTE // 7 - 1),
    "unclosed quotes": 'a: "x\n' * (MEGABYTE // 6 - 1),
    "colons": "a: b: c\n" * (MEGABYTE // 8 - 1),
    "blanks": "a: " + " " * (MEGABYTE - 10) + ": b",
    "copies": "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a, *a]\n" for n in range(9)),
    "entries": "- a\n" * (MEGABYTE // 4 - 1),
    "the same key": "a: b\n" * (MEGABYTE // 5 - 1),
    "one long line": "a: " + "x" * (MEGABYTE - 10),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_soon(name):
    """Whatever a megabyte is made of, the answer comes in seconds and names a problem."""
    began = time.process_time()
    reading = read(BOMBS[name])
    assert reading.problems
    assert time.process_time() - began < 5


@BOTH
def test_the_limits_are_counted_while_reading(pure):
    """Depth, entries and length each have their own problem, just past the limit."""
    deep = "a: " + "[" * 24 + "x" + "]" * 24
    assert codes(read(deep, pure=pure))[-1] == "too-deep"
    deep = "a: " + ", [".join(["["] + ["x"] * 22) + "x" + "]" * 23
    assert "too-deep" not in codes(read(deep, pure=pure))
    assert codes(read("- a\n" * (MOST_ENTRIES - 1), pure=pure)) == []
    assert codes(read("- a\n" * (MOST_ENTRIES + 1), pure=pure)) == ["too-many-entries"]
    assert codes(read("a: " + "x" * LONGEST_TEXT, pure=pure)) == []
    assert codes(read("a: " + "x" * (LONGEST_TEXT + 1), pure=pure)) == ["text-too-long"]
    assert codes(read("#" * (MEGABYTE + 1), pure=pure)) == ["file-too-big"]


def test_a_key_and_its_value_are_one_entry():
    """A file of as many keys as the limit allows is read."""
    keys = "".join(f"k{n}: v\n" for n in range(MOST_ENTRIES - 1))
    assert codes(read(keys)) == []


def test_a_byte_order_mark_is_no_letter():
    """Windows editors write one; the first key still stands in column 1."""
    for content in (codecs.BOM_UTF8 + b"a: b", "\ufeffa: b"):
        reading = read(content)
        assert bare(reading.root) == {"a": "b"}
        assert Tree(reading.source, reading.root).mark(("a",), key=True) == Mark(1, 1)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_other_encodings_are_named_and_not_guessed(encoding):
    """With a mark at the start they are recognised; without one they are no text."""
    reading = read(("title: The last bed\n" * 3).encode(encoding))
    assert codes(reading) in (["file-encoding"], ["file-binary"])


def test_a_letter_in_another_encoding_has_its_place():
    """The line, the column and the letter it probably is."""
    reading = read("a: b\nname: Zoë\n".encode("cp1252"))
    (problem,) = reading.problems
    assert (problem.code, problem.line, problem.column) == ("file-encoding", 2, 9)
    assert "ë" in problem.message


def test_documents_of_other_programs_are_recognised():
    """A Word file is told apart from a broken scenario."""
    assert "Word" in read(b"PK\x03\x04rest").problems[0].message
    assert codes(read(b"%PDF-1.7")) == ["file-binary"]


@BOTH
def test_scalars_stay_text(pure):
    """No, on, 12:30 and 010 are what was written."""
    text = "- no\n- on\n- 12:30\n- 010\n- ~\n- null\n- 1e3\n- 2024-01-01\n- +1\n-\n"
    assert bare(read(text, pure=pure).root) == [
        "no", "on", "12:30", "010", "~", "null", "1e3", "2024-01-01", "+1", "",
    ]  # fmt: skip


@BOTH
def test_a_tree_knows_how_it_was_written(pure):
    """Style, flow and ends are kept, for checks that have to know."""
    root = read("a: 'x'\nb: |\n  y\nc: {d: [e]}\n", pure=pure).root
    assert isinstance(root, Mapping)
    assert not root.flow
    values = {key: value for key, (_, value) in root.items.items()}
    assert values["a"] == Scalar("x", 1, 4, 1, 7, "'")
    assert values["b"].style == "|"
    assert values["c"].flow
    inner = values["c"].items["d"][1]
    assert isinstance(inner, Sequence)
    assert (inner.line, inner.column, inner.end_column) == (4, 8, 11)


def test_the_first_of_two_equal_keys_counts_and_both_places_are_named():
    """The second would win in silence otherwise."""
    reading = read("a: 1\nb: 2\na: 3\n")
    (problem,) = reading.problems
    assert (problem.code, problem.line) == ("duplicate-key", 3)
    assert "line 1" in problem.message
    assert bare(reading.root) == {"a": "1", "b": "2"}


def test_several_mistakes_are_named_at_once():
    """Each trap is stepped over, so that one run finds them all."""
    text = (
        "title: One: two\nquestion: @home\nera: [[capacity]] again\nnation: 'It's here'\n"
        "start:ward\nscenes:\n   ward:\n     text: x\n    heading: y\n"
    )
    reading = read(text)
    assert [(p.code, p.line) for p in reading.problems] == [
        ("yaml-colon", 1), ("yaml-at", 2), ("yaml-bracket", 3), ("yaml-quote", 4),
        ("yaml-colon-space", 5), ("yaml-indent", 9),
    ]  # fmt: skip
    assert reading.sound


def test_the_garbage_collector_is_left_as_it_was():
    """It is paused while reading, whatever the outcome."""
    for text in ("a: b", "a: [", "[" * 100):
        read(text)
        assert gc.isenabled()
    gc.disable()
    try:
        read("a: b")
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_path_that_cannot_be_read_is_a_problem(tmp_path):
    """Missing, a folder, an impossible name: never a traceback."""
    assert codes(read_path(tmp_path / "none.yaml")) == ["file-missing"]
    assert codes(read_path(tmp_path)) == ["file-folder"]
    assert codes(read_path("a\0b.yaml")) == ["file-unreadable"]
    assert codes(read_path(tmp_path / ("x" * 5000))) == ["file-unreadable"]
    assert codes(read_path(r"\\nowhere\share\a.yaml")) in (["file-missing"], ["file-unreadable"])
    (tmp_path / "good.yaml").write_bytes(b"a: b\r\n")
    assert bare(read_path(tmp_path / "good.yaml").root) == {"a": "b"}


@pytest.mark.skipif(
    sys.platform == "win32" or not hasattr(os, "geteuid") or os.geteuid() == 0,
    reason="the superuser may read everything, and Windows has other rights",
)
def test_a_locked_file_is_a_problem(tmp_path):
    """The system's own words say why."""
    path = tmp_path / "locked.yaml"
    path.write_text("a: b", encoding="utf-8")
    path.chmod(0)
    assert codes(read_path(path)) == ["file-unreadable"]


def test_only_the_beginning_of_a_huge_file_is_read(tmp_path):
    """A gigabyte by mistake does not fill the memory."""
    path = tmp_path / "huge.yaml"
    with path.open("wb") as file:
        file.truncate(1 << 30)
    assert codes(read_path(path)) == ["file-too-big"]
