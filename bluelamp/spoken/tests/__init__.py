"""Tests of the room `spoken`."""
