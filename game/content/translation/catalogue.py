"""A catalogue on the disk: a gettext ``.po`` file beside its scenario, read as a stranger's data.

``closer-to-home.yaml`` has its Welsh in ``closer-to-home.cy.po``. Every line is looked at before the
library that knows the form reads it, because that one passes over lines it cannot make sense of.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import polib

from game.content.problems import plain
from game.words import _

BIGGEST = 4 * 1024 * 1024
"""Bytes a catalogue may have: four times those of the biggest scenario."""

LANGUAGE = re.compile(r"[a-z]{2,3}(?:[_-][A-Za-z0-9]{2,8}){0,2}")

_QUOTED = r'"(?:[^"\\]|\\.)*"'
_TEXT = re.compile(
    rf"(?:(?:#~|#~\||#\|)[ \t]*)?(?:(?:msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d\])[ \t]+)?{_QUOTED}[ \t]*"
)
_REMARK = re.compile(r"#(?![~|]).*|[ \t]*")
_KEY = re.compile(r"(?:#~[ \t]*)?(msgctxt|msgid|msgstr)\b")


class CatalogueError(ValueError):
    """A catalogue that cannot be read; the text says which file, where, what and how to mend it."""


def path_of(scenario: Path, language: str) -> Path:
    """Where the catalogue of a scenario file in a language lies: beside it."""
    return scenario.with_name(f"{scenario.stem}.{language}.po")


def beside(scenario: Path) -> dict[str, Path]:
    """The catalogues that lie beside a scenario file, by their language."""
    found = {}
    for path in sorted(scenario.parent.glob("*.po")):
        stem, _dot, language = path.stem.rpartition(".")
        if stem == scenario.stem and LANGUAGE.fullmatch(language):
            found[language] = path
    return found


def read(path: Path) -> polib.POFile:
    """The entries of a catalogue; CatalogueError when it is none, or damaged."""
    try:
        if path.stat().st_size > BIGGEST:
            raise CatalogueError(
                _("{path}: this is larger than any catalogue: over 4 MB.").format(path=path)
            )
        text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        reason = error.strerror or error
        raise CatalogueError(
            _("{path} cannot be read: {reason}.").format(path=path, reason=reason)
        ) from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        said = _("{path}:{line}: this is not UTF-8. Save the file as UTF-8.")
        raise CatalogueError(said.format(path=path, line=line)) from None
    return parse(text, str(path))


def parse(text: str, name: str) -> polib.POFile:
    """The same for a text."""
    _look_at_lines(text, name)
    try:
        # With a line more it can never be taken for the name of a file.
        return polib.pofile(f"{text}\n#\n")
    except (OSError, ValueError, IndexError, KeyError, AttributeError) as error:
        found = re.search(r"line (\d+)", str(error))
        line = found[1] if found else 1
        said = _(
            "{path}:{line}: this line does not belong where it stands. Mend it, or take an earlier copy."
        )
        raise CatalogueError(said.format(path=name, line=line)) from None


def _look_at_lines(text: str, name: str) -> None:
    """Refuse what would be passed over in silence: an open quote, an entry without its end."""
    last = ""
    for number, line in enumerate(text.split("\n"), 1):
        if not (_TEXT.fullmatch(line) or _REMARK.fullmatch(line)):
            said = _(
                '{path}:{line}: this line cannot be read: {text} Each text stands between double quotes; inside them, write \\" for a quote.'
            )
            shown = plain(line)[:60]
            raise CatalogueError(said.format(path=name, line=number, text=shown))
        key = _KEY.match(line)
        if key and key[1] != "msgstr" and last == "msgid":
            _unfinished(name, number)
        if key:
            last = key[1]
    if last in ("msgid", "msgctxt"):
        _unfinished(name, number)


def _unfinished(name: str, line: int) -> None:
    said = _("{path}:{line}: the entry before this line has no msgstr. Add it, if only empty.")
    raise CatalogueError(said.format(path=name, line=line))


def write(file: polib.POFile, path: Path) -> None:
    """Keep a catalogue, whole or not at all."""
    spare = path.with_name(path.name + ".new")
    try:
        spare.write_text(f"{file}\n", encoding="utf-8", newline="\n")
        os.replace(spare, path)
    finally:
        spare.unlink(missing_ok=True)
