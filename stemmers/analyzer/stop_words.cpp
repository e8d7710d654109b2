// Looks words up in the lists of stop words. The lists are normalised in the same way as texts.
#include <base/forever.h>
#include <lexicon/stop_words.h>

#include <bitset>
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>

#include <fahras/analyzer.h>

namespace fahras {
namespace {

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};

// A set of surfaces. Most words are not in it; a table of bits shows this without hashing the word.
class Words {
 public:
  explicit Words(std::span<const std::string_view> raw_words) {
    TokenStream stream;
    for (const std::string_view raw : raw_words) {
      Analyzer::find("none")->analyze(raw, stream);
      if (stream.tokens().size() == 1) add(stream.tokens().front().surface);
    }
  }

  bool contain(std::string_view surface) const {
    return may_contain_[place(surface)] && words_.contains(surface);
  }

 private:
  static constexpr std::size_t places = 4096;

  static std::size_t place(std::string_view surface) {
    constexpr std::size_t prime = 31;
    std::size_t mixed = surface.size();
    if (!surface.empty()) {
      for (const char byte : {surface[surface.size() / 2], surface.back()}) {
        mixed = mixed * prime + static_cast<unsigned char>(byte);
      }
    }
    return mixed % places;
  }

  void add(std::string_view surface) {
    may_contain_.set(place(surface));
    words_.emplace(surface);
  }

  std::bitset<places> may_contain_;
  std::unordered_set<std::string, Hash, std::equal_to<>> words_;
};

}  // namespace

bool is_stop_word(std::string_view surface) {
  static const Words& words = *base::forever(Words(lexicon::stop_words()));
  return words.contain(surface);
}

bool is_question_word(std::string_view surface) {
  static const Words& words = *base::forever(Words(lexicon::question_words()));
  return words.contain(surface);
}

}  // namespace fahras
