"""One module a command: options in, exit status out. Heavy imports stand in the functions that need them."""
