"""A complete play in words: what was done in each scene, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from game.analysis.report import Path
from game.core import play
from game.core.moves import Accept, CallTime, Choose, Draw, Move, Propose, Seal, WalkAway
from game.core.scenario import Scenario
from game.core.scoring import DIMENSIONS, Dimension, Goalposts, scorecard
from game.core.state import State
from game.session.prose import plain
from game.words import _


def path_of(
    scenario: Scenario, what: str, moves: Sequence[Move], goalposts: dict[Dimension, Goalposts],
    minutes: float | None = None,
) -> Path:  # fmt: skip
    """The moves of a play from its start as a path to read."""
    state, lines = play.start(scenario), []
    for move in moves:
        line = _told(scenario, state, move)
        if line:
            lines.append(line)
        state = play.apply(scenario, state, move)
    ending = scenario.endings[state.scene]
    sums = {str(d): value for d, value in zip(DIMENSIONS, state.sums, strict=True)}
    balance = scorecard(state.sums, goalposts).balance
    name = plain(scenario, ending.heading) or ending.id
    return Path(what, tuple(lines), name, sums, None if balance is None else balance * 100, minutes)


def _told(scenario: Scenario, state: State, move: Move) -> str:
    scene = scenario.scenes[state.scene]
    where = plain(scenario, scene.heading) or scene.id
    match move:
        case Choose(choice):
            what = plain(scenario, scene.choice(choice).text)
        case Seal(seat, choice):
            what = f"{scenario.roles[seat].name}: {plain(scenario, scene.choice(choice).text)}"
        case Draw(branch):
            what = _("by chance: {branch}").format(branch=branch)
        case Propose(_seat, deal):
            what = _deal(scenario, scene, deal)
        case Accept():
            return ""
        case WalkAway(seat):
            what = _("{name} leaves the table").format(name=scenario.roles[seat].name)
        case CallTime():
            what = _("time is called")
    return f"{where}: {what}"


def _deal(scenario: Scenario, scene, deal) -> str:
    answers = []
    for issue_id, option_id in deal:
        issue = scene.negotiation.issue(issue_id)
        option = issue.option(option_id)
        label = plain(scenario, option.label) or plain(scenario, option.text) or option.id
        answers.append(f"{plain(scenario, issue.label) or issue.id}: {label}")
    return "; ".join(answers)
