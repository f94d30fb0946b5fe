"""A scenario file on its author's bench: the newest text, the last version that plays, the way through it."""

from __future__ import annotations

from pathlib import Path

from game.content import nodes
from game.content.problems import Problem, Severity
from game.session.cleaning import clean_line
from game.session.preview import kept as keeping
from game.session.preview.kept import NAME_LIMIT, Kept
from game.session.preview.rehearsal import CannotBegin, Rehearsal
from game.session.preview.steps import Place
from game.session.preview.version import Version
from game.words import _


class Workbench:
    """What a preview of one file knows.

    ``newest`` is what stands in the file; ``playing`` is the version that is played, None until
    there is one; ``problems`` are those of the newest. Reading and checking are done elsewhere,
    beside what people see, and handed in here.
    """

    def __init__(self, path: Path, version: Version, kept: Kept):
        self.path, self.newest, self.kept = path, version, kept
        self.problems = version.problems
        self.checked = False
        """Whether the slow checks have been done on the newest version."""
        self.playing: Version | None = None
        self.rehearsal: Rehearsal | None = None
        self.trouble = ""
        """Why a version without errors cannot be played all the same."""
        self._try(version)

    @property
    def behind(self) -> bool:
        """Whether what is played is older than what stands in the file."""
        return self.playing is not self.newest

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that have to be mended."""
        return tuple(p for p in self.problems if p.severity is Severity.ERROR)

    @property
    def broke_off(self) -> bool:
        """Whether one stands short of where one had come to, because the way no longer leads there."""
        return self.rehearsal is not None and self.rehearsal.short

    def doubtful(self, version: Version) -> bool:
        """Whether a version may be a file that is only half written yet."""
        return version.scenario is None

    def take(self, version: Version) -> str:
        """Take a newly read version; one sentence says what came of it, or nothing if it is no news.

        One that cannot be played leaves the version before on the bench, and where one stood.
        """
        if (version.text, version.problems) == (self.newest.text, self.newest.problems):
            return ""
        self.newest, self.problems, self.checked = version, version.problems, False
        return self._try(version)

    def _try(self, version: Version) -> str:
        self.trouble = ""
        if version.scenario is None:
            return _("The file cannot be played as it stands now.")
        words = ""
        try:
            if self.rehearsal is None:
                self.rehearsal = Rehearsal(version.scenario)
            else:
                words = self.rehearsal.take(version.scenario)
        except CannotBegin:
            self.trouble = _("The story has no way on from its first scene.")
            return self.trouble
        self.playing = version
        return words

    def take_checks(self, version: Version, problems: tuple[Problem, ...]) -> bool:
        """Take what the slow checks found; tell whether it was about what still stands in the file."""
        if version is not self.newest:
            return False
        self.problems, self.checked = problems, True
        return True

    def line_of(self, path: nodes.Path) -> int:
        """The line on which something of the page stands in the file now, else where it stood."""
        for version in (self.newest, self.playing):
            if version is not None and version.has(path):
                return version.line_of(path)
        return self.newest.line_of(path)

    # Places.
    def look_at_kept(self) -> None:
        """Read the kept places anew: they may have been changed by hand, or by another window."""
        self.kept = keeping.load_kept(keeping.beside(self.path))

    def keep(self, name: str) -> str:
        """Keep where one stands under a name, and give it as it was kept; CannotKeep."""
        place, name = self.rehearsal.place, clean_line(name, NAME_LIMIT)
        self.kept = keeping.change_kept(
            keeping.beside(self.path), lambda kept: keeping.with_place(kept, name, place)
        )
        return name

    def forget(self, name: str) -> None:
        """Take a kept place out of the file; CannotKeep."""
        self.kept = keeping.change_kept(
            keeping.beside(self.path), lambda kept: keeping.without(kept, name)
        )

    def go_to(self, place: Place) -> str:
        """Go to a kept place as far as its way leads; one sentence when it breaks off."""
        lost = self.rehearsal.go_to(place)
        if lost is None:
            return ""
        text = _("The way there breaks off: “{step}” no longer fits, {why}.")
        return text.format(step=lost.words, why=lost.why)
