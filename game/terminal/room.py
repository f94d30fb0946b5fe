"""The debrief of a room in the terminal: its figures as plain numbered text, phase by phase."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TextIO

from game.session.cleaning import clean_line
from game.session.cohort.checked import CodeError
from game.session.cohort.gathering import Gathering, LeftOut
from game.session.cohort.overdue import overdue, overdue_words
from game.session.cohort.preparing import reminder
from game.session.cohort.room_text import RoomPage, room_pages
from game.session.cohort.rooms import RoomFile
from game.session.cohort.typed import add_code
from game.terminal.console import Console, Leave
from game.words import _, ngettext

LONGEST = 600
"""Of what is said about one file; file names come from anybody."""


def lead_room(gathering: Gathering, console: Console | None = None) -> int:
    """Show a room's figures, and take the codes of further tables while somebody types them."""
    console = console or Console()
    tell_left_out(gathering.left_out, file=sys.stderr)
    tell_overdue(gathering, file=sys.stderr)
    try:
        if not gathering.tables:
            console.say(_("There is no table here yet."))
            gathering = _take_codes(console, gathering)
        while gathering.tables:
            for page in room_pages(gathering):
                _tell(console, page)
            before = gathering
            gathering = _take_codes(console, gathering)
            if gathering is before:
                break
    except (Leave, KeyboardInterrupt):
        pass
    return 0 if gathering.tables else 1


def _take_codes(console: Console, gathering: Gathering) -> Gathering:
    """The gathering with every code that is typed; nothing is asked where nobody can answer."""
    while console.interactive:
        console.say()
        code = console.ask(_("The code of another table (Enter: no more):"), free=True)
        if not code.strip():
            break
        try:
            gathering = add_code(gathering, code)
        except CodeError as reason:
            console.say(str(reason))
        else:
            n = len(gathering.tables)
            console.say(
                ngettext("There is {n} table now.", "There are {n} tables now.", n).format(n=n)
            )
    return gathering


def _tell(console: Console, page: RoomPage) -> None:
    console.title(f"{page.number}. {page.title}")
    for line in page.lines:
        console.say(line, indent="   ", first=" ")


def tell_left_out(left_out: Iterable[LeftOut], file: TextIO | None = None) -> None:
    """Say which files do not count, and why."""
    for each in left_out:
        line = clean_line(f"{each.file}: {each.words}", LONGEST)
        print(line, file=file or sys.stdout)


def tell_overdue(gathering: Gathering, file: TextIO | None = None) -> None:
    """Say which files were promised to be erased by now; deleting them is for who has them."""
    if found := overdue(gathering, date.today()):
        print(overdue_words(found), file=file or sys.stdout)
        for each in found:
            print(f"  {clean_line(each.file, LONGEST)}", file=file or sys.stdout)


def tell_prepared(room: RoomFile, path: Path, word: str) -> None:
    """Say what was prepared, and what to do with it."""
    shop = room.workshop
    print(_("The room is written to {path}.").format(path=path))
    print(_("Give it to every laptop; there: python main.py play {path}").format(path=path))
    print(_("Every table has the seed {seed}.").format(seed=room.seed))
    if word:
        print(
            _("Tables that are done wait for the word: {word}. It is not in the file: note it down.").format(word=word)
        )  # fmt: skip
    else:
        print(_("No word was given, so no table waits for the others."))
    if shop.erase_on:
        print(_("The plays are to be erased on {date}.").format(date=shop.erase_on))
    if words := reminder(shop.purpose):
        print(words)
