"""One version of a scenario file: what it says, whether it plays, where everything stands in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.content import nodes
from game.content.checks import ON_THE_TEXT, REFUSING, examine
from game.content.problems import Problem, has_errors
from game.content.reader import Reading, read_path
from game.core.scenario import Scenario

SLOW = "something can always be done"
"""The check that may refuse a file but has to look at every position of the story first."""

QUICK = (*(name for name in REFUSING if name != SLOW), *ON_THE_TEXT)
"""The checks that are done before the eye notices; the others follow beside the play."""


@dataclass(frozen=True, eq=False)
class Version:
    """What came of reading the file once; ``problems`` are those that the quick checks found.

    ``scenario`` is None when it cannot be played.
    """

    reading: Reading
    scenario: Scenario | None
    problems: tuple[Problem, ...]

    @property
    def text(self) -> str:
        """What stood in the file."""
        return self.reading.source.text

    def has(self, path: nodes.Path) -> bool:
        """Whether the path leads to something that stands in the file."""
        root = self.reading.root
        return root is not None and nodes.find(root, path)[2] == len(path)

    def line_of(self, path: nodes.Path) -> int:
        """The line on which a path of keys and indexes stands; 0 where there is no such file."""
        if self.reading.root is None:
            return 0
        node, key, _depth = nodes.find(self.reading.root, path)
        return (key or node).line


def read_version(path: Path) -> Version:
    """Read, check quickly and build what stands in the file now."""
    return version_of(read_path(path))


def version_of(reading: Reading) -> Version:
    """The same of what has been read already."""
    scenario, problems = examine(reading, QUICK)
    return Version(reading, None if has_errors(problems) else scenario, problems)


def check_fully(version: Version) -> tuple[Problem, ...]:
    """Every problem there is; this looks at all that plays can come to, and takes its time."""
    return examine(version.reading)[1]
