"""Tests of the mails room."""
