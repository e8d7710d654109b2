#include <query/trigrams.h>

#include <algorithm>

#include <query/document.h>

namespace fahras::query {
namespace {

constexpr std::uint32_t boundary = 0;
constexpr std::size_t most_letters = 40;  // longer ones are no words

// A letter's number, 0 for what is none; ؤ ئ ء are one, as for the stemmer.
constexpr std::uint32_t number_of(unsigned code) {
  constexpr unsigned hamza = 0x0621;
  constexpr unsigned yeh = 0x064A;
  if (code < hamza || code > yeh) return 0;
  return code == 0x0624 || code == 0x0626 ? 1 : code - hamza + 1;
}

// A base's letters as numbers between two boundaries; empty for what is no Arabic word.
class Letters {
 public:
  explicit Letters(std::string_view utf8) {
    constexpr std::size_t bytes = 2;  // of an Arabic letter
    if (utf8.size() % bytes != 0 || utf8.size() / bytes > most_letters) return;
    numbers_[0] = boundary;
    for (std::size_t i = 0; i < utf8.size(); i += bytes) {
      const auto first = static_cast<unsigned char>(utf8[i]);
      const auto second = static_cast<unsigned char>(utf8[i + 1]);
      numbers_[i / bytes + 1] = number_of((first & 0x1FU) << 6U | (second & 0x3FU));
      if (numbers_[i / bytes + 1] == 0) return;
    }
    size_ = utf8.size() / bytes + 2;
    numbers_[size_ - 1] = boundary;
  }

  template <typename Use>
  void for_each_trigram(std::uint32_t letters, Use use) const {
    for (std::size_t i = 0; i + 2 < size_; ++i) {
      use((numbers_[i] * letters + numbers_[i + 1]) * letters + numbers_[i + 2]);
    }
  }

 private:
  std::array<std::uint32_t, most_letters + 2> numbers_;
  std::size_t size_ = 0;
};

void make_unique(std::vector<std::uint32_t>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

bool has_letters(const QueryWords::Entry& entry) {
  return entry.scored && !entry.by_prefix && !entry.alternative &&
         (entry.field == Field::text || entry.field == Field::title);
}

}  // namespace

Trigrams::Trigrams(const QueryWords& words) : by_word_(words.words.size()) {
  for (std::size_t i = 0; i < by_word_.size(); ++i) {
    if (!has_letters(words.words[i])) continue;
    auto& codes = by_word_[i];
    Letters(words.words[i].word.base).for_each_trigram(letters, [&](std::uint32_t code) {
      codes.push_back(code);
      codes_.push_back(code);
      wanted_.set(code);
    });
    make_unique(codes);
  }
  make_unique(codes_);
  for (auto& codes : by_word_) {
    for (std::uint32_t& code : codes) {
      code = static_cast<std::uint32_t>(std::lower_bound(codes_.begin(), codes_.end(), code) -
                                        codes_.begin());
    }
  }
}

void Trigrams::find(std::string_view base, std::vector<std::uint32_t>& found) const {
  Letters(base).for_each_trigram(letters, [&](std::uint32_t code) {
    if (!wanted_[code]) return;
    const auto at = std::lower_bound(codes_.begin(), codes_.end(), code) - codes_.begin();
    found.push_back(static_cast<std::uint32_t>(at));
  });
}

}  // namespace fahras::query
