"""The facilitator's report of a room: its figures and tables in the order of a debrief, and no name in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from game.core.scenario import SIDES
from game.export.room import charts
from game.export.room.keeping import kept_for
from game.export.room.naming import names_at, without_names
from game.export.room.printing import drawing, printed
from game.export.room.questions import asks
from game.export.room.report_scores import deal_sheets, dimension_sheets
from game.export.room.wishes import Files, Wishes, stem
from game.export.sheets.elements import Block, Element, tag, together
from game.export.sheets.paper import Paper
from game.export.sheets.shared import sheet
from game.export.sheets.wording import bullets, table
from game.session.cohort.dialects import TermUse, terms
from game.session.cohort.endings import splits
from game.session.cohort.gathering import LEAST_BY_ROLE, Gathering, Why
from game.session.cohort.overdue import overdue, overdue_words
from game.session.cohort.patients import contested
from game.session.cohort.privacy import called, shown_words, typed_words
from game.session.dates import day_of, in_words
from game.session.debrief.review import dimension_name, signed
from game.session.prose import plain
from game.words import _, ngettext

MOST_SPLITS = 12
"""So many scenes are shown; more of them make no talk."""


def report_files(gathering: Gathering, wishes: Wishes) -> Files:
    """The report as one file."""
    return printed(f"{stem(gathering)}-report", report(gathering, wishes), wishes)


def report(gathering: Gathering, wishes: Wishes) -> Paper:
    """The report as sheets."""
    title = plain(gathering.whole, gathering.whole.title)
    sheets = [
        _first(gathering), *_ways(gathering), *deal_sheets(gathering), *dimension_sheets(gathering),
        *_sides(gathering), *_words(gathering), *_monday(gathering, wishes),
    ]  # fmt: skip
    return Paper(
        _("{title}: the room").format(title=title), tuple(sheets), title,
        {"everybody": kept_for(gathering)},
    )  # fmt: skip


# --- where it ended -----------------------------------------------------------------


def _first(gathering: Gathering) -> Element:
    title = plain(gathering.whole, gathering.whole.title)
    note = _(
        "For the facilitator. No table is better than another: letters only tell them apart. One "
        "table's story or offers are shown when that table agrees. Formative, not for assessment."
    )
    return sheet(
        tag(
            "div", tag("p", _("The report of a room"), class_="eyebrow"), tag("h1", title),
            tag("p", plain(gathering.whole, gathering.whole.question), class_="lead"),
            tag("p", _counts(gathering), class_="muted"), class_="head slim",
        ),
        tag("p", note, class_="small muted"),
        tag("h2", _("Where it ended"), class_="later"), drawing(charts.endings(gathering)),
        asks(gathering, "what"),
        _who_is_who(gathering) if gathering.names else None,
        tag("p", kept_for(gathering), class_="small muted screen kept"),
        _overdue(gathering),
    )  # fmt: skip


def _counts(gathering: Gathering) -> str:
    tables = ngettext("{n} table", "{n} tables", len(gathering.tables))
    parts = [tables.format(n=len(gathering.tables))]
    if gathering.unfinished:
        open_ = len(gathering.unfinished)
        parts.append(_("{n} of them unfinished").format(n=open_))
    days = sorted({day_of(t.header.created) for t in gathering.tables} - {None})
    if days:
        parts.append(" – ".join(in_words(day) for day in sorted({days[0], days[-1]})))
    if gathering.scenario.cut:
        parts.append(_("the form “{cut}”").format(cut=gathering.scenario.cut))
    return " · ".join(parts)


def _overdue(gathering: Gathering) -> Block | None:
    """Which files are due: by table, and by name only with names, as with those left out."""
    found = overdue(gathering, date.today())
    if not found:
        return None
    letters = [_("Table {letter}").format(letter=each.letter) for each in found if each.letter]
    named = [Path(each.file).name for each in found] if gathering.names else letters
    return together(tag("p", tag("b", overdue_words(found)), " ", ", ".join(named), class_="small"))


def _who_is_who(gathering: Gathering) -> Block:
    lines = [called(gathering, each) for each in gathering.tables]
    return together(tag("h3", _("Who sat where")), bullets(lines))


def _left_out(gathering: Gathering) -> Block:
    """What was not counted and why; files by name only with names, for they may be called after people."""
    if gathering.names:
        lines = [f"{each.file}: {each.words}" for each in gathering.left_out]
    else:
        reasons = Counter(each.why for each in gathering.left_out)
        lines = [f"{why_words()[why]}: {reasons[why]}" for why in Why if why in reasons]
    return together(tag("h3", _("Left out")), bullets(lines)) if lines else together()


def why_words() -> dict[Why, str]:
    """Why files do not count, in words."""
    return {
        Why.DAMAGED: _("damaged, or no play"),
        Why.DUPLICATE: _("the same play again"),
        Why.BRANCH: _("played for “what if”"),
        Why.OTHER_SCENARIO: _("of another scenario"),
        Why.OTHER_VERSION: _("of another version or cut"),
        Why.TOO_MANY: _("more tables than a room can have"),
    }


def _ways(gathering: Gathering) -> Iterator[Element]:
    found = [each for each in splits(gathering) if len(each.taken) > 1]
    found.sort(key=lambda each: (-len(each.parted), -len(each.came)))
    if not found:
        return
    parts: list[Block] = []
    for each in found[:MOST_SPLITS]:
        note = None
        if each.parted:
            note = tag("p", _("Some of these ways never met again."), class_="small muted")
        question = tag("p", each.question) if each.question else None
        drawn = drawing(charts.split(gathering, each))
        heading = tag("h3", each.heading)
        parts.append(tag("div", heading, question, drawn, note, class_="together"))
    yield sheet(tag("h2", _("Where the ways parted")), parts)


# --- the other chair ----------------------------------------------------------------


def _sides(gathering: Gathering) -> Iterator[Element]:
    found = list(charts.sides(gathering))
    if not found:
        return
    note = _("Doctors and managers together: by role only from {n} tables up.")
    few = None
    if not gathering.by_role:
        few = tag("p", note.format(n=LEAST_BY_ROLE), class_="small muted")
    parts = [
        tag("div", tag("h3", figure.title), drawing(figure), class_="together")
        for _name, figure in found
    ]
    yield sheet(tag("h2", _("How the sides saw each other")), few, parts, asks(gathering, "chair"))


def _words(gathering: Gathering) -> Iterator[Element]:
    met = terms(gathering)
    parts: list[Block] = []
    if met:
        parts += [tag("h2", _("Two dialects")), _terms(gathering, met)]
    if charts.tagged(gathering):
        note = _(
            "Mintzberg (1973) saw managers play ten roles. The author tagged choices with them; the "
            "tags say nothing about the people."
        )
        parts.append(
            tag("div", tag("h2", _("What managers do"), class_="later" if parts else None), tag("p", note, class_="small muted"),
                drawing(charts.roles(gathering)), class_="together")
        )  # fmt: skip
    if parts:
        yield sheet(parts)


def _terms(gathering: Gathering, met: tuple[TermUse, ...]) -> Block:
    scenario = gathering.scenario
    rows = []
    for use in met:
        meant = use.term.plainly and plain(scenario, use.term.plainly)
        if use.term.false_friend:
            meant = " / ".join(plain(scenario, use.term.meanings[seat]) for seat in SIDES)
        asked = ngettext("{n} table", "{n} tables", len(use.looked_up))
        cells = (
            meant, asked.format(n=len(use.looked_up)) if use.looked_up else "–", str(len(use.met))
        )  # fmt: skip
        rows.append(
            tag("tr", tag("th", use.term.term, scope="row"), [tag("td", cell) for cell in cells])
        )
    head = (_("Word"), _("Means (doctor / manager)"), _("Asked for by"), _("Met by"))
    return table(head, rows, "rows small words")


# --- words and Monday ---------------------------------------------------------------


def _monday(gathering: Gathering, wishes: Wishes) -> Iterator[Element]:
    names = () if gathering.names else names_at(gathering.tables)
    parts = [_contested(gathering, names if wishes.words else None), asks(gathering, "monday")]
    if wishes.words:
        for kind, heading in (
            ("word", _("In one word")), ("try", _("To try on Monday")),
            ("question", _("Questions left")),
        ):  # fmt: skip
            shown = [without_names(each, names) for each in shown_words(gathering, kind)]
            parts.append(together(tag("h3", heading), bullets(shown, "voices")) if shown else None)
    else:
        written = sum(not each.approved for each in typed_words(gathering))
        text = ngettext(
            "{n} thing that was typed is not in this report. Words are in it once they have been read and wanted.",
            "{n} things that were typed are not in this report. Words are in it once they have been read and wanted.",
            written,
        )
        parts.append(tag("p", text.format(n=written), class_="small muted") if written else None)
    yield sheet(tag("h2", _("To take away")), parts, _left_out(gathering))


def _contested(gathering: Gathering, names: tuple[str, ...] | None) -> Block:
    """The author's number and theirs; their reasons when words are wanted, without ``names``."""
    found = contested(gathering)
    if not found:
        return together()
    rows = []
    for each in found:
        own = ", ".join(f"{letter} {signed(number)}" for letter, number in each.own)
        name = dimension_name(each.dimension)
        what = tag("th", each.what, scope="row")
        theirs = () if names is None else [without_names(r, names) for r in each.reasons]
        cells = (f"{name} {signed(each.amount)}", own, "; ".join((each.reason, *theirs)))
        rows.append(tag("tr", what, [tag("td", cell) for cell in cells]))
    head = (_("Decision"), _("The author"), _("Tables"), _("Why"))
    return together(
        tag("h3", _("Contested: the author's judgement, and theirs")),
        table(head, rows, "rows small contested"),
    )
