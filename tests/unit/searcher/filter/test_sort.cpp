#include <fahras/error.h>
#include <fahras/sort.h>
#include <support/catch.h>

using namespace fahras;

namespace {

std::string keys_in(const std::string& text) {
  std::string all;
  for (const SortKey& key : parse_sort(text)) {
    all += key.field + (key.descending ? " down" : " up");
    if (key.place) {
      all += " " + std::to_string(static_cast<int>(key.place->first * 10)) + " " +
             std::to_string(static_cast<int>(key.place->second * 10));
    }
    all += ";";
  }
  return all;
}

std::string no_sort(const std::string& text) {
  try {
    parse_sort(text);
  } catch (const Error& error) {
    CHECK(error.subject() == "sort");
    return std::string(error.message());
  }
  return {};
}

}  // namespace

TEST_CASE("a list of fields says how hits are sorted") {
  CHECK(keys_in("price") == "price up;");
  CHECK(keys_in("-price") == "price down;");
  CHECK(keys_in("price:asc, author.name:desc") == "price up;author.name down;");
  CHECK(keys_in("_geoPoint(24.5, -46.5):desc,date:desc") == "_geo down 245 -465;date down;");
}

TEST_CASE("an invalid list of fields is refused") {
  CHECK(no_sort("") == "'': a field is missing");
  CHECK(no_sort("price,,date") == "'': a field is missing");
  CHECK(no_sort("_geoPoint(1):asc") == "'_geoPoint(1):asc': a latitude and a longitude are needed");
  CHECK(no_sort("_geoPoint(1,x):asc") == "'x': not a number from -180 to 180");
  CHECK(no_sort("_geoPoint(91,0)") == "'91': not a number from -90 to 90");
  CHECK(no_sort("_geoPoint(1,2") == "'_geoPoint(1,2': ')' is missing");
}
