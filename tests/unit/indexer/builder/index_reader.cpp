#include "index_reader.h"

#include <fmt/format.h>
#include <schema/generation.h>
#include <schema/terms.h>
#include <xapian.h>

namespace fahras::test {

schema::Article numbered_article(int number) {
  schema::Article article;
  article.id = "article-" + std::to_string(number);
  article.title = "الضمانات الأمنية " + std::to_string(number);
  article.date = fmt::format("2025-09-{:02}T10:00:00Z", number % 28 + 1);
  article.source = number % 2 == 0 ? "النهار" : "الحياة";
  article.author = "سلمى حداد";
  article.duplicate_group = static_cast<std::uint64_t>(number / 2) + 1;
  article.paragraphs = {{"خلفية", true},
                        {"قالت الوزارة إن المدرسة رقم " + std::to_string(number), false},
                        {"وأضافت أن الحكومة تدرس الأمر", false}};
  return article;
}

std::string dump_database(const std::filesystem::path& path) {
  const Xapian::Database database(path.string());
  std::string out;
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    out += fmt::format("term {}", *term);
    for (auto i = database.postlist_begin(*term); i != database.postlist_end(*term); ++i) {
      out += fmt::format(" {}:{}", *i, i.get_wdf());
    }
    out += '\n';
  }
  for (const schema::Slot s : {schema::Slot::date, schema::Slot::group}) {
    const auto slot = schema::slot(s);
    for (auto i = database.valuestream_begin(slot); i != database.valuestream_end(slot); ++i) {
      out += fmt::format("value {} {} {}\n", slot, i.get_docid(), *i);
    }
  }
  for (Xapian::docid i = 1; i <= database.get_lastdocid(); ++i) {
    out += fmt::format("document {} {}\n", i, database.get_document(i).get_data());
  }
  for (auto i = database.spellings_begin(); i != database.spellings_end(); ++i) {
    out += fmt::format("word {} {}\n", schema::decode_vocabulary(*i), i.get_termfreq());
  }
  for (auto i = database.metadata_keys_begin(); i != database.metadata_keys_end(); ++i) {
    out += fmt::format("metadata {} {}\n", *i, database.get_metadata(*i));
  }
  return out;
}

std::string dump_index(const std::filesystem::path& index) {
  const std::string folder = schema::open_generation(index).segments.at(0).folder;
  return dump_database(index / folder / schema::articles_file) + "--\n" +
         dump_database(index / folder / schema::paragraphs_file);
}

}  // namespace fahras::test
