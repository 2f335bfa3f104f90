"""Proposing that two records are of one person: words become fields, fields levels, and levels a weight."""
