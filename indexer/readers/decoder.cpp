#include "decoder.h"

#include <array>

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include "bad_input.h"

namespace fahras::readers {
namespace {

constexpr std::size_t sample_bytes = std::size_t{1} << 16;

using Converter = std::unique_ptr<UConverter, void (*)(UConverter*)>;

Converter open_converter(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name.c_str(), &status), ucnv_close);
  if (U_FAILURE(status)) throw BadInput(fmt::format("encoding “{}” cannot be decoded", name));
  return converter;
}

extern "C" void count_and_substitute(const void* context, UConverterToUnicodeArgs* args,
                                     const char* units, std::int32_t length,
                                     UConverterCallbackReason reason, UErrorCode* status) {
  if (reason <= UCNV_IRREGULAR) ++*static_cast<std::size_t*>(const_cast<void*>(context));
  UCNV_TO_U_CALLBACK_SUBSTITUTE(nullptr, args, units, length, reason, status);
}

class PlainSource final : public ByteSource {
 public:
  explicit PlainSource(Stream& bytes) : bytes_(bytes) {}
  std::size_t read(char* to, std::size_t size) override { return bytes_.read(to, size); }

 private:
  Stream& bytes_;
};

class ConvertingSource final : public ByteSource {
 public:
  ConvertingSource(Stream& bytes, const std::string& encoding)
      : bytes_(bytes), from_(open_converter(encoding)), to_(open_converter("UTF-8")) {
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setToUCallBack(from_.get(), count_and_substitute, &replaced_, nullptr, nullptr, &status);
  }

  std::size_t read(char* to, std::size_t size) override {
    char* target = to;
    while (target == to && !finished_) convert(target, to + size);
    return static_cast<std::size_t>(target - to);
  }
  std::size_t replaced() const noexcept { return replaced_; }

 private:
  void convert(char*& target, const char* limit);

  Stream& bytes_;
  Converter from_;
  Converter to_;
  std::array<UChar, 4096> pivot_{};
  UChar* pivot_source_ = pivot_.data();
  UChar* pivot_target_ = pivot_.data();
  std::size_t replaced_ = 0;
  bool finished_ = false;
};

void ConvertingSource::convert(char*& target, const char* limit) {
  const std::string_view window = bytes_.window();
  const bool last = window.empty();
  const char* source = window.data();
  UErrorCode status = U_ZERO_ERROR;
  ucnv_convertEx(to_.get(), from_.get(), &target, limit, &source, window.data() + window.size(),
                 pivot_.data(), &pivot_source_, &pivot_target_, pivot_.data() + pivot_.size(),
                 /*reset=*/0, /*flush=*/static_cast<UBool>(last), &status);
  bytes_.skip(static_cast<std::size_t>(source - window.data()));
  if (status == U_BUFFER_OVERFLOW_ERROR) return;
  if (U_FAILURE(status)) throw BadInput(fmt::format("cannot be decoded: {}", u_errorName(status)));
  finished_ = last;
}

Encoding choose(const std::string& option, std::string_view sample) {
  return option.empty() ? detect_encoding(sample) : named_encoding(option, sample);
}

}  // namespace

std::unique_ptr<ByteSource> decode(Stream& bytes, const std::string& option, Invalid invalid) {
  const Encoding encoding = choose(option, bytes.peek(sample_bytes));
  bytes.skip(encoding.mark_bytes);
  if (encoding.is_utf8() && invalid == Invalid::keep) return std::make_unique<PlainSource>(bytes);
  return std::make_unique<ConvertingSource>(bytes, encoding.name);
}

std::string decode_whole(std::string bytes, const std::string& option, std::size_t& replaced) {
  const Encoding encoding = choose(option, bytes);
  bytes.erase(0, encoding.mark_bytes);
  if (encoding.is_utf8()) {
    const Utf8Check utf8 = check_utf8(bytes);
    replaced = utf8.bad + utf8.cut;
    return replaced == 0 ? std::move(bytes) : repair_utf8(bytes);
  }
  const std::size_t limit = bytes.size() * 4 + 64;
  MemorySource memory(std::move(bytes));
  Stream stream(memory);
  ConvertingSource source(stream, encoding.name);
  Stream decoded(source);
  std::string text = decoded.read_all(limit);
  replaced = source.replaced();
  return text;
}

std::string replaced_message(std::size_t replaced) {
  return fmt::format("{} {} could not be decoded; replaced by U+FFFD", replaced,
                     replaced == 1 ? "byte" : "bytes");
}

}  // namespace fahras::readers
