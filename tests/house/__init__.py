"""What must hold everywhere in the house; each test's message tells the cure."""
