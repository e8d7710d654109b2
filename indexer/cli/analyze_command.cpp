#include <iostream>

#include <fahras/analyzer.h>
#include <fahras/error.h>
#include <fmt/format.h>
#include <indexer_cli/settings.h>
#include <indexer_cli/token_table.h>

#include "commands.h"

namespace fahras::indexer_cli {
namespace {

const Analyzer& find_analyzer(const std::string& name) {
  if (const Analyzer* analyzer = Analyzer::find(name)) return *analyzer;
  throw Error(ErrorKind::usage, fmt::format("unknown analyzer '{}'; the analyzers are {}", name,
                                            fmt::join(Analyzer::names(), ", ")));
}

std::string formatted(OutputFormat format, std::string_view text, std::span<const Token> tokens) {
  switch (format) {
    case OutputFormat::text:
      return tokens_as_table(text, tokens);
    case OutputFormat::json:
      return tokens_as_json(text, tokens);
    case OutputFormat::tsv:
      return tokens_as_tsv(text, tokens);
  }
  return {};
}

}  // namespace

Outcome analyze_command(const Arguments& arguments) {
  const Analyzer& analyzer = find_analyzer(arguments.analyzer);
  const OutputFormat format = output_format(arguments);
  TokenStream tokens;
  const auto print = [&](const std::string& text) {
    analyzer.analyze(text, tokens);
    std::cout << formatted(format, text, tokens.tokens());
  };
  if (!arguments.operands.empty()) {
    print(fmt::format("{}", fmt::join(arguments.operands, " ")));
    return Outcome::done;
  }
  for (std::string line; std::getline(std::cin, line);) print(line);
  return Outcome::done;
}

}  // namespace fahras::indexer_cli
