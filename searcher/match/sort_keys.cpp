#include <match/sort_keys.h>

#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <schema/attribute_values.h>
#include <schema/index_fields.h>
#include <schema/terms.h>

namespace fahras::match {
namespace {

constexpr std::size_t max_keys = 10;

schema::Field sort_field(const SortKey& key, const index::Shards& shards) {
  return shards.fields().chosen("sort_by", key.field,
                                [](schema::Field field) { return field->can.sort; });
}

[[noreturn]] void refuse_key(const std::string& why) {
  throw Error(ErrorKind::usage, "sort_by", why);
}

// Makes keys of documents that are compared byte by byte. In a key, each value is followed by two
// zero bytes, and its own zero bytes by 0xFF, so that a value precedes those that it begins. The
// bytes of descending values are inverted, except the first one, which tells numbers from texts.
class KeyMaker : public Xapian::KeyMaker {
 public:
  KeyMaker(const std::vector<SortKey>& keys, const index::Shards& shards) {
    for (const SortKey& key : keys) {
      parts_.push_back({key, sort_field(key, shards), {}});
      if (!key.place) continue;
      parts_.back().center.append(Xapian::LatLongCoord(key.place->first, key.place->second));
    }
  }

  std::string operator()(const Xapian::Document& document) const override {
    std::string key;
    for (const Part& part : parts_) append(part, document, key);
    return key;
  }

 private:
  struct Part {
    SortKey key;
    schema::Field field;
    Xapian::LatLongCoords center;
  };

  static void append(const Part& part, const Xapian::Document& document, std::string& key) {
    const std::string value = value_of(part, document);
    key += value.empty() ? '1' : '0';  // those without a value come last in both orders
    const bool has_kind = part.field->type != schema::FieldType::date && !value.empty();
    if (has_kind) key += value.front();
    const unsigned char inversion = part.key.descending ? 0xFF : 0;
    const auto add = [&](char byte) {
      key += static_cast<char>(static_cast<unsigned char>(byte) ^ inversion);
    };
    for (const char byte : std::string_view(value).substr(has_kind ? 1 : 0)) {
      add(byte);
      if (byte == '\0') add('\xFF');
    }
    add('\0');
    add('\0');
  }

  static std::string value_of(const Part& part, const Xapian::Document& document) {
    const Xapian::valueno slot = schema::slot(*part.field->slot);
    if (part.field->type == schema::FieldType::place) return distance(part, document);
    std::string smallest = document.get_value(slot);
    if (part.field->type != schema::FieldType::attribute || !part.key.descending) return smallest;
    // The second slot has the largest value if there are several. It may be a text beside numbers.
    std::string largest = document.get_value(slot + 1);
    const bool is_of_kind = !largest.empty() && largest.front() == smallest.front();
    return is_of_kind ? largest : smallest;
  }

  static std::string distance(const Part& part, const Xapian::Document& document) {
    const std::string place = document.get_value(schema::slot(schema::Slot::place));
    if (place.empty()) return {};
    return schema::number_value(Xapian::GreatCircleMetric()(part.center, place));
  }

  std::vector<Part> parts_;
};

}  // namespace

void check_sort_keys(const std::vector<SortKey>& keys, const index::Shards& shards) {
  if (keys.size() > max_keys) refuse_key(fmt::format("more than {} fields", max_keys));
  if (keys.size() > 1 && shards.has_remote()) {
    refuse_key("served shards can be sorted by one field only");
  }
  for (const SortKey& key : keys) {
    const bool is_place = sort_field(key, shards)->type == schema::FieldType::place;
    if (is_place != key.place.has_value()) {
      refuse_key(is_place ? "write _geoPoint(LATITUDE, LONGITUDE) to sort by distance"
                          : fmt::format("{} is no place", key.field));
    }
    if (is_place && shards.has_remote()) {
      refuse_key("served shards cannot be sorted by distance");
    }
  }
}

void sort_by_keys(Xapian::Enquire& enquire, const std::vector<SortKey>& keys,
                  const index::Shards& shards) {
  if (shards.has_remote()) {
    const SortKey& key = keys.front();
    enquire.set_sort_by_value_then_relevance(schema::slot(*sort_field(key, shards)->slot),
                                             key.descending);
    return;
  }
  enquire.set_sort_by_key_then_relevance((new KeyMaker(keys, shards))->release(), false);
}

Xapian::Query with_key(const SortKey& key, const index::Shards& shards) {
  constexpr const char* before_all_values = "0";
  return {Xapian::Query::OP_VALUE_GE, schema::slot(*sort_field(key, shards)->slot),
          before_all_values};
}

}  // namespace fahras::match
