"""Strings and nothing else: casing, sentences, numbers in words. No domain words, no spaCy."""
