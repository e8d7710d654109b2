#include <schema/stub.h>

#include <charconv>
#include <limits>

#include <base/split.h>
#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/generation.h>
#include <schema/read_file.h>

namespace fahras::schema {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view remote_start = "remote:";
constexpr std::string_view blanks = " \t\r";
constexpr std::string_view seal_start = "# xxh3 ";
// A shard may be a stub itself; if there are more levels than this, a stub contains itself.
constexpr int max_levels = 8;

[[noreturn]] void fail(const fs::path& file, std::size_t line, const std::string& why) {
  throw Error(ErrorKind::index, fmt::format("{}:{}", file.string(), line), why);
}

Source parse_line(std::string_view line, const fs::path& file, std::size_t number) {
  const std::string_view type = base::take_until(line, blanks);
  const std::string_view rest = base::trim(line, blanks);
  if (type == "auto" && !rest.empty()) return {file.parent_path() / fs::path(rest), {}};
  if (type == "remote") {
    if (auto remote = parse_remote(rest)) return {{}, std::move(remote)};
    fail(file, number, fmt::format("'{}' is not of the form HOST:PORT", rest));
  }
  fail(file, number, "not of the form 'auto PATH' or 'remote HOST:PORT'");
}

// Returns the place of the line with the checksum, or npos if the stub has none.
std::size_t find_seal(std::string_view text) {
  if (text.starts_with(seal_start)) return 0;
  const std::size_t found = text.find(fmt::format("\n{}", seal_start));
  return found == std::string_view::npos ? found : found + 1;
}

void resolve(const fs::path& index, int level, std::vector<Source>& sources) {
  std::error_code ignored;
  fs::path stub = index;
  if (fs::is_directory(index, ignored)) {
    stub = index / shards_file;
    if (!fs::exists(stub, ignored)) {
      sources.push_back({index, {}});
      return;
    }
  } else if (!fs::exists(index, ignored)) {
    sources.push_back({index, {}});  // opening it reports what is missing
    return;
  }
  if (level == max_levels) {
    throw Error(ErrorKind::index, stub.string(), "stub files name each other");
  }
  for (Source& source : read_stub(stub)) {
    if (source.remote) {
      sources.push_back(std::move(source));
    } else {
      resolve(source.folder, level + 1, sources);
    }
  }
}

}  // namespace

std::string RemoteSegment::name() const {
  const bool has_colon = host.find(':') != std::string::npos;
  return fmt::format("{}{}{}:{}", has_colon ? "[" : "", host, has_colon ? "]" : "", port);
}

std::optional<RemoteSegment> parse_remote(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  std::string_view host = text.substr(0, colon);
  if (host.starts_with('[') && host.ends_with(']'))
    host = host.substr(1, host.size() - 2);
  else if (host.find(':') != std::string_view::npos)
    return std::nullopt;
  const auto has = [&](std::string_view any) {
    return host.find_first_of(any) != std::string_view::npos;
  };
  if (host.empty() || has(blanks) || has("[]")) return std::nullopt;
  RemoteSegment remote{std::string(host)};
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + colon + 1, end, remote.port);
  const bool has_next = remote.port > 0 && remote.port < std::numeric_limits<std::uint16_t>::max();
  if (error != std::errc() || stop != end || !has_next) return std::nullopt;
  return remote;
}

std::string seal_stub(std::string text) {
  const std::string sum = checksum(text);
  return fmt::format("{}{}{}\n", std::move(text), seal_start, sum);
}

bool is_sealed(std::string_view text) {
  const std::size_t seal = find_seal(text);
  return seal != std::string_view::npos && seal_stub(std::string(text.substr(0, seal))) == text;
}

std::vector<Source> parse_stub(std::string_view text, const fs::path& file) {
  if (find_seal(text) != std::string_view::npos && !is_sealed(text)) {
    fail(file, 1, "damaged: its checksum is not the one in its last line");
  }
  std::vector<Source> sources;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::string_view line = base::trim(base::take_line(text), blanks);
    if (!line.empty() && line.front() != '#') sources.push_back(parse_line(line, file, number));
  }
  if (sources.empty()) fail(file, 1, "names no index; write 'auto PATH' or 'remote HOST:PORT'");
  return sources;
}

std::vector<Source> read_stub(const fs::path& file) { return parse_stub(read_file(file), file); }

std::vector<Source> resolve_index(const fs::path& index) {
  const std::string name = index.string();
  if (name.starts_with(remote_start)) {
    const auto remote = parse_remote(std::string_view(name).substr(remote_start.size()));
    if (remote) return {{{}, remote}};
    throw Error(ErrorKind::index, name, "not of the form remote:HOST:PORT");
  }
  std::vector<Source> sources;
  resolve(index, 0, sources);
  return sources;
}

}  // namespace fahras::schema
