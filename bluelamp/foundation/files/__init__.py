"""Files that people send: kept by their content, never changed, shown only as safe copies."""
