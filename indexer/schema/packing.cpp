#include <schema/packing.h>

#include <algorithm>
#include <cstdint>
#include <new>

#include <fahras/error.h>
#include <zdict.h>
#include <zstd.h>

#include "codec.h"

namespace fahras::schema {
namespace {

// docs/index-format.md states what larger values of each constant would gain and cost.
constexpr int level = 3;
constexpr std::size_t max_sampled = std::size_t{2} << 20;
constexpr std::size_t max_learnt = 112'640;
// A dictionary of fewer bytes than this saves less than it takes to store.
constexpr std::size_t min_learnt = std::size_t{8} << 10;
constexpr std::size_t sampled_per_learnt = 16;

constexpr const char* record_name = "article";

struct Free {
  void operator()(ZSTD_CDict* dictionary) const { ZSTD_freeCDict(dictionary); }
  void operator()(ZSTD_DDict* dictionary) const { ZSTD_freeDDict(dictionary); }
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

template <class Pointer>
Pointer* made(Pointer* pointer) {
  if (pointer == nullptr) throw std::bad_alloc();
  return pointer;
}

// The texts of articles one after another, and the length of each.
struct Samples {
  std::string bytes;
  std::vector<std::size_t> lengths;
};

// Takes samples of articles at equal distances, because neighbouring articles are often of the same
// source.
Samples take_samples(const std::vector<Article>& articles, std::vector<std::string>& encoded) {
  std::size_t all = 0;
  for (const Article& article : articles) {
    for (const Paragraph& paragraph : article.paragraphs) all += paragraph.text.size();
  }
  const std::size_t step = all / max_sampled + 1;
  encoded.assign(articles.size(), {});
  Samples samples;
  for (std::size_t i = 0; i < articles.size(); i += step) {
    encoded[i] = encode_article(articles[i]);
    if (samples.bytes.size() + encoded[i].size() > max_sampled) continue;
    samples.bytes += encoded[i];
    samples.lengths.push_back(encoded[i].size());
  }
  return samples;
}

// A block of a frame holds at most 128 KB, and takes at least four bytes.
bool may_hold(std::string_view frame, unsigned long long bytes) {
  return bytes / ZSTD_BLOCKSIZE_MAX <= frame.size() / 4;
}

[[noreturn]] void fail(const char* why) { RecordReader({}, record_name).fail(why); }

}  // namespace

std::string learn_packing(const std::vector<Article>& articles, std::vector<std::string>& encoded) {
  const Samples samples = take_samples(articles, encoded);
  const std::size_t size = std::min(samples.bytes.size() / sampled_per_learnt, max_learnt);
  if (size < min_learnt) return {};
  std::string learnt(size, '\0');
  const std::size_t used =
      ZDICT_trainFromBuffer(learnt.data(), learnt.size(), samples.bytes.data(),
                            samples.lengths.data(), static_cast<unsigned>(samples.lengths.size()));
  // It is not an error if the articles have nothing in common.
  learnt.resize(ZDICT_isError(used) != 0 ? 0 : used);
  return learnt;
}

struct Packing::State {
  std::unique_ptr<ZSTD_CDict, Free> dictionary;
};

Packing::Packing(std::string_view learnt) : state_(std::make_unique<State>()) {
  if (learnt.empty()) return;
  state_->dictionary.reset(made(ZSTD_createCDict(learnt.data(), learnt.size(), level)));
}
Packing::~Packing() = default;

struct ArticlePacker::State {
  std::unique_ptr<ZSTD_CCtx, Free> context{made(ZSTD_createCCtx())};
  std::string record;
};

ArticlePacker::ArticlePacker() : state_(std::make_unique<State>()) {
  ZSTD_CCtx* const context = state_->context.get();
  ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level);
  // A piece has one dictionary, so that records need not contain its number.
  ZSTD_CCtx_setParameter(context, ZSTD_c_dictIDFlag, 0);
}
ArticlePacker::~ArticlePacker() = default;

std::string_view ArticlePacker::pack(std::string_view encoded, const Packing& packing) {
  std::string& record = state_->record;
  record.resize(std::max(record.size(), ZSTD_compressBound(encoded.size())));
  ZSTD_CCtx* const context = state_->context.get();
  ZSTD_CCtx_refCDict(context, packing.state_->dictionary.get());
  const std::size_t size =
      ZSTD_compress2(context, record.data(), record.size(), encoded.data(), encoded.size());
  if (ZSTD_isError(size) != 0) throw Error(ErrorKind::internal, ZSTD_getErrorName(size));
  return std::string_view(record).substr(0, size);
}

struct ArticleUnpacker::State {
  std::unique_ptr<ZSTD_DCtx, Free> context{made(ZSTD_createDCtx())};
  std::unique_ptr<ZSTD_DDict, Free> dictionary;
  std::string data;
};

ArticleUnpacker::ArticleUnpacker(std::string_view learnt) : state_(std::make_unique<State>()) {
  if (learnt.empty()) return;
  if (ZDICT_getDictID(learnt.data(), learnt.size()) == 0)
    fail("its compression dictionary is damaged");
  state_->dictionary.reset(ZSTD_createDDict(learnt.data(), learnt.size()));
  if (!state_->dictionary) fail("its compression dictionary is damaged");
}
ArticleUnpacker::~ArticleUnpacker() = default;
ArticleUnpacker::ArticleUnpacker(ArticleUnpacker&&) noexcept = default;
ArticleUnpacker& ArticleUnpacker::operator=(ArticleUnpacker&&) noexcept = default;

Article ArticleUnpacker::unpack(std::string_view record) const {
  const unsigned long long bytes = ZSTD_getFrameContentSize(record.data(), record.size());
  if (bytes == ZSTD_CONTENTSIZE_UNKNOWN || bytes == ZSTD_CONTENTSIZE_ERROR ||
      !may_hold(record, bytes)) {
    fail("it cannot be decompressed");
  }
  std::string& data = state_->data;
  data.resize(std::max<std::size_t>(data.size(), bytes));
  const std::size_t size =
      ZSTD_decompress_usingDDict(state_->context.get(), data.data(), bytes, record.data(),
                                 record.size(), state_->dictionary.get());
  if (ZSTD_isError(size) != 0 || size != bytes) fail("it cannot be decompressed");
  return decode_article(std::string_view(data).substr(0, size));
}

}  // namespace fahras::schema
