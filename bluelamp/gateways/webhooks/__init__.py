"""Webhooks out: short messages to partners' systems, by HTTPS and to public addresses only."""
