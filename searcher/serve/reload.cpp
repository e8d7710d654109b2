#include "reload.h"

#include <exception>
#include <memory>

#include <http/log_file.h>
#include <http/log_lines.h>

namespace fahras::serve {
namespace {

void attempt(const std::string& what, const InForce& in_force, const Report& report,
             const std::function<void()>& act) {
  try {
    act();
    report("SIGHUP: " + what + ": reloaded");
  } catch (const std::exception& error) {
    const std::string text = "SIGHUP: " + what + ": not reloaded: " + error.what();
    report(text);
    if (in_force.log != nullptr) in_force.log->add(http::message_line(text));
  }
}

}  // namespace

keys::FileKeys read_keys(const Options& options, const Report& report) {
  if (options.keys.empty()) return {};
  if (keys::others_may_read(options.keys))
    report("warning: --keys: others can read " + options.keys.string());
  return keys::FileKeys::read(options.keys);
}

bool logs_to_file(const Options& options) { return options.log != "none" && options.log != "-"; }

void reload(const Options& options, const InForce& in_force, const Report& report) noexcept {
  try {
    if (logs_to_file(options)) {
      attempt("--log", in_force, report,
              [&] { in_force.log->replace(std::make_unique<http::LogFile>(options.log)); });
    }
    if (!options.keys.empty()) {
      attempt("--keys", in_force, report, [&] { in_force.use_keys(read_keys(options, report)); });
    }
    if (!logs_to_file(options) && options.keys.empty())
      report("SIGHUP: there is no --log or --keys file to reload");
  } catch (const std::exception&) {
    // There is no memory to report this.
  }
}

}  // namespace fahras::serve
