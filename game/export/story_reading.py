"""Each scene and ending in full, as an author reads them: words, ways on, guards, effects, reasons."""

from __future__ import annotations

from collections.abc import Iterable

from game.core.scenario import (
    SIDES,
    Choice,
    Effect,
    Issue,
    Kind,
    Line,
    Negotiation,
    Option,
    Scene,
)
from game.export.sheets.elements import Block, Inside, tag
from game.figures.story_colours import Colouring
from game.figures.story_links import effect_words
from game.figures.story_map import Card, StoryMap
from game.figures.story_pictures import kinds
from game.session.costs import in_words
from game.session.prose import fill_names, paragraphs, plain, speaker_name, text_of
from game.words import _, ngettext


def reading(story: StoryMap, colouring: Colouring, card: Card) -> Block:
    """One card's article, found at ``#scene-ID``."""
    scenario = story.scenario
    told = scenario.scenes.get(card.id) or scenario.endings[card.id]
    ways = _ways(story, told) if isinstance(told, Scene) else None
    return tag(
        "article",
        tag("h2", card.heading),
        tag("p", _facts(colouring, card, told.place), class_="kind"),
        [tag("p", text_of(part)) for part in paragraphs(scenario, told.text)],
        _lines(story, told.lines),
        ways,
        _from(story, card),
        id=f"scene-{card.id}",
        tabindex="-1",
    )


def _facts(colouring: Colouring, card: Card, place: str) -> list[Inside]:
    words = next(w for kind, turn, w in kinds() if (kind, turn) == (card.kind, card.turn))
    note = colouring.cards[card.id].note
    picture = _("picture: {place}").format(place=place.replace("_", " ")) if place else ""
    parts = [words[0].upper() + words[1:], picture, note]
    return [" · ".join(part for part in parts if part), " · ", tag("code", card.id)]


def _lines(story: StoryMap, lines: Iterable[Line]) -> list[Block]:
    return [
        tag("p", _speaker(story, line.speaker), plain(story.scenario, line.text)) for line in lines
    ]


def _speaker(story: StoryMap, speaker: str) -> list[Inside]:
    name = speaker_name(story.scenario, speaker)
    return [tag("b", name, class_=speaker if speaker in SIDES else None), ": "] if name else []


def _goto(story: StoryMap, name: str) -> list[Inside]:
    return [_("Leads to "), _link(story, name)]


def _link(story: StoryMap, name: str) -> Block:
    return tag("a", story.cards[name].heading, href=f"#scene-{name}")


def _from(story: StoryMap, card: Card) -> Block | None:
    before = [
        name for name, other in story.cards.items() if any(w.goto == card.id for w in other.ways)
    ]
    if not before:
        return None
    links = [[", " if number else "", _link(story, name)] for number, name in enumerate(before)]
    return tag("p", _("Reached from "), links, class_="from")


def _ways(story: StoryMap, scene: Scene) -> list[Inside]:
    scenario, found = story.scenario, []
    if scene.question:
        found.append(tag("h3", plain(scenario, scene.question)))
    if scene.choices:
        if not scene.question:
            found.append(tag("h3", _("Choices")))
        found.append(tag("ol", [_choice(story, scene, choice) for choice in scene.choices]))
    if scene.branches:
        found.append(tag("h3", _("What luck may bring")))
        odds = sum(branch.odds for branch in scene.branches)
        found.append(
            tag("ol", [
                tag(
                    "li",
                    _("{n} in {all}").format(n=branch.odds, all=odds), " · ",
                    tag("code", branch.id), ". ",
                    _effects(story, branch.effects), tag("div", _goto(story, branch.goto)),
                )
                for branch in scene.branches
            ])
        )  # fmt: skip
    if scene.negotiation:
        found += _table(story, scene.negotiation)
    if scene.ways:
        found.append(tag("h3", _("What comes then")))
        found.append(
            tag("ol", [
                tag(
                    "li",
                    tag("code", way.guard.text) if way.guard else _("In any case"), ". ",
                    _effects(story, way.effects), tag("div", _goto(story, way.goto)),
                )
                for way in scene.ways
            ])
        )  # fmt: skip
    return found


def _choice(story: StoryMap, scene: Scene, choice: Choice) -> Block:
    scenario = story.scenario
    shut = _("Open if ") if choice.guard else ""
    instead = plain(scenario, choice.otherwise)
    facts = [
        in_words([choice.cost]) if choice.cost else "",
        ", ".join(choice.mintzberg),
        ", ".join(scenario.aims.get(aim, aim) for aim in choice.aims),
    ]
    return tag(
        "li",
        plain(scenario, choice.text), " ", tag("code", choice.id),
        tag("div", shut, tag("code", choice.guard.text), _(" (else: {words})").format(words=instead)
            if instead else "") if choice.guard else None,
        _effects(story, choice.effects),
        [tag("div", fact, class_="small") for fact in facts if fact],
        _lines(story, choice.lines),
        tag("div", _goto(story, choice.goto)) if scene.kind is Kind.DECISION else None,
    )  # fmt: skip


def _effects(story: StoryMap, effects: Iterable[Effect]) -> Block | None:
    items = [tag("li", effect_words(story.scenario, effect)) for effect in effects]
    return tag("ul", items) if items else None


def _table(story: StoryMap, table: Negotiation) -> list[Inside]:
    scenario = story.scenario
    names = {seat: scenario.roles[seat].name for seat in SIDES}
    rounds = ngettext("{name} opens; {n} round.", "{name} opens; {n} rounds.", table.rounds)
    found: list[Inside] = [
        tag("h3", _("The table")),
        tag("p", rounds.format(name=names[table.opens], n=table.rounds)),
    ]
    for seat in SIDES:
        away = table.walk_away[seat]
        words = ngettext(
            "{name} walks away with {n} point", "{name} walks away with {n} points", away.points
        )
        because = fill_names(scenario, away.because)
        said = words.format(name=names[seat], n=away.points)
        found.append(tag("p", f"{said}: {because}" if because else f"{said}."))
    return [*found, *(_issue(story, issue) for issue in table.issues)]


def _issue(story: StoryMap, issue: Issue) -> list[Inside]:
    heads = [tag("th", "D", class_="points doctor"), tag("th", "M", class_="points manager")]
    rows = [_option(story, option) for option in issue.options]
    title = plain(story.scenario, issue.text) or issue.label
    return [tag("h3", title), tag("table", tag("tr", tag("th", issue.label), heads), rows)]


def _option(story: StoryMap, option: Option) -> Block:
    scenario = story.scenario
    return tag(
        "tr",
        tag(
            "td",
            plain(scenario, option.text) or option.label, " ", tag("code", option.id),
            tag("div", _("Open if "), tag("code", option.guard.text)) if option.guard else None,
            _effects(story, option.effects),
            tag("div", in_words([option.cost]), class_="small") if option.cost else None,
        ),
        [tag("td", str(option.points[seat]), class_="points") for seat in SIDES],
    )  # fmt: skip
