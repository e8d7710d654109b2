#include "memory.h"

#include <tuple>

#include "connection.h"

namespace fahras::http {

namespace {

// What a request holds, and those for whom it does.
struct Holding {
  explicit Holding(const Connection& connection)
      : account(connection.account()), group(*account.group), bytes(connection.held()) {}

  auto rank() const { return std::tuple(group.bytes.used(), account.bytes.used(), bytes); }

  const Account& account;
  const Group& group;
  std::size_t bytes;
};

// Compared where the two are of different kinds; and only room of what is full is of use.
bool gives_way(const Holding& other, const Holding& asking, std::size_t bytes) {
  if (other.bytes == 0) return false;
  if (&other.account == &asking.account) return other.bytes > asking.bytes + bytes;
  if (!asking.account.bytes.has_itself(bytes)) return false;
  if (&other.group == &asking.group) {
    return other.account.bytes.used() > asking.account.bytes.used() + bytes;
  }
  if (!asking.group.bytes.has_itself(bytes) || asking.group.name.empty()) return false;
  return other.group.bytes.used() > asking.group.bytes.used() + bytes;
}

Connection* find_most(Service& service, const Connection& asking, std::size_t bytes) {
  Connection* most = nullptr;
  const Holding wanted(asking);
  for (Connections* list : {&service.receiving, &service.writing}) {
    for (Connection& one : *list) {
      const Holding holding(one);
      if (&one == &asking || !gives_way(holding, wanted, bytes)) continue;
      if (most == nullptr || holding.rank() > Holding(*most).rank()) most = &one;
    }
  }
  return most;
}

}  // namespace

bool make_room(Service& service, const Connection& asking, std::size_t bytes) {
  while (!asking.account().bytes.has(bytes)) {
    Connection* const most = find_most(service, asking, bytes);
    if (most == nullptr) return false;
    most->give_way();
  }
  return true;
}

}  // namespace fahras::http
