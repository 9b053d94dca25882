"""Which kinds of rules are engines: checks that another program does beside ours."""

ENGINES = ("languagetool", "pyspellchecker")  # they run only where Settings has a field of that name set
