"""Tests of the door of e-mail."""
