"""Latvian: what readers, checks and the lexicon need to know of it."""

from __future__ import annotations

NAME = "Latvian"
LETTERS = "aābcčdeēfgģhiījkķlļmnņoprsštuūvzžqwxy"
# After these a full stop ends no sentence.
ABBREVIATIONS = frozenset(
    "akad ap apm apr ar att aug b bijuš c ca d dec dib dr dz e ed eks emer f febr fig g gs g.k ģen i iel ing inž izd "
    "j jan janv jaun jr jūl jūn k kap kg kgr km kr kv l lat ld lpp ls m maij mag marts med milj mljrd min miljons nod "
    "nosl nov nr o okt pag pants pil plkst piem piez prof p.m.ē m.ē r red resp rīt s sal sast sek sekr sept sk skat "
    "st sv t t.i t.p t.s tab tālr tel tūkst u u.c u.tml u.t.t utt v vald vec vid vs z".split()
)
# Before a name.
TITLES = frozenset(
    "kungs kundze jaunkundze dr doktors profesors profesore akadēmiķis prezidents prezidente prezidenta premjers "
    "premjere premjerministrs premjerministre ministrs ministre ministra kanclers kanclere senators deputāts deputāte "
    "mērs mēre gubernators karalis karaliene princis princese hercogs grāfs pāvests kardināls arhibīskaps bīskaps "
    "tēvs mācītājs ģenerālis pulkvedis majors kapteinis leitnants admirālis tiesnesis tiesnese prokurors prokurore "
    "vēstnieks vēstniece direktors direktore treneris trenere pārstāvis pārstāve aktieris aktrise svētais".split()
)
# A list of words.
DICTIONARIES: tuple[str, ...] = ("pyspellchecker/lv",)
# Languages whose frequent words and names its texts cite.
NEIGHBOURS = ("en", "de", "ru")
# What data the compiled lexicon was made of: package, version, what of it, licence.
LICENCES = (
    ("pyspellchecker", "0.9.1", "a list of words", "MIT"),
    ("wordfreq", "3.1.1", "word frequencies", "CC-BY-SA-4.0"),
)
