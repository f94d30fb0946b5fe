"""The course report: one page on a session for whoever answers for the course, with nobody's results in it."""

from __future__ import annotations

from datetime import date
from statistics import median

from game.export.room.aims import aims
from game.export.room.keeping import kept_for
from game.export.room.printing import printed
from game.export.room.rows import people
from game.export.room.wishes import Files, Wishes, stem
from game.export.sheets.elements import Block, Element, tag, together
from game.export.sheets.paper import Paper
from game.export.sheets.shared import sheet
from game.export.sheets.wording import table
from game.session.cohort.gathering import Gathering
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
        tag("p", tag("b", _("Formative, not for assessment.")), " ", _no_results(gathering)),
        aims(gathering, wishes.gmc), _evaluation(gathering),
        tag("p", kept_for(gathering), class_="small muted kept"), class_="course",
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
        found.append((str(gathering.minutes), _("minutes planned for the debrief")))
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


def _no_results(gathering: Gathering) -> str:
    """What is not on the page; of a single table it cannot be said that nothing of it is told."""
    if len(gathering.tables) == 1:
        return _("This page holds no individual results.")
    return _("This page holds no individual results and no result of any table.")


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
