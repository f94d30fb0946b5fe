"""One page on the ideas that the case was about, for whoever takes it home."""

from __future__ import annotations

from game.core.scenario import SIDES, Scenario
from game.core.scoring import DIMENSIONS
from game.export.sheets.elements import Block, tag
from game.export.sheets.shared import sheet
from game.export.sheets.wording import bullets, dimension_name, table
from game.session.prose import plain
from game.session.questions import dimension_meaning
from game.words import _

MOST_FRIENDS = 3


def ideas_sheet(scenario: Scenario) -> Block:
    """The four dimensions, balance, the two dialects and the words of negotiation, with sources."""
    return sheet(
        tag("h2", _("The ideas behind it")),
        tag("h3", _("Four things a change does to patients")),
        bullets(_dimension(d) for d in map(str, DIMENSIONS)),
        tag("p", _("They are no fixed sum: a deal can help all four, or none. Consent to a treatment is "
                   "ethics; a say over place, time and person is choice.")),
        tag("h3", _("Balance")),
        tag("p", _(
            "An average lets a good score make up for a bad one. Balance lets it do so only in part: it "
            "is a geometric mean, like that of the United Nations' Human Development Index since 2010. "
            "Four times 60 gives a balance of 60; three times 90 and once 10 averages 70 and has a "
            "balance of 55. How far good may pay for bad is not arithmetic but a value, and yours to "
            "argue. Any number about ethics is a teaching device: it measures nobody."
        )),
        tag("h3", _("Words for the table")),
        bullets(_words_for_the_table()),
        tag("h3", _("Two dialects")),
        tag("p", _(
            "In a survey of 2002, 76% of chief executives but 37% of clinical directors thought their "
            "relationship good. Each side speaks a trade language, and the same word can be two. Ask "
            "“what do you mean by that here?” early: nobody minds."
        )),
        _friends(scenario),
        tag("p", _sources(), class_="small muted"),
        class_="ideas",
    )  # fmt: skip


def _dimension(dimension: str) -> Block:
    more = {
        "ethics": _("Benefit, no avoidable harm, respect for consent, and a process whose reasons can be seen and appealed."),
        "equity": _("Between patients, not between doctor and manager; whoever is worse off is not made worse."),
        "efficiency": _("No waste, the right mix, and staff and budget that can keep it up."),
        "choice": _("With the information to use it; and a local voice in the change."),
    }[dimension]  # fmt: skip
    meaning = dimension_meaning(dimension)
    return tag(
        "span", tag("b", dimension_name(dimension)), f": {meaning}. ", more,
    )  # fmt: skip


def _words_for_the_table() -> list[Block]:
    pairs = (
        (_("Interests, not positions"), _("a position is what one asks for; an interest is why")),
        (_("Walking away (BATNA)"), _("the best you can do without this deal; below it, no deal is better")),
        (_("Room for a deal (ZOPA)"), _("all deals that both prefer to walking away")),
        (_("Trading (logrolling)"), _("give way where it costs you little and helps the other much")),
        (_("Left on the table"), _("what one side could have had more of, at no loss to the other")),
        (_("Frontier (Pareto)"), _("the deals that nobody can better for one side without a loss to the other")),
    )  # fmt: skip
    return [tag("span", tag("b", name), f": {words}") for name, words in pairs]


def _friends(scenario: Scenario) -> Block:
    own = [term for term in scenario.glossary if term.false_friend][:MOST_FRIENDS]
    rows = [
        (term.term, *(plain(scenario, term.meanings[seat]) for seat in SIDES)) for term in own
    ] or [
        (_("capacity"), _("being able to decide for oneself"), _("beds and slots")),
        (_("outcome"), _("what becomes of a patient's health"), _("what a project has delivered")),
        (_("risk"), _("to a patient"), _("to the organisation")),
    ]
    head = (_("Word"), _("A doctor means"), _("A manager means"))
    body = [tag("tr", [tag("td", cell) for cell in row]) for row in rows]
    return table(head, body, "friends")


def _sources() -> str:
    return _(
        "Sources. Ethics: Beauchamp & Childress; Daniels & Sabin on accountability for reasonableness. "
        "Equity: Culyer 2001. Efficiency: Palmer & Torgerson, BMJ 1999;318:1136. Choice: Le Grand; the "
        "NHS Constitution. BATNA: Fisher & Ury, Getting to Yes. The survey: Davies, Hodges & Rundall, "
        "BMJ 2003;326:626."
    )
