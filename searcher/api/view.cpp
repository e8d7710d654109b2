#include "view.h"

#include <utility>

#include "filter.h"
#include "filter_condition.h"
#include "json.h"

namespace fahras::api {
namespace {

// Whether a note depends on nothing but the query and the time.
bool is_of_query(const Note& note) {
  return note.kind == Note::Kind::plain_words || note.kind == Note::Kind::dash ||
         note.kind == Note::Kind::stopped;
}

}  // namespace

View::View(Snapshot snapshot, std::string rule)
    : snapshot_(std::move(snapshot)),
      rule_(std::move(rule)),
      filter_(parse_filter(parse_json(rule_))) {}

SearchResult View::search(SearchRequest request) const {
  if (!filter_) return snapshot_.search(request);
  if (request.like && !shows(*request.like))
    throw Error(ErrorKind::usage, "like", "no article has this id");
  request.filter = all_of({*filter_, std::move(request.filter)});
  // Which words complete an unfinished one, and which are similar to a rare one, is decided by the
  // words of all articles.
  request.unfinished = false;
  request.typos.enabled = false;
  SearchResult result = snapshot_.search(request);
  result.did_you_mean.reset();
  std::erase_if(result.notes, [](const Note& note) { return !is_of_query(note); });
  return result;
}

std::vector<Suggestion> View::suggest(const std::string& prefix, std::size_t limit) const {
  return filter_ ? std::vector<Suggestion>() : snapshot_.suggest(prefix, limit);
}

std::optional<StoredArticle> View::article(const std::string& id) const {
  return shows(id) ? snapshot_.article(id) : std::nullopt;
}

bool View::shows(const std::string& id) const {
  if (!filter_) return true;
  SearchRequest request;
  request.query = "*";
  request.filter = all_of({*filter_, equals("id", {id})});
  request.limit = 0;
  request.duplicates = Duplicates::show;
  request.snippets = false;
  return snapshot_.search(request).total > 0;
}

}  // namespace fahras::api
