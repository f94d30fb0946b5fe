"""Tells a view's story, words and log as lines of text."""

from __future__ import annotations

from game.session.prose import Paragraph
from game.session.views import LineView, LogLine, SceneView, SheetView, TermView, View
from game.terminal.console import Console
from game.words import _


def marked(paragraph: Paragraph) -> str:
    """A paragraph with its glossary words between underscores."""
    return "".join(f"_{span.text}_" if span.term else span.text for span in paragraph)


def tell_scene(console: Console, scene: SceneView) -> None:
    """One screenful of story."""
    for said in scene.before:
        tell_line(console, said)
    console.title(scene.heading or "·")
    for paragraph in scene.text:
        console.say(marked(paragraph))
        console.say()
    for said in scene.lines:
        tell_line(console, said)


def tell_line(console: Console, said: LineView) -> None:
    """One speech."""
    if said.speaker == "narrator":
        console.say(marked(said.words), indent="  ")
    else:
        console.say(f"{said.name}: “{marked(said.words)}”", indent="    ", first="  ")


def tell_log(console: Console, lines: tuple[LogLine, ...]) -> None:
    """Everything said and chosen so far."""
    console.title(_("So far"))
    for entry in lines:
        words = marked(entry.words)
        match entry.kind:
            case "heading":
                console.say()
                console.say(words.upper())
            case "choice":
                console.say(f"→ {entry.who}: {words}", indent="  ")
            case "offer":
                console.say(
                    _("→ {who} offers: {deal}").format(who=entry.who, deal=words), indent="  "
                )
            case _:
                console.say(f"{entry.who}: {words}" if entry.who else words, indent="  ", first="")


def tell_term(console: Console, view: View, wanted: str) -> None:
    """Explain a word, or list the words there are."""
    found = next(
        (t for name, t in view.terms.items() if name.casefold() == wanted.casefold()), None
    )
    if found is None:
        if wanted:
            console.say(_("No such word here. The words are:"))
        console.say(", ".join(sorted(view.terms, key=str.casefold)) or _("none"), indent="  ")
        return
    for text in term_lines(view, found):
        console.say(text, indent="  ")


def term_lines(view: View, term: TermView) -> list[str]:
    """What a word means, and how the other side hears it."""
    if term.meanings:
        lines = [_("{term}: a false friend.").format(term=term.term)]
        for seat, meaning in term.meanings.items():
            lines.append(
                _("{job} means: {meaning}").format(job=view.roles[seat].job, meaning=meaning)
            )
        if term.plainly:
            lines.append(term.plainly)
        return lines
    lines = [f"{term.term}: {term.plainly}"]
    if term.heard_as:
        lines.append(_("The other side hears: {heard}").format(heard=term.heard_as))
    return lines


def tell_sheet(console: Console, view: View, sheet: SheetView) -> None:
    """A side's private sheet: brief, priorities, points, plan."""
    role = view.roles[sheet.seat]
    console.title(_("{name}: for your eyes only").format(name=role.name))
    for paragraph in sheet.brief:
        console.say(marked(paragraph))
        console.say()
    order = ", ".join(dimension_name(each) for each in sheet.priorities)
    console.say(_("What matters to you, first to last: {order}.").format(order=order))
    if sheet.issues:
        console.say()
        console.say(
            _("What each answer is worth to you (the best of all: {best})").format(best=sheet.best)
        )
    for issue in sheet.issues:
        console.say(f"{issue.label}: {issue.text}", indent="    ", first="  ")
        worth = " · ".join(f"{option.label} {option.points}" for option in issue.options)
        console.say(worth, indent="      ")
    if sheet.walk_away is not None:
        text = _("Walking away is worth {points}: {because}.")
        console.say(text.format(points=sheet.walk_away, because=sheet.because.rstrip(".")))
    if sheet.plan:
        console.say(_("Your plan: {plan}").format(plan=sheet.plan))
    for note in sheet.notes:
        console.say(_("Your note: {note}").format(note=note))


def dimension_name(dimension: str) -> str:
    """A dimension's name in words."""
    names = {
        "ethics": _("ethics"),
        "equity": _("equity"),
        "efficiency": _("efficiency"),
        "choice": _("choice"),
    }
    return names[dimension]
