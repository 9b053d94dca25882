"""Lines that belong to the page and not to the article: what such a line is a sign of.

A sign is a whole short line, never a phrase inside one: articles write about comments and subscriptions, too.
"""

from __future__ import annotations

LONGEST_SIGN = 120  # characters of a line that may be a sign, marks around it included
LONGEST_LINE = 90  # characters of a line that can be furniture
MOST_WORDS = 12

# Signs of a comment section.
_COUNTED = frozenset(
    "comment comments reply replies response responses kommentar kommentare commentaire commentaires comentarios commenti reacties".split()
)
_INVITES = (
    "leave a comment", "leave a reply", "leave your", "add a comment", "add your comment", "post a comment", "post your", "write a comment",
    "submit a comment", "view all comments", "view comments", "view all", "show comments", "show all comments", "show more comments",
    "read all comments", "read the comments", "see all comments", "load more comments", "load comments", "hide comments",
    "join the discussion", "join the conversation", "join the debate", "log in to comment", "log in to reply", "sign in to comment",
    "you must be logged in", "comments", "discussion", "what do you think?", "be the first to comment", "inline feedbacks", "notify of",
    "start the discussion", "kommentar schreiben", "kommentare", "laisser un commentaire", "commentaires",
)  # fmt: skip
_ORDERS = frozenset(
    "oldest newest best top most voted liked recent popular relevant latest first comments sort by sorted".split()
)
_ORDERED = frozenset("oldest newest best sort sorted voted".split())
_BUTTONS = frozenset("reply like dislike report flag upvote downvote permalink antworten répondre".split())
_BESIDE_BUTTONS = frozenset("share edit delete follow respect recommend likes".split())
_UNITS = frozenset(
    f"{unit}{s}" for unit in "second minute min hour hr day week month year".split() for s in ("", "s")
)  # fmt: skip
_MONTHS = frozenset("january february march april may june july august september october november december".split())
_GUESTS = frozenset(("guest", "anonymous", "top commenter", "verified user"))
# Signs of other furniture.
_SITES = frozenset(
    "facebook twitter x reddit linkedin whatsapp telegram pinterest email e-mail messenger flipboard instagram bluesky threads "
    "mastodon youtube tiktok mail sms".split()
)
_SHARES = frozenset("share tweet save print copy pin bookmark send like gift listen follow".split()) | _SITES
_BESIDE_SHARES = frozenset(
    "this the article story post page on via to by with friends link url now later for us our it and us comment".split()
)
_SUBSCRIBES = (
    "subscribe", "sign up", "sign in", "log in", "login", "register", "become a member", "become a subscriber", "become a supporter",
    "join our", "get our", "follow us", "support us", "donate", "newsletter", "already a subscriber", "start your free", "start your trial",
    "abonnieren", "s'abonner", "s’abonner",
)  # fmt: skip
_RELATED = (
    "related:", "related articles", "related stories", "related posts", "related content", "related topics", "related news", "related reading",
    "related coverage", "related links", "read more:", "see more", "view more", "read next", "watch next", "see also", "also read",
    "also on", "most read", "most popular", "most viewed", "most shared", "most commented", "most watched", "trending now", "popular now",
    "popular posts", "popular stories", "you may also like", "you might also like", "you may like", "you may be interested",
    "you might be interested", "recommended for you", "up next", "next article", "previous article", "next post", "previous post",
    "next story", "previous story", "latest news", "latest stories", "latest posts", "latest headlines", "editors' picks", "editors’ picks",
    "editor's picks", "editor’s picks", "around the web", "promoted content", "promoted stories", "sponsored content", "sponsored links",
    "story continues below", "article continues below", "tags:", "topics:", "filed under", "categories:", "posted in", "more from",
    "more on this", "more in ", "more like this", "weiterlesen", "mehr zum thema", "lire aussi", "à lire aussi",
)  # fmt: skip
_RELATED_ALONE = frozenset(
    [
        *"related trending recommended advertisement advertising advert sponsored tags topics popular".split(),
        "read more",
    ]
)
_LEGAL = (
    "©", "(c) ", "all rights reserved", "privacy policy", "cookie policy", "cookie settings", "terms of use", "terms of service",
    "terms and conditions", "we use cookies", "this site uses cookies", "this website uses cookies", "accept all cookies", "accept cookies",
    "manage cookies", "contact us", "about us", "back to top", "skip to main", "skip to content",
)  # fmt: skip
_LEGAL_ALONE = frozenset(("home", "menu", "search", "accept"))
_CLOSED = ".,:;"
_MAY_END = (
    "©", "copyright", "we use", "this ", "story", "tags", "related", "more", "read", "topics", "comments", "all rights",
)  # fmt: skip
# Every sign begins with one of these or with a figure: most lines are done with one look.
_FIRST = (
    _COUNTED | _ORDERS | _BUTTONS | _BESIDE_BUTTONS | _MONTHS | _SHARES | _BESIDE_SHARES | _RELATED_ALONE | _LEGAL_ALONE
    | {phrase.split()[0] for phrases in (_INVITES, _SUBSCRIBES, _RELATED, _LEGAL, _GUESTS) for phrase in phrases}
    | {"a", "an", "one", "read", "©", "(c)"}
)  # fmt: skip
# Of these, common words that begin no phrase: the whole line must be of such words, or end with "ago".
_WEAK = frozenset("a an one the to via on by with for now later our it and us".split())
# With a closing mark at its end a line is a sign only if it begins with one of these.
_BEGUN = tuple(begin.split()[0] for begin in _MAY_END)
_ENDED = frozenset(word for word in _FIRST if word.startswith(_BEGUN))
_LAST = _ORDERS | _BUTTONS | _BESIDE_BUTTONS | _SHARES | _BESIDE_SHARES | {"ago"}
COMMENTING = frozenset({"counter", "invitation", "order", "button", "time", "guest"})
OPENING = frozenset({"counter", "invitation"})  # one of them stands over every comment section
_EDGES = " \t|·•*#>-–—:→»›▾⋅"
_INNER = str.maketrans(dict.fromkeys("|·•,/&()⋅–—", " "))


def has_sign(text: str) -> bool:
    """Whether any line is a sign. Of most texts none is, and that is told by how lines begin and end."""
    likely = [
        line for line in text.split("\n")
        if line and (len(line) <= LONGEST_SIGN or line[0].isspace())
        and (
            (first := line.partition(" ")[0].lower()) in (_ENDED if line[-1] in _CLOSED else _FIRST)
            or not first.isalpha()
        )
    ]  # fmt: skip
    short = (line.strip() for line in likely if _may_be_sign(line))
    return any(len(line) <= LONGEST_SIGN and sign(line) for line in short)


def _may_be_sign(line: str) -> bool:
    """A closer look at the first word, and at the last one where a sign must be of few words throughout."""
    first = line.partition(" ")[0].lower()
    if not first.isalpha():
        return first[:1] in _EDGES or first[0] in "(©" or first[0].isdigit() or first.rstrip(":,|·•") in _FIRST
    if first not in _WEAK:
        return True
    last = line.rpartition(" ")[2].lower()
    return last in _LAST or not last.isalpha()


def sign(line: str) -> str:
    """What a line is a sign of: counter, invitation, order, button, time, guest, share, subscribe, related, legal, or "" for none."""
    low = line.strip(_EDGES).lower()
    if not low or len(low) > LONGEST_LINE:
        return ""
    first = low.split(None, 1)[0] if low.strip() else "…"
    if first not in _FIRST and first.rstrip(":,|·•") not in _FIRST and not (first[0] in "(©" or first[0].isdigit()):
        return ""
    if low[-1] in _CLOSED and not low.startswith(_MAY_END):
        return ""
    words = low.translate(_INNER).split()
    if not words or len(words) > MOST_WORDS:
        return ""
    return _comment_sign(low, words) or _page_sign(low, words)


def _comment_sign(low: str, words: list[str]) -> str:
    if len(words) <= 6 and _is_counter(words):
        return "counter"
    if (
        low.startswith(_INVITES)
        and not low.endswith((".", ","))
        and (len(words) <= 7 and not low.startswith("comments ") and not low.startswith("discussion "))
    ):
        return "invitation"
    if all(word in _ORDERS for word in words) and _ORDERED & set(words):
        return "order"
    if _BUTTONS & set(words) and all(w in _BUTTONS or w in _BESIDE_BUTTONS or w.isdigit() for w in words):
        return "button"
    if _is_time(words):
        return "time"
    return "guest" if low in _GUESTS else ""


def _is_counter(words: list[str]) -> bool:
    """ "10 comments", "Comments (4)", "1.2k replies", "3 thoughts on …" """
    number = words[0].rstrip("k").replace(".", "").replace(",", "")
    if number.isdigit() and len(words) > 1:
        return (words[1] in _COUNTED and (len(words) == 2 or words[2] in ("so", "on"))) or words[1:3] == [
            "thoughts",
            "on",
        ]
    return words[0] in _COUNTED and len(words) == 2 and words[1].isdigit()


def _is_time(words: list[str]) -> bool:
    """ "3 hours ago", "May 6, 2019 at 10:12 am" """
    if words[-1] == "ago" and len(words) == 3:
        return words[1] in _UNITS
    if len(words) == 2 and words[1] == "ago":
        return words[0][:-1].isdigit()
    clock = [w for w in words if w.count(":") == 1 and w.replace(":", "").isdigit()]
    dated = words[0] in _MONTHS or words[0].replace(".", "").replace("-", "").isdigit()
    return bool(clock) and dated and len(words) <= 7


def _page_sign(low: str, words: list[str]) -> str:
    if _SHARES & set(words) and all(w in _SHARES or w in _BESIDE_SHARES or w.isdigit() for w in words):
        return (
            "share"
            if len(words) > 1
            or words[0] not in ("x", "mail", "save", "like", "send", "listen", "follow", "threads", "copy", "pin")
            else ""
        )
    if low.startswith(_SUBSCRIBES) and not low.endswith((".", ",", ";")) and len(words) <= 9:
        return "subscribe"
    if low in _RELATED_ALONE or (
        low.startswith(_RELATED) and not low.endswith((",", ";")) and (not low.endswith(".") or low.startswith("story"))
    ):
        return "related"
    if low.startswith("copyright "):
        return "legal" if words[1].isdigit() or words[1] in ("©", "(c)", "c", "by") else ""
    return "legal" if low in _LEGAL_ALONE or low.startswith(_LEGAL) else ""
