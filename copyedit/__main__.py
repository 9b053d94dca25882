"""`python -m copyedit` and the console script."""

import gc
import os
import sys


def main() -> None:
    # What a run makes lives as short as a text or as long as the run: looking for garbage at every turn finds none.
    gc.set_threshold(1_000_000)
    from copyedit.commands import run

    code = run()
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except OSError:  # nobody reads on
        code = code or 141
    os._exit(code)  # taking a lexicon's words apart one by one would cost as much as a check


if __name__ == "__main__":
    main()
