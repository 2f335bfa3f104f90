"""Addresses that the telephony sends to."""
