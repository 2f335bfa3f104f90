"""The pulse: where whoever has a letter types its code and answers."""
