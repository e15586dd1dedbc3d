"""The whole gazetteer: settled places and districts of the world, compiled once into files of the user's cache.

The reader knows the packaged places (`codebook.place_data`); mentions are resolved in this larger gazetteer.

>>> [place.admin2 for place in open_gazetteer().lookup("Khar") if place.country == "PAK"]  # doctest: +SKIP
['Bājaur Agency']
"""

from blowback.atlas.opening import compile_world, count_places, is_compiled, open_gazetteer
from blowback.atlas.store import Atlas, write_atlas

__all__ = ["Atlas", "compile_world", "count_places", "is_compiled", "open_gazetteer", "write_atlas"]
