"""Anything owed to anyone by a date, and whether it was kept."""
