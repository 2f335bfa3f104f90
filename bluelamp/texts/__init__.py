"""Text messages that came in: each is kept before its provider is told so, and becomes a contact or joins one."""
