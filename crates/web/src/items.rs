//! Open items in words: the sentence, whose it is, by when, and where its button leads.
