"""The debrief of one table, phase by phase, as pages of plain values."""
