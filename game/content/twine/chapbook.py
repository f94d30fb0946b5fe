"""Chapbook: a vars section above --, [modifiers] on lines of their own, {inserts} in the text.

https://klembot.github.io/chapbook/guide/
"""

from __future__ import annotations

import re

from game.content.twine.assigning import assignment, quoted
from game.content.twine.links import LINK, branch, link, open_remark, strange, way
from game.content.twine.story import (
    Branch,
    Embed,
    Found,
    If,
    Note,
    Passage,
    Piece,
    Place,
    Set,
    Show,
)
from game.words import _

VARS = re.compile(
    r"[ ]*(?P<name>[$_]?[^\W\d]\w*)[ ]*(?:\((?P<test>.*)\))?[ ]*:[ ]*(?P<value>.*?)[ ]*"
)
MODIFIER = re.compile(r"^\[(?!\[)(?P<said>[^\[\]\n]{1,300})\][ ]*$", re.MULTILINE)
TOKEN = re.compile(
    r"(?P<link>\[\[)|(?P<remark><!--)|\{(?P<insert>[^{}\n]{1,400})\}|(?P<fork>^> ?(?=\[\[))",
    re.MULTILINE,
)
INSERT = re.compile(r"(?P<what>[^:,]+?)(?::[ ]*(?P<value>[^,]*|'[^']*'|\"[^\"]*\"))?(?P<more>,.*)?")
PLAIN = ("continue", "continued", "cont'd", "cont")
HIDDEN = ("note", "note to myself", "note to self", "n.b.", "todo", "fixme", "css", "javascript")


def parse(passage: Passage) -> tuple[Piece, ...]:
    """What stands in a passage."""
    found = Found()
    start = 0
    if divided := re.search(r"^--[ ]*$", passage.body, re.MULTILINE):
        _vars(passage, divided.start(), found)
        start = divided.end() + 1
    _Parser(passage, found).read(start)
    return tuple(found.pieces)


def _vars(passage: Passage, end: int, found: Found) -> None:
    """The assignments above the two dashes, one a line."""
    at = 0
    for line in passage.body[:end].split("\n"):
        place = passage.place_of(at)
        at += len(line) + 1
        if not line.strip():
            continue
        said = VARS.fullmatch(line)
        if said is None:
            found.add(strange(_("“{line}” above --").format(line=line.strip()[:60]), place))
            continue
        change: Set | Note = assignment(f"{said['name']} = {said['value']}", place)
        if said["test"] and isinstance(change, Set):
            found.add(If((branch(said["test"], (change,)),), place))
        else:
            found.add(change)


class _Parser:
    """Reads the text below the vars section: stretches, each under its modifiers."""

    def __init__(self, passage: Passage, found: Found) -> None:
        self.passage, self.text, self.found = passage, passage.body, found
        self.tested = ""

    def read(self, start: int) -> None:
        """The whole text; an [else] goes with the [if] before it, whatever stands between."""
        test, last, place = None, "", self.passage.origin
        at = start
        while True:
            following = MODIFIER.search(self.text, at)
            end = following.start() if following else len(self.text)
            self._stretch(at, end, test, place)
            if following is None:
                return
            place = self.passage.place_of(following.start())
            test, last = self._modifier(following["said"], last, place)
            at = following.end() + 1

    def _modifier(self, said: str, last: str, place: Place) -> tuple[str | None, str]:
        """What the stretch below depends on ("hide" for never), and the last [if] there was."""
        test = None
        for part in said.split(";"):
            part = part.strip()
            word, _space, rest = part.partition(" ")
            word = word.casefold()
            if part.casefold() in HIDDEN:
                test = "hide"
                if word in ("css", "javascript"):
                    self.found.add(strange(f"[{part}]", place))
            elif word == "if":
                test = last = rest
            elif word == "ifalways":
                last = "true is true"
            elif word == "ifnever":
                test, last = "hide", "true is false"
            elif word == "unless":
                test = f"not ({rest})"
            elif word == "else" and last:
                test = f"not ({last})"
            elif part.casefold() not in (*PLAIN, "append"):
                self.found.add(strange(f"[{part[:40]}]", place, _("Its text was kept.")))
        return test, last

    def _stretch(self, at: int, end: int, test: str | None, place: Place) -> None:
        if test == "hide" or at >= end:
            return
        inner = Found()
        while (token := TOKEN.search(self.text, at, end)) is not None:
            inner.text(self.text[at : token.start()])
            at = self._token(token, inner, end)
        inner.text(self.text[at:end])
        if test is None:
            self.found.add(*inner.pieces)
            return
        # An [else] and its [if] are one If, so that exactly one of the two is shown.
        before = self.found.pieces[-1] if self.found.pieces else None
        if isinstance(before, If) and test == f"not ({self.tested})":
            other = Branch(None, tuple(inner.pieces))
            self.found.pieces[-1] = If((*before.branches, other), before.place)
        else:
            self.found.add(If((branch(test, tuple(inner.pieces)),), place))
            self.tested = test

    def _token(self, token: re.Match[str], found: Found, end: int) -> int:
        place = self.passage.place_of(token.start())
        match token.lastgroup:
            case "remark":
                close = self.text.find("-->", token.start(), end)
                if close >= 0:
                    return close + 3
                found.add(open_remark(token[0], place))
            case "link":
                if (whole := LINK.match(self.text, token.start(), end)) is None:
                    found.text("[[")
                else:
                    found.add(*link(whole, place))
                    return whole.end()
            case "insert":
                found.add(*self._insert(token["insert"].strip(), place))
        return token.end()

    def _insert(self, said: str, place: Place) -> list[Piece]:
        if name := re.fullmatch(r"\$?([^\W\d]\w*)", said):
            return [Show(name[1], place, f"{{{said}}}")]
        parts = INSERT.fullmatch(said)
        what = " ".join(parts["what"].split()).casefold() if parts else ""
        value = quoted(parts["value"] or "") if parts else None
        label = re.search(r"label:\s*('[^']*'|\"[^\"]*\")", (parts["more"] or "") if parts else "")
        if what in ("embed passage", "embed passage named") and value is not None:
            return [Embed(value, place)]
        if what in ("link to", "link") and value is not None:
            return [way(quoted(label[1]) if label else value, (value,), place)]
        return [strange(f"{{{said[:60]}}}", place)]
