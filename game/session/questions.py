"""The questions that people are asked beside the play, in words that every front end shares."""

from __future__ import annotations

from game.words import _

SURVEY = ("outcome", "self", "process", "relationship")


def survey_questions() -> dict[str, str]:
    """One question each for outcome, self, process, relationship; 1 not at all, 7 very much."""
    return {
        "outcome": _("Can you live with how it ended?"),
        "self": _("Did you act as you would want to be seen to act?"),
        "process": _("Was the way you got there fair?"),
        "relationship": _("Would you sit down with these people again?"),
    }


def dimension_meaning(dimension: str) -> str:
    """A dimension in one plain line."""
    return {
        "ethics": _("duty done to the patients affected, with reasons given"),
        "equity": _("equal care for equal need, more for greater need"),
        "efficiency": _("the most health for the money and the people there are"),
        "choice": _("patients' say over where, when, by whom and how"),
    }[dimension]


def ready_words() -> list[str]:
    """Words for how it feels, for who would rather pick one than find one."""
    return [_("relieved"), _("uneasy"), _("proud"), _("tired"), _("hopeful"), _("cross")]


def ready_lines() -> list[str]:
    """Lines that may go with an offer."""
    return [_("This is what I can carry."), _("I moved. Your turn."), _("What would you need?")]
