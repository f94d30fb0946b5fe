"""Draws every portrait into assets/portraits: python assets/make/portraits.py"""

from pathlib import Path

from face import CALM, TENSE, WARM
from people_story import SITTERS as STORY

OUT = Path(__file__).resolve().parent.parent / "portraits"


def main() -> None:
    """Write a calm, a warm and a tense picture of everyone."""
    OUT.mkdir(exist_ok=True)
    for sitter in STORY:
        for mood in (CALM, WARM, TENSE):
            suffix = "" if mood is CALM else f"_{mood.name}"
            path = OUT / f"{sitter.name}{suffix}.svg"
            path.write_text(sitter.picture(mood), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
