#include "filters.h"

#include <algorithm>
#include <utility>

#include "beside.h"

namespace fahras::query {
namespace {

bool is_option(const Clause& clause) { return clause.node.occur == Node::Occur::should; }

bool has_weighty_option(const Clauses& clauses) {
  return std::any_of(clauses.begin(), clauses.end(), [](const Clause& clause) {
    return is_option(clause) && !is_optional_stop_word(clause.node);
  });
}

bool requires_filters_only(const Clauses& clauses) {
  bool filtered = false;
  for (const Clause& clause : clauses) {
    if (clause.node.occur != Node::Occur::must) continue;
    if (!is_filter(clause.node)) return false;
    filtered = true;
  }
  return filtered;
}

}  // namespace

void require_one_beside_filters(Clauses& clauses) {
  if (!has_weighty_option(clauses) || !requires_filters_only(clauses)) return;
  const auto others = std::stable_partition(clauses.begin(), clauses.end(), is_option);
  std::vector<Node> options;
  for (auto option = clauses.begin(); option != others; ++option) {
    options.push_back(std::move(option->node));
  }
  Node any;
  if (options.size() == 1) {
    any = std::move(options.front());
  } else {
    any.value = Group{std::move(options)};
  }
  any.occur = Node::Occur::must;
  clauses.erase(clauses.begin(), others);
  clauses.insert(clauses.begin(), Clause{std::move(any)});
}

}  // namespace fahras::query
