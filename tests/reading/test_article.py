"""Which blocks are the article. Cutting a real article is the worse error: thirty that must stay whole, ten that are cut."""

from pathlib import Path

import pytest

from copyedit.config import Settings
from copyedit.desk import Desk

SEED = Path(__file__).resolve().parents[3] / "shared/seed/article.txt"
DESK = Desk(Settings())
P = "The council met on Tuesday evening to hear what residents had to say about the plan for the old harbour."
Q = "Nobody expected the vote to be close, but in the end it was carried by a margin of two, after three hours of debate."


def scopes(text: str, name: str = "a.txt") -> list[tuple[str, str]]:
    document = DESK.read(name, text.encode())
    return [(m.value, document.prose[m.start : m.end].strip()) for m in document.marks("block")]


def left_out(text: str, name: str = "a.txt") -> list[str]:
    return [part for scope, part in scopes(text, name) if scope in ("furniture", "reader-comment")]


WHOLE = {
    "about comments": f"Paper closes its comment section\n\n{P}\n\nReaders left 10 comments a minute at its peak. Comments had been open since 2006.\n\n{Q}",
    "about subscriptions": f"Why we subscribe\n\n{P}\n\nSubscribe to everything and you own nothing, she says. Sign up for a free trial and forget it.\n\n{Q}",
    "about newsletters": f"The newsletter boom\n\n{P}\n\nNewsletters pay. Join our chat, they say, and people do.\n\n{Q}",
    "a share price": f"Share price falls\n\n{P}\n\nShares in the firm fell by 8% on Monday.\n\n{Q}",
    "about cookies": f"We use cookies, says every site\n\n{P}\n\nAccept all cookies? Most people do, and regret nothing.\n\n{Q}",
    "questions and answers": f"What you asked us\n\n{P}\n\nIs the harbour safe?\n\nYes, says the harbourmaster.\n\nWhat do you think of the plan?\n\nShe would not say.\n\n{Q}",
    "an interview": f"“I never reply”\n\nQ: Do you reply to readers?\n\nA: Never. Reply to one and ten more write.\n\n{Q}",
    "a live blog": f"Live: the vote\n\n10:15\n\n{P}\n\n10:40\n\n{Q}\n\n11:02\n\nThe latest: the vote is over.\n\n{P}",
    "a list of names": f"The winners\n\n{P}\n\nAnn Lee\n\nBob Hansen\n\nMaria Sand\n\n{Q}",
    "a letters page": f"Letters\n\nSir, {P}\n\nJohn Roe\n\nLeeds\n\nSir, {Q}\n\nAnn Lee\n\nYork",
    "a recipe": f"Plum cake\n\n{P}\n\n200 g flour\n\n3 eggs\n\nMix, bake, share and print the recipe for friends.\n\n{Q}",
    "an obituary": f"Ann Lee, 1931-2019\n\n{P}\n\n{Q}\n\nAnn Lee, sailor, born 6 May 1931; died 3 June 2019.",
    "sports results": f"Results\n\n{P}\n\nLeeds 2, York 1\n\nHull 0, Bath 0\n\n{Q}",
    "numbered steps": f"How to vote\n\n{P}\n\n1. Register.\n\n2. Print the form.\n\n3. Send it by mail.\n\n{Q}",
    "a poem": f"The harbour\n\nThe tide comes in\n\nThe tide goes out\n\nNo more to say\n\n{Q}",
    "headings in capitals": f"THE VOTE\n\n{P}\n\nTHE NEXT STEPS\n\n{Q}\n\nTHE LATEST\n\n{P}",
    "a short item": f"{P}",
    "no title": f"{P}\n\n{Q}",
    "dialogue": "“Hello.”\n\n“Reply to me.”\n\n“No.”\n\n“Why not?”\n\n“I do not know what to say to you any more,” she said.",
    "a timeline": f"How it came about\n\n{P}\n\nMay 2018\n\n{Q}\n\nJune 2019\n\n{P}",
    "about Facebook": f"Facebook\n\n{P}\n\nTwitter and Facebook refused to comment. Email was no better.\n\n{Q}",
    "a column on popularity": f"Most popular\n\n{P}\n\nWhat is most popular is rarely best.\n\n{Q}",
    "ends with a question": f"The plan\n\n{P}\n\n{Q}\n\nWhat do readers think? Nobody asked.",
    "one line paragraphs": f"The plan\n{P}\n{Q}\n{P}",
    "a script": f"The play\n\nANN: Do you like it?\n\nBOB: I like it. Share it.\n\n{Q}",
    "statistics": f"By numbers\n\n{P}\n\n2,400 comments were made on the plan, and 12 replies were sent.\n\n{Q}",
    "a legal note": f"Copyright and the harbour\n\n{P}\n\nCopyright lasts for 70 years, and privacy policy is another matter.\n\n{Q}",
    "a review with stars": f"Best of the year\n\n{P}\n\nTop of the list is an oldest friend.\n\n{Q}",
    "an ending without a stop": f"The plan\n\n{P}\n\n{Q}\n\nMore on Monday, when the court will hear the case again, the judge said",
    "a correction": f"The plan\n\n{P}\n\nThis article was changed on 6 May 2019 to correct the name of the mayor.\n\n{Q}",
}


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE.keys())
def test_articles_stay_whole(text: str) -> None:
    assert left_out(text) == []


ARTICLE = f"Harbour plan passes by two votes\n\nBy Ann Lee\n\n{P}\n\n{Q}"
COMMENT = "I dont belive a word of this, and neither should you."
CUT = {
    "share row": ("Share this article\nFacebook\nTwitter\nEmail", []),
    "share row on one line": ("Facebook | Twitter | WhatsApp | Email", []),
    "newsletter box": ("Sign up to our newsletter", []),
    "related list": ("Related stories", ["Ferry strike enters second week", "Mayor: no new taxes"]),
    "most read": ("Most read", ["Ten things to do this weekend", "What the storm left behind"]),
    "copyright and links": ("© 2019 The Netherwick Echo. All rights reserved.", []),
    "forum comments": ("12 Comments\nSort by: Newest", ["SeaDog42", COMMENT, "Reply", "3 hours ago"]),
    "blog comments": (
        "3 thoughts on “Harbour plan passes”",
        ["Maria says:", "May 6, 2019 at 10:12 am", COMMENT, "Reply"],
    ),
    "comments with a log-in": (
        "Join the conversation\nLog in to comment",
        ["Top commenter", COMMENT, "Like Reply Report"],
    ),
    "a comment in one block": ("3 Comments", ["bridgewatcher\nHe shoud have gone years ago.\nReply"]),
    "German furniture and comments": ("4 Kommentare\nKommentar schreiben", ["Hafenkind", COMMENT]),
}


@pytest.mark.parametrize(("first", "rest"), CUT.values(), ids=CUT.keys())
def test_what_surrounds_an_article_is_cut_at_the_right_line(first: str, rest: list[str]) -> None:
    assert left_out("\n\n".join([ARTICLE, first, *rest])) == [first, *rest]


def test_furniture_inside_an_article_is_left_out_alone() -> None:
    text = f"The plan\n\n{P}\n\nADVERTISEMENT\n\n{Q}\n\nRead more: Mayor resigns after vote\n\n{P}"
    assert left_out(text) == ["ADVERTISEMENT", "Read more: Mayor resigns after vote"]


def test_the_parts_of_an_article() -> None:
    text = f"Harbour plan passes\n\nA close vote ends a year of protest.\n\nBy Ann Lee and Bob Hansen\n\nAnn Lee, left, at the harbour (Photo: Bob Hansen / Echo)\n\n{P}\n\nHarbour plan passes\n\n{Q}"
    assert [scope for scope, _ in scopes(text)] == ["title", "standfirst", "byline", "caption", "body", "title", "body"]


def test_markdown_keeps_its_blocks() -> None:
    text = f"# Harbour plan passes\n\nBy Ann Lee\n\n{P}\n\n## Share\n\n- Comments\n- Facebook\n\n{Q}\n"
    assert [scope for scope, _ in scopes(text, "a.md")][:3] == ["title", "body", "body"] or scopes(text, "a.md")[1][
        0
    ] == "byline"
    assert P not in left_out(text, "a.md")
    assert Q not in left_out(text, "a.md")


def test_lines_that_are_not_checked_are_counted() -> None:
    desk = Desk(Settings())
    report = desk.check(desk.read("a.txt", f"{ARTICLE}\n\n2 Comments\nNewest\n\n{COMMENT}".encode()))
    assert report.unchecked_lines == 4  # the byline, the counter, the order, the comment


@pytest.mark.skipif(not SEED.exists(), reason="needs ../shared/seed/article.txt")
def test_the_first_article() -> None:
    text = SEED.read_text(encoding="utf-8")
    document = DESK.read("a.txt", text.encode())
    end = text.index("\nSubscribe\n")
    for block in document.marks("block"):
        assert (block.value in ("furniture", "reader-comment")) == (block.start > end)
