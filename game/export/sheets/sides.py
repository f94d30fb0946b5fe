"""The pages that only one side reads: its brief, what things are worth to it, its plan."""

from __future__ import annotations

from game.core.scenario import Issue, Scenario, Scene, Seat
from game.core.scoring import DIMENSIONS
from game.export.sheets.elements import Block, tag, together
from game.export.sheets.shared import issue_heading, letter, sheet
from game.export.sheets.wording import dimension_name, prose, ruled, table
from game.session.prose import plain
from game.session.questions import dimension_meaning, survey_questions
from game.words import _


def side_sheets(scenario: Scenario, seat: Seat, tables: tuple[Scene, ...]) -> list[Block]:
    """All pages of one side."""
    return [
        _brief(scenario, seat),
        *(_points_sheet(scenario, seat, scene) for scene in tables),
        _plan(scenario, seat, tables),
        _afterwards(scenario, seat),
    ]


def only(seat: Seat) -> str:
    """The warning that heads every page of a side."""
    return {
        Seat.DOCTOR: _("For the doctor's side only"),
        Seat.MANAGER: _("For the manager's side only"),
    }[seat]


def _own(seat: Seat, *inside: Block | None, first: bool = False) -> Block:
    name = str(seat) if first else None
    return sheet(tag("p", only(seat), class_="only"), *inside, class_=str(seat), name=name)


def _brief(scenario: Scenario, seat: Seat) -> Block:
    role = scenario.roles[seat]
    order = [
        tag("li", tag("b", dimension_name(d)), ": ", dimension_meaning(d))
        for d in map(str, role.priorities)
    ]
    return _own(
        seat,
        tag("p", plain(scenario, role.job), class_="eyebrow"),
        tag("h2", _("You are {name}").format(name=plain(scenario, role.name))),
        tag("div", prose(scenario, role.brief), class_="brief"),
        tag("div", tag("h3", _("What matters most to you, in this order")), tag("ol", order), class_="together"),
        tag("p", _(
            "The other side holds facts that you do not have. You may tell anything here, or nothing."
        ), class_="muted"),
        first=True,
    )  # fmt: skip


def _points_sheet(scenario: Scenario, seat: Seat, scene: Scene) -> Block:
    terms = scene.negotiation
    away = terms.walk_away[seat]
    best = sum(max(option.points[seat] for option in issue.options) for issue in terms.issues)
    # The head stands on every page, so a second page says whose it is as well.
    head = ["", only(seat), _("Worth to you"), _("Aim"), _("First offer"), _("Limit")]
    groups = [tag("tbody", _issue_rows(scenario, seat, issue)) for issue in terms.issues]
    return _own(
        seat,
        tag("h2", _("What the answers are worth to you")),
        tag("p", _(
            "Points say what you like better, and nothing else. The other side has its own, which "
            "cannot be compared with yours. Tick one answer to each question for your plan."
        )),
        tag(
            "div",
            tag("p", tag("b", _("Walking away: {n} points.").format(n=away.points)), " ", plain(scenario, away.because)),
            tag("p", tag("b", _("The best deal there could be: {n} points.").format(n=best))),
            class_="note together",
        ),
        tag("div", table(head, groups, "worth"), class_="scroll"),
    )  # fmt: skip


def _issue_rows(scenario: Scenario, seat: Seat, issue: Issue) -> list[Block]:
    best = max(option.points[seat] for option in issue.options)
    rows = [tag("tr", tag("td", issue_heading(scenario, issue), colspan=6), class_="issue")]
    for place, option in enumerate(issue.options):
        top = option.points[seat] == best
        worth = f"{option.points[seat]}"
        rows.append(
            tag(
                "tr",
                tag("td", letter(place), class_="letter"),
                tag(
                    "td", plain(scenario, option.label),
                    tag("span", _("may be shut"), class_="top") if option.guard else None,
                ),
                tag("td", worth, tag("span", _("best"), class_="top") if top else None, class_="number best" if top else "number"),
                [tag("td", tag("span", class_="box"), class_="tickbox") for _column in range(3)],
            )
        )  # fmt: skip
    return rows


def _plan(scenario: Scenario, seat: Seat, tables: tuple[Scene, ...]) -> Block:
    other = plain(scenario, scenario.roles[seat.other].name)
    return _own(
        seat,
        tag("h2", _("Your plan")),
        ruled(2, _("What we want in the end, and why")),
        ruled(2, _("What we want to find out about {name}").format(name=other)),
        _guess(other),
        _trust(other),
        [_offers_by_round(scene) for scene in tables],
    )


def _guess(other: str) -> Block:
    rows = [
        tag("tr", tag("th", dimension_name(d), scope="row"), tag("td"), tag("td"))
        for d in map(str, DIMENSIONS)
    ]
    title = _("What matters most to {name}? Put 1 to 4.").format(name=other)
    return tag(
        "div", tag("h3", title), table(["", _("Now"), _("At the end")], rows, "guess"),
        class_="together",
    )  # fmt: skip


def _trust(other: str) -> Block:
    title = _("How far do you trust {name}? Circle a number, for yourselves only.").format(
        name=other
    )
    scale = [tag("td", str(n)) for n in range(11)]
    rows = [tag("tr", tag("th", when, scope="row"), scale) for when in (_("Now"), _("At the end"))]
    return tag(
        "div", tag("h3", title), tag("table", tag("tbody", rows), class_="scale"),
        tag("p", _("0 is not at all, 10 is wholly."), class_="label"), class_="together",
    )  # fmt: skip


def _offers_by_round(scene: Scene) -> Block:
    head = [
        _("Round"),
        _("Their offer, in our points"),
        _("Our offer, in our points"),
        _("What we learnt"),
    ]
    rows = [
        tag("tr", tag("th", str(n), scope="row"), [tag("td") for _cell in range(3)])
        for n in range(1, scene.negotiation.rounds + 1)
    ]
    return tag(
        "div",
        tag("h3", _("Offers by round, for our side only")),
        table(head, rows, "rounds"),
        class_="together",
    )


def _afterwards(scenario: Scenario, seat: Seat) -> Block:
    scale = [tag("td", str(n)) for n in range(1, 8)]
    rows = [
        tag("tr", tag("th", question, scope="row"), scale)
        for question in survey_questions().values()
    ]
    other = plain(scenario, scenario.roles[seat.other].name)
    return _own(
        seat,
        tag("h2", _("When it is settled")),
        tag("p", _(
            "Before you talk to the other side, go back to your plan: guess once more what matters to "
            "{name}, and circle how far you trust them now. Then this page."
        ).format(name=other)),
        tag("h3", _("Four questions")),
        tag("p", _("Circle one number in each line: 1 is not at all, 7 is very much."), class_="label"),
        tag("table", tag("tbody", rows), class_="scale survey"),
        ruled(1, _("One word for how you feel now")),
        tag("h3", _("Kept for the end of the talk")),
        together(
            ruled(3, _("One thing to try on Monday")),
            ruled(3, _("One question we still have")),
        ),
    )  # fmt: skip
