"""What can be wrong with a scenario file, and how it is said to the person who wrote it."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from game.words import _, ngettext


class Severity(StrEnum):
    """How much a problem matters: an error cannot be played, the others can."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


class Code(NamedTuple):
    """A kind of problem: how much it matters and its title in the author's guide."""

    severity: Severity
    title: str


class How(StrEnum):
    """How sure a problem is: proven, seen in plays at random, or resting on an assumption."""

    PROVEN = "proven"
    SAMPLED = "sampled"
    ASSUMED = "assumed"


class Sure(NamedTuple):
    """How sure a problem is, and what that rests on, in a few words."""

    how: How
    by: str


READ = Sure(How.PROVEN, "it stands in the file")
"""What needs no proof, because anyone can read it at the place that is named."""


ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE

CODES: dict[str, Code] = {
    # the file itself
    "file-missing": Code(ERROR, "There is no such file"),
    "file-folder": Code(ERROR, "A folder, not a file"),
    "file-unreadable": Code(ERROR, "The file cannot be opened"),
    "file-too-big": Code(ERROR, "The file is too big"),
    "file-binary": Code(ERROR, "Not a plain text file"),
    "file-encoding": Code(ERROR, "Not saved as UTF-8"),
    "odd-character": Code(ERROR, "A character that cannot be seen"),
    "odd-space": Code(ERROR, "A space that is not a plain space"),
    "more-problems": Code(ERROR, "Too many problems to name"),
    # what this format leaves out of YAML
    "yaml-anchor": Code(ERROR, "A value that starts with & or *"),
    "yaml-tag": Code(ERROR, "A value that starts with !"),
    "yaml-merge": Code(ERROR, "A key written <<"),
    "yaml-directive": Code(ERROR, "A line that starts with %"),
    "yaml-second-document": Code(ERROR, "A second document in one file"),
    "yaml-key": Code(ERROR, "A key that is not a plain word"),
    "yaml-empty": Code(ERROR, "Nothing in the file"),
    "duplicate-key": Code(ERROR, "The same key twice"),
    "too-deep": Code(ERROR, "Too many levels, one inside the other"),
    "too-many-entries": Code(ERROR, "Too many entries in one file"),
    "text-too-long": Code(ERROR, "A text that is too long"),
    # YAML's traps
    "yaml-tab": Code(ERROR, "A tab where spaces belong"),
    "yaml-indent": Code(ERROR, "A line that is not level with its neighbours"),
    "yaml-block-indent": Code(ERROR, "Text under | that is not further in"),
    "yaml-bar": Code(ERROR, "Text on the same line as |"),
    "yaml-colon": Code(ERROR, "A colon inside a text without quotes"),
    "yaml-colon-space": Code(ERROR, "No space after the colon"),
    "yaml-dash-space": Code(ERROR, "A dash that starts no entry of a list"),
    "yaml-hash": Code(ERROR, "A # that hid the rest of a sentence"),
    "yaml-braces-cut": Code(ERROR, "A comma inside braces or brackets"),
    "yaml-brace": Code(ERROR, "A text that starts with {"),
    "yaml-bracket": Code(ERROR, "A text that starts with ["),
    "yaml-quote": Code(ERROR, "A text that goes on after its closing quote"),
    "yaml-open-quote": Code(ERROR, "A quote that is never closed"),
    "yaml-open-bracket": Code(ERROR, "A bracket or brace that is never closed"),
    "yaml-smart-quotes": Code(ERROR, "Curly quotes where straight ones belong"),
    "yaml-at": Code(ERROR, "A text that starts with @, % or a backtick"),
    "yaml-backslash": Code(ERROR, "A backslash inside double quotes"),
    "yaml-syntax": Code(ERROR, "A line that cannot be read"),
    # what a key can hold
    "unknown-key": Code(ERROR, "A key that the format does not know"),
    "missing-key": Code(ERROR, "A key that has to be there"),
    "empty-value": Code(ERROR, "A key with nothing after it"),
    "wrong-kind": Code(ERROR, "A text, a list or a group of keys in each other's place"),
    "not-a-number": Code(ERROR, "Not a number"),
    "out-of-range": Code(ERROR, "A number too small or too big"),
    "not-yes-or-no": Code(ERROR, "Neither yes nor no"),
    "unknown-word": Code(ERROR, "A word from outside a short list"),
    "bad-id": Code(ERROR, "An id with letters it cannot have"),
    "too-few": Code(ERROR, "Too few entries"),
    "too-many": Code(ERROR, "Too many entries"),
    "listed-twice": Code(ERROR, "The same word twice in a list"),
    "effect-form": Code(ERROR, "An effect that cannot be read"),
    "effect-reason": Code(ERROR, "An effect without a reason"),
    "line-form": Code(ERROR, "A line that is not one speaker and what they say"),
    "no-way-on": Code(ERROR, "A scene that leads nowhere"),
    "two-ways-on": Code(ERROR, "A scene with two ways on"),
    "term-form": Code(ERROR, "A term that is neither one side's word nor a false friend"),
    # several scenarios in a row (series/)
    "series-file": Code(ERROR, "A series where one scenario belongs"),
    "series-episode": Code(ERROR, "A scenario of a series that cannot be played"),
    "series-carries": Code(ERROR, "Something that cannot carry over in a series"),
    "series-names": Code(ERROR, "A person with two names in a series"),
    "series-fact": Code(ADVICE, "A fact of a series that nothing comes of"),
    # names and where they lead (builder.py)
    "duplicate-id": Code(ERROR, "One id for two things"),
    "reserved-id": Code(ERROR, "An id that means something else"),
    "unknown-target": Code(ERROR, "A way to a scene that is not there"),
    "unknown-meter": Code(ERROR, "An effect on a meter that is not there"),
    "unknown-speaker": Code(ERROR, "A line by somebody who is not in the cast"),
    "unknown-aim": Code(ERROR, "An aim that is not in the list of aims"),
    "unknown-issue": Code(ERROR, "A cut with an issue that is on no table"),
    "condition": Code(ERROR, "A condition that cannot be read"),
    # how the story flows (checks/flow.py, checks/conditions.py)
    "then-shut": Code(ERROR, "A last way with a condition"),
    "then-after": Code(WARNING, "A way below one that is always taken"),
    "endless": Code(ERROR, "Scenes that lead round in a ring"),
    "no-way-out": Code(ERROR, "Scenes that can never be left"),
    "shut": Code(ERROR, "A place where a play gets stuck"),
    "shut-later": Code(WARNING, "A place where a second round gets stuck"),
    "too-many-positions": Code(WARNING, "More positions than can be looked at"),
    "unreachable": Code(WARNING, "A scene that no play comes to"),
    "ending-never": Code(WARNING, "An ending that no play comes to"),
    "role-silent": Code(WARNING, "A role that never decides"),
    "role-quiet": Code(ADVICE, "A role that hardly ever decides"),
    "condition-never": Code(WARNING, "A condition that is never met"),
    "condition-always": Code(ADVICE, "A condition that is always met"),
    "way-never": Code(ADVICE, "A way that is never taken"),
    # what it does (checks/dimensions.py)
    "dimension-still": Code(WARNING, "A dimension that nothing moves"),
    "dimension-barely": Code(WARNING, "A dimension that hardly moves"),
    "goalpost-freak": Code(ADVICE, "A scale that only a freak play fills"),
    "no-deal-no-effect": Code(WARNING, "A way without a deal that changes nothing"),
    # whether it is a decision (checks/dilemmas.py)
    "choice-beaten": Code(WARNING, "A choice that is worse in every way"),
    "choice-best": Code(ADVICE, "A choice that is best whatever one cares about"),
    # the table (checks/negotiation.py)
    "points-sum": Code(ERROR, "Points that do not come to a hundred"),
    "too-many-deals": Code(ERROR, "A table with too many deals"),
    "walk-away-odd": Code(ADVICE, "Walk-away points that every deal beats, or none"),
    "no-zone": Code(WARNING, "A table with no deal that is good for both"),
    "few-options": Code(WARNING, "An issue with nothing to choose from"),
    # whether it is worth sitting down (checks/bargains.py)
    "zone-trivial": Code(ADVICE, "A table where nearly every deal will do"),
    "no-conflict": Code(WARNING, "A table where both want the same deal"),
    "no-compatible": Code(ADVICE, "A table with nothing to discover"),
    "no-trade": Code(ADVICE, "A table with nothing to trade"),
    "option-beaten": Code(ADVICE, "An option that nobody can want"),
    # what people read (checks/prose.py)
    "unknown-mark": Code(WARNING, "A mark for a term that is not in the glossary"),
    "broken-mark": Code(WARNING, "A mark that is not closed"),
    "unknown-name": Code(WARNING, "A name in braces that stands for nobody"),
    "secret-told": Code(WARNING, "A secret that the other side can read"),
    "brief-long": Code(WARNING, "A brief that is too long"),
    "choice-long": Code(ADVICE, "A choice too long for its button"),
    "label-long": Code(ADVICE, "A name too long for the negotiation table"),
    "term-unmarked": Code(ADVICE, "A term that nobody says"),
    # whether it can be followed (checks/plainness.py)
    "sentence-long": Code(ADVICE, "A sentence too long for a room"),
    "jargon": Code(ADVICE, "A word of one side that is not explained"),
    # what it teaches (checks/teaching.py)
    "aim-unserved": Code(ADVICE, "An aim that no choice serves"),
    "aim-rare": Code(ADVICE, "An aim that most plays never come to"),
    "role-unclaimed": Code(ADVICE, "A role of Mintzberg's that was forgotten"),
    "prompt-never": Code(ADVICE, "A question that nobody is ever asked"),
    "minutes-short": Code(WARNING, "Too little time, or too much to read"),
    # where it comes from (checks/origin.py)
    "not-reviewed": Code(ADVICE, "A version that nobody has read over"),
    # meters and pictures (checks/props.py)
    "meter-bounds": Code(ERROR, "A meter that starts outside its scale"),
    "meter-step": Code(WARNING, "A meter that starts between two steps"),
    "meter-unused": Code(ADVICE, "A meter that does nothing"),
    "unknown-picture": Code(ADVICE, "A picture that is not there"),
    # remarks that silence (allows.py)
    "allow-form": Code(WARNING, "A remark that silences nothing as it is written"),
    "allow-idle": Code(WARNING, "A remark that silences what is not there"),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding about one place of a scenario file; line 0 means the file as a whole.

    ``end_column`` is the column just after what is meant, on the same line; 0 when unknown.
    """

    code: str
    severity: Severity
    message: str
    mend: str
    file: str
    line: int = 0
    column: int = 0
    source_line: str = ""
    did_you_mean: str = ""
    end_column: int = 0
    sure: Sure = READ


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether anything among the problems keeps the scenario from being played."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def unread(problems: Iterable[Problem]) -> bool:
    """Whether nothing could be said because the file itself could not be read."""
    return any(problem.code.startswith("file-") for problem in problems)


def counted(problems: Iterable[Problem]) -> str:
    """How many there are of each severity, in words."""
    n = Counter(problem.severity for problem in problems)
    parts = (
        (n[ERROR], ngettext("{n} error", "{n} errors", n[ERROR])),
        (n[WARNING], ngettext("{n} warning", "{n} warnings", n[WARNING])),
        (n[ADVICE], ngettext("{n} piece of advice", "{n} pieces of advice", n[ADVICE])),
    )
    return ", ".join(words.format(n=count) for count, words in parts if count) or _("no problem")


def in_reading_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems from the top of the file to its end, each only once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda p: (p.file, p.line, p.column, p.code)))


def closest(word: str, words: Iterable[str]) -> str:
    """The known word that a mistyped one most likely stands for; nothing when none is near."""
    known = {each.casefold(): each for each in words}
    near = difflib.get_close_matches(word.casefold()[:80], known, n=1, cutoff=0.6)
    return known[near[0]] if near else ""


# Control characters, invisible direction marks and lone surrogates never reach a terminal.
UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]"
)
WIDEST = 100


def plain(text: str) -> str:
    """The text with everything that could disturb a terminal made visible, one for one."""
    return UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text.replace("\t", " "))


def render(problem: Problem) -> str:
    """A problem as it is printed: where, what, the line with a caret, how to mend it."""
    place = f":{problem.line}:{problem.column}" if problem.line else ""
    parts = [f"{problem.file}{place}: {_named(problem.severity)} {problem.code}: {problem.message}"]
    if problem.line and problem.source_line.strip():
        shown, caret = _window(plain(problem.source_line), problem.column - 1)
        parts += [f"    {shown}", f"    {_blank(shown[:caret])}^"]
    parts.append(f"  {problem.mend}")
    if problem.did_you_mean:
        parts.append("  " + _("Did you mean {word}?").format(word=problem.did_you_mean))
    if problem.sure != READ:
        parts.append(f"  {how_sure(problem.sure)}")
    return "\n".join(plain(part) for part in parts)


def _named(severity: Severity) -> str:
    return {ERROR: _("error"), WARNING: _("warning"), ADVICE: _("advice")}[severity]


def how_sure(sure: Sure) -> str:
    """How sure a problem is and what that rests on, in one sentence."""
    names = {How.PROVEN: _("Proven"), How.SAMPLED: _("Sampled"), How.ASSUMED: _("Assumed")}
    return f"{names[sure.how]}: {_(sure.by)}."


def _window(line: str, caret: int) -> tuple[str, int]:
    """The part of a long line around the caret, and where the caret stands in it."""
    caret = min(max(caret, 0), len(line))
    start = max(0, min(caret - WIDEST // 2, len(line) - WIDEST))
    cut = line[start : start + WIDEST]
    if start:
        cut = "…" + cut[1:]
    if start + WIDEST < len(line):
        cut = cut[:-1] + "…"
    return cut, caret - start


def _blank(text: str) -> str:
    """As many spaces as the text takes up on screen."""
    wide = sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
    return " " * (wide - sum(1 for letter in text if unicodedata.combining(letter)))
