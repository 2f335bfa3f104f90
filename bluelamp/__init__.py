"""Bluelamp: every way the public reaches the police, on one record."""
