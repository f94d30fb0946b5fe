"""Widgets that tell a view's story: places, speeches with faces, the log, a term's card."""

from __future__ import annotations

from game.places import assets_folder, cover_file
from game.screens.kit import (
    Badge,
    Column,
    Gap,
    Icon,
    Panel,
    Picture,
    Row,
    Sized,
    Span,
    Text,
    Widget,
    Words,
)
from game.screens.spans import as_spans
from game.session.views import LineView, LogLine, SceneView, TermView, View
from game.words import _

WIDE = 3.0
"""How many times its height a place's picture is wide."""


def place_picture(place: str, height: float, crop: float = 0) -> Widget | None:
    """The picture of a place at most so many em high, or nothing where none was drawn."""
    path = assets_folder() / "places" / f"{place}.svg"
    return Picture(path, height=height, crop=crop) if place and path.is_file() else None


def cover_picture(cover: str, place: str) -> Widget | None:
    """The picture a scenario is chosen by, as wide as there is room; nothing where none was drawn."""
    path = cover_file(cover, place)
    return Picture(str(path), height=8, crop=2.4, fill=True) if path else None


def scene_words(scene: SceneView) -> list[Widget]:
    """All that is to be read in one screenful of story, in order."""
    words: list[Widget] = [led_here(line) for line in scene.led_here if line.kind in DONE]
    met: set[str] = set()
    words += [speech(said, met) for said in scene.before]
    if words and (scene.text or scene.lines):
        words.append(Gap("xs"))
    words += [Text(paragraph, "lead") for paragraph in scene.text]
    words += [speech(said, met) for said in scene.lines]
    return words


DONE = ("choice", "deal")


def led_here(line: LogLine) -> Widget:
    """What was just decided, in one quiet line: both sides see it, and sealed picks open here."""
    who = _("{name}: ") if line.kind == "choice" else "{name} "
    named = (Span(who.format(name=line.who), bold=True),) if line.who else ()
    words = Text((*named, *as_spans(line.words)), grow=1)
    return Row(Icon(line.seat or "clock", size=1.2), words, gap="s", align="top", wrap=False)


def speech(said: LineView, met: set[str]) -> Widget:
    """One speech in a panel, with who says it; the narrator speaks without one.

    A speaker's job stands beside the name only the first time: ``met`` holds who has spoken.
    """
    if said.speaker == "narrator":
        return Text(said.words, "lead")
    job = said.job if said.speaker not in met else ""
    met.add(said.speaker)
    who = Row(Text(said.name, "strong"), Text(job, "small") if job else None, gap="s")
    words = Column(who, Text(said.words), gap="none", grow=1)
    face = portrait(said.portrait, said.seat or "person", 3.0, said.face, close=1.3)
    return Panel(
        Row(face, words, gap="m", align="top", wrap=False),
        said.seat or "card",
        across="m",
        down="s",
    )


def portrait(
    name: str, sign: str, size: float = 3.4, face: str = "", close: float = 1
) -> Widget:  # fmt: skip
    """A drawn person with the face asked for or a plain one; a sign where we have none."""
    folder = assets_folder() / "portraits"
    for stem in (f"{name}_{face}", name):
        if name and (folder / f"{stem}.svg").is_file():
            return Picture(str(folder / f"{stem}.svg"), height=size, close=close)
    return Sized(Icon(sign, size=size * 0.5), width=size * 0.6)


def seat_card(view: View, seat: str, *, heading: bool = False, people: bool = True) -> Widget:
    """A seat's face, name and job, with who sits there; the patient's chair as well."""
    role = view.roles.get(seat)
    name = role.name if role else _("The patient's chair")
    names = ", ".join(view.people.get(seat, ())) if people else ""
    words = Column(
        Text(name, "heading" if heading else "strong"),
        Text(role.job, "small") if role else None,
        Text(_("Played by {people}").format(people=names) if role else names, "small")
        if names
        else None,
        gap="none",
        grow=1,
    )
    face = portrait(role.portrait if role else "patients_chair", seat)
    return Row(face, words, wrap=False, gap="m", align="top")


# Words of the two dialects.
def term_parts(view: View, term: TermView) -> tuple[tuple[str, Words], ...]:
    """A term's card: plain meaning and how the other side hears it; false friends show both."""
    if term.meanings:
        parts: list[tuple[str, Words]] = [
            (_("When {name} says it").format(name=view.roles[seat].name), meaning)
            for seat, meaning in term.meanings.items()
        ]
        if term.plainly:
            parts.append(("", term.plainly))
        return (("", _("A false friend: both sides say it and mean different things.")), *parts)
    parts = [(_("In plain words"), term.plainly)]
    if term.heard_as:
        hearer = {"doctor": "manager", "manager": "doctor"}.get(term.said_by, "")
        heading = _("How the other side hears it")
        if hearer:
            heading = _("How {name} may hear it").format(name=view.roles[hearer].name)
        parts.append((heading, term.heard_as))
    return tuple(parts)


def term_widget(view: View, term: TermView) -> Widget:
    """A term for the list of words: whose it is by its sign, what it means, how it is heard."""
    signs = tuple(term.meanings) if term.meanings else (term.said_by,) if term.said_by else ()
    head = Row(
        *(Icon(seat, size=1.0) for seat in signs), Text(term.term, "heading", colour="accent"),
        gap="xs",
    )  # fmt: skip
    rows: list[Widget] = []
    if term.meanings:
        rows += [_meant(seat, meaning) for seat, meaning in term.meanings.items()]
        if term.plainly:
            rows.append(Text(term.plainly))
    else:
        rows.append(Text(term.plainly))
        if term.heard_as:
            hearer = {"doctor": "manager", "manager": "doctor"}.get(term.said_by, "talk")
            rows.append(_meant(hearer, _("hears: {what}").format(what=term.heard_as)))
    return Column(head, *rows, gap="none")


def _meant(sign: str, words: str) -> Widget:
    return Row(Icon(sign, size=0.9), Text(words, grow=1), wrap=False, gap="s", align="top")


# The log.
def log_widgets(lines: tuple[LogLine, ...]) -> list[Widget]:
    """The log as widgets."""
    return [_log_widget(line) for line in lines]


def _log_widget(entry: LogLine) -> Widget:
    match entry.kind:
        case "heading":
            return Text(entry.words, "heading")
        case "text":
            return Text(entry.words)
        case "choice" | "offer" | "deal":
            said = {"choice": _("chose"), "offer": _("offered"), "deal": ""}[entry.kind]
            who = Row(
                Badge(entry.who or _("Both"), entry.seat or "plain"),
                Text(said, "small") if said else None,
                gap="s",
            )
            return Panel(Column(who, Text(entry.words), gap="xs"), "well", across="m", down="s")
        case "chance":
            return Row(Icon("dice"), Text(entry.words, "small"), gap="s")
        case "note":
            return Panel(
                Row(Icon("pencil"), Text(entry.words, grow=1), wrap=False), "accent", across="m",
                down="s",
            )  # fmt: skip
    return Column(Text(entry.who, "strong"), Text(entry.words), gap="none")
