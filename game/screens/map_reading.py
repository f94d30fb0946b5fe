"""One scene or ending of the map in full: its words, its ways on with what they ask and what they do."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from game.core.scenario import SIDES, Choice, Effect, Issue, Line, Negotiation, Scene
from game.figures.shapes import Figure
from game.figures.story_colours import Colouring
from game.figures.story_links import effect_words
from game.figures.story_map import Card, StoryMap
from game.figures.story_pictures import kinds, picture
from game.screens.kit import Button, Chart, Column, Divider, Panel, Row, Span, Text, Widget
from game.session.costs import in_words
from game.session.prose import fill_names, paragraphs, plain, speaker_name, text_of
from game.words import _, ngettext

Go = Callable[[str], object]
SIGN = 28.0


class Reading:
    """Makes the widgets of one card; ``go`` chooses another."""

    def __init__(self, story: StoryMap, colouring: Colouring, go: Go):
        self.story, self.scenario, self.colouring, self.go = story, story.scenario, colouring, go

    def widgets(self, name: str) -> list[Widget]:
        """Everything about a scene or an ending, from its heading down."""
        card = self.story.cards[name]
        told = self.scenario.scenes.get(name) or self.scenario.endings[name]
        found: list[Widget] = [
            Row(sign_of(card.kind, card.turn), Text(card.heading, "heading", grow=1), wrap=False,
                gap="s", align="top"),
            Text(self._facts(card), "small"),
        ]  # fmt: skip
        found += [Text(text_of(part)) for part in paragraphs(self.scenario, told.text)]
        found += self._lines(told.lines)
        if isinstance(told, Scene):
            found += self._ways(told)
        return [*found, *self._before(card)]

    def _facts(self, card: Card) -> str:
        words = next(w for kind, turn, w in kinds() if (kind, turn) == (card.kind, card.turn))
        note = self.colouring.cards[card.id].note
        return " · ".join(part for part in (words[:1].upper() + words[1:], note, card.id) if part)

    def _lines(self, lines: Iterable[Line]) -> list[Widget]:
        return [Text(self._said(line)) for line in lines]

    def _said(self, line: Line) -> tuple[Span, ...]:
        name = speaker_name(self.scenario, line.speaker)
        own = line.speaker if line.speaker in SIDES else ""
        words = Span(plain(self.scenario, line.text))
        return (Span(f"{name}: ", bold=True, colour=own), words) if name else (words,)

    # The ways on.
    def _ways(self, scene: Scene) -> list[Widget]:
        found: list[Widget] = []
        if scene.question or scene.choices:
            found.append(_head(plain(self.scenario, scene.question) or _("Choices")))
        decides = bool(scene.choices) and not scene.ways
        found += [self._choice(choice, decides) for choice in scene.choices]
        if scene.branches:
            found.append(_head(_("What luck may bring")))
            odds = sum(branch.odds for branch in scene.branches)
            for branch in scene.branches:
                share = _("{n} in {all}").format(n=branch.odds, all=odds)
                name = branch.id.replace("_", " ")
                found.append(self._way(f"{share} · {name}", branch.effects, branch.goto))
        if scene.negotiation:
            found += self._table(scene.negotiation)
        if scene.ways:
            found.append(_head(_("What comes then")))
            for way in scene.ways:
                words = _("If {condition}").format(condition=way.guard.text) if way.guard else ""
                found.append(self._way(words or _("In any case"), way.effects, way.goto))
        return found

    def _way(self, words: str, effects: Iterable[Effect], goto: str) -> Widget:
        parts = [Text(words, weight="medium"), *self._effects(effects), self._link(goto)]
        return Panel(Column(*parts, gap="xs"), "card", across="m", down="s")

    def _choice(self, choice: Choice, leads: bool) -> Widget:
        parts: list[Widget] = [Text(plain(self.scenario, choice.text), weight="medium")]
        if choice.guard:
            parts.append(
                Text(_("Open if {condition}").format(condition=choice.guard.text), "small")
            )
        if choice.guard and choice.otherwise:
            instead = plain(self.scenario, choice.otherwise)
            parts.append(Text(_("Else: {words}").format(words=instead), "small"))
        parts += self._effects(choice.effects)
        aims = [self.scenario.aims.get(aim, aim) for aim in choice.aims]
        cost = in_words([choice.cost]) if choice.cost else ""
        for fact in (cost, ", ".join(choice.mintzberg), ", ".join(aims)):
            if fact:
                parts.append(Text(fact, "small"))
        parts += self._lines(choice.lines)
        if leads:
            parts.append(self._link(choice.goto))
        return Panel(Column(*parts, gap="xs"), "card", across="m", down="s")

    def _effects(self, effects: Iterable[Effect]) -> list[Widget]:
        return [
            Row(Text("•", "small"),
                Text(effect_words(self.scenario, effect), "small", colour="ink", grow=1),
                wrap=False, align="top", gap="s")
            for effect in effects
        ]  # fmt: skip

    def _link(self, name: str) -> Widget:
        heading = self.story.cards[name].heading
        button = Button(
            heading, partial(self.go, name), look="quiet", sign="next",
            name=_("Leads to {heading}").format(heading=heading),
        )  # fmt: skip
        return Row(button)

    def _before(self, card: Card) -> list[Widget]:
        before = [
            name
            for name, other in self.story.cards.items()
            if any(way.goto == card.id for way in other.ways)
        ]
        if not before:
            return []
        links = [
            Button(
                self.story.cards[name].heading, partial(self.go, name), look="quiet", sign="back",
                name=_("Reached from {heading}").format(heading=self.story.cards[name].heading),
            )
            for name in before
        ]  # fmt: skip
        return [Divider(), Text(_("Reached from"), "label"), *(Row(link) for link in links)]

    # The table.
    def _table(self, table: Negotiation) -> list[Widget]:
        names = {seat: self.scenario.roles[seat].name for seat in SIDES}
        rounds = ngettext("{name} opens; {n} round.", "{name} opens; {n} rounds.", table.rounds)
        found: list[Widget] = [
            _head(_("The table")),
            Text(rounds.format(name=names[table.opens], n=table.rounds)),
        ]
        for seat in SIDES:
            away = table.walk_away[seat]
            words = ngettext(
                "{name} walks away with {n} point", "{name} walks away with {n} points", away.points
            )
            because = fill_names(self.scenario, away.because)
            said = words.format(name=names[seat], n=away.points)
            found.append(Text(f"{said}: {because}" if because else f"{said}."))
        return [*found, *(self._issue(issue) for issue in table.issues)]

    def _issue(self, issue: Issue) -> Widget:
        rows: list[Widget] = [Text(plain(self.scenario, issue.text) or issue.label, "strong")]
        for option in issue.options:
            doctor, manager = (option.points[seat] for seat in SIDES)
            points = _("doctor {d} · manager {m}").format(d=doctor, m=manager)
            label = plain(self.scenario, option.text) or option.label
            rows.append(Column(Text(label, weight="medium"), Text(points, "small"), gap="none"))
            if option.guard:
                words = _("Open if {condition}").format(condition=option.guard.text)
                rows.append(Text(words, "small"))
            if option.cost:
                rows.append(Text(in_words([option.cost]), "small"))
            rows += self._effects(option.effects)
        return Panel(Column(*rows, gap="xs"), "card", across="m", down="s")


def _head(words: str) -> Widget:
    return Text(words, "strong")


def sign_of(kind, turn) -> Widget:
    """The small picture of a kind of scene or ending."""
    shapes = tuple(picture(kind, turn, SIGN / 2, SIGN / 2))
    return Chart(Figure("", SIGN, SIGN, shapes), most=1.35)


def legend(story: StoryMap, colouring: Colouring) -> list[Widget]:
    """What the signs and the lines of this map mean."""
    used = {(card.kind, card.turn) for card in story.cards.values()}
    rows = [
        Row(sign_of(kind, turn), Text(words[:1].upper() + words[1:], "small", colour="ink", grow=1),
            wrap=False, gap="s")
        for kind, turn, words in kinds() if (kind, turn) in used
    ]  # fmt: skip
    rows += [
        Row(_stroke(colour, dashed), Text(words[:1].upper() + words[1:], "small", colour="ink", grow=1),
            wrap=False, gap="s")
        for colour, dashed, words in colouring.key
    ]  # fmt: skip
    return rows


def _stroke(colour: str, dashed: bool) -> Widget:
    from game.figures.shapes import Line

    line = Line(((2, SIGN / 2), (SIGN - 2, SIGN / 2)), colour, 4, dashed)
    return Chart(Figure("", SIGN, SIGN, (line,)), most=1.35)
