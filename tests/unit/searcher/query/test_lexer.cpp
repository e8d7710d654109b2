#include <lexer.h>

#include <string>

#include <support/catch.h>

namespace fahras::query {
namespace {

std::string printed(const Lexeme& lexeme) {
  std::string text;
  if (lexeme.sign != 0) text += lexeme.sign;
  if (lexeme.field) text.append((*lexeme.field)->name) += ':';
  if (lexeme.exact) text += '=';
  switch (lexeme.kind) {
    case Lexeme::Kind::word:
      text += lexeme.text;
      break;
    case Lexeme::Kind::phrase:
      text += '<' + std::string(lexeme.text) + '>';
      break;
    case Lexeme::Kind::open:
      text += '(';
      break;
    case Lexeme::Kind::close:
      text += ')';
      break;
    case Lexeme::Kind::op_and:
      text += "&";
      break;
    case Lexeme::Kind::op_or:
      text += "|";
      break;
    case Lexeme::Kind::op_not:
      text += "!";
      break;
    case Lexeme::Kind::op_near:
      text += "~" + std::to_string(lexeme.window);
      break;
  }
  return lexeme.prefix ? text + '*' : text;
}

std::string printed(std::string_view text) {
  const Lexemes lexemes = lex(text);
  std::string all;
  for (const Lexeme& lexeme : lexemes.list) all += (all.empty() ? "" : " ") + printed(lexeme);
  return lexemes.failure.empty() ? all : all + " !! " + lexemes.failure;
}

}  // namespace

TEST_CASE("lexer: words end at white space, parentheses, quotes and Arabic punctuation") {
  CHECK(printed("مصر ليبيا") == "مصر ليبيا");
  CHECK(printed("مصر،ليبيا؛تونس؟") == "مصر ليبيا تونس");
  CHECK(printed("(مصر)ليبيا") == "( مصر ) ليبيا");
  CHECK(printed("مصر\"ليبيا\"تونس") == "مصر <ليبيا> تونس");
  CHECK(printed(" \t\u00A0\u3000") == "");
}

TEST_CASE("lexer: three families of quotation marks are recognised") {
  CHECK(printed("\"أ ب\"") == "<أ ب>");
  CHECK(printed("“أ ب”") == "<أ ب>");
  CHECK(printed("”أ ب“") == "<أ ب>");
  CHECK(printed("„أ ب“") == "<أ ب>");
  CHECK(printed("«أ ب»") == "<أ ب>");
  CHECK(printed("»أ ب«") == "<أ ب>");
  CHECK(printed("«قال \"نعم\" له»") == "<قال \"نعم\" له>");
  CHECK(printed("\"قال «نعم» له\"") == "<قال «نعم» له>");
}

TEST_CASE("lexer: without a mark of its family, a quotation closes with any other") {
  CHECK(printed("\"أ ب”") == "<أ ب>");
  CHECK(printed("«أ ب\" ج") == "<أ ب> ج");
  CHECK(printed("“أ” ب \"ج»") == "<أ> ب <ج>");
}

TEST_CASE("lexer: a quotation mark that is not closed is reported, and reading continues") {
  CHECK(printed("أ \"ب ج") == "أ ب ج !! a quotation mark is not closed");
  CHECK(printed("أ ب»") == "أ ب !! a quotation mark is not closed");
}

TEST_CASE("lexer: signs precede a word, and are text inside a word or alone") {
  CHECK(printed("+مصر -ليبيا") == "+مصر -ليبيا");
  CHECK(printed("كوفيد-19") == "كوفيد-19");
  CHECK(printed("الرياض - واس") == "الرياض - واس");
  CHECK(printed("مصر-") == "مصر-");
  CHECK(printed("--مصر") == "--مصر");
  CHECK(printed("-\"أ ب\" +(ج) -=د") == "-<أ ب> +( ج ) -=د");
  CHECK(printed("(-أ)") == "( -أ )");
  CHECK(printed("\"أ\"-ب") == "<أ> -ب");
  CHECK(lex("\"أ\"-ب").list.back().sign == 0);
}

TEST_CASE("lexer: exact words and phrases are recognised") {
  CHECK(printed("=كتاب =\"كتاب جديد\" title:=كتاب") == "=كتاب =<كتاب جديد> title:=كتاب");
  CHECK(printed("= كتاب") == "= كتاب");
  CHECK(lex("= كتاب").list.front().exact == false);
  CHECK(printed("=(أ)") == "=( أ ) !! = is allowed only before a word or a quotation mark");
}

TEST_CASE("lexer: fields are recognised") {
  CHECK(printed("title:أ عنوان:\"ب ج\" source:(د)") == "title:أ title:<ب ج> source:( د )");
  CHECK(printed("+مصدر:أ") == "+source:أ");
  CHECK(printed("https://example.org 10:30") == "https://example.org 10:30");
  CHECK(printed("title: أ") == "title: أ !! the field title: must be directly followed by a word");
  CHECK(printed("مصدر:") == "مصدر: !! the field مصدر: must be directly followed by a word");
  CHECK(printed("date:2025..2026") == "date:2025..2026");
  CHECK(printed("date:(2025)") == "date:( 2025 ) !! date: must be directly followed by a date");
}

TEST_CASE("lexer: operators are in upper case and separate words") {
  CHECK(printed("أ AND ب OR NOT ج") == "أ & ب | ! ج");
  CHECK(printed("أ and ب") == "أ and ب");
  CHECK(printed("(AND)") == "( & )");
  CHECK(printed("+AND title:OR \"NOT\" =NEAR") == "+AND title:OR <NOT> =NEAR");
  CHECK(printed("أ NEAR ب NEAR/5 ج NEAR/٧ د") == "أ ~10 ب ~5 ج ~7 د");
  CHECK(printed("أ NEAR/99999999999999999999 ب") == "أ ~4294967295 ب");
  CHECK(printed("أ NEAR/ ب") == "أ ~0 ب !! NEAR/ must be followed by a number of words");
  CHECK(printed("أ NEAR/0 ب") == "أ ~0 ب !! NEAR/0 is less than the minimum, NEAR/1");
}

TEST_CASE("lexer: a star ends a word") {
  CHECK(printed("ضمان* ضمان٭") == "ضمان* ضمان*");
  CHECK(printed("* مصر **") == "* مصر **");
  CHECK(printed("*ضمان") == "*ضمان !! * is allowed only at the end of a word");
  CHECK(printed("كت*ب") == "كت*ب !! * is allowed only at the end of a word");
  CHECK(printed("=ضمان*") == "=ضمان* !! = and * cannot be combined");
}

TEST_CASE("lexer: the raw text includes field names but not signs") {
  const Lexemes lexemes = lex("-title:أ* \"ب ج\"");
  CHECK(lexemes.list[0].raw == "title:أ*");
  CHECK(lexemes.list[1].raw == "ب ج");
}

TEST_CASE("lexer: bytes that are not UTF-8 are part of words") {
  CHECK(printed("\xFF\xFE مصر\xD9") == "\xFF\xFE مصر\xD9");
}

}  // namespace fahras::query
