"""Django's SQLite backend with one fair queue for the writer's place."""
