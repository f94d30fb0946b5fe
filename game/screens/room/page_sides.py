"""The pages of the other chair: how the sides read and trusted each other, the survey, two dialects, ten roles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from game.figures.room_columns import Axis, Spread, airy, columns
from game.figures.room_roles import Used, roles
from game.screens.kit import Column, Grid, Icon, Panel, Row, Text, Widget
from game.screens.room.far import Board
from game.screens.room.head import columns_of, remarks
from game.screens.room.view import Kind, View, quiet, role_name
from game.session.cohort import findings
from game.session.cohort.dialects import TermUse
from game.session.cohort.findings import tables_in_words
from game.session.cohort.sides import CHANCE, Change, SurveyCount
from game.session.debrief.chair import mintzberg_words
from game.words import _, ngettext

PER_SCREEN = 6
"""Words of the glossary on one screen at most."""


def _changes(
    view: View, found: tuple[Change, ...], title: str, low: int, high: int, axis: Axis
) -> Board:
    rows = []
    for each in found:
        for when, values, mean in (
            (_("before"), each.before, each.mean_before),
            (_("after"), each.after, each.mean_after),
        ):
            if not values:
                continue
            rows.append(
                Spread(role_name(each.role), Counter(values), low, high, each.role, when, mean)
            )
    return Board(lambda w, h: columns(title, rows, axis, w, h), least=200, key="board")


def _moved(found: tuple[Change, ...], words: str) -> tuple[str, ...]:
    lines = [
        words.format(who=role_name(each.role), up=each.up, same=each.same, down=each.down)
        for each in found
        if each.up + each.same + each.down
    ]
    return (" ".join(lines),) if lines and len(found) > 1 else ()


def _few(view: View) -> tuple[str, ...]:
    if view.gathering.by_role:
        return ()
    return (_("Doctors and managers together: apart only from five tables up."),)


def _said(found: tuple[Change, ...]) -> bool:
    return any(each.before or each.after for each in found)


def _reading(view: View) -> list[Widget]:
    found = view.facts.reading
    if not _said(found):
        return []
    words = {0: _("0 wrong, perfect"), CHANCE: _("{n}, chance").format(n=CHANCE), 6: _("6 wrong")}
    title = _("Pairs in the wrong order")
    return [_changes(view, found, title, 0, 6, Axis(words)), *remarks(view)]


def _reading_say(view: View) -> str:
    if not _said(view.facts.reading):
        return _("No side has guessed the other's priorities.")
    return findings.read(view.facts.reading)


def _beside_reading(view: View) -> tuple[str, ...]:
    found = view.facts.reading
    if not _said(found):
        return ()
    said = _("Each side put the other's four priorities in order: how many of six pairs stand the wrong way round?")  # fmt: skip
    words = _("{who}: {down} read the other better afterwards, {same} the same, {up} less well.")
    return (said, *_moved(found, words), *_few(view))


def _trust(view: View) -> list[Widget]:
    found = view.facts.trust
    if not _said(found):
        return []
    axis = Axis({0: _("0, not at all"), 10: _("10, fully")})
    return [_changes(view, found, _("Trust, 0 to 10"), 0, 10, axis)]


def _trust_say(view: View) -> str:
    if not _said(view.facts.trust):
        return _("No side has said how far it trusts the other.")
    return findings.trusted(view.facts.trust)


def _beside_trust(view: View) -> tuple[str, ...]:
    found = view.facts.trust
    if not _said(found):
        return ()
    words = _("{who}: {up} trusted the other more afterwards, {same} the same, {down} less.")
    return (*_moved(found, words), *_few(view))


def _shown(view: View) -> list[SurveyCount]:
    """The answers of this step: one question by role, or all four together."""
    found = view.facts.survey
    here = list(dict.fromkeys(each.question for each in found))
    if view.gathering.by_role:
        here = [here[min(view.step, len(here) - 1)]]
    return [each for each in found if each.question in here]


def _survey(view: View) -> list[Widget]:
    if not any(each.answers for each in view.facts.survey):
        return []
    shown, rows = _shown(view), []
    for each in shown:
        counted = {value: n for value, n in enumerate(each.counts, 1) if n}
        name = role_name(each.role) if view.gathering.by_role else each.words
        rows.append(Spread(name, counted, 1, 7, each.role, mean=each.mean))
    title = _survey_say(view)
    axis = Axis({1: _("1, not at all"), 7: _("7, fully")})
    board = Board(
        lambda w, h: airy(lambda *size: columns(title, rows, axis, *size), len(rows), w, h),
        least=180, key="board",
    )  # fmt: skip
    return [board, *remarks(view)]


def _survey_say(view: View) -> str:
    if not any(each.answers for each in view.facts.survey):
        return _("No side has answered the survey.")
    return findings.surveyed(_shown(view))


def _survey_steps(view: View) -> int:
    if not view.gathering.by_role or not any(each.answers for each in view.facts.survey):
        return 1
    return len({each.question for each in view.facts.survey})


# --- two dialects -------------------------------------------------------------------


def _terms(view: View) -> list[Widget]:
    if not view.facts.terms:
        return []
    parts = _term_parts(view)
    return [_cards(parts[min(view.step, len(parts) - 1)]), *remarks(view)]


def _term_parts(view: View) -> list[Sequence[TermUse]]:
    says = _terms_say(view)
    return columns_of(view, says, view.facts.terms, _cards, *remarks(view), most=PER_SCREEN)


def _cards(part: Sequence[TermUse]) -> Widget:
    return Grid(*(_term(use) for use in part), least=20, most=2, gap="s")


def _terms_say(view: View) -> str:
    if not view.facts.terms:
        return _("No table met a word of the glossary.")
    return findings.asked_about(view.facts.terms)


def _beside_terms(view: View) -> tuple[str, ...]:
    if not view.facts.terms:
        return ()
    return (_("What a word means, and how the other side hears it. Words that tables asked about come first."),)  # fmt: skip


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


# --- ten roles ----------------------------------------------------------------------


def _roles(view: View) -> list[Widget]:
    used = view.facts.roles
    if not any(each.all for each in used):
        return []
    names = mintzberg_words()
    rows = [Used(names[each.role], each.all, each.doctors, each.managers) for each in used]
    title = _("Ten roles of a manager")
    board = Board(lambda w, h: roles(title, rows, w, h), least=240, key="board")
    return [board, *remarks(view)]


def _roles_say(view: View) -> str:
    used = view.facts.roles
    if not any(each.all for each in used):
        return _("The author has tagged no choice that was made.")
    return findings.roles(used)


def _beside_roles(view: View) -> tuple[str, ...]:
    if not any(each.all for each in view.facts.roles):
        return ()
    said = _("Mintzberg's ten roles, as the author tagged your choices: a tag of a choice, not of a person.")  # fmt: skip
    return (said, *_few(view))


PAGES = {
    "reading": Kind(_reading, says=_reading_say, aside=_beside_reading),
    "trust": Kind(_trust, says=_trust_say, aside=_beside_trust),
    "survey": Kind(_survey, _survey_steps, says=_survey_say, aside=_few),
    "terms": Kind(
        _terms, lambda view: len(_term_parts(view)), says=_terms_say, aside=_beside_terms
    ),
    "roles": Kind(_roles, says=_roles_say, aside=_beside_roles),
}
