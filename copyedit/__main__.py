"""`python -m copyedit` and the console script."""

import gc
import sys


def main() -> None:
    # What a run makes lives as short as a text or as long as the run: looking for garbage at every turn finds none.
    gc.set_threshold(100_000)
    from copyedit.commands import run

    sys.exit(run())


if __name__ == "__main__":
    main()
