"""Stories made with Twine, brought into our format: what fits is mapped, what does not is noted."""
