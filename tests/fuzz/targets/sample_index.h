// An index of the sample corpus, built for each run of the fuzzer.
#pragma once

#include <filesystem>

#include <builder/builder.h>
#include <support/temporary_folder.h>

namespace fahras::fuzz {

class SampleIndex {
 public:
  SampleIndex();
  std::filesystem::path path() const { return folder_ / "index"; }

 private:
  test::TemporaryFolder folder_;
};

}  // namespace fahras::fuzz
