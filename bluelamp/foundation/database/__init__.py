"""What the rooms need of a database beyond Django: many rows in one go, append-only tables, one writer on SQLite."""
