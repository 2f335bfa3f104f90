"""What stands around Bluelamp on a force's machine: the web server in front, and what starts it."""
