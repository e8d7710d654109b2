// How a request wants its hits to be shown.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json.h"

namespace fahras::api {

// Names of attributes: some, or all ("*").
class Attributes {
 public:
  explicit Attributes(std::vector<std::string> names = {});
  static Attributes all() { return Attributes({"*"}); }
  bool has(std::string_view name) const;
  bool empty() const { return !all_ && names_.empty(); }

 private:
  bool all_ = false;
  std::vector<std::string> names_;
};

// How hits are shown.
struct Shown {
  Attributes retrieved = Attributes::all();
  Attributes highlighted;
  Attributes to_crop;
  std::optional<std::size_t> cropped;   // whether text is, and to how many words
  std::optional<std::size_t> passages;  // how many hits have in `_passages`
  std::size_t passage_words = 30;       // of each, about; as many as `cropped` if text is
  std::string pre_tag = "<em>";
  std::string post_tag = "</em>";
  std::string crop_marker = "…";
  bool positions = false;
  bool score = false;
  bool details = false;
  bool explained = false;

  bool has_formatted() const { return !highlighted.empty() || !to_crop.empty(); }
  bool is_formatted(std::string_view name) const {
    return retrieved.has(name) || highlighted.has(name) || to_crop.has(name);
  }
  // Whether all matches in the whole text are needed, and whether passages are.
  bool whole_text() const { return positions || (highlighted.has("text") && !cropped); }
  bool parts_of_text() const { return cropped || passages; }
};

// Throws ApiError. `object` has been checked.
Shown read_shown(const Input& object);

}  // namespace fahras::api
