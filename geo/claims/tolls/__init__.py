"""Where tolls belong that no single place of their sentence has: sums, parts, those brought elsewhere."""
