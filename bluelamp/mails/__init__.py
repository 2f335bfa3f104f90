"""Mails that came in: each is kept before it is acknowledged, and becomes a contact or is set aside."""
