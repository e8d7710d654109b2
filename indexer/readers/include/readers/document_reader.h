// Makes raw articles of documents, which are objects of JSON.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include <readers/reader.h>

namespace fahras::readers {

// May be used by several threads at once.
class DocumentReader {
 public:
  // `fields` is Options::fields.
  explicit DocumentReader(const std::map<std::string, std::string>& fields);
  ~DocumentReader();
  DocumentReader(DocumentReader&&) noexcept;
  DocumentReader& operator=(DocumentReader&&) noexcept;

  // Sets the fields and blocks of `article`, and RawArticle::document. Returns what is wrong with
  // the JSON; empty if nothing is.
  std::string read(std::string_view json, RawArticle& article) const;

 private:
  struct State;
  std::unique_ptr<const State> state_;
};

}  // namespace fahras::readers
