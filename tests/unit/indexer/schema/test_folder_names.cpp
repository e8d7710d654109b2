#include <schema/folder_names.h>

#include <support/catch.h>

using namespace fahras::schema;

TEST_CASE("names have numbers of at least six digits") {
  CHECK(generation_name(7) == "generation-000007.json");
  CHECK(segment_name(1234567) == "segment-1234567");
  CHECK(synonyms_name(7) == "synonyms-000007.txt");
}

TEST_CASE("the part and the number are read from a name") {
  const auto part = numbered_part(removed_name(12));
  REQUIRE(part);
  CHECK(part->part == Part::removed);
  CHECK(part->number == 12);
  CHECK(is_named_as(Part::workspace, workspace_name()));
  CHECK_FALSE(is_named_as(Part::segment, workspace_name()));
  CHECK(is_named_as(Part::workspace, "building-Ab3dEf"));
  CHECK_FALSE(is_named_as(Part::workspace, "building-plan_b"));
}

TEST_CASE("other names belong to no part") {
  for (const char* name :
       {"", "CURRENT", "generation-1", "generation-.json", "segment-1x", "news"}) {
    CAPTURE(name);
    CHECK_FALSE(numbered_part(name));
  }
  for (const char* name : {"CURRENT", "CURRENT.new", "LOCK", "shards.stub", "shards.stub.new"})
    CHECK(is_part_of_index(name));
  CHECK(is_part_of_index("building-Ab3dEf"));
  CHECK_FALSE(is_part_of_index("building-plans-for-spring"));
  CHECK_FALSE(is_part_of_index("news.jsonl"));
}
