// Accounting of memory and queue places by client. Clients with the same name (see Admission) form
// a group, as do all clients without a name; a group has one account for each network. An account
// exists only while a connection uses it, so there are at most as many as connections. All classes
// are used by one thread only.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>

#include <boost/asio/ip/address.hpp>

#include "budget.h"

namespace fahras::http {

class Accounts;
struct Account;

// All clients with one name, or all clients without a name.
struct Group {
  Group(Accounts& accounts, std::string name);
  ~Group();
  Group(const Group&) = delete;
  Group& operator=(const Group&) = delete;

  Accounts& owner;
  const std::string name;  // empty for clients without a name
  Budget bytes;            // bytes of bodies and answers in memory
  Budget requests;         // requests that wait for a thread or are handled
  std::map<std::string, std::weak_ptr<Account>> members;  // accounts by network
};

// The clients of a group in one network.
struct Account {
  Account(std::shared_ptr<Group> group, std::string network);
  ~Account();
  Account(const Account&) = delete;
  Account& operator=(const Account&) = delete;

  const std::shared_ptr<Group> group;
  const std::string network;
  Budget bytes;
};

class Accounts {
 public:
  // `bytes` and `requests` are the limits for all clients together: bytes in memory, and requests
  // that wait for a thread or are handled. If `names` is true, each group is limited to half of
  // either.
  Accounts(std::size_t bytes, std::size_t requests, bool names);

  std::shared_ptr<Account> of(const std::string& name, const std::string& network);
  const Budget& bytes() const { return bytes_; }
  // The bytes held by each existing group, by name.
  std::map<std::string, std::size_t> bytes_by_name() const;
  std::size_t size() const;

 private:
  friend struct Group;
  friend struct Account;
  std::shared_ptr<Group> group_of(const std::string& name);

  const std::size_t max_bytes_of_account_, max_bytes_of_group_, max_requests_of_group_;
  Budget bytes_;
  Budget requests_;
  std::map<std::string, std::weak_ptr<Group>> groups_;
};

// Returns the network that identifies a client: an IPv4 address (also if mapped into IPv6), or the
// first 64 bits of an IPv6 address.
std::string network_of(const boost::asio::ip::address& address);

}  // namespace fahras::http
