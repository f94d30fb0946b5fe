"""Names in prose: whose they are, in which forms they stand, and what stands there instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

TITLES = (
    "Dr", "Doctor", "Mr", "Mrs", "Ms", "Miss", "Mx", "Prof", "Professor", "Sister", "Nurse", "Matron",
    "Sir", "Dame", "Lord", "Lady", "Father", "Reverend", "Rev", "Councillor", "Captain",
)  # fmt: skip
GENDERED = ("Mr", "Mrs", "Ms", "Miss", "Sister", "Sir", "Dame", "Lord", "Lady", "Father")

NAME = re.compile(r"[^\W\d_][^\W\d_.'’ -]*(?:[.'’ -]+[^\W\d_]+)*\.?")
"""Letters, with blanks, hyphens, points and apostrophes between them: means nothing in YAML."""

WORDS = re.compile(r"[£€$]?[^\W_][\w .,'’/-]*")
"""What may stand for a town or a sum of money in the middle of any text."""
LONGEST_NAME = 60
LOOK_BACK = 200
"""Characters before a name in which the sentence may have begun."""

COMMON = frozenset((
    "amber", "april", "art", "august", "autumn", "baker", "bell", "best", "bill", "bird", "bishop",
    "black", "brook", "brown", "carter", "chance", "chase", "church", "cliff", "cook", "daisy", "dale",
    "dawn", "day", "dean", "drew", "earl", "eve", "faith", "field", "fish", "fox", "frank", "frost",
    "gay", "gene", "ginger", "glen", "gold", "grace", "grant", "gray", "green", "guy", "hall", "harry",
    "hazel", "heather", "hill", "holly", "hope", "hunt", "iris", "ivy", "jack", "jade", "jean", "joy",
    "june", "king", "knight", "lance", "lane", "law", "lee", "lily", "long", "love", "mark", "marsh",
    "max", "may", "mercy", "miles", "moon", "nick", "norm", "olive", "page", "park", "pat", "patience",
    "pearl", "penny", "pip", "poppy", "price", "ray", "reed", "rich", "rob", "robin", "rose", "ruby",
    "sage", "sandy", "short", "small", "smith", "snow", "star", "stone", "sue", "summer", "swan",
    "terry", "vic", "victor", "violet", "wade", "ward", "west", "white", "will", "wise", "winter",
    "wood", "young",
))  # fmt: skip
"""First and last names that are words of the language as well."""


class Oddity(StrEnum):
    """Why a place where a name seems to stand needs somebody's yes."""

    SHARED = "shared"
    COMMON = "common"
    POSSESSIVE = "possessive"


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its parts; any of them may be empty but not all."""

    title: str
    given: str
    family: str

    @property
    def whole(self) -> str:
        """First and last name."""
        return f"{self.given} {self.family}".strip()

    @property
    def spoken(self) -> set[str]:
        """The words by which alone the person may be called."""
        return {part for part in (self.given, self.family) if part}


def parted(text: str) -> Name:
    """A name's parts. A single word is a last name after a title, and a first name without one."""
    words = text.split()
    title = words.pop(0) if len(words) > 1 and words[0].rstrip(".") in TITLES else ""
    if len(words) == 1:
        return Name(title, "", words[0]) if title else Name("", words[0], "")
    return Name(title, words[0], " ".join(words[1:]))


def name_fault(text: str) -> str:
    """Why a text cannot be written as a name; nothing when it can: `empty`, `long` or `letters`."""
    if not text:
        return "empty"
    if len(text) > LONGEST_NAME:
        return "long"
    return "" if NAME.fullmatch(text) else "letters"


@dataclass(frozen=True, slots=True)
class Found:
    """One place in a text where a name stands; start and end count its characters.

    ``instead`` is what would stand there. ``odd`` says why somebody has to agree, if so.
    """

    who: str
    start: int
    end: int
    form: str
    instead: str
    odd: Oddity | None = None


@dataclass(frozen=True)
class Renaming:
    """Old and new names of people by id, and old and new words (towns, sums) beside them.

    ``people`` are all the people there are, renamed or not; ``plain`` the words of the file that
    stand somewhere without a capital.
    """

    people: Mapping[str, Name]
    names: Mapping[str, Name]
    words: Mapping[str, str]
    plain: frozenset[str] = frozenset()

    def find(self, text: str, start: int, end: int) -> Iterator[Found]:
        """Every place in a stretch of text where something would be renamed, from left to right."""
        every = [f for who in self.names for f in self._person(who, text, start, end)]
        every += [f for word in self.words for f in self._word(word, text, start, end)]
        at = start
        for found in sorted(every, key=lambda f: (f.start, -f.end, f.odd is not None)):
            if found.start >= at:
                yield found
                at = found.end

    def _word(self, word: str, text: str, start: int, end: int) -> Iterator[Found]:
        before = r"(?<!\w)" if word[0].isalnum() else ""
        after = r"(?!\w|[.,]\d)"
        for hit in re.compile(before + _spaced(word) + after).finditer(text, start, end):
            yield Found(word, *hit.span(), word, _fitted(hit[0], self.words[word]))

    def _person(self, who: str, text: str, start: int, end: int) -> Iterator[Found]:
        old, new = self.people[who], self.names[who]
        for hit in _pattern(old).finditer(text, start, end):
            said = _instead(new, old, hit)
            form = " ".join(hit[0].split())
            if form != said:
                odd = self._odd(who, hit, text, said)
                yield Found(who, *hit.span(), form, _fitted(hit[0], said), odd)

    def _odd(self, who: str, hit: re.Match[str], text: str, said: str) -> Oddity | None:
        title, given, family = _parts(hit)
        if not (given and family):
            word = " ".join((given or family).split())
            for other, name in self.people.items():
                if other == who or word not in name.spoken:
                    continue
                if _instead(self.names.get(other, name), name, hit) != said:
                    return Oddity.SHARED
            common = word.casefold() in COMMON or word.casefold() in self.plain
            if common and not title and _begins_sentence(text, hit.start()):
                return Oddity.COMMON
        return _possessive(text, hit, said)


def _parts(hit: re.Match[str]) -> tuple[str, str, str]:
    """The title, first and last name that were found; empty where there is none."""
    return hit["title"] or "", hit["given"] or "", hit["family"] or hit["only"] or ""


def _possessive(text: str, hit: re.Match[str], said: str) -> Oddity | None:
    """Whether an apostrophe follows that the new name may want otherwise: James's, Frances'."""
    after = text[hit.end() : hit.end() + 2]
    if after[:1] not in ("'", "’") or text[hit.end() + 2 : hit.end() + 3].isalnum():
        return None
    with_s, bare = after[1:] == "s", hit[0].endswith("s") and not after[1:].isalnum()
    return Oddity.POSSESSIVE if (with_s and said.endswith(("s", "x", "z"))) or bare else None


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - LOOK_BACK) : start]
    said = before.rstrip(" \n\r\t\"'“‘([-|>")
    return not said or said[-1] in ".!?:…" or before[len(said) :].count("\n") > 1


def _instead(new: Name, old: Name, hit: re.Match[str]) -> str:
    """What a person is called now where they were called by some parts of the old name."""
    title, given, family = _parts(hit)
    first, last = new.given or new.family, new.family or new.given
    called = new.whole if given and family else first if given else last
    if title and new.title and old.title.rstrip(".") in ("", title.rstrip(".")):
        title = new.title
    return f"{title} {called}".strip()


def _pattern(name: Name) -> re.Pattern[str]:
    """Every way in which a text calls somebody: title, first name, last name."""
    given = re.escape(name.given) or r"(?!)"
    last = name.family.split()[-1:] if " " in name.family else []
    family = "|".join([_spaced(name.family) or r"(?!)", *map(re.escape, last)])
    called = rf"(?P<given>{given})(?:\s+(?P<family>{family}))?|(?P<only>{family})"
    titles = "|".join(TITLES)
    return re.compile(
        rf"(?<![\w-])(?<!\w['’])(?:(?P<title>(?:{titles})\.?)\s+)?(?:{called})(?!\w|-\w)"
    )


def _spaced(words: str) -> str:
    """The pattern of words that may be parted by a line's end."""
    return r"\s+".join(re.escape(word) for word in words.split())


def _fitted(old: str, new: str) -> str:
    """The new words with the blanks and line ends of the old ones, as far as they go."""
    blanks = iter(re.findall(r"\s+", old))
    return "".join(p if p.strip() else next(blanks, " ") for p in re.split(r"(\s+)", new))


def gendered(found: Iterable[Found], names: Mapping[str, Name]) -> list[Found]:
    """Places where a title such as Mr is kept though the new name brings none."""
    kept = []
    for each in found:
        title = each.form.split()[0].rstrip(".")
        bare = each.who in names and not names[each.who].title
        if bare and title in GENDERED and each.instead.split()[0].rstrip(".") == title:
            kept.append(each)
    return kept
