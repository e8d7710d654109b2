// Parses any text as a query, prints it, adds synonyms and compiles it for Xapian.
#include <string>
#include <vector>

#include <fahras/analyzer.h>
#include <fahras/error.h>
#include <query/compile.h>
#include <query/document.h>
#include <query/parser.h>
#include <query/print.h>
#include <query/synonyms.h>
#include <query/verify.h>

#include "promise.h"

namespace {

using namespace fahras;

schema::Synonyms make_rules(const Analyzer& analyzer) {
  schema::Synonyms synonyms;
  synonyms.add("كتاب = مؤلف\nالأمم المتحدة = هيئة الأمم\nسيارة => مركبة\n", "rules", analyzer);
  return synonyms;
}

void check(std::string_view text, const Analyzer& analyzer) {
  static const schema::Synonyms synonyms = make_rules(*Analyzer::find("fahras"));
  query::Query query;
  try {
    query = query::parse(text, analyzer);
  } catch (const Error& error) {
    fuzz::promise(error.kind() == ErrorKind::usage, "only limits are refused");
    return;
  }
  query::add_synonyms(query, synonyms);
  query::to_string(query.root);
  const query::QueryWords words = query::collect_words(query);
  const auto expansion = [](std::string_view prefix) {
    return std::vector<std::string>{std::string(prefix), "كتب"};
  };
  query::candidates(query, expansion);
  query::one_part(query);
  const query::Verifier verifier(query, words, query::Unit::article);
  verifier.matches({});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  for (const char* name : {"fahras", "none"}) {
    check(fuzz::as_text(data, size), *Analyzer::find(name));
  }
  return 0;
}
