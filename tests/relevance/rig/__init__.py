"""The relevance rig: runs judged queries through Fahras, scores what comes back and compares runs."""
