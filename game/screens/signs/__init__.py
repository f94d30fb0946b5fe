"""The small signs of the window, by family: each is a function that draws on a square of side 1."""
