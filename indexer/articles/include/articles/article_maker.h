// Turns a raw article into one as it is indexed: with a headline, paragraphs and headings, without
// boilerplate, each repeated paragraph once, the date in ISO 8601.
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
  std::size_t tokens = 0;       // lines of base64 and the like
  std::size_t repeated = 0;     // paragraphs that the article has already
  std::size_t fields = 0;       // such as a title, of which only the first 8192 bytes were kept
  std::string date;             // the date as written, if it was not understood

  // "3 lines of boilerplate, 1 repeated paragraph"; empty if nothing was left out. Without the
  // date.
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

// Converts a date to ISO 8601. It may be written in ISO 8601, RFC 2822 or as newspapers do:
// "12 تشرين الأول 2024", "الخميس ٤ أيلول/سبتمبر ٢٠٢٥", 04/09/2025 (day first). Empty if it is not
// understood.
std::string iso_date(std::string_view written);

}  // namespace fahras::articles
