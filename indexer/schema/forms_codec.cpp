#include "forms_codec.h"

namespace fahras::schema {

// The stem is stored as 0 if it equals the previous one, else as its length plus one and its bytes.
// The base is stored as the number of bytes that it shares with the beginning of the stem, and the
// rest as a string. If the surface ends with the base, it is stored as twice the length of the part
// before the base, and that part; else as twice its own length plus one, and all of it.
void write_forms(RecordWriter& out, const Forms& forms, std::string_view previous_stem) {
  if (forms.stem == previous_stem) {
    out.varint(0);
  } else {
    out.varint(forms.stem.size() + 1);
    out.rest(forms.stem);
  }
  const std::size_t shared = shared_start(forms.stem, forms.base);
  out.varint(shared);
  out.string(forms.base.substr(shared));
  const bool ends_in_base = forms.surface.ends_with(forms.base);
  const std::string_view own =
      forms.surface.substr(0, forms.surface.size() - (ends_in_base ? forms.base.size() : 0));
  out.varint(std::uint64_t{own.size()} << 1 | (ends_in_base ? 0 : 1));
  out.rest(own);
}

void read_forms(RecordReader& in, FormsBuffer& forms) {
  if (const std::uint64_t stem = in.varint(); stem != 0) forms.stem = in.bytes(stem - 1);
  const std::uint64_t shared = in.varint();
  if (shared > forms.stem.size()) in.fail("the prefix that a base shares is too long");
  forms.base.assign(forms.stem, 0, shared);
  forms.base += in.string();
  const std::uint64_t header = in.varint();
  forms.surface = in.bytes(header >> 1);
  if ((header & 1) == 0) forms.surface += forms.base;
}

}  // namespace fahras::schema
