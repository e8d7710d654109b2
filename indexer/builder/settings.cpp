#include "settings.h"

#include <utility>

#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/synonyms.h>

namespace fahras::builder {

const Analyzer& find_analyzer(const std::string& name) {
  if (const Analyzer* analyzer = Analyzer::find(name)) return *analyzer;
  throw Error(ErrorKind::usage, fmt::format("unknown analyzer '{}'; the analyzers are {}", name,
                                            fmt::join(Analyzer::names(), ", ")));
}

SynonymText read_synonyms(const std::filesystem::path& file, const Analyzer& analyzer) {
  if (file.empty()) return {};
  std::string text = schema::read_synonym_file(file);
  schema::Synonyms synonyms;
  synonyms.add(text, file.string(), analyzer);
  return {std::move(text), synonyms.rules()};
}

}  // namespace fahras::builder
