#include <base/ascii.h>
#include <schema/folder_names.h>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>
#include <schema/generation.h>
#include <schema/stub.h>

namespace fahras::schema {
namespace {

struct Form {
  Part part;
  std::string_view start;
  std::string_view end;
};

constexpr std::array<Form, 6> forms = {{{Part::generation, "generation-", ".json"},
                                        {Part::segment, "segment-", ""},
                                        {Part::synonyms, "synonyms-", ".txt"},
                                        {Part::removed, "removed-", ""},
                                        {Part::shards, "shards-", ""},
                                        {Part::workspace, "building-", ""}}};

const Form& form_of(Part part) { return forms.at(static_cast<std::size_t>(part)); }

std::string name_of(Part part, std::uint64_t number) {
  const Form& form = form_of(part);
  return fmt::format("{}{:06}{}", form.start, number, form.end);
}

std::optional<std::uint64_t> number_in(std::string_view name, const Form& form) {
  if (!name.starts_with(form.start) || !name.ends_with(form.end)) return std::nullopt;
  if (name.size() <= form.start.size() + form.end.size()) return std::nullopt;
  const char* last = name.data() + name.size() - form.end.size();
  std::uint64_t number = 0;
  const auto [stop, error] = std::from_chars(name.data() + form.start.size(), last, number);
  if (error != std::errc() || stop != last) return std::nullopt;
  return number;
}

// mktemp(1) makes such names for fahras-replicate.
bool is_workspace_of_copying(std::string_view name) {
  constexpr std::size_t random_letters = 6;
  const std::string_view start = form_of(Part::workspace).start;
  return name.starts_with(start) && name.size() == start.size() + random_letters &&
         std::all_of(name.begin() + static_cast<std::ptrdiff_t>(start.size()), name.end(),
                     [](char c) { return base::is_ascii_digit(c) || base::is_ascii_letter(c); });
}

}  // namespace

std::string generation_name(std::uint64_t number) { return name_of(Part::generation, number); }
std::string segment_name(std::uint64_t number) { return name_of(Part::segment, number); }
std::string synonyms_name(std::uint64_t number) { return name_of(Part::synonyms, number); }
std::string removed_name(std::uint64_t number) { return name_of(Part::removed, number); }
std::string shards_name(std::uint64_t number) { return name_of(Part::shards, number); }
std::string shard_name(std::uint64_t number) { return fmt::format("shard-{:04}", number); }
std::string workspace_name() {
  return fmt::format("{}{}", form_of(Part::workspace).start, ::getpid());
}

std::optional<NumberedPart> numbered_part(std::string_view name) {
  for (const Form& form : forms) {
    if (const auto number = number_in(name, form)) return NumberedPart{form.part, *number};
  }
  return std::nullopt;
}

bool is_named_as(Part part, std::string_view name) {
  return number_in(name, form_of(part)).has_value() ||
         (part == Part::workspace && is_workspace_of_copying(name));
}

bool is_part_of_index(std::string_view name) {
  return name == current_file || name == next_current_file || name == lock_file ||
         name == shards_file || name == next_shards_file || numbered_part(name) ||
         is_named_as(Part::workspace, name);
}

}  // namespace fahras::schema
