"""The pages of the other chair: how the sides read and trusted each other, the survey, two dialects, ten roles."""

from __future__ import annotations

from collections import Counter

from game.figures.room_columns import Axis, Spread, columns
from game.screens.kit import Column, Grid, Icon, Panel, Row, Split, Text, Widget
from game.screens.room.far import Board
from game.screens.room.view import ROOMY, Kind, View, lead, note, quiet, role_name, tables_in_words
from game.session.cohort.dialects import RoleUse, TermUse
from game.session.cohort.sides import CHANCE, Change
from game.session.debrief.chair import mintzberg_words
from game.words import _, ngettext

PER_SCREEN = 4
"""Words of the glossary on one screen."""


def _changes(
    view: View, found: tuple[Change, ...], title: str, low: int, high: int, axis: Axis
) -> Board:
    rows = []
    for each in found:
        for when, values, mean in (
            (_("before"), each.before, each.mean_before),
            (_("after"), each.after, each.mean_after),
        ):
            rows.append(
                Spread(role_name(each.role), Counter(values), low, high, each.role, when, mean)
            )
    return Board(lambda w, h: columns(title, rows, axis, w, h), least=200, key="board")


def _moved(found: tuple[Change, ...], words: str) -> list[Widget]:
    lines = [
        words.format(who=role_name(each.role), up=each.up, same=each.same, down=each.down)
        for each in found
        if each.up + each.same + each.down
    ]
    return [quiet(" ".join(lines))] if lines else []


def _few(view: View) -> list[Widget]:
    if view.gathering.by_role:
        return []
    return [quiet(_("Doctors and managers together: apart only from five tables up."))]


def _reading(view: View) -> list[Widget]:
    found = view.facts.reading
    if not any(each.before or each.after for each in found):
        return [note(_("No side has guessed the other's priorities."))]
    said = _(
        "Each side put the other's four priorities in order. Pairs in the wrong order, of six: 0 is a perfect reading, {chance} is chance."
    )
    board = _changes(view, found, _("Pairs in the wrong order"), 0, 6, Axis({0: _("0, perfect"), CHANCE: _("{n}, chance").format(n=CHANCE)}))  # fmt: skip
    words = _("{who}: {down} read the other better afterwards, {same} the same, {up} less well.")
    return [lead(said.format(chance=CHANCE)), board, *_moved(found, words), *_few(view)]


def _trust(view: View) -> list[Widget]:
    found = view.facts.trust
    if not any(each.before or each.after for each in found):
        return [note(_("No side has said how far it trusts the other."))]
    axis = Axis({0: _("0, not at all"), 10: _("10, fully")})
    board = _changes(view, found, _("Trust, 0 to 10"), 0, 10, axis)
    words = _("{who}: {up} trusted the other more afterwards, {same} the same, {down} less.")
    return [lead(_("How far do you trust the other side? Asked in private, twice.")), board,
            *_moved(found, words), *_few(view)]  # fmt: skip


def _survey(view: View) -> list[Widget]:
    found = view.facts.survey
    if not any(each.answers for each in found):
        return [note(_("No side has answered the survey."))]
    questions = list(dict.fromkeys(each.question for each in found))
    here = questions
    if view.gathering.by_role:
        here = [questions[min(view.step, len(questions) - 1)]]
    shown = [each for each in found if each.question in here]
    rows = []
    for each in shown:
        counted = {value: n for value, n in enumerate(each.counts, 1) if n}
        name = role_name(each.role) if view.gathering.by_role else each.words
        rows.append(Spread(name, counted, 1, 7, each.role, mean=each.mean))
    title = shown[0].words if len(here) == 1 else _("Four questions after the deal")
    axis = Axis({1: _("1, not at all"), 7: _("7, fully")})
    board = Board(lambda w, h: columns(title, rows, axis, w, h), least=180, key="board")
    return [Text(title, "heading"), board, *_few(view)]


def _survey_steps(view: View) -> int:
    return len({each.question for each in view.facts.survey}) if view.gathering.by_role else 1


# --- two dialects -------------------------------------------------------------------


def _terms(view: View) -> list[Widget]:
    found = view.facts.terms
    if not found:
        return [note(_("No table met a word of the glossary."))]
    fit = _fitting(view)
    cards = [_term(use) for use in found[view.step * fit : (view.step + 1) * fit]]
    said = _(
        "What a word means, and how the other side hears it. Words that tables asked about come first."
    )
    return [lead(said), Grid(*cards, least=20, most=2, gap="m")]


def _term(use: TermUse) -> Widget:
    term = use.term
    asked = ngettext("{n} table asked", "{n} tables asked", len(use.looked_up)).format(
        n=len(use.looked_up)
    )
    met = _("{tables} met it").format(tables=tables_in_words(len(use.met)))
    rows: list[Widget] = [Text(term.term, "heading")]
    rows += [_meaning(str(seat), words) for seat, words in term.meanings.items()]
    if term.plainly:
        rows.append(_meaning(str(term.said_by or ""), term.plainly))
    if term.heard_as:
        rows.append(quiet(_("heard as: {words}").format(words=term.heard_as)))
    rows.append(quiet(f"{met} · {asked}" if use.looked_up else met))
    return Panel(Column(*rows, gap="xs"), "card", across="m", down="s")


def _meaning(seat: str, words: str) -> Widget:
    said = Text(words, "lead", grow=1)
    return Row(Icon(seat, size=1.2), said, wrap=False, align="top", gap="s") if seat else said


def _term_steps(view: View) -> int:
    return max(1, -(-len(view.facts.terms) // _fitting(view)))


def _fitting(view: View) -> int:
    return PER_SCREEN if view.units[1] >= ROOMY else PER_SCREEN // 2


# --- ten roles ----------------------------------------------------------------------


def _roles(view: View) -> list[Widget]:
    used = view.facts.roles
    if not any(each.all for each in used):
        return [note(_("The author has tagged no choice that was made."))]
    parts: list[tuple[str, str, list[RoleUse]]] = [
        (_("Nobody used"), "", [r for r in used if not r.all])
    ]
    if view.gathering.by_role:
        parts = [
            (_("Doctors used"), "doctor", [r for r in used if r.doctors]),
            (_("Managers used"), "manager", [r for r in used if r.managers]),
            *parts,
        ]
    else:
        parts = [(_("Used"), "", [r for r in used if r.all]), *parts]
    said = _(
        "Mintzberg's ten roles, as the author tagged your choices: a tag of a choice, not of a person."
    )
    return [lead(said), Split(*(_part(*part) for part in parts), least=11, gap="l"), *_few(view)]


def _part(heading: str, seat: str, found: list[RoleUse]) -> Widget:
    names = mintzberg_words()
    rows = []
    for use in found:
        n = {"doctor": use.doctors, "manager": use.managers}.get(seat, use.all)
        name = names[use.role]
        rows.append(Text(f"{name} × {n}" if n else name, "lead"))
    head = Row(Icon(seat, size=1.2) if seat else None, Text(heading, "heading"), gap="s")
    return Column(head, *(rows or [quiet("–")]), gap="s")


PAGES = {
    "reading": Kind(_reading),
    "trust": Kind(_trust),
    "survey": Kind(_survey, _survey_steps),
    "terms": Kind(_terms, _term_steps),
    "roles": Kind(_roles),
}
