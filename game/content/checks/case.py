"""A scenario under examination: its document, what was built of it, and all it can come to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from math import prod

from game.content.document import Document, IssueEntry
from game.content.names import Names
from game.content.problems import Problem
from game.core.control import OverBudget, all_starts, control_graph, named_starts
from game.core.graph import Endless, Graph
from game.core.scenario import Issue, Scenario, shorten
from game.words import _

MOST_DEALS = 200_000
"""So many deals of one table can still be listed and mapped without keeping people waiting."""

Check = Callable[["Case"], Iterator[Problem]]


@dataclass(frozen=True)
class Form:
    """The full scenario, or one of its cuts, with every position that can be reached in it.

    ``cut`` is empty for the full form. A graph is None where the rings of the story, the deals
    of a table or the number of its positions keep it from being explored.
    """

    cut: str
    scenario: Scenario

    @cached_property
    def graph(self) -> Graph | None:
        """Every position from the meters' own starting values, and from those that are named."""
        return self._own[0]

    @cached_property
    def wide_graph(self) -> Graph | None:
        """Every position from any starting values that a table may carry over."""
        if self.graph is None:
            return None
        return _explored(lambda: control_graph(self.scenario, all_starts(self.scenario)))[0]

    @property
    def too_many(self) -> OverBudget | None:
        """What told more positions apart than can be looked at, when that is why."""
        return self._own[1]

    @cached_property
    def _own(self) -> tuple[Graph | None, OverBudget | None]:
        if any(deals(s.negotiation.issues) > MOST_DEALS for s in self.scenario.negotiations()):
            return None, None
        return _explored(lambda: control_graph(self.scenario, named_starts(self.scenario)))

    @property
    def where(self) -> str:
        """Words that say which form is meant, to end a sentence with."""
        return _(" in the cut '{cut}'").format(cut=self.cut) if self.cut else ""


def deals(issues: Iterable[Issue | IssueEntry]) -> int:
    """How many deals answer these issues."""
    return prod(len(issue.options) for issue in issues)


def _explored(explore: Callable[[], Graph]) -> tuple[Graph | None, OverBudget | None]:
    try:
        return explore(), None
    except OverBudget as reason:
        return None, reason
    except Endless:
        return None, None  # reported by the check for rings, which looks at the story itself


@dataclass(frozen=True)
class Case:
    """One scenario file as the checks see it. ``scenario`` is None when it cannot be built."""

    document: Document
    scenario: Scenario | None

    @cached_property
    def names(self) -> Names:
        """The file's ids."""
        return Names(self.document)

    @cached_property
    def full(self) -> Form:
        """The scenario as a whole."""
        return Form("", self.scenario)

    @cached_property
    def cuts(self) -> tuple[Form, ...]:
        """Its shorter forms."""
        return tuple(Form(cut, shorten(self.scenario, cut)) for cut in self.scenario.cuts)

    @property
    def forms(self) -> tuple[Form, ...]:
        """The whole and the shorter forms."""
        return (self.full, *self.cuts)

    def positions(self, *, wide: bool = False) -> int:
        """How many positions there are in the whole and its shorter forms, perhaps of any start."""
        graphs = [form.wide_graph if wide else form.graph for form in self.forms]
        return sum(len(graph.nodes) for graph in graphs if graph)
