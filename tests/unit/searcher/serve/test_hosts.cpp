#include <hosts.h>

#include <support/catch.h>

namespace fahras::serve {

namespace {

Hosts hosts_at(const std::vector<http::Address>& listen,
               const std::vector<std::string>& allowed = {}, const std::string& public_url = "") {
  Options options;
  options.listen = listen;
  options.allowed_hosts = allowed;
  options.public_url = public_url;
  return Hosts(options, "Archive.lan.example");
}

}  // namespace

TEST_CASE("a server of this machine accepts loopback names only") {
  const Hosts hosts = hosts_at({{"127.0.0.1", 7700}, {"127.7.7.7", 1}});
  for (const char* const host :
       {"localhost", "localhost:7700", "LocalHost:1", "localhost.", "app.localhost", "127.0.0.1",
        "127.0.0.1:7700", "127.200.3.4", "[::1]", "[::1]:7700", "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]:80", "localhost:"}) {
    INFO(host);
    CHECK(hosts.has(host));
  }
  for (const char* const host :
       {"evil.example", "evil.example:7700", "localhost.evil.example", "127.0.0.1.evil.example",
        "notlocalhost", "evil", "192.0.2.1", "[2001:db8::1]", "::1", "127.1", "0x7f.1", ":7700",
        ".", "localhost:7700:1", "localhost:x", "[localhost]", "[127.0.0.1]", "[]",
        "archive.lan.example"}) {
    INFO(host);
    CHECK_FALSE(hosts.has(host));
  }
}

TEST_CASE("allowed names and the host of the public URL are accepted") {
  const Hosts hosts = hosts_at({{"::1", 7700}}, {"Search.example", "192.0.2.1", "2001:db8::1"},
                               "https://news.example:8443/path");
  for (const char* const host : {"search.example", "SEARCH.example.:80", "192.0.2.1:80",
                                 "[2001:db8::1]", "news.example", "news.example:8443"}) {
    INFO(host);
    CHECK(hosts.has(host));
  }
  for (const char* const host : {"a.search.example", "example", "192.0.2.2", "path"}) {
    INFO(host);
    CHECK_FALSE(hosts.has(host));
  }
  CHECK(hosts_at({{"127.0.0.1", 1}}, {"*"}).has("evil.example"));
  CHECK(hosts_at({{"127.0.0.1", 1}}, {}, "https://[2001:db8::1]/").has("[2001:db8::1]:7700"));
}

TEST_CASE("a server for other machines accepts any address and names of the local network") {
  for (const auto& listen : {std::vector<http::Address>{{"0.0.0.0", 7700}},
                             std::vector<http::Address>{{"127.0.0.1", 1}, {"192.0.2.1", 1}}}) {
    const Hosts hosts = hosts_at(listen);
    for (const char* const host : {"192.0.2.1", "203.0.113.9:7700", "[2001:db8::1]", "localhost",
                                   "fahras:7700", "archive.lan.example"}) {
      INFO(host);
      CHECK(hosts.has(host));
    }
    CHECK_FALSE(hosts.has("evil.example"));
    CHECK_FALSE(hosts.has("evil.example:7700"));
    CHECK_FALSE(hosts.has(":7700"));
  }
}

TEST_CASE("the option --allow-host takes a name or an address") {
  for (const char* const good : {"search.example", "a", "192.0.2.1", "2001:db8::1", "[::1]", "*",
                                 "xn--mgbh0fb.example", "my_host"})
    CHECK(is_host_pattern(good));
  for (const char* const bad : {"", "http://a", "a:80", "a/b", "*.a", "a b", "[::1]:80", "قلم"})
    CHECK_FALSE(is_host_pattern(bad));
}

}  // namespace fahras::serve
