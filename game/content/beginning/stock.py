"""The drafts that templates begin from: two people, a waiting list, four issues."""

from __future__ import annotations

from game.content.beginning.draft import Answer, Draft, Issue, Leaving, Person, Template
from game.core.scenario import Seat

DOCTOR, MANAGER = Seat.DOCTOR, Seat.MANAGER

TITLES = {
    Template.CONVERSATION: "The end of a long day",
    Template.NEGOTIATION: "The waiting list",
    Template.FULL: "Sooner",
}
QUESTION = "How can people be seen sooner, and who comes first?"

PEOPLE = {
    DOCTOR: Person("Dr Anna Lewis", "Consultant in the clinic"),
    MANAGER: Person("Sam Okafor", "Manager of outpatient services"),
}

ISSUES = (
    Issue(
        "How many evening clinics are there in a week?",
        "Evenings",
        (
            Answer("None"),
            Answer("One", ("choice: +1 because people who work all day can come",)),
            Answer(
                "Two",
                (
                    "choice: +2 because people who work all day can come, and pick their evening",
                    "ethics: -1 because tired staff miss things in the last hour",
                ),
            ),
        ),
        {DOCTOR: (0, 1, 2), MANAGER: (2, 1, 0)},
    ),
    Issue(
        "Who is offered the new appointments first?",
        "Who comes first",
        (
            Answer(
                "Those who are most ill",
                ("ethics: +2 because fewer people come to harm while they wait",),
            ),
            Answer(
                "Those who have waited longest",
                ("equity: +1 because a loud voice no longer brings anybody forward",),
            ),
            Answer(
                "Those who live far out",
                (
                    "equity: +3 because the villages wait longest and fall ill soonest",
                    "efficiency: -1 because more people miss the bus, and their appointment",
                ),
            ),
        ),
        {DOCTOR: (0, 1, 2), MANAGER: (2, 1, 0)},
    ),
    Issue(
        "Who pays for the second nurse?",
        "The second nurse",
        (
            Answer("The clinic, from its own budget"),
            Answer("Half and half"),
            Answer(
                "The hospital",
                ("efficiency: -1 because another clinic keeps its old machine for a year",),
            ),
        ),
        {DOCTOR: (2, 1, 0), MANAGER: (0, 1, 2)},
    ),
    Issue(
        "Who may move an appointment?",
        "Moving a date",
        (
            Answer("Only the office"),
            Answer("The office and the nurses"),
            Answer(
                "Patients themselves",
                (
                    "choice: +1 because people choose a day on which they can come",
                    "efficiency: +2 because fewer appointments are missed",
                ),
            ),
        ),
        {DOCTOR: (2, 1, 0), MANAGER: (2, 1, 0)},
    ),
)
"""One issue where somebody has to give, one where both want the same, two to trade."""

SHARES = {DOCTOR: (20, 40, 25, 15), MANAGER: (40, 15, 25, 20)}

LEAVING = {
    DOCTOR: Leaving(35, "You would run a small extra clinic on your own, once a month"),
    MANAGER: Leaving(30, "You would buy a few appointments from a hospital nearby"),
}


def stock(template: Template, title: str = "") -> Draft:
    """The draft that a template begins from, under a title of one's own if one is given."""
    draft = Draft(template, title or TITLES[template], QUESTION, PEOPLE)
    if not template.bargains:
        return draft
    return Draft(template, draft.title, QUESTION, PEOPLE, ISSUES, SHARES, LEAVING)
