"""Canaries: marked messages of our own that show, for each door, whether what people send comes through."""
