// Reads any bytes as a record of an index. The record is refused with Error(index), or it can be
// written and read again with the same result. The first byte selects the kind of record, in the
// order of record_seeds.cpp.
#include <array>
#include <string>
#include <vector>

#include <fahras/error.h>
#include <schema/article.h>
#include <schema/bases.h>
#include <schema/packing.h>
#include <schema/pieces.h>
#include <schema/removed.h>
#include <schema/terms.h>
#include <schema/tokens.h>
#include <schema/vocabulary.h>
#include <schema/words.h>

#include "promise.h"

namespace {

using namespace fahras;
using namespace fahras::schema;

// Each function reads a record and returns it as it is written.
using Rewrite = std::string (*)(std::string_view);

std::string article(std::string_view data) { return encode_article(decode_article(data)); }

std::string paragraph_ref(std::string_view data) {
  return encode_paragraph_ref(decode_paragraph_ref(data));
}

std::string packed(std::string_view data) {
  static const Packing packing("");
  ArticlePacker packer;
  return std::string(packer.pack(encode_article(ArticleUnpacker("").unpack(data)), packing));
}

std::string learnt(std::string_view data) {
  const ArticleUnpacker unpacker{data};
  return std::string(data);
}

std::string tokens(std::string_view data) {
  TokensReader in(data);
  TokensWriter out;
  out.start(in.day());
  while (!in.at_end()) {
    const TokensReader::Part part = in.part();
    out.part(part.tokens, part.is_heading);
    for (std::uint32_t i = 0; i < part.tokens; ++i) {
      FormsBuffer forms;
      if (const std::uint32_t number = in.word(); number != 0) {
        out.word(number);
      } else {
        in.literal(forms);
        out.literal(forms.forms());
      }
    }
  }
  return out.value();
}

std::string header(std::string_view data) {
  return encode_dictionary_header(decode_dictionary_header(data));
}

std::string word_block(std::string_view data) {
  std::vector<FormsBuffer> forms;
  std::vector<std::uint32_t> numbers;
  for (WordBlockReader in(data); in.next();) {
    const auto [surface, base, stem] = in.word().forms;
    forms.push_back({std::string(surface), std::string(base), std::string(stem)});
    numbers.push_back(in.word().number);
  }
  std::vector<Word> words;
  for (std::size_t i = 0; i < forms.size(); ++i) words.push_back({numbers[i], forms[i].forms()});
  return encode_word_block(words);
}

std::string base_block(std::string_view data) {
  BaseBlockWriter out;
  for (BaseBlockReader in(data); in.next();) out.add(in.base());
  return out.take();
}

std::string vocabulary(std::string_view data) {
  VocabularyStream out;
  for (VocabularyReader in(data); in.next();) out.add(in.entry());
  return out.data();
}

std::string directory(std::string_view data) {
  return encode_vocabulary_directory(decode_vocabulary_directory(data));
}

std::string pieces(std::string_view data) {
  const PieceMap map(decode_pieces(data));
  for (Xapian::docid document = 1; document <= std::min(map.documents(), 10U); ++document) {
    const PieceMap::Place place = map.place(document);
    fuzz::promise(map.document(map.pieces()[place.piece].id, place.number) == document,
                  "a place is found again");
  }
  return encode_pieces(map.pieces());
}

std::string removed(std::string_view data) { return encode_removed(decode_removed(data)); }

std::string forms(std::string_view data) { return encode_forms(decode_forms(data).forms()); }

std::string vocabulary_word(std::string_view data) {
  const std::string encoded = encode_vocabulary(data);
  fuzz::promise(decode_vocabulary(encoded) == data, "a word of the vocabulary comes back");
  decode_vocabulary(data);
  return encoded;
}

constexpr std::array<Rewrite, 13> records = {
    article,    paragraph_ref, packed,    learnt, tokens,  header, word_block,
    base_block, vocabulary,    directory, pieces, removed, forms};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::size_t which = data[0] % (records.size() + 1);
  const std::string_view record = fuzz::as_text(data + 1, size - 1);
  if (which == records.size()) {
    vocabulary_word(record);
    return 0;
  }
  try {
    const std::string written = records[which](record);
    try {
      fuzz::promise(records[which](written) == written, "records come back");
    } catch (const Error&) {
      fuzz::promise(false, "what was written can be read");
    }
  } catch (const Error& error) {
    fuzz::promise(error.kind() == ErrorKind::index, "damage is an error of the index");
  }
  return 0;
}
