"""Upgrades from every schema that has landed, with data in it, and the way back."""
