#include "sample_index.h"

#include <utility>

#include <articles/article_id.h>
#include <articles/article_maker.h>
#include <readers/reader.h>

namespace fahras::fuzz {
namespace {

class BuildSink final : public readers::Sink {
 public:
  explicit BuildSink(builder::Build& build) : build_(build) {}
  void article(readers::RawArticle&& raw) override {
    raw.id = articles::article_id(raw);
    build_.add(maker_.make(std::move(raw)));
  }
  void problem(const readers::Problem&) override {}

 private:
  builder::Build& build_;
  articles::ArticleMaker maker_;
};

}  // namespace

SampleIndex::SampleIndex() {
  builder::Options options;
  options.index = path();
  options.threads = 1;
  builder::Build build(options);
  BuildSink sink(build);
  readers::read_sources({FAHRAS_SAMPLE_CORPUS}, {}, sink);
  build.publish();
}

}  // namespace fahras::fuzz
