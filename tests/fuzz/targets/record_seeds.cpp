// record_seeds FOLDER writes one valid record of each kind, with which records.cpp begins.
#include <fstream>
#include <string>
#include <vector>

#include <schema/article.h>
#include <schema/bases.h>
#include <schema/packing.h>
#include <schema/pieces.h>
#include <schema/removed.h>
#include <schema/tokens.h>
#include <schema/vocabulary.h>
#include <schema/words.h>

namespace {

using namespace fahras::schema;

Article sample_article() {
  Article article;
  article.id = "a";
  article.title = "عنوان";
  article.date = "2025-09-04";
  article.paragraphs = {{"فقرة أولى", false}, {"عنوان فرعي", true}, {"فقرة ثانية", false}};
  article.duplicate_group = 7;
  return article;
}

std::string packed() {
  static const Packing packing("");
  ArticlePacker packer;
  return std::string(packer.pack(encode_article(sample_article()), packing));
}

std::string tokens() {
  TokensWriter writer;
  writer.start("2025-09-04");
  writer.part(2, false);
  writer.word(1);
  writer.word(300);
  writer.part(0, false);
  writer.part(0, false);
  writer.part(1, true);
  writer.literal({"كتابهم", "كتابهم", "كتاب"});
  return writer.value();
}

std::string bases() {
  BaseBlockWriter writer;
  writer.add({"كتاب", {1, 2, 300}});
  writer.add({"كتابة", {7}});
  return writer.take();
}

std::string vocabulary() {
  VocabularyStream stream;
  stream.add({"abc", 5, "", 0});
  stream.add({"abd", 900, "أبد", 3});
  return stream.data();
}

std::vector<std::string> records() {
  RemovedDocuments removed;
  removed.articles = {1, 5, 200};
  return {encode_article(sample_article()),
          encode_paragraph_ref({3, 4}),
          packed(),
          std::string(),
          tokens(),
          encode_dictionary_header({5, 1, 1}),
          encode_word_block({{1, {"والكتاب", "كتاب", "كتاب"}}, {2, {"كتبهم", "كتبهم", "كتب"}}}),
          bases(),
          vocabulary(),
          encode_vocabulary_directory({"abc", "abd"}),
          encode_pieces({{0x0123456789abcdef, 5}, {42, 1000}}),
          encode_removed({removed, {}}),
          encode_forms({"والكتاب", "كتاب", "كتاب"}),
          "كتابـX"};
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  const std::string folder = arguments[1];
  char which = 0;
  for (const std::string& record : records()) {
    std::ofstream out(folder + "/record-" + std::to_string(which), std::ios::binary);
    out << which++ << record;
    if (!out.flush()) return 1;
  }
  return 0;
}
