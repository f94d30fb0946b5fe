"""Plays one transcript through, line by line, and says where it came out differently."""

from __future__ import annotations

from game.content.nodes import Source
from game.content.problems import Problem
from game.core.scenario import Scenario
from game.session.rehearsal.expecting import EXPECTATIONS
from game.session.rehearsal.moving import MOVES
from game.session.rehearsal.reading import Misread, Piece, Script, Step, problem
from game.session.rehearsal.standing import Impossible, OfLine, Rehearsal
from game.session.rehearsal.words import FORMS
from game.words import _


def play_script(source: Source, script: Script, scenario: Scenario) -> tuple[Problem, ...]:
    """Every place where the play does not come out as the transcript says, in its order.

    What is expected is looked at to the end; after a move that cannot be made nothing is.
    """
    if script.problems:
        return script.problems
    found: list[Problem] = []
    opening = [step for step in script.steps if FORMS[step.word].opening]
    rest = script.steps[len(opening) :]
    try:
        rehearsal = Rehearsal(scenario, opening)
    except OfLine as wrong:
        return (problem(source, wrong.number, wrong.found),)
    if not rest:
        where = Piece(source.line(script.line).strip(), 1)
        wrong = Misread(
            "test-empty", where, _("nothing is played and nothing is expected here."),
            _("Write what happens, and then what is expected, such as: {example}").format(
                example=FORMS["ends"].example
            ),
        )  # fmt: skip
        return (problem(source, script.line, wrong),)
    for step in rest:
        try:
            _take(rehearsal, step)
        except Impossible as wrong:
            return (*found, problem(source, step.number, wrong))
        except Misread as wrong:
            found.append(problem(source, step.number, wrong))
    return tuple(found)


def _take(rehearsal: Rehearsal, step: Step) -> None:
    """Do what a line says, after the lots that fall before it; Misread when it is not so.

    What is expected is looked for where the play stands, so that it can be asked before a lot.
    """
    here = rehearsal.scene
    stays = step.word == "at" and here is not None and step.text("id") == here.id
    if step.word not in ("draw", "expect") and not stays:
        rehearsal.let_lots_fall(step)
    (MOVES | EXPECTATIONS)[step.word](rehearsal, step)
