"""Remarks that silence: ``# allow: CODE because …`` on the line above a warning or advice.

Comments are no part of the tree that the reader builds, so the source's own lines are looked
through; what stands inside a text, such as a block under ``|``, is no comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.content.nodes import Mapping, Node, Scalar
from game.content.problems import CODES, ERROR, Problem, closest
from game.content.reader import Reading
from game.words import _

REMARK = re.compile(r"^(?P<before>[ ]*)#[ \t]*allow[ \t]*:(?P<said>.*)$")
SAID = re.compile(r"(?P<code>\S+)(?:\s+because\s+(?P<why>\S.*))?")
MEND = "Write # allow: CODE because REASON, with the code as the message names it."


@dataclass(frozen=True, slots=True)
class Allow:
    """One remark: where it stands, which code it silences, and on which line."""

    line: int
    column: int
    code: str
    target: int


def heed(reading: Reading, problems: Iterable[Problem], *, complete: bool) -> tuple[Problem, ...]:
    """The problems without those that a remark silences.

    When the look was ``complete``, remarks that are badly written or that silence nothing are
    problems themselves.
    """
    problems = tuple(problems)
    if "allow" not in reading.source.text or reading.root is None:
        return problems
    allows, malformed = _remarks(reading)
    wanted = {(allow.target, allow.code) for allow in allows}
    silenced = {
        (p.line, p.code) for p in problems if p.severity != ERROR and (p.line, p.code) in wanted
    }
    kept = tuple(p for p in problems if (p.line, p.code) not in silenced)
    if not complete:
        return kept
    idle = [_idle(reading, a) for a in allows if (a.target, a.code) not in silenced]
    return (*kept, *malformed, *idle)


def _remarks(reading: Reading) -> tuple[list[Allow], list[Problem]]:
    found: list[Allow] = []
    malformed: list[Problem] = []
    lines = reading.source.lines
    inside = _insides(reading.root)
    for number, line in enumerate(lines, start=1):
        remark = REMARK.match(line)
        if not remark:
            continue
        place = (number, len(remark["before"]) + 1)
        if any(start < place < end for start, end in inside):
            continue
        said = SAID.fullmatch(remark["said"].strip())
        wrong = _wrong(said)
        if wrong:
            near = closest(said["code"], CODES) if said and said["code"] not in CODES else ""
            malformed.append(reading.source.problem("allow-form", place, wrong, MEND, near))
        else:
            found.append(Allow(*place, said["code"], _next_line(lines, number)))
    return found, malformed


def _wrong(said: re.Match | None) -> str:
    """What keeps a remark from silencing anything; empty when nothing does."""
    if said is None:
        return _("this remark does not say what to allow, or does not say why with 'because'.")
    if said["code"] not in CODES:
        return _("there is no problem called '{code}'.").format(code=said["code"])
    if CODES[said["code"]].severity == ERROR:
        return _("'{code}' is an error, and an error cannot be silenced.").format(code=said["code"])
    if not said["why"]:
        return _("'{code}' is allowed without a reason, so it is not silenced.").format(
            code=said["code"]
        )
    return ""


def _next_line(lines: list[str], number: int) -> int:
    """The first line below that is neither empty nor a remark."""
    for below in range(number, len(lines)):
        text = lines[below].strip()
        if text and not text.startswith("#"):
            return below + 1
    return 0


def _insides(node: Node) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Where the texts of more than one line begin and end."""
    return [
        ((text.line, text.column), (text.end_line, text.end_column))
        for text in _texts(node)
        if text.end_line > text.line
    ]


def _texts(root: Node) -> Iterator[Scalar]:
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Scalar):
            yield node
        elif isinstance(node, Mapping):
            waiting += (value for _, value in node.items.values())
        else:
            waiting += node.items


def _idle(reading: Reading, allow: Allow) -> Problem:
    return reading.source.problem(
        "allow-idle", (allow.line, allow.column),
        _("there is no '{code}' on the line below, so nothing is silenced here.").format(code=allow.code),
        _("Delete the remark, or move it right above the line that the message names."),
    )  # fmt: skip
