"""Rehearsals: what providers and mail servers hand over on a bad day, played against a training space that runs."""
