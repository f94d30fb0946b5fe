"""Plays whose day of deletion has come: says so, and erases or keeps them as somebody wants."""

from __future__ import annotations

from datetime import date

from game.session.dates import day_of, in_words
from game.store import PlayRow, Store, StoreError, promise
from game.store.play_row import out_of_reach, promised_by_now
from game.terminal.console import BACK, Console
from game.words import _, ngettext

ERASE, KEEP, LATER = range(3)


def due_plays(store: Store, today: date | None = None) -> list[PlayRow]:
    """The plays that were promised to be erased by now, the oldest promise first."""
    today = today or date.today()
    due = [row for row in store.list() if row.is_due(today)]
    return sorted(due, key=lambda row: row.to_be_erased)


def tell_in_passing(console: Console, store: Store) -> None:
    """Say in one line that plays are due, where people are on their way to something else."""
    try:
        n = len(due_plays(store))
    except StoreError:
        return  # what is wrong with the store is said when the play is opened
    if n:
        console.say(promised_by_now(n))
        console.say(_("When you have time: python main.py erase --due"))


def due_line(store: Store, row: PlayRow) -> str:
    """A play in one line: scenario, people, and what was promised."""
    people = ", ".join(store.people_at(row.play)) or _("nobody's name is kept")
    line = f"{row.title}: {people}; {promise(row, date.today())}"
    return line + (_(" (being played: it is left alone)") if row.being_played else "")


def look_at_due(console: Console, store: Store) -> None:
    """Show what is due and do what is wanted: erase, keep to another day, or nothing now."""
    rows = due_plays(store)
    console.title(_("Promised to be erased"))
    console.say(_("Nothing is erased unless you say so here."))
    for number, row in enumerate(rows, 1):
        console.say(due_line(store, row), indent="     ", first=f"{number:3}. ")
    console.say(out_of_reach())
    console.say()
    labels = [_("Erase now"), _("Keep until another day"), _("Later")]
    picked = console.pick(_("What is to be done?"), labels, LATER, back=True)
    if picked in (BACK, LATER) or not (chosen := _chosen(console, rows)):
        return
    if picked == ERASE:
        _erase(console, store, chosen)
    else:
        _keep(console, store, chosen)


def _chosen(console: Console, rows: list[PlayRow]) -> list[PlayRow]:
    """The plays that are meant; all of them for Enter."""
    if len(rows) == 1:
        return rows
    while answer := console.ask(_("Which? Numbers such as 1 3 (Enter: all):")).replace(",", " "):
        numbers = [int(n[:9]) if n.isdecimal() else 0 for n in answer.split()]
        if all(1 <= n <= len(rows) for n in numbers):
            return [rows[n - 1] for n in dict.fromkeys(numbers)]
        console.say(_("Type a number from 1 to {last}.").format(last=len(rows)))
    return rows


def _erase(console: Console, store: Store, rows: list[PlayRow]) -> None:
    question = ngettext(
        "Erase {n} play for good?", "Erase {n} plays for good?", len(rows)
    )  # fmt: skip
    if console.yes(question.format(n=len(rows))):
        console.say(str(store.erase_plays([row.play for row in rows])))
    else:
        console.say(_("Nothing was erased."))


def _keep(console: Console, store: Store, rows: list[PlayRow]) -> None:
    while answer := console.ask(_("Until which day? Such as 2027-09-30 (Enter: back):")):
        day = day_of(answer)
        if day is None or day <= date.today():
            console.say(_("A day to come, written like 2027-09-30."))
            continue
        store.keep_until([row.play for row in rows], day)
        console.say(_("Kept until {day}.").format(day=in_words(day)))
        return
