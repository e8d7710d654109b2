#include "passes.h"

#include <array>

#include <query/compile.h>
#include <query/require_all.h>
#include <query/search_in.h>

#include "filters.h"
#include "quotations.h"
#include "stop_words.h"
#include "word_lists.h"

namespace fahras::query {
namespace {

void run_require_all(Query& query, Rewriting& rewriting) {
  if (rewriting.all_words) require_all(query);
}

void run_search_in(Query& query, Rewriting& rewriting) { search_in(query, rewriting.fields); }

void run_synonyms(Query& query, Rewriting& rewriting) {
  if (rewriting.synonyms == nullptr) return;
  rewriting.used_synonyms = add_synonyms(query, *rewriting.synonyms, rewriting.limits);
}

void run_widen(Query& query, Rewriting& rewriting) {
  if (rewriting.widening) widen(query, rewriting.widening);
}

void run_relatives(Query& query, Rewriting& rewriting) {
  if (!rewriting.relatives || rewriting.all_words || needs_verification(query)) return;
  add_relatives(query, rewriting.relatives, rewriting.related_weight);
}

constexpr std::array<Pass, 9> all_passes{{
    {"quotations", "a quotation beside plain words becomes a list of words; others are required",
     settle_quotations},
    {"word lists", "each word of a list becomes a plain word", split_word_lists},
    {"stop words", "stop words count if no other words have weight", give_weight_to_stop_words},
    {"filters", "one of the optional clauses is required if only filters are required",
     require_one_beside_filters},
    {"require all", "every clause is required, for `all_words`", run_require_all},
    {"search in", "words are searched for in other fields, for `search_in`", run_search_in},
    {"synonyms", "plain words get their synonyms", run_synonyms},
    {"widen", "plain words get completions and corrections", run_widen},
    {"relatives", "plain words get the stems of their root", run_relatives},
}};

}  // namespace

std::span<const Pass> passes() { return all_passes; }

void run_group_passes(Clauses& clauses) {
  for (const Pass& pass : all_passes) {
    if (const auto* const run = std::get_if<GroupPass>(&pass.run)) (*run)(clauses);
  }
}

void rewrite(Query& query, Rewriting& rewriting) {
  for (const Pass& pass : all_passes) {
    if (const auto* const run = std::get_if<QueryPass>(&pass.run)) (*run)(query, rewriting);
  }
}

}  // namespace fahras::query
