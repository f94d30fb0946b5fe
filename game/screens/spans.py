"""Cut a text into spans: plain, bold, italic, and glossary terms that can be pressed.

Marks in a text: `[[backfill]]` and `[[backfill|the cover]]` are glossary terms, `*so*` is italic, `**so**` is bold.
A mark that is not closed is shown as it was written.
"""

import re
from dataclasses import dataclass

MARKS = re.compile(
    r"\[\[([^\[\]|\n]+)(?:\|([^\[\]|\n]+))?\]\]|\*\*(\S(?:[^*\n]*\S)?)\*\*|\*(\S(?:[^*\n]*\S)?)\*"
)


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text in one style; `term` is the glossary term it stands for."""

    text: str
    bold: bool = False
    italic: bool = False
    term: str = ""
    colour: str = ""


Words = str | Span | tuple[Span, ...] | list[Span]


def marked(text: str) -> tuple[Span, ...]:
    """Read a text with marks."""
    spans: list[Span] = []
    at = 0
    for found in MARKS.finditer(text):
        if found.start() > at:
            spans.append(Span(text[at : found.start()]))
        term, shown, bold, italic = found.groups()
        if term:
            spans.append(Span(shown or term, term=term.strip()))
        else:
            spans.append(Span(bold or italic, bold=bool(bold), italic=bool(italic)))
        at = found.end()
    if at < len(text):
        spans.append(Span(text[at:]))
    return tuple(spans)


def as_spans(words: Words) -> tuple[Span, ...]:
    """Take a string as it stands, one span or several, and give spans; nothing in a string is read as a mark.

    Spans of a view, which know only `text` and `term`, are taken too.
    """
    if isinstance(words, str):
        return (Span(words),)
    if isinstance(words, Span):
        return (words,)
    return tuple(s if isinstance(s, Span) else Span(s.text, term=s.term) for s in words)


def plain(words: Words) -> str:
    """Give the letters alone."""
    return "".join(span.text for span in as_spans(words))
