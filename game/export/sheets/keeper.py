"""The card-keeper's pages: what each choice does and why, and a tally. Players do not read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.core.control import OverBudget
from game.core.graph import Endless
from game.core.prospects import NoEnding, goalposts
from game.core.scenario import Choice, Effect, Kind, Option, Scenario, Scene, Way
from game.core.scoring import DIMENSIONS
from game.export.sheets.conditions import in_words
from game.export.sheets.elements import Block, tag, together
from game.export.sheets.numbering import Deck, lots
from game.export.sheets.shared import letter, sheet
from game.export.sheets.wording import (
    dimension_name,
    signed,
    speeches,
    table,
    target_name,
)
from game.session.costs import in_words as cost_in_words
from game.session.prose import plain
from game.words import _

FIRST_BUDGET = 20_000
"""Positions looked at for the attainable range: more would keep a teacher waiting."""


def only() -> Block:
    """The warning that heads the pages."""
    return tag("p", _("For the card-keeper and the facilitator only"), class_="only")


def keeper_sheets(scenario: Scenario, deck: Deck) -> Iterator[Block]:
    """What each card does, card by card; then the tally."""
    blocks = [_card(scenario, deck, scene) for scene in deck.scenes]
    yield sheet(
        only(),
        tag("h2", _("What the choices do")),
        tag("p", _(
            "Effects run from −3 to +3 against today; the reasons are the author's judgement. Read a "
            "reason out when the talk afterwards asks for it, and not before."
        )),
        blocks,
        class_="keeper", name="keeper",
    )  # fmt: skip
    yield _tally(scenario)


def _card(scenario: Scenario, deck: Deck, scene: Scene) -> Block | None:
    rows = list(_rows(scenario, deck, scene))
    if not rows:
        return None
    name = deck.names[scene.id]
    heading = plain(scenario, scene.heading)
    title = f"{name[:1].upper()}{name[1:]}" + (f" · {heading}" if heading else "")
    return tag(
        "div", tag("h4", title), tag("table", tag("tbody", rows), class_="does"), class_="block"
    )


def _rows(scenario: Scenario, deck: Deck, scene: Scene) -> Iterator[Block]:
    for choice in scene.choices if scene.kind is Kind.DECISION else ():
        if choice.guard or choice.effects or choice.lines or choice.cost:
            yield _choice_row(scenario, deck, choice)
    for faces, branch in _drawn(scene):
        yield _row(faces, _effects(scenario, branch.effects), deck.names[branch.goto])
    for issue in scene.negotiation.issues if scene.negotiation else ():
        for place, option in enumerate(issue.options):
            if option.effects or option.guard or option.cost:
                yield _option_row(scenario, deck, plain(scenario, issue.label), place, option)
    if not (len(scene.ways) == 1 and not scene.ways[0].effects and not scene.ways[0].guard):
        for place, way in enumerate(scene.ways):
            yield _way_row(scenario, deck, way, place, len(scene.ways))


def _drawn(scene: Scene):
    return zip(lots(scene.branches).faces, scene.branches, strict=True) if scene.branches else ()


def _choice_row(scenario: Scenario, deck: Deck, choice: Choice) -> Block:
    open_when = None
    if choice.guard:
        when = in_words(scenario, choice.guard, deck.names)
        open_when = tag("p", tag("b", _("Open when ")), when, ".", class_="small")
    said = speeches(scenario, choice.lines)
    aloud = tag("div", tag("b", _("Read aloud: ")), said, class_="aloud small") if said else None
    cost = cost_in_words([choice.cost]) if choice.cost else ""
    return _row(
        together(tag("p", plain(scenario, choice.text)), open_when, aloud),
        together(_effects(scenario, choice.effects), tag("p", cost, class_="small muted") if cost else None),
        deck.names[choice.goto],
    )  # fmt: skip


def _option_row(scenario: Scenario, deck: Deck, label: str, place: int, option: Option) -> Block:
    open_when = None
    if option.guard:
        when = in_words(scenario, option.guard, deck.names)
        open_when = tag("p", tag("b", _("Open when ")), when, ".", class_="small")
    what = tag("p", f"{label} ", tag("b", letter(place)), " · ", plain(scenario, option.label))
    return _row(together(what, open_when), _effects(scenario, option.effects), "")


def _way_row(scenario: Scenario, deck: Deck, way: Way, place: int, count: int) -> Block:
    if way.guard:
        when = in_words(scenario, way.guard, deck.names)
        said = _("When {when}:").format(when=when)
        if place:
            said = _("Else, when {when}:").format(when=when)
    else:
        said = _("Else:") if count > 1 else _("In any case:")
    return _row(tag("p", said), _effects(scenario, way.effects), deck.names[way.goto])


def _row(what: str | Block, does: Block, to: str) -> Block:
    arrow = ("→ ", to) if to else ""
    return tag("tr", tag("td", what), tag("td", does), tag("td", arrow, class_="to"))


def _effects(scenario: Scenario, effects: Iterable[Effect]) -> Block:
    return together(effect_line(scenario, effect, signed(effect.amount)) for effect in effects)


def effect_line(scenario: Scenario, effect: Effect, amount: str | Block) -> Block:
    """One effect: how much, on what, because of what, and the author's source."""
    why = _(" because {reason}").format(reason=effect.reason) if effect.reason else ""
    source = tag("span", f" ({effect.source})", class_="muted") if effect.source else None
    return tag(
        "p", tag("b", amount, " ", target_name(scenario, effect)), why, source, class_="effect"
    )


def _tally(scenario: Scenario) -> Block:
    posts = attainable(scenario)
    dimensions = [
        _tally_row(dimension_name(d), "0", posts.get(d, "")) for d in map(str, DIMENSIONS)
    ]
    meters = [
        _tally_row(
            plain(scenario, meter.label), str(meter.start),
            _("{low} to {high}").format(low=meter.low, high=meter.high),
        )
        for meter in scenario.meters
    ]  # fmt: skip
    head = ["", _("Starts at"), _("Range"), _("Changes, one after the other"), _("Now")]
    return sheet(
        only(),
        tag("h2", _("Tally of one table")),
        tag("p", _(
            "Write each change down as it happens. Trust and the like never leave their range. The range "
            "of a dimension runs from the worst play there is to the best; 0 is today."
        )),
        table(head, [*meters, *dimensions], "tally"),
        tag("h3", _("The way through the story, card by card")),
        [tag("div", class_="rule") for _line in range(3)],
        tag("h3", _("What was chosen that may matter later")),
        [tag("div", class_="rule") for _line in range(5)],
        class_="keeper",
    )  # fmt: skip


def _tally_row(name: str, start: str, span: str) -> Block:
    return tag(
        "tr", tag("th", name, scope="row"), tag("td", start, class_="number"),
        tag("td", span), tag("td"), tag("td"),
    )  # fmt: skip


def attainable(scenario: Scenario) -> dict[str, str]:
    """Each dimension's range over all plays, in words; nothing where there are too many to look at."""
    try:
        posts = goalposts(scenario, FIRST_BUDGET)
    except (OverBudget, Endless, NoEnding):
        return {}
    said = _("{low} to {high}")
    return {
        str(d): said.format(low=_plainly(p.low), high=_plainly(p.high)) for d, p in posts.items()
    }


def _plainly(amount: int) -> str:
    return signed(amount) if amount else "0"
