"""The debrief of a room: many tables on one projector."""
