"""The negotiation table as numbered text."""

from __future__ import annotations

from game.core.moves import Accept, CallTime, Propose, WalkAway
from game.core.scenario import Seat
from game.core.state import Deal
from game.session.session import Session
from game.session.views import IssueView, TableView
from game.terminal.console import Console
from game.words import _, ngettext


def tell_table(console: Console, table: TableView) -> None:
    """The public sheet (with own points where the view has them) and the offer on it."""
    console.title(_("The table: round {n} of {all}").format(n=table.round, all=table.rounds))
    for number, issue in enumerate(table.issues, 1):
        console.say(f"{number}. {issue.label}: {issue.text}", indent="   ")
        for place, option in enumerate(issue.options, 1):
            console.say(_option(issue, place), indent="          ")
            if not option.open:
                console.say(f"({option.why_shut})", indent="          ")
    console.say()
    if table.offer is None:
        console.say(_("Nothing lies on the table yet."))
    else:
        _tell_offer(console, table)
    if table.own:
        text = _("Your walk-away is worth {points}; your best deal {best}.")
        console.say(text.format(points=table.own.walk_away, best=table.own.best))


def _option(issue: IssueView, place: int) -> str:
    option = issue.options[place - 1]
    mark = "●" if issue.offered == option.id else ("○" if issue.before == option.id else " ")
    worth = "" if option.points is None else f"  [{option.points}]"
    cost = f"  ({option.cost})" if option.cost else ""
    return f"   {mark} {place} {option.label}: {option.text}{worth}{cost}"


def _tell_offer(console: Console, table: TableView) -> None:
    offer = table.offer
    console.say(
        _("On the table (●), from {name}, offer {n}.").format(name=offer.name, n=offer.number)
    )
    if offer.says:
        console.say(f"“{offer.says}”", indent="  ")
    changed = [issue.label for issue in table.issues if issue.changed]
    if changed:
        console.say(
            _("Changed since the offer before (○): {what}.").format(what=", ".join(changed))
        )
    if table.cost:
        console.say(_("It would cost {cost}.").format(cost=table.cost))
    if offer.points is not None:
        console.say(_("To you it is worth {points}.").format(points=offer.points))


def take_turn(console: Console, session: Session, table: TableView) -> None:
    """Ask the side whose turn it is for one move, and make it."""
    seat = Seat(table.turn)
    console.say()
    console.say(_whose(table))
    labels, acts = [], []
    if not table.last_word:
        labels.append(_("Make an offer"))
        acts.append(lambda: _propose(console, session, table, seat))
    if table.offer is not None:
        labels.append(_("Take the offer: a deal"))
        acts.append(lambda: session.move(Accept(seat)))
    labels += [_("Walk away from the table"), _("Time is called")]
    acts += [
        lambda: _sure(console, _("Walk away without a deal?")) and session.move(WalkAway(seat)),
        lambda: (
            _sure(console, _("End the bargaining here for everybody?")) and session.move(CallTime())
        ),
    ]
    acts[console.pick(_("Your move:"), labels)]()


def _whose(table: TableView) -> str:
    if table.last_word:
        return _("{name}: the last offer has been made. Take it or leave it.").format(
            name=table.turn_name
        )
    left = ngettext("{n} offer left", "{n} offers left", table.offers_left)
    return _("{name}'s turn ({left}).").format(
        name=table.turn_name, left=left.format(n=table.offers_left)
    )


def _sure(console: Console, question: str) -> bool:
    return console.yes(question)


def _propose(console: Console, session: Session, table: TableView, seat: Seat) -> None:
    deal = _ask_deal(console, table)
    if deal is None:
        return
    says = console.ask(_("A line to go with it (Enter for none):"))
    session.move(Propose(seat, deal), says)


def _ask_deal(console: Console, table: TableView) -> Deal | None:
    console.say(
        _(
            "One number for each of the {n} issues, such as {example}; 0 keeps what was offered."
        ).format(n=len(table.issues), example=" ".join("1" for _issue in table.issues))
    )
    while answer := console.ask(_("Your offer (Enter to go back):")):
        deal, why = read_deal(answer, table.issues)
        if deal is not None:
            return deal
        console.say(why)
    return None


def read_deal(text: str, issues: tuple[IssueView, ...]) -> tuple[Deal | None, str]:
    """An offer from typed numbers, or why it is none."""
    numbers = text.replace(",", " ").split()
    if len(numbers) != len(issues) or not all(n.isdecimal() for n in numbers):
        return None, _("Type {n} numbers, one for each issue.").format(n=len(issues))
    terms = []
    for issue, number in zip(issues, map(int, numbers), strict=True):
        if number == 0 and issue.offered:
            terms.append((issue.id, issue.offered))
            continue
        if not 1 <= number <= len(issue.options):
            return None, _("{issue} has options 1 to {last}.").format(
                issue=issue.label, last=len(issue.options)
            )
        option = issue.options[number - 1]
        if not option.open:
            return None, f"{issue.label}: {option.why_shut}"
        terms.append((issue.id, option.id))
    return tuple(terms), ""
