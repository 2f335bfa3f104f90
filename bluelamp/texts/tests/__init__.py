"""Tests of the texts room."""
