"""Secrets kept in files outside the database and its backup."""
