"""Setup: what an administrator sees to."""
