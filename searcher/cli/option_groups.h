// The declarations of all options, in the groups that the help shows.
#pragma once

#include <string>
#include <vector>

#include <schema/fields.h>
#include <boost/program_options.hpp>

namespace fahras::cli {

// The field with an option of its name that filters by whole values. (--source filters by words.)
// The names of fields are literals, so they end with a NUL, as Boost wants them.
inline constexpr schema::Field section_field{schema::field_entry("section")};

boost::program_options::options_description visible_options();

// Parses the command line; words that are not options are the values of "query". Throws the
// exceptions of Boost.Program_options.
boost::program_options::variables_map read_options(const std::vector<std::string>& arguments);

}  // namespace fahras::cli
