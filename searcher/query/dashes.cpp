#include "dashes.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include <base/utf8.h>

#include "characters.h"

namespace fahras::query {
namespace {

using Kind = Lexeme::Kind;

bool has_minus(const Lexeme& lexeme) { return lexeme.sign == '-'; }

// Returns the part of the word after its last letter or digit.
std::string_view ending_of(std::string_view word) {
  std::size_t end_of_word = 0;
  std::size_t end = 0;
  for (const base::Character& character : base::Characters(word)) {
    end += character.bytes.size();
    if (is_letter_or_digit(character.code)) end_of_word = end;
  }
  return word.substr(end_of_word);
}

bool has_dash(std::string_view text) {
  return std::ranges::any_of(base::Characters(text), is_dash, &base::Character::code);
}

bool has_no_word(const Lexeme& lexeme) {
  return lexeme.kind == Kind::word && !lexeme.field && ending_of(lexeme.text) == lexeme.text;
}

// Whether the lexeme ends in a dash that directly follows a word, as in الله-. A dash directly
// after a quotation or parentheses is a lexeme of its own, which is marked as glued to them.
bool ends_in_dash(const Lexeme& lexeme) {
  if (lexeme.kind != Kind::word || !has_dash(ending_of(lexeme.text))) return false;
  return lexeme.is_glued || !has_no_word(lexeme);
}

class Dashes {
 public:
  explicit Dashes(Lexemes& lexemes) : list_(lexemes.list) {}

  std::vector<std::string> settle() {
    find_pairs();
    std::vector<bool> stays(list_.size(), uses_operators());
    if (!stays.empty() && !stays.front()) keep_those_at_end(stays);
    std::vector<std::string> text;
    for (std::size_t i = 0; i < list_.size(); ++i) {
      if (!has_minus(list_[i]) || (stays[i] && !paired_[i])) continue;
      list_[i].sign = 0;
      text.emplace_back(list_[i].kind == Kind::open ? "(" : list_[i].raw);
    }
    return text;
  }

 private:
  static bool is_operator(const Lexeme& lexeme) {
    if (lexeme.sign == '+' || lexeme.exact || lexeme.prefix || lexeme.field) return true;
    return lexeme.kind == Kind::op_and || lexeme.kind == Kind::op_or ||
           lexeme.kind == Kind::op_not || lexeme.kind == Kind::op_near;
  }

  bool uses_operators() const { return std::any_of(list_.begin(), list_.end(), is_operator); }

  // Keeps the minus signs of the lexemes at the end: it goes back from the last lexeme as long as
  // every lexeme has a minus sign. For excluded parentheses at the end, it does the same inside
  // them.
  void keep_those_at_end(std::vector<bool>& stays) const {
    const std::vector<std::size_t> opens = excluding_opens();
    std::vector<std::size_t> inside;
    for (std::size_t i = list_.size(); i-- > 0;) {
      const Lexeme& lexeme = list_[i];
      if (lexeme.kind == Kind::close) {
        if (opens[i] != i) inside.push_back(opens[i]);
        continue;
      }
      if (may_exclude(i) || has_no_word(lexeme)) {
        stays[i] = may_exclude(i);
        if (!inside.empty() && inside.back() == i) inside.pop_back();
        continue;
      }
      if (inside.empty()) return;
      i = inside.back() + 1;
    }
  }

  // For each lexeme that closes excluded parentheses, the index of the one that opens them; for
  // every other lexeme, its own index.
  std::vector<std::size_t> excluding_opens() const {
    std::vector<std::size_t> opens(list_.size());
    std::vector<std::size_t> unclosed;
    for (std::size_t i = 0; i < list_.size(); ++i) {
      opens[i] = i;
      if (list_[i].kind == Kind::open) unclosed.push_back(i);
      if (list_[i].kind != Kind::close || unclosed.empty()) continue;
      if (may_exclude(unclosed.back())) opens[i] = unclosed.back();
      unclosed.pop_back();
    }
    return opens;
  }

  // Finds the pairs of a minus sign and the dash that closes it. A dash after a word closes the
  // nearest minus sign before it that is not closed yet.
  void find_pairs() {
    paired_.assign(list_.size(), false);
    std::vector<std::size_t> unclosed;
    for (std::size_t i = 0; i < list_.size(); ++i) {
      if (has_minus(list_[i])) unclosed.push_back(i);
      if (!ends_in_dash(list_[i]) || unclosed.empty()) continue;
      paired_[unclosed.back()] = true;
      unclosed.pop_back();
    }
  }

  bool may_exclude(std::size_t i) const { return has_minus(list_[i]) && !paired_[i]; }

  std::vector<Lexeme>& list_;
  std::vector<bool> paired_;  // by lexeme: its - begins a pair
};

}  // namespace

std::vector<std::string> settle_dashes(Lexemes& lexemes) { return Dashes(lexemes).settle(); }

}  // namespace fahras::query
