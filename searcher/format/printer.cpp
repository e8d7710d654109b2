#include <format/printer.h>

#include "printers.h"

namespace fahras::format {

std::unique_ptr<Printer> make_printer(const Options& options, std::ostream& out) {
  switch (options.format) {
    case Format::json:
      return make_json_printer(options, out);
    case Format::jsonl:
      return make_jsonl_printer(out);
    case Format::trec:
      return make_trec_printer(out);
    case Format::text:
      break;
  }
  return make_text_printer(options, out);
}

std::string hit_name(const Hit& hit) {
  return hit.paragraph ? hit.id + "#" + std::to_string(*hit.paragraph + 1) : hit.id;
}

}  // namespace fahras::format
