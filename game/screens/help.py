"""Help: the game on one page, and the keys."""

from __future__ import annotations

from game.screens.kit import Backdrop, Button, Column, Grid, Icon, Page, Row, Screen, Text, Widget
from game.words import _


class HelpScreen(Screen):
    """How a sitting goes, in the order in which it goes."""

    @property
    def title(self) -> str:
        return _("How it goes")

    def build(self) -> Widget:
        body = Grid(*(self._part(*part) for part in self._parts()), least=22, most=2, gap="l")
        done = Button(_("Done"), self.app.pop, look="primary", sign="tick", key="done")
        done.autofocus = True
        head = Column(
            Text(_("How it goes"), "title"),
            Text(_("F1 shows the keys of the page you are on."), "small"),
            gap="none",
        )
        return Backdrop(Page(body, head=head, foot=Row(done, justify="right"), measure=58))

    def _part(self, sign: str, heading: str, words: str) -> Widget:
        text = Column(Text(heading, "strong"), Text(words), gap="none", grow=1)
        return Row(Icon(sign, size=1.6, colour="accent"), text, wrap=False, align="top", gap="m")

    def _parts(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("people", _("Take a chair"),
             _("One side is the doctor, the other the manager; one to three people a side. A spare person takes the patient's chair.")),
            ("sheet", _("Read your sheet alone"),
             _("Both read the shared page, then each side its own. To look again, keep your side's button pressed; let go and it is hidden.")),
            ("book", _("Live the story"),
             _("Above the choices stands who decides. Underlined words explain themselves when you press them: what they mean, and how the other side hears them.")),
            ("talk", _("Bargain"),
             _("Talk first. Then set one answer for every issue and record the offer. The other side takes it, changes it, or leaves. Your sign marks your last offer.")),
            ("undo", _("Changed your minds?"),
             _("Undo goes back to the last decision when both sides agree.")),
            ("clock", _("Short of time?"),
             _("Time is called is an ending of its own, not a failure. Stop here and talk works from the menu at any moment.")),
            ("pencil", _("Something to remember?"),
             _("The menu has a note for the table, and one for each side that nobody else reads.")),
            ("chair", _("Talk about it"),
             _("The debrief asks, and you answer. Scores come last, are the author's judgement, and can be contested.")),
            ("tick", _("Leave whenever you like"),
             _("Every step is kept before it is shown. The title page offers to go on exactly there.")),
            ("door", _("Carry it away"),
             _("A play can be saved as a small file, without names, and opened on another machine by dropping it on the title page.")),
        )  # fmt: skip
