"""Show every widget of the kit in every state, to look at and for tests to walk through."""

from dataclasses import replace

from game.figures.shapes import Box, Circle, Figure, Label, Line, Mark, Polygon
from game.screens.icons import SIGNS
from game.screens.kit import (
    Backdrop,
    Badge,
    Button,
    Chart,
    Chips,
    Choice,
    Choices,
    Column,
    Divider,
    Entry,
    Grid,
    Hold,
    Icon,
    KeyCap,
    Meter,
    Option,
    Page,
    Panel,
    Picture,
    Progress,
    Ranking,
    Row,
    Screen,
    Slider,
    Span,
    Split,
    Steps,
    Tabs,
    Text,
    Toggle,
    Widget,
    marked,
)
from game.screens.theme import DIMENSIONS, PALETTES, ROLES, TYPE
from game.words import _

SPEECH = (
    "We lose the money for [[backfill]] in March, whatever we decide; and the "
    "[[winter pressure|winter]] has not even begun."
)
LONG = (
    "Ask the community nursing service whether the two boroughs with the highest deprivation could "
    "share one out-of-hours palliative rota from the first of February"
)
LONG_WORD = (
    "Pneumonoultramicroscopicsilicovolcanoconiosis-Versorgungsstrukturgesetzänderungsverordnung"
)


class Gallery(Screen):
    """All widgets on one long page; everything on it works."""

    keys = (("g", "Go to the top"),)

    def __init__(self) -> None:
        super().__init__()
        self.tab = "words"
        self.picked = "share"
        self.step = "six"
        self.word = "hopeful"
        self.note = ""
        self.story = "Two lines\nof a longer note."
        self.loud = 60
        self.quiet = False
        self.order = ["choice", "efficiency", "ethics", "equity"]

    def build(self) -> Widget:
        head = Row(Text(_("Gallery"), "title", grow=1), self._themes(), align="middle")
        tabs = [
            ("words", _("Words")),
            ("press", _("Pressing")),
            ("fields", _("Fields")),
            ("shapes", _("Shapes")),
            ("all", _("Everything")),
        ]
        parts = {
            "words": [self._type(), self._speech(), self._colours()],
            "press": [self._buttons(), self._choices(), self._steps()],
            "fields": [self._fields(), self._ranking(), self._switches()],
            "shapes": [self._meters(), self._charts(), self._icons()],
        }
        shown = parts.get(self.tab) or [part for group in parts.values() for part in group]
        strip = Tabs(tabs, self.tab, self._set("tab"), key="tabs")
        return Backdrop(
            Page(
                Column(*shown, gap="xl"),
                head=Column(head, strip, gap="s"),
                foot=self._foot(),
                measure=52,
            ),
            side="doctor",
        )

    def glossary(self, term: str):
        return (
            (_("Plain meaning"), "cover for staff who are away training"),
            (_("As the doctor hears it"), marked("an excuse *not* to train anyone")),
        )

    def _set(self, name: str):
        return lambda value: setattr(self, name, value)

    def _themes(self) -> Widget:
        options = [Option(name, name.replace("-", " ")) for name in PALETTES]
        chosen = self.app.settings.theme
        return Steps(options, chosen, self._theme, key="theme", grow=1)

    def _theme(self, name: str) -> None:
        self.app.change(replace(self.app.settings, theme=name))

    def _foot(self) -> Widget:
        return Row(
            Button(_("Back"), self.on_back, look="quiet", sign="back", hot="b"),
            Hold(_("Hold to show"), self._private, key="hold", side="doctor", hot="h"),
            Button(_("Ask"), self._ask, key="ask"),
            Button(_("Note"), lambda: self.app.toast(_("Saved for the debrief"))),
            Button(_("Continue"), look="primary", sign="next", sign_after=True, hot="enter"),
            justify="between",
        )

    def _private(self) -> Widget:
        lines = [Text(f"{n}. {SPEECH.replace('[[', '').replace(']]', '')}") for n in range(1, 15)]
        return Column(Text(_("What only you know"), "heading"), *lines)

    def _ask(self) -> None:
        self.ask(
            _("Walk away from the table?"),
            _("There will be no deal, and both sides fall back on what they have without one."),
            yes=_("Walk away"),
            on_yes=lambda: self.app.toast(_("Gone")),
            danger=True,
        )

    # Words.
    def _type(self) -> Widget:
        rows = [Text(f"{name}: closer to home", name) for name in TYPE]
        return _part("Type", Column(*rows, gap="s"))

    def _speech(self) -> Widget:
        styles = Text(
            (
                Span("Plain, "),
                Span("bold, ", bold=True),
                Span("italic, ", italic=True),
                Span("bold italic, ", bold=True, italic=True),
                Span("a colour", colour="bad"),
                Span(", and half a ", term=""),
                Span("glossary term of several words", term="backfill"),
                Span("."),
            )
        )
        return _part(
            "Speech",
            Column(
                styles,
                _line("manager", "Helen Rowe", SPEECH),
                _line("doctor", "Dr Mair Osei", "Then let us start in February."),
                Text(LONG_WORD),
                Text("Ünïcødé, Ωμέγα, Привет, “quotes” – dashes — 2 × ½ ≥ 1 − 0 → 3", "small"),
                Text("Centred below the heading", "small", align="centre"),
                Text("and set to the right", "small", align="right"),
            ),
        )

    def _colours(self) -> Widget:
        kinds = ("card", "well", "accent", "good", "warn", "bad", *ROLES, *DIMENSIONS)
        cards = [
            Panel(Text(kind.title(), "small", colour="ink"), kind, across="m") for kind in kinds
        ]
        badges = [Badge(kind.title(), kind) for kind in ("plain", *kinds[2:])]
        body = Column(Grid(*cards, least=9, most=4, gap="s"), Row(*badges, gap="s"))
        return _part("Colours and panels", body)

    # Pressing.
    def _buttons(self) -> Widget:
        looks = ("primary", "plain", "quiet", "danger")
        plain = [Button(look.title(), look=look) for look in looks]
        shut = [Button(look.title(), look=look, shut="Not open yet") for look in looks[:2]]
        signed = [Button("Log", sign="book", hot="l"), Button("", sign="gear", name="Settings")]
        wide = Button("Play alone", look="primary", second="The computer takes the other chair")
        long = Button(LONG, second=LONG)
        return _part("Buttons", Column(Row(*plain), Row(*shut, *signed), Row(wide), long, gap="m"))

    def _choices(self) -> Widget:
        cards = [
            Choice("share", marked("Go through the [[backfill]] budget *together*, line by line")),
            Choice("ask", LONG, shut="You two have not yet compared figures"),
            Choice("wait", "Say nothing", "The silence may be taken for agreement"),
            Choice("doctor", "Let the doctor begin", sign="doctor"),
        ]
        return _part("Choices", Choices(cards, self._set("picked"), chosen=self.picked))

    def _steps(self) -> Widget:
        options = [
            Option("none", "None yet", "0 points"),
            Option(
                "six",
                "A pilot of six, in the two poorest boroughs",
                "15 points",
                signs=("doctor", "manager"),
            ),
            Option("all", "All forty", "20 points", shut="No money before April"),
            Option("some", "Fifteen", "18 points", signs=("tick",)),
        ]
        label = "How many district nurses are trained?"
        stacked = Steps(options[:3], self.step, self._set("step"), key="stack", stacked=True)
        across = Steps(options, self.step, self._set("step"), key="steps", label=label)
        return _part("Steps", Column(across, stacked))

    # Fields.
    def _fields(self) -> Widget:
        words = ("hopeful", "tired", "cornered", "heard", "surprised")
        return _part(
            "Writing",
            Column(
                Entry(
                    self.note, self._set("note"), key="note", label="One line", hint="A few words"
                ),
                Entry(
                    self.story,
                    self._set("story"),
                    key="story",
                    label="Several lines",
                    lines=3,
                    limit=400,
                ),
                Chips(words, self._set("word"), chosen=(self.word,)),
            ),
        )

    def _ranking(self) -> Widget:
        items = [(name, name.title()) for name in self.order]
        return _part("Ranking", Ranking(items, self._set("order"), key="order"))

    def _switches(self) -> Widget:
        return _part(
            "Switches and sliders",
            Split(
                Column(
                    Toggle(
                        "Reduced motion", self.quiet, self._set("quiet"), note="No fades, no sweeps"
                    ),
                    Toggle("Sound", not self.quiet, lambda on: self._set("quiet")(not on)),
                    Toggle("Patient’s chair", False, shut="Nobody is free to sit in it"),
                ),
                Slider(
                    self.loud,
                    0,
                    100,
                    self._set("loud"),
                    step=5,
                    label="Volume",
                    show="{}%".format,
                    ends=("silent", "as loud as it goes"),
                    key="loud",
                ),
            ),
        )

    # Shapes.
    def _meters(self) -> Widget:
        bars = [
            Meter(n * 2 - 3, -4, 6, label=name.title(), kind=name, marks=(0,))
            for n, name in enumerate(DIMENSIONS)
        ]
        trust = Meter(4, 0, 10, label="Trust between you", words="4 of 10")
        working = Row(Progress(0.4, "Reading scenarios", grow=1), Progress(None, "Working", grow=1))
        return _part("Meters", Column(Grid(*bars, least=14, most=2, gap="l"), trust, working))

    def _charts(self) -> Widget:
        return _part(
            "Charts and pictures",
            Split(
                Chart(sample_chart, key="chart"),
                Column(
                    Picture("portraits/missing.svg", height=6, name="An empty plate"),
                    KeyCap("ctrl+s"),
                ),
                shares=(3, 1),
                least=10,
            ),
        )

    def _icons(self) -> Widget:
        signs = [
            Row(Icon(sign, size=1.4), Text(sign, "small", grow=1), gap="s", wrap=False)
            for sign in SIGNS
        ]
        return _part("Signs", Grid(*signs, least=7, most=8, gap="s"))


def sample_chart(width: float) -> Figure:
    """Draw a small deal map that fits its width, with every kind of shape."""
    high = 240.0
    left, foot = 30.0, high - 30

    def at(x: float, y: float) -> tuple[float, float]:
        return left + (width - left - 20) * x / 100, foot - (foot - 24) * y / 100

    frontier = tuple(at(x, y) for x, y in ((15, 95), (45, 80), (70, 62), (88, 30)))
    deals = [
        Circle(*at(x, y), 4, fill="muted") for x, y in ((30, 40), (45, 55), (60, 35), (20, 70))
    ]
    corner, top = at(35, 100), at(100, 30)
    zone = Box(corner[0], corner[1], top[0] - corner[0], top[1] - corner[1], fill="accent_soft")
    return Figure(
        title="Every deal that was possible",
        width=width,
        height=high,
        shapes=(
            zone,
            Line((at(0, 0), at(100, 0)), "edge", 1.5, arrow=True),
            Line((at(0, 0), at(0, 100)), "edge", 1.5, arrow=True),
            Line((at(35, 0), at(35, 100)), "doctor", 1.2, dashed=True),
            Line((at(0, 30), at(100, 30)), "manager", 1.2, dashed=True),
            Polygon((*frontier, at(88, 0), at(15, 0)), stroke=""),
            Line(frontier, "accent", 2),
            *deals,
            Mark(*at(45, 80), 16, "choice"),
            Mark(*at(70, 62), 16, "equity", hollow=True),
            Label(at(48, 96)[0], at(48, 96)[1], "your deal", 15, "choice", bold=True),
            Label(at(100, 0)[0], foot + 6, "doctor’s points", 14, "doctor", "right"),
            Label(left, 0, "manager’s points", 14, "manager"),
        ),
        words="Five deals; yours lies on the frontier.",
    )


def _line(role: str, name: str, words: str) -> Widget:
    speech = Column(
        Text(name, "label", colour=role, weight="semibold"), Text(marked(words)), gap="none", grow=1
    )
    return Panel(Row(Icon(role, size=1.6), speech, wrap=False, align="top"), role)


def _part(heading: str, body: Widget) -> Widget:
    return Column(Column(Text(heading, "heading"), Divider(), gap="xs"), body, gap="m")
