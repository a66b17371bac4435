"""What answers the browser: the desk at one origin, the site with its drafts at another."""
