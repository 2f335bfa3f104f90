"""Tests of the shutter."""
