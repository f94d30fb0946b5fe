"""Writes a draft out as the text of a scenario file, with remarks that say what to change."""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Container

from game.content.beginning import story
from game.content.beginning.draft import LABEL, Draft, Template, option_points, shortened
from game.content.fields import ID, LONGEST_ID
from game.content.schema import SCHEMA_FILE
from game.core.facts import NOT_AGREED
from game.core.scenario import SIDES

MODELINE = f"# yaml-language-server: $schema={SCHEMA_FILE}"
"""The first line of a file, by which editors find what they complete and check it with."""

MINUTES = {Template.CONVERSATION: 15, Template.NEGOTIATION: 30, Template.FULL: 40}
AFTER_THE_ANSWER = {
    Template.CONVERSATION: "both",
    Template.NEGOTIATION: "table",
    Template.FULL: "both",
}

PLAIN = re.compile(r"[^\W\d_][\w ,.?!()'’£%/+-]*", re.UNICODE)
"""Text that means nothing else in YAML; all other text goes under a bar."""


def write(draft: Draft) -> str:
    """The whole file. It plays as it stands; ``check`` finds no fault with the stock drafts."""
    full = draft.template is Template.FULL
    parts = [
        _head(draft),
        story.CUT if full else "",
        _roles(draft),
        "\n" + story.MIDDLE,
        "\n" + story.OPENING.replace("NEXT", AFTER_THE_ANSWER[draft.template]),
        story.OPENNESS if full else "",
        _table(draft) if draft.template.bargains else story.SIGNING + story.ENDINGS_OF_A_TALK,
        story.AFTERWARDS,
    ]
    return "".join(parts)


def _head(draft: Draft) -> str:
    minutes = str(MINUTES[draft.template])
    return (
        f"{MODELINE}\n"
        "# Every text here is yours to change; `check` says at once if something no longer fits.\n"
        "# The author's guide explains every key.\n"
        "format: 1\n"
        f"title:{value(draft.title, 2)}"
        f"question:{value(draft.question, 2)}" + story.TOP.replace("MINUTES", minutes)
    )


def _roles(draft: Draft) -> str:
    lines = ["\nroles:\n"]
    for seat in SIDES:
        person = draft.people[seat]
        lines.append(f"  {seat}:\n    name:{value(person.name, 6)}    job:{value(person.job, 6)}")
        lines.append(story.BRIEFS[seat])
    return "".join(lines)


def _table(draft: Draft) -> str:
    lines = [
        "\n  table:\n    heading: Thursday\n    place: boardroom\n    text: |\n"
        "      Two chairs, the sheet of paper, and what it will take to answer it.\n"
        "    negotiate:\n      opens: manager\n      rounds: 4\n"
        "      # What each side has if it leaves, and how good that is when its best deal is 100.\n"
        "      walk_away:\n"
    ]  # fmt: skip
    for seat in SIDES:
        plan = draft.leaving[seat]
        lines.append(f"        {seat}:\n          points: {plan.points}\n")
        lines.append(f"          because:{value(plan.because, 12)}")
    lines.append(
        "      # For each role the best answers come to 100. An answer may have `effects`, with a reason:\n"
        "      # what does it change for patients, staff or money?\n"
        "      issues:\n"
    )  # fmt: skip
    names = ids([issue.label for issue in draft.issues], "issue")
    for place, name in enumerate(names):
        lines.append(_issue(draft, place, name))
    return "".join(lines) + story.AFTER_THE_TABLE


def _issue(draft: Draft, place: int, name: str) -> str:
    issue, worth = draft.issues[place], option_points(draft, place)
    lines = [
        f"        {name}:\n          label:{value(shortened(issue.label, LABEL), 12)}"
        f"          text:{value(issue.text, 12)}          options:\n"
    ]
    names = ids([answer.label or answer.text for answer in issue.answers], "answer")
    for answer, option, (doctor, manager) in zip(issue.answers, names, worth, strict=True):
        lines.append(f"            {option}:\n              text:{value(answer.text, 16)}")
        if answer.label:
            lines.append(f"              label:{value(answer.label, 16)}")
        lines.append(f"              points: {{doctor: {doctor}, manager: {manager}}}\n")
        if answer.effects:
            effects = "".join(f"                {effect}\n" for effect in answer.effects)
            lines.append(f"              effects:\n{effects}")
    return "".join(lines)


def value(text: str, indent: int) -> str:
    """What stands after a key's colon, to the end of the line: plain, or under a bar."""
    if PLAIN.fullmatch(text) and text == text.strip():
        return f" {text}\n"
    return f" |\n{' ' * indent}{text}\n"


def ids(
    names: list[str], kind: str, taken: Container[str] = (NOT_AGREED,), most: int = LONGEST_ID
) -> list[str]:
    """An id for each name: its own letters where they make one, else its kind and number."""
    found: dict[str, None] = {}
    for number, name in enumerate(names, 1):
        near = slug(name, "_")[:most].strip("_")
        fits = ID.fullmatch(near) and not keyword.iskeyword(near) and near not in taken
        free = near if fits and near not in found else f"{kind}_{number}"
        while free in found or free in taken:
            free = f"{free}_{number}"
        found[free] = None
    return list(found)


def slug(text: str, joint: str = "-") -> str:
    """A text's letters and figures, plain and small, for the name of a file or an id."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", joint, bare).strip(joint)
