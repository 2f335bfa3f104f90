"""Live pages: what changed, told to open browsers over server-sent events."""
