// Searches a dictionary for the bases that begin with given letters.
#pragma once

#include <functional>
#include <string_view>

#include <query/token_finder.h>
#include <schema/bases.h>

namespace fahras::query {

// Calls `visit` for every base of the dictionary that begins with `start`, in the order of bytes.
// `header` is the dictionary's header, and `metadata` gives its blocks. Throws Error(index) for a
// damaged dictionary.
void for_each_base(std::string_view start, schema::DictionaryId dictionary,
                   const schema::DictionaryHeader& header, const TokenFinder::Metadata& metadata,
                   const std::function<void(const schema::Base&)>& visit);

}  // namespace fahras::query
