"""Plays written down by a teacher and played through again: transcripts that lie beside a scenario."""
