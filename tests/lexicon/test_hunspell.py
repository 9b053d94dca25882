"""Our look-up against Hunspell itself: 8,000 entries of a frequency list for each language, as they stand and capitalised."""

import pytest

from copyedit import languages
from copyedit.core.tokens import WORD
from copyedit.lexicon import open_store
from copyedit.lexicon.affixes import Affixes
from copyedit.lexicon.compile.frequencies import of_buckets
from copyedit.lexicon.compile.packages import MissingData, data_file
from copyedit.lexicon.writing import Writing

ENTRIES = 8_000
# Hunspell forbids a compound of three parts where it has a suggestion for it (nb, sv, da); Hungarian has a rule for moved
# participles ("munkavállaló") that stands in Hunspell's code, not in the dictionary.
DIFFERENT = {"nb": 12, "sv": 5, "da": 2, "hu": 6}
CODES = [c for c in languages.CODES if c != "en"]


def entries(code: str) -> list[str]:
    found = [form for form, _ in of_buckets(code) if WORD.fullmatch(form) and len(form) < 40]
    return found[:: max(1, len(found) // ENTRIES)][:ENTRIES]


@pytest.mark.parametrize("code", CODES)
def test_the_same_words_are_right(code: str) -> None:
    chunspell = pytest.importorskip("hunspell", reason="the package chunspell is not installed")
    language = languages.load(code)
    package, _, name = language.DICTIONARIES[0].partition("/")
    try:
        dictionary = data_file(package, f"/{name}.dic")
        words = entries(code)
    except MissingData as error:
        pytest.skip(str(error))
    hunspell = chunspell.Hunspell(dictionary.stem, hunspell_data_dir=str(dictionary.parent))
    ours, writing = Affixes(open_store(code)), Writing(language)
    added = any(getattr(language, name, "") for name in ("ENDINGS", "REGIONS", "LIKE"))
    different = []
    for word in words:
        folded = writing.folded(word)
        if folded != word:
            continue  # Hunspell does not take ё for е
        try:
            theirs = hunspell.spell(word)
        except UnicodeEncodeError:
            continue  # a letter that the dictionary's encoding lacks
        accepted = ours.accepts(word)
        if accepted != theirs and not (added and accepted):
            different.append(word)
    assert len(different) <= DIFFERENT.get(code, 0), different[:20]
