"""What is made once, before the first reading: the gazetteer, with a bar."""

from blowback.atlas import compile_world, count_places, is_compiled
from blowback.cli.door import tell
from blowback.cli.progress import Bar


def prepare() -> None:
    """Compile the gazetteer if it is not there yet."""
    if is_compiled():
        return
    tell("compiling the gazetteer, once")
    with Bar("places", total=count_places) as bar:
        compile_world(bar.advance)
