"""
What has been promised to the world: guids that subscribers know, addresses that others link to.

The ledger lies in content/, is written when the site is published and never by a build, and
answers two questions: under what guid and address is a text known, and what does an address
answer that no page has any longer.
"""
