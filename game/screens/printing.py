"""Pages to print: the reading copy for colleagues, and the whole workshop on paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from game.core.scenario import Scenario, shorten
from game.export.fresh import write_fresh
from game.export.sheets import LEAST_MINUTES, MOST_MINUTES, MOST_PEOPLE
from game.missing import what_mends
from game.screens.kit import Entry, Option, Split, Steps, Widget
from game.screens.mending import mends
from game.screens.saving import SaveScreen
from game.session.opening import cut_name
from game.words import _

if TYPE_CHECKING:
    from game.export.sheets.paper import Paper

Make = Callable[[Scenario, int, int], str]
Lay = Callable[[Scenario, int, int], "Paper"]
PAGE, PDF = "page", "pdf"


class PrintScreen(SaveScreen):
    """Asks which form, for how many and for how long, and writes one page to print, or a PDF.

    ``make`` and ``lay`` get the scenario in that form, the people and the minutes (0 where nobody
    said), and give the page as text and the sheets for a PDF.
    """

    def __init__(
        self, heading: str, words: str, scenario: Scenario, kind: str, make: Make, lay: Lay, *,
        room: bool = False,
    ):  # fmt: skip
        super().__init__(heading, words, self._put, opens=True)
        self.scenario, self.kind, self.make, self.lay = scenario, kind, make, lay
        self.room = room
        self.cut, self.people, self.minutes, self.form = "", "", "", PAGE
        self.lacking: tuple[str, str, str] | None = None

    def fields(self) -> list[Widget]:
        asked: list[Widget] = []
        if self.scenario.cuts:
            asked.append(self._cut())
        if self.room:
            people = self._number("people", _("How many people?"), _("may be left out"))
            minutes = self._number(
                "minutes", _("How many minutes, talk included?"), _("may be left out")
            )
            asked.append(Split(people, minutes, least=9, gap="m"))
        return [*asked, self._form()]

    def _form(self) -> Widget:
        options = [
            Option(PAGE, _("A page"), note=_("to print from the browser")),
            Option(PDF, _("A PDF"), note=_("to send, or to print anywhere")),
        ]
        return Steps(
            options, self.form, partial(self._set, "form"), key="form", label=_("As what?")
        )

    def _cut(self) -> Widget:
        options = [Option("", _("The whole case, {n} minutes").format(n=self.scenario.minutes))]
        options += [
            Option(cut.id, _("{name}, {n} minutes").format(name=cut_name(cut.id), n=cut.minutes))
            for cut in self.scenario.cuts.values()
        ]
        return Steps(
            options, self.cut, partial(self._set, "cut"), key="cut", label=_("Which form?")
        )

    def _number(self, field: str, label: str, hint: str) -> Widget:
        return Entry(
            getattr(self, field), partial(self._set, field), key=field, label=label, hint=hint,
            limit=3, on_enter=self._save,
        )  # fmt: skip

    def _set(self, field: str, value: str) -> None:
        setattr(self, field, value)
        self.changed()

    def lacks(self) -> str:
        if not _whole(self.people, 1, MOST_PEOPLE):
            return _("People: a whole number from {low} to {high}").format(low=1, high=MOST_PEOPLE)
        if not _whole(self.minutes, LEAST_MINUTES, MOST_MINUTES):
            return _("Minutes: a whole number from {low} to {high}").format(
                low=LEAST_MINUTES, high=MOST_MINUTES
            )
        return super().lacks()

    def changed(self) -> None:
        super().changed()
        self.lacking = None

    def outcome(self) -> Widget | None:
        return mends(*self.lacking) if self.lacking else super().outcome()

    def _put(self, folder: Path, _names: bool) -> Path:
        scenario = shorten(self.scenario, self.cut) if self.cut else self.scenario
        name = "-".join(filter(None, (scenario.id, self.cut, self.kind)))
        asked = scenario, int(self.people.strip() or 0), int(self.minutes.strip() or 0)
        if self.form == PAGE:
            return write_fresh(folder / f"{name}.html", self.make(*asked))
        try:
            # Imported here: it needs typst, which not everybody has.
            from game.export.sheets.pdf import pdf

            return write_fresh(folder / f"{name}.pdf", pdf(self.lay(*asked)))
        except ModuleNotFoundError as missing:
            self.lacking = what_mends(missing.name or "typst")
            raise ValueError(self.lacking[0]) from missing


def _whole(text: str, low: int, high: int) -> bool:
    """Whether a field holds a number that will do, or nothing."""
    text = text.strip()
    return not text or (text.isascii() and text.isdecimal() and low <= int(text) <= high)


def reading_copy(scenario: Scenario) -> PrintScreen:
    """The form for a copy on which colleagues judge the effects before they see the numbers."""

    def make(scenario: Scenario, _people: int, _minutes: int) -> str:
        # Imported here: many modules, for one page.
        from game.export.sheets.proof import proof

        return proof(scenario)

    def lay(scenario: Scenario, _people: int, _minutes: int) -> Paper:
        from game.export.sheets import proof

        return proof.reading_copy(scenario)

    words = _(
        "For colleagues: every text in reading order, with room to judge each effect before your "
        "number is shown."
    )
    heading = _("Reading copy: {title}").format(title=scenario.title)
    return PrintScreen(heading, words, scenario, "reading-copy", make, lay)


def workshop_pack(scenario: Scenario) -> PrintScreen:
    """The form for the sheets of a whole workshop."""

    def make(scenario: Scenario, people: int, minutes: int) -> str:
        # Imported here: as above.
        from game.export.sheets.pack import pack

        return pack(scenario, people, minutes)

    def lay(scenario: Scenario, people: int, minutes: int) -> Paper:
        from game.export.sheets.pack import workshop

        return workshop(scenario, people, minutes)

    words = _(
        "Everything for a workshop on paper: briefs, points, offers, the patient's chair, the story "
        "on cards, and a run-sheet with times."
    )
    heading = _("Workshop pack: {title}").format(title=scenario.title)
    return PrintScreen(heading, words, scenario, "workshop", make, lay, room=True)
