"""Scenario files: from a teacher's text to the values the rules work on."""
