"""Documents on paper: a page of ours made into a PDF that a screen reader can read."""
