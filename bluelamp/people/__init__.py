"""One record per person: the handles they can be reached by, and which of them are safe."""
