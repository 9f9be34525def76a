"""The parts of `build_lexicon.py`: curated groups, WordNet, translations, and the compiler."""
