"""Makes the map of a scenario in the form and the colours asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.content.library import load, rebuild
from game.content.problems import Problem, render, unread
from game.core.control import OverBudget
from game.core.graph import Endless
from game.core.scenario import Scenario, shorten
from game.core.scoring import DIMENSIONS, Dimension
from game.export.fresh import write_anew
from game.export.story_page import story_page
from game.export.story_plays import read_trails
from game.export.story_svg import story_svg
from game.export.story_text import dot, mermaid
from game.figures.story_colours import (
    Colouring,
    by_coverage,
    by_dimension,
    by_plays,
    plainly,
)
from game.figures.story_map import StoryMap, story_map
from game.words import _, ngettext, story_languages

FORMS = {
    ".svg": "svg",
    ".html": "html",
    ".htm": "html",
    ".mmd": "mermaid",
    ".dot": "dot",
    ".gv": "dot",
}
"""The forms a map can have, by the ending of its file's name."""

OTHERS = (".yaml", ".yml", ".play")
"""What scenarios and plays are called."""

WRITERS: dict[str, Callable[[StoryMap, Colouring], tuple[str, str]]] = {
    "svg": lambda story, colouring: (story_svg(story, colouring), ""),
    "html": lambda story, colouring: (story_page(story, colouring), ""),
    "mermaid": mermaid,
    "dot": lambda story, colouring: (dot(story, colouring), ""),
}
"""What writes each form: the text, and what is worth saying about it."""

COLOURS = ("coverage", *map(str, DIMENSIONS), "plays")


class NoMap(ValueError):
    """There is nothing to draw as asked; the message says why."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What came of it: the text to be printed, lines worth saying beside it, an exit status."""

    text: str = ""
    notices: tuple[str, ...] = ()
    status: int = 0


def graph(
    path: Path, *, out: Path | None = None, to: str | None = None, cut: str = "",
    colour: str | None = None, plays: Sequence[Path] = (),
) -> Drawn:  # fmt: skip
    """Draw the map of a scenario file, and write it to ``out`` if that is given."""
    ending = out.suffix.lower() if out else ""
    form = to or FORMS.get(ending, "svg")
    if out and (ending in OTHERS if to else ending not in FORMS):
        # A slip in the command never writes a map over somebody's scenario or play, nor calls
        # a drawing what it is not.
        said = _("{path} was not written: a map's name ends with one of {endings}.")
        return Drawn(notices=(said.format(path=out, endings=", ".join(FORMS)),), status=1)
    scenario, problems = readable(path)
    said = tuple(render(problem) for problem in problems)
    if scenario is None:
        return Drawn(notices=said, status=2 if unread(problems) else 1)
    try:
        drawn = draw(scenario, form, cut=cut, colour=colour or "", plays=plays)
        if out is None:
            return Drawn(drawn.text, (*said, *drawn.notices))
        write_anew(out, drawn.text)
    except NoMap as reason:
        return Drawn(notices=(*said, str(reason)), status=1)
    except OSError as reason:
        why = _("{path} cannot be written: {reason}.")
        told = why.format(path=out, reason=reason.strerror or reason)
        return Drawn(notices=(*said, told), status=1)
    return Drawn(f"{out}\n", (*said, *drawn.notices))


def readable(path: Path) -> tuple[Scenario | None, tuple[Problem, ...]]:
    """The scenario of a file, and its problems.

    One that cannot be played but can be built is still drawn: a map shows where it is stuck.
    """
    loaded = load(path, story_languages())
    if loaded.scenario is not None:
        return loaded.scenario, ()
    built = rebuild(loaded.text, path.stem)[0] if loaded.text else None
    return built, loaded.problems


def draw(
    whole: Scenario, form: str, *, cut: str = "", colour: str = "", plays: Sequence[Path] = ()
) -> Drawn:
    """The map in one of the forms, painted plainly or by one of COLOURS; NoMap says why not."""
    if colour and colour not in COLOURS:
        known = ", ".join(COLOURS)
        raise NoMap(_("A map cannot be coloured by {colour}; choose one of: {known}.").format(
            colour=colour, known=known))  # fmt: skip
    if cut and cut not in whole.cuts:
        known = ", ".join(whole.cuts) or _("none")
        raise NoMap(
            _("This scenario has no cut called {cut}; it has: {known}.").format(
                cut=cut, known=known
            )
        )
    story = story_map(shorten(whole, cut) if cut else whole)
    colouring, notices = painted(story, whole, colour or ("plays" if plays else ""), plays)
    if story.left_out:
        count = len(story.left_out)
        notices.append(
            ngettext(
                "The cut does without {n} scene or ending of the whole form.",
                "The cut does without {n} scenes and endings of the whole form.", count,
            ).format(n=count)
        )  # fmt: skip
    text, notice = WRITERS[form](story, colouring)
    return Drawn(text, (*notices, *([notice] if notice else ())))


def painted(
    story: StoryMap, whole: Scenario, colour: str, plays: Sequence[Path]
) -> tuple[Colouring, list[str]]:
    """The paint of a map as asked for, and what is worth saying beside it; NoMap says why not."""
    if colour == "plays":
        trails = read_trails(story.scenario, whole, plays)
        if not trails.found:
            asked = _(
                "No play of this scenario was found. Name .play files or a folder of them with --plays."
            )
            raise NoMap("\n".join([*trails.notices, asked]))
        return by_plays(story, trails.found), list(trails.notices)
    if colour == "coverage":
        try:
            return by_coverage(story), []
        except (OverBudget, Endless) as reason:
            said = _("Coverage cannot be proven here: {reason}.")
            raise NoMap(said.format(reason=reason)) from None
    return (by_dimension(story, Dimension(colour)) if colour else plainly(story)), []
