"""What a scenario records of itself, in words: what it was adapted from, and who has reviewed it."""

from __future__ import annotations

from collections.abc import Mapping

from game.words import _


def record_in_words(
    adapted_from: str, by: str, date: str, reviewed_by: Mapping[str, str]
) -> tuple[str, ...]:
    """One line for each of the two; ``adapted_from`` is a title, and empty texts say nothing."""
    lines = []
    if adapted_from:
        who = ", ".join(filter(None, (by, date)))
        text = _("Adapted from “{title}” ({who})") if who else _("Adapted from “{title}”")
        lines.append(text.format(title=adapted_from, who=who))
    roles = {
        "doctor": _("as a doctor, {who}"), "manager": _("as a manager, {who}"),
        "patient": _("as a patient, {who}"),
    }  # fmt: skip
    said = [
        roles[role].format(who=who) for role, who in reviewed_by.items() if role in roles and who
    ]
    if said:
        lines.append(_("Reviewed by: {who}").format(who="; ".join(said)))
    elif adapted_from:
        lines.append(_("Not reviewed yet"))
    return tuple(lines)
