// SPDX-License-Identifier: GPL-3.0-or-later
#include "person.h"

#include "app/session/environment.h"

#include <QFile>

Person::Person(FakeRelay &relay, const QString &user) : name(user), m_relay(relay) {}
Person::~Person() = default;

void Person::signUp()
{
    open();
    const Session::NewDevicePlace place{m_relay.media.url(), {}, m_relay.relayId, name};
    auto made = wait(m_database->run([place, who = inviter](Store::Access &access) -> Base::Result<Session::NewDevice> {
        if (auto noted = Session::noteInviter(access, place, who); !noted) return noted.error();
        return Session::makeFirstDevice(access, place, Store::Micros(1'700'000'000'000'000));
    }));
    QVERIFY(made);
    kith::wire::SignedIn signedIn;
    signedIn.set_device(1);
    signedIn.set_access_token((name + QLatin1String("/1")).toStdString());
    signedIn.set_access_expires(std::numeric_limits<qint64>::max());
    signedIn.set_refresh_token("refresh");
    const auto kept = wait(m_database->run(
        [made = *made, signedIn](Store::Access &access) { return Session::keepNewDevice(access, made, signedIn); }));
    QVERIFY(kept);
    m_relay.addDevice(name, 1, made->list->wire(), made->keys);
    vanish();
}

void Person::open()
{
    auto database = wait(Store::Database::open(m_folder.filePath(QStringLiteral("kith.db")), Base::SecretBytes(32), true));
    QVERIFY(database);
    auto environment = std::make_unique<Session::Environment>();
    if (useManualClock) {
        auto manual = std::make_unique<Base::ManualClock>();
        clock = manual.get();
        if (startAt.count() > 0) clock->jumpWall(startAt);
        environment->clock = std::move(manual);
    } else {
        environment->clock = std::make_unique<Base::SystemClock>();
    }
    environment->pool = std::make_unique<Base::Pool>(1);
    environment->blobs = std::make_unique<Store::BlobCache>(m_folder.filePath(QStringLiteral("media")));
    environment->database = *std::move(database);
    auto transport = std::make_unique<FakeTransport>(m_relay);
    m_database = environment->database.get();
    m_transport = transport.get();
    environment->transport = std::move(transport);
    environment->clientName = QStringLiteral("kith test");
    m_session = std::make_unique<Session::Session>(std::move(environment));
    QVERIFY(wait(m_session->load()));
}

void Person::vanish()
{
    m_session.reset();
    m_database = nullptr;
    m_transport = nullptr;
}

void Person::restart()
{
    vanish();
    open();
}

void Person::copyProfile()
{
    vanish();
    QVERIFY(QFile::copy(m_folder.filePath(QStringLiteral("kith.db")), m_copy.filePath(QStringLiteral("kith.db"))));
}

void Person::putBack()
{
    vanish();
    const QString used = m_folder.filePath(QStringLiteral("kith.db")), copy = m_copy.filePath(QStringLiteral("kith.db"));
    for (const QString &path : {used, copy}) QVERIFY(QFile(path + QStringLiteral("-wal")).size() == 0);
    QVERIFY(QFile::rename(used, used + QStringLiteral(".used")));
    QVERIFY(QFile::rename(copy, used));
    QVERIFY(QFile::rename(used + QStringLiteral(".used"), copy));
}

void Person::comeOnline()
{
    if (!m_session) open();
    m_session->start();
    QTRY_COMPARE(m_session->connection().phase(), Session::ConnectionState::Phase::Online);
}

Session::ConversationId Person::conversationWith(const QString &other)
{
    if (const auto known = m_session->conversations().findByPeer(other)) return *known;
    auto opened = wait(m_session->conversations().openWith(other));
    return opened ? *opened : Session::ConversationId();
}

Session::Message Person::send(const QString &to, const QString &text)
{
    auto sent = wait(m_session->sender().sendText(conversationWith(to), text));
    if (!sent) {
        QTest::qFail(qPrintable(Base::errorName(sent.error().code)), __FILE__, __LINE__);
        return {};
    }
    return *sent;
}

QString Person::storedDraft(const Session::ConversationId &id)
{
    auto draft = wait(m_database->read([id](Store::Access &access) -> Base::Result<QString> {
        auto conversation = access.conversations().find(id);
        if (!conversation) return conversation.error();
        return *conversation ? (*conversation)->draft : QString();
    }));
    return draft ? *draft : Base::errorName(draft.error().code);
}

void Person::holdDatabase(QSemaphore &gate)
{
    m_database
        ->run([&gate](Store::Access &) -> Base::Result<Base::Done> {
            gate.acquire();
            return Base::Done{};
        })
        .then(m_session.get(), [](Base::Result<Base::Done> &&) {});
}

QList<Session::Message> Person::timeline(const QString &with, int count)
{
    const auto id = m_session->conversations().findByPeer(with);
    if (!id) return {};
    auto page = wait(m_session->timeline().latest(*id, count));
    return page ? page->messages : QList<Session::Message>();
}

QStringList Person::texts(const QString &with)
{
    QStringList all;
    for (const Session::Message &message : timeline(with)) {
        if (message.kind == Session::MessageKind::Text) all.append(message.text);
    }
    return all;
}

Session::Message Person::message(Session::MessageKey key)
{
    auto found = wait(m_session->timeline().message(key));
    return found ? *found : Session::Message();
}
