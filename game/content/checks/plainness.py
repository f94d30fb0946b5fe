"""Can the words be followed: sentences that a room can read, and no dialect left unexplained."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.content.checks.case import Case
from game.content.checks.texts import AFTERWARDS, FACILITATOR, texts
from game.content.problems import Problem
from game.core.scenario import folded
from game.words import _

SENTENCE_WORDS = 35
"""A sentence of more words is lost on the way from a projector to the back row."""

SENTENCE = re.compile(r"\S.*?(?:[.!?…]{1,4}[\"'”’)\]]{0,4}(?=\s|\Z)|(?=\n[ \t]*\n)|\Z)", re.DOTALL)

SHORT_FORMS = (
    "MDT", "NNT", "M&M", "CIP", "SLA", "SOC", "OBC", "FBC", "WTE", "RTT", "LOS", "RAG", "KPI",
    "ICB", "PCT", "CCG",
)  # fmt: skip
"""Letters that stand for words; only in capitals."""

DIALECT = (
    "adjuvant", "backfill", "benefits realisation", "block contract", "business case", "case mix",
    "clinical governance", "commissioning", "comorbidity", "control total", "deanery",
    "iatrogenic", "no criteria to reside", "occupancy", "palliative", "performance status",
    "reconfiguration", "registrar", "risk register", "scrutiny committee", "sequelae",
    "stakeholder", "tariff", "titrate", "triage", "volume threshold",
)  # fmt: skip
"""Words of one side that the other may not know, and that mean little else.

Words with an everyday meaning, such as capacity, list or firm, are left to the author.
"""

JARGON = re.compile(
    rf"(?<!\w)(?P<word>{'|'.join(map(re.escape, SHORT_FORMS))}|(?i:{'|'.join(DIALECT)}))s?(?!\w)"
)


def sentences(case: Case) -> Iterator[Problem]:
    """No sentence is longer than a room can read from a screen."""
    for prose in texts(case.document):
        if prose.reader == FACILITATOR or "because" in prose.path:
            continue
        for sentence in SENTENCE.finditer(prose.text):
            count = len(sentence[0].split())
            if count > SENTENCE_WORDS:
                yield case.document.problem(
                    "sentence-long", prose.path,
                    _("the sentence '{split} …' has {count} words; a room can follow about {sentence_words}.").format(split=' '.join(sentence[0].split()[:5]), count=count, sentence_words=SENTENCE_WORDS),
                    _("Make two of it."), offset=sentence.start(),
                )  # fmt: skip


def jargon(case: Case) -> Iterator[Problem]:
    """Every word of one dialect that players read is explained in the glossary."""
    known = {folded(term.term) for term in case.document.scenario.glossary}
    told: set[str] = set()
    places = (prose for prose in texts(case.document) if prose.path[:1] != ("glossary",))
    for prose in sorted(places, key=lambda prose: case.document.mark(prose.path)):
        if prose.reader in (AFTERWARDS, FACILITATOR):
            continue
        for found in JARGON.finditer(prose.text):
            word = found["word"]
            if folded(word) in known | told:
                continue
            told.add(folded(word))
            yield case.document.problem(
                "jargon", prose.path,
                _("'{word}' is a word of one side, and the glossary does not explain it.").format(word=word),
                _("Add it to the glossary and write [[{word}]], or say it in everyday words.").format(word=word),
                offset=found.start(),
            )  # fmt: skip
