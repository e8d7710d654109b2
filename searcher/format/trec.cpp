#include <cctype>
#include <iterator>

#include <fmt/format.h>

#include "printers.h"

namespace fahras::format {
namespace {

// The format separates its columns by white space, so names may hold none.
std::string one_word(const std::string& name) {
  std::string word;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= ' ' || byte == 0x7F || c == '%')
      fmt::format_to(std::back_inserter(word), "%{:02X}", byte);
    else
      word += c;
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
