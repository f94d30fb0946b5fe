"""A scenario as numbers: small spots, the ways between them, and the axes that ways read.

Every scene becomes one or more spots: a table, for instance, is a spot at which it closes one
way or another, a spot for each issue of the deal, and a spot for what comes next. At a spot
exactly one thing happens, so that reachability, likelihood and random play are each one
short loop over spots. What guards can read lies on axes of whole numbers. A test holds that
all of it says what the rules of ``core`` say.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from game.core.scenario import Scenario


class Pick(Enum):
    """How one of a spot's open ways is picked in random play."""

    EVEN = "even"
    """Each open way alike."""
    ODDS = "odds"
    """By the ways' odds; all are open."""
    FIRST = "first"
    """The first that is open, in order."""


class Verb(Enum):
    """What a deed does to its axis."""

    ADD = "add"
    SET = "set"


@dataclass(frozen=True, slots=True)
class Axis:
    """A number that ways may read: a meter, a sum, points, or a word's place among ``words``.

    ``bounds`` clamp what is added; an axis without them only adds up.
    """

    key: str
    start: int = 0
    bounds: tuple[int, int] | None = None
    words: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class Deed:
    """One change to one axis."""

    verb: Verb
    axis: int
    amount: int


@dataclass(frozen=True, slots=True, eq=False)
class Ask:
    """A question to the axes it reads: whether a way is open.

    ``holds`` answers it, or it is put together: ``and``, ``or`` or ``not`` (``join``) of other
    asks. Asks that are the same are one object, so that each is answered once.
    """

    reads: tuple[int, ...]
    holds: Callable[[tuple[int, ...]], bool] | None = None
    join: str = ""
    of: tuple[Ask, ...] = ()


def joined(join: str, of: Sequence[Ask]) -> Ask:
    """Several asks as one."""
    return Ask(tuple(sorted({axis for ask in of for axis in ask.reads})), None, join, tuple(of))


class Way(NamedTuple):
    """One way from a spot to another. ``label`` says what it is, as ``(kind, id)``.

    Kinds: ``choice``, ``pick``, ``branch``, ``way``, ``option``, ``table``, and ``then`` for
    what only joins two spots of the same scene. Ways that do the same share their ``deeds``.
    """

    target: int
    deeds: tuple[Deed, ...] = ()
    ask: Ask | None = None
    odds: int = 1
    label: tuple[str, str] = ("then", "")


class Spot(NamedTuple):
    """A point of a scene: what can happen there, and how one of it is picked."""

    scene: str
    pick: Pick
    ways: tuple[Way, ...] = ()


@dataclass(frozen=True, slots=True)
class Spots:
    """A whole scenario. ``entry`` gives each scene's and ending's first spot."""

    scenario: Scenario
    axes: tuple[Axis, ...]
    spots: tuple[Spot, ...]
    entry: dict[str, int]
    tracked: frozenset[int]
    """Axes that matter to the end although no guard may read them."""
    start: int = 0
    numbers: dict[str, int] = field(default_factory=dict)
    """Each axis's place by its key."""
