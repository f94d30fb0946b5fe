"""What a room may see of one table: its story, its people, its words; each only when allowed.

"Table C" is not anonymous in a room. So a table's story and offers are shown when that table
says yes, typed words when the facilitator has read them first, names when they are turned on,
and in a study a table is only used when everybody at it said yes (DOMAIN.md section 4, 8).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from game.core.scenario import SIDES
from game.session.cohort.gathering import Gathering
from game.session.cohort.tables import RoomTable
from game.session.consent import RESEARCH
from game.session.debrief.review import Review
from game.session.record import Said
from game.words import _

PURPOSES = ("teaching", "evaluation", RESEARCH)
CHAIR = "chair"


class NotAgreed(ValueError):
    """A table's story was asked for, and the table has not said yes."""


@dataclass(frozen=True, slots=True)
class Typed:
    """Something that people typed. ``mark`` is what the facilitator approves.

    ``kind`` is ``word``, ``try``, ``question`` or ``contest``; ``seat`` may be empty.
    """

    mark: str
    letter: str
    kind: str
    seat: str
    words: str
    approved: bool


def agree(gathering: Gathering, letter: str, yes: bool = True) -> Gathering:
    """Note that a table lets its story be told, or no longer does."""
    key = frozenset({gathering.table(letter).key})
    agreed = gathering.agreed | key if yes else gathering.agreed - key
    return replace(gathering, agreed=agreed)


def has_agreed(gathering: Gathering, letter: str) -> bool:
    """Whether a table lets its story and its offers be shown."""
    return gathering.table(letter).key in gathering.agreed


def approve(gathering: Gathering, marks: Iterable[str], yes: bool = True) -> Gathering:
    """Let some typed words be shown, or take that back."""
    given = frozenset(marks)
    return replace(
        gathering, approved=gathering.approved | given if yes else gathering.approved - given
    )


def show_names(gathering: Gathering, on: bool = True) -> Gathering:
    """Turn names on, or off again."""
    return replace(gathering, names=on)


def story(gathering: Gathering, letter: str) -> Review:
    """A table's play as the debrief of one table shows it; NotAgreed without its yes.

    Names are in it only when they are turned on, words only when they were approved.
    """
    table = _agreed(gathering, letter)
    record = _cleared(gathering, table)
    return Review(table.scenario, table.header, record, table.horizons)


def called(gathering: Gathering, table: RoomTable) -> str:
    """A table in words: its letter, with its people when names are turned on."""
    name = _("Table {letter}").format(letter=table.letter)
    if not gathering.names:
        return name
    seats = (*SIDES, CHAIR)
    people = [p.name for seat in seats for p in table.record.people.get(seat, ()) if p.name]
    return f"{name} ({', '.join(people)})" if people else name


def typed_words(gathering: Gathering) -> tuple[Typed, ...]:
    """Everything that was typed at the tables, for the facilitator to read before the room does."""
    return tuple(
        Typed(mark := f"{table.key}:{said.turn}", table.letter, kind, said.seat, said.words,
              mark in gathering.approved)
        for table in gathering.tables
        for kind, said in _typed(table)
    )  # fmt: skip


def shown_words(gathering: Gathering, kind: str) -> tuple[str, ...]:
    """The approved words of a kind, in no table's name and in the order of the alphabet."""
    found = [each.words for each in typed_words(gathering) if each.approved and each.kind == kind]
    return tuple(sorted(found, key=str.casefold))


def counted_words(gathering: Gathering) -> Counter[str]:
    """How often each approved word came up, however it was spaced and in large letters or small."""
    spelt: dict[str, Counter[str]] = {}
    for words in shown_words(gathering, "word"):
        word = " ".join(words.split())
        spelt.setdefault(word.casefold(), Counter())[word] += 1
    # As most people wrote it; where that is a draw, in the smallest letters.
    return Counter({
        max(found, key=lambda word: (found[word], word)): found.total() for found in spelt.values()
    })  # fmt: skip


def _typed(table: RoomTable) -> Iterator[tuple[str, Said]]:
    record = table.record
    yield from (("word", said) for said in record.words if said.words)
    yield from ((str(s.body.get("kind", "try")), s) for s in record.takeaways if s.words)
    yield from (("contest", said) for said in record.contests if said.words)


def _agreed(gathering: Gathering, letter: str) -> RoomTable:
    table = gathering.table(letter)
    if table.typed:
        raise NotAgreed(_("Table {letter} came as a code: it has no story.").format(letter=letter))
    if table.key not in gathering.agreed:
        text = _("Table {letter} has not said yes to its story being shown.")
        raise NotAgreed(text.format(letter=table.letter))
    return table


def _cleared(gathering: Gathering, table: RoomTable):
    """The record without what the room may not see: names, and words nobody has read."""
    record = table.record

    def shown(said: Said) -> Said:
        return said if f"{table.key}:{said.turn}" in gathering.approved else replace(said, words="")

    people = record.people
    if not gathering.names:
        people = {
            seat: tuple(replace(p, name="") for p in sitting) for seat, sitting in people.items()
        }
    return replace(
        record,
        people=people,
        made=tuple(replace(made, says="") for made in record.made),
        words=tuple(map(shown, record.words)),
        takeaways=tuple(map(shown, record.takeaways)),
        contests=tuple(map(shown, record.contests)),
        notes=(),
        plans={seat: replace(plan, words="") for seat, plan in record.plans.items()},
    )
