"""Teaches the reader's small model from coded sentences. Not part of the package: it needs PyTorch, reading does not.

    python -m training learn OUT      train, choose thresholds, export the weights to a folder
    python -m training curve          what an eighth, a quarter, half and all of the corpus teach
"""
