"""Tests of the rooms; a package of its own, so that no other of that name on the path is taken for it."""
