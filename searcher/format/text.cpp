// Prints the format for people at a terminal. Arabic text and Latin metadata are on separate lines,
// because terminals differ in how they order mixed lines. Letters are never reordered here.
#include <fahras/printable.h>
#include <fmt/format.h>
#include <format/terminal.h>
#include <schema/fields.h>

#include "printers.h"

namespace fahras::format {
namespace {

constexpr std::string_view isolate_open = "\u2067";  // right-to-left isolate
constexpr std::string_view isolate_close = "\u2069";

struct Style {
  std::string_view mark_on, mark_off, strong_on, strong_off, faint_on, faint_off;
};
constexpr Style plain_style{};
constexpr Style color_style{"\033[91m", "\033[39m", "\033[1m", "\033[22m", "\033[2m", "\033[22m"};

class TextPrinter : public Printer {
 public:
  TextPrinter(const Options& options, std::ostream& out)
      : out_(out),
        style_(options.color ? color_style : plain_style),
        isolate_(options.bidi == Bidi::isolate) {}

  void print(const Answer& answer) override {
    std::size_t rank = answer.request.offset;
    for (const Hit& hit : answer.result.hits) print_hit(++rank, hit);
    for (const Facet& facet : answer.result.facets) print_facet(facet);
  }

 private:
  void arabic_line(std::string_view indent, const std::string& line) {
    out_ << indent << (isolate_ ? isolate_open : "") << line << (isolate_ ? isolate_close : "")
         << '\n';
  }

  void print_hit(std::size_t rank, const Hit& hit) {
    out_ << style_.faint_on << fmt::format("{}. ", rank) << printable(hit_name(hit));
    if (!hit.date.empty()) out_ << "  " << printable(hit.date.substr(0, 10));
    out_ << fmt::format("  {:.2f}", hit.score);
    if (hit.duplicates > 0)
      out_ << fmt::format("  (+{} near-duplicate{})", hit.duplicates,
                          hit.duplicates > 1 ? "s" : "");
    out_ << style_.faint_off << '\n';
    print_title(hit);
    for (const Passage& passage : hit.passages) print_passage(passage);
    if (!hit.url.empty())
      out_ << "   " << style_.faint_on << printable(hit.url) << style_.faint_off << '\n';
    for (const Evidence& evidence : hit.evidence)
      out_ << fmt::format("   {:+9.3f}  ", evidence.score) << printable(evidence.name) << '\n';
    out_ << '\n';
  }

  void print_facet(const Facet& facet) {
    out_ << style_.faint_on << facet.field << (facet.exact ? "" : " (incomplete)")
         << style_.faint_off << '\n';
    for (const FacetValue& one : facet.values) {
      arabic_line(fmt::format("{:9}  ", one.count), printable(one.value));
    }
    if (facet.other > 0) out_ << fmt::format("           and {} more\n", facet.other);
    out_ << '\n';
  }

  void print_title(const Hit& hit) {
    std::string line;
    if (!hit.title.empty())
      line.append(style_.strong_on)
          .append(highlight(hit.title, 0, hit.title_marks, style_.mark_on, style_.mark_off))
          .append(style_.strong_off);
    for (const schema::Field field : schema::shown_fields()) {
      const std::string& value = hit.*field->value;
      if (!value.empty()) line.append(line.empty() ? "" : " — ").append(printable(value));
    }
    if (!line.empty()) arabic_line("   ", line);
  }

  void print_passage(const Passage& passage) {
    std::string line = passage.cut_before ? "… " : "";
    line += highlight(passage.text, passage.begin, passage.marks, style_.mark_on, style_.mark_off);
    if (passage.cut_after) line += " …";
    const std::string number = fmt::format("   [{}] ", passage.paragraph + 1);
    if (!passage.heading.empty()) {
      arabic_line(number, printable(passage.heading) + ":");
      arabic_line("       ", line);
    } else {
      arabic_line(number, line);
    }
  }

  std::ostream& out_;
  Style style_;
  bool isolate_;
};

}  // namespace

std::unique_ptr<Printer> make_text_printer(const Options& options, std::ostream& out) {
  return std::make_unique<TextPrinter>(options, out);
}

}  // namespace fahras::format
