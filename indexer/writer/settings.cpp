// Settings of an index, and documents.
#include <memory>
#include <utility>

#include <articles/remade.h>
#include <builder/update.h>
#include <fahras/writer.h>
#include <schema/document.h>

#include "options.h"

namespace fahras {

using writer::builder_options;
using writer::with_own_errors;

std::string merged_document(const std::string& document, const std::string& changes) {
  return schema::merged_document(document, changes);
}

std::string read_settings(const std::filesystem::path& index) {
  return with_own_errors(index, [&] { return schema::to_json(builder::read_settings(index)); });
}

std::string change_settings(const std::filesystem::path& index, const std::string& changes,
                            const WriterOptions& options) {
  return with_own_errors(index, [&] {
    const schema::Settings now = builder::read_settings(index);
    schema::Settings then = now;
    schema::update_settings(then, changes);
    builder::Remake remake;
    if (now.field_map != then.field_map) {
      remake = [reader = std::make_shared<readers::DocumentReader>(then.field_map),
                maker =
                    articles::ArticleMaker({.titles = true, .boilerplate = options.boilerplate})](
                   schema::Article&& article) {
        return articles::remade(std::move(article), *reader, maker);
      };
    }
    builder::change_settings(builder_options(index, options), then, remake);
    return schema::to_json(then);
  });
}

void upgrade(const std::filesystem::path& index, const WriterOptions& options) {
  with_own_errors(index, [&] { builder::upgrade(builder_options(index, options)); });
}

}  // namespace fahras
