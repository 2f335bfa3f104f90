"""The door for the force's telephony: it tells who rings."""
