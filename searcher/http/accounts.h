// Who holds how much: an account for each network that asks under a name, and for each that asks
// without one. It exists while a connection has it, so that there are no more than connections.
// Of one thread.
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

// All who ask under one name, or all who ask without one.
struct Group {
  Group(Accounts& accounts, std::string name);
  ~Group();
  Group(const Group&) = delete;
  Group& operator=(const Group&) = delete;

  Accounts& owner;
  const std::string name;                                 // empty: of those without one
  Budget bytes;                                           // of bodies and answers in memory
  Budget requests;                                        // that wait for a thread or have one
  std::map<std::string, std::weak_ptr<Account>> members;  // by their network
};

// Those of a group who ask from one network.
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
  // Of all together: bytes in memory, and requests that wait for a thread or have one. `names`:
  // some clients have names, so that no name, and not those without one, may take more than half.
  Accounts(std::size_t bytes, std::size_t requests, bool names);

  std::shared_ptr<Account> of(const std::string& name, const std::string& network);
  const Budget& bytes() const { return bytes_; }
  // By the name of each group that there is now.
  std::map<std::string, std::size_t> bytes_by_name() const;
  std::size_t size() const;

 private:
  friend struct Group;
  friend struct Account;
  std::shared_ptr<Group> group_of(const std::string& name);

  const std::size_t most_bytes_of_account_, most_bytes_of_group_, most_requests_of_group_;
  Budget bytes_;
  Budget requests_;
  std::map<std::string, std::weak_ptr<Group>> groups_;
};

// What one client can have addresses of: an IPv4 address (also one that is written in IPv6), or the
// first 64 bits of an IPv6 address.
std::string network_of(const boost::asio::ip::address& address);

}  // namespace fahras::http
