"""A multilingual copy-edit linter: spelling, names, grammar, leftovers and house style, for newsrooms."""

__version__ = "0.1.0"
