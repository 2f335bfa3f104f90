"""The pulse: waves of letters to addresses drawn by chance, which ask people who live here what they think of us."""
