"""Tests of reading mails. Everyone in them is made up."""
