// settings and upgrade.
#include <iostream>

#include <articles/remade.h>
#include <builder/update.h>
#include <indexer_cli/settings.h>

#include "commands.h"
#include "indexing.h"
#include "settings_file.h"

namespace fahras::indexer_cli {
namespace {

void set(const Arguments& arguments, const schema::Settings& now, const schema::Settings& then) {
  builder::Remake remake;
  if (now.field_map != then.field_map) {
    remake = [reader = std::make_shared<readers::DocumentReader>(then.field_map),
              maker = articles::ArticleMaker()](schema::Article&& article) {
      return articles::remade(std::move(article), *reader, maker);
    };
  }
  builder::change_settings(builder_options(arguments), then, remake);
}

}  // namespace

Outcome settings_command(const Arguments& arguments) {
  schema::Settings settings = builder::read_settings(arguments.index);
  if (!arguments.set.empty()) {
    const schema::Settings now = settings;
    settings = changed_by_file("set", arguments.set, std::move(settings));
    set(arguments, now, settings);
  }
  std::cout << schema::to_json(settings, schema::Layout::indented) << '\n';
  return Outcome::done;
}

Outcome upgrade_command(const Arguments& arguments) {
  BuildOutcome outcome;
  outcome.report = builder::upgrade(builder_options(arguments));
  return report(outcome, build_summary(outcome), arguments);
}

}  // namespace fahras::indexer_cli
