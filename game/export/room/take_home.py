"""What a side takes home: the deal, both briefs, a page on the ideas, its own take-aways."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.scenario import SIDES, Scenario, Seat
from game.core.scoring import DIMENSIONS
from game.export.room.ideas import ideas_sheet
from game.export.room.keeping import kept_for
from game.export.room.naming import names_at, without_names
from game.export.room.printing import printed
from game.export.room.wishes import CannotExport, Files, Wishes, stem
from game.export.sheets.elements import Block, Element, tag, together
from game.export.sheets.paper import Paper
from game.export.sheets.shared import sheet
from game.export.sheets.wording import bullets, dimension_name, prose, ruled, side_name
from game.session.cohort.gathering import Gathering
from game.session.cohort.privacy import CHAIR
from game.session.cohort.tables import RoomTable
from game.session.debrief.patients import rating_words
from game.session.debrief.review import listed
from game.session.debrief.what import deal_card, how_in_words
from game.session.prose import plain
from game.session.seeing import computer_seat
from game.words import _


def take_home_files(gathering: Gathering, wishes: Wishes) -> Files:
    """A file for each side of each table, and for the patient's chair where somebody sat in it."""
    files: Files = {}
    for table in gathering.tables:
        if not table.typed:
            for seat in _seats(table):
                paper = take_home(gathering, table, seat)
                files |= printed(f"{stem(gathering)}-{table.letter}-{seat}", paper, wishes)
    if not files:
        raise CannotExport(
            _(
                "All these tables came as codes: they have no story to take home. Add their .play files."
            )
        )
    return files


def _seats(table: RoomTable) -> Iterator[str]:
    computer = computer_seat(table.header)
    yield from (str(seat) for seat in SIDES if seat is not computer)
    if table.record.chair or table.record.people.get(CHAIR):
        yield CHAIR


def take_home(gathering: Gathering, table: RoomTable, seat: str) -> Paper:
    """The sheets of one side. The other side's brief is among them once the debrief has begun."""
    scenario = table.scenario
    title = plain(scenario, scenario.title)
    sheets = [_first(gathering, table, seat), *_briefs(table, seat), ideas_sheet(scenario)]
    return Paper(
        _("{title}: to take home").format(title=title), tuple(sheets), title,
        {"everybody": kept_for(gathering)},
    )  # fmt: skip


def _first(gathering: Gathering, table: RoomTable, seat: str) -> Element:
    scenario = table.scenario
    return sheet(
        tag(
            "div", tag("p", _who(gathering, table, seat), class_="eyebrow"),
            tag("h1", plain(scenario, scenario.title)),
            tag("p", plain(scenario, scenario.question), class_="lead"), class_="head slim",
        ),
        _ending(table), _deals(table), _rating(table) if seat == CHAIR else None,
        _own_words(gathering, table, seat),
        tag("p", kept_for(gathering), class_="small muted screen kept"),
    )  # fmt: skip


def _who(gathering: Gathering, table: RoomTable, seat: str) -> str:
    side = _("The patient's chair") if seat == CHAIR else side_name(Seat(seat))
    words = [_("To take home"), _("Table {letter}").format(letter=table.letter), side]
    if gathering.names:
        words.append(", ".join(p.name for p in table.record.people.get(seat, ()) if p.name))
    return " · ".join(filter(None, words))


def _ending(table: RoomTable) -> Block:
    scenario, scene = table.scenario, table.state.scene
    if table.ended:
        ending = scenario.endings[scene]
        heading = plain(scenario, ending.heading) or _("Where it ended")
        return together(tag("h3", heading), prose(scenario, ending.text))
    heading = plain(scenario, scenario.scenes[scene].heading) or plain(scenario, scenario.title)
    text = _("Your story stands at “{scene}”. It could still go several ways.")
    return together(tag("h3", _("Where you stopped")), tag("p", text.format(scene=heading)))


def _deals(table: RoomTable) -> Block:
    """The deal card of each table that they sat at."""
    found: list[Block] = []
    for bargain in table.bargains:
        how = tag("p", how_in_words(table.review, bargain))
        if not bargain.agreed:
            found.append(together(tag("h3", _("No deal")), how))
            continue
        card = deal_card(table.review, bargain)
        rows = [
            tag("tr", tag("th", issue, scope="row"), tag("td", answer))
            for issue, answer in card.terms
        ]
        costs = " · ".join(filter(None, (card.money, card.staff)))
        found.append(
            tag(
                "div", tag("h3", card.title), tag("table", tag("tbody", rows), class_="terms"),
                tag("p", costs, class_="small muted") if costs else None, how, class_="together",
            )
        )  # fmt: skip
    return together(found)


def _rating(table: RoomTable) -> Block:
    words = rating_words()
    lines = [
        f"{dimension_name(str(d))}: {words[table.record.chair[d]]}"
        for d in DIMENSIONS
        if table.record.chair.get(d) in words
    ]
    return together(tag("h3", _("What you saw from the patient's chair")), bullets(lines)) if lines else together()  # fmt: skip


def _own_words(gathering: Gathering, table: RoomTable, seat: str) -> Block:
    """What this side wrote down, with room to write where it wrote nothing."""
    parts: list[Block] = []
    names = () if gathering.names else names_at([table])
    for kind, heading in (("try", _("To try on Monday")), ("question", _("A question left"))):
        own = [
            without_names(said.words, names)
            for said in table.record.takeaways
            if said.body.get("kind") == kind and said.seat in (seat, "") and said.words
        ]
        parts.append(tag("h3", heading))
        parts.append(bullets(own, "voices") if own else ruled(2))
    return tag("div", parts, class_="together")


def _briefs(table: RoomTable, seat: str) -> list[Element]:
    """Both briefs side by side; only the own one as long as the debrief has not opened them."""
    opened = table.record.debriefed
    seats = [s for s in SIDES if opened or s == seat]
    if not seats:
        return []
    heading = _("What each side knew") if opened else _("Your brief")
    note = None
    if not opened:
        note = tag("p", _("The debrief opens the other side's."), class_="muted")
    halves = [_brief(table.scenario, each) for each in seats]
    return [
        sheet(tag("h2", heading), tag("div", halves, class_="pair small" if opened else None), note)
    ]


def _brief(scenario: Scenario, seat: Seat) -> Element:
    role = scenario.roles[seat]
    order = listed([dimension_name(str(d)).lower() for d in role.priorities])
    return tag(
        "div", tag("h3", plain(scenario, role.name)), tag("p", plain(scenario, role.job), class_="label"),
        prose(scenario, role.brief),
        tag("p", tag("b", _("What matters most, first to last: {order}.").format(order=order))),
        class_=f"role {seat}",
    )  # fmt: skip
