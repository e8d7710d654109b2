// A body type for Boost.Beast's parser. It grows as bytes arrive, not as announced, and only while
// there is memory for it.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include <boost/asio/buffer.hpp>
#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/optional.hpp>
#include <boost/system/error_code.hpp>

namespace fahras::http {

// Called before bytes are stored. Returns whether there is memory for them, and then counts them.
using Hold = std::function<bool(std::size_t bytes)>;

struct HeldBody {
  struct value_type {
    std::string text;
    Hold hold;
  };

  class reader {
   public:
    template <bool is_request, class Fields>
    reader(boost::beast::http::header<is_request, Fields>&, value_type& body) : body_(body) {}

    void init(const boost::optional<std::uint64_t>&, boost::system::error_code& error) {
      error = {};
    }
    template <class Buffers>
    std::size_t put(const Buffers& buffers, boost::system::error_code& error);
    void finish(boost::system::error_code& error) { error = {}; }

   private:
    value_type& body_;
  };
};

template <class Buffers>
std::size_t HeldBody::reader::put(const Buffers& buffers, boost::system::error_code& error) {
  error = {};
  const std::size_t bytes = boost::asio::buffer_size(buffers);
  if (!body_.hold(bytes)) {
    error = make_error_code(boost::system::errc::not_enough_memory);
    return 0;
  }
  for (const auto buffer : boost::beast::buffers_range_ref(buffers)) {
    body_.text.append(static_cast<const char*>(buffer.data()), buffer.size());
  }
  return bytes;
}

}  // namespace fahras::http
