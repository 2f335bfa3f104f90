"""The desk: what waits, the contact, the answer."""
