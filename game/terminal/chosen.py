"""The scenario that a command was given, in the form that was asked for, or why there is none."""

from __future__ import annotations

import sys
from pathlib import Path

from game.words import _, story_languages

DONE, REFUSED, UNREADABLE = 0, 1, 2


def load_chosen(path: Path, refusal: str, cut: str = ""):
    """Give the scenario, or None with the exit status once its problems have been told.

    ``refusal`` says, with a ``{path}``, what cannot be done with a file that does not play.
    """
    from game.content import library
    from game.content.problems import unread
    from game.core.scenario import shorten

    loaded = library.load(path, story_languages())
    if loaded.notice:
        print(loaded.notice, file=sys.stderr)
    scenario = loaded.scenario
    if scenario is None:
        for problem in loaded.problems:
            print(library.render(problem), end="\n\n", file=sys.stderr)
        print(refusal.format(path=path), file=sys.stderr)
        return None, UNREADABLE if unread(loaded.problems) else REFUSED
    if cut and cut not in scenario.cuts:
        known = ", ".join(scenario.cuts) or _("none")
        text = _("This scenario has no cut called {cut}; it has: {known}.")
        print(text.format(cut=cut, known=known), file=sys.stderr)
        return None, REFUSED
    return (shorten(scenario, cut) if cut else scenario), DONE
