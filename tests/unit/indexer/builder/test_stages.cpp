#include "stages.h"

#include <support/catch.h>

using namespace fahras::builder;

TEST_CASE("the time of the process without the reading thread counts as indexing") {
  const Milestones at{.start = {10, 1, 1},
                      .waited = 3,
                      .read = {18, 9, 5},
                      .indexed = {20, 13, 5},
                      .merged = {23, 17, 6},
                      .published = {24, 17.5, 6.5}};
  const std::vector<Stage> found = stages(at);
  REQUIRE(found.size() == 4);
  CHECK(found[0].name == "reading");
  CHECK(found[0].wall_seconds == 5);
  CHECK(found[0].cpu_seconds == 4);
  CHECK(found[1].name == "indexing");
  CHECK(found[1].wall_seconds == 10);
  CHECK(found[1].cpu_seconds == 8);
  CHECK(found[2].name == "merging");
  CHECK(found[2].wall_seconds == 3);
  CHECK(found[2].cpu_seconds == 4);
  CHECK(found[3].name == "publishing");
  CHECK(found[3].wall_seconds == 1);
  CHECK(found[3].cpu_seconds == 0.5);
}

TEST_CASE("no stage has a negative time") {
  const Moment first = now();
  const Moment second = now();
  CHECK(second.wall >= first.wall);
  CHECK(second.process >= first.process);
  CHECK(second.thread >= first.thread);
}
