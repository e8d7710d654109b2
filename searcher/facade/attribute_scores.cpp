#include "attribute_scores.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include <schema/attribute_values.h>
#include <schema/index_fields.h>
#include <schema/terms.h>

namespace fahras::facade {
namespace {

using Kind = schema::RankingRule::Kind;

constexpr double day_seconds = 86'400;

double seconds_now() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration<double>(now).count();
}

bool gives_score(const schema::RankingRule& rule) {
  return rule.kind == Kind::recency || rule.kind == Kind::popularity;
}

}  // namespace

AttributeScores::AttributeScores(const index::Shards& shards, Unit unit)
    : shards_(shards), unit_(unit), now_(seconds_now()) {
  for (const schema::RankingRule& rule : shards.settings().ranking) {
    if (!gives_score(rule)) continue;
    const auto field = shards.fields().find(rule.name);
    if (!field || !schema::is_attribute(*field) || !(*field)->slot) continue;
    const char* kind = rule.kind == Kind::recency ? "recency of " : "popularity by ";
    rules_.push_back({rule, schema::slot(*(*field)->slot), kind + rule.name});
  }
}

void AttributeScores::add(index::GlobalDocument document, ranking::Score& score) const {
  if (rules_.empty() || shards_.is_served(shards_.segment_of(document))) return;
  const Xapian::Document found = shards_.database(unit_).get_document(document.value());
  for (const Rule& rule : rules_) {
    const double given = score_of(rule, found);
    if (given == 0) continue;
    score.total += given;
    score.pieces.push_back({rule.name, given});
  }
}

double AttributeScores::score_of(const Rule& rule, const Xapian::Document& document) const {
  std::string value = document.get_value(rule.slot + 1);
  if (value.empty()) value = document.get_value(rule.slot);
  const auto number = schema::number_of(value);
  if (!number) return 0;
  if (rule.rule.kind == Kind::recency) {
    const double days = std::max(now_ - *number, 0.0) / day_seconds;
    return rule.rule.weight * std::exp2(-days / rule.rule.half);
  }
  const double count = std::max(*number, 0.0);
  return rule.rule.weight * count / (count + rule.rule.half);
}

std::vector<SortKey> ruled_order(const schema::Settings& settings) {
  std::vector<SortKey> keys;
  for (const schema::RankingRule& rule : settings.ranking) {
    if (rule.kind != Kind::ascending && rule.kind != Kind::descending) continue;
    keys.push_back({rule.name, rule.kind == Kind::descending, {}});
  }
  return keys;
}

}  // namespace fahras::facade
