"""A story that Twine has published as HTML: the passages in its <tw-storydata>.

https://github.com/iftechfoundation/twine-specs/blob/master/twine-2-htmloutput-spec.md
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from game.content.letters import ODD
from game.content.twine.story import Book, Passage, Place, Refused
from game.words import _

STORY = re.compile(r"<tw-storydata[\s>]", re.IGNORECASE)
POSITION = re.compile(r"\s*(-?\d{1,6}(?:\.\d+)?)\s*,\s*(-?\d{1,6}(?:\.\d+)?)\s*")


def position(text: object) -> tuple[float, float] | None:
    """Where Twine draws a passage: across and down."""
    found = POSITION.fullmatch(text) if isinstance(text, str) else None
    return (float(found[1]), float(found[2])) if found else None


def looks_like_a_page(text: str) -> bool:
    """Whether a text is a published story, or at least an HTML page, and not Twee."""
    return STORY.search(text) is not None or text.lstrip()[:15].casefold().startswith(
        ("<!doctype html", "<html")
    )


def read_page(text: str) -> Book:
    """The passages of the first story in a page; raises Refused."""
    found = STORY.search(text)
    if found is None:
        raise Refused(
            (1, 1),
            _("this page holds no Twine story: there is no <tw-storydata> in it."),
            _("In Twine use Build, Publish to File or Export As Twee, and bring in that file."),
        )
    # The story format's own code, often a megabyte of script, stands outside: it is not looked at.
    end = text.casefold().find("</tw-storydata", found.start())
    inside = text[found.start() : end if end >= 0 else len(text)]
    before = text[: found.start()].split("\n")
    reader = _Reader(len(before) - 1, len(before[-1]))
    try:
        reader.feed(inside)
        reader.close()
    except (AssertionError, ValueError):  # html.parser's own, on declarations that are none
        row, column = reader.place
        raise Refused(
            (row, column),
            _("the page cannot be read from here on."),
            _("Publish the story from Twine again, or export it as Twee."),
        ) from None
    return reader.book()


class _Reader(HTMLParser):
    """Collects passages; everything else in the story is script, style or colour of tags."""

    def __init__(self, rows: int, columns: int) -> None:
        super().__init__(convert_charrefs=True)
        self.rows, self.columns = rows, columns
        self.story: dict[str, str] = {}
        self.passages: list[Passage] = []
        self.numbers: dict[str, str] = {}
        self.open: dict[str, str] | None = None
        self.begun: Place = (1, 1)
        self.origin: Place | None = None
        self.body: list[str] = []

    @property
    def place(self) -> Place:
        """Where the reader is, in the file."""
        row, column = self.getpos()
        return row + self.rows, column + 1 + (self.columns if row == 1 else 0)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        if tag == "tw-storydata":
            self.story = self.story or given
        elif tag == "tw-passagedata":
            self._close()
            self.open, self.begun, self.origin, self.body = given, self.place, None, []

    def handle_endtag(self, tag: str) -> None:
        if tag == "tw-passagedata":
            self._close()

    def handle_data(self, data: str) -> None:
        if self.open is not None:
            self.origin = self.origin or self.place
            self.body.append(data)

    def _close(self) -> None:
        if self.open is None:
            return
        # Characters written as &#27; come to light only here.
        given = {key: ODD.sub(" ", value) for key, value in self.open.items()}
        name = " ".join(given.get("name", "").split())[:200] or "untitled"
        self.numbers.setdefault(given.get("pid", ""), name)
        self.passages.append(
            Passage(
                name,
                ODD.sub(" ", "".join(self.body)).replace("\t", " ").replace("\r", " ").rstrip(),
                self.begun,
                self.origin or self.begun,
                tuple(given.get("tags", "").split()),
                position(given.get("position")),
            )
        )
        self.open = None

    def book(self) -> Book:
        """What was found."""
        self._close()
        start = self.numbers.get(self.story.get("startnode", ""), "")
        title = " ".join(ODD.sub(" ", self.story.get("name", "")).split())
        return Book(title, self.story.get("format", ""), start, tuple(self.passages))
