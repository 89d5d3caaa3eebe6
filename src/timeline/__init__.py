"""Turn a news article and its publication date into what happened, when, in order."""
