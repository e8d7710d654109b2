// Counts the values of fields in the hits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <fahras/searcher.h>
#include <schema/fields.h>

#include <index/deadline.h>
#include <index/document_number.h>
#include <index/document_values.h>
#include <match/counted_once.h>

namespace fahras::match {

class FacetCounter {
 public:
  // Throws Error(usage) for a field that facets do not count. Both arguments must outlive it.
  FacetCounter(const SearchRequest& request, index::DocumentValues& values);

  bool is_asked() const { return !fields_.empty(); }
  // Whether near-duplicates collapse, so that add() needs the groups of served documents.
  bool needs_groups() const { return request_.duplicates == Duplicates::collapse; }
  // Whether add() must be called with the best match first. The match that represents its
  // near-duplicates decides which value of `distinct` they have, and whether they reach
  // SearchRequest::min_normalized_score.
  bool needs_order() const {
    return needs_groups() && (distinct_ || request_.min_normalized_score > 0);
  }
  // Adds a match. `served_group` is the value of a served document's group, which only its server
  // knows. `has_min_score`: whether its score suffices to make it a hit.
  void add(std::size_t segment, index::LocalDocument document, const std::string& served_group,
           bool has_min_score = true);
  // Returns the number of hits for each value. It must be called once. `exact`: all matches were
  // added. After the deadline, at most a hundred values of each field are looked up.
  std::vector<Facet> finish(bool exact, const index::Deadline& deadline);

 private:
  // The counts of one field in one segment.
  struct Counts {
    const index::ValueColumn* column = nullptr;
    std::vector<std::size_t> counts;  // by the numbers of the column

    // Calls `use` for the number of each value of a document; for 0 if it has none.
    template <typename Use>
    void for_each(index::LocalDocument document, Use use) const {
      use(column->of(document));
      for (const std::uint32_t number : column->others(document)) use(number);
    }
    void count_all(index::LocalDocument document) {
      for_each(document, [this](std::uint32_t number) { ++counts[number]; });
    }
  };
  // A field in all segments.
  struct Field {
    schema::Field field;
    CommonNumbers numbers;
    CountedOnce once;
  };
  struct Segment {
    std::vector<Counts> fields;
    const index::ValueColumn* distinct = nullptr;
  };
  // A match that counts together with others.
  struct Member {
    std::uint64_t set = 0;  // its group, or its value of `distinct`
    std::uint32_t segment = 0;
    index::LocalDocument document;
  };

  Segment& segment(std::size_t number);
  std::uint64_t group(std::size_t segment, index::LocalDocument document,
                      const std::string& served_group);
  std::uint32_t distinct(std::size_t segment, index::LocalDocument document);
  void add_in_order(const Member& match, bool has_min_score, std::uint32_t distinct);
  void count_members();
  void count_members(std::size_t field);
  Facet finish(std::size_t field, bool exact, const index::Deadline& deadline);

  const SearchRequest& request_;
  index::DocumentValues& values_;
  std::vector<Field> fields_;
  std::optional<schema::Field> distinct_;
  CommonNumbers distinct_numbers_;
  std::vector<Segment> segments_;
  std::vector<Member> members_;
};

}  // namespace fahras::match
