"""What a version records of itself: what it came from, and who has read it over."""

from __future__ import annotations

from collections.abc import Mapping

from game.content.adapting.spans import PLAIN, Edit, Ground
from game.content.document import Document
from game.content.identity import text_hash
from game.content.nodes import Path

REVIEWERS = ("doctor", "manager", "patient")
HEAD = (
    "format", "title", "question", "minutes", "nation", "era", "place", "cover", "difficulty",
)  # fmt: skip
"""The keys at the top of a file, below which the record stands."""

REMARK = (
    "# Who has read this version over, and when. Fill in a name or a role, and take the # away.",
    "# reviewed_by:",
    *(f"#   {who}:" for who in REVIEWERS),
)
"""What stands there until somebody has."""


def origin(document: Document, by: str = "", date: str = "") -> dict[str, str]:
    """What is written of the scenario that a version is made from."""
    title = document.scenario.title
    told = {"scenario": document.id, "title": title, "hash": text_hash(document.source.text)}
    return told | {key: text for key, text in (("by", by), ("date", date)) if text}


def record(
    document: Document, came_from: Mapping[str, str], reviewed_by: Mapping[str, str]
) -> list[Edit]:
    """The edits that write the record, in place of one that the file has already."""
    ground = Ground(document)
    old: list[Path] = [
        (key,) for key in ("adapted_from", "reviewed_by") if ground.node((key,)) is not None
    ]
    heads = [ground.node((key,)) for key in HEAD if ground.node((key,)) is not None]
    last = max(ground.last_line(node, node.line) for node in heads)
    lines = ["adapted_from:", *(f"  {key}: {written(text)}" for key, text in came_from.items())]
    given = {who: reviewed_by[who] for who in REVIEWERS if reviewed_by.get(who)}
    if given:
        lines += ["reviewed_by:", *(f"  {who}: {written(text)}" for who, text in given.items())]
    else:
        lines += REMARK
    text = "".join(f"{line}{ground.newline}" for line in lines)
    at = ground.starts[last]
    if at and not ground.text[:at].endswith(("\n", "\r")):
        text = ground.newline + text
    return [*ground.without(old), *_old_remark(ground), Edit(at, at, text)]


def _old_remark(ground: Ground) -> list[Edit]:
    """The remark of an earlier version, where it was left as it was."""
    lines, starts = ground.lines, ground.starts
    return [
        Edit(starts[n], starts[n + len(REMARK)], "")
        for n in range(len(lines) - len(REMARK))
        if tuple(lines[n : n + len(REMARK)]) == REMARK
    ]


def written(text: str) -> str:
    """One line of text as a value in a file."""
    return text if PLAIN.fullmatch(text) else "'" + text.replace("'", "''") + "'"
