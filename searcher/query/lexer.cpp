#include "lexer.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

#include <base/utf8.h>

#include "characters.h"

namespace fahras::query {
namespace {

constexpr std::size_t default_near_window = 10;
constexpr std::size_t nowhere = std::string_view::npos;

// Whether the character ends a word. Bytes that are not UTF-8 end no word. The end of the text has
// the same code as those, but no bytes.
bool ends_word(const base::Character& character) {
  return character.bytes.empty() || is_separator(character.code) || character.code == U'(' ||
         character.code == U')' || quote_family(character.code) != QuoteFamily::none;
}

// Whether the character begins a word, a phrase or parentheses, so that a sign, = or the name of a
// field can precede it.
bool begins_something(const base::Character& character) {
  return !character.bytes.empty() && !is_separator(character.code) && character.code != U')';
}

bool is_sign(char32_t code) { return code == U'+' || code == U'-'; }

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) { find_last_quotes(); }

  Lexemes run() {
    while (at_ < text_.size()) {
      const base::Character next = peek();
      if (is_separator(next.code)) {
        at_ += next.bytes.size();
        sign_allowed_ = true;
      } else {
        read();
      }
    }
    return std::move(result_);
  }

 private:
  base::Character peek(std::size_t ahead = 0) const {
    return base::character_at(text_, at_ + ahead);
  }

  void find_last_quotes() {
    std::size_t at = 0;
    for (const base::Character& character : base::Characters(text_)) {
      const QuoteFamily family = quote_family(character.code);
      if (family != QuoteFamily::none) {
        last_quote_[static_cast<std::size_t>(family)] = at;
        last_quote_[0] = at;
      }
      at += character.bytes.size();
    }
  }

  void fail(std::string reason) {
    if (result_.failure.empty()) result_.failure = std::move(reason);
  }

  void add(Lexeme lexeme, std::size_t begin) {
    lexeme.raw = text_.substr(begin, at_ - begin);
    lexeme.is_glued = !sign_allowed_;
    sign_allowed_ = lexeme.kind == Lexeme::Kind::open;
    result_.list.push_back(lexeme);
  }

  void read() {
    const std::size_t begin = at_;
    Lexeme lexeme;
    if (peek().code == U')') {
      lexeme.kind = Lexeme::Kind::close;
      ++at_;
      return add(lexeme, begin);
    }
    read_sign(lexeme);
    const std::size_t raw_begin = at_;
    read_field(lexeme);
    read_equals(lexeme);
    const char32_t next = peek().code;
    if (next == U'(') return read_open(lexeme, begin);
    if (quote_family(next) != QuoteFamily::none) return read_phrase(lexeme);
    read_word(lexeme, raw_begin);
  }

  void read_sign(Lexeme& lexeme) {
    const char32_t sign = peek().code;
    if (!is_sign(sign) || !sign_allowed_) return;
    const base::Character next = peek(1);
    if (is_sign(next.code) || !begins_something(next)) return;
    lexeme.sign = static_cast<char>(sign);
    ++at_;
  }

  std::string_view word_here() const {
    std::size_t end = at_;
    for (base::Character next = peek(); !ends_word(next); next = base::character_at(text_, end)) {
      end += next.bytes.size();
    }
    return text_.substr(at_, end - at_);
  }

  void read_field(Lexeme& lexeme) {
    const std::string_view word = word_here();
    const std::size_t colon = word.find(':');
    if (colon == nowhere) return;
    const auto field = field_named(word.substr(0, colon));
    if (!field) return;
    if (!begins_something(peek(colon + 1))) {
      return fail("the field " + std::string(word.substr(0, colon + 1)) +
                  " must be directly followed by a word");
    }
    lexeme.field = field;
    at_ += colon + 1;
  }

  void read_equals(Lexeme& lexeme) {
    if (peek().code != U'=') return;
    const base::Character next = peek(1);
    if (next.code == U'=' || !begins_something(next)) return;
    lexeme.exact = true;
    ++at_;
  }

  void read_open(Lexeme lexeme, std::size_t begin) {
    if (lexeme.exact) fail("= is allowed only before a word or a quotation mark");
    if (lexeme.field == schema::Field::date) fail("date: must be directly followed by a date");
    lexeme.kind = Lexeme::Kind::open;
    ++at_;
    add(lexeme, begin);
  }

  void read_phrase(Lexeme lexeme) {
    const base::Character quote = peek();
    at_ += quote.bytes.size();
    const std::size_t close = find_close(quote_family(quote.code));
    if (close == nowhere) return fail("a quotation mark is not closed");
    if (lexeme.field == schema::Field::date) fail("date: must be directly followed by a date");
    lexeme.kind = Lexeme::Kind::phrase;
    lexeme.text = text_.substr(at_, close - at_);
    const std::size_t begin = at_;
    at_ = close;
    add(lexeme, begin);
    at_ += peek().bytes.size();
  }

  // Returns the place of the next quotation mark of the same family, or of any family if there is
  // none of the same.
  std::size_t find_close(QuoteFamily family) const {
    const std::size_t last = last_quote_[static_cast<std::size_t>(family)];
    const bool any = last == nowhere || last < at_;
    if (any && (last_quote_[0] == nowhere || last_quote_[0] < at_)) return nowhere;
    for (std::size_t at = at_;;) {
      const base::Character character = base::character_at(text_, at);
      const QuoteFamily found = quote_family(character.code);
      if (found == family || (any && found != QuoteFamily::none)) return at;
      at += character.bytes.size();
    }
  }

  void read_word(Lexeme lexeme, std::size_t raw_begin) {
    lexeme.text = word_here();
    at_ += lexeme.text.size();
    if (lexeme.sign == 0 && !lexeme.field && !lexeme.exact) read_operator(lexeme);
    if (lexeme.kind == Lexeme::Kind::word && lexeme.field != schema::Field::date) read_star(lexeme);
    add(lexeme, raw_begin);
  }

  void read_operator(Lexeme& lexeme) {
    if (lexeme.text == "AND") {
      lexeme.kind = Lexeme::Kind::op_and;
    } else if (lexeme.text == "OR") {
      lexeme.kind = Lexeme::Kind::op_or;
    } else if (lexeme.text == "NOT") {
      lexeme.kind = Lexeme::Kind::op_not;
    } else if (lexeme.text == "NEAR") {
      lexeme.kind = Lexeme::Kind::op_near;
      lexeme.window = default_near_window;
    } else if (lexeme.text.starts_with("NEAR/")) {
      lexeme.kind = Lexeme::Kind::op_near;
      read_window(lexeme);
    }
  }

  void read_window(Lexeme& lexeme) {
    const std::string_view digits = lexeme.text.substr(std::string_view("NEAR/").size());
    constexpr std::size_t enough = std::numeric_limits<std::uint32_t>::max();
    for (const base::Character& character : base::Characters(digits)) {
      const int value = digit_value(character.code);
      if (value < 0) return fail("NEAR/ must be followed by a number of words");
      lexeme.window = std::min(lexeme.window * 10 + static_cast<std::size_t>(value), enough);
    }
    if (digits.empty()) return fail("NEAR/ must be followed by a number of words");
    if (lexeme.window == 0) fail("NEAR/0 is less than the minimum, NEAR/1");
  }

  void read_star(Lexeme& lexeme) {
    std::size_t first = nowhere;
    bool all_stars = true;
    std::size_t at = 0;
    for (const base::Character& character : base::Characters(lexeme.text)) {
      if (!is_star(character.code)) all_stars = false;
      if (is_star(character.code) && first == nowhere) first = at;
      at += character.bytes.size();
    }
    if (first == nowhere || all_stars) return;
    if (first + base::character_at(lexeme.text, first).bytes.size() != lexeme.text.size()) {
      return fail("* is allowed only at the end of a word");
    }
    if (lexeme.exact) return fail("= and * cannot be combined");
    lexeme.prefix = true;
    lexeme.text.remove_suffix(lexeme.text.size() - first);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool sign_allowed_ = true;  // at the start of the text, after white space and after (
  // The place of the last quotation mark of each family; [0] is for the last one of any family.
  std::array<std::size_t, 4> last_quote_{nowhere, nowhere, nowhere, nowhere};
  Lexemes result_;
};

}  // namespace

Lexemes lex(std::string_view text) { return Lexer(text).run(); }

}  // namespace fahras::query
