// From a raw article to one as it is indexed: headline, paragraphs, headings, boilerplate out,
// repeated paragraphs once, the date in ISO 8601.
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
  bool titles = true;                    // --no-title: no headline is taken from the text either
  std::vector<std::string> boilerplate;  // lines of --boilerplate files, added to the built-in list
};

// What of an article was left out, and why.
struct LeftOut {
  std::size_t boilerplate = 0;  // lines
  std::size_t related = 0;      // lines of lists of other articles
  std::size_t tokens = 0;       // lines of base64 and the like
  std::size_t repeated = 0;     // paragraphs
  std::size_t fields = 0;       // such as a title, of which only the first 8192 bytes are kept
  std::string date;             // as written, if it was not understood

  // "3 lines of boilerplate, 1 repeated paragraph"; empty when nothing was left out. Not of dates.
  std::string text() const;
};

class ArticleMaker {
 public:
  explicit ArticleMaker(const Options& options = {});
  // Never fails: what is left of an article may have no paragraph, and the caller skips it then.
  // The id stays as it is: whoever calls this has made sure that there is one (article_id.h). May
  // be called from several threads at once.
  schema::Article make(readers::RawArticle&& raw) const {
    LeftOut unread;
    return make(std::move(raw), unread);
  }
  // The same, and fills `left_out`.
  schema::Article make(readers::RawArticle&& raw, LeftOut& left_out) const;

 private:
  bool titles_;
  std::shared_ptr<const Boilerplate> boilerplate_;
};

// ISO 8601 of a date as newspapers write it: ISO 8601, RFC 2822, "12 تشرين الأول 2024",
// "الخميس ٤ أيلول/سبتمبر ٢٠٢٥", 04/09/2025 (day first). Empty if it is none of them.
std::string iso_date(std::string_view written);

}  // namespace fahras::articles
