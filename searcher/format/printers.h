// The printer of each format; make_printer() chooses one.
#pragma once

#include <memory>
#include <ostream>

#include <format/printer.h>

namespace fahras::format {

std::unique_ptr<Printer> make_text_printer(const Options& options, std::ostream& out);
std::unique_ptr<Printer> make_json_printer(const Options& options, std::ostream& out);
std::unique_ptr<Printer> make_jsonl_printer(std::ostream& out);
std::unique_ptr<Printer> make_trec_printer(std::ostream& out);

}  // namespace fahras::format
