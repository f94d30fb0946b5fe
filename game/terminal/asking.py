"""The questions a side answers in private: plan, guess, trust, survey, word."""

from __future__ import annotations

import secrets

from game.session.entries import Mode
from game.session.nicknames import nickname
from game.session.session import Session
from game.terminal.console import Console
from game.terminal.telling import dimension_name, marked, tell_sheet
from game.words import _

DIMENSIONS = ("ethics", "equity", "efficiency", "choice")
SURVEY = ("outcome", "self", "process", "relationship")


def human_sides(session: Session) -> tuple[str, ...]:
    """The seats that people have."""
    human = session.header.human
    return (human,) if session.header.mode is Mode.SOLO and human else ("doctor", "manager")


def lobby(console: Console, session: Session) -> None:
    """Who sits where: names (or nicknames) for each side and the patient's chair."""
    view = session.view("table")
    console.title(_("Who is at the table?"))
    console.say(
        _("Names stay on this machine. Press Enter for a nickname; commas part several people.")
    )
    for seat in human_sides(session):
        role = view.roles[seat]
        asked = console.ask(_("{role}, {name}, played by:").format(role=role.job, name=role.name))
        for name in [n for n in asked.split(",") if n.strip()][:3] or [nickname(secrets.randbelow)]:
            session.sit(seat, secrets.token_hex(6), name)
    if view.computer:
        session.sit(view.computer, secrets.token_hex(6), _("the computer"), is_computer=True)
    elif name := console.ask(
        _("A spare person may take the patient's chair (name, or Enter for nobody):")
    ):
        session.sit("chair", secrets.token_hex(6), name)
    session.go_on()


def briefing(console: Console, session: Session) -> None:
    """What both read, then each side its own sheet, first guess and plan."""
    view = session.view("table")
    console.title(view.title)
    console.say(view.question)
    for role in view.roles.values():
        console.say()
        console.say(f"{role.name}, {role.job}")
        for paragraph in role.public:
            console.say(marked(paragraph), indent="  ")
    console.say()
    console.say(_("Each side now reads its own sheet. The other side holds private facts too."))
    for seat in human_sides(session):
        if (seat, "brief") in session.record.done:
            continue
        with console.private(view.roles[seat].name):
            mine = session.view(seat)
            tell_sheet(console, mine, mine.sheet)
            console.say()
            _ask_guess(console, session, seat, "before")
            _ask_trust(console, session, seat, "before")
            if mine.sheet.issues:
                _ask_plan(console, session, seat)
            session.done(seat, "brief")
    session.go_on()


def reflection(console: Console, session: Session) -> None:
    """Each side's second guess, trust, survey and word; then the patient's chair."""
    console.title(_("Before you talk"))
    for seat in human_sides(session):
        if (seat, "reflection") in session.record.done:
            continue
        with console.private(session.view("table").roles[seat].name):
            _ask_guess(console, session, seat, "after")
            _ask_trust(console, session, seat, "after")
            _ask_survey(console, session, seat)
            _ask_word(console, session, seat)
            session.done(seat, "reflection")
    if session.record.people.get("chair"):
        _ask_chair(console, session)
    session.go_on()


def _ask_guess(console: Console, session: Session, seat: str, when: str) -> None:
    other = "manager" if seat == "doctor" else "doctor"
    name = session.view("table").roles[other].name
    console.say(_("What matters most to {name}, do you think? First to last.").format(name=name))
    for number, dimension in enumerate(DIMENSIONS, 1):
        console.say(f"  {number}. {dimension_name(dimension)}")
    while answer := console.ask(_("Four numbers, such as 2 1 4 3 (Enter to skip):")):
        digits = [c for c in answer if c.isdigit()]
        if sorted(digits) == ["1", "2", "3", "4"]:
            session.guess(seat, when, [DIMENSIONS[int(d) - 1] for d in digits])
            return
        console.say(_("Each of 1, 2, 3, 4 once."))


def _ask_trust(console: Console, session: Session, seat: str, when: str) -> None:
    question = _("How far do you trust the other side now? 0 not at all, 10 fully (Enter to skip):")
    value = _number(console, question, 0, 10)
    if value is not None:
        session.trust(seat, when, value)


def _ask_plan(console: Console, session: Session, seat: str) -> None:
    aim = console.ask(_("Your plan: what do you want most from this? (Enter to skip):"))
    limit = _number(
        console, _("The points below which you would walk away (Enter to skip):"), 0, 100
    )
    if aim or limit is not None:
        session.plan(seat, aim, None, limit)


def _ask_survey(console: Console, session: Session, seat: str) -> None:
    questions = survey_questions()
    console.say(_("Four questions, 1 (not at all) to 7 (very much); Enter skips."))
    answers = {}
    for key in SURVEY:
        value = _number(console, questions[key], 1, 7)
        if value is not None:
            answers[key] = value
    if answers:
        session.survey(seat, answers)


def survey_questions() -> dict[str, str]:
    """One question each for outcome, self, process, relationship."""
    return {
        "outcome": _("Can you live with how it ended?"),
        "self": _("Did you act as you would want to be seen to act?"),
        "process": _("Was the way you got there fair?"),
        "relationship": _("Would you sit down with these people again?"),
    }


def _ask_word(console: Console, session: Session, seat: str) -> None:
    session.word(seat, console.ask(_("One word for how you feel now (Enter to skip):")))


def _ask_chair(console: Console, session: Session) -> None:
    console.title(_("The patient's chair"))
    console.say(
        _("For the patients, how is it against today? −2 much worse … 0 the same … 2 much better.")
    )
    ratings = {}
    for dimension in DIMENSIONS:
        value = _number(console, f"{dimension_name(dimension)}:", -2, 2)
        if value is not None:
            ratings[dimension] = value
    if ratings:
        session.rate(ratings)
    session.word("chair", console.ask(_("One word for how you feel now (Enter to skip):")))


def _number(console: Console, prompt: str, low: int, high: int) -> int | None:
    while answer := console.ask(prompt).replace("−", "-"):
        try:
            value = int(answer)
        except ValueError:
            value = low - 1
        if low <= value <= high:
            return value
        console.say(_("A whole number from {low} to {high}.").format(low=low, high=high))
    return None
