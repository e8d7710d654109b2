// The words of a dictionary whose base begins with given letters.
#pragma once

#include <functional>
#include <string_view>

#include <query/token_finder.h>
#include <schema/bases.h>

namespace fahras::query {

// Calls `visit` for every base that begins with `start`, in order. Throws Error(index) for a
// damaged dictionary.
void for_each_base(std::string_view start, schema::DictionaryId dictionary,
                   const schema::DictionaryHeader& header, const TokenFinder::Metadata& metadata,
                   const std::function<void(const schema::Base&)>& visit);

}  // namespace fahras::query
