"""An author's text as people read it: names filled in, glossary marks turned into spans."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from game.core.scenario import Scenario, Seat, Term, folded

_MARK = re.compile(r"\[\[([^\[\]|]+)(?:\|([^\[\]|]+))?\]\]")
_NAME = re.compile(r"\{([a-z][a-z0-9_]*)\}")


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text; ``term`` is the glossary entry it points to, or empty."""

    text: str
    term: str = ""


Paragraph = tuple[Span, ...]


def headed(label: str, words: str) -> str:
    """Words behind their label; one that says the same is said once, a question needs no colon."""
    if words in ("", label):
        return label
    return f"{label} {words}" if label.endswith("?") else f"{label}: {words}"


@lru_cache(maxsize=4096)
def paragraphs(scenario: Scenario, text: str) -> tuple[Paragraph, ...]:
    """The text's paragraphs (parted by blank lines), each a tuple of spans."""
    blocks = re.split(r"\n\s*\n", text.strip())
    return tuple(line(scenario, block) for block in blocks if block.strip())


@lru_cache(maxsize=4096)
def line(scenario: Scenario, text: str) -> Paragraph:
    """One paragraph: white space folded, names filled in, marks turned into spans."""
    text = " ".join(fill_names(scenario, text).split())
    spans: list[Span] = []
    end = 0
    for mark in _MARK.finditer(text):
        if mark.start() > end:
            spans.append(Span(text[end : mark.start()]))
        term = find_term(scenario, mark[1])
        spans.append(Span(mark[2] or mark[1], term.term if term else ""))
        end = mark.end()
    if end < len(text):
        spans.append(Span(text[end:]))
    return tuple(spans)


@lru_cache(maxsize=4096)
def plain(scenario: Scenario, text: str) -> str:
    """The text as one plain string, without marks."""
    return "".join(span.text for span in line(scenario, text))


def find_term(scenario: Scenario, name: str) -> Term | None:
    """The glossary entry a mark points to, whatever its capitals."""
    return next((t for t in scenario.glossary if folded(t.term) == folded(name)), None)


def fill_names(scenario: Scenario, text: str) -> str:
    """The text with ``{doctor}``, ``{manager}`` and cast ids turned into names."""
    return _NAME.sub(lambda found: speaker_name(scenario, found[1]) or found[0], text)


def speaker_name(scenario: Scenario, speaker: str) -> str:
    """The name of a role or a member of the cast; empty for the narrator and strangers."""
    if speaker in (Seat.DOCTOR, Seat.MANAGER):
        return scenario.roles[Seat(speaker)].name
    return scenario.cast[speaker].name if speaker in scenario.cast else ""


def text_of(paragraph: Paragraph) -> str:
    """A paragraph's plain text."""
    return "".join(span.text for span in paragraph)
