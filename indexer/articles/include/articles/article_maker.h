// Converts a raw article to the form in which it is indexed: with a headline, paragraphs and
// headings, without boilerplate and repeated paragraphs, and with the date in ISO 8601.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <readers/reader.h>
#include <schema/article.h>

namespace fahras::articles {

class Boilerplate;

struct Options {
  bool titles = true;  // false (--no-title): articles get no title, from the text neither
  // Lines of --boilerplate files, in addition to the built-in list. data/boilerplate.txt explains
  // them.
  std::vector<std::string> boilerplate;
};

// What was left out of an article.
struct LeftOut {
  std::size_t boilerplate = 0;  // lines
  std::size_t related = 0;      // lines that link to other articles
  std::size_t tokens = 0;       // lines of base64 and similar strings (is_token_line())
  std::size_t repeated = 0;     // paragraphs that are equal to an earlier one of the article
  std::size_t fields = 0;       // fields, such as a title, that were cut to 8192 bytes
  std::string date;             // the date as written, if it was not understood

  // Returns the counts as text: "3 lines of boilerplate, 1 repeated paragraph"; empty if nothing
  // was left out. The date is not part of it.
  std::string text() const;
};

class ArticleMaker {
 public:
  explicit ArticleMaker(const Options& options = {});
  // Returns the article. It may have no paragraph left; the caller must then skip it. The id is not
  // changed: the caller must have set it (article_id.h). May be called by several threads at once.
  schema::Article make(readers::RawArticle&& raw) const {
    LeftOut unread;
    return make(std::move(raw), unread);
  }
  // Does the same, and sets `left_out` to what was left out.
  schema::Article make(readers::RawArticle&& raw, LeftOut& left_out) const;

 private:
  bool titles_;
  std::shared_ptr<const Boilerplate> boilerplate_;
};

// Whether an article holds anything to search: a text, a title, or other members of a document.
bool has_content(const schema::Article& article, bool needs_text);

// Converts a date to ISO 8601. It may be written in ISO 8601, RFC 2822 or as newspapers do:
// "12 تشرين الأول 2024", "الخميس ٤ أيلول/سبتمبر ٢٠٢٥", 04/09/2025 (day first). Empty if it is not
// understood.
std::string iso_date(std::string_view written);

}  // namespace fahras::articles
