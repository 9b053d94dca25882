"""What a word is in a text, for all that cut one."""

import re

# Letters, their combining marks and soft hyphens, with apostrophes inside ("l’été", "don't"); digits and underscores are none.
WORD = re.compile(r"[^\W\d_]+(?:[\u00ad\u0300-\u036f\u064b-\u065f\u0670]+[^\W\d_]*|['’][^\W\d_]+)*")
