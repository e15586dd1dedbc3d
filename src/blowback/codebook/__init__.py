"""The codebook as data: types, lexicon, catalogues. No conditions for single cases in Python."""
