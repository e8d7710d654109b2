#include "index_reader.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <schema/generation.h>
#include <schema/segment_facts.h>
#include <schema/stored_articles.h>
#include <schema/terms.h>
#include <schema/tokens.h>
#include <schema/vocabulary.h>

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

std::vector<std::string> read_dictionary(const Xapian::Database& articles,
                                         schema::DictionaryId id) {
  const std::string encoded = articles.get_metadata(schema::dictionary_key(id));
  if (encoded.empty()) return {};
  const auto header = schema::decode_dictionary_header(encoded);
  std::vector<std::string> words(header.words);
  for (std::uint32_t block = 0; block < header.blocks; ++block) {
    const std::string data = articles.get_metadata(schema::word_block_key(id, block));
    for (schema::WordBlockReader reader(data); reader.next();) {
      const schema::Word word = reader.word();
      words.at(word.number - 1) =
          fmt::format("{} {} {}", word.forms.surface, word.forms.base, word.forms.stem);
    }
  }
  return words;
}

std::string show_tokens(const std::vector<std::string>& words, const std::string& value) {
  schema::TokensReader in(value);
  std::string out;
  while (!in.at_end()) {
    const auto part = in.part();
    out += part.is_heading ? "#" : "";
    for (std::uint32_t i = 0; i < part.tokens; ++i) {
      schema::FormsBuffer literal;
      if (const std::uint32_t number = in.word(); number != 0) {
        const std::string word = words.empty() ? std::to_string(number) : words.at(number - 1);
        out += " " + word.substr(0, word.find(' '));
      } else {
        in.literal(literal);
        out += fmt::format(" [{}]", literal.surface);
      }
    }
    out += '\n';
  }
  return out;
}

std::vector<std::string> vocabulary(const Xapian::Database& articles) {
  std::vector<std::string> words;
  for (auto key = articles.metadata_keys_begin("vocabulary:");
       key != articles.metadata_keys_end("vocabulary:"); ++key) {
    const std::string name = *key;
    const std::string block = articles.get_metadata(name);
    if (std::count(name.begin(), name.end(), ':') < 2) continue;  // this key is the directory's
    for (schema::VocabularyReader reader(block); reader.next();) {
      const auto entry = reader.entry();
      words.push_back(fmt::format("{} {} {}", schema::decode_vocabulary(entry.encoded),
                                  entry.frequency, entry.written));
    }
  }
  std::sort(words.begin(), words.end());
  return words;
}

namespace {

bool is_of_build(const std::string& key) {
  return key == schema::pieces_key || key == schema::segment_facts_key ||
         key.starts_with("words:") || key.starts_with("vocabulary:") ||
         key.starts_with("packing:") || key.starts_with("t:") || key.starts_with("a:");
}

// Returns the stored data of the articles of all pieces.
std::string dump_pieces(const Xapian::Database& database) {
  const schema::StoredArticles articles(database);
  std::map<schema::DictionaryId, std::vector<std::string>> words;
  std::string out;
  for (Xapian::docid i = 1; i <= articles.pieces().documents(); ++i) {
    const std::string tokens = articles.tokens(i);
    if (tokens.empty()) break;  // the paragraphs database has no tokens
    out += fmt::format("document {} {}\n", i, schema::encode_article(articles.article(i)));
    const schema::DictionaryId dictionary = articles.dictionary(i);
    if (!words.contains(dictionary)) words[dictionary] = read_dictionary(database, dictionary);
    out += fmt::format("tokens {} {}\n{}", i, schema::TokensReader(tokens).day(),
                       show_tokens(words.at(dictionary), tokens));
  }
  return out;
}

}  // namespace

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
  if (!database.get_metadata(schema::pieces_key).empty()) out += dump_pieces(database);
  for (Xapian::docid i = 1; i <= database.get_lastdocid(); ++i) {
    out += fmt::format("data {} {}\n", i, database.get_document(i).get_data());
  }
  for (const auto& word : vocabulary(database)) out += word + '\n';
  for (auto i = database.metadata_keys_begin(); i != database.metadata_keys_end(); ++i) {
    // The numbers of words and the id of the build differ between two builds.
    if (is_of_build(*i)) continue;
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
