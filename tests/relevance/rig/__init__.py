"""The relevance rig: answers judged queries with Fahras, scores the answers and compares runs."""
