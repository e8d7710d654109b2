#include "synonym_rules.h"

#include <algorithm>

#include <base/split.h>
#include <base/utf8.h>
#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/text_file.h>

namespace fahras::schema {
namespace {

constexpr std::string_view arrow = "=>";
constexpr std::string_view line_blanks = " \t\r";
constexpr std::string_view arabic_comma = "،";

// Removes a comment. A # inside a word, as in C#, does not begin a comment.
std::string_view without_comment(std::string_view line) {
  for (std::size_t at = line.find('#'); at != std::string_view::npos; at = line.find('#', at + 1)) {
    if (at == 0 || line_blanks.find(line[at - 1]) != std::string_view::npos)
      return line.substr(0, at);
  }
  return line;
}

bool has_comma(std::string_view text) {
  return text.find(',') != std::string_view::npos ||
         text.find(arabic_comma) != std::string_view::npos;
}

// Whether a line has a control character. For example, a lone CR would invisibly join two lines
// into one rule.
bool has_control_character(std::string_view line) {
  return std::any_of(line.begin(), line.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t') || byte == 0x7F;
  });
}

class Reader {
 public:
  Reader(const std::string& name, const Analyzer& analyzer) : name_(name), analyzer_(analyzer) {}

  void read(std::string_view line) {
    ++line_;
    if (!base::is_utf8(line)) refuse("the line is not UTF-8");
    line = base::trim(without_comment(line), line_blanks);
    if (has_control_character(line)) refuse("the line has a control character");
    if (line.empty()) return;
    if (line.find(arrow) != std::string_view::npos) {
      read_one_way(line);
    } else if (line.find('=') != std::string_view::npos) {
      if (has_comma(line)) refuse("commas are allowed only with =>; write a = b = c");
      rules_.push_back({line_, sides(base::split(line, "=")), {}});
    } else {
      refuse("the line has neither = nor =>");
    }
  }
  std::vector<SynonymRule> take() { return std::move(rules_); }

 private:
  [[noreturn]] void refuse(const std::string& why) const { refuse_line(name_, line_, why); }

  void read_one_way(std::string_view line) {
    const std::vector<std::string_view> ends = base::split(line, arrow);
    if (ends.size() > 2) refuse("the line has more than one =>");
    for (const std::string_view end : ends) {
      if (end.find('=') != std::string_view::npos) refuse("the line has both = and =>");
    }
    rules_.push_back({line_, list(ends.front()), list(ends.back())});
  }

  std::vector<SynonymSide> list(std::string_view text) {
    std::vector<std::string_view> pieces;
    for (const std::string_view piece : base::split(text, arabic_comma)) {
      const auto parts = base::split(piece, ",");
      pieces.insert(pieces.end(), parts.begin(), parts.end());
    }
    return sides(pieces);
  }

  std::vector<SynonymSide> sides(const std::vector<std::string_view>& pieces) {
    std::vector<SynonymSide> all;
    all.reserve(pieces.size());
    for (const std::string_view piece : pieces) all.push_back(side(base::trim(piece, line_blanks)));
    return all;
  }

  SynonymSide side(std::string_view text) {
    if (text.empty()) refuse("a side is empty");
    analyzer_.analyze(text, tokens_);
    const auto tokens = tokens_.tokens();
    if (tokens.empty()) refuse("a side has no word");
    if (tokens.size() > max_synonym_words) {
      refuse(fmt::format("a side has {} words; at most {}", tokens.size(), max_synonym_words));
    }
    if (std::all_of(tokens.begin(), tokens.end(), [](const Token& token) {
          return is_stop_word(token.surface) || is_question_word(token.surface);
        })) {
      refuse("a side has only stop words");
    }
    SynonymSide side{std::string(text), {}};
    for (const Token& token : tokens) {
      side.words.push_back(
          {std::string(token.surface), std::string(token.base), std::string(token.stem)});
    }
    return side;
  }

  const std::string& name_;
  const Analyzer& analyzer_;
  TokenStream tokens_;
  std::size_t line_ = 0;
  std::vector<SynonymRule> rules_;
};

}  // namespace

void refuse_line(const std::string& name, std::size_t line, const std::string& why) {
  throw Error(ErrorKind::usage, fmt::format("{}:{}", name, line), why);
}

std::vector<SynonymRule> parse_synonym_rules(std::string_view text, const std::string& name,
                                             const Analyzer& analyzer) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  Reader reader(name, analyzer);
  for (const std::string_view line : base::split(text, "\n")) reader.read(line);
  return reader.take();
}

}  // namespace fahras::schema
