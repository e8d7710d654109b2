#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <memory>
#include <vector>

#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/generation.h>
#include <xxhash.h>

namespace fahras::schema {
namespace {

constexpr std::size_t buffer_bytes = std::size_t{1} << 20;

struct FreeState {
  void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
};

[[noreturn]] void cannot_read(const std::filesystem::path& file) {
  throw Error(ErrorKind::index, file.string(),
              fmt::format("cannot be read: {}", std::strerror(errno)));
}

std::string hexadecimal(const XXH128_hash_t& hash) {
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace

std::string checksum(std::string_view bytes) {
  return hexadecimal(XXH3_128bits(bytes.data(), bytes.size()));
}

std::string file_checksum(const std::filesystem::path& file) {
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  if (!in) cannot_read(file);
  const std::unique_ptr<XXH3_state_t, FreeState> state(XXH3_createState());
  if (!state) throw std::bad_alloc();
  XXH3_128bits_reset(state.get());
  std::vector<char> buffer(buffer_bytes);
  do {
    in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    XXH3_128bits_update(state.get(), buffer.data(), static_cast<std::size_t>(in.gcount()));
  } while (in);
  if (!in.eof()) cannot_read(file);
  return hexadecimal(XXH3_128bits_digest(state.get()));
}

std::string head_checksum(const std::filesystem::path& file) {
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  std::array<char, head_bytes> head{};
  in.read(head.data(), head.size());
  if (!in && !in.eof()) cannot_read(file);
  return checksum({head.data(), static_cast<std::size_t>(in.gcount())});
}

}  // namespace fahras::schema
