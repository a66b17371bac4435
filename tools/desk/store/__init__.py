"""The texts of content/ as the desk opens and keeps them: nothing lost, nothing overwritten."""
