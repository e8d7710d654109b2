// Replaces flock() by its behaviour on network file systems (NFS, SMB): it locks all bytes of the
// file with the kind of lock that fcntl() takes, but with a separate owner. For an exclusive lock,
// the file must be open for writing. Preloaded into programs, it shows which of them rely on the
// two kinds of lock being independent.
#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>

extern "C" int flock(int file, int operation) noexcept {
  struct flock whole = {};
  whole.l_whence = SEEK_SET;
  switch (operation & ~LOCK_NB) {
    case LOCK_SH:
      whole.l_type = F_RDLCK;
      break;
    case LOCK_EX:
      whole.l_type = F_WRLCK;
      break;
    default:
      whole.l_type = F_UNLCK;
  }
  const bool waits = (operation & LOCK_NB) == 0 && whole.l_type != F_UNLCK;
  if (::fcntl(file, waits ? F_OFD_SETLKW : F_OFD_SETLK, &whole) == 0) return 0;
  if (errno == EACCES) errno = EWOULDBLOCK;
  return -1;
}
