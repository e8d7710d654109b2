#include "binary.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include <base/utf8.h>
#include <unicode/uchar.h>

#include "decoder.h"

namespace fahras::readers {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::size_t at;
  std::string_view bytes;
};

constexpr std::array<Signature, 33> signatures = {{
    {0, "\xFF\xD8\xFF"sv},                      // JPEG
    {0, "\x89PNG\r\n"sv},                       //
    {0, "GIF87a"sv},                            //
    {0, "GIF89a"sv},                            //
    {0, "II*\0"sv},                             // TIFF
    {0, "MM\0*"sv},                             //
    {8, "WEBP"sv},                              //
    {0, "\0\0\1\0"sv},                          // icon
    {0, "8BPS"sv},                              // Photoshop
    {4, "ftyp"sv},                              // MP4, HEIC, AVIF
    {8, "AVI LIST"sv},                          //
    {8, "WAVEfmt"sv},                           //
    {0, "ID3\3"sv},                             // MP3
    {0, "ID3\4"sv},                             //
    {0, "OggS"sv},                              //
    {0, "fLaC"sv},                              //
    {0, "\x1A\x45\xDF\xA3"sv},                  // Matroska
    {0, "%PDF-"sv},                             //
    {0, "%!PS-Adobe"sv},                        //
    {0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv},  // Office until 2003
    {0,
     "\x7F"
     "ELF"sv},                             //
    {0, "MZ\x90\0"sv},                     // Windows program
    {0, "\xCA\xFE\xBA\xBE"sv},             // Java class
    {0, "\xCF\xFA\xED\xFE"sv},             // macOS program
    {0, "\0asm"sv},                        //
    {0, "SQLite format 3\0"sv},            //
    {0, "wOFF"sv},                         // fonts
    {0, "wOF2"sv},                         //
    {0, "OTTO\0"sv},                       //
    {0, "7z\xBC\xAF\x27\x1C"sv},           // archives that are not opened
    {0, "Rar!\x1A\x07"sv},                 //
    {0, "!<arch>\n"sv},                    //
    {0, "-----BEGIN PGP MESSAGE-----"sv},  //
}};

// Whether the file is an office document: a zip archive whose first member has a certain name.
bool is_zipped_document(std::string_view head) {
  constexpr std::size_t name_at = 30;
  if (head.substr(0, 4) != "PK\x03\x04" || head.size() < name_at) return false;
  const std::string_view name = head.substr(name_at);
  constexpr std::array<std::string_view, 7> first = {
      "[Content_Types].xml", "mimetype", "_rels/", "word/", "xl/", "ppt/", "META-INF/"};
  return std::any_of(first.begin(), first.end(),
                     [&](std::string_view begin) { return name.starts_with(begin); });
}

struct Characters {
  std::size_t all = 0;
  std::size_t strange = 0;    // control, private and unassigned ones
  std::size_t undecoded = 0;  // U+FFFD
};

Characters count_characters(std::string_view text) {
  Characters count;
  for (std::size_t i = 0; i < text.size(); ++count.all) {
    const auto c = static_cast<UChar32>(base::decode(text, i));
    const bool space = c == 0x1B || c == 0x85 || (c >= '\b' && c <= '\r');
    constexpr std::uint32_t strange = U_GC_CC_MASK | U_GC_CN_MASK | U_GC_CO_MASK | U_GC_CS_MASK;
    count.strange += !space && (U_GET_GC_MASK(c) & strange) != 0 ? 1 : 0;
    count.undecoded += c == 0xFFFD ? 1 : 0;
  }
  return count;
}

}  // namespace

bool has_binary_signature(std::string_view head) {
  return is_zipped_document(head) ||
         std::any_of(signatures.begin(), signatures.end(), [&](const Signature& signature) {
           return head.size() > signature.at &&
                  head.substr(signature.at).starts_with(signature.bytes);
         });
}

bool is_binary(std::string_view head) {
  if (has_binary_signature(head)) return true;
  std::size_t replaced = 0;
  const Characters count = count_characters(decode_whole(std::string(head), {}, replaced));
  return count.strange * 25 > count.all || count.undecoded * 4 > count.all;
}

}  // namespace fahras::readers
