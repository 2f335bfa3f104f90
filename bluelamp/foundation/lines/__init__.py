"""Lines to other machines: where a name leads, and a line there that is cut in the end."""
