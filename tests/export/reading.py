"""Reads a page back as a browser would, strictly: every element closed, nothing from outside."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from game.export.sheets.html import VOID


@dataclass
class Section:
    """One sheet: its classes, and all that can be read on it."""

    classes: set[str]
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


class Page(HTMLParser):
    """The elements and sections of a page; refuses what is not closed in order."""

    def __init__(self, text: str):
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict]] = []
        self.sections: list[Section] = []
        self.ids: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == [], f"never closed: {self.open}"

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        assert len(given) == len(attributes), f"an attribute twice in {tag}"
        self.tags.append((tag, given))
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "section":
            self.sections.append(Section(set((given.get("class") or "").split())))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        assert self.open, f"{tag} closed and never opened"
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.sections and "section" in self.open:
            self.sections[-1].words.append(data)

    def of(self, name: str) -> str:
        """All that stands on the sheets of a class."""
        return " ".join(s.text for s in self.sections if name in s.classes)

    def outside(self, *names: str) -> str:
        """All that stands on every other sheet."""
        return " ".join(s.text for s in self.sections if not s.classes & set(names))


def keeps_to_itself(page: Page) -> None:
    """No script, and nothing that a browser would fetch."""
    names = {tag for tag, _ in page.tags}
    assert not names & {
        "script",
        "img",
        "link",
        "iframe",
        "object",
        "embed",
        "form",
        "base",
        "audio",
    }
    for _tag, given in page.tags:
        assert not any(key.startswith("on") or key == "src" for key in given)
        assert (given.get("href") or "#").startswith("#")
