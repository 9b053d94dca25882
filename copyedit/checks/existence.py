"""Words and patterns that should not stand in a text: `tokens` as whole words, `raw` as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copyedit.core.findings import Hit
from copyedit.core.spans import ProseSpan
from copyedit.rulebook import phrases
from copyedit.rulebook.patterns import checked, compiled, curly_too

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools
    from copyedit.core.rule import Rule

KEYS: Mapping[str, type] = {
    "tokens": list, "raw": list, "nonword": bool, "ignorecase": bool, "exceptions": list, "append": bool, "action": dict,
    "triggers": list, "needs": list,
}  # fmt: skip


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    tokens = [checked(curly_too(str(token)), "tokens") for token in keys.get("tokens", ())]
    raw = "".join(keys.get("raw", ()))
    if not tokens and not raw:
        raise ValueError("tokens: none; the rule needs `tokens` or `raw`")
    nonword, fold = keys.get("nonword", False), keys.get("ignorecase", False)
    if raw:  # one expression, as Vale builds it
        joined = "|".join(tokens)
        template = (f"(?:{joined})" if nonword else rf"\b(?:{joined})\b") if tokens else ""
        whole = checked(f"(?m:{template + raw if keys.get('append') else raw + template})", "raw")
        table = phrases.table([whole], fold=fold, whole_words=False)
    else:
        table = phrases.table(
            [f"(?m:{token})" if "^" in token else token for token in tokens], fold=fold, whole_words=not nonword
        )
    exceptions = sorted((str(e) for e in keys.get("exceptions", ())), key=len, reverse=True)
    data = {
        "table": table,
        "except": checked(rf"(?i)\b(?:{'|'.join(exceptions)})\b", "exceptions") if exceptions else "",
        "action": keys.get("action", {}),
        "needs": [str(n) for n in keys.get("needs", ())],  # one of these must be in the text
    }
    given = keys.get("triggers")  # what the expression cannot tell
    return data, tuple(str(w).lower() for w in given) if given else phrases.words_of(table)


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    prose = document.prose
    for rule in rules:
        data = rule.data
        if data["needs"] and not any(need in prose for need in data["needs"]):
            continue
        found = list(phrases.find(document, data["table"]))
        excused = [m.span() for m in compiled(data["except"]).finditer(prose)] if found and data["except"] else []
        for begin, stop, _ in found:
            start, end = begin, stop
            while start < end and prose[start].isspace():
                start += 1
            while start < end and prose[end - 1].isspace():
                end -= 1
            if start == end or any(a < end and start < b for a, b in excused):
                continue
            text = prose[start:end]
            message = rule.message.replace("%s", text)
            options = replacements(data["action"], prose[begin:stop], text)
            yield Hit(rule.id, ProseSpan(start, end), message, options, rule.confidence)


def replacements(action: Mapping[str, Any], match: str, text: str) -> tuple[str, ...]:
    """What a rule's action makes of a match: `replace`, `remove`, or `edit` with a pattern and its replacement."""
    params = [str(p) for p in action.get("params", ())]
    match action.get("name"):
        case "replace":
            return tuple(params)
        case "remove":
            return ("",)
        case "edit" if params[:1] == ["regex"]:
            return (compiled(params[1]).sub(params[2], match).strip(),)
        case "edit" if params[:1] == ["replace"]:
            return (text.replace(params[1], params[2]),)
        case _:
            return ()
