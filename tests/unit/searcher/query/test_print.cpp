#include <query/print.h>

#include <support/catch.h>

#include "queries.h"

namespace fahras::query {

TEST_CASE("print: every kind of node is printed") {
  CHECK(to_string(Node{Everything{}}) == "*");
  CHECK(to_string(Node{WordList{{{"كوفيد", "كوفيد", "كوفيد"}, {"19", "19", "19"}}}}) ==
        "<كوفيد 19>");
  CHECK(to_string(Node{}) == "[]");
  CHECK(to_string(parsed("title:مصر في +\"أ ب\" -=ج (د OR author:ه) (و AND NOT ز) ضمان* "
                         "ح NEAR/3 ط date:2025..")
                      .root) ==
        "[+title:مصر ~في +\"ا ب\" -=\"ج\" or(د author:ه) and(و not(ز)) ضمان* +near/3(ح ط) "
        "+date(2025-01-01..)]");
}

}  // namespace fahras::query
