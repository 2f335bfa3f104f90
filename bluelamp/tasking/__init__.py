"""Tasks: ask a colleague or a team to do something, by when, about what."""
