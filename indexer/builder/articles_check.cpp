#include "articles_check.h"

#include <map>
#include <string>

#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/bases.h>
#include <schema/fields.h>
#include <schema/terms.h>
#include <schema/tokens.h>
#include <schema/values.h>
#include <xapian.h>

namespace fahras::builder {
namespace {

class ArticlesCheck {
 public:
  explicit ArticlesCheck(const schema::StoredArticles& articles)
      : stored_(articles), articles_(articles.database()) {}

  void run() {
    for (Xapian::docid i = 1; i <= stored_.pieces().documents(); ++i) {
      const std::string tokens = stored_.tokens(i);
      schema::TokensReader in(tokens);
      const auto date = schema::slot(schema::Slot::date);
      if (in.day() != schema::day_of(articles_.get_document(i).get_value(date)))
        fail("another day");
      check(stored_.article(i), in, words_of(stored_.dictionary(i)));
    }
  }

 private:
  static void check(const schema::Article& article, schema::TokensReader& in, std::uint32_t words) {
    for (std::size_t i = 0; i < schema::token_fields().size(); ++i) check_part(in, false, words);
    for (std::uint32_t i = 0; i < in.attribute_parts(); ++i) {
      in.attribute();
      check_part(in, false, words);
    }
    for (const schema::Paragraph& paragraph : article.paragraphs) {
      check_part(in, paragraph.is_heading, words);
    }
    if (!in.at_end()) fail("more paragraphs than its article");
  }

  static void check_part(schema::TokensReader& in, bool is_heading, std::uint32_t words) {
    const auto part = in.part();
    if (part.is_heading != is_heading)
      fail("tokens that do not match the paragraphs of their article");
    schema::FormsBuffer literal;
    for (std::uint32_t i = 0; i < part.tokens; ++i) {
      const std::uint32_t number = in.word();
      if (number == 0) in.literal(literal);
      if (number > words) fail("a word that its dictionary does not have");
    }
  }

  std::uint32_t words_of(schema::DictionaryId id) {
    const auto [known, is_new] = words_.try_emplace(id, 0);
    if (is_new) known->second = check_dictionary(id);
    return known->second;
  }

  // Checks a dictionary and returns the number of its words.
  std::uint32_t check_dictionary(schema::DictionaryId id) const {
    const auto header =
        schema::decode_dictionary_header(articles_.get_metadata(schema::dictionary_key(id)));
    std::uint32_t count = 0;
    for (std::uint32_t block = 0; block < header.blocks; ++block) {
      const std::string words = articles_.get_metadata(schema::word_block_key(id, block));
      for (schema::WordBlockReader reader(words); reader.next(); ++count) {
        const std::uint32_t number = reader.word().number;
        if (number == 0 || number > header.words)
          fail("a word whose number is not in its dictionary");
      }
    }
    if (count != header.words || count_in_bases(id, header) != count) {
      fail("a dictionary that lacks words");
    }
    return count;
  }

  std::size_t count_in_bases(schema::DictionaryId id,
                             const schema::DictionaryHeader& header) const {
    std::size_t count = 0;
    for (std::uint32_t block = 0; block < header.base_blocks; ++block) {
      const std::string bases = articles_.get_metadata(schema::base_block_key(id, block));
      for (schema::BaseBlockReader reader(bases); reader.next();) {
        count += reader.base().numbers.size();
      }
    }
    return count;
  }

  [[noreturn]] static void fail(const char* what) {
    throw Error(ErrorKind::index,
                fmt::format("the forward index has {}; build the index again", what));
  }

  const schema::StoredArticles& stored_;
  const Xapian::Database& articles_;
  std::map<schema::DictionaryId, std::uint32_t> words_;
};

}  // namespace

void check_articles(const schema::StoredArticles& articles) { ArticlesCheck(articles).run(); }

}  // namespace fahras::builder
