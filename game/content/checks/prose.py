"""Does the prose keep secrets, explain its words and fit where it is shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.content.checks.case import Case
from game.content.checks.texts import AFTERWARDS, EVERYBODY, FACILITATOR, Prose, texts
from game.content.problems import Problem, closest
from game.core.scenario import SIDES, folded
from game.words import _

BRIEF_WORDS = 350
BUTTON = 120
OPTION_LABEL = 28
ISSUE_LABEL = 24
TELLTALE = 6
"""So many words in a row that stand in a secret text give it away."""

MARK = re.compile(r"\[\[(?P<term>[^\[\]|]*)(?:\|[^\[\]|]*)?\]\]")
LOOSE_MARK = re.compile(r"\[\[|\]\]")
NAME = re.compile(r"\{(?P<name>[^\W\d][^{}\n]{0,40})\}")
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

OF_ANY_BRIEF = frozenset(WORD.findall(
    "a agree agreement and at away deal for have if in is it leave leaving matters most no of or "
    "talks table that the there this to walk walking want what will with without would you your"
))  # fmt: skip
"""Words that two briefs may share without a secret: "If you leave without a deal, …"."""


def marks(case: Case) -> Iterator[Problem]:
    """Every ``[[mark]]`` names a term of the glossary."""
    shown = {folded(term.term): term.term for term in case.document.scenario.glossary}
    for prose in texts(case.document):
        for mark in MARK.finditer(prose.text):
            term = folded(mark["term"])
            if term in shown:
                continue
            yield case.document.problem(
                "unknown-mark", prose.path,
                _("the glossary has no term '{term}'.").format(term=mark['term']),
                _("Add it to the glossary, or write [[term|the words shown]] with one that is there."),
                offset=mark.start(), did_you_mean=shown.get(closest(term, shown), ""),
            )  # fmt: skip
        bare = MARK.sub(lambda mark: " " * len(mark[0]), prose.text)
        for loose in LOOSE_MARK.finditer(bare):
            yield case.document.problem(
                "broken-mark", prose.path,
                _("'{loose}' has no partner, or there is something odd between the two.").format(loose=loose[0]),
                _("Write [[term]] or [[term|the words shown]], each on one line."),
                offset=loose.start(),
            )  # fmt: skip


def names(case: Case) -> Iterator[Problem]:
    """Every ``{name}`` is a role or a member of the cast."""
    people = case.names.people
    for prose in texts(case.document):
        for found in NAME.finditer(prose.text):
            if found["name"] not in people:
                yield case.document.problem(
                    "unknown-name", prose.path,
                    _("'{found}' stands for nobody, so it would be shown as it is.").format(found=found[0]),
                    _("Use {doctor}, {manager} or the id of somebody in the cast."),
                    offset=found.start(), did_you_mean=closest(found["name"], people),
                )  # fmt: skip


def leaks(case: Case) -> Iterator[Problem]:
    """Nothing of a brief, of a walk-away reason or its points stands where the other side reads."""
    every = list(texts(case.document))
    yield from _points_told(case, every)
    told: set[frozenset[Prose]] = set()
    for seat, other in ((a, b) for a in map(str, SIDES) for b in map(str, SIDES) if a != b):
        secret: dict[tuple[str, ...], tuple[Prose, int]] = {}
        for prose in every:
            if prose.reader == seat:
                secret.update((run, (prose, at)) for run, at in _runs(prose.text))
        for prose in every:
            if prose.reader in (EVERYBODY, other):
                found = next(((r, at) for r, at in _runs(prose.text) if r in secret), None)
                # Two secrets that share words are said once, not once from each side.
                if found and (pair := frozenset((prose, secret[found[0]][0]))) not in told:
                    told.add(pair)
                    yield _leak(case, seat, prose, *found, *secret[found[0]])


def _points_told(case: Case, every: list[Prose]) -> Iterator[Problem]:
    """Walk-away points that are named in a text which the other side reads."""
    for name, scene in case.document.scenario.scenes.items():
        for seat in SIDES if scene.negotiate else ():
            points = getattr(scene.negotiate.walk_away, str(seat)).points
            place = ("scenes", name, "negotiate", "walk_away", str(seat), "points")
            said = re.compile(rf"(?<![\w.]){points} points?\b")
            for prose in every:
                found = said.search(prose.text) if prose.reader in (EVERYBODY, seat.other) else None
                if found:
                    yield case.document.problem(
                        "secret-told", prose.path,
                        _("'{found}' is what walking away is worth to the {seat} (line {line}), which the other side must not read.").format(found=found[0], seat=seat, line=case.document.mark(place).line),
                        _("Leave the number out; say in words what this side could do instead."),
                        offset=found.start(),
                    )  # fmt: skip


def _leak(
    case: Case, seat: str, prose: Prose, run: tuple[str, ...], at: int, secret: Prose, there: int
) -> Problem:
    what = "brief" if "brief" in secret.path else "walk-away reason"
    line = case.document.mark(secret.path, offset=there).line
    return case.document.problem(
        "secret-told", prose.path,
        _("'{run}' also stands in the {seat}'s {what} (line {line}), which the other side must not read.").format(run=' '.join(run), seat=seat, what=what, line=line),
        _("Say it in other words in one of the two places."), offset=at,
    )  # fmt: skip


def _runs(text: str) -> Iterator[tuple[tuple[str, ...], int]]:
    """Every six words in a row, without regard to capitals, with where they begin."""
    words = [(word[0].casefold().replace("’", "'"), word.start()) for word in WORD.finditer(text)]
    for first in range(len(words) - TELLTALE + 1):
        run = words[first : first + TELLTALE]
        if not OF_ANY_BRIEF.issuperset(word for word, _at in run):
            yield tuple(word for word, _at in run), run[0][1]


def brief_length(case: Case) -> Iterator[Problem]:
    """A brief can be read in the ten minutes a table has for it."""
    for seat in map(str, SIDES):
        count = len(getattr(case.document.scenario.roles, seat).brief.split())
        if count > BRIEF_WORDS:
            yield case.document.problem(
                "brief-long", ("roles", seat, "brief"),
                _("this brief has {count} words; {brief_words} is what people read with care.").format(count=count, brief_words=BRIEF_WORDS),
                _("Cut what a player would not use at the table."), key=True,
            )  # fmt: skip


def button_length(case: Case) -> Iterator[Problem]:
    """What stands on a button fits it."""
    for scene_id, scene in case.document.scenario.scenes.items():
        here = ("scenes", scene_id)
        buttons = [((*here, "choices", n, "text"), c.text) for n, c in enumerate(scene.choices)]
        if scene.together:
            for number, pick in enumerate(scene.together.choices):
                buttons.append(((*here, "together", "choices", number, "text"), pick.text))
        for place, text in buttons:
            if len(text) > BUTTON:
                yield case.document.problem(
                    "choice-long", place,
                    _("this choice has {n} characters; up to {button} fit a button well.").format(n=len(text), button=BUTTON),
                    _("Say what the player does; the rest belongs in the scene or in 'lines'."),
                )  # fmt: skip


def label_length(case: Case) -> Iterator[Problem]:
    """Issues and options have names that fit the negotiation table."""
    for scene_id, scene in case.document.scenario.scenes.items():
        for name, issue in scene.negotiate.issues.items() if scene.negotiate else ():
            here = ("scenes", scene_id, "negotiate", "issues", name)
            steps = [(here, issue, ISSUE_LABEL)]
            for key, option in issue.options.items():
                steps.append(((*here, "options", key), option, OPTION_LABEL))
            for place, entry, most in steps:
                label = entry.label or entry.text
                if len(label) > most:
                    yield case.document.problem(
                        "label-long", (*place, "label" if entry.label else "text"),
                        _("'{label}' is long for the negotiation table: {n} characters.").format(label=label, n=len(label)),
                        _("{what} at most {most} characters; the text stays as it is.").format(what=_("Shorten it to") if entry.label else _("Add a label of"), most=most),
                    )  # fmt: skip


def unmarked(case: Case) -> Iterator[Problem]:
    """Every term of the glossary is met somewhere in the story."""
    marked = {
        folded(mark["term"])
        for prose in texts(case.document)
        if prose.reader not in (AFTERWARDS, FACILITATOR)
        for mark in MARK.finditer(prose.text)
    }
    for number, term in enumerate(case.document.scenario.glossary):
        if folded(term.term) not in marked:
            yield case.document.problem(
                "term-unmarked", ("glossary", number, "term"),
                _("nobody says [[{term}]], so no player meets it.").format(term=term.term),
                _("Mark it once in a scene or a line, or leave the term out."),
            )  # fmt: skip
