#include <unicode/uchar.h>

#include <iterator>

#include <base/utf8.h>
#include <fahras/printable.h>
#include <fmt/format.h>

#include "printers.h"

namespace fahras::format {
namespace {

bool fits_a_column(const base::Character& character) {
  return character.is_valid() && character.code != '%' &&
         u_isUWhiteSpace(static_cast<UChar32>(character.code)) == 0 && is_printable(character.code);
}

// Returns the name with white space percent-encoded, since white space separates the columns of the
// format. This covers white space as defined by both C and Unicode.
std::string one_word(const std::string& name) {
  std::string word;
  for (const base::Character& character : base::Characters(name)) {
    if (fits_a_column(character)) {
      word += character.bytes;
      continue;
    }
    for (const char byte : character.bytes) {
      fmt::format_to(std::back_inserter(word), "%{:02X}", static_cast<unsigned char>(byte));
    }
  }
  return word;
}

class TrecPrinter : public Printer {
 public:
  explicit TrecPrinter(std::ostream& out) : out_(out) {}

  void print(const Answer& answer) override {
    std::size_t rank = answer.request.offset;
    for (const Hit& hit : answer.result.hits)
      out_ << fmt::format("{} Q0 {} {} {:.6f} fahras\n", one_word(answer.query_id),
                          one_word(hit_name(hit)), ++rank, hit.score);
  }

 private:
  std::ostream& out_;
};

}  // namespace

std::unique_ptr<Printer> make_trec_printer(std::ostream& out) {
  return std::make_unique<TrecPrinter>(out);
}

}  // namespace fahras::format
