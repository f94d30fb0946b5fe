"""What a facilitator should know beside the tables: other versions, files that do not count, files to delete.

Files may be called after people, and the room may see the screen: names only when they are asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from game.screens.kit import Button, Column, Panel, Row, Text, Widget
from game.session.cohort.gathering import Gathering, LeftOut, Why
from game.session.cohort.overdue import overdue, overdue_words
from game.session.cohort.versions import Differs, Version
from game.words import _, ngettext

MOST_FILES = 40
"""Files that are listed; more are a number."""


def versions(room: Gathering, take: Callable[[tuple[str, str, str]], None]) -> list[Widget]:
    """Which plays are of another version, with a way to debrief those instead."""
    rows: list[Widget] = []
    for version in room.versions:
        if version.how is Differs.SHOWN:
            continue
        way = Button(_("Debrief these instead"), partial(take, version.key), look="quiet",
                     key=f"version:{version.text_hash}:{version.key[-1]}")  # fmt: skip
        counted = version.how is Differs.TEXT
        said = Text(_of_version(version), grow=1)
        rows.append(Row(said, None if counted else way, wrap=False, gap="s"))
    return _panel(_("Not all play the same"), rows, "warn")


def promised(room: Gathering, named: bool) -> list[Widget]:
    """Files that were promised to be erased by now; they are not the game's to delete."""
    found = overdue(room, date.today())
    if not found:
        return []
    rows: list[Widget] = [Text(overdue_words(found), "small", colour="ink")]
    if named:
        rows += _at_most([Text(_name(each.file), "small", colour="ink") for each in found])
    return _panel(_("Promised to be erased"), rows, "warn")


def left_out(found: Sequence[LeftOut], named: bool) -> list[Widget]:
    """Files that do not count, with the reasons."""
    n = len(found)
    head = ngettext("{n} file does not count", "{n} files do not count", n).format(n=n)
    return _panel(head, _at_most([_reason(each, named) for each in found]), "well")


def _panel(head: str, rows: list[Widget], look: str) -> list[Widget]:
    if not rows:
        return []
    return [Panel(Column(Text(head, "strong"), *rows, gap="s"), look, across="m", down="s")]


def _at_most(rows: list[Widget]) -> list[Widget]:
    if (more := len(rows) - MOST_FILES) > 0:
        return [*rows[:MOST_FILES], Text(_("and {n} more").format(n=more), "small")]
    return rows


def _name(file: str) -> str:
    return Path(file).name


def _reason(each: LeftOut, named: bool) -> Widget:
    """Why a file does not count; the reason in full may hold another file's name."""
    plain = {
        Why.DAMAGED: _("A damaged file. Save it again at its table."),
        Why.DUPLICATE: _("A second copy. It counts once."),
    }
    if not named:
        return Text(plain.get(each.why) or _sentence(each.words), "small")
    name = Text(_name(each.file), "small", colour="ink", weight="semibold")
    return Column(name, Text(_sentence(each.words), "small"), gap="none")


def _of_version(version: Version) -> str:
    words = ngettext("{n} play of {title}: {words}", "{n} plays of {title}: {words}", version.plays)
    how = version.words
    if version.how is Differs.RULES:
        # The names of what differs are an author's; a facilitator wants to know which copy was played.
        how = _("another edition of this scenario was played")
    return words.format(n=version.plays, title=version.title, words=how)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
