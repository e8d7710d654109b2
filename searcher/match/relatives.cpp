#include "relatives.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <ranking/weights.h>
#include <schema/terms.h>
#include <schema/words.h>

namespace fahras::match {
namespace {

// Adds the stems of a dictionary that have this root.
void add_stems(const index::Shards& shards, std::size_t segment, schema::DictionaryId dictionary,
               const std::string& root, std::set<std::string>& stems) {
  const auto header = schema::decode_dictionary_header(
      shards.metadata(segment, schema::dictionary_key(dictionary)));
  const std::string block = shards.metadata(
      segment, schema::word_block_key(dictionary, schema::word_block(root, header.blocks)));
  std::string stem;
  std::string root_of_stem;
  for (schema::WordBlockReader words(block); words.next();) {
    if (words.word().forms.stem == stem) continue;
    stem = words.word().forms.stem;
    shards.analyzer().find_root(stem, root_of_stem);
    if (root_of_stem == root && !is_stop_word(stem)) stems.insert(stem);
  }
}

// Erases stems that occur only in removed articles; the dictionaries keep them.
void erase_removed(const index::Shards& shards, std::set<std::string>& stems) {
  std::erase_if(stems, [&](const std::string& stem) {
    const auto is_written = [&](schema::Field field) {
      return field->word_prefix != nullptr &&
             shards.documents(Unit::article).count_with(schema::term(field, stem)) > 0;
    };
    const auto fields = schema::all_fields();
    return std::none_of(fields.begin(), fields.end(), is_written);
  });
}

std::vector<std::string> relatives_of(const query::Word& word, const index::Shards& shards) {
  std::string root;
  shards.analyzer().find_root(word.stem, root);
  std::set<std::string> stems;
  for (std::size_t segment = 0; segment < shards.segments(); ++segment) {
    for (const schema::DictionaryId dictionary : shards.dictionaries(segment)) {
      add_stems(shards, segment, dictionary, root, stems);
    }
  }
  stems.erase(word.stem);
  if (shards.documents(Unit::article).has_removed()) erase_removed(shards, stems);
  if (stems.size() > ranking::max_relatives) stems.clear();
  return {stems.begin(), stems.end()};
}

}  // namespace

query::Relatives make_relatives(const index::Shards& shards, Unit unit) {
  return [&shards, unit](const query::Word& word) -> std::vector<std::string> {
    const std::string term = schema::term(schema::Field::text, word.stem);
    if (shards.documents(unit).count_with(term) >= ranking::min_documents_without_relatives)
      return {};
    return relatives_of(word, shards);
  };
}

}  // namespace fahras::match
