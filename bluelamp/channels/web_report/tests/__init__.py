"""Tests of the report's pages, and how a person fills them in."""
