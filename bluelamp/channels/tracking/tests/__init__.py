"""Tests of coming back with a receipt."""
