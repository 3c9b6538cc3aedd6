// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/common/privatecopies.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace Ui {

namespace {

const QString kPrefix = QStringLiteral("kith-copies-");
constexpr auto kOnlyOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

QString baseFolder()
{
    // In memory and gone when the person logs out, where the system has such a place.
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return !runtime.isEmpty() && QFileInfo(runtime).isWritable() ? runtime : QDir::tempPath();
}

} // namespace

PrivateCopies::PrivateCopies(Session::Downloader &downloader, QObject *parent)
    : QObject(parent)
    , m_downloader(downloader)
{
    removeLeftBehind(baseFolder());
}

PrivateCopies::~PrivateCopies()
{
    m_lock.reset();
    if (!m_folder.isEmpty()) QDir(m_folder).removeRecursively();
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

bool PrivateCopies::makeFolder()
{
    if (!m_folder.isEmpty() && QFileInfo(m_folder).isDir()) return true;
    QTemporaryDir folder(baseFolder() + QLatin1Char('/') + kPrefix + QLatin1String("XXXXXX"));
    if (!folder.isValid()) return false;
    folder.setAutoRemove(false);
    m_folder = folder.path();
    QFile::setPermissions(m_folder, kOnlyOwner);
    m_lock = std::make_unique<QLockFile>(m_folder + QLatin1String("/lock"));
    m_lock->setStaleLockTime(0);
    return m_lock->tryLock(0);
}

Base::Task<Base::Result<QString>> PrivateCopies::copyOf(Session::MessageKey key, const QString &name)
{
    using Copied = Base::Result<QString>;
    if (!makeFolder()) return Base::readyTask(Copied(Base::ErrorCode::FileUnwritable, QDir::toNativeSeparators(baseFolder())));
    const QString folder = QStringLiteral("%1/%2").arg(m_folder).arg(key);
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
