"""The style News on newsroom copy of no rule's own tests: sentences with one slip each, and as many that an editor lets pass."""

import pytest

from copyedit.config import Settings
from copyedit.desk import Desk

DESK = Desk(Settings(select=("News",), styles=("News",)))
ENOUGH = 24  # of the thirty slips

SLIPS = [
    ("The tribunal heard that Weiss was charged for theft of 14 laptops from the college.", "charged for theft"),
    ("Neighbours said the retired postman had committed suicide some weeks earlier.", "committed suicide"),
    ("The wheelchair-bound veteran will lead the parade along the seafront.", "wheelchair-bound"),
    ("The coastguard picked up 60 illegal migrants off Lampedusa before dawn.", "illegal migrants"),
    ("Rescuers pulled 4 children from the flooded underpass on Tuesday night.", "4"),
    ("The minister will chair a meeting on Monday, March 5, 2024, in Leeds.", "Monday, March 5, 2024"),
    ("Ticket touts who flaunt the law could lose their licences, the council said.", "flaunt the law"),
    ("An inspector described the strike pay as the final straw for the 27 year old driver.", "27 year old"),
    ("The newly-appointed coroner opened an inquest into the drowning.", "newly-appointed"),
    ("The hearing lasted from 2011-2014 and cost the county nearly its reserves.", "from 2011-2014"),
    ("The refinery paid $3 million dollars to settle the claim.", "$3 million dollars"),
    ("Less houses were built in the valley than in any year since the war.", "Less"),
    ("The board is comprised of seven parents and a head teacher.", "is comprised of"),
    ("Auditors found the fund had a free reign over its accounts.", "free reign"),
    ("The senator is a disinterested in golf, and said so.", "disinterested in"),
    ("The Democrat governor vetoed the bill an hour before the deadline.", "Democrat governor"),
    ("The ambassador flew back from Kiev on a military plane.", "Kiev"),
    ("The ferry sails at 8:00 a.m. from the north quay.", "8:00 a.m."),
    ("Shops may open until late on New Years Eve, the mayor announced.", "New Years Eve"),
    ("The suspect, who had sold elicit drugs at the fair, ran towards the canal.", "elicit drugs"),
    ("Passers-by watched as the crane began to revert back to its upright position.", "revert back"),
    ("The school, founded in the 1890's, will close in July.", "the 1890's"),
    ("The spokeswoman refuted claims that the dam was leaking.", "refuted claims"),
    ("Officials told that the runway would stay shut for a week.", "Officials told that"),
    ("Firemen cut the roof off the bus to reach the passengers.", "Firemen"),
    ("The bishop said the elderly were afraid to leave their homes after dark.", "the elderly"),
    ("The orchestra will play a ten minute overture before the speeches.", "a ten minute"),
    ("The clinic for drug addicts moved to the old brewery last spring.", "drug addicts"),
    ("The winner of the lottery laid awake all night, her brother said.", "laid"),
    ("The committee agreed the report should of been published in May.", "should of"),
]
CLEAN = [
    "The tribunal heard that Weiss was charged with theft of 14 laptops from the college.",
    "The coroner recorded that the retired postman had died by suicide some weeks earlier.",
    "The veteran, who uses a wheelchair, will lead the parade along the seafront.",
    "The coastguard picked up 60 migrants without papers off Lampedusa before dawn.",
    "Rescuers pulled four children, aged 2 to 9, from the flooded underpass on Tuesday night.",
    "The minister will chair a meeting on Tuesday, March 5, 2024, in Leeds.",
    "She flaunted her medals at touts who flout the law.",
    "The 27-year-old driver is 27 years old and lives in a 90-year-old house.",
    "The newly appointed coroner lives in an only-just-finished, family-owned block.",
    "She led the county from 2011 to 2014, in the 2013-14 season of cuts.",
    "The refinery paid $3 million, about 2.8 million euros, to settle the claim.",
    "Fewer houses and less farmland were sold in the valley than in any year since the war.",
    "The board comprises seven parents and a head teacher.",
    "The queen's reign was long, and she gave her ministers free rein.",
    "The judge was disinterested, though far from uninterested in the outcome.",
    "The Democratic governor, once a Liberal Democrat councillor in Leeds, vetoed the bill.",
    "A chicken Kiev costs less than a train ticket to Kyiv.",
    "The ferry sails at 8 a.m., at 9:30 a.m. and at noon from the north quay.",
    "New Year's Eve fell on a Monday, and the new years brought more rain.",
    "Police hoped to elicit a reply from the seller of illicit drugs.",
    "The firm went back to its old logo and paid back the bank.",
    "The school, founded in the 1890s, will close in July, in the mayor's 60s.",
    "The spokeswoman denied claims that the dam was leaking, and a later survey refuted the theory.",
    "Officials told reporters that the runway would stay shut; passengers were told that on Friday.",
    "The firefighters cut the roof off the bus, a police officer said.",
    "An elderly man with two sticks waited for the elderly couple next door.",
    "The orchestra will play for ten minutes, then a 20-minute overture.",
    "“Half of them are junkies and illegals, and everybody knows it,” the man in the queue said.",
    "He died of cancer in hospital on Sunday, two weeks after the crash on the A61.",
    "The storm surged over the wall, and a wave of cold air followed the flood of Thursday.",
]


def _told(text: str) -> list[str]:
    return [finding.text for finding in DESK.check_text(text).findings if finding.severity != "advice"]


def test_most_slips_are_found() -> None:
    missed = [text for text, slip in SLIPS if not any(slip in told or told in slip for told in _told(text))]
    assert len(SLIPS) == 30
    assert len(SLIPS) - len(missed) >= ENOUGH, missed


@pytest.mark.parametrize("text", CLEAN)
def test_clean_copy_stays_silent(text: str) -> None:
    assert _told(text) == []


def test_there_are_as_many_clean_sentences() -> None:
    assert len(CLEAN) >= len(SLIPS)
