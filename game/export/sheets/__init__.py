"""The workshop on paper: pages to print, to read on a train and to fall back on."""

MOST_PEOPLE, LEAST_MINUTES, MOST_MINUTES = 500, 20, 600
"""What a workshop can be planned for."""
