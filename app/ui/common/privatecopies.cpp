// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/common/privatecopies.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QTemporaryDir>

namespace Ui {

namespace {

const QString kPrefix = QStringLiteral("kith-copies-");
constexpr auto kOnlyOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

//! Where copies may lie, best first.
QStringList bases()
{
    // In memory and gone when the person logs out, where the system has such a place.
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    QStringList result;
    if (!runtime.isEmpty() && QFileInfo(runtime).isWritable()) result.append(runtime);
    result.append(QDir::tempPath());
    return result;
}

//! The first that has plenty of room: memory that a film fills is missing everywhere else.
QString baseFor(qint64 sizeBytes)
{
    const QStringList all = bases();
    for (const QString &base : all) {
        if (QStorageInfo(base).bytesAvailable() / 4 > sizeBytes) return base;
    }
    return all.last();
}

} // namespace

PrivateCopies::PrivateCopies(Session::Downloader &downloader, QObject *parent)
    : QObject(parent)
    , m_downloader(downloader)
{
    for (const QString &base : bases()) removeLeftBehind(base);
}

PrivateCopies::~PrivateCopies()
{
    for (auto &[base, folder] : m_folders) {
        folder.lock.reset();
        QDir(folder.path).removeRecursively();
    }
}

void PrivateCopies::removeLeftBehind(const QString &base)
{
    const QDir folder(base);
    for (const QString &name : folder.entryList({kPrefix + QLatin1Char('*')}, QDir::Dirs)) {
        QLockFile lock(folder.filePath(name) + QLatin1String("/lock"));
        lock.setStaleLockTime(0); // whoever lives keeps it, however long
        if (!lock.tryLock(0)) continue;
        lock.unlock();
        QDir(folder.filePath(name)).removeRecursively();
    }
}

QString PrivateCopies::folderIn(const QString &base)
{
    Folder &mine = m_folders[base];
    if (!mine.path.isEmpty() && QFileInfo(mine.path).isDir()) return mine.path;
    QTemporaryDir folder(base + QLatin1Char('/') + kPrefix + QLatin1String("XXXXXX"));
    if (!folder.isValid()) return {};
    folder.setAutoRemove(false);
    mine.path = folder.path();
    QFile::setPermissions(mine.path, kOnlyOwner);
    mine.lock = std::make_unique<QLockFile>(mine.path + QLatin1String("/lock"));
    mine.lock->setStaleLockTime(0);
    return mine.lock->tryLock(0) ? mine.path : QString();
}

Base::Task<Base::Result<QString>> PrivateCopies::copyOf(Session::MessageKey key, const QString &name, qint64 sizeBytes)
{
    using Copied = Base::Result<QString>;
    const QString base = baseFor(sizeBytes);
    const QString mine = folderIn(base);
    if (mine.isEmpty()) return Base::readyTask(Copied(Base::ErrorCode::FileUnwritable, QDir::toNativeSeparators(base)));
    const QString folder = QStringLiteral("%1/%2").arg(mine).arg(key);
    // The message's own check made it a name long before; a folder with decrypted things asks again.
    QString plain = QFileInfo(name).fileName();
    while (plain.startsWith(QLatin1Char('.'))) plain.remove(0, 1);
    if (plain.isEmpty()) plain = QStringLiteral("file");
    const QString path = folder + QLatin1Char('/') + plain;
    if (QFileInfo(path).isFile()) return Base::readyTask(Copied(path));
    if (!QDir().mkpath(folder)) return Base::readyTask(Copied(Base::ErrorCode::FileUnwritable, QDir::toNativeSeparators(folder)));
    return m_downloader.saveTo(key, path).andThen(this, [path](Base::Done &&) -> Copied {
        // A copy: changes made to it would be lost, and nothing in it is to be run.
        QFile::setPermissions(path, QFileDevice::ReadOwner);
        return path;
    });
}

bool PrivateCopies::isProgram(const QString &name, const QString &mime)
{
    static const QSet<QString> suffixes{
        QStringLiteral("appimage"), QStringLiteral("apk"),  QStringLiteral("app"),  QStringLiteral("bash"), QStringLiteral("bat"),
        QStringLiteral("bin"),      QStringLiteral("cmd"),  QStringLiteral("com"),  QStringLiteral("cpl"),  QStringLiteral("csh"),
        QStringLiteral("deb"),      QStringLiteral("desktop"), QStringLiteral("dll"), QStringLiteral("dmg"), QStringLiteral("docm"),
        QStringLiteral("dotm"),     QStringLiteral("exe"),  QStringLiteral("flatpakref"), QStringLiteral("hta"), QStringLiteral("htm"),
        QStringLiteral("html"),     QStringLiteral("iso"),  QStringLiteral("jar"),  QStringLiteral("js"),   QStringLiteral("jse"),
        QStringLiteral("ksh"),      QStringLiteral("lnk"),  QStringLiteral("mjs"),  QStringLiteral("msi"),  QStringLiteral("php"),
        QStringLiteral("pkg"),      QStringLiteral("pl"),   QStringLiteral("pptm"), QStringLiteral("ps1"),  QStringLiteral("psm1"),
        QStringLiteral("py"),       QStringLiteral("pyw"),  QStringLiteral("rb"),   QStringLiteral("reg"),  QStringLiteral("rpm"),
        QStringLiteral("run"),      QStringLiteral("scr"),  QStringLiteral("sh"),   QStringLiteral("snap"), QStringLiteral("svg"),
        QStringLiteral("url"),      QStringLiteral("vb"),   QStringLiteral("vbe"),  QStringLiteral("vbs"),  QStringLiteral("wsf"),
        QStringLiteral("xhtml"),    QStringLiteral("xlsm"), QStringLiteral("xltm"), QStringLiteral("zsh")};
    if (suffixes.contains(QFileInfo(name).suffix().toLower())) return true;
    return mime.contains(QLatin1String("executable")) || mime.contains(QLatin1String("script")) || mime.contains(QLatin1String("x-desktop"))
        || mime.contains(QLatin1String("x-sharedlib")) || mime == QLatin1String("application/java-archive") || mime == QLatin1String("text/html");
}

} // namespace Ui
