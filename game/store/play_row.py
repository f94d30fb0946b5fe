"""One play as a list shows it, and the day on which it was promised to be erased."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from game.session.dates import day_of, in_words
from game.session.phases import Phase
from game.words import _, ngettext

SHORTEST_ID = 4


@dataclass(frozen=True, slots=True)
class PlayRow:
    """One play as a list shows it. Times are local ISO dates; ``parent`` is set for a what-if."""

    play: str
    short: str
    title: str
    scenario_id: str
    mode: str
    cut: str
    created: str
    updated: str
    phase: str
    parent: str = ""
    text_hash: str = ""
    being_played: bool = False
    """In another window; a play of one's own is not."""
    series: str = ""
    run: str = ""
    sitting: int = 0
    """Which sitting of which run of which series it is; empty for a play by itself."""
    erase_on: str = ""
    """The day its room promised; empty without a room, or where the room set none."""
    kept_until: str = ""
    """The day to which somebody has put that off here; empty where nobody has."""

    @property
    def ended(self) -> bool:
        """Whether the sitting is over, debrief and all."""
        return self.phase == Phase.CLOSED.value

    @property
    def to_be_erased(self) -> date | None:
        """The day from which the play is due to be erased; None when nothing was promised."""
        return day_of(self.kept_until) or day_of(self.erase_on)

    def is_due(self, today: date) -> bool:
        """Whether the day has come."""
        day = self.to_be_erased
        return day is not None and day <= today


def promise(row: PlayRow, today: date) -> str:
    """What was promised of a play, in a few words; empty when nothing was."""
    day = row.to_be_erased
    if day is None:
        return ""
    if row.is_due(today):
        words = _("was to be erased by {day}")
    elif row.kept_until:
        words = _("kept until {day}")
    else:
        words = _("to be erased on {day}")
    return words.format(day=in_words(day))


def promised_by_now(n: int) -> str:
    """That so many plays are due."""
    return ngettext(
        "{n} play on this machine was promised to be erased by now.",
        "{n} plays on this machine were promised to be erased by now.", n,
    ).format(n=n)  # fmt: skip


def out_of_reach() -> str:
    """What erasing here cannot do."""
    return _("Files that were saved or copied elsewhere are out of reach: delete those yourself.")


def shorts(plays: Sequence[str]) -> dict[str, str]:
    """The shortest beginning of each id that no other shares, four characters at least."""
    ordered, found = sorted(plays), {}
    for index, play in enumerate(ordered):
        beside = ordered[max(index - 1, 0) : index] + ordered[index + 1 : index + 2]
        length = SHORTEST_ID
        while length < len(play) and any(other[:length] == play[:length] for other in beside):
            length += 1
        found[play] = play[:length]
    return found
