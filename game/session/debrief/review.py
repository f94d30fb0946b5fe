"""The play that is talked about, with what was looked ahead: what every page is made from."""

from __future__ import annotations

from dataclasses import dataclass

from game.core import play
from game.core.scenario import SIDES, Scenario, Seat
from game.core.scoring import Dimension
from game.session.debrief.horizons import Horizons
from game.session.debrief.past import Past
from game.session.entries import Header
from game.session.prose import plain
from game.session.record import Record
from game.session.seeing import computer_seat
from game.words import _


@dataclass(frozen=True, slots=True)
class Review:
    """A scenario, a play of it, and what could have been."""

    scenario: Scenario
    header: Header
    record: Record
    horizons: Horizons
    past: Past | None = None
    """The sittings before this one, when it is one of a series."""

    @property
    def ended(self) -> bool:
        """Whether the story came to an end; a table may also have stopped before."""
        return play.ended(self.scenario, self.record.state)

    @property
    def computer(self) -> Seat | None:
        """The seat the computer played, if it played one."""
        return computer_seat(self.header)

    def name(self, seat: str) -> str:
        """The name of a role."""
        return self.scenario.roles[Seat(seat)].name

    def job(self, seat: str) -> str:
        """The job of a role."""
        return plain(self.scenario, self.scenario.roles[Seat(seat)].job)

    def who(self, seat: str) -> str:
        """A seat in words: the role's name with the people who played it."""
        people = ", ".join(p.name for p in self.record.people.get(seat, ()) if p.name)
        if seat not in SIDES:
            chair = _("The patient's chair")
            return f"{chair} ({people})" if people else chair
        return f"{self.name(seat)} ({people})" if people else self.name(seat)


def clock(ms: int) -> str:
    """A moment of the play as minutes and seconds."""
    minutes, seconds = divmod(ms // 1000, 60)
    return f"{minutes}:{seconds:02d}"


def dimension_name(dimension: str) -> str:
    """A dimension's name in words, as it stands in a heading."""
    return {
        Dimension.ETHICS: _("Ethics"),
        Dimension.EQUITY: _("Equity"),
        Dimension.EFFICIENCY: _("Efficiency"),
        Dimension.CHOICE: _("Choice"),
    }[Dimension(dimension)]


def signed(number: int) -> str:
    """A change with its sign: +2, −1, 0."""
    return f"+{number}" if number > 0 else str(number).replace("-", "−")


def listed(words: list[str] | tuple[str, ...]) -> str:
    """Some words as a list in a sentence: one, two and three."""
    if len(words) < 2:
        return "".join(words)
    return _("{first} and {last}").format(first=", ".join(words[:-1]), last=words[-1])
