"""Names, towns and sums in all the texts of one file: what there is, and the edits that change it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property

from game.content.adapting.naming import TITLES, Found, Name, Renaming, parted
from game.content.adapting.spans import Edit, Ground
from game.content.checks.texts import texts
from game.content.document import Document
from game.content.nodes import Path, Scalar, find
from game.core.scenario import SIDES

SUM = re.compile(r"£\d+(?:,\d{3})*(?:\.\d+)?(?:\s?(?:million|billion|k|m|bn)\b)?")
CAPITALS = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)*\b(?! \d)")
MIDWAY = re.compile(r"[a-z,;] \Z")
CALENDAR = frozenset((
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February",
    "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    "Christmas", "Easter",
))  # fmt: skip
LOWER = re.compile(r"\b[a-z]+\b")
TWICE = 2
EXCERPT = 34
"""Characters shown on each side of a name."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place of a name in the file: its line, and the words around it."""

    found: Found
    line: int
    excerpt: str

    @property
    def key(self) -> str:
        """What it is agreed to by: all places of one form and one oddity together."""
        return f"{self.found.odd}:{self.found.who}:{self.found.form}"


@dataclass(frozen=True)
class Texts:
    """The texts of one document, where they stand in its file."""

    document: Document

    @cached_property
    def ground(self) -> Ground:
        """The file's characters."""
        return Ground(self.document)

    @cached_property
    def people(self) -> dict[str, str]:
        """Everybody's name in the file, by role or by id in the cast."""
        entry = self.document.scenario
        roles = {str(seat): getattr(entry.roles, str(seat)).name for seat in SIDES}
        return roles | {name: cast.name for name, cast in entry.cast.items()}

    @cached_property
    def stretches(self) -> list[tuple[int, int]]:
        """Where each text that people read begins and ends, the names of people left out."""
        paths = [prose.path for prose in texts(self.document) if not _is_name(prose.path)]
        paths += self._more()
        nodes = {id(node): node for path in paths for node in [find(self.document.root, path)[0]]}
        return sorted(self.ground.span(n) for n in nodes.values() if isinstance(n, Scalar))

    def _more(self) -> Iterator[Path]:
        """Texts that are read though no check looks at them: terms, and who pays."""
        entry = self.document.scenario
        for number in range(len(entry.glossary)):
            yield ("glossary", number, "term")
        for name, scene in entry.scenes.items():
            here: Path = ("scenes", name)
            for number, choice in enumerate(scene.choices):
                if choice.cost and choice.cost.funded_by:
                    yield (*here, "choices", number, "cost", "funded_by")
            for issue_id, issue in scene.negotiate.issues.items() if scene.negotiate else ():
                for key, option in issue.options.items():
                    if option.cost and option.cost.funded_by:
                        spot = ("negotiate", "issues", issue_id, "options", key)
                        yield (*here, *spot, "cost", "funded_by")

    def occurrences(
        self, names: Mapping[str, str], words: Mapping[str, str]
    ) -> tuple[Occurrence, ...]:
        """Every place where one of these people or words stands, in the order of the file."""
        people = {who: parted(name) for who, name in self.people.items()}
        fresh: dict[str, Name] = {who: parted(name) for who, name in names.items()}
        renaming = Renaming(people, fresh, words, self._plain)
        text = self.ground.text
        return tuple(
            Occurrence(found, self._line(found.start), self._excerpt(found))
            for start, end in self.stretches
            for found in renaming.find(text, start, end)
        )

    @cached_property
    def _plain(self) -> frozenset[str]:
        return frozenset(
            w for a, b in self.stretches for w in LOWER.findall(self.ground.text, a, b)
        )

    def _line(self, offset: int) -> int:
        return bisect_right(self.ground.starts, offset)

    def _excerpt(self, found: Found) -> str:
        text = self.ground.text
        start = max(found.start - EXCERPT, text.rfind("\n", 0, found.start) + 1)
        end = text.find("\n", found.end)
        end = min(found.end + EXCERPT, len(text) if end < 0 else end)
        while start < found.start and text[start - 1 : start].strip():
            start += 1
        while end > found.end and text[end : end + 1].strip():
            end -= 1
        return " ".join(text[start:end].split())

    # --- what there is to change ----------------------------------------------------------

    @cached_property
    def towns(self) -> list[tuple[str, int]]:
        """Words with capitals in mid-sentence that are no person's, with how often; most first."""
        taken = {word for name in self.people.values() for word in name.split()}
        taken |= CALENDAR | set(TITLES)
        counted: Counter[str] = Counter()
        for start, end in self.stretches:
            for hit in CAPITALS.finditer(self.ground.text, start, end):
                before = self.ground.text[max(start, hit.start() - 2) : hit.start()]
                if MIDWAY.search(before) and not taken & set(hit[0].split()):
                    counted[hit[0]] += 1
        return [(word, self.often(word)) for word, n in counted.most_common() if n >= TWICE]

    @cached_property
    def sums(self) -> list[tuple[str, int]]:
        """The sums of money that the texts name, with how often, in the order of the file."""
        found = (h[0] for a, b in self.stretches for h in SUM.finditer(self.ground.text, a, b))
        return [
            (each, self.often(each)) for each in dict.fromkeys(" ".join(s.split()) for s in found)
        ]

    def often(self, word: str) -> int:
        """How often the texts name a word."""
        return len(self.occurrences({}, {word: word}))


def rename(
    texts: Texts, names: Mapping[str, str], words: Mapping[str, str], also: Set[str] = frozenset()
) -> tuple[list[Edit], tuple[Occurrence, ...]]:
    """The edits that give people and words their new names, and the odd places left alone.

    ``also`` holds keys of odd places, or forms such as Dawn, that somebody has agreed to.
    """
    edits = [texts.ground.rewrite(name_path(who), name) for who, name in names.items()]
    left = []
    quotes = _quoted(texts)
    for each in texts.occurrences(names, words):
        found = each.found
        if found.odd and not {each.key, found.form} & also:
            left.append(each)
            continue
        single = any(start <= found.start < end for start, end in quotes)
        said = found.instead.replace("'", "''") if single else found.instead
        edits.append(Edit(found.start, found.end, said))
    return edits, tuple(left)


def name_path(who: str) -> Path:
    """Where the file gives somebody's name."""
    return ("roles", who, "name") if who in map(str, SIDES) else ("cast", who, "name")


def _is_name(path: Path) -> bool:
    return len(path) == 3 and path[0] in ("roles", "cast") and path[2] == "name"


def _quoted(texts: Texts) -> list[tuple[int, int]]:
    """The stretches between single quotes, in which a quote is written twice."""
    text = texts.ground.text
    return [(start, end) for start, end in texts.stretches if text[start] == "'"]
