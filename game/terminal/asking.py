"""The questions a side answers in private: plan, guess, trust, survey, word.

Each answer is kept at once, so whoever leaves in the middle goes on with the next question.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from game.session.cleaning import clean_line
from game.session.debrief.patients import rating_words
from game.session.nicknames import nickname
from game.session.questions import SURVEY, ready_words, survey_questions
from game.session.session import NAME_LIMIT, Session
from game.terminal.consenting import ask_everybody
from game.terminal.console import HARD_SPACE, Console
from game.terminal.telling import DIMENSIONS, dimension_line, marked, tell_sheet
from game.words import _

CHAIR = "chair"
MOST = 3
"""People a side."""


def human_sides(session: Session) -> tuple[str, ...]:
    """The seats that people have."""
    human = session.header.human
    return (human,) if human else ("doctor", "manager")


@contextmanager
def eyes_of(console: Console, session: Session, seat: str) -> Iterator[None]:
    """A part for one side alone; who plays alone hides nothing from anybody."""
    if session.header.human:
        yield
        return
    with console.private(session.view("table").roles[seat].name, seat):
        yield


# --- before the story -----------------------------------------------------------------


def lobby(console: Console, session: Session) -> None:
    """Who sits where: names (or nicknames) for each side and the patient's chair.

    Whoever sits already, as after swapping chairs, is not asked again.
    """
    view = session.view("table")
    waiting = [seat for seat in human_sides(session) if not view.people.get(seat)]
    if waiting:
        console.title(_("Who is who?"))
        console.say(_("Names stay on this machine, and a nickname will do: press Enter for one."))
        if not session.header.human:
            console.say(
                _("A side is one to three people who confer. Put commas between several names.")
            )
    for seat in waiting:
        _seat_side(console, session, seat)
    if view.computer:
        if not view.people.get(view.computer):
            session.sit(view.computer, secrets.token_hex(6), _("the computer"), is_computer=True)
        text = _("The computer plays {name}, {job}.")
        role = view.roles[view.computer]
        console.say(text.format(name=role.name, job=role.job))
    elif not view.people.get(CHAIR) and not session.record.asked.people:
        _seat_chair(console, session)
    ask_everybody(console, session)
    session.go_on()


def _seat_side(console: Console, session: Session, seat: str) -> None:
    role = session.view("table").roles[seat]
    console.say()
    if session.header.human:
        console.say(_("You play {name}, {job}.").format(name=role.name, job=role.job))
        answer = console.ask(_("Your name:"), free=True)
    else:
        console.say(f"{role.name}, {role.job}")
        answer = console.ask(_("Played by:"), free=True)
    wanted = [clean_line(name, NAME_LIMIT) for name in answer.split(",")]
    names = [name for name in wanted if name] or [nickname(secrets.randbelow)]
    for name in names[:MOST]:
        session.sit(seat, secrets.token_hex(6), name)
    if len(names) > MOST:
        console.say(_("Three people a side at most: the first three sit down."))
    console.say(f"→ {', '.join(names[:MOST])}", indent="    ", first="  ")


def _seat_chair(console: Console, session: Session) -> None:
    console.say()
    console.say(
        _(
            "The patient's chair is for a spare person who watches, and who says what it means "
            "for patients before any score appears."
        )
    )
    name = clean_line(console.ask(_("Its name (Enter: nobody):"), free=True), NAME_LIMIT)
    if name:
        session.sit(CHAIR, secrets.token_hex(6), name)


def briefing(console: Console, session: Session) -> None:
    """What both read, then each side its own sheet, first guess and plan."""
    view = session.view("table")
    console.title(_("Briefing"))
    console.say(view.question)
    console.say()
    for seat, role in view.roles.items():
        people = ", ".join(view.people.get(seat, ()))
        played = _(" (played by {people})").format(people=people) if people else ""
        console.say(f"{role.name}, {role.job}{played}")
        for paragraph in role.public:
            console.say(marked(paragraph), indent="  ")
            console.say()
    if session.header.human:
        console.say(_("The other side holds private facts too. Now read your own sheet."))
        console.wait(_("Press Enter to open it."))
    else:
        console.say(
            _(
                "Each side now reads its own sheet, unseen. The other side holds private facts "
                "too; nobody has to tell everything, and nobody may invent."
            )
        )
    for seat in human_sides(session):
        if (seat, "brief") not in session.record.done:
            with eyes_of(console, session, seat):
                _brief(console, session, seat)
    session.go_on()


def _brief(console: Console, session: Session, seat: str) -> None:
    mine = session.view(seat)
    tell_sheet(console, mine, mine.sheet)
    console.title(_("A few questions, for your side alone"))
    console.say(_("Enter skips any of them."))
    _ask_guess(console, session, seat, "before")
    _ask_trust(console, session, seat, "before")
    if mine.sheet.issues:
        _ask_plan(console, session, seat)
    session.done(seat, "brief")


# --- after it -------------------------------------------------------------------------


def reflection(console: Console, session: Session) -> None:
    """Each side's second guess, trust, survey and word; then the patient's chair."""
    console.title(_("Before you talk"))
    console.say(_("A few questions, unseen by the others. No score has been shown yet."))
    for seat in human_sides(session):
        if (seat, "reflection") not in session.record.done:
            with eyes_of(console, session, seat):
                console.say(_("Enter skips any of them."))
                _ask_guess(console, session, seat, "after")
                _ask_trust(console, session, seat, "after")
                _ask_survey(console, session, seat)
                _ask_word(console, session, seat)
                session.done(seat, "reflection")
    chair = session.record.people.get(CHAIR)
    if chair and (CHAIR, "reflection") not in session.record.done:
        with console.private(_("the patient's chair"), CHAIR):
            _ask_chair(console, session)
            session.done(CHAIR, "reflection")
    session.go_on()


# --- one question each ----------------------------------------------------------------


def _ask_guess(console: Console, session: Session, seat: str, when: str) -> None:
    view = session.view(seat)
    if (seat, f"guess_{when}") in view.answered:
        return
    name = view.roles["manager" if seat == "doctor" else "doctor"].name
    console.say()
    question = (
        _("What matters most to {name}, do you think? You will guess once more at the end.")
        if when == "before"
        else _("What mattered most to {name}, do you think now?")
    )
    console.say(question.format(name=name))
    for number, dimension in enumerate(DIMENSIONS, 1):
        console.say(dimension_line(dimension), indent="     ", first=f"{number:3}. ")
    while answer := console.ask(_("All four numbers, first to last, such as 2 1 4 3:")):
        digits = [letter for letter in answer if letter.isdecimal()]
        if sorted(digits) == ["1", "2", "3", "4"]:
            session.guess(seat, when, [DIMENSIONS[int(digit) - 1] for digit in digits])
            return
        console.say(_("Each of 1, 2, 3 and 4 once."))


def _ask_trust(console: Console, session: Session, seat: str, when: str) -> None:
    if (seat, f"trust_{when}") in session.view(seat).answered:
        return
    console.say()
    console.say(_("How far do you trust the other side now?"))
    value = _number(console, _("0 not at all, 10 fully:"), 0, 10)
    if value is not None:
        session.trust(seat, when, value)


def _ask_plan(console: Console, session: Session, seat: str) -> None:
    sheet = session.view(seat).sheet
    console.say()
    console.say(_("Your plan, for your eyes only."))
    if not sheet.plan:
        aim = console.ask(_("What do you want most from this?"), free=True)
        if aim:
            session.plan(seat, aim, None, sheet.plan_limit)
    if sheet.plan_limit is None:
        question = _("Below how many points would you rather walk away? 0 to {best}:")
        limit = _number(console, question.format(best=sheet.best), 0, sheet.best)
        if limit is not None:
            session.plan(seat, session.view(seat).sheet.plan, None, limit)


def _ask_survey(console: Console, session: Session, seat: str) -> None:
    answers = dict(session.record.survey.get(seat, {}))
    if len(answers) == len(SURVEY):
        return
    console.say()
    console.say(_("How was it? 1 is not at all, 7 is very much."))
    questions = survey_questions()
    for key in SURVEY:
        if key not in answers:
            value = _number(console, questions[key], 1, 7)
            if value is not None:
                answers[key] = value
                session.survey(seat, answers)


def _ask_word(console: Console, session: Session, seat: str) -> None:
    if (seat, "word") not in session.view("table").answered:
        console.say()
        session.word(seat, ask_words(console, _("One word for how you feel now:"), ready_words()))


def _ask_chair(console: Console, session: Session) -> None:
    words = rating_words()
    console.title(_("The patient's chair"))
    console.say(_("For the patients: how is it now, against today?"))
    scale = ", ".join(f"{number} {words[number]}" for number in sorted(words))
    console.say(f"{scale}.".replace("-", "−"))
    ratings = dict(session.record.chair)
    for dimension in DIMENSIONS:
        if dimension not in ratings:
            console.say(dimension_line(dimension))
            value = _number(console, _("−2 to 2:"), -2, 2)
            if value is not None:
                ratings[dimension] = value
                session.rate(ratings)
    _ask_word(console, session, CHAIR)


def ask_words(console: Console, prompt: str, ready: Sequence[str]) -> str:
    """Words of one's own, or the number of some that are ready."""
    listed = " · ".join(f"{number}{HARD_SPACE}{words}" for number, words in enumerate(ready, 1))
    console.say(_("Write, or type a number: {ready}").format(ready=listed))
    answer = console.ask(prompt, free=True)
    if answer.isdecimal() and 1 <= int(answer[:9]) <= len(ready):
        return ready[int(answer[:9]) - 1]
    return answer


def _number(console: Console, prompt: str, low: int, high: int) -> int | None:
    while answer := console.ask(prompt).replace("−", "-"):
        try:
            value = int(answer[:9])
        except ValueError:
            value = low - 1
        if low <= value <= high:
            return value
        console.say(_("A whole number from {low} to {high}.").format(low=low, high=high))
    return None
