"""Tests of e-mail out."""
