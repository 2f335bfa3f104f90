"""Tests of the sign-in screens."""
