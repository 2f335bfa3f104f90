"""What people write, and what staff answer: made from parts, so that no two read the same.

A text may hold `[this|that]`, of which one is taken, and `{slot}`, which is filled in. Nothing here is marked for
translation: it is what made-up people said, in the language they said it in.
"""
