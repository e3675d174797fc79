"""Who may be killed or hurt: people counted, named one by one, or told by a pronoun. `counting` is the way in."""
