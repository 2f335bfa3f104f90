"""Adapters to the outside; the only place anything is sent from."""
