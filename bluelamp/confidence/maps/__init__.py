"""Maps of areas: reading where they lie, and drawing what was found in each."""
