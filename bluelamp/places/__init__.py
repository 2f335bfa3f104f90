"""Places: where something is, as people say it and as a gazetteer knows it."""
