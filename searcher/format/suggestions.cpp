#include <fahras/printable.h>
#include <format/suggestions.h>
#include <nlohmann/json.hpp>

namespace fahras::format {
namespace {

using Json = nlohmann::ordered_json;

constexpr int suggestions_version = 1;

Json to_json(const std::string& prefix, const std::vector<Suggestion>& suggestions) {
  Json json = {
      {"version", suggestions_version}, {"prefix", prefix}, {"suggestions", Json::array()}};
  for (const Suggestion& one : suggestions) {
    json["suggestions"].push_back({{"text", one.text}, {"frequency", one.frequency}});
  }
  return json;
}

}  // namespace

void print_suggestions(Format format, const std::string& prefix,
                       const std::vector<Suggestion>& suggestions, std::ostream& out) {
  if (format == Format::json || format == Format::jsonl) {
    const int indent = format == Format::json ? 2 : -1;
    const Json json = to_json(prefix, suggestions);
    out << printable_json(json.dump(indent, ' ', false, Json::error_handler_t::replace)) << '\n';
    return;
  }
  for (const Suggestion& one : suggestions)
    out << printable(one.text) << '\t' << one.frequency << '\n';
}

}  // namespace fahras::format
