// Passes any bytes through all chains. Tokens must be in ascending order, lie within the text and
// have all their forms.
#include <map>
#include <span>
#include <string>
#include <vector>

#include <fahras/analyzer.h>

#include "promise.h"

namespace {

using fahras::fuzz::promise;

void check_tokens(std::string_view text, std::span<const fahras::Token> tokens,
                  std::span<const fahras::TokenSpan> spans) {
  promise(tokens.size() == spans.size(), "locate_tokens() finds the tokens of analyze()");
  std::size_t end = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const fahras::Token& token = tokens[i];
    promise(token.position == i, "positions count tokens");
    promise(token.begin < token.end, "a token has bytes");
    // The words that one character represents, such as those of U+FDFA, share its bytes.
    const bool shares =
        i > 0 && token.begin == tokens[i - 1].begin && token.end == tokens[i - 1].end;
    promise((token.begin >= end || shares) && token.end <= text.size(),
            "tokens ascend within the text");
    promise(spans[i].begin == token.begin && spans[i].end == token.end, "spans are the tokens'");
    promise(!token.surface.empty() && !token.base.empty() && !token.stem.empty(),
            "a token has three forms");
    end = token.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static std::vector<fahras::TokenSpan> spans;
  static std::string root;
  const std::string_view text = fahras::fuzz::as_text(data, size);
  fahras::locate_tokens(text, spans);
  for (const std::string_view name : fahras::Analyzer::names()) {
    const fahras::Analyzer& analyzer = *fahras::Analyzer::find(name);
    static std::map<std::string_view, fahras::TokenStream> streams;
    fahras::TokenStream& stream = streams[name];
    analyzer.analyze(text, stream);
    check_tokens(text, stream.tokens(), spans);
    for (const fahras::Token& token : stream.tokens()) {
      analyzer.find_root(token.stem, root);
      promise(!root.empty(), "a stem has a root");
      fahras::is_stop_word(token.surface);
      fahras::is_question_word(token.surface);
    }
  }
  return 0;
}
