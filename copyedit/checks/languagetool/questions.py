"""What is asked of a paragraph: in which language, and with which of LanguageTool's rules off.

Off by default is what other rules here tell with fewer false alarms, what a paragraph alone cannot show, and matters of taste.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copyedit.checks.languagetool.answers import Match
    from copyedit.core.engine_settings import LanguageTool

# LanguageTool's code for a language; without a country its rules for the country's spelling and typography are off.
LANGUAGES = {
    "ar": "ar", "ast": "ast-ES", "be": "be-BY", "br": "br-FR", "ca": "ca-ES", "da": "da-DK", "de": "de-DE", "el": "el-GR",
    "en": "en-US", "eo": "eo", "es": "es", "fa": "fa", "fr": "fr", "ga": "ga-IE", "gl": "gl-ES", "it": "it", "ja": "ja-JP",
    "km": "km-KH", "nl": "nl", "pl": "pl-PL", "pt": "pt-PT", "ro": "ro-RO", "ru": "ru-RU", "sk": "sk-SK", "sl": "sl-SI",
    "sv": "sv", "ta": "ta-IN", "tl": "tl-PH", "uk": "uk-UA", "zh": "zh-CN",
}  # fmt: skip
SPELLING = ("TYPOS", "MULTITOKEN_SPELLING")
_TASTE = (
    "STYLE REDUNDANCY REPETITIONS REPETITIONS_STYLE COLLOQUIALISMS PLAIN_ENGLISH AMERICAN_ENGLISH_STYLE BRITISH_ENGLISH "
    "CREATIVE_WRITING GENDER_NEUTRALITY WIKIPEDIA REGIONALISMS LOCAL_VARIANTS FORMAL_SPEECH ACADEMIC_WRITING TEXT_ANALYSIS "
    "EMPFOHLENE_RECHTSCHREIBUNG HILFESTELLUNG_KOMMASETZUNG PONCTUATION_VIRGULE CAT_PLEONASMES CAT_REGIONALISMES"
).split()  # fmt: skip
_ELSEWHERE = "TYPOGRAPHY CAT_TYPOGRAPHIE CASING CAT_MAJUSCULES PROPER_NOUNS COMPOUNDING".split()
_KINDS = ("style", "locale-violation", "whitespace", "register")
# Commas before "and", spaces before "?": matters of house style.
_RULES = (
    "COMMA_COMPOUND_SENTENCE", "COMMA_COMPOUND_SENTENCE_2", "COMMA_COMPOUND_SENTENCE_3", "FRENCH_WHITESPACE",
    "FRENCH_WHITESPACE_STRICT",
)  # fmt: skip
_UNPAIRED = "UNPAIRED_"  # a quotation of several paragraphs is closed in its last one only


class Questions:
    """What a configuration makes of a text: a form to send, and which matches of the answer are heard."""

    def __init__(self, options: LanguageTool, dialect: str) -> None:
        language = "de" if dialect in ("DE", "AT", "CH") else "en"
        chosen_form = {language: f"{language}-{dialect}"} if dialect else {}
        self._languages = LANGUAGES | chosen_form | dict(options.languages)
        spelling = () if options.spelling else SPELLING
        chosen = set(options.categories)
        off = [c for c in (*spelling, *_TASTE, *_ELSEWHERE) if c not in chosen]
        self._off = frozenset(off) | frozenset(options.ignore_categories)
        self._chosen, self._rules = chosen, frozenset(options.rules)
        disabled = [rule for rule in _RULES if rule not in self._rules]
        form = {"disabledCategories": ",".join(sorted(self._off)), "disabledRules": ",".join(disabled)}
        if options.rules:
            form["enabledRules"] = ",".join(sorted(options.rules))
        if options.picky:
            form["level"] = "picky"
        self._form = {key: value for key, value in form.items() if value}

    def form(self, text: str, language: str) -> dict[str, str] | None:
        """The fields of a request, None for a language that LanguageTool lacks."""
        code = self._languages.get(language)
        return {"text": text, "language": code, **self._form} if code else None

    def hears(self, match: Match) -> bool:
        """Whether a match is wanted; a server may know nothing of what the form left out."""
        if match.rule in self._rules:
            return True
        if match.category in self._off or match.rule in _RULES or _UNPAIRED in match.rule:
            return False
        return match.kind not in _KINDS or match.category in self._chosen
