"""Signing in, and adding a second factor."""
