#include <fahras/error.h>

#include <support/catch.h>

using fahras::Error;
using fahras::ErrorKind;

TEST_CASE("an error has a subject") {
  const Error error(ErrorKind::usage, "from", "'foo' is no day");
  CHECK(error.what() == std::string("from: 'foo' is no day"));
  CHECK(error.subject() == "from");
  CHECK(error.message() == "'foo' is no day");
  const Error copy = error;
  CHECK(copy.subject() == "from");
  CHECK(copy.kind() == ErrorKind::usage);
}

TEST_CASE("the subject of an error may be empty") {
  const Error error(ErrorKind::index, "from: no subject");
  CHECK(error.subject().empty());
  CHECK(error.message() == error.what());
}
