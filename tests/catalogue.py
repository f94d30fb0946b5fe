"""Brings the interface's catalogues up to date: ``python -m tests.catalogue`` gathers, merges, compiles.

It says how many sentences wait for a translator in each language. ``python -m tests.catalogue de``
begins a language. Sentences are gathered from the syntax tree, so that the Python that runs this
makes no difference to what is found.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from game import __version__
from game.content import allows, letters, wording
from game.content.checks import chances
from game.words import DOMAIN

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "game" / "locale"
WIDTH = 100
HEAD = "# The interface of Common Ground. MIT licence."
UNSAID = tuple(
    f'"{name}: '.encode()
    for name in ("Generated-By", "Report-Msgid-Bugs-To", "Last-Translator", "Language-Team",
                 "PO-Revision-Date", "POT-Creation-Date", "Project-Id-Version")
)  # fmt: skip
"""Heads that name a tool, a day or nobody."""


def gathered() -> Catalog:
    """Every sentence of the program, with the files it is said in."""
    catalogue = Catalog(project="Common Ground", version=__version__, charset="utf-8")
    for path in sorted((ROOT / "game").rglob("*.py")):
        place = path.relative_to(ROOT).as_posix()
        for sentence in sentences(ast.parse(path.read_text(encoding="utf-8"))):
            # Without lines, which every edit above them would change.
            catalogue.add(sentence, locations=[(place, None)])
    for sentence in said_later():
        catalogue.add(sentence, locations=[("game/content/wording.py", None)])
    return catalogue


def said_later() -> Iterator[str]:
    """Sentences kept in constants, from before a language is chosen; what reports them asks for it."""
    kept = [value for name, value in vars(wording).items() if name.isupper()]
    kept += [allows.MEND, letters.FROM_WORD, letters.SAVE_AS, chances.AS_IT_COMES.by]
    kept += letters.OTHER_FILES.values()
    for said in kept:
        yield from (said,) if isinstance(said, str) else said


def sentences(tree: ast.AST) -> Iterator[str | tuple[str, str]]:
    """What the calls of ``_`` and ``ngettext`` say, in the order they stand in."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = getattr(node.func, "id", "") or getattr(node.func, "attr", "")
            said = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
            if called in ("_", "gettext") and said and said[0]:
                yield said[0]
            elif called == "ngettext" and len(said) >= 2:
                yield said[0], said[1]


def kept(language: str) -> Path:
    """Where a language's catalogue lies."""
    return LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def read(language: str) -> Catalog:
    """A language's catalogue; an empty one where there is none yet."""
    path = kept(language)
    if not path.exists():
        return Catalog(locale=language, project="Common Ground", charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=language, charset="utf-8")


def updated(language: str) -> Catalog:
    """A language's catalogue with the sentences of today; what is only alike is marked stale."""
    catalogue = read(language)
    catalogue.update(gathered(), update_creation_date=False)
    catalogue.obsolete.clear()
    catalogue.fuzzy = False
    catalogue.header_comment = HEAD
    return catalogue


def as_po(catalogue: Catalog) -> bytes:
    """The text of a catalogue, the same for the same sentences."""
    buffer = BytesIO()
    write_po(buffer, catalogue, width=WIDTH, sort_output=True)
    lines = buffer.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(UNSAID))


def as_mo(catalogue: Catalog) -> bytes:
    """What the program reads."""
    buffer = BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def waiting(catalogue: Catalog) -> list[str]:
    """The sentences that have no translation yet, or only a stale one."""
    return [str(m.id) for m in catalogue if m.id and (m.fuzzy or not all(_forms(m.string)))]


def _forms(string: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return (string or "",) if isinstance(string, str | None) else tuple(string)


def main(languages: list[str]) -> None:
    """Update and compile these languages, or all there are."""
    for language in languages or sorted(p.name for p in LOCALE.iterdir() if p.is_dir()):
        catalogue = updated(language)
        path = kept(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(as_po(catalogue))
        path.with_suffix(".mo").write_bytes(as_mo(catalogue))
        left = waiting(catalogue)
        print(f"{language}: {len(catalogue) - len(left)} sentences done, {len(left)} waiting")
        for sentence in left:
            print(f"  {sentence}")


if __name__ == "__main__":
    main(sys.argv[1:])
