"""A scenario to begin with: what a teacher has decided, written out as a file that plays."""
