"""Words and patterns that should not stand in a text: `tokens` as whole words, `raw` as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copyedit.core.findings import Hit
from copyedit.core.spans import ProseSpan
from copyedit.rulebook.patterns import checked, compiled, curly_too, triggers

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
    tokens, raw = [curly_too(str(t)) for t in keys.get("tokens", ())], "".join(keys.get("raw", ()))
    if not tokens and not raw:
        raise ValueError("tokens: none; the rule needs `tokens` or `raw`")
    nonword = keys.get("nonword", False)
    joined = "|".join(checked(token, "tokens") for token in tokens)
    template = (f"(?:{joined})" if nonword else rf"\b(?:{joined})\b") if tokens else ""
    pattern = template + raw if keys.get("append") else raw + template
    case = "(?i)" if keys.get("ignorecase") else ""
    exceptions = [str(e) for e in keys.get("exceptions", ())]
    data = {
        "pattern": checked(f"{case}(?m:{pattern})", "raw" if raw else "tokens"),
        "except": checked(rf"(?i)\b(?:{'|'.join(sorted(exceptions, key=len, reverse=True))})\b", "exceptions")
        if exceptions
        else "",
        "action": keys.get("action", {}),
        "needs": [str(n) for n in keys.get("needs", ())],  # one of these must be in the text
    }
    words = triggers(tokens, whole_words=not nonword) if not raw else triggers([raw], whole_words=False)
    given = keys.get("triggers")  # what the expression cannot tell
    return data, tuple(str(w).lower() for w in given) if given else words


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    prose = document.prose
    for rule in rules:
        data = rule.data
        if data["needs"] and not any(need in prose for need in data["needs"]):
            continue
        excused = [m.span() for m in compiled(data["except"]).finditer(prose)] if data["except"] else []
        for match in compiled(data["pattern"]).finditer(prose):
            start, end = match.span()
            while start < end and prose[start].isspace():
                start += 1
            while start < end and prose[end - 1].isspace():
                end -= 1
            if start == end or any(a < end and start < b for a, b in excused):
                continue
            text = prose[start:end]
            message = rule.message.replace("%s", text)
            yield Hit(
                rule.id, ProseSpan(start, end), message, replacements(data["action"], match[0], text), rule.confidence
            )


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
