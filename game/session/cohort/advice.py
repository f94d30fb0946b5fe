"""What a facilitator may do with each page of a room's debrief, in a sentence or two."""

from __future__ import annotations

from game.session.cohort.route import TalkPage
from game.words import _


def advice(page: TalkPage) -> str:
    """What to do while this page is on the screen."""
    return _advice().get(page.kind, "")


def _advice() -> dict[str, str]:
    return {
        "ground_rules": _("Read them aloud, slowly. Say how somebody can step out, and whom they can turn to."),
        "words": _("Go round the room, one word each, no comment. Scores stay out of it."),
        "endings": _("Let one table of each ending tell its deal in three sentences, before you say anything."),
        "splits": _("Ask two tables that went different ways what was on their minds just then."),
        "stories": _("Ask each table first whether its story may be shown. A no needs no reason."),
        "map": _("Reveal one layer at a time. Before the tables appear, ask where the room thinks it will lie. Shift and a letter: what that table left."),
        "left": _("Ask what each side would have had to say for the better deal to come up."),
        "answers": _("Look for the issue on which both sides wanted the same and missed it."),
        "offers": _("Only with the table's yes. Let them tell it; the picture is there to point at."),
        "contested": _("The author's numbers are a judgement. Ask what evidence would move them."),
        "what_if": _("Count hands for each choice, type them in, then reveal what could have come of it."),
        "reading": _("The error shows how well this person was read, no more. What gave it away, what misled?"),
        "trust": _("What raised it, what cost it? Look for a moment, not for a trait."),
        "survey": _("Ask those who rated the outcome high and the relationship low, and the other way round."),
        "terms": _("Let a doctor explain a manager's word, and the other way round."),
        "roles": _("Doctors do most of these already. Which would they call theirs?"),
        "dimensions": _("Wait after the last step. Name a patient whom nobody spoke for."),
        "switch": _("Let the room say first which position it would choose, and for whom."),
        "patients_chair": _("Give the chairs the floor: what did they see that the score does not?"),
        "monday": _("One thing to try, one question left. Ask who will remind them."),
    }  # fmt: skip
