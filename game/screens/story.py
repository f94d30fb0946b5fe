"""Widgets that tell a view's story: speeches with faces, paragraphs, the log, a term's card."""

from __future__ import annotations

from game.places import assets_folder
from game.screens.kit import (
    Badge,
    Column,
    Gap,
    Icon,
    Panel,
    Picture,
    Row,
    Sized,
    Text,
    Widget,
    Words,
)
from game.session.views import LineView, LogLine, SceneView, TermView, View
from game.words import _


def scene_words(scene: SceneView) -> list[Widget]:
    """All that is to be read in one screenful of story, in order."""
    words: list[Widget] = [speech(said) for said in scene.before]
    if words and (scene.text or scene.lines):
        words.append(Gap("s"))
    words += [Text(paragraph, "lead") for paragraph in scene.text]
    words += [speech(said) for said in scene.lines]
    return words


def speech(said: LineView) -> Widget:
    """One speech in a panel, with who says it; the narrator speaks without one."""
    if said.speaker == "narrator":
        return Text(said.words, "lead")
    who = Row(Text(said.name, "strong"), Text(said.job, "small"), gap="s", align="middle")
    words = Column(who, Text(said.words), gap="none", grow=1)
    face = portrait(said.portrait, said.seat or "people")
    return Panel(
        Row(face, words, gap="m", align="top", wrap=False),
        said.seat or "card",
        across="m",
        down="s",
    )


def portrait(name: str, sign: str, size: float = 3.4) -> Widget:
    """A drawn face, or a sign where the scenario names none that we have."""
    path = assets_folder() / "portraits" / f"{name}.svg"
    if name and path.is_file():
        return Picture(path, height=size)
    return Sized(Icon(sign, size=size * 0.5), width=size * 0.6)


def term_parts(view: View, term: TermView) -> tuple[tuple[str, Words], ...]:
    """A term's card: plain meaning and how the other side hears it; false friends show both."""
    if term.meanings:
        parts = [(_("What {who} means").format(who=view.roles[seat].job), meaning)
                 for seat, meaning in term.meanings.items()]  # fmt: skip
        if term.plainly:
            parts.append(("", term.plainly))
        return ((_("A false friend: both sides say it"), ""), *parts)
    parts = [(_("In plain words"), term.plainly)]
    if term.heard_as:
        parts.append((_("How the other side hears it"), term.heard_as))
    return tuple(parts)


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
                Badge(entry.who or _("Both"), entry.seat or "plain"), Text(said, "small"), gap="s"
            )
            return Panel(Column(who, Text(entry.words), gap="xs"), "well", across="m", down="s")
        case "chance":
            return Row(Icon("dice"), Text(entry.words, "small"), gap="s")
    return Column(Text(entry.who, "strong"), Text(entry.words), gap="none")
