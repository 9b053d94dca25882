"""What a word is in a text, for all that cut one."""

import re

JOINED = "\u00ad\u0300-\u036f\u064b-\u065f\u0670"  # for a character class: what stands inside words beside letters and apostrophes
# Letters, their combining marks and soft hyphens, with apostrophes inside ("l’été", "don't"); digits and underscores are none.
WORD = re.compile(rf"[^\W\d_]+(?:[{JOINED}]+[^\W\d_]*|['’][^\W\d_]+)*")
