// The options, each declared once, in the groups that the help shows.
#pragma once

#include <string>
#include <vector>

#include <boost/program_options.hpp>

namespace fahras::cli {

boost::program_options::options_description visible_options();

// What was typed; words that are no options are the values of "query". Throws what Boost throws.
boost::program_options::variables_map read_options(const std::vector<std::string>& arguments);

}  // namespace fahras::cli
