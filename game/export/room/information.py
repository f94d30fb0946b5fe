"""The information sheet for taking part in research: a template that a university fills in."""

from __future__ import annotations

from game.export.room.printing import printed
from game.export.room.wishes import Files, Wishes
from game.export.sheets.elements import Block, tag, together
from game.export.sheets.paper import Paper
from game.export.sheets.shared import sheet
from game.export.sheets.wording import bullets
from game.session.cohort.gathering import Gathering
from game.session.consent import what_is_kept
from game.session.prose import plain
from game.words import _


def information_files(gathering: Gathering | None, wishes: Wishes) -> Files:
    """The sheet as one file."""
    return printed("information-sheet", information_sheet(gathering), wishes)


def information_sheet(gathering: Gathering | None = None) -> Paper:
    """What people read before they say yes or no; lines stand for what only the university knows."""
    title = plain(gathering.whole, gathering.whole.title) if gathering else ""
    one = sheet(
        tag("p", _("A template. Ask your university's ethics committee before you use it."), class_="only screen"),
        tag(
            "div", tag("p", _("Information for those who are asked to take part"), class_="eyebrow"),
            tag("h1", title or _("A game about doctors and managers")), class_="head slim",
        ),
        tag("p", _("University and study:"), " ", _gap()),
        tag("p", _("Who is responsible, and how to reach them:"), " ", _gap()),
        tag("p", _("Approved by the ethics committee of, number, date:"), " ", _gap()),
        tag("h3", _("What it is about")),
        tag("p", _(
            "You play one side of a table at which a doctor and a manager settle how a service will "
            "change. We would like to use a record of the play to learn how such talks go. The question "
            "of the study:"
        ), " ", _gap()),
        tag("h3", _("What is kept")),
        bullets(what_is_kept()),
        tag("h3", _("Your choice")),
        bullets(_choice()),
        tag("h3", _("How long, and who sees it")),
        tag("p", _("Kept until:"), " ", _gap(), " ", _("Seen by:"), " ", _gap()),
        tag("h3", _("Your answer")),
        tag("p", tag("span", class_="box"), " ", _("I have read this and could ask questions. Our table's play may be used.")),
        tag("p", tag("span", class_="box"), " ", _("I would rather not. The play is for the session only.")),
        tag("p", _("Date and signature, or initials:"), " ", _gap()),
        class_="keeper",
    )  # fmt: skip
    return Paper(
        _("Information for those who are asked to take part"), (one,), "Common Ground",
        {"keeper": _("A template: ask the ethics committee first")},
    )  # fmt: skip


def _gap() -> Block:
    return tag("span", "\u00a0", class_="fill")


def _choice() -> tuple[str | Block, ...]:
    return (
        _("Taking part is your own choice. It changes nothing about the session, a mark or a report."),
        _("The play belongs to all at the table: if one of you says no, none of it is used."),
        _("Each of you is asked alone, on the laptop or on this paper. Nobody is shown who said what."),
        together(_("You may say no later, until the day on which the data can no longer be told apart:"), " ", _gap()),
        _("You may stop or swap seats at any time, without a reason."),
    )  # fmt: skip
