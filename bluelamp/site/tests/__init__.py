"""Tests of the whole, put together."""
