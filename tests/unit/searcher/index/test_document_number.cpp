#include <index/document_number.h>

#include <support/catch.h>

#include <type_traits>
#include <unordered_set>

#include <index/group_columns.h>
#include <index/lengths.h>
#include <index/shards.h>
#include <index/value_column.h>

using namespace fahras;
using namespace fahras::index;

namespace {

// Whether the function can be called with these arguments.
template <typename Function, typename... Arguments>
constexpr bool takes = std::is_invocable_v<Function, Arguments...>;

template <typename A, typename B>
concept Comparable = requires(A a, B b) {
  a == b;
}
|| requires(A a, B b) { a < b; };

// The two kinds of numbers cannot be confused with each other or with plain numbers.
static_assert(!std::is_constructible_v<GlobalDocument, LocalDocument>);
static_assert(!std::is_constructible_v<LocalDocument, GlobalDocument>);
static_assert(!std::is_assignable_v<GlobalDocument&, LocalDocument>);
static_assert(!std::is_assignable_v<LocalDocument&, GlobalDocument>);
static_assert(!Comparable<GlobalDocument, LocalDocument>);
static_assert(!std::is_convertible_v<Xapian::docid, GlobalDocument>);
static_assert(!std::is_convertible_v<Xapian::docid, LocalDocument>);
static_assert(!std::is_convertible_v<GlobalDocument, Xapian::docid>);
static_assert(!std::is_convertible_v<LocalDocument, Xapian::docid>);
static_assert(!Comparable<GlobalDocument, Xapian::docid>);
static_assert(!Comparable<LocalDocument, Xapian::docid>);

// Functions of one segment accept only its numbers, and functions of all segments only theirs.
static_assert(takes<decltype(&Lengths::of), Lengths&, LocalDocument>);
static_assert(!takes<decltype(&Lengths::of), Lengths&, GlobalDocument>);
static_assert(takes<decltype(&ValueColumn::of), ValueColumn&, LocalDocument>);
static_assert(!takes<decltype(&ValueColumn::of), ValueColumn&, GlobalDocument>);
static_assert(!takes<decltype(&GroupColumns::of), GroupColumns&, std::size_t, GlobalDocument>);
static_assert(takes<decltype(&Shards::segment_of), Shards&, GlobalDocument>);
static_assert(!takes<decltype(&Shards::segment_of), Shards&, LocalDocument>);
static_assert(takes<decltype(&Shards::in_segment), Shards&, GlobalDocument>);
static_assert(!takes<decltype(&Shards::in_segment), Shards&, LocalDocument>);
static_assert(!takes<decltype(&Shards::article), Shards&, LocalDocument>);
static_assert(!takes<decltype(&Shards::paragraph), Shards&, LocalDocument>);

// The types have the size of plain numbers.
static_assert(sizeof(GlobalDocument) == sizeof(Xapian::docid));
static_assert(std::is_trivially_copyable_v<GlobalDocument>);
static_assert(std::is_trivially_copyable_v<LocalDocument>);

}  // namespace

TEST_CASE("numbers of one kind are ordered like Xapian's, and 0 is not a document") {
  CHECK(GlobalDocument(2) < GlobalDocument(10));
  CHECK(LocalDocument(7) == LocalDocument(7));
  CHECK(LocalDocument(7) != LocalDocument(8));
  CHECK(LocalDocument().value() == 0);
}

TEST_CASE("numbers are found in a set") {
  const std::unordered_set<GlobalDocument> set{GlobalDocument(3), GlobalDocument(300)};
  CHECK(set.contains(GlobalDocument(300)));
  CHECK_FALSE(set.contains(GlobalDocument(30)));
}
