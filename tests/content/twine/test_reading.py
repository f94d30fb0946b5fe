"""Twee 3 and published pages: names, tags, places, where the story begins, and what is refused."""

import pytest

from game.content.twine.bringing import bring
from game.content.twine.reading import MOST_BYTES, MOST_PASSAGES, read_story
from game.content.twine.story import Refused

DATA = ':: StoryData\n{"format": "Harlowe", "start": "Two"}\n\n'


def read(text):
    return read_story(text.encode())


def test_a_header_has_a_name_tags_and_a_position():
    """With one passage after the other, and blank lines at the end left out."""
    book = read(
        ':: One [night urgent] {"position":"600,400","size":"100,200"}\nText.\n\n\n:: Two\n'
    )
    one, two = book.passages
    assert (one.name, one.tags, one.at, one.body) == (
        "One",
        ("night", "urgent"),
        (600, 400),
        "Text.",
    )
    assert (two.name, two.tags, two.at, two.body) == ("Two", (), None, "")


@pytest.mark.parametrize(('written', 'name', 'tags'), [
    (r":: The \[red\] door", "The [red] door", ()),
    (r":: Curly \{ and back\\slash [a\]b]", "Curly { and back\\slash", ("a]b",)),
    ("::Close by[tag]", "Close by", ("tag",)),
    (r":: Any \q letter", "Any q letter", ()),
])  # fmt: skip
def test_escaped_letters_are_those_letters(written, name, tags):
    """As the specification has it, for any letter behind a backslash."""
    (passage,) = read(f"{written}\n").passages
    assert (passage.name, passage.tags) == (name, tags)


def test_title_format_and_start_are_taken_from_their_passages():
    """And these are no passages of the story."""
    book = read(f":: StoryTitle\nA long night\n\n{DATA}:: One\n\n:: Two\n")
    assert (book.title, book.form, book.start) == ("A long night", "Harlowe", "Two")
    assert [passage.name for passage in book.passages] == ["One", "Two"]


@pytest.mark.parametrize(('text', 'place', 'words'), [
    (":: One [tag\nText.", (1, 8), "cannot be read beyond"),
    (":: One {position}\nText.", (1, 8), "not JSON"),
    (":: StoryData\n{ nothing }\n\n:: One\n", (2, 3), "StoryData is not JSON"),
    ("Dear all,\n:: One\n", (1, 1), "before the first passage"),
    (":: One\n\n:: One\n", (3, 1), "A second passage is called"),
    ("::\nText.", (1, 1), "no name"),
])  # fmt: skip
def test_what_is_odd_in_a_file_is_noted_where_it_stands(text, place, words):
    """And the rest is read all the same."""
    book = read(text)
    assert [note.place for note in book.notes if words in note.what] == [place]
    assert book.passages


@pytest.mark.parametrize(('content', 'place', 'words'), [
    (b"", (1, 1), "no passage"),
    (b"Dear all", (1, 1), "no passage"),
    (b":: One\nplain \xff text", (2, 7), "UTF-8"),
    (b"<!doctype html><p>Nothing", (1, 1), "no Twine story"),
    (b":: StoryMenu\nnothing else", (1, 1), "no passage of this file tells a story"),
    (b":: P\n\n" * (MOST_PASSAGES + 1), (2 * MOST_PASSAGES + 1, 1), "more than"),
    (b":: P\n" + b"x" * MOST_BYTES, (1, 1), "bigger than"),
    (b":: P\n" + b"word " * 110_000, (1, 1), "longer than"),
    (b":: Q\n\n:: P\n" + b"word " * 5_000, (3, 1), "longer than"),
])  # fmt: skip
def test_what_is_no_story_is_refused_with_a_place_and_a_cure(content, place, words):
    """Never more than that, and never a traceback."""
    with pytest.raises(Refused, match=words) as refused:
        bring(content)
    assert refused.value.place == place
    assert refused.value.mend.endswith(".")


PAGE = """<!doctype html><html><body><script>if (a < b) { "<tw-story>" }</script>
<tw-storydata name="Rain &amp; wind" startnode="2" format="SugarCube" hidden>
<style id="twine-user-stylesheet">b { color: red }</style>
<tw-passagedata pid="1" name="Out" tags="agreement" position="10,200">It stops.</tw-passagedata>
<tw-passagedata pid="2" name="In" tags="" position="10,20">It rains.
&lt;&lt;set $wet to true&gt;&gt;
[[Go out|Out]]</tw-passagedata></tw-storydata></body></html>"""


def test_a_published_page_is_read_like_its_source():
    """Entities are letters, the start is known by its number, and places are the page's lines."""
    book = read(PAGE)
    assert (book.title, book.form, book.start) == ("Rain & wind", "SugarCube", "In")
    out, inside = book.passages
    assert (out.tags, out.at) == (("agreement",), (10, 200))
    assert inside.body.endswith("<<set $wet to true>>\n[[Go out|Out]]")
    assert inside.place_of(inside.body.index("[[")) == (7, 1)


def test_a_published_page_becomes_a_scenario():
    """The passage that stands higher up in Twine comes first, whatever the order of the file."""
    done = bring(PAGE.replace('name="In"', 'name="Inside"').encode())
    assert "start: inside\n" in done.text
    assert "title: |\n  Rain & wind\n" in done.text
    assert "kind: agreement" in done.text


def test_scenes_stand_in_the_order_in_which_twine_draws_them():
    """From the top down, from left to right; what has no position comes last."""
    heads = [
        ("Last", ""),
        ("Right", ' {"position":"300,100"}'),
        ("Below", ' {"position":"100,200"}'),
        ("Left", ' {"position":"100,100"}'),
    ]
    text = DATA.replace("Two", "Left") + "".join(f":: {n}{at}\n[[x->End]]\n\n" for n, at in heads)
    told = bring(f"{text}:: End\n".encode()).text
    places = [told.index(f"\n  {name}:\n") for name in ("left", "right", "below", "last")]
    assert places == sorted(places)
