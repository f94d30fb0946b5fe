"""What is said of YAML's traps, and how to mend them: a message and a cure for each."""

from __future__ import annotations

QUOTE_OR_BLOCK = "Put the text on a line of its own under | or between straight quotes."
PLAIN_WORD = "Use one plain word as the key, such as trust: or scene_two:."

ANCHOR = (
    "a text cannot start with & or *, which YAML takes as a sign for copying.",
    f"{QUOTE_OR_BLOCK} If it was meant as a copy, write the words out again.",
)
TAG = ("a text cannot start with !, which YAML takes as a sign for a type.", QUOTE_OR_BLOCK)
MERGE = (
    "<< copies keys from elsewhere, which scenarios leave out.",
    "Write the keys out in both places.",
)
DIRECTIVE = (
    "a line that starts with % is an order to the YAML reader, which scenarios leave out.",
    "Delete the line; if it is text, indent it under a key with |.",
)
SECOND_DOCUMENT = (
    "--- or ... ends the scenario here, and there is more after it.",
    "Delete that line; one file is one scenario.",
)
KEY = ("a key is missing before the colon, or it is not a plain word.", PLAIN_WORD)
ESCAPED = (
    "a backslash in double quotes makes an invisible character here.",
    "Delete the backslash and what belongs to it.",
)
TAB = (
    "there is a tab on this line; YAML counts spaces only.",
    "Replace it with spaces, two for each level. Most editors can do this for a whole file.",
)
INDENT_MEND = "Move it so that it starts in the same column as the keys it belongs with."
BLOCK_INDENT = (
    "this line should belong to the text under | above, but it is not as far in.",
    "Start every line of the text two spaces further in than the key.",
)
BAR = (
    "after | or > the text has to start on the next line.",
    "Put the text on the next line, two spaces further in; or delete the |.",
)
COLON = (
    "a colon and a space inside a text look like another key.",
    QUOTE_OR_BLOCK,
)
COLON_SPACE = ("there is no space after the colon.", "Put one space after the colon.")
DASH_SPACE = ("there is no space after the dash.", "Put one space after the dash.")
DASH_SAME_LINE = (
    "a list cannot start on the same line as its key.",
    "Put each entry on a line of its own, with its dash, under the key; or a text under |.",
)
DASH_IN_TEXT = (
    "this line starts with a dash but was read as part of the text above it.",
    "Start it in the column of the entries it belongs with; text goes under |.",
)
HASH = (
    "everything from # on was taken for a remark and left out.",
    f"{QUOTE_OR_BLOCK} If it is a remark, put two spaces before the # and one after it.",
)
BRACES_CUT = (
    "a comma inside braces ends the text, so {found!r} was cut off from it.",
    "Leave out the braces and put each key on a line of its own.",
)
BRACKETS_CUT = (
    "a comma inside brackets starts another entry, so a sentence is cut in two here.",
    "Leave the brackets out, and write one entry a line, each with a dash and a space before it.",
)
DECIMAL_COMMA = (
    "a comma inside braces ends the number before it.",
    "Write a point: {found}",
)
LONG_DASH = (
    "this is a long dash or a bullet, and an entry of a list starts with a short one.",
    "Delete it and type - and one space. Some editors make it long by themselves: switch that off.",
)
NO_COLON = (
    "there is no colon after the key, so this line is neither a key nor an entry.",
    "Put a colon and a space after {found}.",
)
NO_LEFT_SIDE = (
    "this starts with a sign for comparing, and does not say what is compared.",
    "Write what comes before it, such as trust >= 4.",
)
NOT_A_REMARK = (
    "this line is neither a key with its colon nor an entry with its dash.",
    "A remark starts with #, also at the beginning of a line.",
)
NO_VALUE = (
    "{found!r} stands in braces without a value.",
    "Give it one, as in {{doctor: 10, manager: 5}}.",
)
BRACE = ("a text cannot start with {, which opens a list of keys.", QUOTE_OR_BLOCK)
BRACKET = ("a text cannot start with [, which opens a list.", QUOTE_OR_BLOCK)
QUOTE = (
    "the quotes close before the text ends.",
    "Write the whole text under | and leave out the quotes that wrap it.",
)
APOSTROPHE = (
    "the apostrophe inside the text closed its quote.",
    "Write the whole text under | and leave out the quotes that wrap it, or wrap it in double quotes.",
)
OPEN_QUOTE = ("the quote that opens here is never closed.", "Close it at the end of the text.")
OPEN_BRACKET = (
    "the bracket or brace that opens here is never closed.",
    "Close it on the same line, or write one entry a line with dashes.",
)
IN_BRACKETS = (
    "something between these brackets cannot be read.",
    "Write one entry a line, without brackets; never put sentences inside them.",
)
SMART_QUOTES = (
    "curly quotes do not protect a text that has a colon in it.",
    "Use straight quotes around it, or put it on the next line under |.",
)
AT = ("a text cannot start with @, % or a backtick.", QUOTE_OR_BLOCK)
BACKSLASH = (
    "a backslash inside double quotes has a meaning of its own.",
    "Leave it out, or write the text under |.",
)
SYNTAX = (
    "this line cannot be read as it stands.",
    "Look here and at the line above: is there a colon, a quote or a dash missing or too many?",
)
