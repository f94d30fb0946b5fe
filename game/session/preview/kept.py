"""Places in a story that an author has named and kept, in a small text file beside the scenario.

    Common Ground places 1

    after the ward, trust 60
        start ward
        choose line_by_line
        set trust 60

A line that starts at the margin is a name; the lines under it, further in, are the way there.
``start SCENE`` and ``cut NAME`` say where the way begins. What cannot be read is left standing
as it is and said, and the rest is used all the same.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from game.content.letters import decode
from game.core.moves import MoveTextError
from game.session.cleaning import clean_line
from game.session.preview.steps import Place, Start, Step, from_text, to_text
from game.words import _

VERSION = 1
HEAD = "Common Ground places"
ENDING = ".places.txt"
NAME_LIMIT = 60
MOST_BYTES = 1024 * 1024
MOST_PLACES = 200
INDENT = "    "


class CannotKeep(Exception):
    """The file cannot take another place; the text says why, and nothing was changed."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the file: a named place, or lines that are left as they stand."""

    name: str
    lines: tuple[str, ...]
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What the file holds. ``unread`` says line by line what could not be read.

    ``foreign`` says why the file must not be written to; it is empty when it may.
    """

    blocks: tuple[Block, ...] = ()
    unread: tuple[str, ...] = ()
    foreign: str = ""

    @property
    def places(self) -> tuple[tuple[str, Place], ...]:
        """Every place with its name, in the order of the file."""
        return tuple((block.name, block.place) for block in self.blocks if block.place)


def beside(scenario: Path) -> Path:
    """The file that belongs to a scenario file: ``my-scenario.places.txt`` beside it."""
    return scenario.with_name(scenario.stem + ENDING)


def read_kept(text: str) -> Kept:
    """Read the text of such a file; it may be damaged, newer or something else altogether."""
    lines = text.removeprefix("\ufeff").splitlines()
    head = lines[0].split() if lines else []
    if not any(line.strip() for line in lines):
        return Kept()
    if head[:-1] != HEAD.split() or not (head[-1].isascii() and head[-1].isdecimal()):
        words = _("its first line is not “{head}”, so it is not a file of places")
        return Kept(foreign=words.format(head=f"{HEAD} {VERSION}"))
    if int(head[-1][:9]) > VERSION:
        return Kept(foreign=_("a newer version of the program has written it"))
    blocks: list[Block] = []
    unread: list[str] = []
    for first, block in _stretches(lines):
        blocks.append(_block(first, block, unread))
    return Kept(tuple(blocks), tuple(unread))


def _stretches(lines: list[str]) -> Iterable[tuple[int, list[str]]]:
    """Each name with the lines under it, and the number of its line."""
    block: list[str] = []
    first = 2
    for number, line in enumerate(lines[1:], 2):
        if line.strip() and not line[0].isspace():
            if block:
                yield first, block
            block, first = [], number
        if block or line.strip():
            block.append(line)
    if block:
        yield first, block


def _block(first: int, lines: list[str], unread: list[str]) -> Block:
    name = clean_line(lines[0], NAME_LIMIT)
    as_it_stands = Block("", tuple(lines))
    if not name or lines[0][0].isspace() or name.startswith("#"):
        return as_it_stands
    scene = cut = ""
    steps: list[Step] = []
    for number, line in enumerate(lines[1:], first + 1):
        match line.split():
            case []:
                continue
            case ["start", scene]:
                continue
            case ["cut", cut]:
                continue
        try:
            steps.append(from_text(line.strip()))
        except MoveTextError:
            words = _("line {n} (“{line}”) is not a step, so “{name}” cannot be used")
            shown = clean_line(line, NAME_LIMIT)
            unread.append(words.format(n=number, line=shown, name=name))
            return as_it_stands
    return Block(name, tuple(lines), Place(Start(scene, cut), tuple(steps)))


def with_place(kept: Kept, name: str, place: Place) -> Kept:
    """The same with a place added, in the stead of an older one of that name; CannotKeep."""
    name = clean_line(name, NAME_LIMIT)
    if not name or name.startswith("#"):
        raise CannotKeep(_("A place needs a name, which may not begin with #."))
    if kept.foreign:
        raise CannotKeep(kept.foreign)
    block = Block(name, tuple(_lines(name, place)), place)
    blocks = [block if each.name == name else each for each in kept.blocks]
    if block not in blocks:
        blocks.append(block)
    if len(blocks) > MOST_PLACES:
        raise CannotKeep(_("There are {most} places already.").format(most=MOST_PLACES))
    return Kept(tuple(blocks), kept.unread)


def without(kept: Kept, name: str) -> Kept:
    """The same without the place of that name."""
    if kept.foreign:
        raise CannotKeep(kept.foreign)
    return Kept(tuple(block for block in kept.blocks if block.name != name), kept.unread)


def written(kept: Kept) -> str:
    """The text of the file; lines that could not be read stand in it as they were."""
    lines = [f"{HEAD} {VERSION}", ""]
    for block in kept.blocks:
        lines += block.lines
        if lines[-1].strip():
            lines.append("")
    return "\n".join(lines)


def _lines(name: str, place: Place) -> list[str]:
    lines = [name]
    if place.start.cut:
        lines.append(f"{INDENT}cut {place.start.cut}")
    if place.start.scene:
        lines.append(f"{INDENT}start {place.start.scene}")
    return lines + [f"{INDENT}{to_text(step)}" for step in place.steps]


# --- the file -------------------------------------------------------------------------


def load_kept(path: Path) -> Kept:
    """Read the file; one that is not there holds nothing, one that cannot be read says so."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return Kept()
    except OSError as reason:
        return Kept(foreign=reason.strerror or str(reason))
    text, problems = decode(content, path.name)
    if problems:
        return Kept(foreign=problems[0].message)
    return read_kept(text)


def change_kept(path: Path, change) -> Kept:
    """Read the file, change what it holds and write it in one go; CannotKeep changes nothing.

    It is read anew each time, so that another window's places are not lost.
    """
    kept = change(load_kept(path))
    beside_it = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        beside_it.write_text(written(kept), encoding="utf-8", newline="\n")
        os.replace(beside_it, path)
    except OSError as reason:
        beside_it.unlink(missing_ok=True)
        raise CannotKeep(reason.strerror or str(reason)) from None
    return kept
