"""Which day is told: `dates` reads words, `told` sentences, `of_mentions` gives each mention its day."""
