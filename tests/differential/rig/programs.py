"""Where the programs under test are, and how they are run."""
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
BIN = Path(os.environ.get("FAHRAS_BIN", ROOT / "build" / "default" / "bin"))
INDEX = BIN / "fahras-index"
SEARCH = BIN / "fahras-search"
SERVE = BIN / "fahras-serve"
SERVE_SHARDS = ROOT / "searcher" / "shards" / "fahras-serve-shards"
PATIENCE = 60  # seconds; what takes longer hangs
