"""Changes of the table of files."""
