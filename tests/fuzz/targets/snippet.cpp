// Makes snippets of any article for any query. Passages and marks must lie within the texts,
// between characters. The lines of the input are the query, the title and the paragraphs.
#include <string>
#include <vector>

#include <fahras/error.h>
#include <query/parser.h>
#include <snippet/highlighter.h>
#include <snippet/passages.h>
#include <support/occurrence_finder.h>

#include "encoding.h"
#include "promise.h"

namespace {

using namespace fahras;
using fuzz::promise;

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

schema::Article read_article(std::string_view text) {
  schema::Article article;
  article.id = "a";
  article.title = take_line(text);
  while (!text.empty()) {
    if (const std::string_view line = take_line(text); !line.empty()) {
      article.paragraphs.push_back({std::string(line), line.front() == '#'});
    }
  }
  return article;
}

std::vector<query::Part> find_parts(const schema::Article& article,
                                    const query::QueryWords& words) {
  test::OccurrenceFinder finder(words, *Analyzer::find("fahras"));
  std::vector<query::Part> parts(article.paragraphs.size() + 1);
  parts[0].field = query::Field::title;
  finder.find(article.title, parts[0]);
  for (std::uint32_t i = 0; i < article.paragraphs.size(); ++i) {
    parts[i + 1].paragraph = i;
    finder.find(article.paragraphs[i].text, parts[i + 1]);
  }
  return parts;
}

void check_ranges(const std::vector<snippet::Range>& ranges, std::string_view text,
                  snippet::Range piece) {
  std::size_t end = piece.begin;
  for (const snippet::Range& range : ranges) {
    promise(range.begin >= end && range.begin < range.end && range.end <= piece.end,
            "marks ascend within the piece");
    promise(fuzz::is_boundary(text, range.begin) && fuzz::is_boundary(text, range.end),
            "marks lie between characters");
    end = range.end;
  }
}

void check(const snippet::Passage& passage, const schema::Article& article) {
  promise(passage.paragraph < article.paragraphs.size(), "a passage is of a paragraph");
  const std::string& text = article.paragraphs[passage.paragraph].text;
  promise(passage.piece.begin <= passage.piece.end && passage.piece.end <= text.size(),
          "a piece lies in its paragraph");
  promise(
      fuzz::is_boundary(text, passage.piece.begin) && fuzz::is_boundary(text, passage.piece.end),
      "a piece ends between characters");
  check_ranges(passage.marks, text, passage.piece);
  snippet::heading_of(article, passage.paragraph);
}

void check(const query::Query& query, const schema::Article& article) {
  const query::QueryWords words = query::collect_words(query);
  const snippet::Highlighter highlighter(query, words);
  const std::vector<query::Part> parts = find_parts(article, words);
  const std::vector<double> idf(words.words.size(), 1.0);
  for (const std::size_t length : {0U, 5U, 30U}) {
    const snippet::PassageOptions options{3, length, idf};
    for (const auto& passage : snippet::choose_passages(article, parts, highlighter, options)) {
      check(passage, article);
    }
    for (std::size_t i = 0; i < article.paragraphs.size(); ++i) {
      check(snippet::show_paragraph(article, i, parts, highlighter, options), article);
    }
  }
  check_ranges(snippet::mark_title(parts, highlighter), article.title, {0, article.title.size()});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // Articles contain only UTF-8.
  const std::string input = readers::repair_utf8(fuzz::as_text(data, size));
  std::string_view text = input;
  const std::string_view typed = take_line(text);
  try {
    check(query::parse(typed, *Analyzer::find("fahras")), read_article(text));
  } catch (const Error& error) {
    promise(error.kind() == ErrorKind::usage, "only limits are refused");
  }
  return 0;
}
