#include "data_files.h"

#include <base/split.h>
#include <charconv>
#include <fstream>
#include <functional>
#include <stdexcept>

#include <char/normalizer.h>

namespace fahras::lexicon {
namespace {

constexpr std::uint32_t min_count = 3;  // the minimum count in attested.tsv

using Fields = std::vector<std::string>;

void for_each_line(const std::filesystem::path& file,
                   const std::function<void(const std::string&)>& use) {
  std::ifstream in(file);
  if (!in) {
    throw std::runtime_error(file.string() + ": cannot be read");
  }
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line.front() == '#') {
      continue;
    }
    try {
      use(line);
    } catch (const std::exception& error) {
      throw std::runtime_error(file.string() + ":" + std::to_string(number) + ": " + error.what());
    }
  }
}

// Calls `use` for each row. Throws for a row of fewer than `columns` fields.
void for_each_row(const std::filesystem::path& file, std::size_t columns,
                  const std::function<void(const Fields&)>& use) {
  for_each_line(file, [&](const std::string& line) {
    const auto pieces = base::split(line, "\t");
    const Fields fields(pieces.begin(), pieces.end());
    if (fields.size() < columns) {
      throw std::runtime_error("expected " + std::to_string(columns) + " columns");
    }
    use(fields);
  });
}

std::u16string normalized_word(const std::string& text) { return chars::normalize(text).text; }

std::uint32_t number_of(const std::string& text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) {
    throw std::runtime_error("not a count: " + text);
  }
  return number;
}

// Adds an entry, unless both words are equal after normalisation.
void add_mapping(Entries& entries, const std::string& from, const std::string& to) {
  const std::u16string key = normalized_word(from);
  const std::u16string value = normalized_word(to);
  if (key_of(key) != key_of(value)) {
    entries.emplace(key_of(key), word_value(value));
  }
}

}  // namespace

Entries read_counts(const std::filesystem::path& file) {
  std::map<std::string, std::uint32_t> counts;
  for_each_row(file, 2, [&](const Fields& fields) {
    counts[key_of(normalized_word(fields[0]))] += number_of(fields[1]);
  });
  Entries entries;
  for (const auto& [key, count] : counts) {
    entries.emplace(key, count_value(count));
  }
  return entries;
}

Entries read_plurals(const std::filesystem::path& file) {
  Entries entries;
  for_each_row(file, 2, [&](const Fields& fields) {
    for (std::size_t i = 1; i < fields.size(); ++i) {
      add_mapping(entries, fields[i], fields[0]);
    }
  });
  return entries;
}

Entries read_variants(const std::filesystem::path& file) {
  Entries entries;
  for_each_row(file, 2, [&](const Fields& fields) { add_mapping(entries, fields[0], fields[1]); });
  return entries;
}

Entries read_words(const std::vector<std::filesystem::path>& files) {
  Entries entries;
  for (const std::filesystem::path& file : files) {
    for_each_line(file, [&](const std::string& line) {
      if (line.find(' ') == std::string::npos) {
        entries.emplace(key_of(normalized_word(line)), "");
      }
    });
  }
  return entries;
}

Entries read_known(const std::filesystem::path& data) {
  Entries entries = read_counts(data / "attested.tsv");
  for (const char* name :
       {"broken_plurals.tsv", "spelling_variants.tsv", "protected.txt", "names.txt"}) {
    for_each_row(data / name, 1, [&](const Fields& fields) {
      for (const std::string& word : fields) {
        entries.emplace(key_of(normalized_word(word)), count_value(min_count));
      }
    });
  }
  return entries;
}

std::vector<std::string> read_lines(const std::filesystem::path& file) {
  std::vector<std::string> lines;
  for_each_line(file, [&](const std::string& line) { lines.push_back(line); });
  return lines;
}

}  // namespace fahras::lexicon
