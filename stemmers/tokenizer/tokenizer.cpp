#include <tokenizer/tokenizer.h>

namespace fahras::tokenizer {
namespace {

using chars::CharClass;

constexpr std::uint32_t bit(CharClass c) { return 1U << static_cast<unsigned>(c); }

constexpr bool is_one_of(CharClass c, std::uint32_t set) { return (bit(c) & set) != 0; }

constexpr std::uint32_t letters = bit(CharClass::arabic) | bit(CharClass::letter);
constexpr std::uint32_t letters_and_digits = letters | bit(CharClass::digit);
constexpr std::uint32_t runs = bit(CharClass::katakana) | bit(CharClass::run);
constexpr std::uint32_t starts =
    letters_and_digits | runs | bit(CharClass::ideograph) | bit(CharClass::phrase);
constexpr std::uint32_t letter_joiners =
    bit(CharClass::dot) | bit(CharClass::apostrophe) | bit(CharClass::letter_joiner);
constexpr std::uint32_t digit_joiners =
    bit(CharClass::dot) | bit(CharClass::apostrophe) | bit(CharClass::digit_joiner);
constexpr std::uint32_t joiners = letter_joiners | digit_joiners | bit(CharClass::at_sign);
constexpr std::uint32_t mail_characters = bit(CharClass::letter) | bit(CharClass::digit);
constexpr std::uint32_t ignored =
    bit(CharClass::ignored) | bit(CharClass::hamza_above) | bit(CharClass::mark);
constexpr std::uint32_t arabic_classes = bit(CharClass::arabic) | bit(CharClass::phrase);

// Whether a text with a dot is an acronym: U.S.A.
bool is_acronym(std::u16string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((text[i] == u'.') != (i % 2 == 1)) return false;
  }
  return true;
}

// Whether a joiner joins the characters before and after it. Between Arabic letters it does not: a
// dot there is a full stop, and an apostrophe a quotation mark.
bool joins(CharClass before, CharClass joiner, CharClass after) {
  if (joiner == CharClass::at_sign) {
    return is_one_of(before, mail_characters) && is_one_of(after, mail_characters);
  }
  if (before != after) return false;
  if (before == CharClass::letter) return is_one_of(joiner, letter_joiners);
  return before == CharClass::digit && is_one_of(joiner, digit_joiners);
}

}  // namespace

Tokenizer::Tokenizer(std::string_view source) : reader_(source) { advance(); }

bool Tokenizer::next() {
  if (!phrase_.empty()) {
    next_of_phrase();
    return true;
  }
  do {
    if (!skip_to_word()) return false;
    read_word();
  } while (text_.empty());
  return true;
}

WordKind Tokenizer::kind() const noexcept {
  const bool digits = (classes_ & bit(CharClass::digit)) != 0;
  const bool arabic = (classes_ & arabic_classes) != 0;
  const bool others = (classes_ & ~(bit(CharClass::digit) | arabic_classes)) != 0;
  if (names_host_ && !arabic && !is_acronym(text_)) return WordKind::address;
  if (digits + arabic + others > 1) return WordKind::mixed;
  if (digits) return WordKind::number;
  return arabic ? WordKind::arabic : WordKind::latin;
}

bool Tokenizer::skip_to_word() {
  while (more_ && !is_one_of(reader_.char_class(), starts)) advance();
  return more_;
}

void Tokenizer::read_word() {
  text_.clear();
  classes_ = 0;
  names_host_ = false;
  begin_ = reader_.begin();
  const CharClass first = reader_.char_class();
  if (is_one_of(first, letters_and_digits)) {
    read_letters_and_digits();
  } else {
    do {
      take();
    } while (more_ && is_one_of(first, runs) && reader_.char_class() == first);
  }
  word_ = text_;
  if (first == CharClass::phrase) {
    phrase_ = text_;
    next_of_phrase();
  }
}

void Tokenizer::read_letters_and_digits() {
  do {
    take();
  } while (more_ && (is_one_of(reader_.char_class(), letters_and_digits) || take_across_joiner()));
}

// Consumes a joiner and moves to the letter or digit after it, which belongs to the word. Returns
// false if the word ends before the joiner; the reader is then past the joiner.
bool Tokenizer::take_across_joiner() {
  const CharClass joiner = reader_.char_class();
  if (!is_one_of(joiner, joiners)) return false;
  const std::size_t length = text_.size();
  reader_.append_to(text_);
  do {
    advance();
  } while (more_ && is_one_of(reader_.char_class(), ignored));
  if (!more_ || !joins(last_, joiner, reader_.char_class())) {
    text_.resize(length);
    return false;
  }
  names_host_ |=
      joiner == CharClass::at_sign || (joiner == CharClass::dot && last_ == CharClass::letter);
  return true;
}

// Consumes a character and the characters that belong to it.
void Tokenizer::take() {
  const std::size_t before = text_.size();
  reader_.append_to(text_);
  last_ = reader_.char_class();
  if (text_.size() > before) classes_ |= bit(last_);
  end_ = reader_.end();
  advance();
  skip_ignored();
}

void Tokenizer::skip_ignored() {
  while (more_ && is_one_of(reader_.char_class(), ignored)) {
    if (reader_.char_class() == CharClass::mark) classes_ |= bit(CharClass::mark);
    reader_.append_to(text_);
    end_ = reader_.end();
    advance();
  }
}

void Tokenizer::next_of_phrase() {
  const std::size_t space = phrase_.find(u' ');
  word_ = phrase_.substr(0, space);
  phrase_ = space == std::u16string_view::npos ? u"" : phrase_.substr(space + 1);
}

}  // namespace fahras::tokenizer
