#include <schema/segment_facts.h>

#include <fahras/analyzer.h>
#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/terms.h>
#include <nlohmann/json.hpp>

#include "json_numbers.h"

namespace fahras::schema {
namespace {

constexpr const char* advice = "build the index again with fahras-index build";

[[noreturn]] void refuse(const std::string& where, const std::string& why) {
  throw Error(ErrorKind::index, where, fmt::format("the index {}; {}", why, advice));
}

}  // namespace

std::string encode_segment_facts(const SegmentFacts& facts) {
  const nlohmann::ordered_json json = {{"database", facts.database},
                                       {"build", facts.build},
                                       {"format", facts.format},
                                       {"analyzer", facts.analyzer},
                                       {"analyzer_version", facts.analyzer_version},
                                       {"synonyms", facts.synonyms},
                                       {"settings", facts.settings}};
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

SegmentFacts decode_segment_facts(const std::string& json, const std::string& where) {
  try {
    const auto read = nlohmann::json::parse(json);
    SegmentFacts facts;
    read.at("database").get_to(facts.database);
    read.at("build").get_to(facts.build);
    read_number(read, "format", facts.format);
    read.at("analyzer").get_to(facts.analyzer);
    read_number(read, "analyzer_version", facts.analyzer_version);
    read.at("synonyms").get_to(facts.synonyms);
    facts.settings = read.value("settings", "");
    return facts;
  } catch (const nlohmann::json::exception&) {
    throw Error(ErrorKind::index, where, "its metadata do not describe a segment of an index");
  }
}

void check_readable(unsigned format, const std::string& analyzer, unsigned analyzer_version,
                    const std::string& where) {
  if (format == upgradable_format) {
    throw Error(ErrorKind::index, where,
                fmt::format("the index has format {}, this program reads format {}; bring it up to "
                            "date with fahras-index upgrade",
                            format, format_version));
  }
  if (format != format_version) {
    refuse(where,
           fmt::format("has format {}, this program reads format {}", format, format_version));
  }
  const Analyzer* known = Analyzer::find(analyzer);
  if (known == nullptr) {
    refuse(where, fmt::format("was made by the analyzer '{}', which this program does not have",
                              analyzer));
  }
  if (known->version() != analyzer_version) {
    refuse(where,
           fmt::format("was made by version {} of the analyzer '{}', this program has version {}",
                       analyzer_version, analyzer, known->version()));
  }
}

}  // namespace fahras::schema
