"""English: dates, numbers and inflection."""

from __future__ import annotations

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "", "Jun", "Jul", "Aug", "Sept|Sep", "Oct", "Nov", "Dec")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ORDINAL = "(?:st|nd|rd|th)"
# An example of each form of a date -> its expression; the weekday may stand before it.
DATES = {
    "3 May 2019": r"(?:the )?{day}{ordinal}?(?: of)? {month}(?:,? {year})?",
    "May 3, 2019": r"{month} {day}{ordinal}?(?:,? {year})?",
}
AFTER_WEEKDAY = ",? "

NUMBERS = {
    0: "zero", 1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten",
    11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen", 15: "fifteen", 16: "sixteen", 17: "seventeen",
    18: "eighteen", 19: "nineteen", 20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy",
    80: "eighty", 90: "ninety",
}  # fmt: skip
NUMBERS |= {t + n: f"{NUMBERS[t]}-{NUMBERS[n]}" for t in range(20, 100, 10) for n in range(1, 10)}
# A figure stays before these: measures, money, shares of a hundred, times of day, large numbers, ages.
MEASURES = frozenset(
    "percent per cent percentage point points pc km kms kilometre kilometres kilometer kilometers metre metres meter meters "
    "centimetre centimetres centimeter centimeters millimetre millimetres millimeter millimeters cm mm m mi mile miles mph "
    "kph km/h knots ft foot feet inch inches in yard yards yd acre acres hectare hectares square cubic kg kgs kilo kilos "
    "kilogram kilograms gram grams g mg milligram milligrams microgram micrograms part parts lb lbs pound pounds oz ounce ounces stone tonne tonnes ton tons litre litres liter "
    "liters l ml pint pints gallon gallons cup cups tablespoon tablespoons tbsp teaspoon teaspoons tsp cloves degree degrees "
    "celsius fahrenheit volt volts watt watts kw mw gw kwh mwh megawatt megawatts gigawatt gigawatts hz ghz mhz gb mb tb "
    "dollar dollars cent cents euro euros pence penny p sterling yen rupees rubles roubles francs crowns "
    "million millions billion billions trillion trillions thousand thousands hundred hundreds bn tn "
    "am pm a.m p.m a.m. p.m. o'clock o’clock noon midnight bst gmt et utc bc ad bce ce "
    "year-old years-old years old month-old st nd rd th x v vs to votes seats goals wickets runs over overs under par down".split()
)
# A figure stays after these.
LABELS = frozenset(
    "no nos number numbers page pages p pp chapter chapters section sections article articles act acts scene part parts "
    "volume vol figure fig table item items room rooms gate gates platform terminal track level levels stage stages phase "
    "tier grade grades class category type size step steps day week month year years unit flat apartment suite floor route "
    "road highway junction exit line lines lane channel episode series season round rounds game match race group pool "
    "division league world-rank rank ranked seed seeds aged age ages rated rating score scores scored chapter verse paragraph "
    "question questions point points version windows ios covid covid- minus plus".split()
)
SERIES = "and|or|to"  # join figures to a series, which is written one way
AGE = "(?:years?|months?|weeks?|days?)[ -]old"
SHARE = "of (?:the|those|these|them|its|their|his|her|our)"  # three of the five
# No word for a thing that is counted: a figure before them stays.
NOT_COUNTED = frozenset(
    "a an the and or but nor for to of in on at by from with as if is was are were be been has had have will would can could "
    "may might must shall should not no than that this these those who which where when while after before until since into "
    "onto over under he she it we they i you his her its their our there then so also more less each per up down out off "
    "v vs versus via about".split()
)

_MEN = "man"
_IRREGULAR_NOUNS = {
    "child": "children",
    "person": "people",
    "wife": "wives",
    "life": "lives",
    "foot": "feet",
    "tooth": "teeth",
}
_IRREGULAR_VERBS = {
    "be": ("was", "been"), "become": ("became", "become"), "begin": ("began", "begun"), "break": ("broke", "broken"),
    "bring": ("brought", "brought"), "build": ("built", "built"), "buy": ("bought", "bought"), "choose": ("chose", "chosen"),
    "come": ("came", "come"), "die": ("died", "died"), "do": ("did", "done"), "drive": ("drove", "driven"),
    "eat": ("ate", "eaten"), "fall": ("fell", "fallen"), "feel": ("felt", "felt"), "find": ("found", "found"),
    "get": ("got", "got"), "give": ("gave", "given"), "go": ("went", "gone"), "grow": ("grew", "grown"),
    "have": ("had", "had"), "hear": ("heard", "heard"), "hold": ("held", "held"), "keep": ("kept", "kept"),
    "know": ("knew", "known"), "lead": ("led", "led"), "leave": ("left", "left"), "lose": ("lost", "lost"),
    "make": ("made", "made"), "meet": ("met", "met"), "pay": ("paid", "paid"), "put": ("put", "put"),
    "read": ("read", "read"), "rise": ("rose", "risen"), "run": ("ran", "run"), "say": ("said", "said"),
    "see": ("saw", "seen"), "sell": ("sold", "sold"), "send": ("sent", "sent"), "set": ("set", "set"),
    "show": ("showed", "shown"), "speak": ("spoke", "spoken"), "spend": ("spent", "spent"), "stand": ("stood", "stood"),
    "take": ("took", "taken"), "teach": ("taught", "taught"), "tell": ("told", "told"), "think": ("thought", "thought"),
    "understand": ("understood", "understood"), "win": ("won", "won"), "write": ("wrote", "written"),
}  # fmt: skip
_DOUBLING = frozenset("commit admit permit submit refer prefer occur transfer control".split())


def inflect(word: str, part: str) -> tuple[str, ...]:
    """The forms of a noun (singular, plural) or verb (base, -s, past, participle, -ing); a phrase inflects its noun or verb."""
    if part == "noun":
        head, _, last = word.rpartition(" ")
        return word, f"{head} {_plural(last)}".strip()
    first, _, rest = word.partition(" ")
    return tuple(f"{form} {rest}".strip() for form in _conjugated(first))


def _plural(noun: str) -> str:
    if noun in _IRREGULAR_NOUNS:
        return _IRREGULAR_NOUNS[noun]
    if noun.endswith(_MEN):
        return noun[:-2] + "en"
    return noun[:-1] + "ies" if _ends_consonant_y(noun) else noun + ("es" if _hisses(noun) else "s")


def _conjugated(verb: str) -> tuple[str, ...]:
    third = (
        verb[:-1] + "ies"
        if _ends_consonant_y(verb)
        else verb + ("es" if _hisses(verb) or verb in ("go", "do") else "s")
    )
    short = len(verb) > 2 and verb[-1] not in "aeiouwxy" and verb[-2] in "aeiou" and verb[-3] not in "aeiou"
    doubled = verb + verb[-1] if verb in _DOUBLING or (short and sum(c in "aeiouy" for c in verb) == 1) else verb
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) else doubled
    present = verb[:-2] + "ying" if verb.endswith("ie") else stem + "ing"
    regular = verb[:-1] + "ied" if _ends_consonant_y(verb) else verb + "d" if verb.endswith("e") else doubled + "ed"
    past, participle = _IRREGULAR_VERBS.get(verb, (regular, regular))
    return verb, third, past, participle, present


def _ends_consonant_y(word: str) -> bool:
    return word.endswith("y") and word[-2:-1] not in tuple("aeiou")


def _hisses(word: str) -> bool:
    return word.endswith(("s", "x", "z", "ch", "sh"))
