"""Who sits where: sides of one to three, the patient's chair, names or nicknames."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from game.screens.kit import (
    Button,
    Column,
    Entry,
    Panel,
    Row,
    Split,
    Text,
    Widget,
)
from game.screens.notes import content_notes
from game.screens.play_screen import PlayScreen
from game.screens.sitting import Sitting
from game.screens.story import portrait, seat_card
from game.screens.study import STEP
from game.session.cleaning import clean_line
from game.session.nicknames import nickname
from game.session.session import NAME_LIMIT
from game.words import _

MOST = 3
CHAIR = "chair"


@dataclass
class Place:
    """Somebody at the table: an id, the name as it is being written, and a nickname instead."""

    person: str
    name: str
    nickname: str


@dataclass
class Seating:
    """Who is to sit where; ``touched`` once people have had a hand in it."""

    seats: dict[str, list[Place]] = field(default_factory=dict)
    touched: bool = False

    def put_down(self, sitting: Sitting) -> None:
        """Keep the names that were typed when the table is left."""
        if self.touched and sitting.view().phase.value == "lobby":
            self.take_seats(sitting)

    def take_seats(self, sitting: Sitting) -> None:
        """Seat everybody who does not sit there yet, under the name that is written now."""
        session = sitting.session
        there = {
            (seat, person.id): person.name
            for seat, people in session.record.people.items()
            for person in people
            if not person.computer
        }
        wanted = {(seat, p.person) for seat, places in self.seats.items() for p in places}
        for seat, person in there:
            if (seat, person) not in wanted:
                session.leave(seat, person)
        for seat, places in self.seats.items():
            for place in places:
                name = clean_line(place.name, NAME_LIMIT) or there.get((seat, place.person), "")
                if not name or there.get((seat, place.person)) != name:
                    session.sit(seat, place.person, name or place.nickname)


def seating_of(sitting: Sitting) -> Seating:
    """Who is to sit where, begun from who sits there already; a side has a person at least."""
    kept: Seating | None = sitting.papers.get("lobby")
    if kept is None:
        record = sitting.session.record
        kept = Seating()
        for seat in (*sitting.sides, CHAIR):
            people = [p for p in record.people.get(seat, ()) if not p.computer]
            kept.seats[seat] = [Place(p.id, p.name, _nickname()) for p in people]
            if not people and seat != CHAIR:
                kept.seats[seat] = [_somebody()]
        sitting.papers["lobby"] = kept
    return kept


def _nickname() -> str:
    return nickname(secrets.randbelow)


def _somebody() -> Place:
    return Place(secrets.token_hex(6), "", _nickname())


class LobbyScreen(PlayScreen):
    """Content notes first, then chairs."""

    measure = 56.0

    def __init__(self, sitting: Sitting):
        super().__init__(sitting)
        self.seating = seating_of(sitting)

    def sheets(self) -> list[Widget]:
        if self.sitting.back_out is None or self.sitting.session.entries:
            return []
        return [
            Button(_("Back"), self.sitting.start_over, look="quiet", sign="back", key="back"),
        ]

    def build(self) -> Widget:
        body = Column(
            content_notes(self.sitting.session.scenario.content_notes,
                          _("Anyone may step out or swap, without a reason.")),
            Split(*(self._side(seat) for seat in self.view.roles), least=14, gap="m"),
            None if self.sitting.alone else self._chair(),
            gap="m",
        )  # fmt: skip
        go = Button(
            _("Take your seat") if self.sitting.alone else _("Take your seats"), self._begin,
            look="primary", sign="next", sign_after=True, key="begin",
        )  # fmt: skip
        go.autofocus = True
        heading = _("Your chair") if self.sitting.alone else _("Who is who?")
        return self.framed(body, heading=heading, under=self._words(), actions=(go,))

    def _words(self) -> str:
        if self.sitting.alone:
            return _("Write your name, or leave the nickname. It stays on this machine.")
        return _(
            "One to three people a side, who confer. Write names, or leave the nicknames. They stay "
            "on this machine."
        )

    def _side(self, seat: str) -> Widget:
        head = seat_card(self.view, seat, people=False)
        if seat == self.view.computer:
            played = [Text(_("The computer plays this side. It sees its own sheet only."), "small")]
        else:
            played = self._people(seat)
        return Panel(Column(head, *played, gap="s"), seat, across="m", down="m")

    def _chair(self) -> Widget:
        words = Column(
            Text(_("The patient's chair"), "strong"),
            Text(
                _(
                    "For a spare person, who watches for the patients and says what it means for "
                    "them before any score appears."
                ),
                "small",
            ),
            gap="none",
            grow=1,
        )
        head = Row(portrait("patients_chair", "chair", 3.0), words, wrap=False, grow=1)
        people = Column(*self._people(CHAIR), gap="s")
        return Panel(
            Split(head, people, least=14, gap="m"), "well", across="m", down="s"
        )  # fmt: skip

    def _people(self, seat: str) -> list[Widget]:
        places = self.seating.seats[seat]
        rows: list[Widget] = [self._place(seat, place) for place in places]
        most = 1 if seat == CHAIR or self.sitting.alone else MOST
        if len(places) < most:
            label = _("Somebody takes this chair") if seat == CHAIR else _("One more person")
            add = Button(
                label, lambda: self._add(seat), look="quiet", sign="plus", key=f"add:{seat}"
            )
            rows.append(Row(add))
        return rows

    def _place(self, seat: str, place: Place) -> Widget:
        entry = Entry(
            place.name, lambda text: self._write(place, text), key=f"name:{place.person}",
            hint=place.nickname, name=_("Name"), limit=NAME_LIMIT, grow=1,
        )  # fmt: skip
        least = 0 if seat == CHAIR else 1
        remove = None
        if len(self.seating.seats[seat]) > least:
            remove = Button(
                "", lambda: self._remove(seat, place), look="quiet", sign="cross",
                name=_("Remove {name}").format(name=place.name or place.nickname),
                key=f"remove:{place.person}",
            )  # fmt: skip
        return Row(entry, remove, wrap=False, gap="xs")

    def _write(self, place: Place, text: str) -> None:
        place.name = text
        self.seating.touched = True

    def _add(self, seat: str) -> None:
        place = _somebody()
        self.seating.seats[seat].append(place)
        self.seating.touched = True
        self.ui.focus = f"name:{place.person}"

    def _remove(self, seat: str, place: Place) -> None:
        places = self.seating.seats[seat]
        places.remove(place)
        self.seating.touched = True
        self.ui.focus = f"name:{places[-1].person}" if places else f"add:{seat}"

    def _begin(self) -> None:
        session = self.sitting.session

        def sit() -> None:
            self.seating.take_seats(self.sitting)
            computer = self.view.computer
            if computer and not session.record.people.get(computer):
                session.sit(computer, secrets.token_hex(6), _("the computer"), is_computer=True)
            if session.to_ask():
                session.done("", STEP)
            else:
                session.go_on()

        self.sitting.do(sit)
