"""Where a scenario comes from: has anybody read a version over since it was adapted."""

from __future__ import annotations

from collections.abc import Iterator

from game.content.checks.case import Case
from game.content.problems import Problem
from game.words import _


def reviewed(case: Case) -> Iterator[Problem]:
    """A version of another scenario has been read over by somebody."""
    entry = case.document.scenario
    if entry.adapted_from is None:
        return
    review = entry.reviewed_by
    if review is None or not any((review.doctor, review.manager, review.patient)):
        yield case.document.problem(
            "not-reviewed", ("adapted_from",),
            _("this was adapted from another scenario, and nobody is named who has read it since."),
            _("Let a doctor, a manager and a patient read it, and name them under 'reviewed_by'."),
            key=True,
        )  # fmt: skip
