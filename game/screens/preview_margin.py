"""The author's margin beside a page: where one stands, what is written there, numbers, way, scenes, problems."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pygame

from game.screens.kit import (
    Badge,
    Button,
    Choice,
    Choices,
    Column,
    Divider,
    Entry,
    Grid,
    Icon,
    Option,
    Page,
    Panel,
    Row,
    Slider,
    Span,
    Steps,
    Tabs,
    Text,
    Widget,
)
from game.screens.preview_problems import problem_rows
from game.screens.ui import Ui
from game.session.preview.explaining import EffectNote, Section, WayNote, explain_page, page_path
from game.session.preview.kept import NAME_LIMIT
from game.session.preview.listing import listing
from game.session.preview.rehearsal import MeterNow
from game.session.preview.scores import Scores, raw_sums
from game.session.views import TABLE
from game.words import _, ngettext

if TYPE_CHECKING:
    from game.screens.preview import PreviewScreen

WIDE = 22.0
"""How wide the margin is, in em."""


class Beside(Widget):
    """A page, and the margin at its right edge."""

    def __init__(self, page: Widget, margin: Widget, wide: int):
        super().__init__(page, margin)
        self.wide = wide

    def arrange(self, ui: Ui) -> None:
        page, margin = self.children
        rest = self.rect.width - self.wide
        page.place(ui, pygame.Rect(self.rect.left, self.rect.top, rest, self.rect.height))
        margin.place(
            ui, pygame.Rect(self.rect.left + rest, self.rect.top, self.wide, self.rect.height)
        )


class LineLink(Button):
    """A small button with the number of a line, which opens the file there."""

    def _pads(self, ui: Ui) -> tuple[int, int]:
        return ui.px("s"), ui.px(3)

    def _sign_side(self, ui: Ui) -> int:
        return ui.em(0.75)

    def _blocks(self, ui: Ui, width: int):
        return ui.block(self.label, "label", width, colour="accent", weight="semibold"), None


class Paper(Widget):
    """The margin's own ground, with a line towards the page."""

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        surface.fill(ui.palette["well"], self.rect)
        line = pygame.Rect(self.rect.left, self.rect.top, max(1, ui.px(1)), self.rect.height)
        surface.fill(ui.palette["edge"], line)


def margin(screen: PreviewScreen) -> Widget:
    """The whole margin; its tab says what its body shows."""
    bodies = {"here": here, "way": way, "scenes": scenes, "problems": problems}
    # Where the margin has the window to itself, what stands over the page stands here.
    rows = [*([] if screen.beside else screen.notices()), *bodies[screen.tab](screen)]
    body = Column(*rows, gap="s", key=f"margin:{screen.tab}")
    page = Page(
        body, head=_head(screen), foot=_foot(screen), across="l", gap="s",
        key=f"margin:page:{screen.tab}",
    )  # fmt: skip
    return Paper(page)


def _head(screen: PreviewScreen) -> Widget:
    rehearsal = screen.bench.rehearsal
    back = Button(
        _("Back"), screen.back, sign="left", key="step:back",
        shut_quietly=rehearsal.cursor == 0,
    )  # fmt: skip
    on = Button(
        _("Forward"), screen.forward, sign="right", sign_after=True,
        key="step:forward", shut_quietly=rehearsal.cursor == rehearsal.reach,
    )  # fmt: skip
    count = _("{n} of {all}").format(n=rehearsal.cursor, all=len(rehearsal.steps))
    roles = screen.table.view().roles
    eyes = [Option(TABLE, _("The table"))]
    eyes += [Option(seat, role.name) for seat, role in roles.items()]
    found = len(screen.bench.problems)
    marked = _("Problems ({n})").format(n=found) if found else _("Problems")
    tabs = [
        ("here", _("Here")),
        ("way", _("The way")),
        ("scenes", _("Scenes")),
        ("problems", marked),
    ]
    return Column(
        Row(back, Text(count, "small"), on, gap="s", justify="between"),
        Steps(eyes, screen.table.eye, screen.look_from, key="eye", name=_("Look from"), least=5.5),
        Tabs(tabs, screen.tab, screen.show_tab, key="tabs"),
        gap="s",
    )


def _foot(screen: PreviewScreen) -> Widget:
    leave = Button(_("Leave"), screen.on_back, look="quiet", sign="door", key="leave:preview")
    if screen.beside:
        news = Text(screen.news, "small", grow=1, align="right") if screen.news else None
        return Row(leave, news, wrap=False)
    page = Button(_("The page"), screen.turn_margin, sign="book", key="page")
    return Row(leave, page, justify="between")


# --- here -----------------------------------------------------------------------------


def here(screen: PreviewScreen) -> list[Widget]:
    """What is written about the page on the screen, with the numbers as they are."""
    rehearsal = screen.bench.rehearsal
    rows: list[Widget] = [_place(screen)]
    if rehearsal.ended:
        rows += _scores(screen)
    else:
        rows.append(_sums(screen))
    rows += [_meter(screen, meter) for meter in rehearsal.meters]
    for section in explain_page(rehearsal):
        rows += _section(screen, section)
    return rows


def _place(screen: PreviewScreen) -> Widget:
    rehearsal = screen.bench.rehearsal
    line = screen.bench.line_of(page_path(rehearsal))
    return Row(
        Text((Span(rehearsal.scene, bold=True),), "small", colour="ink", grow=1),
        _line(screen, line, "edit:page"),
        wrap=False, gap="s",
    )  # fmt: skip


def _line(screen: PreviewScreen, line: int, key: str) -> Widget:
    return LineLink(
        str(line), partial(screen.edit, line), look="quiet", sign="pencil", key=key,
        name=_("Open line {n} in the editor").format(n=line),
    )  # fmt: skip


def _sums(screen: PreviewScreen) -> Widget:
    sums = raw_sums(screen.bench.rehearsal.record.state)
    badges = (Badge(f"{name} {raw}", dimension) for dimension, name, raw in sums)
    return Grid(*badges, least=7, most=2, gap="xs")


def _meter(screen: PreviewScreen, meter: MeterNow) -> Widget:
    def to(number: float) -> None:
        screen.set_meter(meter.id, round(number))

    slider = Slider(
        meter.value, meter.low, meter.high, to, step=meter.step, label=meter.label,
        key=f"meter:{meter.id}", grow=1,
    )  # fmt: skip
    less = Button(
        "", partial(to, meter.value - meter.step), look="quiet", sign="minus", key=f"less:{meter.id}",
        name=_("{meter}: less").format(meter=meter.label), shut_quietly=meter.value <= meter.low,
    )  # fmt: skip
    more = Button(
        "", partial(to, meter.value + meter.step), look="quiet", sign="plus", key=f"more:{meter.id}",
        name=_("{meter}: more").format(meter=meter.label), shut_quietly=meter.value >= meter.high,
    )  # fmt: skip
    return Row(slider, less, more, wrap=False, gap="xs")


def _section(screen: PreviewScreen, section: Section) -> list[Widget]:
    rows: list[Widget] = [Divider()]
    if section.heading:
        rows.append(Text(section.heading, "strong"))
    return rows + [
        _note(screen, note, f"{section.heading}:{number}")
        for number, note in enumerate(section.notes)
    ]


def _note(screen: PreviewScreen, note: WayNote, key: str) -> Widget:
    sign = {True: "tick", False: "lock", None: ""}[note.open]
    line = screen.bench.line_of(note.path)
    head = Row(
        Icon(sign, size=0.9, colour="good" if note.open else "muted") if sign else None,
        Text(note.words, "small", colour="ink", weight="medium", grow=1),
        _line(screen, line, f"edit:{key}"),
        wrap=False, gap="s", align="top",
    )  # fmt: skip
    rows: list[Widget] = [head]
    if note.why_shut:
        rows.append(Text(f"“{note.why_shut}”", "small"))
    for part in note.parts:
        now = f" ({part.now})" if part.now else ""
        met = _("met") if part.holds else _("not met")
        words = Text(f"{part.words}: {met}{now}", "small", grow=1)
        icon = Icon("tick" if part.holds else "cross", size=0.8, colour="muted")
        rows.append(Row(icon, words, wrap=False, gap="s", align="top"))
    if note.condition and not note.parts:
        rows.append(Text(_("If {condition}").format(condition=note.condition), "small"))
    for effect in note.effects:
        rows.append(_effect(effect))
    rows += [Text(detail, "small") for detail in note.details]
    if note.leads_to:
        rows.append(Text(f"→ {note.leads_to_words}", "small"))
    if screen.can_draw(note):
        draw = Button(
            _("Let this lot fall"), partial(screen.draw, note.id), sign="dice", key=f"lot:{note.id}"
        )  # fmt: skip
        rows.append(Row(draw))
    return Panel(Column(*rows, gap="hair"), "card", across="s", down="s")


def _effect(effect: EffectNote) -> Widget:
    because = _(" because {reason}").format(reason=effect.reason) if effect.reason else ""
    source = f" ({effect.source})" if effect.source else ""
    words = (Span(effect.words, bold=True), Span(f"{because}{source}"))
    return Row(
        Icon(effect.dimension or "gear", size=0.8),
        Text(words, "small", colour="ink", grow=1),
        wrap=False, gap="s", align="top",
    )  # fmt: skip


def _scores(screen: PreviewScreen) -> list[Widget]:
    found = screen.scores
    if found is None:
        return [_sums(screen), Text(_("Looking at every play there is …"), "small")]
    return [_score_table(found), *(Text(line, "small", colour="ink") for line in found.lines)]


def _score_table(found: Scores) -> Widget:
    rows = []
    for score in found.dimensions:
        of = "" if score.of_100 is None else _("{n} of 100").format(n=score.of_100)
        span = _("within {range}").format(range=score.range) if score.range else ""
        rows.append(
            Row(
                Icon(score.dimension, size=1.0),
                Text(f"{score.name} {score.raw}", "strong", grow=1),
                Text(of, "strong") if of else None,
                Text(span, "small") if span else None,
                gap="s",
                wrap=False,
            )
        )
    return Panel(Column(*rows, gap="xs"), "card", across="s", down="s")


# --- the way --------------------------------------------------------------------------


def way(screen: PreviewScreen) -> list[Widget]:
    """The places that were kept; then the steps of the way, those that lie ahead on top."""
    rehearsal = screen.bench.rehearsal
    begun = rehearsal.heading(rehearsal.start.scene) if rehearsal.start.scene else ""
    label = _("From: {scene}").format(scene=begun) if begun else _("From the beginning")
    steps = [Option("0", label)]
    for number, line in enumerate(rehearsal.path(), 1):
        shut = "" if line.fits else _("no longer fits")
        steps.append(Option(str(number), f"{number}. {line.words}", shut=shut))
    return [
        *_kept(screen),
        Divider(),
        Steps(
            reversed(steps), str(rehearsal.cursor), screen.go, key="step", stacked=True,
            label=_("The way here, the latest step on top"),
        ),
    ]  # fmt: skip


def _kept(screen: PreviewScreen) -> list[Widget]:
    kept = screen.bench.kept
    name = Entry(
        screen.name, screen.write_name, key="keep:name", on_enter=screen.keep, limit=NAME_LIMIT,
        label=_("Keep this place under a name"),
    )  # fmt: skip
    button = Button(
        _("Keep it"), screen.keep, sign="plus", key="keep",
        shut=kept.foreign or ("" if screen.name.strip() else _("Write a name first")),
    )  # fmt: skip
    rows: list[Widget] = [name, Row(button)]
    for each, place in kept.places:
        go = Button(each, partial(screen.go_to, place), sign="next", key=f"kept:{each}", grow=1)
        forget = Button(
            "", partial(screen.forget, each), look="quiet", sign="cross", key=f"forget:{each}",
            name=_("Forget {place}").format(place=each),
        )  # fmt: skip
        rows.append(Row(go, forget, wrap=False, gap="xs"))
    rows += [Text(words, "small") for words in kept.unread]
    if not kept.places:
        rows.append(
            Text(_("None yet. They are kept in a small file beside the scenario."), "small")
        )
    return rows


# --- scenes and problems --------------------------------------------------------------


def scenes(screen: PreviewScreen) -> list[Widget]:
    """Every place where one may begin, and a field to find one by any of its words."""
    rehearsal = screen.bench.rehearsal
    find = Entry(
        screen.wanted, screen.write_wanted, key="find", label=_("Begin at a scene"),
        hint=_("any word of it"), limit=60,
    )  # fmt: skip
    found = listing(rehearsal.written, screen.wanted)
    cards = [Choice(each.key, each.words, second=each.note, sign=each.sign) for each in found]
    here_now = f"scene:{rehearsal.scene}"
    rows: list[Widget] = [find]
    if not cards:
        rows.append(Text(_("No scene has these words."), "small"))
    rows.append(
        Choices(cards, screen.begin, chosen=here_now, numbered=False, key="begin", gap="xs")
    )
    return rows


def problems(screen: PreviewScreen) -> list[Widget]:
    """All problems of what stands in the file now."""
    bench = screen.bench
    rows: list[Widget] = []
    if bench.trouble:
        rows.append(Text(bench.trouble, "strong"))
    if not bench.checked and bench.newest.scenario is not None:
        rows.append(Text(_("The slow checks are still at work …"), "small"))
    elif not bench.problems:
        rows.append(Text(_("No problem was found."), "strong"))
    if bench.problems:
        n = len(bench.problems)
        rows.append(Text(ngettext("{n} problem", "{n} problems", n).format(n=n), "strong"))
    return rows + problem_rows(screen, bench.problems)
