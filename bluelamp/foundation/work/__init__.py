"""Work behind the pages that survives: rows say what is to be done, by when, how often it was tried and who has it."""
