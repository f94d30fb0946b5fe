"""The course report: one page on a session for whoever answers for the course, with nobody's results in it."""

from __future__ import annotations

from datetime import date
from statistics import median

from game.export.room.keeping import kept_for
from game.export.room.printing import printed
from game.export.room.rows import people
from game.export.room.wishes import Files, Wishes, stem
from game.export.sheets.elements import Block, Element, tag, together
from game.export.sheets.paper import Paper
from game.export.sheets.shared import sheet
from game.export.sheets.wording import table
from game.session.cohort.gathering import Gathering
from game.session.cohort.tables import RoomTable
from game.session.dates import day_of, in_words
from game.session.debrief.chair import survey_words
from game.session.prose import plain
from game.words import _, ngettext

LEAST_ANSWERS = 5
"""Fewer answers than these are not shown: somebody could be recognised by them."""


def course_files(gathering: Gathering, wishes: Wishes) -> Files:
    """The course report as one file."""
    return printed(f"{stem(gathering)}-course-report", course_report(gathering, wishes), wishes)


def course_report(gathering: Gathering, wishes: Wishes) -> Paper:
    """The course report as one sheet."""
    title = plain(gathering.whole, gathering.whole.title)
    one = sheet(
        tag(
            "div", tag("p", _("Course report"), class_="eyebrow"), tag("h1", title),
            tag("p", plain(gathering.whole, gathering.whole.question), class_="lead"),
            tag("p", _dates(gathering, wishes.day), class_="muted"), class_="head slim",
        ),
        _figures(gathering),
        tag("p", tag("b", _("Formative, not for assessment.")), " ", _(
            "This page holds no individual results and no result of any table."
        )),
        _aims(gathering), _framework(gathering) if wishes.gmc else None, _evaluation(gathering),
        tag("p", kept_for(gathering), class_="small muted kept"),
    )  # fmt: skip
    return Paper(_("{title}: course report").format(title=title), (one,), title, {"everybody": ""})


# --- the session --------------------------------------------------------------------


def _figures(gathering: Gathering) -> Element:
    seated = sum(people(each) for each in gathering.tables)
    ended = _("{n} of {all}").format(n=len(gathering.ended), all=len(gathering.tables))
    found = [
        (str(seated) if seated else "–", _("people who took part")),
        (str(len(gathering.tables)), ngettext("table", "tables", len(gathering.tables))),
        (ended, _("came to an end")),
        (_minutes(gathering), _("minutes of play, the middle table")),
    ]
    if gathering.minutes:
        found.append((str(gathering.minutes), _("minutes planned, talk included")))
    return tag(
        "div", [tag("p", tag("b", value), tag("span", words, class_="label")) for value, words in found],
        class_="figures",
    )  # fmt: skip


def _dates(gathering: Gathering, day: date | None) -> str:
    """The day of the session; the first and the last where the plays began on several."""
    if day:
        return in_words(day)
    days = {day_of(table.header.created) for table in gathering.tables} - {None}
    return " – ".join(in_words(each) for each in sorted({min(days), max(days)})) if days else "–"


def _minutes(gathering: Gathering) -> str:
    played = [table.record.ms / 60_000 for table in gathering.tables if not table.typed]
    return f"{median(played):.0f}" if played else "–"


# --- aims ---------------------------------------------------------------------------


def met_aims(table: RoomTable) -> frozenset[str]:
    """The aims that the author tagged some choice of this table with."""
    scenes = table.scenario.scenes
    return frozenset(
        aim
        for made in table.record.made
        if (choice := getattr(made.move, "choice", ""))
        for aim in scenes[made.before.scene].choice(choice).aims
    )


def _aims(gathering: Gathering) -> Block:
    aims = gathering.scenario.aims
    if not aims:
        return together(
            tag("h3", _("Aims")), tag("p", _("The scenario states no aims."), class_="muted")
        )
    told = [table for table in gathering.tables if not table.typed]
    met = [met_aims(table) for table in told]
    rows = [
        tag(
            "tr", tag("td", plain(gathering.scenario, words)),
            tag("td", _("{n} of {all}").format(n=sum(id_ in each for each in met), all=len(told))
                if _is_tagged(gathering, id_) else _("in the debrief")),
        )
        for id_, words in aims.items()
    ]  # fmt: skip
    note = _(
        "An aim counts as met at a table that took a choice the author tagged with it. What people "
        "learned from it is for the debrief."
    )
    head = (_("Aim"), _("Tables that met it"))
    return together(
        tag("h3", _("Aims met")),
        table(head, rows, "rows aims"),
        tag("p", note, class_="small muted"),
    )


def _is_tagged(gathering: Gathering, aim: str) -> bool:
    scenes = gathering.scenario.scenes.values()
    return any(aim in choice.aims for scene in scenes for choice in scene.choices)


def _framework(gathering: Gathering) -> Block:
    """The aims beside the General Medical Council's frameworks, for a curriculum's map."""
    rows = [
        (_("Outcomes for graduates (2018)"), _("Leadership and team working")),
        (_("Outcomes for graduates (2018)"), _("Dealing with complexity and uncertainty")),
        (_("Generic professional capabilities (2017)"), _("Domain 5: leadership and team working")),
    ]
    note = _(
        "The session is meant to serve these. The map is the course's own and was not reviewed by the "
        "General Medical Council."
    )
    body = [tag("tr", [tag("td", cell) for cell in row]) for row in rows]
    return together(
        tag("h3", _("For the curriculum's map")),
        table((_("General Medical Council"), _("Section")), body, "rows"),
        tag("p", note, class_="small muted"),
    )  # fmt: skip


# --- evaluation ---------------------------------------------------------------------


def _evaluation(gathering: Gathering) -> Block:
    """The survey of all sides together; questions with too few answers stay out."""
    rows = []
    for question, words in survey_words().items():
        given = answers(gathering, question)
        if len(given) < LEAST_ANSWERS:
            continue
        high = sum(value >= 5 for value in given)
        cells = (words, f"{sum(given) / len(given):.1f}",
                 _("{n} of {all}").format(n=high, all=len(given)))  # fmt: skip
        rows.append(tag("tr", [tag("td", cell) for cell in cells]))
    heading = tag("h3", _("Anonymous evaluation"))
    if not rows:
        text = _("There are fewer than {n} answers, so none is shown.").format(n=LEAST_ANSWERS)
        return together(heading, tag("p", text, class_="muted"))
    head = (
        _("Each side was asked, from 1 (not at all) to 7 (very much)"),
        _("Mean"),
        _("5 or more"),
    )
    return together(heading, table(head, rows, "rows evaluation"))


def answers(gathering: Gathering, question: str) -> list[int]:
    """Every answer to one question of the survey, of both sides of all tables, lowest first."""
    return sorted(
        given[question]
        for table in gathering.tables
        for given in table.record.survey.values()
        if question in given
    )
