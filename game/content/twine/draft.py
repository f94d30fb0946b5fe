"""Scenes and endings as they will stand in the file, before their ids and effects are worked out."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.content.twine.story import Note, Place, Set


@dataclass
class Way:
    """A way to a passage, or to a scene made here (``within``). ``odds`` is for a lot.

    ``words`` are what stands on the button, or what the link that leads on said.
    """

    goto: str
    place: Place
    sets: tuple[Set, ...] = ()
    guard: str = ""
    odds: int = 0
    within: bool = False
    words: str = ""
    notes: list[Note] = field(default_factory=list)
    effects: dict[str, int] = field(default_factory=dict)


@dataclass
class Scene:
    """A scene or, if it has no way on, an ending. ``way`` is goto, then, chance or choices."""

    id: str
    heading: str = ""
    text: list[str] = field(default_factory=list)
    lines: list[tuple[str, str]] = field(default_factory=list)
    way: str = ""
    ways: list[Way] = field(default_factory=list)
    turn: str = ""
    kind: str = ""
    remarks: list[str] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def note(self, *notes: Note) -> None:
        """Add notes that are not there yet."""
        self.notes += [note for note in notes if note not in self.notes]
