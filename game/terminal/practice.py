"""A minute to learn the table in the terminal: two toy issues, nothing kept, nothing scored."""

from __future__ import annotations

from game.terminal.console import Console
from game.words import _


def offer(console: Console) -> None:
    """Ask whether anybody wants to try an offer first."""
    console.say()
    if console.yes(_("Try an offer first? A minute; nothing counts or is kept.")):
        practise(console)


def practise(console: Console) -> None:
    """Make an offer about tea and biscuits, see it answered, take it."""
    console.title(_("Practice: the ward's tea trolley"))
    for number, (text, answers) in enumerate(_issues(), 1):
        listed = " · ".join(f"{place} {answer}" for place, answer in enumerate(answers, 1))
        console.say(f"{number}. {text}")
        console.say(listed, indent="     ")
    console.say()
    console.say(_("An offer is one number for each issue, in their order. 2 1 is coffee and one."))
    drink, biscuits = _ask(console)
    theirs = 1 if biscuits == 2 else 2
    (_drinks, drinks), (_many, numbers) = _issues()
    console.say()
    console.say(
        _("You offer: {drink}, {biscuits}.").format(
            drink=drinks[drink - 1], biscuits=numbers[biscuits - 1]
        )
    )
    console.say(
        _(
            "The other side answers: {drink}, {biscuits}. It keeps one answer of yours and "
            "changes the other. Now it lies on the table."
        ).format(drink=drinks[drink - 1], biscuits=numbers[theirs - 1])
    )
    console.say(
        _(
            "You could change it again, where 0 keeps what lies there, walk away, or take it. "
            "Say you take it: a deal. At the real table each answer is also worth points to you "
            "that the other side cannot see."
        )
    )
    console.wait(_("Press Enter to sit down at the real one."))


def _ask(console: Console) -> tuple[int, int]:
    while True:
        numbers = console.ask(_("The offer:")).replace(",", " ").split()
        most = [len(answers) for _text, answers in _issues()]
        if len(numbers) == 2 and all(
            n.isdecimal() and 1 <= int(n[:9]) <= last for n, last in zip(numbers, most, strict=True)
        ):
            return int(numbers[0]), int(numbers[1])
        console.say(_("Two numbers, such as 2 1."))


def _issues() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        (_("What is in the pot?"), (_("tea"), _("coffee"))),
        (_("How many biscuits for each visitor?"), (_("one"), _("two"), _("three"))),
    )
