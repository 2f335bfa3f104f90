"""Reading a mail: bytes in, what it says out. No Django, no clock, no database, and nothing raised."""
