"""The emergency watch: what was said that tells of danger now, and who is alarmed while nobody reads it."""
