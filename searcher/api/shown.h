// How hits are rendered: which attributes, and how they are highlighted and cropped.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json.h"

namespace fahras::api {

// A set of attribute names; "*" stands for all.
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

// The display options of a request.
struct Shown {
  Attributes retrieved = Attributes::all();
  Attributes highlighted;
  Attributes to_crop;
  std::optional<std::size_t> cropped;   // number of words to which `text` is cropped, if it is
  std::optional<std::size_t> passages;  // number of passages in `_passages`, if requested
  // Approximate words of a passage; equals `cropped` if that is set.
  std::size_t passage_words = 30;
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
  // whole_text() returns whether all matches in the whole text are needed, parts_of_text() whether
  // passages are.
  bool whole_text() const { return positions || (highlighted.has("text") && !cropped); }
  bool parts_of_text() const { return cropped || passages; }
};

// Reads the options of a checked request. Throws ApiError.
Shown read_shown(const Input& object);

}  // namespace fahras::api
