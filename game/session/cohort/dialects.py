"""The two dialects over a room, and which managerial roles were used by whom."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from game.core.moves import Choose, Seal
from game.core.scenario import MINTZBERG, SIDES, Scenario, Term
from game.session.cohort.gathering import Gathering
from game.session.cohort.tables import RoomTable
from game.session.debrief.dialects import role_texts, scene_texts
from game.session.prose import paragraphs


@dataclass(frozen=True, slots=True)
class TermUse:
    """A word of the glossary: the tables that met it, and those that asked for it."""

    term: Term
    met: tuple[str, ...]
    looked_up: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoleUse:
    """One of Mintzberg's ten roles: how many choices with the author's tag were made, by whom.

    ``doctors`` and ``managers`` are None below five tables: then only ``all`` is known.
    """

    role: str
    all: int
    doctors: int | None
    managers: int | None


def terms(gathering: Gathering) -> tuple[TermUse, ...]:
    """The words that were met or asked for: most asked for first, then in the author's order."""
    met: dict[str, list[str]] = {}
    asked: dict[str, list[str]] = {}
    for table in gathering.tables:
        for name in terms_met(table):
            met.setdefault(name, []).append(table.letter)
        for name in sorted({str(said.body.get("term", "")) for said in table.record.lookups}):
            asked.setdefault(name, []).append(table.letter)
    found = [
        TermUse(term, tuple(met.get(term.term, ())), tuple(asked.get(term.term, ())))
        for term in gathering.scenario.glossary
        if term.term in met or term.term in asked
    ]
    return tuple(sorted(found, key=lambda use: -len(use.looked_up)))


def terms_met(table: RoomTable) -> frozenset[str]:
    """The terms marked in what a table has read (``dialects.met``, each scene looked at once)."""
    if table.typed:
        return frozenset()
    scenario, record = table.scenario, table.record
    found = set(_in_roles(scenario))
    for beat in record.beats[: record.read + 1]:
        found |= _in_scene(scenario, beat.scene)
        for spoken in beat.lines:
            found |= _in_text(scenario, spoken.text)
    return frozenset(found)


def roles_used(gathering: Gathering) -> tuple[RoleUse, ...]:
    """Mintzberg's ten roles in his order, with how often each was used; 0 is by nobody."""
    used: dict[str, Counter[str]] = {str(seat): Counter() for seat in SIDES}
    for table in gathering.tables:
        for made in table.record.made:
            if isinstance(made.move, Choose | Seal):
                choice = table.scenario.scenes[made.before.scene].choice(made.move.choice)
                used[made.seat].update(choice.mintzberg)
    doctors, managers = used.values()
    apart = gathering.by_role
    return tuple(
        RoleUse(role, doctors[role] + managers[role], doctors[role] if apart else None,
                managers[role] if apart else None)
        for role in MINTZBERG
    )  # fmt: skip


@lru_cache(maxsize=8)
def _in_roles(scenario: Scenario) -> frozenset[str]:
    return frozenset().union(*(_in_text(scenario, text) for text in role_texts(scenario)))


@lru_cache(maxsize=2048)
def _in_scene(scenario: Scenario, scene: str) -> frozenset[str]:
    return frozenset().union(*(_in_text(scenario, text) for text in scene_texts(scenario, scene)))


@lru_cache(maxsize=4096)
def _in_text(scenario: Scenario, text: str) -> frozenset[str]:
    return frozenset(
        span.term for paragraph in paragraphs(scenario, text) for span in paragraph if span.term
    )
