"""Edit a line of text: the caret, what is selected, and what each key does to them, as plain values."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Draft:
    """Text with a caret and an anchor; what lies between the two is selected."""

    text: str
    caret: int = 0
    anchor: int = 0

    @property
    def span(self) -> tuple[int, int]:
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    @property
    def selected(self) -> str:
        low, high = self.span
        return self.text[low:high]


def insert(draft: Draft, letters: str, limit: int = 0, lines: bool = False) -> Draft:
    """Put letters in place of what is selected; what would pass the limit is left out."""
    letters = clean(letters, lines)
    low, high = draft.span
    if limit:
        letters = letters[: max(0, limit - len(draft.text) + high - low)]
    caret = low + len(letters)
    return Draft(draft.text[:low] + letters + draft.text[high:], caret, caret)


def clean(letters: str, lines: bool) -> str:
    """Take out control characters and halves of letters; line breaks become spaces unless `lines`."""
    letters = letters.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    if not lines:
        letters = letters.replace("\n", " ")
    return "".join(c for c in letters if c == "\n" or (c.isprintable() and not _half(c)))


def _half(letter: str) -> bool:
    return 0xD800 <= ord(letter) <= 0xDFFF


def erase(draft: Draft, step: int, words: bool = False) -> Draft:
    """Take away what is selected, else one letter (or word) before (-1) or after (+1) the caret."""
    if draft.caret == draft.anchor:
        draft = move(draft, step, words, select=True)
    return insert(draft, "")


def move(draft: Draft, step: int, words: bool = False, select: bool = False) -> Draft:
    """Move the caret by a letter or a word; without `select` a selection first shrinks to its end."""
    if not select and draft.caret != draft.anchor:
        return to(draft, draft.span[0 if step < 0 else 1])
    place = _word_edge(draft.text, draft.caret, step) if words else draft.caret + step
    return to(draft, place, select)


def to(draft: Draft, place: int, select: bool = False) -> Draft:
    """Put the caret at a place."""
    place = min(max(0, place), len(draft.text))
    return replace(draft, caret=place, anchor=draft.anchor if select else place)


def everything(draft: Draft) -> Draft:
    """Select all."""
    return Draft(draft.text, len(draft.text), 0)


def word_at(draft: Draft, place: int) -> Draft:
    """Select the word at a place."""
    start = end = min(place, len(draft.text))
    while start > 0 and draft.text[start - 1].isalnum():
        start -= 1
    while end < len(draft.text) and draft.text[end].isalnum():
        end += 1
    return Draft(draft.text, end, start)


def _word_edge(text: str, place: int, step: int) -> int:
    def inside(at: int) -> bool:
        at = at - 1 if step < 0 else at
        return 0 <= at < len(text)

    def letter(at: int) -> str:
        return text[at - 1] if step < 0 else text[at]

    while inside(place) and not letter(place).isalnum():
        place += step
    while inside(place) and letter(place).isalnum():
        place += step
    return place


def wrap(text: str, width_of, width: int) -> list[tuple[int, int]]:
    """Cut text into lines as (start, end); `width_of` measures a string. The space at a break stays on its line."""
    lines = []
    start = 0
    for part in text.split("\n"):
        end = start + len(part)
        lines += _wrap_part(text, start, end, width_of, width)
        start = end + 1
    return lines


def _wrap_part(text: str, start: int, end: int, width_of, width: int) -> list[tuple[int, int]]:
    lines = []
    while True:
        fit = _fit(text, start, end, width_of, width)
        if fit >= end:
            return [*lines, (start, end)]
        space = text.rfind(" ", start, fit + 1)
        cut = space + 1 if space > start else max(fit, start + 1)
        lines.append((start, cut))
        start = cut


def _fit(text: str, start: int, end: int, width_of, width: int) -> int:
    low, high = start, end
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(text[start:middle].rstrip(" ")) <= width:
            low = middle
        else:
            high = middle - 1
    return low
