#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <iterator>

#include <fahras/printable.h>
#include <fmt/format.h>

#include "printers.h"

namespace fahras::format {
namespace {

bool fits_a_column(UChar32 code) {
  return code >= 0 && code != '%' && u_isUWhiteSpace(code) == 0 &&
         is_printable(static_cast<char32_t>(code));
}

// Returns the name with white space percent-encoded, since white space separates the columns of the
// format. This covers white space as defined by both C and Unicode.
std::string one_word(const std::string& name) {
  std::string word;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(name.data());
  const auto length = static_cast<std::int64_t>(name.size());
  for (std::int64_t next = 0; next < length;) {
    std::int64_t at = next;
    UChar32 code = 0;
    U8_NEXT(bytes, next, length, code);
    for (; at < next; ++at) {
      if (fits_a_column(code))
        word += static_cast<char>(bytes[at]);
      else
        fmt::format_to(std::back_inserter(word), "%{:02X}", bytes[at]);
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
