"""What the terminal says of a version: what can be changed, what followed, what was left alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from game.content.adapting.wording import Occurrence
from game.content.adapting.work import Offer, Step, Work, odd_groups
from game.content.problems import plain, render
from game.words import _, ngettext

Say = Callable[[str], object]
DONE = 0


def tell_step(step: Step, people: Mapping[str, str], say: Say) -> None:
    """How often something was renamed, and everything that followed from a step."""
    for sentence in step.sentences(people):
        say(plain(sentence))


def tell_problems(step: Step, sink: Callable[[str], object]) -> None:
    """The problems that a step brought, as `check` prints them."""
    for problem in step.problems:
        told = render(replace(problem, file=_("the new file")))
        sink(f"\n{told}\n")


def tell_left(left: tuple[Occurrence, ...], say: Say) -> None:
    """Odd places that nobody has agreed to, and how to agree."""
    for _key, places in odd_groups(left):
        found = places[0].found
        tell_odd(places, say)
        text = _("It was left as it is. --also {form} changes it to “{new}”.")
        form = f'"{found.form}"' if " " in found.form else found.form
        say(plain(text.format(form=form, new=" ".join(found.instead.split()))))


def tell_odd(places: Sequence[Occurrence], say: Say) -> None:
    """Why it is not certain whose name stands there, and where that is."""
    found = places[0].found
    why = {
        "shared": _("“{form}” is also somebody else’s name:"),
        "common": _("“{form}” at the start of a sentence may be a word and no name:"),
        "possessive": _("“{form}” with an apostrophe would become “{new}” with one:"),
    }
    say(plain(why[str(found.odd)].format(form=found.form, new=" ".join(found.instead.split()))))
    for each in places:
        text = _("  line {n}: … {words} …")
        say(plain(text.format(n=each.line, words=each.excerpt)))


def tell_all(work: Work) -> int:
    """Everything that can be changed, with the names by which options call it."""
    parts = [
        (
            _("People (--name WHO=NAME)"),
            [f"{who}: {name}" for who, name in work.texts.people.items()],
        ),
        (_("Towns in the texts (--place OLD=NEW)"), [_often(*each) for each in work.texts.towns]),
        (_("Sums in the texts (--figure OLD=NEW)"), [_often(*each) for each in work.texts.sums]),
        (
            _("Figures (--figure KEY=NUMBER)"),
            [f"{f.key}={f.value}  {f.about} ({_line(f.line)})" for f in work.figures],
        ),
        (_("Scenes that can go (--without-scene ID)"), [_offer(each) for each in work.scenes]),
        (_("Issues that can go (--without-issue ID)"), [_offer(each) for each in work.issues]),
    ]
    for heading, rows in parts:
        if rows:
            print(plain(heading))
            for row in rows:
                print(plain(f"  {row}"))
    return DONE


def _often(word: str, n: int) -> str:
    return ngettext("{word}, {n} time", "{word}, {n} times", n).format(word=word, n=n)


def _line(n: int) -> str:
    return _("line {n}").format(n=n)


def _offer(offer: Offer) -> str:
    text = f"{offer.id}: {offer.text} ({_line(offer.line)})"
    if len(offer.onward) > 1:
        ways = _("or").join(f" {offer.id}={onward} " for onward in offer.onward)
        return f"{text}: {ways.strip()}"
    return text
