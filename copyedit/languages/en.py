"""English: what readers, checks and the lexicon need to know of it."""

from __future__ import annotations

NAME = "English"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
