"""A small case by hand, with marks that give away what a page should not say yet."""

from __future__ import annotations

from itertools import count

from game.core.conditions import parse
from game.core.facts import vocabulary
from game.core.hindsight import debrief_vocabulary
from game.core.moves import Accept, CallTime, Choose, Propose, Seal, WalkAway
from game.core.scenario import (
    SIDES,
    Branch,
    Choice,
    Cost,
    Effect,
    Ending,
    EndingKind,
    Issue,
    Kind,
    Line,
    Meter,
    Negotiation,
    Option,
    Prompt,
    Role,
    Scenario,
    Scene,
    Term,
    Way,
)
from game.core.scenario import (
    WalkAway as Plan,
)
from game.core.scoring import Dimension
from game.session.debrief.leading import Debrief
from game.session.entries import Header, Mode
from game.session.session import Session

DOCTOR, MANAGER = SIDES
E, Q, F, C = Dimension

METERS = ("trust",)
SCENES = ("hall", "desk", "fear", "week", "table")
CHOICES = ("ask", "tell", "leave", "van", "sheet")
ISSUES = {"beds": ("few", "many"), "nights": ("none", "some", "all"), "money": ("hers", "his")}
ENDINGS = ("signed", "late", "apart", "gone")
WORDS = vocabulary(METERS, SCENES, CHOICES, ISSUES)
HINDSIGHT = debrief_vocabulary(METERS, SCENES, CHOICES, ISSUES, ENDINGS)


def _effect(target, amount, reason="", source=""):
    return Effect(str(target), amount, reason, source)


def _option(id_, doctor, manager, *effects, guard=None, cost=None):
    points = {DOCTOR: doctor, MANAGER: manager}
    return Option(id_, f"TERM {id_}", f"TERM {id_} in full", points, guard, "", effects, cost)


def case(*, table: bool = True, zone: bool = True, prompts: tuple[Prompt, ...] = ()) -> Scenario:
    """Five scenes; without ``table`` nobody ever bargains, without ``zone`` no deal helps both."""
    away = 41 if zone else 97
    issues = (
        Issue("beds", "Beds", "How many [[beds]]?", (
            _option("few", 0, 37, _effect(F, 2, "REASON beds stay free")),
            _option("many", 13, 0, _effect(E, 1, "REASON nobody waits in a corridor"),
                    cost=Cost(40, 0, 1.5, "charity")),
        )),
        Issue("nights", "Nights", "Who comes at night?", (
            _option("none", 0, 29),
            _option("some", 31, 23, _effect(Q, 2, "REASON poor streets get a nurse", "SOURCE x")),
            _option("all", 53, 0, _effect(Q, 3, "REASON every street gets a nurse"),
                    guard=parse("trust >= 5", WORDS)),
        )),
        Issue("money", "Money", "Who pays?", (
            _option("hers", 34, 0), _option("his", 0, 34, _effect(F, -1, "REASON a ward pays")),
        )),
    )  # fmt: skip
    negotiation = Negotiation(
        DOCTOR, 2, issues,
        {DOCTOR: Plan(away, "BATNA the hospice would"), MANAGER: Plan(43, "BATNA two beds")},
    )  # fmt: skip
    ways = (
        Way("signed", parse("agreed", WORDS)),
        Way("late", parse("time_called", WORDS), (_effect(E, -1, "REASON families wait"),)),
        Way("apart", None, (_effect(E, -2, "REASON nothing comes of it"),)),
    )
    scenes = (
        Scene("hall", Kind.DECISION, "The hall", "You met about [[capacity]].", turn=DOCTOR, choices=(
            Choice("ask", "Ask for the figures", "desk", effects=(_effect("trust", 1),),
                   mintzberg=("monitor",)),
            Choice("tell", "Tell of the man in spring", "desk", effects=(
                _effect(E, 1, "REASON the man is seen again"), _effect("trust", 2)),
                mintzberg=("disseminator",)),
            Choice("leave", "Leave it", "gone", effects=(_effect(Q, -1, "REASON nobody asks"),)),
        )),
        Scene("desk", Kind.DECISION, "A desk", "Paper.", (Line("manager", "[[Backfill]] is gone."),),
              turn=MANAGER, choices=(
            Choice("van", "Book a van", "fear", effects=(_effect(Q, 1, "REASON the far town"),),
                   cost=Cost(18, 0, 0, "alliance"), mintzberg=("resource allocator",)),
            Choice("sheet", "Show the sheet", "fear", effects=(_effect("trust", 1),)),
        )),
        Scene("fear", Kind.TOGETHER, "Fear", "", question="Do you say it?",
              choices=(Choice("say", "Say it"), Choice("keep", "Keep it")), ways=(Way("week"),)),
        Scene("week", Kind.CHANCE, "A week", "", branches=(
            Branch("quiet", 1, "table" if table else "gone"),
            Branch("ill", 1, "table" if table else "gone", (_effect(F, -1, "REASON one is ill"),)),
        )),
    )  # fmt: skip
    if table:
        scenes = (*scenes, Scene("table", Kind.NEGOTIATION, "The table", negotiation=negotiation,
                                 ways=ways))  # fmt: skip
    endings = tuple(
        Ending(id_, kind, f"ENDING {id_}", f"How it was {id_}.")
        for id_, kind in zip(
            ENDINGS,
            (EndingKind.AGREEMENT, EndingKind.TIME_CALLED, EndingKind.IMPASSE, EndingKind.OTHER),
            strict=True,
        )
    )
    return Scenario(
        id="case", title="The case", question="Beds or nights?", minutes=20, nation="England",
        era="2024", start="hall", roles=_roles(), scenes={s.id: s for s in scenes},
        endings={e.id: e for e in endings}, meters=(Meter("trust", "Trust between you", 4, 0, 10),),
        glossary=(
            Term("backfill", "PLAINLY cover for staff away", MANAGER, "HEARD an excuse"),
            Term("capacity", meanings={DOCTOR: "MEANS able to decide", MANAGER: "MEANS beds"}),
            Term("tariff", "PLAINLY a price", MANAGER, "HEARD a barrier"),
        ),
        content_notes=("death and dying",), prompts=prompts,
    )  # fmt: skip


def _roles():
    return {
        DOCTOR: Role(DOCTOR, "Dr Osei", "Oncologist", "", "Known to all.", "BRIEF the doctor.",
                     (C, F, E, Q)),
        MANAGER: Role(MANAGER, "Tom Hale", "Manager", "", "Known to all.", "BRIEF the manager.",
                      (F, E, C, Q)),
    }  # fmt: skip


def prompt(phase: str, ask: str, guard: str = "") -> Prompt:
    """An author's prompt."""
    return Prompt(phase, ask, parse(guard, HINDSIGHT) if guard else None)


class Kept:
    """A log that only keeps."""

    def __init__(self):
        self.entries = []

    def append(self, entry):
        self.entries.append(entry)

    def close(self):
        """Nothing to let go of."""


def sit(scenario: Scenario, *, human: str = "", **header) -> Session:
    """A session in its playing phase, a minute passing between any two entries."""
    mode = Mode.SOLO if human else Mode.TALK
    head = Header("p1", scenario.id, "", "", "", seed=7, mode=mode, human=human, **header)
    ticks = count(0, 60_000)
    session = Session(scenario, head, Kept(), lambda: next(ticks))
    session.go_on()
    session.go_on()
    return session


def deal(beds: str, nights: str, money: str):
    return (("beds", beds), ("nights", nights), ("money", money))


def to_table(session: Session, first: str = "tell") -> Session:
    """Play up to the table, or to the end when there is none."""
    moves = [Choose(first), Choose("van"), Seal(DOCTOR, "say"), Seal(MANAGER, "keep")]
    for move in moves:
        session.move(move)
    session.draw()
    return session


def agreed(session: Session, first: str = "tell") -> Session:
    """A whole play: three offers, a deal that leaves something on the table, the survey."""
    session.guess("doctor", "before", [E, Q, F, C])
    session.guess("manager", "before", [Q, E, F, C])
    session.trust("doctor", "before", 4)
    session.plan("doctor", "Nurses at night", dict(deal("many", "some", "hers")), 60)
    to_table(session, first)
    session.move(Propose(DOCTOR, deal("many", "some", "hers")), "Nights, or nothing")
    session.move(Propose(MANAGER, deal("few", "none", "his")))
    session.move(Propose(DOCTOR, deal("many", "none", "hers")))
    session.move(Accept(MANAGER))
    session.go_on()
    session.guess("doctor", "after", [F, E, C, Q])
    session.trust("doctor", "after", 7)
    session.survey("doctor", {"outcome": 5, "self": 6, "process": 4, "relationship": 7})
    session.word("doctor", "tired")
    session.go_on()
    return session


def apart(session: Session) -> Session:
    """A whole play that ends without a deal."""
    to_table(session)
    session.move(Propose(DOCTOR, deal("many", "some", "hers")))
    session.move(WalkAway(MANAGER))
    session.go_on()
    session.go_on()
    return session


def late(session: Session) -> Session:
    """A whole play whose table ran out of time."""
    to_table(session)
    session.move(CallTime())
    session.go_on()
    session.go_on()
    return session


def pages_of(session: Session) -> dict[str, object]:
    """The pages of a debrief by id."""
    return {page.id: page for page in Debrief(session).pages}
