"""The facilitator's run-sheet: what to print, who sits where, what happens when, what to ask."""

from __future__ import annotations

from game.core.scenario import SIDES, Scenario
from game.export.sheets.conditions import in_words
from game.export.sheets.elements import Block, tag, together
from game.export.sheets.numbering import Deck
from game.export.sheets.room import (
    HEARD,
    Part,
    Room,
    chairs,
    side_size,
    tables_in_words,
)
from game.export.sheets.shared import recorded, sheet
from game.export.sheets.wording import bullets, prose, table
from game.session.prose import plain
from game.words import _, ngettext


def run_sheets(scenario: Scenario, deck: Deck, room: Room) -> list[Block]:
    """The session at a glance, the questions for the talk, the author's notes."""
    sheets = [_at_a_glance(scenario, room), _questions(scenario, deck, room)]
    notes = scenario.facilitator
    if notes.notes or notes.reading or scenario.aims:
        sheets.append(_notes(scenario))
    return sheets


def _only() -> Block:
    return tag("p", _("For the facilitator"), class_="only")


def _at_a_glance(scenario: Scenario, room: Room) -> Block:
    minutes = ngettext("{n} minute", "{n} minutes", room.minutes).format(n=room.minutes)
    if room.people:
        people = ngettext("{n} person", "{n} people", room.people).format(n=room.people)
        lead = _("{people}, {minutes}").format(people=people, minutes=minutes)
    else:
        lead = _("{minutes}, for each table of two to five people").format(minutes=minutes)
    rows = [_time_row(part, room) for part in (*room.play, *room.debrief)]
    head = [_("From"), _("Minutes"), _("What happens"), _("Clock")]
    return sheet(
        _only(),
        tag("h2", _("Run-sheet")),
        tag("p", lead, class_="lead"),
        recorded(scenario),
        tag("p", _hurry(scenario, room), class_="note") if room.hurried else None,
        bullets(tables_in_words(room.tables)),
        table(head, rows, "times"),
        tag("p", _(
            "Call time with five minutes left, and again at the end. Tables that finish early look for a "
            "deal that helps one side at no loss to the other, without showing points."
        ), class_="small muted"),
        tag("div", tag("h3", _("What to print")), _copies(scenario, room), class_="together"),
        class_="keeper", name="run-sheet",
    )  # fmt: skip


def _hurry(scenario: Scenario, room: Room) -> str:
    said = _("The play is meant for {planned} minutes and gets {given}.").format(
        planned=room.planned, given=room.playing
    )
    shorter = [cut for cut in scenario.cuts.values() if cut.minutes < room.planned]
    if scenario.cut or not shorter:
        return said + " " + _("Play half of it, or let the talk wait for another day.")
    cut = min(shorter, key=lambda cut: cut.minutes)
    return said + " " + _("The form “{cut}” takes {minutes}, and as long again to talk.").format(
        cut=cut.id, minutes=cut.minutes
    )  # fmt: skip


def _time_row(part: Part, room: Room) -> Block:
    title, what = _stretch(part, room)
    return tag(
        "tr", tag("td", f"{part.start // 60}:{part.start % 60:02d}", class_="number"),
        tag("td", str(part.minutes), class_="number"),
        tag("td", tag("b", title), " ", what), tag("td", class_="clock"),
    )  # fmt: skip


def _stretch(part: Part, room: Room) -> tuple[str, str]:
    """A stretch's name and what is done in it."""
    return {
        "briefing": (_("Chairs and briefs."), _(
            "Read the content notes and the ground rules aloud, then seat people. Each side reads its "
            "own pages alone, guesses, and makes a plan. Say that the other side holds private facts.")),
        "story": (_("The story."), _("Scene by scene; say aloud when half of this time has gone.")),
        "table": (_("The table."), _(
            "Face to face, with the public sheet. Every offer is written down. Time called is an outcome.")),
        "after": (_("On their own."), _(
            "Second guess, trust, four questions, one word. The patient's chair fills in its sheet.")),
        "stage": (_("Ground rules again."), _("What is said here stays here. Nobody is their part.")),
        "reactions": (_("One word each."), _("Before anyone explains, and before any number.")),
        "what": (_("What happened."), _stories(part, room)),
        "why": (_("Why."), _(
            "“I saw …, I was pleased or concerned because …; what was on your mind?” Reasons from the "
            "card-keeper's pages, the offers in their order, the map of the deals.")),
        "chair": (_("The other chair."), _(
            "Swap briefs and points sheets. Argue the other side's best case. Compare the guesses.")),
        "balance": (_("The four dimensions."), _(
            "The patient's chair reads first. Then the sums: what is worst, and who paid for the rest?")),
        "monday": (_("To take away."), _("One thing to try on Monday, one question left.")),
    }[part.key]  # fmt: skip


def _stories(part: Part, room: Room) -> str:
    tables = len(room.tables)
    if tables > HEARD + part.minutes // 3:
        return _(
            "Hear four tables, three sentences each; the others say by a show of hands how it ended."
        )
    if tables > 1:
        said = ngettext(
            "about {n} minute for a table",
            "about {n} minutes for a table",
            max(part.minutes // tables, 1),
        )
        each = said.format(n=max(part.minutes // tables, 1))
        return _("Each table tells its story in three sentences, {each}.").format(each=each)
    return _("The story in three sentences, one told by each side.")


def _copies(scenario: Scenario, room: Room) -> Block:
    """How many of each sheet; for one table when the room's size is not known."""
    tables = room.tables
    people = str(room.people) if tables else _("one each")
    side = str(sum(map(side_size, tables))) if tables else _("one each")
    by_table = str(len(tables)) if tables else _("one a table")
    chair = str(chairs(tables)) if tables else _("one a table")
    rows = [
        (_("Public sheet; words, and how they are heard"), people),
        *((_("Brief of {name}").format(name=scenario.roles[seat].name), side) for seat in SIDES),
        (_("The other pages of each side"), by_table),
        *([(_("Offer sheet"), by_table)] if scenario.negotiations() else []),
        (_("The patient's chair"), chair),
        (_("Plan B: cards, card-keeper's pages and tally"), by_table),
    ]
    body = [tag("tr", tag("td", what), tag("td", many, class_="number")) for what, many in rows]
    note = _("Print on one side of the paper. The cover is for reading aloud.")
    browser = _(
        "In the browser's print window choose A4 and 100%; “Save as PDF” there makes a file of it."
    )
    return together(
        table([_("Sheet"), _("Copies")], body, "copies"),
        tag("p", note, tag("span", " ", browser, class_="browser"), class_="small muted"),
    )


def _questions(scenario: Scenario, deck: Deck, room: Room) -> Block:
    return sheet(
        _only(),
        tag("h2", _("Questions for the talk")),
        tag("p", _(
            "Ask few, and wait. Three stops are enough: where the story ended; what was left on the "
            "table; the four dimensions and who was not in the room."
        )),
        [_phase(scenario, deck, part, room) for part in room.debrief],
        class_="keeper",
    )  # fmt: skip


def _phase(scenario: Scenario, deck: Deck, part: Part, room: Room) -> Block:
    title, _what = _stretch(part, room)
    minutes = ngettext("{n} minute", "{n} minutes", part.minutes).format(n=part.minutes)
    asked = [tag("li", words) for words in _always(part.key)]
    for prompt in scenario.prompts:
        if prompt.phase == part.key:
            when = in_words(scenario, prompt.guard, deck.names) if prompt.guard else ""
            hint = tag("span", _("When {when}.").format(when=when), class_="when") if when else None
            asked.append(tag("li", plain(scenario, prompt.ask), hint))
    heading = tag("h3", title.rstrip("."), tag("span", minutes, class_="question"))
    return tag("div", heading, tag("ul", asked), class_="phase")


def _always(phase: str) -> tuple[str, ...]:
    """What is always worth asking in a phase."""
    return {
        "stage": (_("Read the ground rules aloud. Is there anything anybody would add?"),),
        "reactions": (_("One word each. Then: what is behind your word?"),),
        "what": (_("Tell the story of how it ended in three sentences."),),
        "why": (_("Which decision would you like to hear the other side's reason for?"),),
        "chair": (_("Argue the other side's best case, so that they would say: yes, that is it."),),
        "balance": (
            _("Who paid for your balance?"),
            _("Who was not in the room? Which patient would you ask first?"),
        ),
        "monday": (_("Read one of them aloud. Who will ask you about it in a month?"),),
    }[phase]


def _notes(scenario: Scenario) -> Block:
    notes = scenario.facilitator
    aims = bullets(plain(scenario, aim) for aim in scenario.aims.values())
    return sheet(
        _only(),
        tag("h2", _("Teaching notes")),
        together(tag("h3", _("What a group should take from it")), aims) if aims else None,
        together(tag("h3", _("From the author")), prose(scenario, notes.notes)) if notes.notes else None,
        together(tag("h3", _("To read")), bullets(notes.reading)) if notes.reading else None,
        class_="keeper",
    )  # fmt: skip
