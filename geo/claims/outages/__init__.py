"""Where outages belong that no single place of their sentence has: sums, causes, those left cut off."""
