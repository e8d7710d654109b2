#include "accounts.h"

#include <algorithm>
#include <utility>

namespace fahras::http {

namespace {

constexpr std::size_t network_bytes = 8;  // length of an IPv6 network prefix

std::size_t half(std::size_t whole) { return whole / 2 + whole % 2; }

}  // namespace

Group::Group(Accounts& accounts, std::string given)
    : owner(accounts),
      name(std::move(given)),
      bytes(accounts.max_bytes_of_group_, &accounts.bytes_),
      requests(accounts.max_requests_of_group_, &accounts.requests_) {}

Group::~Group() { owner.groups_.erase(name); }

Account::Account(std::shared_ptr<Group> of, std::string from)
    : group(std::move(of)),
      network(std::move(from)),
      bytes(group->owner.max_bytes_of_account_, &group->bytes) {}

Account::~Account() { group->members.erase(network); }

Accounts::Accounts(std::size_t bytes, std::size_t requests, bool names)
    : max_bytes_of_account_(half(bytes)),
      max_bytes_of_group_(names ? half(bytes) : bytes),
      max_requests_of_group_(names ? half(requests) : requests),
      bytes_(bytes),
      requests_(requests) {}

std::shared_ptr<Group> Accounts::group_of(const std::string& name) {
  const auto known = groups_.find(name);
  if (known != groups_.end()) return known->second.lock();
  auto group = std::make_shared<Group>(*this, name);
  groups_.emplace(name, group);
  return group;
}

// Every entry of a map is alive, since groups and accounts remove themselves in their destructors.
std::shared_ptr<Account> Accounts::of(const std::string& name, const std::string& network) {
  const std::shared_ptr<Group> group = group_of(name);
  const auto known = group->members.find(network);
  if (known != group->members.end()) return known->second.lock();
  auto account = std::make_shared<Account>(group, network);
  group->members.emplace(network, account);
  return account;
}

std::map<std::string, std::size_t> Accounts::bytes_by_name() const {
  std::map<std::string, std::size_t> bytes;
  for (const auto& [name, group] : groups_) {
    if (const auto one = group.lock()) bytes[name] = one->bytes.used();
  }
  return bytes;
}

std::size_t Accounts::size() const {
  std::size_t members = 0;
  for (const auto& [name, group] : groups_) {
    if (const auto one = group.lock()) members += one->members.size();
  }
  return members;
}

std::string network_of(const boost::asio::ip::address& address) {
  using namespace boost::asio::ip;
  if (address.is_v4()) return address.to_string();
  const address_v6 whole = address.to_v6();
  if (whole.is_v4_mapped()) return make_address_v4(v4_mapped, whole).to_string();
  address_v6::bytes_type bytes = whole.to_bytes();
  std::fill(bytes.begin() + network_bytes, bytes.end(), 0);
  return address_v6(bytes).to_string() + "/64";
}

}  // namespace fahras::http
