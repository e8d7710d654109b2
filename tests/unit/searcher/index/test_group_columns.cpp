#include <index/group_columns.h>

#include <support/catch.h>

#include <schema/values.h>

#include "segmented_index.h"
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;
using index::GroupColumns;
using index::LocalDocument;
using index::Shards;

namespace {

schema::Article grouped(const std::string& id, std::uint64_t group,
                        const std::vector<std::string>& paragraphs) {
  schema::Article made = article(id, paragraphs);
  made.duplicate_group = group;
  return made;
}

}  // namespace

TEST_CASE("documents that share a group have the same number in all segments, and others do not") {
  const SegmentedIndex index({{{grouped("a", 5, {"نص"}), grouped("b", 6, {"نص"})}},
                              {{grouped("c", 0, {"نص"}), grouped("d", 5, {"نص"}),
                                grouped("e", 0, {"نص"}), grouped("f", 7, {"نص"})}}});
  const Shards shards = Shards::open({index.path()});
  const GroupColumns groups(shards, Unit::article);
  CHECK(groups.of(0, LocalDocument(1)) == 5);
  CHECK(groups.of(1, LocalDocument(2)) == 5);
  for (const auto& [segment, document] : {std::pair{0, 2U}, {1, 1U}, {1, 3U}, {1, 4U}, {1, 99U}}) {
    CHECK(groups.of(segment, LocalDocument(document)) == 0);
  }
}

TEST_CASE("equal paragraphs of near-duplicate articles share a group") {
  const TinyIndex index({grouped("a", 5, {"أول", "ثان"}), grouped("b", 5, {"أول", "ثالث"})});
  const Shards shards = Shards::open({index.path()});
  const GroupColumns groups(shards, Unit::paragraph);
  CHECK(groups.of(0, LocalDocument(1)) != 0);
  CHECK(groups.of(0, LocalDocument(1)) == groups.of(0, LocalDocument(3)));
  CHECK(groups.of(0, LocalDocument(2)) == 0);
  CHECK(groups.of(0, LocalDocument(4)) == 0);
}

TEST_CASE("nothing is stored if no documents share a group") {
  const TinyIndex index({grouped("a", 5, {"نص"}), grouped("b", 6, {"نص"})});
  const Shards shards = Shards::open({index.path()});
  const GroupColumns groups(shards, Unit::article);
  CHECK(groups.of(0, LocalDocument(1)) == 0);
  CHECK(groups.of(0, LocalDocument(2)) == 0);
}
