#include "shown.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "errors.h"
#include "fields.h"
#include "search_query.h"

namespace fahras::api {
namespace {

constexpr std::size_t max_passages = 20;
constexpr std::size_t max_crop_words = 1'000;
constexpr std::size_t usual_crop_words = 10;
constexpr std::size_t max_tag = 1'024;

std::string tag(const Input& object, std::string_view name, std::string usual) {
  auto given = text(object, name);
  if (!given) return usual;
  if (given->size() > max_tag)
    throw ApiError(std::string(code_of_field(name)),
                   fmt::format("`.{}` can have at most {} bytes.", name, max_tag));
  return *given;
}

std::size_t crop_words(const std::string& attribute, std::size_t usual) {
  const std::size_t colon = attribute.find(':');
  if (colon == std::string::npos) return usual;
  std::size_t words = 0;
  const char* const end = attribute.data() + attribute.size();
  const auto [rest, error] = std::from_chars(attribute.data() + colon + 1, end, words);
  return error == std::errc() && rest == end ? words : usual;
}

// Reads attributesToCrop: "text", "text:20" and "*". Other attributes are short and never cropped.
// As in Meilisearch, cropping to 0 words means no cropping.
void read_crop(const Input& object, Shown& shown) {
  const std::size_t usual = count(object, "cropLength").value_or(usual_crop_words);
  std::vector<std::string> names;
  std::optional<std::size_t> words;
  for (const std::string& attribute :
       texts(object, "attributesToCrop").value_or(std::vector<std::string>())) {
    const std::string& name = names.emplace_back(attribute.substr(0, attribute.find(':')));
    if (!words && (name == "text" || name == "*")) words = crop_words(attribute, usual);
  }
  shown.to_crop = Attributes(std::move(names));
  if (words.value_or(0) > 0) shown.cropped = std::min(*words, max_crop_words);
}

}  // namespace

Attributes::Attributes(std::vector<std::string> names) : names_(std::move(names)) {
  all_ = std::find(names_.begin(), names_.end(), "*") != names_.end();
}

bool Attributes::has(std::string_view name) const {
  return all_ || std::find(names_.begin(), names_.end(), name) != names_.end();
}

Shown read_shown(const Input& object) {
  Shown shown;
  if (auto names = texts(object, "attributesToRetrieve")) shown.retrieved = Attributes(*names);
  if (auto names = texts(object, "attributesToHighlight")) shown.highlighted = Attributes(*names);
  read_crop(object, shown);
  if (const auto passages = count(object, "passages"))
    shown.passages = std::min(*passages, max_passages);
  shown.passage_words =
      shown.cropped.value_or(count(object, "cropLength").value_or(shown.passage_words));
  shown.passage_words = std::clamp<std::size_t>(shown.passage_words, 1, max_crop_words);
  shown.pre_tag = tag(object, "highlightPreTag", std::move(shown.pre_tag));
  shown.post_tag = tag(object, "highlightPostTag", std::move(shown.post_tag));
  shown.crop_marker = tag(object, "cropMarker", std::move(shown.crop_marker));
  shown.positions = flag(object, "showMatchesPosition");
  shown.score = flag(object, "showRankingScore");
  shown.details = flag(object, "showRankingScoreDetails");
  shown.explained = flag(object, "explain");
  return shown;
}

}  // namespace fahras::api
