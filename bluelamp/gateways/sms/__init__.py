"""Gateways to providers of text messages: each speaks to one, and says honestly whether it took a text."""
