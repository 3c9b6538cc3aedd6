// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "shared/crypto/random.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QTimer>
#include <QtTest>

//! What the tests of this room share: Tasks waited for, a key that stays the same, a database with a conversation in it.
namespace TestDatabase {

inline Base::SecretBytes key(char fill = 'k')
{
    return Base::SecretBytes::fromByteArray(QByteArray(32, fill));
}

//! Lets the event loop run until \a task has its value.
template <typename T>
T wait(Base::Task<T> task)
{
    QObject context;
    std::optional<T> value;
    QEventLoop loop;
    task.then(&context, [&](T &&v) {
        value.emplace(std::move(v));
        loop.quit();
    });
    QTimer::singleShot(30000, &loop, &QEventLoop::quit);
    if (!value) loop.exec();
    if (!value) qFatal("no answer");
    return std::move(*value);
}

inline std::unique_ptr<Store::Database> open(const QString &path, bool create = true)
{
    auto opened = wait(Store::Database::open(path, key(), create));
    if (!opened) qFatal("open: %s %s", qPrintable(Base::errorName(opened.error().code)), qPrintable(opened.error().detail));
    return std::move(opened).value();
}

//! Runs \a f(Access &) on the writer and expects that it succeeds.
template <typename F>
auto run(Store::Database &database, F f)
{
    auto result = wait(database.run(std::move(f)));
    if (!result) qFatal("run: %s %s", qPrintable(Base::errorName(result.error().code)), qPrintable(result.error().detail));
    return std::move(result).value();
}

template <typename F>
auto read(Store::Database &database, F f)
{
    auto result = wait(database.read(std::move(f)));
    if (!result) qFatal("read: %s %s", qPrintable(Base::errorName(result.error().code)), qPrintable(result.error().detail));
    return std::move(result).value();
}

inline Base::ConversationId conversationId(char fill = 'c')
{
    return *Base::ConversationId::fromBytes(QByteArray(32, fill));
}

inline Store::Conversation conversation(char fill = 'c', const QString &peer = QStringLiteral("ben"))
{
    Store::Conversation c;
    c.id = conversationId(fill);
    c.peer = peer;
    c.created = Store::Micros(1);
    return c;
}

inline Store::Message message(const QString &text, qint64 serverTime, const QString &author = QStringLiteral("ben"))
{
    static quint64 counter = 0;
    Store::Message m;
    m.conversation = conversationId();
    m.id = Crypto::newId<Base::MessageId>();
    m.author = author;
    m.authorDevice = 1;
    m.own = author != QLatin1String("ben");
    m.state = m.own ? Store::MessageState::Pending : Store::MessageState::Received;
    m.text = text;
    m.counter = ++counter;
    m.serverTime = m.own ? Store::kPending : Store::Micros(serverTime);
    m.unread = !m.own;
    return m;
}

//! What somebody typed, without operators: every word is looked for, the last one may be a beginning unless a blank ends it.
inline Store::SearchFilter filterFor(const QString &typed, const Base::ConversationId &in = {})
{
    Store::SearchFilter filter;
    const auto words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) filter.terms.append({word, false});
    if (!filter.terms.isEmpty()) filter.terms.last().isBeginning = !typed.endsWith(QLatin1Char(' '));
    if (!in.isNull()) filter.in = {in};
    return filter;
}

inline QList<Store::MessageKey> findKeys(Store::Database &database, const QString &typed, const Base::ConversationId &in = {},
                                         int limit = 100)
{
    return read(database, [=](Store::Access &access) -> Base::Result<QList<Store::MessageKey>> {
        Store::SearchBounds bounds;
        bounds.limit = limit;
        auto found = access.search().find(filterFor(typed, in), bounds);
        if (!found) return found.error();
        return found->keys;
    });
}

//! Lets the index do all that waits.
inline void catchUp(Store::Database &database)
{
    while (run(database, [](Store::Access &access) { return access.searchIndex().catchUp(200); })) {}
}

//! All bytes of all files in \a folder, one after another.
inline QByteArray allBytes(const QString &folder)
{
    QByteArray bytes;
    const auto files = QDir(folder).entryInfoList(QDir::Files);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly)) bytes += file.readAll();
    }
    return bytes;
}

//! Flips one bit of \a path at \a offset.
inline bool damage(const QString &path, qint64 offset)
{
    QFile file(path);
    char byte = 0;
    return file.open(QIODevice::ReadWrite) && file.seek(offset) && file.getChar(&byte) && file.seek(offset)
        && file.putChar(static_cast<char>(byte ^ 0x10));
}

} // namespace TestDatabase
