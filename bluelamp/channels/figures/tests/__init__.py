"""Tests of published figures."""
