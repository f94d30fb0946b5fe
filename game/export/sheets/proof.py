"""A reading copy for colleagues: everything in order, room to write, effects to be judged blind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from game.core.scenario import (
    SIDES,
    Choice,
    Effect,
    Issue,
    Kind,
    Option,
    Scenario,
    Scene,
    Seat,
)
from game.export.sheets.conditions import in_words
from game.export.sheets.elements import Block, tag, together
from game.export.sheets.html import page
from game.export.sheets.numbering import Deck, deck
from game.export.sheets.paper import Paper, style
from game.export.sheets.shared import glossary_sheet, headline, letter, recorded, sheet
from game.export.sheets.style_proof import PROOF
from game.export.sheets.wording import (
    bullets,
    dimension_name,
    prose,
    ruled,
    side_name,
    signed,
    speeches,
    table,
    target_name,
)
from game.session.costs import in_words as cost_in_words
from game.session.prose import plain
from game.session.questions import dimension_meaning
from game.words import _


@dataclass
class _Blind:
    """The effects met so far: in the copy each has a number and a gap, at the end its amount."""

    scenario: Scenario
    found: list[tuple[str, Effect]] = field(default_factory=list)

    def lines(self, where: str, effects: Iterable[Effect]) -> list[Block]:
        return [self._line(where, effect) for effect in effects]

    def _line(self, where: str, effect: Effect) -> Block:
        self.found.append((where, effect))
        number = tag("span", str(len(self.found)), class_="index")
        gap = tag("span", class_="gap") if effect.dimension else None
        why = _("because {reason}").format(reason=effect.reason) if effect.reason else None
        source = tag("span", f" ({effect.source})", class_="muted") if effect.source else None
        name = tag("b", target_name(self.scenario, effect))
        return tag("p", number, gap, name, " ", why, source, class_="effect")


def proof(scenario: Scenario) -> str:
    """The reading copy as HTML."""
    paper = reading_copy(scenario)
    return page(paper.title, style(paper, PROOF), paper.sheets)


def reading_copy(scenario: Scenario) -> Paper:
    """The reading copy as sheets."""
    cards, blind = deck(scenario), _Blind(scenario)
    sheets = [
        _front(scenario),
        *(_role(scenario, seat) for seat in SIDES),
        _story(scenario, cards, blind),
        _endings(scenario, cards),
        glossary_sheet(scenario),
        _teaching(scenario, cards),
        _key(blind),
    ]
    title = _("{title}: a reading copy").format(title=plain(scenario, scenario.title))
    feet = {"copy": _("Reading copy: it gives everything away")}
    return Paper(title, tuple(filter(None, sheets)), headline(scenario), feet, margin=True)


def _front(scenario: Scenario) -> Block:
    facts = " · ".join((scenario.nation, scenario.era, _("{n} minutes").format(n=scenario.minutes)))
    return sheet(
        tag("p", _("A reading copy for colleagues"), class_="eyebrow"),
        tag("h1", plain(scenario, scenario.title)),
        tag("p", plain(scenario, scenario.question), class_="lead"),
        tag("p", facts, class_="muted"),
        recorded(scenario),
        tag("h3", _("How to read it")),
        tag("p", _(
            "Read with a pencil; the margin is yours. Wherever a choice changes something for patients, "
            "staff or money there is a gap. Before you turn to the last pages, write your own number into "
            "it, from −3 to +3 against today: 1 is a change that some will notice, 2 one that many will, "
            "3 one that people will still talk about in five years. Then compare. Where the two of you "
            "differ by two or more, talk."
        )),
        bullets(
            together(tag("b", dimension_name(d)), ": ", dimension_meaning(d))
            for d in ("ethics", "equity", "efficiency", "choice")
        ),
        ruled(1, _("Read by, and as what: doctor, manager, patient")),
        ruled(1, _("Date")),
        _section(_("Content notes"), bullets(plain(scenario, n) for n in scenario.content_notes)),
        _section(_("What a group should take from it"), bullets(plain(scenario, a) for a in scenario.aims.values())),
        ruled(3, _("What stays with you after reading it through")),
        class_="copy",
    )  # fmt: skip


def _section(title: str, inside: Block | None) -> Block | None:
    return together(tag("h3", title), inside) if inside else None


def _role(scenario: Scenario, seat: Seat) -> Block:
    role = scenario.roles[seat]
    order = ", ".join(dimension_name(str(d)) for d in role.priorities)
    return sheet(
        tag("p", side_name(seat), class_="eyebrow"),
        tag("h2", plain(scenario, role.name)),
        tag("p", plain(scenario, role.job), class_="muted"),
        tag("h3", _("What both sides read")),
        prose(scenario, role.public),
        tag("h3", _("What only this side reads")),
        prose(scenario, role.brief),
        tag("p", tag("b", _("What matters, in this order: ")), order),
        class_=f"copy {seat}",
    )


def _story(scenario: Scenario, cards: Deck, blind: _Blind) -> Block:
    return sheet(
        tag("h2", _("The story")),
        [_scene(scenario, cards, blind, scene) for scene in cards.scenes],
        class_="copy",
    )


def _scene(scenario: Scenario, cards: Deck, blind: _Blind, scene: Scene) -> Block:
    where = cards.names[scene.id]
    return tag(
        "article",
        tag("h3", tag("span", where, class_="badge"), plain(scenario, scene.heading), tag("code", scene.id)),
        prose(scenario, scene.text), speeches(scenario, scene.lines),
        list(_way_on(scenario, cards, blind, scene)), class_="scene",
    )  # fmt: skip


def _way_on(scenario: Scenario, cards: Deck, blind: _Blind, scene: Scene) -> Iterator[Block]:
    where = cards.names[scene.id]
    if scene.kind is Kind.DECISION:
        yield tag(
            "p",
            tag(
                "b", _("{side} decides.").format(side=side_name(scene.turn)), class_=str(scene.turn)
            ),
        )
        yield from (_choice(scenario, cards, blind, where, choice) for choice in scene.choices)
    if scene.kind is Kind.TOGETHER:
        yield tag("p", tag("b", plain(scenario, scene.question)), " ", _("Both pick in secret."))
        yield tag("ul", [tag("li", plain(scenario, choice.text)) for choice in scene.choices])
    odds = sum(branch.odds for branch in scene.branches)
    for branch in scene.branches:
        said = _("By chance, {n} in {all}").format(n=branch.odds, all=odds)
        yield _item(said, blind.lines(f"{where}: {said}", branch.effects), cards.names[branch.goto])
    if scene.negotiation:
        yield from _table(scenario, cards, blind, scene)
    for place, way in enumerate(scene.ways):
        when = in_words(scenario, way.guard, cards.names) if way.guard else ""
        said = _("When {when}").format(when=when) if when else _("Else") if place else _("Then")
        yield _item(said, blind.lines(f"{where}: {said}", way.effects), cards.names[way.goto])


def _item(what: str, inside: list[Block | None], to: str) -> Block:
    arrow = tag("span", "→ ", to, class_="to") if to else None
    return tag(
        "div",
        tag("p", tag("span", what, class_="what"), arrow, class_="head"),
        inside,
        class_="item",
    )


def _choice(scenario: Scenario, cards: Deck, blind: _Blind, where: str, choice: Choice) -> Block:
    aims = [plain(scenario, scenario.aims[aim]) for aim in choice.aims if aim in scenario.aims]
    notes = [
        _open_when(scenario, cards, choice),
        *blind.lines(f"{where}: {plain(scenario, choice.text)}", choice.effects),
        _note(cost_in_words([choice.cost]) if choice.cost else ""),
        _note(_("Serves: {aims}").format(aims="; ".join(aims)) if aims else ""),
        _note(_("Mintzberg: {roles}").format(roles=", ".join(choice.mintzberg)) if choice.mintzberg else ""),
        speeches(scenario, choice.lines),
    ]  # fmt: skip
    return _item(plain(scenario, choice.text), notes, cards.names[choice.goto])


def _note(words: str) -> Block | None:
    return tag("p", words, class_="small muted") if words else None


def _open_when(scenario: Scenario, cards: Deck, owner: Choice | Option) -> Block | None:
    if not owner.guard:
        return None
    said = _("Open when {when}. Otherwise: “{why}”").format(
        when=in_words(scenario, owner.guard, cards.names),
        why=plain(scenario, owner.otherwise) or _("Not open now"),
    )
    return tag("p", said, class_="small")


def _table(scenario: Scenario, cards: Deck, blind: _Blind, scene: Scene) -> Iterator[Block]:
    terms = scene.negotiation
    yield tag("p", _("The table: {n} rounds; {name} opens.").format(
        n=terms.rounds, name=scenario.roles[terms.opens].name))  # fmt: skip
    for seat in SIDES:
        away = terms.walk_away[seat]
        said = _("{side} walks away with {n} points: {why}")
        words = said.format(side=side_name(seat), n=away.points, why=plain(scenario, away.because))
        yield tag("p", words)
    for issue in terms.issues:
        yield _issue(scenario, cards, blind, cards.names[scene.id], issue)


def _issue(scenario: Scenario, cards: Deck, blind: _Blind, where: str, issue: Issue) -> Block:
    label = plain(scenario, issue.label)
    rows = []
    for place, option in enumerate(issue.options):
        effects = blind.lines(f"{where}: {label} {letter(place)}", option.effects)
        notes = [_open_when(scenario, cards, option), *effects,
                 _note(cost_in_words([option.cost]) if option.cost else "")]  # fmt: skip
        rows.append(
            tag(
                "tr", tag("td", tag("b", letter(place))), tag("td", plain(scenario, option.text), notes),
                [tag("td", str(option.points[seat]), class_="number") for seat in SIDES],
            )
        )  # fmt: skip
    head = ["", plain(scenario, issue.text), _("Doctor"), _("Manager")]
    return tag("div", tag("h4", label), table(head, rows, "options"))


def _endings(scenario: Scenario, cards: Deck) -> Block:
    told = [
        tag(
            "article",
            tag("h3", tag("span", cards.names[end.id], class_="badge"), plain(scenario, end.heading), tag("code", end.id)),
            prose(scenario, end.text), speeches(scenario, end.lines), class_="scene",
        )
        for end in cards.endings
    ]  # fmt: skip
    return sheet(tag("h2", _("The endings")), told, class_="copy")


def _teaching(scenario: Scenario, cards: Deck) -> Block:
    asked = [
        tag(
            "li", plain(scenario, prompt.ask),
            tag("span", _phase_words(scenario, cards, prompt), class_="when"),
        )
        for prompt in scenario.prompts
    ]  # fmt: skip
    notes = scenario.facilitator
    return sheet(
        tag("h2", _("For the talk afterwards")),
        tag("ul", asked) if asked else tag("p", _("The author asks no questions of their own.")),
        _section(_("Teaching notes"), prose(scenario, notes.notes) if notes.notes else None),
        _section(_("To read"), bullets(notes.reading)),
        ruled(4, _("What would you ask? What is missing?")),
        class_="copy",
    )


def _phase_words(scenario: Scenario, cards: Deck, prompt) -> str:
    if not prompt.guard:
        return prompt.phase
    when = in_words(scenario, prompt.guard, cards.names)
    return _("{phase}, when {when}").format(phase=prompt.phase, when=when)


def _key(blind: _Blind) -> Block:
    rows = [
        tag(
            "tr", tag("td", str(number), class_="number"), tag("td", where, class_="where"),
            tag("td", target_name(blind.scenario, effect)),
            tag("td", signed(effect.amount), class_="number"), tag("td"), tag("td"),
        )
        for number, (where, effect) in enumerate(blind.found, 1)
    ]  # fmt: skip
    head = ["", _("Where"), _("What it moves"), _("Author"), _("You"), _("Difference")]
    return sheet(
        tag("p", _("Not before you have written your own numbers"), class_="only"),
        tag("h2", _("The author's numbers")),
        table(head, rows, "key") if rows else tag("p", _("Nothing here has an effect yet.")),
        class_="copy keeper key-page",
    )
