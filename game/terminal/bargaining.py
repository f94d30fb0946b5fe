"""The negotiation table as numbered text: the sheet, the offer on it, and a side's turn."""

from __future__ import annotations

from collections.abc import Callable

from game.core.moves import Accept, CallTime, Propose, WalkAway
from game.core.scenario import Seat
from game.core.state import Deal
from game.session.entries import Mode
from game.session.prose import headed
from game.session.questions import ready_lines
from game.session.session import Session
from game.session.views import IssueView, OfferView, OptionView, TableView
from game.terminal.asking import ask_words
from game.terminal.console import BACK, HARD_SPACE, Console
from game.terminal.telling import plan_lines, sentence
from game.words import _, ngettext

# --- what lies there ------------------------------------------------------------------


def tell_rules(console: Console, session: Session) -> None:
    """How a table goes, before the first offer is made at it."""
    console.title(_("How the table goes"))
    if session.header.mode is Mode.TALK:
        console.say(_("Talk first, face to face. When a side makes an offer, record it here."))
    console.say(
        _(
            "An offer gives an answer to every issue. A round is one offer by each side. After "
            "the last offer the other side can only take it or leave it."
        )
    )
    if session.header.human:
        console.say(
            _("The numbers in square brackets are points to you: the other side cannot see them.")
        )
    else:
        console.say(
            _(
                "What it is worth to you stands on your own sheet: type 'sheet doctor' or "
                "'sheet manager'."
            )
        )


def tell_answers(console: Console, table: TableView) -> None:
    """Every issue with every answer in its full words, what each would cost, and the offer."""
    console.title(_("The table, with every answer in full"))
    for number, issue in enumerate(table.issues, 1):
        console.say(headed(issue.label, issue.text), indent="   ", first=f"{number}. ")
        for place, option in enumerate(issue.options, 1):
            words = option.text if option.text != option.label else ""
            cost = f"({option.cost})" if option.cost else ""
            shut = "" if option.open else _("(not now: {why})").format(why=option.why_shut)
            rest = " ".join(part for part in (words, cost, shut) if part)
            text = f"{_named(option)}: {rest}" if rest else _named(option)
            console.say(text, indent="         ", first=f"     {place} ")
        if issue.offered:
            console.say(_offered(issue), indent="     ")
    console.say()
    tell_offer(console, table)


def tell_table(console: Console, table: TableView) -> None:
    """The sheet in short, with own points where the view has them, and the offer on it."""
    console.title(_("The table: round {n} of {all}").format(n=table.round, all=table.rounds))
    for number, issue in enumerate(table.issues, 1):
        console.say(issue.label, first=f"{number}. ")
        answers = " · ".join(_answer(place, option) for place, option in _numbered(issue))
        console.say(answers, indent="     ")
        if issue.offered:
            console.say(_offered(issue), indent="     ")
    console.say()
    tell_offer(console, table)


def _numbered(issue: IssueView) -> enumerate:
    return enumerate(issue.options, 1)


def _named(option: OptionView) -> str:
    return option.label if option.points is None else f"{option.label} [{option.points}]"


def _answer(place: int, option: OptionView) -> str:
    words = f"{place}{HARD_SPACE}{_named(option)}"
    return words if option.open else _("{answer} (not now)").format(answer=words)


def _offered(issue: IssueView) -> str:
    names = {option.id: f"{place} {option.label}" for place, option in _numbered(issue)}
    if issue.changed:
        text = _("Offered: {now} (changed; it was {before})")
        return text.format(now=names[issue.offered], before=names[issue.before])
    return _("Offered: {now}").format(now=names[issue.offered])


def tell_offer(console: Console, table: TableView) -> None:
    """The offer on the table against the one before, its cost, its worth to the eye."""
    offer = table.offer
    if offer is None:
        console.say(_("Nothing lies on the table yet."))
    else:
        text = _("On the table: offer {n}, by {name}.")
        console.say(text.format(n=offer.number, name=offer.name))
        if offer.says:
            console.say(f"{offer.name}: “{offer.says}”", indent="    ", first="  ")
        if offer.number > 1 and not offer.changed:
            console.say(_("It is the same as the offer before."))
        if table.cost:
            console.say(_("It would cost {cost}.").format(cost=table.cost))
    if table.own is not None:
        console.say(_own_words(table))


def _own_words(table: TableView) -> str:
    own = table.own
    away = _("Walking away is worth {points}.").format(points=own.walk_away)
    plan = [] if own.plan_limit is None else plan_lines("", own.plan_limit)
    if own.points is None:
        return " ".join([away, *plan])
    gap = own.points - own.walk_away
    if gap > 0:
        against = _("{n} more than walking away").format(n=gap)
    elif gap < 0:
        against = _("{n} less than walking away").format(n=-gap)
    else:
        against = _("the same as walking away")
    text = _("To you it is worth {points} of {best}: {against}.")
    return " ".join([text.format(points=own.points, best=own.best, against=against), *plan])


def tell_history(console: Console, table: TableView) -> None:
    """Every offer so far, each against the one before it."""
    if not table.history:
        console.say(_("No offer has been made yet."))
        return
    console.title(_("Offers so far"))
    for offer in table.history:
        worth = "" if offer.points is None else f" [{offer.points}]"
        text = f"{offer.number}. {offer.name}{worth}: {_changes(table, offer)}"
        console.say(text, indent="     ", first="  ")
        if offer.says:
            console.say(f"“{offer.says}”", indent="     ")


def _changes(table: TableView, offer: OfferView) -> str:
    if offer.number > 1 and not offer.changed:
        return _("no change")
    shown = offer.changed or tuple(issue for issue, _option in offer.deal)
    return " · ".join(
        headed(issue.label, option.label)
        for issue, option in _terms(table, offer.deal)
        if issue.id in shown
    )


def tell_terms(console: Console, table: TableView, deal: Deal) -> None:
    """A deal, each issue with its answer on a line."""
    for issue, option in _terms(table, deal):
        console.say(headed(issue.label, option.label), indent="    ", first="  ")


def tell_deal(console: Console, table: TableView) -> None:
    """What has just been agreed."""
    console.title(_("The deal"))
    for issue, option in _terms(table, table.offer.deal):
        console.say(headed(issue.label, option.text), indent="    ", first="  ")
    if table.cost:
        console.say(_("It will cost {cost}.").format(cost=table.cost))


def _terms(table: TableView, deal: Deal) -> list[tuple[IssueView, OptionView]]:
    given = dict(deal)
    return [
        (issue, option)
        for issue in table.issues
        for option in issue.options
        if given.get(issue.id) == option.id
    ]


# --- a side's turn --------------------------------------------------------------------


def take_turn(console: Console, session: Session, table: TableView) -> None:
    """Ask the side whose turn it is for one move, and make it."""
    seat = Seat(table.turn)
    console.say()
    console.say(_whose(table))
    ways = _ways(console, session, table, seat)
    prompt = _("{name}, your move:").format(name=table.turn_name)
    ways[console.pick(prompt, [label for label, _act in ways])][1]()


def _ways(
    console: Console, session: Session, table: TableView, seat: Seat
) -> list[tuple[str, Callable[[], object]]]:
    talks = session.header.mode is Mode.TALK
    ways: list[tuple[str, Callable[[], object]]] = []
    if not table.last_word:
        label = _("Record an offer") if talks else _("Make an offer")
        ways.append((label, lambda: _propose(console, session, table, seat)))
    if table.offer is not None:
        ways.append((_("Take the offer"), lambda: _accept(console, session, table, seat)))
    ways.append((_("Walk away, without a deal"), lambda: _walk(console, session, table, seat)))
    ways.append((_("Time is called"), lambda: _time(console, session)))
    return ways


def _whose(table: TableView) -> str:
    if table.last_word:
        text = _("{name}: the last offer has been made. Take it or leave it.")
        return text.format(name=table.turn_name)
    left = ngettext("{n} offer left", "{n} offers left", table.offers_left)
    who = _("{name} opens") if table.offer is None else _("{name} answers")
    return f"{who.format(name=table.turn_name)} ({left.format(n=table.offers_left)})."


def _accept(console: Console, session: Session, table: TableView, seat: Seat) -> None:
    tell_terms(console, table, table.offer.deal)
    question = _("{name} takes this offer? It makes a deal and ends the bargaining.")
    if console.yes(question.format(name=table.turn_name)):
        session.move(Accept(seat))


def _walk(console: Console, session: Session, table: TableView, seat: Seat) -> None:
    question = _("{name} walks away? No deal; each side has what it has without one.")
    if console.yes(question.format(name=table.turn_name)):
        session.move(WalkAway(seat))


def _time(console: Console, session: Session) -> None:
    question = _("The clock, or the facilitator, ends the bargaining for both sides?")
    if console.yes(question):
        session.move(CallTime())


def _propose(console: Console, session: Session, table: TableView, seat: Seat) -> None:
    deal = _ask_deal(console, table)
    if deal is None:
        return
    console.say()
    tell_terms(console, table, deal)
    if cost := session.cost_of(deal):
        console.say(_("It would cost {cost}.").format(cost=cost), indent="  ")
    if table.own is not None:
        text = _("To you it is worth {points}; walking away {away}.")
        points = text.format(points=worth(table, deal), away=table.own.walk_away)
        console.say(points, indent="  ")
    if console.yes(_("Is this the offer?")):
        says = ask_words(console, _("A line to go with it (Enter: none):"), ready_lines())
        session.move(Propose(seat, deal), says)


def worth(table: TableView, deal: Deal) -> int:
    """What a deal is worth to the eye, from the points that its view has."""
    return sum(option.points or 0 for _issue, option in _terms(table, deal))


def _ask_deal(console: Console, table: TableView) -> Deal | None:
    """An offer, typed in one line or issue by issue; None to go back."""
    example = " ".join(str(1 + n % len(issue.options)) for n, issue in enumerate(table.issues))
    console.say(
        _("One number for each issue, in their order, such as {example}.").format(example=example)
    )
    if table.offer is not None:
        console.say(_("0 keeps what lies on the table."))
    while True:
        answer = console.ask(_("The offer (Enter: issue by issue, b: back):"))
        if answer.lower() in ("b", "back", _("back")):
            return None
        deal, why = read_deal(answer, table) if answer else (_issue_by_issue(console, table), "")
        if deal is not None:
            return deal
        if why:
            console.say(why)


def _issue_by_issue(console: Console, table: TableView) -> Deal | None:
    terms = []
    for issue in table.issues:
        console.say()
        console.say(issue.text)
        places = [option.id for option in issue.options]
        prompt = issue.label if issue.label.endswith("?") else f"{issue.label}:"
        default = places.index(issue.offered) if issue.offered else None
        labels = [
            _named(option)
            + (f": {option.text}" if option.text != option.label else "")
            + (f" ({option.cost})" if option.cost else "")
            for option in issue.options
        ]
        shut = {n: option.why_shut for n, option in enumerate(issue.options) if not option.open}
        picked = console.pick(prompt, labels, default, back=True, shut=shut)
        if picked == BACK:
            return None
        terms.append((issue.id, places[picked]))
    deal = tuple(terms)
    if why := _same(table, deal):
        console.say(why)
        return None
    return deal


def read_deal(text: str, table: TableView) -> tuple[Deal | None, str]:
    """An offer from typed numbers, or why it is none."""
    numbers = text.replace(",", " ").split()
    if len(numbers) != len(table.issues) or not all(n.isdecimal() for n in numbers):
        return None, _("Type {n} numbers, one for each issue.").format(n=len(table.issues))
    terms = []
    for issue, number in zip(table.issues, numbers, strict=True):
        place = int(number[:9])
        if place == 0 and issue.offered:
            terms.append((issue.id, issue.offered))
            continue
        if not 1 <= place <= len(issue.options):
            text = _("{issue} has answers 1 to {last}.")
            return None, text.format(issue=issue.label, last=len(issue.options))
        option = issue.options[place - 1]
        if not option.open:
            return None, f"{issue.label}, {option.label}: {sentence(option.why_shut)}"
        terms.append((issue.id, option.id))
    deal = tuple(terms)
    why = _same(table, deal)
    return (None, why) if why else (deal, "")


def _same(table: TableView, deal: Deal) -> str:
    if table.offer is not None and dict(table.offer.deal) == dict(deal):
        return _("This is the offer on the table: take it, or change it.")
    return ""
