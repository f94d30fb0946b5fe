"""Draws every portrait into assets/portraits: python assets/make/portraits.py"""

from pathlib import Path

from face import CALM, LOW, TENSE, WARM
from neutral import PLAIN
from people_clinic import SITTERS as CLINIC
from people_more import SITTERS as MORE
from people_staff import SITTERS as STAFF
from people_story import SITTERS as STORY
from people_town import SITTERS as TOWN
from people_year import SITTERS as YEAR

OUT = Path(__file__).resolve().parent.parent / "portraits"


def main() -> None:
    """Write a calm, a warm, a tense and a low picture of everyone, and one of what has no face."""
    OUT.mkdir(exist_ok=True)
    for sitter in (*STORY, *MORE, *CLINIC, *STAFF, *TOWN, *YEAR, *PLAIN):
        for mood in (CALM,) if sitter in PLAIN else (CALM, WARM, TENSE, LOW):
            suffix = "" if mood is CALM else f"_{mood.name}"
            path = OUT / f"{sitter.name}{suffix}.svg"
            path.write_text(sitter.picture(mood), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
