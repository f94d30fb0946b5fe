"""The story on cards: every scene with its choices and where each leads, for play without laptops."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.scenario import Choice, Ending, Kind, Scenario, Scene
from game.export.sheets.elements import Block, tag, together
from game.export.sheets.numbering import Deck, lots, roll_words
from game.export.sheets.shared import sheet
from game.export.sheets.wording import prose, side_name, speeches
from game.session.prose import plain
from game.words import _, ngettext


def card_sheets(scenario: Scenario, deck: Deck) -> Iterator[Block]:
    """A page that says how to use the cards, then the cards to cut out."""
    yield _rules(scenario, deck)
    faces = [*(_card(scenario, deck, scene) for scene in deck.scenes)]
    faces += [_ending(scenario, deck, ending) for ending in deck.endings]
    yield sheet(tag("div", faces, class_="cards"), class_="deck")


def _rules(scenario: Scenario, deck: Deck) -> Block:
    first = deck.names[scenario.start]
    steps = [
        _("One person at each table keeps the cards; the patient's chair can do it. Only this person "
          "reads the card-keeper's pages."),
        _("Begin with {card}. Read it aloud, with a voice for each speaker.").format(card=first),
        _("The side whose turn it is decides, and says so. Put a tick beside the choice: each can be "
          "taken once."),
        _("The card-keeper says what else happens, keeps the tally and hands out the next card."),
        _("A sealed question: each side writes its pick on a slip, and both are turned over together."),
        _("Where chance decides, one person rolls. For the same luck at every table, the facilitator "
          "rolls once for the room."),
    ]  # fmt: skip
    if scenario.negotiations():
        steps.append(_(
            "At the table, bargain aloud with the public sheet and write every offer on the offer sheet."
        ))  # fmt: skip
    count = ngettext("{n} card", "{n} cards", len(deck.scenes)).format(n=len(deck.scenes))
    ends = ngettext("{n} ending", "{n} endings", len(deck.endings)).format(n=len(deck.endings))
    return sheet(
        tag("p", _("Plan B: when the laptops fail"), class_="eyebrow"),
        tag("h2", _("The story on cards")),
        tag("p", _("{cards} and {endings}, one set for each table.").format(cards=count, endings=ends), class_="lead"),
        tag("ol", [tag("li", step) for step in steps], class_="steps-list"),
        name="cards",
    )  # fmt: skip


def _card(scenario: Scenario, deck: Deck, scene: Scene) -> Block:
    return tag(
        "article", _head(scenario, deck.names[scene.id], scene.heading),
        prose(scenario, scene.text), speeches(scenario, scene.lines),
        tag("div", _way_on(scenario, deck, scene), class_="ways"),
        class_="card",
    )  # fmt: skip


def _ending(scenario: Scenario, deck: Deck, ending: Ending) -> Block:
    return tag(
        "article", _head(scenario, deck.names[ending.id], ending.heading),
        prose(scenario, ending.text), speeches(scenario, ending.lines),
        class_="card ending",
    )  # fmt: skip


def _head(scenario: Scenario, name: str, heading: str) -> Block:
    title = plain(scenario, heading) if heading else None
    return tag("header", tag("span", name, class_="badge"), tag("h3", title) if title else None)


def _way_on(scenario: Scenario, deck: Deck, scene: Scene) -> Block:
    match scene.kind:
        case Kind.DECISION:
            return _decision(scenario, deck, scene)
        case Kind.TOGETHER:
            return _sealed(scenario, scene)
        case Kind.CHANCE:
            return _chance(deck, scene)
        case Kind.NEGOTIATION:
            return _bargaining(scenario, scene)
    return _next(deck, scene)


def _next(deck: Deck, scene: Scene) -> Block:
    if len(scene.ways) == 1 and scene.ways[0].guard is None:
        return tag("p", tag("b", _("Go on to {card}.").format(card=deck.names[scene.ways[0].goto])))
    return tag("p", tag("b", _("The card-keeper tells you which card is next.")))


def _decision(scenario: Scenario, deck: Deck, scene: Scene) -> Block:
    side = _("{side} decides.").format(side=side_name(scene.turn))
    rows = [_choice(scenario, deck, choice) for choice in scene.choices]
    return together(
        tag("p", tag("b", side, class_=str(scene.turn))), tag("ul", rows, class_="choices")
    )


def _choice(scenario: Scenario, deck: Deck, choice: Choice) -> Block:
    ask = None
    if choice.guard:
        why = plain(scenario, choice.otherwise) or _("Not open now")
        ask = tag(
            "span",
            _("Ask the card-keeper if this is open. (“{why}”)").format(why=why),
            class_="cost",
        )
    return tag(
        "li", tag("span", class_="box"), tag("span", plain(scenario, choice.text), ask, class_="what"),
        tag("span", "→ ", deck.names[choice.goto], class_="to"),
    )  # fmt: skip


def _sealed(scenario: Scenario, scene: Scene) -> Block:
    picks = [
        tag("li", tag("span", class_="box"), tag("span", plain(scenario, c.text), class_="what"))
        for c in scene.choices
    ]
    return together(
        tag("p", tag("b", plain(scenario, scene.question))),
        tag("ul", picks, class_="choices"),
        tag("p", _(
            "Each side picks in secret, on a slip; both slips are turned over together. The "
            "card-keeper tells you which card is next."
        ), class_="small muted"),
    )  # fmt: skip


def _chance(deck: Deck, scene: Scene) -> Block:
    drawn = lots(scene.branches)
    rows = [
        tag(
            "li",
            tag("span", faces, class_="what"),
            tag("span", "→ ", deck.names[branch.goto], class_="to"),
        )
        for faces, branch in zip(drawn.faces, scene.branches, strict=True)
    ]
    return together(tag("p", tag("b", roll_words(drawn))), tag("ul", rows, class_="choices"))


def _bargaining(scenario: Scenario, scene: Scene) -> Block:
    terms = scene.negotiation
    rounds = ngettext("{n} round", "{n} rounds", terms.rounds).format(n=terms.rounds)
    return together(
        tag("p", tag("b", _("The table: {rounds}. {name} opens.").format(rounds=rounds, name=scenario.roles[terms.opens].name))),
        tag("p", _(
            "Take the public sheet and the offer sheet. When you have a deal, when a side walks away "
            "or when time is called, show the offer sheet to the card-keeper."
        )),
    )  # fmt: skip
