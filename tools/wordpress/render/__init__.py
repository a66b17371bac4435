"""From a text as WordPress stores it to the HTML that its readers saw."""
