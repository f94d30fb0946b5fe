"""A teacher's own version of a scenario: edits on its text, so that all else stays as it was."""
