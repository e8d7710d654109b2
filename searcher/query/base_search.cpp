#include "base_search.h"

#include <string>

#include <fahras/error.h>

namespace fahras::query {
namespace {

// The blocks of a dictionary in which its bases are stored.
class Blocks {
 public:
  Blocks(schema::DictionaryId dictionary, const TokenFinder::Metadata& metadata)
      : dictionary_(dictionary), metadata_(metadata) {}

  std::string read(std::uint32_t block) const {
    std::string bases = metadata_(schema::base_block_key(dictionary_, block));
    if (!bases.empty()) return bases;
    throw Error(ErrorKind::index, "bases are missing from the dictionary; run fahras-index check");
  }

  // Returns the last of `count` blocks whose first base is less than `text`, or the first block.
  std::uint32_t last_before(std::string_view text, std::uint32_t count) const {
    std::uint32_t first = 0;
    for (std::uint32_t end = count; end - first > 1;) {
      const std::uint32_t middle = first + (end - first) / 2;
      const std::string block = read(middle);
      schema::BaseBlockReader reader(block);
      const bool before = reader.next() && reader.base().text < text;
      (before ? first : end) = middle;
    }
    return first;
  }

 private:
  schema::DictionaryId dictionary_;
  const TokenFinder::Metadata& metadata_;
};

}  // namespace

void for_each_base(std::string_view start, schema::DictionaryId dictionary,
                   const schema::DictionaryHeader& header, const TokenFinder::Metadata& metadata,
                   const std::function<void(const schema::Base&)>& visit) {
  if (header.base_blocks == 0) return;
  const Blocks blocks(dictionary, metadata);
  std::uint32_t block = blocks.last_before(start, header.base_blocks);
  for (; block < header.base_blocks; ++block) {
    const std::string bases = blocks.read(block);
    for (schema::BaseBlockReader reader(bases); reader.next();) {
      const schema::Base& base = reader.base();
      if (base.text.starts_with(start)) {
        visit(base);
      } else if (base.text > start) {
        return;
      }
    }
  }
}

}  // namespace fahras::query
