"""The way out by post: an answer as a letter to print, for an envelope with a window."""
