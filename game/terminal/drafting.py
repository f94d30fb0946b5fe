"""Asks a teacher plain questions and makes a draft of a scenario from the answers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.content.beginning.draft import (
    FEWEST_ISSUES,
    FEWEST_OPTIONS,
    HUNDRED,
    LABEL,
    MOST_ISSUES,
    MOST_OPTIONS,
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
from game.content.beginning.writing import write
from game.content.checks import check
from game.core.scenario import SIDES, Seat
from game.terminal.console import Console
from game.words import _, ngettext


def interview(console: Console, template: Template | None = None) -> Draft:
    """The whole conversation; Leave when the input ends before the draft is complete."""
    console.say(
        _(
            "A few questions, and you have a scenario that plays. Enter takes what stands in brackets."
        )
    )
    template = template or _template(console)
    draft = stock(template)
    draft = replace(
        draft,
        title=_line(console, _("What is it called?"), draft.title),
        question=_line(console, _("What is it about, in one question?"), draft.question),
        people={seat: _person(console, seat, draft.people[seat]) for seat in SIDES},
    )
    return _at_the_table(console, draft) if template.bargains else draft


def _template(console: Console) -> Template:
    console.title(_("What shall it be?"))
    labels = [
        _("A first conversation: a few scenes and decisions, no table (15 minutes)"),
        _("A negotiation: two decisions, then the table (30 minutes)"),
        _(
            "A full case: decisions, a sealed question, chance, the table, a short form (40 minutes)"
        ),
    ]
    return tuple(Template)[console.pick(_("A number:"), labels, 0)]


def _line(console: Console, prompt: str, default: str = "") -> str:
    """One line of words; Enter takes the default, and without one the question is asked again."""
    shown = f"{prompt} [{default}]" if default else prompt
    while True:
        answer = tidy(console.ask(shown, free=True)) or default
        if answer:
            return answer
        console.say(_("A few words, please."))


def _person(console: Console, seat: Seat, stock_one: Person) -> Person:
    console.title({Seat.DOCTOR: _("The doctor"), Seat.MANAGER: _("The manager")}[seat])
    return Person(
        _line(console, _("Name:"), stock_one.name), _line(console, _("Job:"), stock_one.job)
    )


# --- the table ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Asked:
    """An issue as it was named, before anyone has said what it is worth."""

    text: str
    label: str
    answers: tuple[str, ...]


def _at_the_table(console: Console, draft: Draft) -> Draft:
    """Issues, shares, orders and walking away; asked again until a deal can be good for both."""
    console.title(_("The table"))
    console.say(_(
        "What has to be settled? Name two to seven questions. Press Enter at the first to keep the "
        "four that come with the template; they are good to try it out with."
    ))  # fmt: skip
    asked = _issues(console)
    if asked:
        shares = {seat: _shares(console, draft.people[seat].name, asked) for seat in SIDES}
        orders = [
            {seat: _order(console, draft.people[seat].name, a) for seat in SIDES} for a in asked
        ]
        issues = tuple(
            Issue(a.text, a.label, tuple(map(Answer, a.answers)), order)
            for a, order in zip(asked, orders, strict=True)
        )
        draft = replace(draft, issues=issues, shares=shares)
    while True:
        leaving = {s: _leaving(console, draft.people[s].name, draft.leaving[s]) for s in SIDES}
        draft = replace(draft, leaving=leaving)
        if not any(problem.code == "no-zone" for problem in check(write(draft))):
            return draft
        console.say(_(
            "With these numbers no deal is better for both than walking away, so nobody would stay. "
            "Let walking away be worth less to one of them."
        ))  # fmt: skip


def _issues(console: Console) -> list[_Asked]:
    asked: list[_Asked] = []
    while len(asked) < MOST_ISSUES:
        prompt = _("Question {n} for the table (Enter when there are no more):")
        text = tidy(console.ask(prompt.format(n=len(asked) + 1), free=True))
        if text:
            label = _line(console, _("In two or three words:"), shortened(text.rstrip("?"), LABEL))
            asked.append(_Asked(text, shortened(label, LABEL), _answers(console)))
        elif len(asked) in range(1, FEWEST_ISSUES):
            console.say(_("One question is no bargain. Name a second."))
        else:
            break
    return asked


def _answers(console: Console) -> tuple[str, ...]:
    console.say(_("Its possible answers, one at a time: two to five."))
    answers: list[str] = []
    while len(answers) < MOST_OPTIONS:
        prompt = _("Answer {n} (Enter when there are no more):").format(n=len(answers) + 1)
        answer = tidy(console.ask(prompt, free=True))
        if answer in answers:
            console.say(_("That answer is there already.") if answer else "")
        elif answer:
            answers.append(answer)
        elif len(answers) >= FEWEST_OPTIONS:
            break
        else:
            console.say(_("It needs two answers at least."))
    return tuple(answers)


def _shares(console: Console, name: str, asked: list[_Asked]) -> tuple[int, ...]:
    """A hundred, divided among the issues as one side sees them."""
    console.title(_("What matters to {name}").format(name=name))
    for number, each in enumerate(asked, 1):
        console.say(each.label, indent="     ", first=f"{number:3}. ")
    even = [HUNDRED // len(asked)] * len(asked)
    even[0] += HUNDRED - sum(even)
    example = " ".join(map(str, even))
    prompt = _("Share 100 between your issues, in that order [{example}]").format(example=example)
    while True:
        shares = _numbers(console.ask(prompt, free=True) or example)
        if shares is None or len(shares) != len(asked):
            text = ngettext("{n} whole number, please.", "{n} whole numbers, please.", len(asked))
            console.say(text.format(n=len(asked)))
        elif sum(shares) != HUNDRED:
            console.say(_("That makes {sum}, and it should make 100.").format(sum=sum(shares)))
        else:
            return tuple(shares)


def _order(console: Console, name: str, asked: _Asked) -> tuple[int, ...]:
    """The places of an issue's answers, best first for one side."""
    console.say()
    console.say(asked.text)
    for number, answer in enumerate(asked.answers, 1):
        console.say(answer, indent="     ", first=f"{number:3}. ")
    listed = " ".join(str(n) for n in range(1, len(asked.answers) + 1))
    prompt = _("Put them in order, best first for {name} [{listed}]").format(
        name=name, listed=listed
    )
    while True:
        order = _numbers(console.ask(prompt, free=True) or listed)
        if order and sorted(order) == list(range(1, len(asked.answers) + 1)):
            return tuple(number - 1 for number in order)
        console.say(_("Each number once, such as {listed}.").format(listed=listed))


def _leaving(console: Console, name: str, usual: Leaving) -> Leaving:
    console.title(_("If {name} walks away").format(name=name))
    because = _line(console, _("What happens if you walk away?"), usual.because)
    prompt = _("How good is that for you, when your best deal is 100? [{n}]").format(n=usual.points)
    while True:
        given = _numbers(console.ask(prompt, free=True) or str(usual.points))
        if given and len(given) == 1 and given[0] < HUNDRED:
            return Leaving(given[0], because)
        console.say(_("A whole number from 0 to 99; 30 to 45 is usual."))


def _numbers(typed: str) -> list[int] | None:
    """The whole numbers of a line, parted by blanks or commas; None when something else is there."""
    words = typed.replace(",", " ").replace(";", " ").split()
    if all(word.isascii() and word.isdecimal() and len(word) < 4 for word in words):
        return [int(word) for word in words]
    return None
