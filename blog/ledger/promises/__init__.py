"""The ledger held against a build: what it would publish, and what answers for all the rest."""
