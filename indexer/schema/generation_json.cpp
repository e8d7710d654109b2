#include <fahras/error.h>
#include <schema/generation.h>
#include <nlohmann/json.hpp>

#include "json_numbers.h"

namespace fahras::schema {

static void to_json(nlohmann::ordered_json& json, const SegmentFile& file) {
  json = {{"name", file.name}, {"bytes", file.bytes}, {"xxh3", file.xxh3}};
  if (!file.head.empty()) json["head"] = file.head;
}

static void from_json(const nlohmann::ordered_json& json, SegmentFile& file) {
  json.at("name").get_to(file.name);
  read_number(json, "bytes", file.bytes);
  json.at("xxh3").get_to(file.xxh3);
  if (json.contains("head")) json.at("head").get_to(file.head);
}

static void to_json(nlohmann::ordered_json& json, const Removed& removed) {
  json = {{"articles", removed.articles},
          {"paragraphs", removed.paragraphs},
          {"text_bytes", removed.text_bytes}};
}

static void from_json(const nlohmann::ordered_json& json, Removed& removed) {
  read_number(json, "articles", removed.articles);
  read_number(json, "paragraphs", removed.paragraphs);
  read_number(json, "text_bytes", removed.text_bytes);
}

static void to_json(nlohmann::ordered_json& json, const Segment& segment) {
  json = {{"folder", segment.folder},         {"articles", segment.articles},
          {"paragraphs", segment.paragraphs}, {"text_bytes", segment.text_bytes},
          {"files", segment.files},           {"removed", segment.removed}};
}

static void from_json(const nlohmann::ordered_json& json, Segment& segment) {
  json.at("folder").get_to(segment.folder);
  read_number(json, "articles", segment.articles);
  read_number(json, "paragraphs", segment.paragraphs);
  read_number(json, "text_bytes", segment.text_bytes);
  json.at("files").get_to(segment.files);
  json.at("removed").get_to(segment.removed);
}

static void to_json(nlohmann::ordered_json& json, const StoredSynonyms& synonyms) {
  to_json(json, synonyms.file);
  json["rules"] = synonyms.rules;
}

static void from_json(const nlohmann::ordered_json& json, StoredSynonyms& synonyms) {
  from_json(json, synonyms.file);
  read_number(json, "rules", synonyms.rules);
}

static void from_json(const nlohmann::ordered_json& json, Generation& generation) {
  read_number(json, "format", generation.format);
  read_number(json, "number", generation.number);
  json.at("analyzer").get_to(generation.analyzer);
  read_number(json, "analyzer_version", generation.analyzer_version);
  json.at("created").get_to(generation.created);
  json.at("writer").get_to(generation.writer);
  json.at("segments").get_to(generation.segments);
  if (json.contains("synonyms")) generation.synonyms = json.at("synonyms").get<StoredSynonyms>();
  if (json.contains("removed")) generation.removed = json.at("removed").get<SegmentFile>();
  if (json.contains("settings")) generation.settings = json.at("settings").dump();
}

std::string to_json(const Generation& generation) {
  nlohmann::ordered_json json = {
      {"format", generation.format},     {"number", generation.number},
      {"analyzer", generation.analyzer}, {"analyzer_version", generation.analyzer_version},
      {"created", generation.created},   {"writer", generation.writer},
      {"segments", generation.segments}};
  if (generation.synonyms) json["synonyms"] = *generation.synonyms;
  if (generation.removed) json["removed"] = *generation.removed;
  if (!generation.settings.empty()) {
    json["settings"] = nlohmann::ordered_json::parse(generation.settings);
  }
  constexpr auto replace = nlohmann::ordered_json::error_handler_t::replace;
  return json.dump(2, ' ', false, replace) + "\n";
}

Generation generation_from_json(const std::string& json) {
  try {
    return nlohmann::ordered_json::parse(json).get<Generation>();
  } catch (const nlohmann::ordered_json::exception&) {
    throw Error(ErrorKind::index, "damaged: it does not describe an index");
  }
}

}  // namespace fahras::schema
