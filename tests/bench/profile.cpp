// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/profile.h"

#include "app/media/placeholder.h"
#include "app/media/thumbnailer.h"
#include "app/store/database.h"
#include "app/store/keyslots.h"
#include "tests/bench/sentences.h"
#include "tests/bench/waiting.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTextStream>

#include <random>

namespace Bench {

namespace {

using Base::Done;
using Base::Result;

constexpr qint64 kBegin = 1'577'880'000'000'000; // 1 January 2020, noon, µs
constexpr qint64 kLength = 5LL * 365 * 86'400 * 1'000'000;
constexpr int kBatch = 500;
constexpr const char *kSelf = "me.myself";

QByteArray bytesOf(std::mt19937_64 &dice, int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &byte : bytes) byte = static_cast<char>(dice());
    return bytes;
}

//! A few pictures that look like photographs to a compressor.
struct Photo
{
    QByteArray thumbnail;
    QByteArray placeholder;
    QSize size;
};

std::vector<Photo> makePhotos(std::mt19937_64 &dice)
{
    std::vector<Photo> photos;
    for (int i = 0; i < 24; ++i) {
        const QSize size = i % 3 == 0 ? QSize(240, 320) : QSize(320, 240);
        QImage image(size, QImage::Format_RGB32);
        const double fx = 1 + static_cast<double>(dice() % 60) / 10, fy = 1 + static_cast<double>(dice() % 60) / 10;
        const int hue = static_cast<int>(dice() % 360);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const double v = std::sin(x * fx / 60) * std::cos(y * fy / 60);
                const int value = std::clamp(static_cast<int>(140 + 80 * v) + static_cast<int>(dice() % 24), 0, 255);
                image.setPixelColor(x, y, QColor::fromHsv((hue + static_cast<int>(40 * v) + 360) % 360, 120, value));
            }
        }
        photos.push_back({Media::Thumbnailer::make(image).bytes, Media::Placeholder::encode(image), size * 5});
    }
    return photos;
}

//! Says who talks in which conversation next, so that few are busy and most are quiet.
class Crowd
{
public:
    Crowd(const ProfilePlan &plan, std::mt19937_64 &dice) : m_dice(dice)
    {
        std::vector<double> weights;
        for (int i = 0; i < plan.conversations; ++i) weights.push_back(1.0 / std::pow(i + 2, 1.1));
        m_others = std::discrete_distribution<int>(weights.begin() + 1, weights.end());
    }
    int next() { return m_dice() % 10 == 0 || m_others.max() < 0 ? 0 : m_others(m_dice) + 1; }

private:
    std::mt19937_64 &m_dice;
    std::discrete_distribution<int> m_others;
};

Base::ConversationId conversationId(int number)
{
    QByteArray bytes(32, 'k');
    bytes.replace(0, 4, QByteArray(reinterpret_cast<const char *>(&number), 4));
    return *Base::ConversationId::fromBytes(bytes);
}

Result<Done> writeKeyFile(const QString &path, std::mt19937_64 &dice)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return {Base::ErrorCode::FileUnwritable, path};
    file.write(bytesOf(dice, 32));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return Done{};
}

//! Not to be found any other way: a rare word for the search to look for.
const QStringList kRareWords{QStringLiteral("zirconium"), QStringLiteral("Quastenflosser"), QStringLiteral("ornithorhynchus"), QStringLiteral("麒麟座")};

class Writer
{
public:
    Writer(const ProfilePlan &plan, std::mt19937_64 &dice)
        : m_plan(plan), m_dice(dice), m_crowd(plan, dice), m_photos(makePhotos(dice)), m_sentences(collectSentences(60'000, m_source)),
          m_counters(static_cast<size_t>(plan.conversations) * 2)
    {
    }
    const QString &source() const { return m_source; }
    qint64 written() const { return m_written; }

    Result<Done> people(Store::Access &access)
    {
        Store::Account account;
        account.relayUrl = QStringLiteral("http://127.0.0.1:9");
        account.relayId = bytesOf(m_dice, 16);
        account.user = QLatin1String(kSelf);
        account.device = 1;
        QByteArray seed = bytesOf(m_dice, 32);
        account.accountSeed = Base::SecretBytes::fromByteArray(seed);
        seed = bytesOf(m_dice, 32);
        account.deviceSeed = Base::SecretBytes::fromByteArray(seed);
        account.accountKey = bytesOf(m_dice, 32);
        account.recoveryKeySaved = true;
        account.signedIn = true;
        if (auto saved = access.account().save(account); !saved) return saved;
        for (int i = 0; i < m_plan.conversations; ++i) {
            Store::Conversation conversation;
            conversation.id = conversationId(i);
            conversation.peer = personName(i);
            conversation.created = Store::Micros(kBegin);
            if (auto added = access.conversations().add(conversation); !added) return added;
        }
        return Done{};
    }

    Result<Done> some(Store::Access &access)
    {
        for (int i = 0; i < kBatch && m_written < m_plan.messages; ++i) {
            if (auto written = one(access); !written) return written;
        }
        return Done{};
    }

private:
    Result<Done> one(Store::Access &access)
    {
        const int place = m_crowd.next();
        Store::Message m;
        m.conversation = conversationId(place);
        m.id = *Base::MessageId::fromBytes(bytesOf(m_dice, Base::MessageId::kBytes));
        m.own = m_dice() % 5 < 2;
        m.author = m.own ? QLatin1String(kSelf) : personName(place);
        m.authorDevice = 1;
        m.counter = ++m_counters[static_cast<size_t>(place) * 2 + m.own];
        m.serverTime = Store::Micros(kBegin + static_cast<qint64>(static_cast<double>(kLength) * static_cast<double>(m_written) / static_cast<double>(m_plan.messages)));
        m.sentTime = m.serverTime - Store::Micros(200'000);
        m.state = m.own ? Store::MessageState::Read : Store::MessageState::Received;
        // Some of the last ones were not read yet.
        m.unread = !m.own && m_plan.messages - m_written < 400 && place % 7 == 3;
        m.text = m_sentences.at(static_cast<qsizetype>(m_dice() % static_cast<quint64>(m_sentences.size())));
        const auto roll = m_dice() % 1000;
        if (roll < 30) m.text += QStringLiteral(" https://example.org/%1/%2").arg(m_dice() % 5000).arg(m_dice() % 100000);
        if (roll % 50 == 7) m.text += QStringLiteral(" 👍");
        if (m_written % 50'000 == 777) m.text += QLatin1Char(' ') + kRareWords.at((m_written / 50'000) % kRareWords.size());
        if (roll >= 900 && roll < 940) m.kind = Store::MessageKind::Image;
        if (roll >= 940 && roll < 955) m.kind = Store::MessageKind::File;
        if (m.kind != Store::MessageKind::Text && roll % 2) m.text.clear();
        auto key = access.messages().add(m);
        if (!key) return key.error();
        ++m_written;
        if (m.kind == Store::MessageKind::Text) return Done{};

        Store::Attachment file;
        file.message = *key;
        file.blob = *Base::BlobId::fromBytes(bytesOf(m_dice, Base::BlobId::kBytes));
        QByteArray secret = bytesOf(m_dice, 32);
        file.key = Base::SecretBytes::fromByteArray(secret);
        file.sha256 = bytesOf(m_dice, 32);
        file.plainBytes = 200'000 + static_cast<qint64>(m_dice() % 900'000);
        file.sealedBytes = file.plainBytes + 4096;
        if (m.kind == Store::MessageKind::Image) {
            const Photo &photo = m_photos[m_dice() % m_photos.size()];
            file.mime = QStringLiteral("image/jpeg");
            file.name = QStringLiteral("IMG_%1.jpg").arg(m_written % 10000, 4, 10, QLatin1Char('0'));
            file.widthPx = photo.size.width();
            file.heightPx = photo.size.height();
            file.thumbnail = photo.thumbnail;
            file.placeholder = photo.placeholder;
        } else {
            file.mime = QStringLiteral("application/pdf");
            file.name = QStringLiteral("Report %1 %2.pdf").arg(m_sentences.at(static_cast<qsizetype>(m_written % m_sentences.size())).section(QLatin1Char(' '), 0, 2)).arg(m_written);
        }
        return access.attachments().save(file);
    }

    ProfilePlan m_plan;
    std::mt19937_64 &m_dice;
    Crowd m_crowd;
    QString m_source;
    std::vector<Photo> m_photos;
    QStringList m_sentences;
    std::vector<quint64> m_counters;
    qint64 m_written = 0;
};

} // namespace

QString personName(int number)
{
    return QStringLiteral("person%1").arg(number);
}

Result<Done> makeProfile(const ProfilePlan &plan)
{
    std::mt19937_64 dice(20'240'531);
    if (QFile::exists(Store::KeySlots::databasePath(plan.folder))) return {Base::ErrorCode::AlreadyExists, plan.folder};
    if (!QDir().mkpath(plan.folder)) return {Base::ErrorCode::FileUnwritable, plan.folder};
    QFile::setPermissions(plan.folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString keyFile = plan.folder + QStringLiteral(".key");
    if (auto written = writeKeyFile(keyFile, dice); !written) return written;

    Base::Pool pool(1);
    const auto keychain = Store::makeSystemKeychain();
    Store::KeySlots slots(plan.folder, *keychain, pool);
    auto key = waitFor(slots.open({false, {}, keyFile}));
    if (!key) return key.error();
    auto opened = waitFor(Store::Database::open(Store::KeySlots::databasePath(plan.folder), key->key, true));
    if (!opened) return opened.error();
    Store::Database &database = **opened;

    Writer writer(plan, dice);
    QTextStream says(stderr);
    says << "sentences: " << writer.source() << '\n' << Qt::flush;
    if (auto made = waitFor(database.run([&writer](Store::Access &access) { return writer.people(access); })); !made) return made;
    while (writer.written() < plan.messages) {
        if (auto some = waitFor(database.run([&writer](Store::Access &access) { return writer.some(access); })); !some) return some;
        if (writer.written() % 100'000 == 0) says << writer.written() << " messages\n" << Qt::flush;
    }
    // The old, empty index of the first version goes; nothing is left to be done at the first start.
    for (;;) {
        auto more = waitFor(database.run([](Store::Access &access) { return access.searchIndex().catchUp(100); }));
        if (!more) return more.error();
        if (!*more) return Done{};
    }
}

} // namespace Bench
