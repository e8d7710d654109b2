// The library's functions for files. Each one first determines whether it is to fail.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cstdarg>
#include <cstdio>
#include <cstring>

#include "faults.h"

using faults::judge_file;
using faults::judge_path;
using faults::Kind;
using faults::Verdict;

namespace {

// Returns the function that the shim replaces.
template <class Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

mode_t mode_of(int flags, va_list list) {
  return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(list, mode_t) : 0;
}

bool open_fails(int base, const char* path, bool creates) {
  return judge_path(Kind::open, base, path, creates) == Verdict::fail;
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  const mode_t mode = mode_of(flags, list);
  va_end(list);
  if (open_fails(AT_FDCWD, path, (flags & (O_CREAT | O_TRUNC)) != 0)) return -1;
  static auto* const next = real<int(const char*, int, ...)>("open");
  return next(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  const mode_t mode = mode_of(flags, list);
  va_end(list);
  return open(path, flags, mode);
}

int openat(int base, const char* path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  const mode_t mode = mode_of(flags, list);
  va_end(list);
  if (open_fails(base, path, (flags & (O_CREAT | O_TRUNC)) != 0)) return -1;
  static auto* const next = real<int(int, const char*, int, ...)>("openat");
  return next(base, path, flags, mode);
}

int openat64(int base, const char* path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  const mode_t mode = mode_of(flags, list);
  va_end(list);
  return openat(base, path, flags, mode);
}

FILE* fopen(const char* path, const char* mode) {
  if (open_fails(AT_FDCWD, path, std::strchr(mode, 'w') != nullptr)) return nullptr;
  static auto* const next = real<FILE*(const char*, const char*)>("fopen");
  return next(path, mode);
}

FILE* fopen64(const char* path, const char* mode) { return fopen(path, mode); }

ssize_t read(int file, void* buffer, size_t size) {
  if (judge_file(Kind::read, file) == Verdict::fail) return -1;
  static auto* const next = real<ssize_t(int, void*, size_t)>("read");
  return next(file, buffer, size);
}

ssize_t pread(int file, void* buffer, size_t size, off_t offset) {
  if (judge_file(Kind::read, file) == Verdict::fail) return -1;
  static auto* const next = real<ssize_t(int, void*, size_t, off_t)>("pread");
  return next(file, buffer, size, offset);
}

ssize_t pread64(int file, void* buffer, size_t size, off_t offset) {
  return pread(file, buffer, size, offset);
}

ssize_t write(int file, const void* buffer, size_t size) {
  if (judge_file(Kind::write, file) == Verdict::fail) return -1;
  static auto* const next = real<ssize_t(int, const void*, size_t)>("write");
  return next(file, buffer, size);
}

ssize_t writev(int file, const iovec* parts, int count) {
  if (judge_file(Kind::write, file) == Verdict::fail) return -1;
  static auto* const next = real<ssize_t(int, const iovec*, int)>("writev");
  return next(file, parts, count);
}

ssize_t pwrite(int file, const void* buffer, size_t size, off_t offset) {
  if (judge_file(Kind::write, file) == Verdict::fail) return -1;
  static auto* const next = real<ssize_t(int, const void*, size_t, off_t)>("pwrite");
  return next(file, buffer, size, offset);
}

ssize_t pwrite64(int file, const void* buffer, size_t size, off_t offset) {
  return pwrite(file, buffer, size, offset);
}

int ftruncate(int file, off_t size) {
  if (judge_file(Kind::write, file) == Verdict::fail) return -1;
  static auto* const next = real<int(int, off_t)>("ftruncate");
  return next(file, size);
}

int ftruncate64(int file, off_t size) { return ftruncate(file, size); }

int fsync(int file) {
  const Verdict verdict = judge_file(Kind::sync, file);
  if (verdict != Verdict::go_on) return verdict == Verdict::fail ? -1 : 0;
  static auto* const next = real<int(int)>("fsync");
  return next(file);
}

int fdatasync(int file) {
  const Verdict verdict = judge_file(Kind::sync, file);
  if (verdict != Verdict::go_on) return verdict == Verdict::fail ? -1 : 0;
  static auto* const next = real<int(int)>("fdatasync");
  return next(file);
}

int rename(const char* from, const char* to) {
  if (judge_path(Kind::rename, AT_FDCWD, to) == Verdict::fail) return -1;
  static auto* const next = real<int(const char*, const char*)>("rename");
  return next(from, to);
}

int mkdir(const char* path, mode_t mode) {
  if (judge_path(Kind::mkdir, AT_FDCWD, path) == Verdict::fail) return -1;
  static auto* const next = real<int(const char*, mode_t)>("mkdir");
  return next(path, mode);
}

int unlink(const char* path) {
  if (judge_path(Kind::unlink, AT_FDCWD, path) == Verdict::fail) return -1;
  static auto* const next = real<int(const char*)>("unlink");
  return next(path);
}

int unlinkat(int base, const char* path, int flags) {
  if (judge_path(Kind::unlink, base, path) == Verdict::fail) return -1;
  static auto* const next = real<int(int, const char*, int)>("unlinkat");
  return next(base, path, flags);
}

int rmdir(const char* path) {
  if (judge_path(Kind::unlink, AT_FDCWD, path) == Verdict::fail) return -1;
  static auto* const next = real<int(const char*)>("rmdir");
  return next(path);
}

int remove(const char* path) noexcept {
  if (judge_path(Kind::unlink, AT_FDCWD, path) == Verdict::fail) return -1;
  static auto* const next = real<int(const char*)>("remove");
  return next(path);
}

}  // extern "C"
