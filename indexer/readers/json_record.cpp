#include "json_record.h"

#include <algorithm>
#include <charconv>
#include <climits>
#include <vector>

#include <base/utf8.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "json_writer.h"

namespace fahras::readers {
namespace {

constexpr std::size_t max_json_depth = 64;
constexpr const char* broken = "broken JSON";

// Receives the events of nlohmann's SAX parser, which prescribes the names of the functions.
class RecordHandler final : public nlohmann::json_sax<nlohmann::json> {
 public:
  RecordHandler(const FieldTable& fields, JsonOutcome& outcome)
      : fields_(fields), outcome_(outcome), values_(fields.fields().size()) {}

  bool null() override { return outside() && written("null"); }
  bool boolean(bool value) override { return outside() && written(value ? "true" : "false"); }
  bool number_integer(number_integer_t value) override { return number(fmt::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return number(fmt::to_string(value)); }
  bool number_float(number_float_t, const string_t& written) override { return number(written); }
  bool binary(binary_t&) override { return true; }
  bool string(string_t& value) override {
    if (!outside()) return false;
    document_.text(value);
    store(std::move(value), IsText::yes);
    return true;
  }

  bool start_object(std::size_t) override {
    parents_.push_back(path_.size());
    document_.open('{');
    return depth_ok();
  }
  bool key(string_t& name) override {
    path_.resize(parents_.back());
    if (!path_.empty()) path_ += '.';
    path_ += name;
    document_.key(name);
    place_ = fields_.find(path_);
    return true;
  }
  bool end_object() override {
    path_.resize(parents_.back());
    parents_.pop_back();
    document_.close('}');
    place_ = fields_.find(path_);
    return true;
  }
  bool start_array(std::size_t) override {
    if (!outside()) return false;
    ++arrays_;
    document_.open('[');
    return depth_ok();
  }
  bool end_array() override {
    --arrays_;
    document_.close(']');
    return true;
  }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& e) override;

  void move_fields(RawArticle& article);

 private:
  bool fail(std::string reason) {
    outcome_.reason = std::move(reason);
    return false;
  }
  bool outside() { return parents_.empty() ? fail("not an object") : true; }
  bool depth_ok() {
    return parents_.size() + arrays_ <= max_json_depth
               ? true
               : fail(fmt::format("JSON nested more than {} deep", max_json_depth));
  }
  enum class IsText { no, yes };
  bool number(std::string written) {
    if (!outside()) return false;
    document_.scalar(written);
    store(std::move(written), IsText::no);
    return true;
  }
  bool written(std::string_view scalar) {
    document_.scalar(scalar);
    return true;
  }
  void store(std::string&& text, IsText is_text);
  // Remembers that the member at `path` has text that is in no field.
  void leave_over(const std::string& path) {
    if (left_over_.empty() || left_over_.back() != path) left_over_.push_back(path);
  }

  const FieldTable& fields_;
  JsonOutcome& outcome_;
  std::string path_;                  // dotted name of the next value
  std::vector<std::size_t> parents_;  // length of path_ outside each open object
  std::size_t arrays_ = 0;
  const FieldPlace* place_ = nullptr;  // the place that belongs to path_
  struct Value {
    std::string text;
    int rank = INT_MAX;  // the rank of the place where it was found
    std::string path;    // where it was found
    IsText is_text = IsText::no;
  };
  std::vector<Value> values_;  // by FieldPlace::number
  JsonWriter document_;
  std::vector<std::string> left_over_;
};

void RecordHandler::store(std::string&& text, IsText is_text) {
  if (text.empty()) return;
  if (place_ == nullptr) {
    if (is_text == IsText::yes) leave_over(path_);
    return;
  }
  Value& value = values_[place_->number];
  const char* const separator = place_->field->separator;
  if (place_->rank < value.rank) {
    if (value.is_text == IsText::yes) leave_over(value.path);
    value = {std::move(text), place_->rank, path_, is_text};
  } else if (place_->rank == value.rank && arrays_ > 0 && separator != nullptr) {
    value.text.append(separator).append(text);
  } else if (is_text == IsText::yes && path_ != value.path) {
    leave_over(path_);
  }
}

bool RecordHandler::parse_error(std::size_t position, const std::string&,
                                const nlohmann::detail::exception&) {
  outcome_.position = position;
  return fail(broken);
}

void RecordHandler::move_fields(RawArticle& article) {
  for (std::size_t i = 0; i < values_.size(); ++i) {
    const Field field = fields_.fields()[i];
    std::string& text = values_[i].text;
    if (field->value != nullptr) {
      article.*field->value = std::move(text);
    } else if (!text.empty()) {
      article.blocks.push_back({Block::Kind::text, std::move(text)});
    }
  }
  article.document = document_.take();
  std::sort(left_over_.begin(), left_over_.end());
  left_over_.erase(std::unique(left_over_.begin(), left_over_.end()), left_over_.end());
  article.other_text_members = std::move(left_over_);
}

// Returns the UTF-16 unit of the escape \uXXXX at the beginning of `json`; 0 if there is none.
unsigned escaped_unit(std::string_view json) {
  constexpr std::size_t length = 6;
  unsigned unit = 0;
  if (json.size() < length || json[0] != '\\' || json[1] != 'u') return 0;
  const auto [end, error] = std::from_chars(json.data() + 2, json.data() + length, unit, 16);
  return error == std::errc() && end == json.data() + length ? unit : 0;
}

// Returns a copy of `json` in which each escaped surrogate without its other half is replaced by
// \ufffd. Programs that cut a text at a given length write such halves.
std::string without_lone_surrogates(std::string_view json) {
  std::string repaired(json);
  for (std::size_t i = json.find('\\'); i != std::string_view::npos; i = json.find('\\', i)) {
    const unsigned unit = escaped_unit(json.substr(i));
    const bool high = unit >= 0xD800 && unit < 0xDC00;
    const unsigned next = high ? escaped_unit(json.substr(i + 6)) : 0;
    const bool pair = next >= 0xDC00 && next < 0xE000;
    if (unit >= 0xD800 && unit < 0xE000 && !pair) repaired.replace(i, 6, "\\ufffd");
    i += pair ? 12 : 2;
  }
  return repaired;
}

// If the parser stops at the end of the text, its position is one byte greater than the size.
std::string what_is_broken(std::string_view json, std::size_t position) {
  if (!base::is_utf8(json)) return "invalid UTF-8";
  return position > json.size() ? "JSON ends too early" : broken;
}

JsonOutcome parse_record(std::string_view json, const FieldTable& fields, RawArticle& article) {
  JsonOutcome outcome;
  RecordHandler handler(fields, outcome);
  outcome.ok = nlohmann::json::sax_parse(json.begin(), json.end(), &handler);
  if (outcome.ok) {
    handler.move_fields(article);
  } else if (outcome.reason == broken) {
    outcome.reason = what_is_broken(json, outcome.position);
  }
  return outcome;
}

}  // namespace

// A record is parsed only once, unless it is broken and contains a lone surrogate.
JsonOutcome read_json_record(std::string_view json, const FieldTable& fields, RawArticle& article) {
  JsonOutcome outcome = parse_record(json, fields, article);
  if (outcome.ok || outcome.reason != broken) return outcome;
  const std::string repaired = without_lone_surrogates(json);
  return repaired == json ? outcome : parse_record(repaired, fields, article);
}

}  // namespace fahras::readers
