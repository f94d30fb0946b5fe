"""The sheets that everybody may see: cover, public sheet, offers, patient's chair, words."""

from __future__ import annotations

from game.content.record import record_in_words
from game.core.scenario import SIDES, Issue, Option, Scenario, Scene, Term
from game.core.scoring import DIMENSIONS
from game.export.sheets.elements import Block, Drawing, Element, Inside, tag, together
from game.export.sheets.wording import bullets, dimension_name, prose, ruled, table
from game.places import cover_file
from game.session.costs import in_words as cost_in_words
from game.session.debrief.stage import ground_rules
from game.session.prose import plain
from game.session.questions import dimension_meaning
from game.words import _, ngettext

MOST_OFFERS = 16
"""So many columns can be written in side by side."""

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def sheet(*inside: Inside, class_: str = "", name: str | None = None) -> Block:
    """Something that starts on a page of its own; ``name`` is what a link can point to."""
    return tag("section", *inside, class_=f"sheet {class_}".strip(), id=name)


def letter(place: int) -> str:
    """The letter of an option, by its place in its issue."""
    return LETTERS[place] if place < len(LETTERS) else str(place + 1)


def cover(scenario: Scenario) -> Block:
    """What the room hears before anyone takes a seat."""
    notes = [plain(scenario, note) for note in scenario.content_notes]
    touches = together(
        tag("h3", _("Before you take a seat")),
        tag("p", _("This case touches on:")),
        bullets(notes),
    )
    where = " · ".join((scenario.nation, scenario.era, form_words(scenario)))
    return sheet(
        tag(
            "div", tag("p", "Common Ground", class_="eyebrow"),
            tag("h1", plain(scenario, scenario.title)),
            tag("p", plain(scenario, scenario.question), class_="lead"),
            tag("p", where, class_="muted"), class_="head",
        ),
        _picture(scenario),
        touches if notes else None,
        tag("h3", _("What we agree on")), bullets(ground_rules()),
        class_="cover", name="cover",
    )  # fmt: skip


def _picture(scenario: Scenario) -> Block | None:
    """The scenario's cover, small; nothing where none was drawn."""
    path = cover_file(scenario.cover, scenario.place)
    drawn = Drawing(path.read_text(encoding="utf-8")) if path else None
    return tag("div", drawn, class_="picture", aria_hidden="true") if drawn else None


def recorded(scenario: Scenario) -> Element | None:
    """What the scenario was adapted from and who has reviewed it, for the facilitator."""
    origin = scenario.adapted_from
    told = (origin.title, origin.by, origin.date) if origin else ("", "", "")
    lines = record_in_words(*told, scenario.reviewed_by)
    return tag("p", ". ".join(lines) + ".", class_="small muted") if lines else None


def form_words(scenario: Scenario) -> str:
    """How long a play of this form takes, and which form it is."""
    minutes = ngettext("{n} minute", "{n} minutes", scenario.minutes).format(n=scenario.minutes)
    if scenario.cut:
        return _("{minutes}, the form “{cut}”").format(minutes=minutes, cut=scenario.cut)
    return minutes


def public_sheets(scenario: Scenario, tables: tuple[Scene, ...]) -> list[Block]:
    """Who is who, and what is on each table: what both sides read."""
    people = tag("div", [_role(scenario, seat) for seat in SIDES], class_="pair")
    others = [
        tag(
            "li",
            tag("b", plain(scenario, one.name)),
            f", {plain(scenario, one.job)}" if one.job else "",
        )
        for one in scenario.cast.values()
    ]
    who = sheet(
        tag("p", _("For everybody"), class_="eyebrow"),
        tag("h2", plain(scenario, scenario.question)),
        people,
        together(tag("h3", _("Others you will meet")), tag("ul", others)) if others else None,
        class_="public", name="public",
    )  # fmt: skip
    return [who, *(_agenda(scenario, scene) for scene in tables)]


def _role(scenario: Scenario, seat) -> Block:
    role = scenario.roles[seat]
    return tag(
        "div", tag("h3", plain(scenario, role.name)), tag("p", plain(scenario, role.job), class_="label"),
        prose(scenario, role.public), class_=f"role {seat}",
    )  # fmt: skip


def _agenda(scenario: Scenario, scene: Scene) -> Block:
    terms = scene.negotiation
    rounds = ngettext(
        "{n} round: one offer by each side.", "{n} rounds: one offer by each side in each.", terms.rounds
    )  # fmt: skip
    opening = _("{name} makes the first offer.").format(name=scenario.roles[terms.opens].name)
    intro = _("A deal gives one answer to every question.")
    said = f"{intro} {opening} {rounds.format(n=terms.rounds)}"
    rows = [
        tag(
            "div", issue_heading(scenario, issue),
            tag("ul", [_answer(scenario, o, n) for n, o in enumerate(issue.options)], class_="answers"),
            class_="issue together",
        )
        for issue in terms.issues
    ]  # fmt: skip
    return sheet(
        tag("p", _("For everybody"), class_="eyebrow"),
        tag("h2", _("What is on the table")),
        tag("p", said),
        tag("div", rows, class_="issues"),
    )


def issue_heading(scenario: Scenario, issue) -> Block:
    """An issue's short name and its question; one of them when they are the same."""
    label, question = plain(scenario, issue.label), plain(scenario, issue.text)
    if label == question:
        return tag("h4", label)
    return tag("h4", label, tag("span", question, class_="question"))


def _answer(scenario: Scenario, option: Option, place: int) -> Block:
    cost = cost_in_words([option.cost]) if option.cost else ""
    return tag(
        "li", tag("b", letter(place), class_="letter"), " ", plain(scenario, option.text),
        tag("span", cost, class_="cost") if cost else None,
        tag("span", shut_words(scenario, option), class_="cost") if option.guard else None,
    )  # fmt: skip


def shut_words(scenario: Scenario, option: Option) -> str:
    """That an answer may not be open, without saying when."""
    why = plain(scenario, option.otherwise) or _("Not open now")
    return _("May be shut; ask the card-keeper. (“{why}”)").format(why=why)


def offer_sheet(scenario: Scenario, scene: Scene) -> Block:
    """Room for every offer of one table, one column each, in as many rows of columns as that needs."""
    terms = scene.negotiation
    order = (terms.opens, terms.opens.other)
    signs = {"doctor": _("D"), "manager": _("M")}
    heads = [
        tag("span", f"{n + 1} ", tag("b", signs[order[n % 2]], class_=str(order[n % 2])))
        for n in range(2 * terms.rounds)
    ]
    tables = [
        _offers(scenario, terms.issues, heads[first : first + MOST_OFFERS])
        for first in range(0, len(heads), MOST_OFFERS)
    ]
    key = " · ".join(
        _("{letter} is {name}").format(letter=signs[seat], name=scenario.roles[seat].name)
        for seat in SIDES
    )
    return sheet(
        tag("p", _("For the middle of the table"), class_="eyebrow"),
        tag("h2", _("The offers")),
        tag("p", _("Write one letter for each question. What is agreed goes into the last column.")),
        tag("p", key, class_="label"),
        tables,
        tag("p", tag("span", class_="box"), " ", _("We have a deal."), class_="tick"),
        tag("p", tag("span", class_="box"), " ", _("The doctor's side walks away."), class_="tick"),
        tag("p", tag("span", class_="box"), " ", _("The manager's side walks away."), class_="tick"),
        tag("p", tag("span", class_="box"), " ", _("Time is called: an outcome, and not a failure."), class_="tick"),
        ruled(4, _("What was said that moved things")),
        name="offers",
    )  # fmt: skip


def _offers(scenario: Scenario, issues: tuple[Issue, ...], heads: list[Element]) -> Element:
    """One table of offers; each has a last column for the deal, wherever it comes."""
    rows = [
        tag(
            "tr",
            tag("th", plain(scenario, issue.label), scope="row"),
            [tag("td")] * (len(heads) + 1),
        )
        for issue in issues
    ]
    return table([_("Offer"), *heads, _("Deal")], rows, "offers")


def chair_sheet(scenario: Scenario) -> Block:
    """The patient's chair: four judgements in words, before any number is seen."""
    steps = [_("much worse"), _("worse"), _("the same"), _("better"), _("much better")]
    rows = [
        tag(
            "tr",
            tag("th", dimension_name(each), tag("span", dimension_meaning(each), class_="meaning"), scope="row"),
            [tag("td", tag("span", class_="box")) for _step in steps],
        )
        for each in map(str, DIMENSIONS)
    ]  # fmt: skip
    return sheet(
        tag("p", _("For the spare person"), class_="eyebrow"),
        tag("h2", _("The patient's chair")),
        tag("p", _(
            "You watch, and say nothing while they bargain. Think of the patients, of those who are "
            "spoken of and of those nobody mentions."
        ), class_="lead"),
        ruled(3, _("Which patients were spoken of, and when")),
        ruled(3, _("Who was not in the room")),
        tag("h3", _("For the patients: how is it now, against today?")),
        tag("p", _("Tick one in each line as soon as it is settled, before you have seen any number.")),
        table([_("For patients"), *steps], rows, "steps"),
        ruled(2, _("What made you say so")),
        ruled(1, _("One word for how you feel now")),
        class_="chair", name="chair",
    )  # fmt: skip


def glossary_sheet(scenario: Scenario) -> Block | None:
    """The words of both dialects, the false friends first; nothing without a glossary."""
    if not scenario.glossary:
        return None
    by_name = sorted(scenario.glossary, key=lambda term: term.term.casefold())
    friends = [term for term in by_name if term.false_friend]
    others = [term for term in by_name if not term.false_friend]
    head = [_("Word"), _("A doctor means"), _("A manager means")]
    return sheet(
        tag("p", _("For everybody"), class_="eyebrow"),
        tag("h2", _("Words, and how they are heard")),
        tag("h3", _("False friends: one word, two meanings")) if friends else None,
        table(head, [_friend(scenario, term) for term in friends], "friends") if friends else None,
        [_words_of(scenario, [t for t in others if t.said_by == seat], seat) for seat in SIDES],
        class_="glossary", name="words",
    )  # fmt: skip


def _friend(scenario: Scenario, term: Term) -> Block:
    meanings = [tag("td", plain(scenario, term.meanings[seat])) for seat in SIDES]
    return tag("tr", tag("th", term.term, scope="row"), meanings)


def _words_of(scenario: Scenario, terms: list[Term], seat) -> Block | None:
    if not terms:
        return None
    title = {"doctor": _("What doctors say"), "manager": _("What managers say")}[seat]
    rows = [
        tag(
            "tr", tag("th", term.term, scope="row"), tag("td", plain(scenario, term.plainly)),
            tag("td", plain(scenario, term.heard_as)),
        )
        for term in terms
    ]  # fmt: skip
    head = [_("Word"), _("It means"), _("The other side hears")]
    return together(tag("h3", title), table(head, rows, "friends"))


def headline(scenario: Scenario) -> str:
    """The foot of the pages: the scenario, and which form of it."""
    title = plain(scenario, scenario.title)
    return f"{title} ({scenario.cut})" if scenario.cut else title
