"""Addresses that providers send text messages to."""
