"""Lines that belong to the page and not to the article: what such a line is a sign of.

A sign is a whole short line, never a phrase inside one: articles write about comments and subscriptions, too.
"""

from __future__ import annotations

import re

LONGEST_LINE = 90  # characters of a line that can be furniture

_SITES = r"facebook|twitter|x|reddit|linkedin|whatsapp|telegram|pinterest|email|e-mail|messenger|flipboard|instagram|bluesky|threads|mastodon|youtube|tiktok|mail|sms"  # noqa: E501
_SIGNS = {
    # Signs of a comment section.
    "counter": r"\(?\d[\d.,]*k?\)?\s+(?:comments?|replies|responses|kommentare?|commentaires?|comentarios|commenti|reacties)(?:\s+(?:so far|on this (?:story|article)))?|(?:comments?|replies|responses|kommentare|commentaires)\s*(?:[:(]\s*)?\d+\)?",  # noqa: E501
    "invitation": r"(?:leave|add|post|write|submit)\s+(?:a|your)\s+(?:comment|reply|response)s?|(?:view|show|read|load|see|hide|open)\s+(?:all\s+|more\s+|the\s+)?(?:\d+\s+)?(?:comments|replies|responses)|join\s+the\s+(?:discussion|conversation|debate)|(?:log|sign)\s+in\s+to\s+(?:comment|reply|leave a comment)|(?:comments?|discussion)(?:\s+section)?:?|\d+\s+(?:thoughts|responses)\s+(?:on|to)\b.*|what do you think\?|be the first to comment.*|inline feedbacks|notify of|start the discussion.*|kommentar schreiben|laisser un commentaire",  # noqa: E501
    "order": r"(?:sort(?:ed)? by\s*:?\s*)?(?:oldest|newest|best|top|most (?:voted|liked|recent|popular|relevant)|latest|recommended)(?:\s+(?:first|comments|most voted|oldest|newest|best|▾))*|sort by.*",  # noqa: E501
    "button": r"(?:(?:reply|like|dislike|report|flag|share|upvote|downvote|permalink|edit|delete|follow|respect|recommend|⋅|·|•|\||-|–|\d+)\s*)*(?:reply|like|dislike|report|flag|upvote|downvote|permalink|antworten|répondre)(?:\s*(?:reply|like|dislike|report|flag|share|upvote|downvote|permalink|⋅|·|•|\||-|–|\d+))*",  # noqa: E501
    "time": r"(?:\d+|an?|one)\s+(?:second|minute|min|hour|hr|day|week|month|year)s?\s+ago(?:\s*\(edited\))?|\d+\s?(?:m|h|d|w|mo|y)(?:\s+ago)?|(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d{1,2},?\s+\d{4}\s+(?:at\s+)?\d{1,2}:\d\d\s*(?:am|pm)?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4},?\s+(?:at\s+)?\d{1,2}:\d\d(?:\s*(?:am|pm|uhr))?",  # noqa: E501
    "guest": r"guest|anonymous|reader|top commenter|verified user",
    # Signs of other furniture.
    "share": rf"(?:(?:share|tweet|save|print|copy link|copy url|pin it|pin|bookmark|send|like|follow us|comment|gift this article|listen|{_SITES})(?:\s*(?:this|the|article|story|post|page|on|via|to|by|with|friends|link|now|later|for|us|our|it|and|&|,|\||/|·|•|\d+|:)\s*)*)+",  # noqa: E501
    "subscribe": r"(?:subscribe|sign up|sign in|log in|login|register|become a (?:member|subscriber|supporter)|join our|get our|follow us|support us|donate|newsletter|already a subscriber|start your (?:free )?trial|abonnieren|s['’]abonner)\b[^.]*",  # noqa: E501
    "related": r"(?:related(?: (?:articles?|stories|posts?|content|topics|news|reading|coverage|links))?|(?:read|see|view|watch) (?:more|also|next)|more (?:on|from|in|like)(?: (?:this|the|our|us|you|[\w’' ]{1,30}))?|also (?:read|see|on)\b.*|see also|most (?:read|popular|viewed|shared|commented|watched)|trending(?: now)?|popular (?:now|posts|stories)|you (?:may|might) (?:also )?(?:like|be interested in)(?:.*)|recommended(?: for you)?|up next|next (?:article|post|story)|previous (?:article|post|story)|latest (?:news|stories|posts|headlines)|editor['’]?s['’]? picks?|around the web|promoted(?: content| stories)?|sponsored(?: content| links)?|advertise?ment|advertising|story continues below(?: advertisement)?|(?:tags|topics|filed under|categories|posted in)\s*:?.*|read more\s*:.*|more\s*:.*|related\s*:.*|also read\s*:.*|weiterlesen|mehr zum thema|lire aussi.*|à lire aussi.*)",  # noqa: E501
    "legal": r"(?:©|\(c\)|copyright\b|all rights reserved).*|(?:privacy|cookie) (?:policy|settings|notice)|terms (?:of|and) (?:use|service|conditions)|(?:we|this (?:site|website)) uses? cookies\b.*|accept (?:all )?(?:cookies)?|manage (?:cookies|preferences)|contact us|about us|back to top|skip to (?:main )?content|home|menu|search",  # noqa: E501
}
COMMENTING = frozenset({"counter", "invitation", "order", "button", "time", "guest"})
OPENING = frozenset({"counter", "invitation"})  # one of them stands over every comment section

# A line that begins with one of these may be furniture; a text without any is done with one search.
HINT = re.compile(
    r"(?im)^[ \t\W]*(?:share|tweet|subscribe|sign (?:up|in)|log ?in|register|newsletter|related|read more|more (?:on|from|in|like|:)|"
    r"most |trending|recommended|sponsored|advert|promoted|story continues|tags|topics|filed under|©|copyright|all rights|"
    r"privacy|cookie|we use cookies|leave a|add a|post a|view all|show |load more|join |notify of|\(?\d[\d.,]*k? comments?|"
    r"comments?\b|\d+ (?:replies|responses|thoughts)|discussion|follow us|support us|donate|print|email|facebook|whatsapp|copy link|"
    r"oldest|newest|sort by|reply|what do you think|be the first|up next|next |previous |latest |you m(?:ay|ight) |see also|also |"
    r"editor|around the web|popular|become a|already a|start (?:your|the)|accept|skip to|back to top|kommentar|mehr zum|weiterlesen|"
    r"commentaire|laisser|lire aussi|à lire|abonn|comentarios|\d[\d.,]* (?:kommentare|commentaires|comentarios|commenti|reacties))"
)


def sign(line: str) -> str:
    """What a line is a sign of (a key of the table above), or "" for a line of an article."""
    line = line.strip(" \t|·•*#>-–—:→»›")
    if not line or len(line) > LONGEST_LINE:
        return ""
    for name, pattern in _SIGNS.items():
        if _compiled(name, pattern).fullmatch(line):
            return name
    return ""


_cache: dict[str, re.Pattern[str]] = {}


def _compiled(name: str, pattern: str) -> re.Pattern[str]:
    found = _cache.get(name)
    if found is None:
        found = _cache[name] = re.compile(pattern, re.IGNORECASE)
    return found
