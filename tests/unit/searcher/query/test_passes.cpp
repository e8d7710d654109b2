#include "passes.h"

#include <fstream>
#include <string>
#include <vector>

#include <query/print.h>
#include <query/rewrite.h>
#include <support/catch.h>

#include "clauses.h"
#include "synonyms.h"

namespace fahras::query {
namespace {

// The rows of the table of passes in docs/ARCHITECTURE.md.
std::vector<std::string> documented_rows() {
  std::ifstream file(FAHRAS_ARCHITECTURE);
  std::vector<std::string> rows;
  bool in_table = false;
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) in_table = false;
    if (in_table && !line.starts_with("|---")) rows.push_back(line);
    if (line.starts_with("| pass |")) in_table = true;
  }
  return rows;
}

std::string row_of(const Pass& pass) {
  const bool of_groups = std::holds_alternative<GroupPass>(pass.run);
  return "| " + std::string(pass.name) + " | " + (of_groups ? "group" : "query") + " | " +
         std::string(pass.effect) + " |";
}

}  // namespace

TEST_CASE("passes: docs/ARCHITECTURE.md names all of them in order") {
  std::vector<std::string> rows;
  for (const Pass& pass : passes()) rows.push_back(row_of(pass));
  CHECK(documented_rows() == rows);
}

TEST_CASE("passes: those over groups precede those over queries") {
  bool of_queries = false;
  for (const Pass& pass : passes()) {
    const bool is_of_query = std::holds_alternative<QueryPass>(pass.run);
    CHECK((is_of_query || !of_queries));
    of_queries = of_queries || is_of_query;
  }
}

TEST_CASE("passes: each pass over groups runs on the result of the previous one") {
  CHECK(after(run_group_passes, {clause(PlainWord{word("واس"), Field::source}, must),
                                 clause(Phrase{{stop_word("في"), word("مصر")}}), plain("تونس")}) ==
        "[+[~في مصر تونس] +source:واس]");
}

TEST_CASE("passes: over a query they run as the request requires") {
  const schema::Synonyms synonyms = rules("قمر = هلال");
  Rewriting rewriting;
  rewriting.all_words = true;
  rewriting.fields = {Field::title};
  rewriting.synonyms = &synonyms;
  Query query = parsed("قمر شمس");
  rewrite(query, rewriting);
  CHECK(to_string(query.root) == "[+title:{قمر|هلال} +title:شمس]");
  CHECK(rewriting.used_synonyms.entries.size() == 1);

  Rewriting nothing;
  query = parsed("قمر شمس");
  rewrite(query, nothing);
  CHECK(to_string(query.root) == "[قمر شمس]");
}

TEST_CASE("passes: words get relatives unless all are required or candidates are verified") {
  const auto relatives = [](const char* text, bool all_words) {
    Rewriting rewriting;
    rewriting.all_words = all_words;
    rewriting.relatives = [](const Word&) { return std::vector<std::string>{"قريب"}; };
    rewriting.related_weight = 0.5;
    Query query = parsed(text);
    rewrite(query, rewriting);
    std::size_t found = 0;
    for (const Node& child : children_of(query.root)) {
      const auto* const plain = child.get<PlainWord>();
      if (plain == nullptr || plain->relatives.empty()) continue;
      CHECK(plain->related_weight == 0.5);
      ++found;
    }
    return found;
  };
  CHECK(relatives("قمر شمس", false) == 2);
  CHECK(relatives("قمر شمس", true) == 0);
  CHECK(relatives("قمر شمس +\"كتاب جديد\"", false) == 0);
}

}  // namespace fahras::query
