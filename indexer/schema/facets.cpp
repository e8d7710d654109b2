#include <schema/facets.h>

#include <schema/values.h>

namespace fahras::schema {

std::string facet_key(std::string_view text, const Analyzer& analyzer, TokenStream& tokens) {
  analyzer.analyze(text, tokens);
  std::string key;
  for (const Token& token : tokens.tokens()) {
    if (!key.empty()) key += ' ';
    key += token.surface;
  }
  if (!key.empty() || text.find_first_not_of(' ') == std::string_view::npos) return key;
  return std::string(text);
}

std::string month_of(std::string_view date) {
  constexpr std::size_t length = std::string_view("2025-09").size();
  return day_of(date).substr(0, length);
}

std::vector<std::string> facet_terms(const Article& article, const Analyzer& analyzer,
                                     TokenStream& tokens) {
  std::vector<std::string> terms;
  for (const Field field : stored_fields()) {
    if (field->type != FieldType::keyword) continue;
    const std::string key = facet_key(article.*field->value, analyzer, tokens);
    if (!key.empty()) terms.push_back(value_term(field, key));
  }
  const std::string month = month_of(article.date);
  if (!month.empty()) terms.push_back(value_term(Field::month, month));
  return terms;
}

}  // namespace fahras::schema
