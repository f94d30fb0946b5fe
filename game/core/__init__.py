"""The rules of Common Ground: pure functions of values, nothing else."""
