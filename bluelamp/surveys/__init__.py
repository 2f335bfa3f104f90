"""Asking people how their contact went: who is asked, what they say, and calling them back where it was bad."""
