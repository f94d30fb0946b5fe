"""The words of the glossary that nobody says any more once parts of a story are gone."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from game.content.checks.prose import MARK
from game.content.checks.texts import AFTERWARDS, FACILITATOR, Prose, texts
from game.content.document import Document
from game.content.nodes import Path
from game.core.scenario import folded


def unsaid(document: Document, gone: Collection[Path]) -> Iterator[int]:
    """The numbers of the terms that were met in play and stand in no text that is left."""
    every = list(texts(document))
    met = _marked(p for p in every if p.reader not in (AFTERWARDS, FACILITATOR))
    kept = _marked(p for p in every if not _within(p.path, gone))
    for number, term in enumerate(document.scenario.glossary):
        if folded(term.term) in met - kept:
            yield number


def _marked(every: Iterator[Prose]) -> set[str]:
    return {folded(mark["term"]) for prose in every for mark in MARK.finditer(prose.text)}


def _within(path: Path, gone: Collection[Path]) -> bool:
    return any(path[:length] in gone for length in range(1, len(path) + 1))
