"""Does the scenario teach what it sets out to: aims, Mintzberg's roles, and the time there is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.content.checks.case import Case, Form
from game.content.checks.chances import AS_IT_COMES, likely
from game.content.checks.texts import EVERYBODY, aim_path, texts
from game.content.problems import How, Problem, Sure
from game.core.graph import Graph
from game.core.moves import Choose
from game.core.scenario import MINTZBERG, SIDES
from game.words import _

WORDS_A_MINUTE = 180
"""How fast a group reads one screen together, with somebody reading aloud."""

SELDOM_READ = ("label", "otherwise")
MOST_READING = 0.6
"""The share of the time above which reading leaves too little of it for deciding together."""

HALF = 0.5
LISTED = 8
"""A scenario that names so many of Mintzberg's ten roles most likely means to have them all."""

EVERYDAY = ("leader", "monitor", "negotiator")
"""Roles of Mintzberg's whose names an aim may use without thinking of him."""


def aims_served(case: Case) -> Iterator[Problem]:
    """Every aim is served by some choice."""
    for aim in case.scenario.aims:
        if not any(_serving(case, aim).values()):
            yield case.document.problem(
                "aim-unserved", ("aims", aim),
                _("no choice serves the aim '{aim}', so the debrief cannot show where it was met.").format(aim=aim),
                _("Write 'aims: {aim}' at the choices that practise it, or leave the aim out.").format(aim=aim),
                key=True,
            )  # fmt: skip


def aims_met(case: Case) -> Iterator[Problem]:
    """On most paths some choice that serves an aim can be taken."""
    graph = case.full.graph
    for aim in case.scenario.aims if graph else ():
        serving = _serving(case, aim)
        if any(serving.values()) and (share := _offered(graph, serving)) < HALF:
            yield case.document.problem(
                "aim-rare", ("aims", aim),
                _("only {of_ten} plays come to a choice that serves the aim '{aim}'.").format(of_ten=_of_ten(share), aim=aim),
                _("Let a choice that most plays come to serve it as well."),
                key=True, sure=AS_IT_COMES,
            )  # fmt: skip


def _serving(case: Case, aim: str) -> dict[str, frozenset[str]]:
    """The choices of each scene that serve an aim."""
    return {
        scene.id: frozenset(choice.id for choice in scene.choices if aim in choice.aims)
        for scene in case.scenario.scenes.values()
    }


def _offered(graph: Graph, serving: dict[str, frozenset[str]]) -> float:
    """The share of random plays in which one of these choices is open at some time."""

    def open_here(node: int) -> bool:
        wanted = serving.get(graph.nodes[node].scene)
        moves = (move for edge in graph.edges[node] for move in edge.moves)
        return bool(wanted) and any(isinstance(m, Choose) and m.choice in wanted for m in moves)

    return sum(share for node, share in likely(graph, open_here).items() if open_here(node))


def _of_ten(share: float) -> str:
    tenths = round(10 * share)
    return _("{tenths} of 10").format(tenths=tenths) if tenths else _("fewer than 1 of 10")


def mintzberg_roles(case: Case) -> Iterator[Problem]:
    """A role that an aim speaks of can be taken, and so can all ten where nearly all are named."""
    claimed = {r for s in case.scenario.scenes.values() for c in s.choices for r in c.mintzberg}
    missing = [role for role in MINTZBERG if role not in claimed]
    for aim, text in case.scenario.aims.items():
        for role in missing:
            if role not in EVERYDAY and re.search(rf"\b{role}s?\b", text.casefold()):
                yield case.document.problem(
                    "role-unclaimed", aim_path(case.document, aim),
                    _("this aim speaks of Mintzberg's role '{role}', and no choice claims it.").format(role=role),
                    _("Write 'mintzberg: {role}' at a choice that is like that, or reword the aim.").format(role=role),
                )  # fmt: skip
    if missing and len(claimed) >= LISTED:
        names = " and ".join(f"'{role}'" for role in missing)
        yield case.document.problem(
            "role-unclaimed", ("scenes",),
            _("of Mintzberg's ten roles only {names} can be taken by nobody here.").format(names=names),
            _("Is there a choice that fits? The debrief names the roles that nobody used."), key=True,
        )  # fmt: skip


def reading_time(case: Case) -> Iterator[Problem]:
    """Reading leaves time to talk, out of what the scenario asks for."""
    for form in case.forms:
        if form.graph is None:
            continue
        minutes = form.scenario.minutes
        reading = (_longest(form, _words(case, form)) + _briefing(case)) / WORDS_A_MINUTE
        if reading > MOST_READING * minutes:
            place = ("cuts", form.cut, "minutes") if form.cut else ("minutes",)
            yield case.document.problem(
                "minutes-short", place,
                _("reading alone can take {reading:.0f} of these {minutes} minutes.").format(reading=reading, minutes=minutes),
                _("Give more minutes, or cut what a table would not miss."),
                sure=Sure(How.ASSUMED, _("a table reads {words_a_minute} words a minute").format(words_a_minute=WORDS_A_MINUTE)),
            )  # fmt: skip


def _words(case: Case, form: Form) -> dict[str, int]:
    """How many words a table reads in each scene and ending, with the longest of its answers."""
    count: dict[str, int] = {}
    answers: dict[str, dict[object, int]] = {}
    on_table = {i.id for s in form.scenario.negotiations() for i in s.negotiation.issues}
    for prose in texts(case.document):
        if prose.reader != EVERYBODY or prose.path[0] not in ("scenes", "endings"):
            continue
        _, place, *inside = prose.path
        words = len(prose.text.split())
        if inside[-1] in SELDOM_READ or (inside[1:2] == ["issues"] and inside[2] not in on_table):
            continue
        if inside[0] == "choices" and "lines" in inside:
            said = answers.setdefault(place, {})
            said[inside[1]] = said.get(inside[1], 0) + words
        else:
            count[place] = count.get(place, 0) + words
    return {place: n + max(answers.get(place, {0: 0}).values()) for place, n in count.items()}


def _briefing(case: Case) -> int:
    """What is read before the first scene; the two sides read their own briefs at once."""
    roles = [getattr(case.document.scenario.roles, str(seat)) for seat in SIDES]
    public = sum(len(role.public.split()) for role in roles)
    return public + max(len(role.brief.split()) for role in roles)


def _longest(form: Form, words: dict[str, int]) -> int:
    """The most words that one play can meet."""
    graph = form.graph
    ahead: dict[int, int] = {}
    for node in reversed(graph.order):
        longest = max((ahead[edge.target] for edge in graph.edges[node]), default=0)
        ahead[node] = longest + words.get(graph.nodes[node].scene, 0)
    return max(ahead[node] for node, _ in graph.roots)
