"""Vale's styles on our engine: its YAML rules, its configuration and its command line, as they are."""
