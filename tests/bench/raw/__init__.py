"""The raw limits: a report as six rows, as fast as each database can make them durable."""
