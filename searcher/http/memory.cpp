#include "memory.h"

#include <tuple>

#include "connection.h"

namespace fahras::http {

namespace {

// The bytes that a connection holds, with the account and the group that they count for.
struct Holding {
  explicit Holding(const Connection& connection)
      : account(connection.account()), group(*account.group), bytes(connection.held()) {}

  auto rank() const { return std::tuple(group.bytes.used(), account.bytes.used(), bytes); }

  const Account& account;
  const Group& group;
  std::size_t bytes;
};

// Whether `other` must give way. The two are compared at the level at which they differ (group,
// account or connection), and only if the limits below that level would not stop `asking` anyway.
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

Connection* find_largest(Service& service, const Connection& asking, std::size_t bytes) {
  Connection* largest = nullptr;
  const Holding wanted(asking);
  for (Connections* list : {&service.receiving, &service.writing}) {
    for (Connection& one : *list) {
      const Holding holding(one);
      if (&one == &asking || !gives_way(holding, wanted, bytes)) continue;
      if (largest == nullptr || holding.rank() > Holding(*largest).rank()) largest = &one;
    }
  }
  return largest;
}

}  // namespace

bool make_room(Service& service, const Connection& asking, std::size_t bytes) {
  while (!asking.account().bytes.has(bytes)) {
    Connection* const largest = find_largest(service, asking, bytes);
    if (largest == nullptr) return false;
    largest->give_way();
  }
  return true;
}

}  // namespace fahras::http
