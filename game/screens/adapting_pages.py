"""The pages of adapting: people, place and time, figures, what to leave out, reviewers, the file."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from game.content.adapting.figures import Figure, Group
from game.content.adapting.naming import LONGEST_NAME
from game.content.adapting.record import REVIEWERS
from game.content.adapting.work import Offer, Step, merged
from game.content.beginning.draft import LONGEST
from game.screens.adapting_watch import problem_line
from game.screens.kit import (
    Button,
    Column,
    Dialog,
    Entry,
    Grid,
    Option,
    Panel,
    Row,
    Steps,
    Text,
    Widget,
)
from game.words import _, ngettext

if TYPE_CHECKING:
    from game.screens.adapting import AdaptingScreen

PAGES = ("people", "place", "figures", "out", "reviewed", "save")
LONGEST_PATH = 1_000
FIGURE_LETTERS = 16


def page(screen: AdaptingScreen) -> Widget:
    """The page that is turned to."""
    return {
        "people": _people, "place": _place, "figures": _figures, "out": _out,
        "reviewed": _reviewed, "save": _save,
    }[str(screen.leaf)](screen)  # fmt: skip


def _entry(screen: AdaptingScreen, group: str, key: str, old: str, label: str, **rest) -> Entry:
    """A field for one wish; empty means that what is there stays."""
    wishes = getattr(screen.pending, group)
    rest = {"limit": LONGEST, "hint": old} | rest
    return Entry(
        wishes.get(key, ""),
        partial(_wish, screen, group, key),
        key=f"{group}:{key}",
        label=label,
        **rest,
    )


def _wish(screen: AdaptingScreen, group: str, key: str, text: str) -> None:
    wishes = merged(getattr(screen.pending, group), {key: text.strip()})
    screen.pending = replace(screen.pending, **{group: wishes})
    screen.refused = ()


def _people(screen: AdaptingScreen) -> Widget:
    entry = screen.work.document.scenario
    jobs = {"doctor": entry.roles.doctor.job, "manager": entry.roles.manager.job}
    jobs |= {name: cast.job for name, cast in entry.cast.items()}
    people = screen.work.texts.people
    fields = [
        _entry(
            screen,
            "names",
            who,
            _("stays as it is"),
            f"{name}, {jobs[who]}" if jobs[who] else name,
            limit=LONGEST_NAME,
        )
        for who, name in people.items()
    ]
    return Column(
        _entry(screen, "lines", "title", entry.title, _("What is your version called?")),
        Text(_("Who is it about? What you leave empty stays as it is."), "small"),
        Grid(*fields, least=15, most=2, gap="m"),
        gap="m",
    )


def _place(screen: AdaptingScreen) -> Widget:
    entry = screen.work.document.scenario
    towns = [_word(screen, *each) for each in screen.work.texts.towns]
    return Column(
        _entry(screen, "lines", "question", entry.question, _("What is it about, in one question?")),
        Grid(
            _entry(screen, "lines", "nation", entry.nation, _("Nation")),
            _entry(screen, "lines", "era", entry.era, _("When")),
            least=12, most=2,
        ),
        Text(_("Towns and houses that the texts name; the new name goes wherever the old one stood."), "small")
        if towns else None,
        Grid(*towns, least=12, most=2),
        gap="m",
    )  # fmt: skip


def _word(screen: AdaptingScreen, old: str, n: int, **rest) -> Entry:
    """A field for a word that the texts use so often."""
    label = ngettext("{what}, {n} time", "{what}, {n} times", n).format(what=old, n=n)
    return _entry(screen, "words", old, _("stays as it is"), label, **rest)


HEADINGS = {
    Group.TIME: lambda: _("Time"),
    Group.LUCK: lambda: _("Luck"),
    Group.LEAVING: lambda: _("Walking away"),
    Group.COSTS: lambda: _("Costs"),
    Group.METERS: lambda: _("Meters"),
}


def _figures(screen: AdaptingScreen) -> Widget:
    every = screen.work.figures
    parts: list[Widget] = []
    sums = screen.work.texts.sums
    if sums:
        fields = [_word(screen, *each, limit=FIGURE_LETTERS) for each in sums]
        parts += [Text(_("Sums in the texts"), "heading"), Grid(*fields, least=10, most=3)]
    for group in Group:
        mine = [figure for figure in every if figure.group is group]
        if mine:
            parts.append(Text(HEADINGS[group](), "heading"))
            parts.append(Column(*(_figure(screen, figure) for figure in mine), gap="xs"))
    return Column(*parts, gap="m")


def _figure(screen: AdaptingScreen, figure: Figure) -> Widget:
    field = _entry(
        screen, "figures", figure.key, figure.value, "", name=figure.about, limit=FIGURE_LETTERS
    )
    words = _("{about} (line {n})").format(about=figure.about, n=figure.line)
    return Row(Text(words, "small", colour="ink", grow=1), field, wrap=False, gap="m")


# --- what to leave out -------------------------------------------------------------------


def _out(screen: AdaptingScreen) -> Widget:
    parts: list[Widget] = [
        Text(
            _(
                "Only what can go without breaking the story is offered. You see what follows first."
            ),
            "small",
        )
    ]
    groups = (
        (_("Scenes"), screen.work.scenes, "scene"), (_("Issues"), screen.work.issues, "issue"),
    )  # fmt: skip
    for heading, offers, kind in groups:
        if offers:
            parts.append(Text(heading, "heading"))
            parts += [_offer(screen, offer, kind) for offer in offers]
    if len(parts) == 1:
        parts.append(Text(_("Nothing can be left out of this scenario."), "lead"))
    return Column(*parts, gap="s")


def _offer(screen: AdaptingScreen, offer: Offer, kind: str) -> Widget:
    press = partial(_ask_onward, screen, offer) if len(offer.onward) > 1 else partial(
        _look, screen, offer, kind, offer.onward[0] if offer.onward else ""
    )  # fmt: skip
    button = Button(
        _("Leave out …"), press, look="quiet", key=f"{kind}:{offer.id}",
        name=_("Leave out {what}").format(what=offer.text),
        shut=_("Take in what is written first") if screen.is_pending else "",
    )  # fmt: skip
    words = Text(_("{what} (line {n})").format(what=offer.text, n=offer.line), grow=1)
    return Panel(Row(words, button, gap="m"), "card", across="m", down="xs")


def _ask_onward(screen: AdaptingScreen, offer: Offer) -> None:
    """Where does the story go instead? The scene had several ways on."""
    entry = screen.work.document.scenario
    found = {**entry.scenes, **entry.endings}

    def picked(onward: str) -> None:
        screen.close()
        _look(screen, offer, "scene", onward)

    def make() -> Widget:
        options = [Option(name, found[name].heading or name) for name in offer.onward]
        body = Column(
            Text(_("Where does the story go instead?"), "heading"),
            Text(_("“{what}” has several ways on.").format(what=offer.text)),
            Steps(options, "", picked, key="onward", stacked=True, name=_("Where to?")),
            gap="m",
        )
        back = Button(_("Go back"), screen.close, key="dialog:no")
        return Dialog(body, Row(back, justify="right"), name=_("Where does the story go instead?"))

    screen.open(make)


def _look(screen: AdaptingScreen, offer: Offer, kind: str, onward: str) -> None:
    """Work out what leaving something out would bring, and ask."""
    work = screen.work
    wishes = (
        work.without_scene(offer.id, onward) if kind == "scene" else work.without_issue(offer.id)
    )
    screen.work_out(wishes, partial(_show, screen, offer))


def _show(screen: AdaptingScreen, offer: Offer, step: Step) -> None:
    if step.refused:
        screen.tell(_("This cannot be left out"), "\n\n".join(step.refused))
        return

    def agreed() -> None:
        screen.close()
        screen.taken(step)

    def make() -> Widget:
        problems = [Text(problem_line(p), "small", colour="ink") for p in step.problems]
        body = Column(
            Text(_("Leave out “{what}”?").format(what=offer.text), "heading"),
            Text(_("What follows"), "strong"),
            Column(*(Text(each, "small", colour="ink") for each in step.sentences({})), gap="xs"),
            Text(_("What the check would say of it"), "strong") if problems else None,
            Column(*problems, gap="xs"),
            gap="s",
        )
        no = Button(_("Keep it"), screen.close, key="dialog:no")
        no.autofocus = True
        yes = Button(_("Leave it out"), agreed, look="primary", key="dialog:yes")
        return Dialog(body, Row(no, yes, justify="right", gap="s"), name=_("Leave out"), wide=40)

    screen.open(make)


# --- reviewers and the file ----------------------------------------------------------------


def _reviewed(screen: AdaptingScreen) -> Widget:
    labels = {
        "doctor": _("A doctor"), "manager": _("A manager"), "patient": _("A patient or carer"),
    }  # fmt: skip
    hint = _("Name or role, and when")
    return Column(
        Text(
            _("Who has read this version over? It may stay empty now and be filled in later."),
            "small",
        ),
        *(_entry(screen, "reviewed_by", who, hint, labels[who]) for who in REVIEWERS),
        Entry(
            screen.pending.by,
            partial(_sign, screen),
            key="by",
            label=_("Who makes this version?"),
            hint=_("May stay empty"),
            limit=LONGEST,
        ),
        gap="m",
    )


def _sign(screen: AdaptingScreen, text: str) -> None:
    screen.pending = replace(screen.pending, by=text.strip())


def _save(screen: AdaptingScreen) -> Widget:
    if screen.saved is not None and screen.saved_text == screen.work.now.version.text:
        return Panel(Column(
            Text(_("Saved"), "heading"), Text(str(screen.saved)),
            Text(_("Drop the file on the choosing page to play it; in a text editor you can change every word."), "small"),
            gap="s"), "good")  # fmt: skip
    name = Entry(
        screen.file_name, partial(_set, screen, "file_name"), key="file", label=_("The file's name"),
        hint=screen.usual_name(), limit=120,
    )  # fmt: skip
    folder = Entry(
        screen.folder, partial(_set, screen, "folder"), key="folder", label=_("Into which folder?"),
        limit=LONGEST_PATH,
    )  # fmt: skip
    shut = ""
    if screen.is_pending:
        shut = _("Take in what is written first")
    elif not screen.work.is_changed:
        shut = _("Nothing has been changed yet")
    save = Button(
        _("Save as a new file"), screen.save, look="primary", sign="sheet", key="save", shut=shut
    )
    words = Text(_("No file that is there already is ever written over."), "small")
    return Column(name, folder, words, Row(save), gap="m")


def _set(screen: AdaptingScreen, field: str, text: str) -> None:
    setattr(screen, field, text)
    screen.refused = ()
