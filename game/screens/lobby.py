"""Who sits where: sides of one to three, the patient's chair, names or nicknames."""

from __future__ import annotations

import secrets

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
from game.screens.play_screen import PlayScreen
from game.screens.sitting import Sitting
from game.screens.story import portrait
from game.session.nicknames import nickname
from game.words import _

MOST = 3
CHAIR = "chair"


class LobbyScreen(PlayScreen):
    """Content notes first, then chairs."""

    def __init__(self, sitting: Sitting):
        super().__init__(sitting)
        self.names = {seat: [nickname(secrets.randbelow)] for seat in sitting.sides}
        self.names[CHAIR] = []

    def sheets(self) -> list[Widget]:
        return []

    def build(self) -> Widget:
        view = self.view
        body = Column(
            self._content_notes(),
            Text(_("A side is one to three people who confer. Names stay on this machine; a nickname will do."), "small"),
            Split(*(self._side(seat) for seat in self.sitting.sides), least=14, gap="m"),
            None if self.sitting.alone else self._chair(),
            gap="m",
        )  # fmt: skip
        go = Button(
            _("Take your seats"),
            self._begin,
            look="primary",
            sign="next",
            sign_after=True,
            key="begin",
        )
        go.autofocus = True
        return self.framed(body, heading=_("Who is who?"), under=view.question, actions=(go,))

    def _content_notes(self) -> Widget | None:
        notes = self.sitting.session.scenario.content_notes
        if not notes:
            return None
        words = _("This scenario touches on: {what}. Anyone may step out or swap without a reason.")
        return Panel(Text(words.format(what=", ".join(notes))), "warn", across="m", down="s")

    def _side(self, seat: str) -> Widget:
        role = self.view.roles[seat]
        head = Row(
            portrait(role.portrait, seat),
            Column(Text(role.name, "strong"), Text(role.job, "small"), gap="none", grow=1),
            wrap=False,
            gap="m",
        )
        return Panel(Column(head, *self._people(seat), gap="s"), seat, across="m", down="m")

    def _chair(self) -> Widget:
        words = _(
            "The patient's chair: a spare person who watches, and rates what it means for patients "
            "before any score appears."
        )
        head = Row(
            portrait("patients_chair", "chair", 2.6), Text(words, "small", grow=1), wrap=False
        )
        return Panel(Column(head, *self._people(CHAIR), gap="s"), "well", across="m", down="s")

    def _people(self, seat: str) -> list[Widget]:
        rows: list[Widget] = []
        for place, name in enumerate(self.names[seat]):
            entry = Entry(
                name, lambda text, place=place: self._write(seat, place, text),
                key=f"name:{seat}:{place}", hint=_("Name or nickname"), limit=40, grow=1,
            )  # fmt: skip
            least = 0 if seat == CHAIR else 1
            remove = None
            if len(self.names[seat]) > least:
                remove = Button(
                    "", lambda place=place: self._remove(seat, place), look="quiet", sign="cross",
                    name=_("Remove {name}").format(name=name), key=f"remove:{seat}:{place}",
                )  # fmt: skip
            rows.append(Row(entry, remove, wrap=False, gap="xs"))
        most = 1 if seat == CHAIR else MOST
        if len(self.names[seat]) < most:
            label = _("Somebody takes this chair") if seat == CHAIR else _("One more person")
            rows.append(
                Button(label, lambda: self._add(seat), look="quiet", sign="plus", key=f"add:{seat}")
            )
        return rows

    def _write(self, seat: str, place: int, text: str) -> None:
        self.names[seat][place] = text

    def _add(self, seat: str) -> None:
        self.names[seat].append(nickname(secrets.randbelow))

    def _remove(self, seat: str, place: int) -> None:
        del self.names[seat][place]

    def _begin(self) -> None:
        session = self.sitting.session

        def sit() -> None:
            for seat, names in self.names.items():
                for name in names:
                    session.sit(seat, secrets.token_hex(6), name or nickname(secrets.randbelow))
            if computer := self.view.computer:
                session.sit(computer, secrets.token_hex(6), _("the computer"), is_computer=True)
            session.go_on()

        self.sitting.do(sit)
