"""How long a play takes a table of five, from what there is to read and to decide.

Reading aloud goes at 160 words a minute; a decision takes a group about two minutes; a table
takes from four minutes, when somebody leaves at once, to three a round and side. Briefing,
guesses and survey are the same for all.
"""

from __future__ import annotations

from game.core.graph import Edge
from game.core.moves import Choose
from game.core.scenario import Kind, Scenario, Scene
from game.core.state import How

WORDS_A_MINUTE = 160
BRIEFING, AFTERWARDS = 10.0, 5.0
DECISION = 2.0
SOONEST, ROUND = 4.0, 4.0


class Minutes:
    """The minutes that each step of a play takes, quick and slow."""

    def __init__(self, scenario: Scenario):
        self.scenario = scenario
        self.reading = {scene.id: _reading(scene) for scene in scenario.scenes.values()}
        self.ending = {
            e.id: _minutes(e.text, *(line.text for line in e.lines))
            for e in scenario.endings.values()
        }

    def quick(self, scene: str, edge: Edge) -> float:
        """A step taken as fast as a table can."""
        table = SOONEST if edge.how is not How.AGREED else SOONEST + ROUND
        return self._step(scene, edge, table)

    def slow(self, scene: str, edge: Edge) -> float:
        """A step for which the table takes all its rounds."""
        table = self.scenario.scenes[scene].negotiation
        return self._step(scene, edge, SOONEST + ROUND * table.rounds if table else 0.0)

    def _step(self, scene: str, edge: Edge, at_table: float) -> float:
        found = self.scenario.scenes[scene]
        minutes = self.reading[scene]
        if found.kind in (Kind.DECISION, Kind.TOGETHER):
            minutes += DECISION
        elif found.kind is Kind.NEGOTIATION:
            minutes += at_table
        for move in edge.moves:
            if isinstance(move, Choose):
                said = found.choice(move.choice).lines
                minutes += _minutes(*(line.text for line in said))
        return minutes


def _reading(scene: Scene) -> float:
    return _minutes(
        scene.text, scene.question, *(line.text for line in scene.lines),
        *(choice.text for choice in scene.choices),
    )  # fmt: skip


def _minutes(*texts: str) -> float:
    return sum(len(text.split()) for text in texts) / WORDS_A_MINUTE
