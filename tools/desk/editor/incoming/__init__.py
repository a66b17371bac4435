"""What comes into a text from elsewhere: words that are pasted, and files that are dropped."""
