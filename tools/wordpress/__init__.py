"""From a WordPress export to this site's texts, with nothing lost and nothing leaked."""
