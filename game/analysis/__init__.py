"""Whole scenarios at once: what can happen, how likely it is, and what a teacher should know."""
