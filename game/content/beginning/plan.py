"""What a form holds while a teacher fills it in, in any order; it becomes a draft when nothing is lacking."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.content.beginning.draft import (
    FEWEST_ISSUES,
    FEWEST_OPTIONS,
    HUNDRED,
    LABEL,
    Answer,
    Draft,
    Issue,
    Leaving,
    Person,
    Template,
    shortened,
    tidy,
)
from game.content.beginning.stock import stock
from game.core.scenario import SIDES, Seat
from game.words import _


@dataclass
class Asked:
    """A question for the table as it is being written, with its answers and each side's order of them."""

    text: str = ""
    label: str = ""
    answers: list[str] = field(default_factory=lambda: [""] * FEWEST_OPTIONS)
    orders: dict[Seat, list[int]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Its two or three words: those that were written, else the beginning of the question."""
        return shortened(tidy(self.label) or tidy(self.text).rstrip("?"), LABEL)

    def order(self, seat: Seat) -> list[int]:
        """The places of the answers, best first for a side; as they were written until somebody moves them."""
        kept = [place for place in self.orders.get(seat, []) if place < len(self.answers)]
        return kept + [place for place in range(len(self.answers)) if place not in kept]

    def take_out(self, place: int) -> None:
        """Take an answer out, and out of both orders."""
        del self.answers[place]
        for order in self.orders.values():
            order[:] = [one - (one > place) for one in order if one != place]


@dataclass
class Plan:
    """Everything the form asks. ``own`` is False while the template's own questions are kept."""

    template: Template = Template.NEGOTIATION
    title: str = ""
    question: str = ""
    names: dict[Seat, str] = field(default_factory=dict)
    jobs: dict[Seat, str] = field(default_factory=dict)
    own: bool = False
    asked: list[Asked] = field(default_factory=lambda: [Asked(), Asked()])
    shares: dict[Seat, list[int]] = field(default_factory=dict)
    points: dict[Seat, int] = field(default_factory=dict)
    reasons: dict[Seat, str] = field(default_factory=dict)

    @property
    def stock(self) -> Draft:
        """What stands there until something else is written."""
        return stock(self.template)

    def person(self, seat: Seat) -> Person:
        """One of the two, with what the template says where nothing is written."""
        usual = self.stock.people[seat]
        return Person(
            tidy(self.names.get(seat, "")) or usual.name, tidy(self.jobs.get(seat, "")) or usual.job
        )

    def share(self, seat: Seat) -> list[int]:
        """A side's hundred among the questions: even until somebody moves it."""
        kept = self.shares.setdefault(seat, [])
        if len(kept) != len(self.asked):
            even = [HUNDRED // len(self.asked)] * len(self.asked)
            even[0] += HUNDRED - sum(even)
            kept[:] = even
        return kept

    def leaving(self, seat: Seat) -> Leaving:
        """What a side has without a deal."""
        usual = stock(Template.NEGOTIATION).leaving[seat]
        reason = tidy(self.reasons.get(seat, "")) or usual.because
        return Leaving(self.points.get(seat, usual.points), reason)

    # What is still lacking, in a sentence; empty when nothing is.
    def lacks_questions(self) -> str:
        """Say what the questions for the table still need."""
        if len(self.asked) < FEWEST_ISSUES:
            return _("One question is no bargain. Name a second.")
        for number, each in enumerate(self.asked, 1):
            if not tidy(each.text):
                return _("Question {n} has no words yet").format(n=number)
            answers = [tidy(answer) for answer in each.answers]
            if not all(answers):
                return _("Question {n} has an answer without words").format(n=number)
            if len(set(answers)) < len(answers):
                return _("Question {n} has the same answer twice").format(n=number)
        return ""

    def lacks_shares(self, seat: Seat) -> str:
        """Say how far a side's shares are from a hundred."""
        total = sum(self.share(seat))
        if total == HUNDRED:
            return ""
        return _("That makes {sum}, and it should make 100.").format(sum=total)

    def draft(self) -> Draft:
        """The whole of it, for the file."""
        usual = self.stock
        title, question = tidy(self.title) or usual.title, tidy(self.question) or usual.question
        people = {seat: self.person(seat) for seat in SIDES}
        if not self.template.bargains:
            return Draft(self.template, title, question, people)
        leaving = {seat: self.leaving(seat) for seat in SIDES}
        if not self.own:
            return Draft(
                self.template, title, question, people, usual.issues, usual.shares, leaving
            )
        issues = tuple(
            Issue(
                tidy(each.text), each.name, tuple(Answer(tidy(answer)) for answer in each.answers),
                {seat: tuple(each.order(seat)) for seat in SIDES},
            )
            for each in self.asked
        )  # fmt: skip
        shares = {seat: tuple(self.share(seat)) for seat in SIDES}
        return Draft(self.template, title, question, people, issues, shares, leaving)
