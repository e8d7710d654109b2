// The last word of a query while it is being typed (SearchRequest::unfinished).
#pragma once

#include <string>
#include <vector>

#include <query/tree.h>
#include <suggest/vocabulary.h>

#include <index/shards.h>

namespace fahras::match {

// Sets PlainWord::is_unfinished of the word with which the text ends. Nothing is unfinished if the
// text ends in something else, in a word that is excluded, exact or part of a phrase, or in a stop
// word beside other words.
void mark_unfinished(const std::string& text, query::Query& query);

// Returns the words that begin with the word, one for each stem: the most frequent ones.
std::vector<query::Alternative> completions_of(const query::Word& word, const index::Shards& shards,
                                               const suggest::Vocabulary& vocabulary);

}  // namespace fahras::match
