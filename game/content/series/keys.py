"""What each key of a series file is for, as editors show it; keys.py says it of a scenario."""

from __future__ import annotations

from game.content import keys

PURPOSES: dict[str, dict[str, str]] = {
    "SeriesFile": {
        "format": "always 1",
        "title": "the series' name",
        "question": "what it is about, in one question",
        "nation": "where it plays",
        "era": "when it plays, and under which organisation",
        "cover": "the picture it is chosen by",
        "content_notes": "what might hurt somebody in any of its sittings; shown before the first",
        "aims": "what players should learn over all of it, one sentence each",
        "roles": "the two who meet each time, called as every scenario calls them",
        "carries": "meters that go on where they stood; every scenario has them, on the same scale",
        "swap_before": "the sitting before which the two sides may swap chairs",
        "sittings": "its scenarios, in the order in which they are played, from two to twelve",
        "facilitator": "what only the teacher reads",
    },
    "PeopleEntry": {
        "doctor": "the clinician of the two",
        "manager": "the one who answers for money, beds or staff",
    },
    "PersonEntry": {
        "name": "as every scenario of the series has it",
        "job": "what this person does, in one line",
    },
    "SittingEntry": {
        "name": "what the sitting is called in lists, such as Spring",
        "scenario": "the way to its file from here, such as `network-year/spring.yaml`",
        "facts": "what later sittings remember of it; there each is a meter of the same name",
    },
    "FactEntry": {
        "when": "a condition about the finished sitting, such as `agreed(winter) == promised`",
        "yes": "what the debrief says if it is so",
        "no": "what the debrief says if it is not",
    },
    "FacilitatorEntry": keys.PURPOSES["FacilitatorEntry"],
}

THINGS: dict[str, str] = {
    "SeriesFile": "A series",
    "PeopleEntry": "The two people",
    "PersonEntry": "A person",
    "SittingEntry": "A sitting",
    "FactEntry": "A fact that is remembered",
    "FacilitatorEntry": keys.THINGS["FacilitatorEntry"],
}

NAMED_BY_AUTHORS: dict[str, dict[str, str]] = {
    "SeriesFile": {
        "aims": "the aim under this id: what players should learn, in one sentence",
    },
}
