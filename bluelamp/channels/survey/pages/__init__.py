"""Pages of the survey, one file each."""
