"""The command ``translate``: writes or updates a catalogue and says how far it is."""

from __future__ import annotations

import sys
from pathlib import Path

from game.content import library
from game.content.problems import unread
from game.content.translation import catalogue
from game.content.translation.faults import faults
from game.content.translation.merging import Tally, merged, tally
from game.content.translation.rewording import texts
from game.core.scenario import Scenario
from game.words import _, ngettext

DONE, REFUSED, UNREADABLE = 0, 1, 2


def translate(path: Path, language: str) -> int:
    """Bring the catalogue beside a scenario file up to date; the exit status.

    REFUSED when an entry has lost something of its text that the game needs.
    """
    if not catalogue.LANGUAGE.fullmatch(language):
        said = _("'{code}' is no language's code. Write it as in: cy, ur, pt_BR.")
        return _refuse(said.format(code=language), REFUSED)
    loaded = library.load(path)
    if loaded.scenario is None:
        for problem in loaded.problems:
            print(library.render(problem), end="\n\n", file=sys.stderr)
        said = _("{path} cannot be played yet; translate it when it can.")
        status = UNREADABLE if unread(loaded.problems) else REFUSED
        return _refuse(said.format(path=path), status)
    try:
        return _update(loaded.scenario, catalogue.path_of(path, language), language)
    except catalogue.CatalogueError as reason:
        said = _("{reason} Nothing was changed.")
        return _refuse(said.format(reason=reason), UNREADABLE)
    except OSError as error:
        said = _("{path} cannot be written: {reason}.")
        reason = error.strerror or error
        return _refuse(said.format(path=error.filename or path, reason=reason), UNREADABLE)


def _update(scenario: Scenario, path: Path, language: str) -> int:
    old = catalogue.read(path) if path.exists() else None
    new = merged(old, texts(scenario), language)
    if old is None or str(old) != str(new):
        catalogue.write(new, path)
    new = catalogue.read(path)  # as it lies there now, with its lines counted
    print(path)
    print(told(tally(new)))
    found = list(faults(new))
    for fault in found:
        print(f"{path}:{fault.line}: {fault.name}: {fault.message}")
    if old is None:
        print(_("Fill in each msgstr with any text editor, or with Poedit; then run this again."))
    return REFUSED if found else DONE


def told(count: Tally) -> str:
    """How far a catalogue is, in one sentence."""
    said = _("{done} of {all} texts are translated; {stale} stale, {missing} missing.")
    line = said.format(done=count.done, all=count.texts, stale=count.stale, missing=count.missing)
    if count.aside:
        aside = ngettext(
            "{n} that the scenario no longer has is kept at the end.",
            "{n} that the scenario no longer has are kept at the end.",
            count.aside,
        )
        line += " " + aside.format(n=count.aside)
    return line


def behind(path: Path, scenario: Scenario) -> list[str]:
    """What to say of the catalogues beside a scenario file that are behind it."""
    said = []
    for language, place in catalogue.beside(path).items():
        try:
            count = tally(merged(catalogue.read(place), texts(scenario), language))
        except catalogue.CatalogueError as reason:
            said.append(str(reason))
            continue
        if count.stale or count.missing:
            said.append(f"{place}: {told(count)}")
    return said


def _refuse(message: str, status: int) -> int:
    print(message, file=sys.stderr)
    return status
