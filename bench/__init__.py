"""How fast Blowback is, how much memory it takes, and how well it agrees with coded gold."""
