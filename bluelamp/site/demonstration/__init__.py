"""The demonstration: a made-up town, and a year of what its people told the police."""
