"""What each key of a scenario file is for: shown by editors, and the words of the reference.

A code mark `like this` is kept in the reference and where an editor understands it.
"""

from __future__ import annotations

PURPOSES: dict[str, dict[str, str]] = {
    "ScenarioFile": {
        "format": "always 1",
        "title": "the scenario's name",
        "question": "what it is about, in one question",
        "minutes": "how long a group needs, without the debrief",
        "nation": "where it plays: words such as ICB or PCT belong to one country",
        "era": "when it plays, and under which organisation: words belong to a few years, too",
        "place": "the picture behind scenes that name none",
        "cover": "the picture it is chosen by; that of its `place`, if left out",
        "difficulty": "how hard it is, so that a teacher can choose",
        "adapted_from": "the scenario that this is a version of; `adapt` writes it",
        "reviewed_by": "who has read it over: a doctor, a manager, a patient",
        "content_notes": "what might hurt somebody; shown before anyone takes a seat",
        "aims": "what players should learn, one sentence each, alone or with the outcomes it serves",
        "cuts": "shorter forms; the one for a short afternoon is usually called `short`",
        "roles": "the two who negotiate",
        "cast": "everybody else who speaks",
        "meters": "the numbers the story keeps, such as `trust`",
        "glossary": "the words that are explained",
        "start": "the first scene",
        "scenes": "the story",
        "endings": "the ways it can end",
        "debrief": "questions for afterwards",
        "facilitator": "what only the teacher reads",
    },
    "AdaptedFromEntry": {
        "scenario": "the id of the scenario it came from",
        "title": "what that scenario is called",
        "hash": "the mark of that scenario's text, by which it can be told again",
        "by": "who made this version",
        "date": "when it was made",
    },
    "ReviewedByEntry": {
        "doctor": "which doctor has read it, by name or role, and when",
        "manager": "which manager has read it, by name or role, and when",
        "patient": "which patient or carer has read it, by name or role, and when",
    },
    "AimEntry": {
        "text": "what players should learn, in one sentence",
        "outcomes": "which parts of a curriculum it serves; the course report names them",
    },
    "CutEntry": {
        "minutes": "how long it takes",
        "start": "the scene where it begins",
        "issues": "those that stay on the table; all, if left out",
        "rounds": "how many there are then",
        "walk_away": "new walk-away points; shrunk with the issues, if left out",
    },
    "RolesEntry": {
        "doctor": "the clinician of the two",
        "manager": "the one who answers for money, beds or staff",
    },
    "RoleEntry": {
        "name": "as the others call them",
        "job": "what this person does, in one line",
        "portrait": "a picture that comes with the game; `check` lists them if you name one that is not there",
        "public": "what both sides read about this role",
        "brief": "what only this side reads until the debrief opens it, at most 350 words; interests, not demands",
        "priorities": "the four dimensions, what matters most to this person first; the other side will guess it",
    },
    "CastEntry": {
        "name": "as the others call them",
        "job": "who this is, in one line",
        "portrait": "a picture that comes with the game",
    },
    "MeterEntry": {
        "label": "its name in words",
        "start": "where it begins",
        "from": "its lowest value; it never falls below it",
        "to": "its highest value; it never rises above it",
        "step": "it counts in so many at a time; 1 if left out",
        "shown": "`yes` if players may see it; `no` if left out",
        "starts": "the values it may start at when a series brings it along; any, if left out",
    },
    "TermEntry": {
        "term": "the word itself",
        "said_by": "whose word it is",
        "plainly": "what it means in everyday words",
        "heard_as": "how the other side hears it",
        "doctor": "for a word that both say and mean differently: what a doctor means",
        "manager": "for such a word: what a manager means",
    },
    "SceneEntry": {
        "heading": "a line above the scene",
        "place": "its picture",
        "text": "what happens",
        "lines": "who says what, one after the other: `doctor`, `manager`, `narrator` or somebody in the cast",
        "goto": "straight on to one scene or ending",
        "then": "a list of ways; the first whose `if` is met is taken, the last has no `if`",
        "turn": "whose decision it is; `choices` says what they can do",
        "choices": "what the side whose `turn` it is can do",
        "together": "both sides answer one question in secret, then both answers are shown; `then` follows",
        "chance": "a list of lots, of which one is drawn",
        "negotiate": "the table at which the two bargain; `then` follows",
    },
    "WayEntry": {
        "if": "when this way is taken; the last one has none",
        "effects": "what changes on this way",
        "goto": "the scene or ending it leads to",
    },
    "ChoiceEntry": {
        "id": "its id, unique in the whole file",
        "text": "what stands on the button",
        "if": "when it is open, such as `trust >= 5` or `visited(ward)`; always, if left out",
        "otherwise": "what the shut button says; everybody reads it, so give no secret away",
        "effects": "what it changes",
        "cost": "what it costs",
        "mintzberg": "one or two of Mintzberg's ten roles of a manager",
        "aims": "the aim or aims it serves",
        "pull": "how much it attracts the computer player in either role; worked out from the priorities if left out",
        "lines": "what is said as the choice is made",
        "goto": "the scene or ending it leads to",
    },
    "EffectsEntry": {
        "ethics": "duty to the patients affected: `+1 because …`, from -3 to +3",
        "equity": "equal care for equal need, more for greater need: `+1 because …`, from -3 to +3",
        "efficiency": "the most health for what is spent: `+1 because …`, from -3 to +3",
        "choice": "patients' power over where, when, by whom and how: `+1 because …`, from -3 to +3",
    },
    "Judgement": {
        "by": "by how much, against today",
        "because": "what changes for patients, staff or money, in one line",
        "source": "where that is known from",
    },
    "Change": {
        "by": "by how much",
        "because": "why, in one line",
        "source": "where that is known from",
    },
    "CostEntry": {
        "one_off_k": "thousands of pounds once; savings are negative",
        "recurrent_k": "thousands of pounds a year; savings are negative",
        "wte": "whole-time posts, such as 0.6",
        "funded_by": "who pays",
    },
    "PullEntry": {
        "doctor": "when the computer plays the doctor",
        "manager": "when it plays the manager",
    },
    "BothWhole": {"doctor": "the doctor's points", "manager": "the manager's points"},
    "TogetherEntry": {
        "question": "what both are asked",
        "choices": "the answers they can give",
    },
    "PickEntry": {
        "id": "its id, unique in the whole file",
        "text": "what stands on the button",
    },
    "DrawEntry": {
        "odds": "how likely it is: twice the number is twice as likely",
        "goto": "the scene or ending it leads to",
        "id": "its id; `lot_1`, `lot_2` and so on, if left out",
        "effects": "what it changes",
    },
    "TableEntry": {
        "opens": "who makes the first offer",
        "rounds": "how many offers each side may make",
        "walk_away": "what each side has if it leaves",
        "issues": "the questions that a deal answers",
    },
    "WalkAwaysEntry": {
        "doctor": "what the doctor has if there is no deal",
        "manager": "what the manager has if there is no deal",
    },
    "WalkAwayEntry": {
        "points": "what that is worth, counted as deals are",
        "because": "what this side would do instead; only this side reads it",
    },
    "IssueEntry": {
        "text": "the question",
        "label": "its short name, up to 24 characters",
        "icon": "a small sign beside it, by which it is found again",
        "options": "the possible answers",
    },
    "OptionEntry": {
        "text": "the answer",
        "label": "its short name, up to 28 characters",
        "points": "what it is worth to each role; private",
        "if": "when it can be offered; always, if left out",
        "otherwise": "why it cannot be; everybody reads it",
        "cost": "what it costs",
        "effects": "what it changes for patients, staff or money if it is agreed",
    },
    "EndingEntry": {
        "heading": "a line above the ending",
        "place": "its picture",
        "kind": "what sort of ending it is",
        "text": "a day some months later rather than a verdict: what became of it",
        "lines": "what is said at the end",
    },
    "DebriefEntry": {"prompts": "questions for the room, asked when they fit the play"},
    "PromptEntry": {
        "when": "a condition about the finished play; always asked, if left out",
        "phase": "where in the debrief it belongs",
        "ask": "the question",
    },
    "FacilitatorEntry": {
        "notes": "how it tends to go, and what to watch for",
        "reading": "where to read more",
    },
}

THINGS: dict[str, str] = {
    "ScenarioFile": "A scenario",
    "AdaptedFromEntry": "Where it comes from",
    "ReviewedByEntry": "Who has read it over",
    "AimEntry": "An aim",
    "CutEntry": "A cut",
    "RolesEntry": "The two roles",
    "RoleEntry": "A role",
    "CastEntry": "Somebody in the cast",
    "MeterEntry": "A meter",
    "TermEntry": "A word in the glossary",
    "SceneEntry": "A scene",
    "WayEntry": "A way on",
    "ChoiceEntry": "A choice",
    "EffectsEntry": "Effects",
    "Judgement": "An effect on a dimension",
    "Change": "An effect on a meter",
    "CostEntry": "A cost",
    "PullEntry": "A pull",
    "BothWhole": "Points for each role",
    "TogetherEntry": "A sealed question",
    "PickEntry": "An answer",
    "DrawEntry": "A lot",
    "TableEntry": "A table",
    "WalkAwaysEntry": "Walking away",
    "WalkAwayEntry": "Walking away",
    "IssueEntry": "An issue",
    "OptionEntry": "An option",
    "EndingEntry": "An ending",
    "DebriefEntry": "The debrief",
    "PromptEntry": "A question for the debrief",
    "FacilitatorEntry": "For the teacher",
}
"""What a kind of entry is called."""

NAMED_BY_AUTHORS: dict[str, dict[str, str]] = {
    "ScenarioFile": {
        "aims": "the aim under this id: what players should learn, in one sentence",
    },
}
"""Keys whose entries have ids of the author's own and are plain texts: what each entry is."""

SOMEBODY = "what somebody in the cast says"

FACE = "the face it is said with; a plain one, if left out"

METER = "by how much the meter of this name changes: `+1`, or `+1 because …`"

SPEAKERS: dict[str, str] = {
    "doctor": "what the doctor says",
    "manager": "what the manager says",
    "narrator": "what nobody in particular says",
}

WORDS: dict[str, str] = {
    "warm": "pleased, or kind",
    "tense": "crossed, or on guard",
    "low": "has just heard something hard",
    "ethics": "duty to the patients affected",
    "equity": "equal care for equal need",
    "efficiency": "the most health for what is spent",
    "choice": "patients' power over their care",
    "leadership": "Outcomes for graduates (2018): leadership and team working",
    "complexity": "Outcomes for graduates (2018): dealing with complexity and uncertainty",
    "professional": "Outcomes for graduates (2018): professional and ethical responsibilities",
    "communication": "Outcomes for graduates (2018): communication and interpersonal skills",
    "gpc5": "Generic professional capabilities (2017), domain 5: leadership and team working",
    "figurehead": "stands for the unit on formal occasions",
    "leader": "develops the people they answer for",
    "liaison": "keeps contacts outside the chain of command",
    "monitor": "looks out for news",
    "disseminator": "passes facts and values on to the team",
    "spokesperson": "speaks for the unit outside",
    "entrepreneur": "starts planned change",
    "disturbance handler": "deals with crises",
    "resource allocator": "decides who gets money, people or time",
    "negotiator": "bargains for the unit",
    "agreement": "the two have a deal",
    "impasse": "they parted without one",
    "time_called": "the clock ended it",
    "other": "anything else",
    "reactions": "one word each, before any score",
    "what": "what happened",
    "why": "why people did what they did",
    "chair": "from the other side's chair",
    "balance": "the four dimensions",
    "monday": "what to take away",
}
"""What the words of short lists mean, for those that say more than they seem to."""


def purpose(entry: str, key: str) -> str:
    """What a key of a kind of entry is for."""
    return PURPOSES[entry][key]
