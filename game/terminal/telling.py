"""Tells a view's story, words and log as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.session.prose import Paragraph, headed
from game.session.questions import dimension_meaning
from game.session.views import LineView, LogLine, SceneView, SheetView, TermView, View
from game.terminal.console import Console
from game.words import _, ngettext

DIMENSIONS = ("ethics", "equity", "efficiency", "choice")
DONE = ("choice", "offer", "deal", "chance")
"""The kinds of log line that say what somebody, or nobody, did."""

HINT_FROM = 5
"""Minutes left at which a gentle hint appears."""


def marked(paragraph: Paragraph) -> str:
    """A paragraph with its glossary words between underscores."""
    return "".join(f"_{span.text}_" if span.term else span.text for span in paragraph)


def sentence(text: str) -> str:
    """A reason as a sentence: a capital at its head, a stop at its end."""
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def tell_before(console: Console, scene: SceneView) -> None:
    """What was said on the way into a scene."""
    for said in scene.before:
        tell_line(console, said)


def tell_scene(console: Console, scene: SceneView) -> None:
    """One screenful of story."""
    if scene.heading:
        console.title(scene.heading)
    else:
        console.say()
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


def tell_meters(console: Console, view: View, before: dict[str, int]) -> None:
    """The meters that the scenario shows; which way each has gone since it was told last."""
    for meter in view.meters:
        words = _("{label}: {value} of {most}").format(
            label=meter.label, value=meter.value, most=meter.high
        )
        was = before.get(meter.id, meter.value)
        if was != meter.value:
            words += " " + _("(it was {was})").format(was=was)
        console.say(words)


def tell_time(console: Console, view: View) -> None:
    """A gentle hint when the planned time is nearly up; never a punishment."""
    left = view.minutes_left
    if left is None or left > HINT_FROM:
        return
    if left <= 0:
        console.say(_("The planned time is over. No hurry."))
        return
    text = ngettext("About {n} minute of the planned time is left.",
                    "About {n} minutes of the planned time are left.", left)  # fmt: skip
    console.say(text.format(n=left))


def done_lines(view: View) -> list[LogLine]:
    """What has been done so far, by people, the computer and chance."""
    return [line for line in view.log if line.kind in DONE]


def tell_done(console: Console, lines: Iterable[LogLine]) -> None:
    """What was done, each with who did it."""
    for line in lines:
        words = marked(line.words)
        if line.kind == "offer":
            words = _("makes an offer")
        said = f"{line.who}: {words}" if line.who and line.kind == "choice" else ""
        console.say(f"→ {said or f'{line.who} {words}'.strip()}", indent="    ", first="  ")


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
                console.say(f"→ {entry.who}: {words}", indent="    ", first="  ")
            case "offer":
                text = _("→ {who} offers: {deal}").format(who=entry.who, deal=words)
                console.say(text, indent="    ", first="  ")
            case "deal" | "chance":
                console.say(f"→ {entry.who} {words}".replace("  ", " "), indent="    ", first="  ")
            case _:
                console.say(f"{entry.who}: {words}" if entry.who else words, indent="  ", first="")


def find_term(view: View, wanted: str) -> TermView | None:
    """The glossary's entry of that name, or of those words as they stand in the story."""
    name = wanted.strip("_ ").casefold()
    found = next((term for key, term in view.terms.items() if key.casefold() == name), None)
    if found is None and name:
        shown = (span for words in _words_shown(view) for span in words if span.term)
        marked_as = {span.text.casefold(): span.term for span in shown}
        found = view.terms.get(marked_as.get(name, ""))
    return found


def _words_shown(view: View) -> Iterator[Paragraph]:
    """Every paragraph in which a word may be marked."""
    scene = view.scene
    yield from (line.words for line in view.log)
    yield from scene.text
    yield from (said.words for said in (*scene.before, *scene.lines))
    yield from (choice.words for choice in scene.choices)
    yield from (paragraph for role in view.roles.values() for paragraph in role.public)
    if view.sheet:
        yield from view.sheet.brief


def tell_term(console: Console, view: View, term: TermView) -> None:
    """Explain a word."""
    for text in term_lines(view, term):
        console.say(text, indent="    ", first="  ")


def tell_terms(console: Console, view: View) -> None:
    """List the words there are."""
    if not view.terms:
        console.say(_("This scenario explains no words."))
        return
    console.say(", ".join(sorted(view.terms, key=str.casefold)) + ".", indent="  ")
    console.say(_("Type one of them and it is explained."))


def term_lines(view: View, term: TermView) -> list[str]:
    """What a word means, and how the other side hears it."""
    if term.meanings:
        lines = [_("{term}: a false friend. Both sides say it.").format(term=term.term)]
        for seat, meaning in term.meanings.items():
            text = _("{job} means: {meaning}")
            lines.append(text.format(job=view.roles[seat].job, meaning=meaning))
        return [*lines, term.plainly] if term.plainly else lines
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
    _tell_worth(console, sheet)
    for line in plan_lines(sheet.plan, sheet.plan_limit):
        console.say(line)
    for note in sheet.notes:
        console.say(_("Your note: {note}").format(note=note))


def _tell_worth(console: Console, sheet: SheetView) -> None:
    if sheet.issues:
        console.title(_("What each answer is worth to you"))
        text = _("Points, for you alone. The best of everything makes {best}.")
        console.say(text.format(best=sheet.best))
    for issue in sheet.issues:
        console.say(headed(issue.label, issue.text), indent="    ", first="  ")
        worth = " · ".join(f"{option.label} {option.points}" for option in issue.options)
        console.say(worth, indent="      ")
    if sheet.walk_away is not None:
        text = _("Walking away is worth {points}. {because}")
        console.say(text.format(points=sheet.walk_away, because=sentence(sheet.because)))


def plan_lines(plan: str, limit: int | None) -> list[str]:
    """A side's own plan, as far as it made one."""
    lines = [_("Your plan: {plan}").format(plan=plan)] if plan else []
    if limit is not None:
        lines.append(_("You meant to stop at {points} points.").format(points=limit))
    return lines


def dimension_name(dimension: str) -> str:
    """A dimension's name in words."""
    names = {
        "ethics": _("ethics"),
        "equity": _("equity"),
        "efficiency": _("efficiency"),
        "choice": _("choice"),
    }
    return names[dimension]


def dimension_line(dimension: str) -> str:
    """A dimension's name and what it means, in one plain line."""
    return f"{dimension_name(dimension)}: {dimension_meaning(dimension)}"
