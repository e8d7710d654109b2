#include <support/catch.h>

#include <articles/article_maker.h>

using fahras::articles::iso_date;

TEST_CASE("ISO 8601 dates are read") {
  CHECK(iso_date("2025-09-04") == "2025-09-04");
  CHECK(iso_date(" 2025-09-04 ") == "2025-09-04");
  CHECK(iso_date("2025-09-04T10:00:00+03:00") == "2025-09-04T10:00:00+03:00");
  CHECK(iso_date("2025-09-04T10:00:00+0300") == "2025-09-04T10:00:00+03:00");
  CHECK(iso_date("2025-09-04T10:00:00-05:30") == "2025-09-04T10:00:00-05:30");
  CHECK(iso_date("2025-09-04T10:00:00Z") == "2025-09-04T10:00:00Z");
  CHECK(iso_date("2025-09-04T10:00:00.123456Z") == "2025-09-04T10:00:00Z");
  CHECK(iso_date("2025-09-04 10:00") == "2025-09-04T10:00:00");
  CHECK(iso_date("20250904") == "2025-09-04");
  CHECK(iso_date("20250904101500") == "2025-09-04");
}

TEST_CASE("RFC 2822 dates are read") {
  CHECK(iso_date("Thu, 04 Sep 2025 10:00:00 +0300") == "2025-09-04T10:00:00+03:00");
  CHECK(iso_date("Thu, 4 Sep 2025 10:00:00 GMT") == "2025-09-04T10:00:00Z");
  CHECK(iso_date("4 Sep 2025 10:00 -0500") == "2025-09-04T10:00:00-05:00");
  CHECK(iso_date("Thu, 04 Sep 2025 10:00:00 +0000") == "2025-09-04T10:00:00Z");
}

TEST_CASE("English dates in words are read") {
  CHECK(iso_date("September 4, 2025") == "2025-09-04");
  CHECK(iso_date("4-Sep-2025") == "2025-09-04");
  CHECK(iso_date("Sept 4, 2025, 3:05 PM") == "2025-09-04T15:05:00");
}

TEST_CASE("Arabic dates in words are read for every region") {
  CHECK(iso_date("4 سبتمبر 2025") == "2025-09-04");
  CHECK(iso_date("12 تشرين الأول 2024") == "2024-10-12");
  CHECK(iso_date("12 تشرين الاول 2024") == "2024-10-12");
  CHECK(iso_date("1 كانون الثاني/يناير 2024") == "2024-01-01");
  CHECK(iso_date("4 أيلول/سبتمبر 2025") == "2025-09-04");
  CHECK(iso_date("4 سبتمبر (أيلول) 2025") == "2025-09-04");
  CHECK(iso_date("14 جويلية 2023") == "2023-07-14");
  CHECK(iso_date("20 غشت 2023") == "2023-08-20");
  CHECK(iso_date("١٥ آب ٢٠٢٤") == "2024-08-15");
  CHECK(iso_date("۱۵ مايو ۲۰۲۴") == "2024-05-15");
}

TEST_CASE("weekdays, times and other words around a date are ignored") {
  CHECK(iso_date("الخميس ٤ أيلول/سبتمبر ٢٠٢٥") == "2025-09-04");
  CHECK(iso_date("الخميس، 4 سبتمبر، 2025") == "2025-09-04");
  CHECK(iso_date("نشر في: 4 سبتمبر 2025م") == "2025-09-04");
  CHECK(iso_date("الخميس 4 سبتمبر 2025 - 15:30") == "2025-09-04T15:30:00");
  CHECK(iso_date("4 سبتمبر 2025، 3:05 مساءً") == "2025-09-04T15:05:00");
  CHECK(iso_date("4 سبتمبر 2025 12:05 ص") == "2025-09-04T00:05:00");
  CHECK(iso_date("4 سبتمبر 2025 10:00 بتوقيت غرينتش") == "2025-09-04T10:00:00Z");
  CHECK(iso_date("10:15 - 04/09/2025") == "2025-09-04T10:15:00");
}

TEST_CASE("numeric dates begin with the day unless that is impossible") {
  CHECK(iso_date("04/09/2025") == "2025-09-04");
  CHECK(iso_date("4.9.2025") == "2025-09-04");
  CHECK(iso_date("4-9-2025") == "2025-09-04");
  CHECK(iso_date("٤/٩/٢٠٢٥") == "2025-09-04");
  CHECK(iso_date("09/23/2025") == "2025-09-23");
  CHECK(iso_date("2025/9/4") == "2025-09-04");
}

TEST_CASE("Unix times are read") {
  CHECK(iso_date("1756980000") == "2025-09-04T10:00:00Z");
  CHECK(iso_date("1756980000123") == "2025-09-04T10:00:00Z");
  CHECK(iso_date("1756980000.5") == "2025-09-04T10:00:00Z");
}

TEST_CASE("the Gregorian date is used if there is also a Hijri date") {
  CHECK(iso_date("الخميس 12 ربيع الأول 1447هـ الموافق 4 سبتمبر 2025م") == "2025-09-04");
  CHECK(iso_date("12/03/1447 - 04/09/2025") == "2025-09-04");
}

TEST_CASE("texts that are not dates are rejected") {
  for (const char* written :
       {"", "أمس", "سبتمبر", "4 سبتمبر", "سبتمبر 2025", "2025", "31/02/2025", "99/99/2025",
        "12 ربيع الأول 1447", "15/03/1446", "4 أيلول/أكتوبر 2025", "04/09/25", "2025-13-01",
        "32 يناير 2025", "12345", "123456789012345678901234567890", "منذ 3 ساعات"}) {
    INFO(written);
    CHECK(iso_date(written).empty());
  }
}

TEST_CASE("an impossible time does not affect the day") {
  CHECK(iso_date("2025-09-04 25:00") == "2025-09-04");
  CHECK(iso_date("2025-09-04 10:99") == "2025-09-04");
}

TEST_CASE("any bytes can be parsed as a date without failure") {
  CHECK(iso_date("\xFF\xFE\xD9").empty());
  CHECK(iso_date("\xE2\x80 4 \xD8").empty());
  CHECK(iso_date(std::string("4\0/9/2025", 9)).size() <= 10);
}
