"""The whole configuration of a force as one file: taken away, and taken in somewhere else."""
