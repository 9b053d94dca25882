"""Data packages -> compiled lexicons. Used when the package is built, never at run time."""
