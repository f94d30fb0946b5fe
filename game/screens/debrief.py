"""The debrief: leads a table through the pages of its talk, one phase after the other."""

from __future__ import annotations

from functools import partial

from game.export.svg import to_svg
from game.figures.shapes import Figure
from game.places import data_folder
from game.screens import debrief_dialogs as dialogs
from game.screens.debrief_blocks import Acts, Blocks, Memory
from game.screens.keys import named
from game.screens.kit import Badge, Button, Column, Progress, Row, Scroll, Text, Widget
from game.screens.play_screen import PlayScreen
from game.screens.sitting import Sitting
from game.screens.table_code import show_code
from game.session.debrief.leading import Debrief
from game.session.debrief.pages import EffectRow, Field, Page, Stage, WhatIf, short_route
from game.session.phases import Phase
from game.session.series import look_back
from game.words import _

FORWARD = ("right", "n", "page down")
BACKWARD = ("left", "b", "page up")


class DebriefScreen(PlayScreen):
    """The pages of one play: three stops by default, the rest on demand."""

    measure = 58.0

    def __init__(self, sitting: Sitting):
        super().__init__(sitting)
        self.debrief = Debrief(
            sitting.session, partial(look_back, sitting.store, sitting.session.header)
        )
        self.memory_of_pages: Memory = sitting.papers.setdefault("talk", Memory())
        self.all_pages = False
        self.at = ""
        self.contested: EffectRow | None = None
        self.own_number, self.own_reason = 0, ""
        self.asked: WhatIf | None = None

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        return (("right", _("Next page")), ("left", _("Page before")), ("j", _("All pages; O too")))

    # Where the table is.
    @property
    def page(self) -> Page:
        """The page that is looked at."""
        pages = self.debrief.pages
        return next((page for page in pages if page.id == self.at), pages[0])

    @property
    def route(self) -> tuple[Page, ...]:
        """The pages that next and back lead through."""
        pages = self.debrief.pages
        return pages if self.all_pages else short_route(pages)

    def neighbour(self, step: int) -> Page | None:
        """The next page of the route, or the one before; also from a page beside the route."""
        pages = list(self.debrief.pages)
        here = pages.index(self.page)
        among = [page for page in self.route if (pages.index(page) - here) * step > 0]
        if not among:
            return None
        return among[0] if step > 0 else among[-1]

    def go(self, page: Page) -> None:
        """Open a page at its top."""
        if page.id != self.at:
            self.at = page.id
            self.app.sounds.play("page")
            view = next((w for w in self.app.trees[0].walk() if isinstance(w, Scroll)), None)
            if view is not None:
                self.ui.memory.pop(view.path, None)

    # Building.
    def on_shown(self) -> None:
        self.look_ahead()

    def look_ahead(self) -> None:
        """Work out what could have been, beside the window."""
        if not self.debrief.ready:
            words, before = _("Looking at everything that could have been …"), self.ui.focus

            def looked(_done: object) -> None:
                if self.app.screen is self and not self.layers:
                    # While people wait only what stands at the head can have the focus.
                    self.ui.focus = before
                self.refresh()

            self.app.work(self.debrief.prepare, looked, words)

    def build(self) -> Widget:
        if not self.debrief.ready:
            body = Column(
                Text(_("One moment: this looks at every way the story could have gone."), "lead"),
                Progress(None),
            )
            return self.framed(body, heading=_("The talk"))
        page = self.page
        made = Blocks(page.id, self.memory_of_pages, self.acts)
        body = Column(*made.widgets(page.blocks), gap="m", key=f"page:{page.id}")
        return self.framed(
            body, heading=page.title, badge=self._badge(page), actions=self._ways_on()
        )

    def _badge(self, page: Page) -> Widget:
        stage = Badge(stage_names()[page.stage], "accent")
        if page.stop and not self.all_pages:
            return Row(stage, Badge(_("Stop {n} of 3").format(n=page.stop), "plain"), gap="s")
        return stage

    def sheets(self) -> list[Widget]:
        """At the left of the foot: back, and all pages."""
        if not self.debrief.ready:
            return []
        before = self.neighbour(-1)
        overview = Button(
            _("All pages"), self.show_overview, sign="book", hot="j", key="debrief:overview"
        )
        if before is None:
            return [overview]
        back = Button(
            _("Back"), partial(self.go, before), look="quiet", sign="back", key="debrief:back"
        )
        return [back, overview]

    def _ways_on(self) -> tuple[Widget, ...]:
        following = self.neighbour(1)
        if following is not None:
            button = Button(
                _("Next: {title}").format(title=following.title), partial(self.go, following),
                look="primary", sign="next", sign_after=True, key="debrief:next",
            )  # fmt: skip
            button.autofocus = True
            return (button,)
        swap = Button(
            _("Swap chairs and play again"),
            self.sitting.swap_chairs,
            sign="people",
            key="debrief:swap",
        )
        save = Button(
            _("Save as a file …"), self.save_as_file, look="quiet", sign="sheet", key="debrief:save"
        )
        close = Button(
            _("End the talk"), self.finish, look="primary", sign="door", key="debrief:end"
        )
        code = Button(
            _("The code of this table"), partial(show_code, self), look="quiet", sign="sheet",
            key="debrief:code",
        )  # fmt: skip
        if self.sitting.onward is None:
            return code, save, swap, close
        onward = Button(
            _("End the talk, and see the year"), self.go_onward, look="primary", sign="next",
            sign_after=True, key="debrief:onward",
        )  # fmt: skip
        close.look = "quiet"
        return code, save, close, onward

    # Keys.
    def on_key(self, event) -> bool:
        name = named(event)
        if not self.debrief.ready or self.layers:
            return False
        if name == "o":  # beside its own key, which is that of the room's debrief too
            self.show_overview()
            return True
        if name not in (*FORWARD, *BACKWARD):
            return False
        page = self.neighbour(1 if name in FORWARD else -1)
        if page is not None:
            self.go(page)
            self.refresh()
        return page is not None

    # Acting.
    def save_as_file(self) -> None:
        """Go and save this play: as a play, or as something to take home."""
        # Imported here: seldom needed.
        from game.screens.exports import save_talk

        session = self.sitting.session
        self.app.push(save_talk(self.sitting.store, session.header.play, session.scenario.title))

    @property
    def acts(self) -> Acts:
        """What the blocks of a page may ask for."""
        return Acts(self.contest, self.look, self.keep_field, self.save_picture)

    def save_picture(self, name: str, figure: Figure) -> None:
        """Write a chart as SVG beside the plays, and say where."""
        path = data_folder() / "charts" / f"{self.sitting.session.header.play}-{name}.svg"
        try:
            path.parent.mkdir(exist_ok=True)
            path.write_text(to_svg(figure), encoding="utf-8")
        except OSError as reason:
            self.tell(_("The picture could not be saved"), str(reason))
            return
        self.tell(_("The picture is saved"), str(path))

    def show_overview(self) -> None:
        """Open the list of all pages."""
        self.open(lambda: dialogs.overview(self))

    def open_page(self, page: Page) -> None:
        """Go to a page from the list."""
        self.close()
        self.go(page)

    def walk_all(self, on: bool) -> None:
        """Let next and back lead through every page, or the stops alone."""
        self.all_pages = on

    def contest(self, row: EffectRow) -> None:
        """Ask for the table's own number and reason."""
        self.contested = row
        self.own_number = row.contest.amount if row.contest else row.amount
        self.own_reason = row.contest.reason if row.contest else ""
        self.open(lambda: dialogs.contest(self))

    def keep_contest(self) -> None:
        """Put the table's number beside the author's."""
        row = self.contested
        act = partial(
            self.sitting.session.contest, row.turn, row.index, self.own_number, self.own_reason
        )
        if self.sitting.keep(act):
            self.close()
            self.look_ahead()

    def look(self, decision: WhatIf) -> None:
        """Work out what was still open at a decision, then show it."""
        self.asked = decision

        def show(_found: object) -> None:
            self.open(lambda: dialogs.what_if(self, self.debrief.what_if(decision.turn)))

        words = _("Looking at every way it could have gone from here …")
        self.app.work(partial(self.debrief.what_if, decision.turn), show, words)

    def play_on(self) -> None:
        """Branch off before the decision that is being looked at."""
        self.close()
        self.sitting.play_on_from(self.asked.turn)

    def keep_field(self, field: Field) -> None:
        """Keep a word or a take-away."""
        place = (field.kind, field.seat)
        text = self.memory_of_pages.drafts.get(place, "").strip()
        session = self.sitting.session
        act = partial(session.take_away, field.seat, field.kind, text)
        if field.kind == "word":
            act = partial(session.word, field.seat, text)
        if text and self.sitting.keep(act):
            self.memory_of_pages.drafts.pop(place)
            self.refresh()

    def finish(self) -> None:
        """Close the sitting and go back to the title."""
        session = self.sitting.session
        self.sitting.put_down()
        if session.record.phase is not Phase.DEBRIEF or self.sitting.keep(session.go_on):
            self.sitting.leave()

    def go_onward(self) -> None:
        """Close the sitting and go to its series, where the next one waits."""
        onward = self.sitting.onward
        self.finish()
        if self.sitting.gone:
            onward()


def stage_names() -> dict[Stage, str]:
    """The phases of a debrief in words."""
    return {
        Stage.STAGE: _("Before we talk"),
        Stage.REACTIONS: _("First words"),
        Stage.WHAT: _("What happened"),
        Stage.WHY: _("Why"),
        Stage.CHAIR: _("The other chair"),
        Stage.BALANCE: _("Balance"),
        Stage.MONDAY: _("Take-away"),
    }
