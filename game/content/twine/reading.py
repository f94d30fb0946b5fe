"""From a file to passages: Twee 3 as its specification has it, or a story published as HTML.

Twee 3: https://github.com/iftechfoundation/twine-specs/blob/master/twee-3-specification.md
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from game.content.letters import ODD
from game.content.twine.page import looks_like_a_page, position, read_page
from game.content.twine.story import Book, Note, Passage, Place, Refused
from game.words import _

MOST_BYTES = 8 * 1024 * 1024
"""A published page carries its story format, which alone may pass a megabyte."""
MOST_LETTERS = 512 * 1024
MOST_PASSAGES = 1_000
LONGEST_NAME = 200
LONGEST_BODY = 60_000
"""Letters of one passage, markup and macros included."""

HEADER = re.compile(
    r"::[ \t]*(?P<name>(?:\\.|[^\\\[\]{}\n])*)"
    r"(?:\[(?P<tags>(?:\\.|[^\\\[\]{}\n])*)\])?[ \t]*(?P<data>\{.*\})?[ \t]*"
)
ESCAPED = re.compile(r"\\(.)")


def read_story(content: bytes) -> Book:
    """The passages of a file; raises Refused."""
    if len(content) > MOST_BYTES:
        raise Refused(
            (1, 1),
            _("the file is bigger than {most} megabytes.").format(most=MOST_BYTES // 1024**2),
            _("Check that it is the right file, or export the story from Twine as Twee."),
        )
    text = _text(content)
    book = read_page(text) if looks_like_a_page(text) else read_twee(text)
    return _fit(book)


def _text(content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", "replace").split("\n")
        raise Refused(
            (len(before), len(before[-1]) + 1),
            _("the file is not text saved as UTF-8."),
            _("Export it from Twine again, or save it as UTF-8 in a plain text editor."),
        ) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return ODD.sub(" ", text)


def _fit(book: Book) -> Book:
    """The book, if it is one that can be brought in; with one passage for each name."""
    passages = book.passages
    if not passages:
        raise Refused(
            (1, 1),
            _("there is no passage in this file."),
            _("A Twee file has lines that begin with ::, a published story has <tw-storydata>."),
        )
    if len(passages) > MOST_PASSAGES:
        raise Refused(
            passages[MOST_PASSAGES].place,
            _("the story has more than {most} passages.").format(most=MOST_PASSAGES),
            _("Bring it in by parts."),
        )
    if sum(len(passage.body) for passage in passages) > MOST_LETTERS:
        raise Refused(
            (1, 1),
            _("the story's text is longer than {most} letters.").format(most=MOST_LETTERS),
            _("Bring it in by parts."),
        )
    for passage in passages:
        if len(passage.body) > LONGEST_BODY:
            raise Refused(
                passage.place,
                _("the passage “{name}” is longer than {most} letters.").format(
                    name=passage.name[:60], most=LONGEST_BODY
                ),
                _("Divide it among several passages."),
            )
    first: dict[str, Passage] = {}
    notes = list(book.notes)
    for passage in passages:
        name = passage.name
        while name in first:
            name += "'"
        if name != passage.name:
            notes.append(
                Note(
                    passage.place,
                    _("A second passage is called “{name}”.").format(name=passage.name[:60]),
                    _("Links lead to the first; this one is kept under another name."),
                    _("Give it a name of its own in Twine, or a way in the scenario."),
                )
            )
        first[name] = replace(passage, name=name)
    return replace(book, passages=tuple(first.values()), notes=tuple(notes))


# --- Twee 3 -------------------------------------------------------------------------------


def read_twee(text: str) -> Book:
    """The passages of a Twee file."""
    notes: list[Note] = []
    passages: list[Passage] = []
    heads, lines = _heads(text)
    before = lines[: heads[0]] if heads else lines
    if any(line.strip() for line in before):
        notes.append(
            Note(
                (1, 1),
                _("There is text before the first passage."),
                _("It was left out, as Twine does."),
            )
        )
    for number, row in enumerate(heads):
        end = heads[number + 1] if number + 1 < len(heads) else len(lines)
        body = "\n".join(lines[row + 1 : end]).rstrip()
        passages.append(_passage(lines[row], row + 1, body, notes))
    return _told(passages, notes)


def _heads(text: str) -> tuple[list[int], list[str]]:
    lines = text.split("\n")
    return [row for row, line in enumerate(lines) if line.startswith("::")], lines


def _passage(line: str, row: int, body: str, notes: list[Note]) -> Passage:
    head = HEADER.match(line)
    name, tags, data = head["name"], head["tags"] or "", head["data"] or ""
    if head.end() < len(line):
        said = _("The line of this passage's name cannot be read beyond “{part}”.")
        notes.append(
            Note(
                (row, head.end() + 1),
                said.format(part=line[: head.end()][-30:].strip()),
                _("The rest of the line was left out."),
                _("In a name, write \\ before [, ], { and }."),
            )
        )
    at = None
    if data:
        try:
            at = position(json.loads(data).get("position"))
        except (ValueError, RecursionError, AttributeError):
            notes.append(
                Note(
                    (row, head.start("data") + 1),
                    _("What stands in braces here is not JSON."),
                    _("It was left out; it would only say where Twine draws the passage."),
                )
            )
    name = " ".join(ESCAPED.sub(r"\1", name.strip()).split())[:LONGEST_NAME]
    if not name:
        notes.append(
            Note((row, 1), _("This passage has no name."), _("It is called “untitled” here."))
        )
    words = tuple(ESCAPED.sub(r"\1", word) for word in tags.split())
    return Passage(name or "untitled", body, (row, 1), (row + 1, 1), words, at)


@dataclass
class _Said:
    """What the special passages say of the story."""

    title: str = ""
    form: str = ""
    start: str = ""


def _told(passages: Iterable[Passage], notes: list[Note]) -> Book:
    """Take StoryTitle and StoryData out of the passages and heed them."""
    said, kept = _Said(), []
    for passage in passages:
        if passage.name == "StoryTitle":
            said.title = " ".join(passage.body.split())
        elif passage.name == "StoryData":
            _heed(said, passage, notes)
        else:
            kept.append(passage)
    return Book(said.title, said.form, said.start, tuple(kept), tuple(notes))


def _heed(said: _Said, passage: Passage, notes: list[Note]) -> None:
    place: Place = passage.origin
    try:
        data = json.loads(passage.body or "{}")
        said.form, said.start = str(data.get("format", "")), str(data.get("start", ""))
    except (ValueError, RecursionError, AttributeError) as error:
        if isinstance(error, json.JSONDecodeError):
            place = passage.place_of(error.pos)
        notes.append(
            Note(
                place,
                _("StoryData is not JSON."),
                _("It was left out; dialect and first passage are judged by the passages."),
                _("Check that the story begins where it should."),
            )
        )
