"""Where a place is: adapters to the gazetteers that a force may have, and the one shape that their answers take."""
