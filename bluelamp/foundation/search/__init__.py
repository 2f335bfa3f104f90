"""Finding records by what was said in them: an index of our own, the same on both databases, with no word in it."""
