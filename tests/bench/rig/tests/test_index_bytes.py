import unittest

from rig.index_bytes import parts_of_tables

# Output in the form of xapian-check: a line for each block, with its first and last key.
PRINTED = rb"""docdata:
[3] *1 (2) 0%  \x01
   [1] *1 (7) 91% \x00\x04 1/1 \x00\x05 1/1
   [2] *1 (7) 98% \x00\x0b 1/1 \x00\x0c 1/1
B-tree checked okay
docdata table structure checked OK

postlist:
   [4] *1 (7) 95% \x00\xc0words:6e7d:139 2 \x00\xc0words:6e7d:139 3
   [5] *1 (7) 95% \x00\xc0t:6e7d\x01 1/1
   [6] *1 (8) 100% \x00\xd8\x02\x0f. 2/2
   [7] *1 (8) 100% \x00\xd8A\x0f. 2/2
   [8] *1 (8) 1% \x00\xe0 1/1
   [9] *1 (72) 97% W\x87 1/1
B-tree checked okay

position:
void B-tree checked okay
spelling:
   [10] *1 (643) 99% W\xa5\x8a 1/1
"""


class IndexBytes(unittest.TestCase):
    def test_every_block_counts_once_for_what_it_begins_with(self):
        blocks = {"what paragraphs refer to": 3, "dictionary": 1, "forward index": 1, "places in the input": 1,
                  "values of slot 65": 1, "document lengths": 1, "postings": 1, "spelling": 1}
        self.assertEqual(parts_of_tables(PRINTED.split(b"\n")),
                         {part: 8192 * count for part, count in blocks.items()})
