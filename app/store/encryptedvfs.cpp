// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/encryptedvfs.h"

#include "app/store/pagecipher.h"

#include <QFile>
#include <QLoggingCategory>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <mutex>
#include <new>

namespace Store {

using Base::Done;
using Base::ErrorCode;
using Base::Result;

namespace {

Q_LOGGING_CATEGORY(lcVfs, "kith.store.vfs")

constexpr char kVfsName[] = "kith-encrypted";
constexpr char kKeyParameter[] = "kithkey";
constexpr sqlite3_int64 kPage = PageCipher::kPageBytes;
constexpr sqlite3_int64 kWalHeader = 32; // magic, version, page size, salts: says nothing about content, stays readable
constexpr sqlite3_int64 kFrameHeader = PageCipher::kFrameHeaderBytes;
constexpr sqlite3_int64 kFrame = kFrameHeader + kPage;
constexpr char kPlainMagic[] = "SQLite format 3"; // with its zero: 16 bytes

enum class Kind { Database, Wal };

//! What SQLite allocates for an open file; the system's own file object follows right behind it.
struct File
{
    sqlite3_file base;
    Kind kind;
    PageCipher *cipher;
    sqlite3_file *real;
    // The frame header written last: SQLite writes the page right after it, and its seal is bound to the header.
    sqlite3_int64 lastFrame;
    unsigned char lastHeader[PageCipher::kFrameHeaderBytes];
};

sqlite3_vfs *s_root = nullptr; // set once, before our VFS is registered

struct Keys
{
    std::mutex mutex;
    std::map<quint64, Base::SecretBytes> keys;
    quint64 next = 1;
};
Keys &registeredKeys()
{
    static Keys keys;
    return keys;
}

File *ours(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file);
}
sqlite3_file *real(sqlite3_file *file)
{
    return ours(file)->real;
}
const sqlite3_io_methods *methods(sqlite3_file *file)
{
    return real(file)->pMethods;
}

// ---------------------------------------------------------------- the database file

int readPage(sqlite3_file *file, sqlite3_int64 page, unsigned char *to)
{
    const int code = methods(file)->xRead(real(file), to, kPage, page * kPage);
    if (code == SQLITE_IOERR_SHORT_READ) return SQLITE_IOERR_DATA; // part of a page: SQLite would take it for zeros
    if (code != SQLITE_OK) return code;
    if (ours(file)->cipher->openPage(static_cast<quint32>(page + 1), to)) return SQLITE_OK;
    std::memset(to, 0, kPage);
    qCCritical(lcVfs, "page %lld is not as it was written", static_cast<long long>(page + 1));
    return SQLITE_IOERR_DATA;
}

int readDatabase(sqlite3_file *file, unsigned char *to, sqlite3_int64 count, sqlite3_int64 offset)
{
    sqlite3_int64 size = 0;
    if (const int code = methods(file)->xFileSize(real(file), &size); code != SQLITE_OK) return code;
    while (count > 0) {
        if (offset >= size) {
            std::memset(to, 0, static_cast<size_t>(count));
            // SQLite takes what lies behind the end for zeros. It asks for that in a new file only; in another one the end was
            // cut off, and the zeros would stand in the middle of somebody's words.
            if (size > 0) {
                qCCritical(lcVfs, "the file ends before page %lld", static_cast<long long>(offset / kPage + 1));
                return SQLITE_IOERR_DATA;
            }
            return SQLITE_IOERR_SHORT_READ;
        }
        const sqlite3_int64 page = offset / kPage, within = offset % kPage;
        const sqlite3_int64 part = std::min(count, kPage - within);
        if (part == kPage) {
            if (const int code = readPage(file, page, to); code != SQLITE_OK) return code;
        } else {
            unsigned char whole[kPage]; // a seal covers the whole page; SQLite asks for the first 100 bytes, and for 16 of them
            if (const int code = readPage(file, page, whole); code != SQLITE_OK) return code;
            std::memcpy(to, whole + within, static_cast<size_t>(part));
        }
        to += part;
        offset += part;
        count -= part;
    }
    return SQLITE_OK;
}

int writeDatabase(sqlite3_file *file, const unsigned char *from, sqlite3_int64 count, sqlite3_int64 offset)
{
    if (count != kPage || offset % kPage != 0) {
        qCCritical(lcVfs, "a write of %lld bytes at %lld is no page", static_cast<long long>(count), static_cast<long long>(offset));
        return SQLITE_IOERR_WRITE;
    }
    unsigned char sealed[kPage];
    std::memcpy(sealed, from, kPage);
    if (!ours(file)->cipher->sealPage(static_cast<quint32>(offset / kPage + 1), sealed)) return SQLITE_IOERR_WRITE;
    return methods(file)->xWrite(real(file), sealed, kPage, offset);
}

// ---------------------------------------------------------------- the log

//! The log's salts into \a header: a page is bound to them and not to those beside it, which SQLite leaves empty until the
//! commit once a transaction has changed a page again that it had moved to the log (walRewriteChecksums in SQLite's wal.c).
int putLogSalts(sqlite3_file *file, unsigned char *header)
{
    constexpr sqlite3_int64 kSaltsInLog = 16;
    constexpr int kSaltsInFrame = 8, kSaltBytes = 8;
    return methods(file)->xRead(real(file), header + kSaltsInFrame, kSaltBytes, kSaltsInLog);
}

int readWal(sqlite3_file *file, unsigned char *to, sqlite3_int64 count, sqlite3_int64 offset)
{
    if (offset + count <= kWalHeader) return methods(file)->xRead(real(file), to, static_cast<int>(count), offset);
    const sqlite3_int64 frame = (offset - kWalHeader) / kFrame, within = (offset - kWalHeader) % kFrame;
    if (offset < kWalHeader || within + count > kFrame) return SQLITE_IOERR_READ;

    unsigned char bytes[kFrame];
    const int code = methods(file)->xRead(real(file), bytes, kFrame, kWalHeader + frame * kFrame);
    if (code != SQLITE_OK) { // a short one is the torn end of the log
        if (code == SQLITE_IOERR_SHORT_READ) std::memset(to, 0, static_cast<size_t>(count));
        return code;
    }
    PageCipher *cipher = ours(file)->cipher;
    if (!cipher->openFrameHeader(static_cast<quint64>(frame), bytes)) return SQLITE_IOERR_READ;
    if (within + count > kFrameHeader) {
        unsigned char page[kPage];
        std::memcpy(page, bytes + kFrameHeader, kPage);
        unsigned char bound[kFrameHeader];
        std::memcpy(bound, bytes, kFrameHeader);
        if (const int salted = putLogSalts(file, bound); salted != SQLITE_OK) return salted;
        if (cipher->openFrame(static_cast<quint64>(frame), bound, page)) {
            std::memcpy(bytes + kFrameHeader, page, kPage);
        } else if (within != 0) {
            // SQLite takes this page out of a log it believes in.
            qCCritical(lcVfs, "frame %lld of the log is not as it was written", static_cast<long long>(frame));
            return SQLITE_IOERR_DATA;
        }
        // Whole frames are read by recovery only: a torn one goes on as it is, its checksum ends the log there.
    }
    std::memcpy(to, bytes + within, static_cast<size_t>(count));
    return SQLITE_OK;
}

int writeWal(sqlite3_file *file, const unsigned char *from, sqlite3_int64 count, sqlite3_int64 offset)
{
    if (offset + count <= kWalHeader) return methods(file)->xWrite(real(file), from, static_cast<int>(count), offset);
    const sqlite3_int64 frame = (offset - kWalHeader) / kFrame, within = (offset - kWalHeader) % kFrame;
    File *f = ours(file);
    if (within == 0 && count == kFrameHeader) {
        unsigned char sealed[kFrameHeader];
        std::memcpy(sealed, from, kFrameHeader);
        if (!f->cipher->sealFrameHeader(static_cast<quint64>(frame), sealed)) return SQLITE_IOERR_WRITE;
        std::memcpy(f->lastHeader, from, kFrameHeader);
        f->lastFrame = frame;
        return methods(file)->xWrite(real(file), sealed, kFrameHeader, offset);
    }
    if (within == kFrameHeader && count == kPage) {
        unsigned char header[kFrameHeader];
        if (f->lastFrame == frame) {
            std::memcpy(header, f->lastHeader, kFrameHeader);
        } else { // a page that a transaction changes again while it is in the log already
            const int code = methods(file)->xRead(real(file), header, kFrameHeader, offset - kFrameHeader);
            if (code != SQLITE_OK) return code;
            if (!f->cipher->openFrameHeader(static_cast<quint64>(frame), header)) return SQLITE_IOERR_WRITE;
        }
        if (const int salted = putLogSalts(file, header); salted != SQLITE_OK) return salted;
        unsigned char sealed[kPage];
        std::memcpy(sealed, from, kPage);
        if (!f->cipher->sealFrame(static_cast<quint64>(frame), header, sealed)) return SQLITE_IOERR_WRITE;
        return methods(file)->xWrite(real(file), sealed, kPage, offset);
    }
    qCCritical(lcVfs, "a write of %lld bytes at %lld is no frame", static_cast<long long>(count), static_cast<long long>(offset));
    return SQLITE_IOERR_WRITE;
}

// ---------------------------------------------------------------- SQLite's table of file methods

int xClose(sqlite3_file *file)
{
    const int code = methods(file)->xClose(real(file));
    delete ours(file)->cipher;
    return code;
}
int xRead(sqlite3_file *file, void *to, int count, sqlite3_int64 offset)
{
    auto *bytes = static_cast<unsigned char *>(to);
    return ours(file)->kind == Kind::Database ? readDatabase(file, bytes, count, offset) : readWal(file, bytes, count, offset);
}
int xWrite(sqlite3_file *file, const void *from, int count, sqlite3_int64 offset)
{
    const auto *bytes = static_cast<const unsigned char *>(from);
    return ours(file)->kind == Kind::Database ? writeDatabase(file, bytes, count, offset) : writeWal(file, bytes, count, offset);
}
int xTruncate(sqlite3_file *file, sqlite3_int64 size)
{
    return methods(file)->xTruncate(real(file), size);
}
int xSync(sqlite3_file *file, int flags)
{
    return methods(file)->xSync(real(file), flags);
}
int xFileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return methods(file)->xFileSize(real(file), size);
}
int xLock(sqlite3_file *file, int level)
{
    return methods(file)->xLock(real(file), level);
}
int xUnlock(sqlite3_file *file, int level)
{
    return methods(file)->xUnlock(real(file), level);
}
int xCheckReservedLock(sqlite3_file *file, int *held)
{
    return methods(file)->xCheckReservedLock(real(file), held);
}
int xFileControl(sqlite3_file *file, int operation, void *argument)
{
    if (operation == SQLITE_FCNTL_VFSNAME) {
        *static_cast<char **>(argument) = sqlite3_mprintf("%s", kVfsName);
        return SQLITE_OK;
    }
    return methods(file)->xFileControl(real(file), operation, argument);
}
int xSectorSize(sqlite3_file *file)
{
    return methods(file)->xSectorSize(real(file));
}
int xDeviceCharacteristics(sqlite3_file *file)
{
    // Also keeps SQLite from padding and splitting frames at sector borders. Promises of atomic writes are not passed on.
    const int kept = SQLITE_IOCAP_SAFE_APPEND | SQLITE_IOCAP_SEQUENTIAL | SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN;
    return (methods(file)->xDeviceCharacteristics(real(file)) & kept) | SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}
int xShmMap(sqlite3_file *file, int page, int size, int extend, void volatile **at)
{
    return methods(file)->xShmMap(real(file), page, size, extend, at);
}
int xShmLock(sqlite3_file *file, int offset, int count, int flags)
{
    return methods(file)->xShmLock(real(file), offset, count, flags);
}
void xShmBarrier(sqlite3_file *file)
{
    methods(file)->xShmBarrier(real(file));
}
int xShmUnmap(sqlite3_file *file, int deleteIt)
{
    return methods(file)->xShmUnmap(real(file), deleteIt);
}

// Version 2: without xFetch there is no memory mapping, which would bypass the cipher.
const sqlite3_io_methods kMethods = {2, xClose, xRead, xWrite, xTruncate, xSync, xFileSize, xLock, xUnlock,
                                     xCheckReservedLock, xFileControl, xSectorSize, xDeviceCharacteristics, xShmMap,
                                     xShmLock, xShmBarrier, xShmUnmap, nullptr, nullptr};

std::unique_ptr<PageCipher> cipherFor(const char *databaseName)
{
    const char *number = sqlite3_uri_parameter(databaseName, kKeyParameter);
    if (!number) return nullptr;
    Keys &keys = registeredKeys();
    std::lock_guard lock(keys.mutex);
    const auto found = keys.keys.find(QByteArray(number).toULongLong());
    if (found == keys.keys.end()) return nullptr;
    return PageCipher::create(found->second);
}

int xOpen(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    const bool isDatabase = flags & SQLITE_OPEN_MAIN_DB;
    // Journals and temporary files would be plain text: WAL and temp_store=MEMORY do without them.
    if (!name || !(isDatabase || (flags & SQLITE_OPEN_WAL))) {
        qCCritical(lcVfs, "refused to open a plain file, flags %x", static_cast<unsigned>(flags));
        return SQLITE_CANTOPEN;
    }
    auto cipher = cipherFor(isDatabase ? name : sqlite3_filename_database(name));
    if (!cipher) return SQLITE_CANTOPEN;

    auto *f = new (file) File{};
    f->kind = isDatabase ? Kind::Database : Kind::Wal;
    f->lastFrame = -1;
    f->real = reinterpret_cast<sqlite3_file *>(f + 1);
    const int code = s_root->xOpen(s_root, name, f->real, flags, outFlags);
    if (code != SQLITE_OK) {
        if (f->real->pMethods) f->real->pMethods->xClose(f->real);
        return code;
    }
    if (isDatabase) {
        char start[sizeof kPlainMagic];
        if (f->real->pMethods->xRead(f->real, start, sizeof start, 0) == SQLITE_OK
            && std::memcmp(start, kPlainMagic, sizeof start) == 0) {
            f->real->pMethods->xClose(f->real);
            return SQLITE_NOTADB;
        }
    }
    f->cipher = cipher.release();
    f->base.pMethods = &kMethods;
    return SQLITE_OK;
}

int xDelete(sqlite3_vfs *, const char *name, int syncFolder)
{
    return s_root->xDelete(s_root, name, syncFolder);
}
int xAccess(sqlite3_vfs *, const char *name, int flags, int *result)
{
    return s_root->xAccess(s_root, name, flags, result);
}
int xFullPathname(sqlite3_vfs *, const char *name, int size, char *to)
{
    return s_root->xFullPathname(s_root, name, size, to);
}

bool registerVfs()
{
    static const bool registered = [] {
        s_root = sqlite3_vfs_find(nullptr);
        if (!s_root) return false;
        static sqlite3_vfs vfs = *s_root; // clock, randomness and sleeping stay the system's
        vfs.iVersion = 2;
        vfs.szOsFile = static_cast<int>(sizeof(File)) + s_root->szOsFile;
        vfs.pNext = nullptr;
        vfs.zName = kVfsName;
        vfs.xOpen = xOpen;
        vfs.xDelete = xDelete;
        vfs.xAccess = xAccess;
        vfs.xFullPathname = xFullPathname;
        return sqlite3_vfs_register(&vfs, 0) == SQLITE_OK;
    }();
    return registered;
}

} // namespace

Result<VfsKey> VfsKey::create(const Base::SecretBytes &key)
{
    if (key.size() != PageCipher::kKeyBytes) return {ErrorCode::BadKey, QStringLiteral("a database key has 32 bytes")};
    if (!registerVfs()) return {ErrorCode::DatabaseFailed, QStringLiteral("the encrypting VFS cannot be registered")};
    Keys &keys = registeredKeys();
    std::lock_guard lock(keys.mutex);
    const quint64 number = keys.next++;
    keys.keys.emplace(number, key.clone());
    return VfsKey(number);
}

VfsKey::VfsKey(VfsKey &&other) noexcept : m_number(std::exchange(other.m_number, 0)) {}

VfsKey &VfsKey::operator=(VfsKey &&other) noexcept
{
    std::swap(m_number, other.m_number);
    return *this;
}

VfsKey::~VfsKey()
{
    if (m_number == 0) return;
    Keys &keys = registeredKeys();
    std::lock_guard lock(keys.mutex);
    keys.keys.erase(m_number);
}

const char *VfsKey::vfsName()
{
    return kVfsName;
}

const char *VfsKey::uriParameter()
{
    return kKeyParameter;
}

QString VfsKey::number() const
{
    return QString::number(m_number);
}

Result<Done> refusePlainDatabase(const QString &path)
{
    QFile file(path);
    if (!file.exists()) return Done{};
    if (!file.open(QIODevice::ReadOnly)) return {ErrorCode::FileUnreadable, path};
    if (file.read(sizeof kPlainMagic) == QByteArray(kPlainMagic, sizeof kPlainMagic))
        return {ErrorCode::DatabaseNotEncrypted, path};
    return Done{};
}

Result<Done> checkKey(const QString &path, const Base::SecretBytes &key)
{
    constexpr quint32 kLooked = 16; // pages, when the first does not open
    const auto cipher = PageCipher::create(key);
    if (!cipher) return {ErrorCode::BadKey, QStringLiteral("a database key has 32 bytes")};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {ErrorCode::FileUnreadable, path};
    if (file.size() < kPage) return {ErrorCode::DatabaseCorrupt, path + QStringLiteral(": cut short")};
    for (quint32 page = 1; page <= kLooked; ++page) {
        QByteArray bytes = file.read(kPage);
        if (bytes.size() != kPage) break;
        if (!cipher->openPage(page, reinterpret_cast<unsigned char *>(bytes.data()))) continue;
        if (page == 1) return Done{};
        return {ErrorCode::DatabaseCorrupt, path + QStringLiteral(": page 1")};
    }
    return {ErrorCode::KeyWrong, path};
}

} // namespace Store
