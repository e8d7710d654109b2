// What Writer and the functions beside it share: options for the builder, and errors.
#pragma once

#include <filesystem>

#include <builder/builder.h>
#include <fahras/error.h>
#include <fahras/writer.h>
#include <fmt/format.h>
#include <xapian.h>

namespace fahras::writer {

// Throws Error(usage) for an option that is out of range, and for settings with an error.
builder::Options builder_options(const std::filesystem::path& index, const WriterOptions& options);

// Turns exceptions of Xapian and of the file system into Error, as the public header promises.
template <class Work>
auto with_own_errors(const std::filesystem::path& index, const Work& work) {
  try {
    return work();
  } catch (const Xapian::Error& error) {
    throw Error(ErrorKind::index, fmt::format("{}: {}", index.string(), error.get_msg()));
  } catch (const std::filesystem::filesystem_error& error) {
    throw Error(ErrorKind::internal, error.what());
  }
}

}  // namespace fahras::writer
