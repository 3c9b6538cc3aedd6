// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ui/scenes.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>

namespace Scenes {

using namespace Session;

QImage photo(const QSize &size, int kind)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter p(&image);
    p.setRenderHint(QPainter::Antialiasing);
    const QColor skies[] = {QColor(0xf6, 0xc6, 0x8d), QColor(0x9c, 0xc9, 0xea), QColor(0x2c, 0x3a, 0x66)};
    const QColor lows[] = {QColor(0xe8, 0x7d, 0x5e), QColor(0xe8, 0xf1, 0xf4), QColor(0xb8, 0x6a, 0x86)};
    QLinearGradient sky(0, 0, 0, size.height() * 0.7);
    sky.setColorAt(0, skies[kind % 3]);
    sky.setColorAt(1, lows[kind % 3]);
    p.fillRect(image.rect(), sky);
    const double w = size.width();
    const double h = size.height();
    p.setPen(Qt::NoPen);
    p.setBrush(QColor(255, 244, 214, 230));
    p.drawEllipse(QPointF(w * 0.68, h * 0.36), h * 0.09, h * 0.09);
    const QColor hills[] = {QColor(0x6b, 0x5b, 0x7b), QColor(0x4f, 0x7d, 0x8c), QColor(0x2b, 0x33, 0x55)};
    for (int layer = 0; layer < 4; ++layer) {
        QPainterPath path;
        const double base = h * (0.5 + 0.12 * layer);
        path.moveTo(0, h);
        path.lineTo(0, base);
        for (int i = 0; i <= 8; ++i) {
            const double x = w * i / 8;
            const double bump = ((i * 7 + layer * 5 + kind * 3) % 5) / 5.0;
            path.quadTo(x - w / 16, base - h * 0.14 * bump, x, base - h * 0.05 * ((i + layer) % 3));
        }
        path.lineTo(w, h);
        p.setBrush(hills[kind % 3].darker(100 + layer * 22));
        p.drawPath(path);
    }
    return image;
}

Ui::PictureDecoders decoders()
{
    Ui::PictureDecoders result;
    result.placeholder = [](const QByteArray &code, const QSize &size) {
        const QImage small = QImage::fromData(code);
        return small.isNull() ? QImage() : small.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    result.picture = [](const QByteArray &bytes, int side) {
        QBuffer buffer;
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        QImage image = QImageReader(&buffer).read();
        if (image.isNull()) return image;
        return std::max(image.width(), image.height()) > side ? image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation) : image;
    };
    return result;
}

namespace {

QByteArray blurred(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.scaled(8, 8, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).save(&buffer, "PNG");
    return bytes;
}

QDateTime today(int hour, int minute, int second = 0)
{
    return QDateTime(QDate::currentDate(), QTime(hour, minute, second)).toUTC();
}

struct Teller
{
    Played::Play &play;
    ConversationId id;

    MessageKey say(bool own, const QString &text, const QDateTime &time, MessageState state = MessageState::Read)
    {
        Message m = Played::textMessage(text, own);
        m.serverTime = time;
        if (own) m.state = state;
        return play.addMessage(id, m);
    }
    MessageKey show(bool own, const QImage &image, const QString &caption, const QDateTime &time)
    {
        Message m = Played::imageMessage(image, caption, own);
        m.serverTime = time;
        m.image.placeholder = blurred(image);
        const MessageKey key = play.addMessage(id, m);
        play.setPicture(key, image);
        return key;
    }
    MessageKey note(NoticeKind kind, const QDateTime &time, quint64 count = 0)
    {
        Message m = Played::textMessage({}, false);
        m.kind = MessageKind::Notice;
        m.notice = kind;
        m.noticeCount = count;
        m.serverTime = time;
        return play.addMessage(id, m);
    }
    MessageKey file(bool own, const QString &name, qint64 size, TransferState state, const QDateTime &time)
    {
        Message m = Played::textMessage({}, own);
        m.kind = MessageKind::File;
        m.serverTime = time;
        m.attachment.name = name;
        m.attachment.sizeBytes = size;
        m.attachment.transfer.state = state;
        m.attachment.transfer.totalBytes = size;
        m.attachment.transfer.doneBytes = size * 2 / 5;
        m.attachment.isCached = state == TransferState::Done;
        return play.addMessage(id, m);
    }
};

void fillList(Played::Play &play)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    struct Line { const char *title; const char *text; int hoursAgo; int unread; };
    const Line lines[] = {
        {"Maximiliane Freifrau von Hohenberg-Schwarzenfels", "The minutes of the meeting are in the shared folder, please have a look before Thursday", 2, 3},
        {"Jonas", "👩‍👩‍👧 are on their way 🏴‍☠️", 3, 0},
        {"Garden club", "Who has the key to the shed? 1️⃣ or 2️⃣", 5, 128},
        {"فاطمة الزهراء", "شكراً جزيلاً، نلتقي غداً صباحاً", 20, 0},
        {"Dr. Okonkwo", "", 26, 0},
        {"Lena", "See you at eight ❤️", 30, 0},
        {"Ольга Петрова", "Спасибо, всё получилось", 50, 0},
        {"Paul", "ok", 80, 0},
        {"Ökumenischer Arbeitskreis", "Das Protokoll kommt morgen.", 200, 0},
        {"Carla", "Have a good trip!", 400, 0},
    };
    int number = 0;
    for (const Line &line : lines) {
        const ConversationId id = play.addConversation(QString::fromUtf8(line.title), QStringLiteral("peer%1").arg(++number));
        Message m = Played::textMessage(QString::fromUtf8(line.text), false);
        m.serverTime = now.addSecs(-3600LL * line.hoursAgo);
        if (m.text.isEmpty()) {
            m.kind = MessageKind::Image;
            m.image.widthPx = 100;
            m.image.heightPx = 100;
        }
        if (number == 6 || number == 8) {
            m.isOwn = true;
            m.state = number == 6 ? MessageState::Read : MessageState::Failed;
        }
        play.addMessage(id, m);
        play.setSummary(id, [&](ConversationSummary &s) {
            s.unread = line.unread;
            if (number == 2) s.presence.status = PresenceStatus::Online;
            if (number == 3) s.isMuted = true;
            if (number == 4) s.presence.status = PresenceStatus::Away;
            if (number == 5) s.draft = QStringLiteral("I will bring the results on");
            if (number == 7) s.isTyping = true;
        });
    }
}

} // namespace

ConversationId busy(Played::Play &play)
{
    fillList(play);
    const ConversationId id = play.addConversation(QStringLiteral("Anna Lindqvist"), QStringLiteral("anna"));
    Teller t{play, id};
    const QDateTime old = QDateTime(QDate::currentDate().addDays(-1), QTime(18, 2)).toUTC();
    t.note(NoticeKind::ConversationStarted, old.addSecs(-60));
    t.say(false, QStringLiteral("Hi! Are you back from the mountains? 🏔️"), old);
    t.say(true, QStringLiteral("Since this morning. My legs are made of jelly, but it was worth every step."), old.addSecs(90));
    t.show(true, photo(QSize(1600, 1000), 0), QStringLiteral("The last evening, from the hut"), old.addSecs(120));
    t.say(false, QStringLiteral("Oh wow"), old.addSecs(300));
    t.say(false, QStringLiteral("That looks like a painting. Did you sleep up there?"), old.addSecs(310));
    t.say(false, QStringLiteral("❤️"), old.addSecs(320));
    t.note(NoticeKind::DeviceAdded, today(0, 5));
    t.say(true, QStringLiteral("Good morning! The script you asked for:\n```sh\nfor f in *.jpg; do\n  convert \"$f\" -resize 1600x \"small/$f\"\ndone\n```\nRun it with `bash small.sh` and see https://example.org/guide for more."),
          today(0, 12));
    t.say(false, QStringLiteral("Perfect, thank you 👩‍👩‍👧 🏴‍☠️ 1️⃣ ❤️"), today(0, 14));
    t.file(false, QStringLiteral("Route and huts, summer 2026 (final version).pdf"), 2'480'000, TransferState::Running, today(0, 14, 20));
    t.show(false, photo(QSize(900, 1200), 1), {}, today(0, 15));
    t.say(true, QStringLiteral("Beautiful. Same place next year?"), today(0, 20), MessageState::Read);
    t.say(true, QStringLiteral("I could book the hut in January already, they say it fills up quickly."), today(0, 20, 10), MessageState::Delivered);
    t.say(true, QStringLiteral("Tell me what you think"), today(0, 20, 20), MessageState::Accepted);
    play.setSummary(id, [](ConversationSummary &s) {
        s.presence.status = PresenceStatus::Online;
        s.lastTime = QDateTime::currentDateTimeUtc();
        s.trust = TrustState::Verified;
    });
    return id;
}

ConversationId transfers(Played::Play &play)
{
    fillList(play);
    const ConversationId id = play.addConversation(QStringLiteral("Anna Lindqvist"), QStringLiteral("anna"));
    Teller t{play, id};
    struct Step
    {
        TransferState state;
        const char *name;
    };
    const Step steps[] = {{TransferState::None, "Not fetched yet.pdf"},
                          {TransferState::Waiting, "Waiting for its turn.zip"},
                          {TransferState::Preparing, "Being made ready, with a name that does not fit into one line of a bubble at all.mp4"},
                          {TransferState::Running, "On its way.ogg"},
                          {TransferState::Paused, "Paused.iso"},
                          {TransferState::Failed, "Did not work.tar.gz"},
                          {TransferState::Done, "Here.docx"}};
    int minute = 0;
    for (const Step &step : steps) {
        for (const bool own : {false, true}) {
            if (!own && step.state == TransferState::Preparing) continue;
            const MessageKey key = t.file(own, QString::fromLatin1(step.name), 1'480'000'000, step.state, today(0, 1, minute++));
            Transfer transfer = play.message(key).attachment.transfer;
            if (step.state == TransferState::Failed) transfer.error = {Base::ErrorCode::HashMismatch, {}};
            play.setTransfer(key, transfer);
        }
    }
    for (const TransferState state : {TransferState::Waiting, TransferState::Preparing, TransferState::Paused, TransferState::Failed, TransferState::None}) {
        for (const bool own : {false, true}) {
            if (own == (state == TransferState::None)) continue;
            const MessageKey key = t.show(own, photo(QSize(900, 500), static_cast<int>(state)), {}, today(0, 2, minute++));
            play.setTransfer(key, {state, 400'000, 1'000'000, {}});
        }
    }
    return id;
}

ConversationId rightToLeft(Played::Play &play)
{
    fillList(play);
    const ConversationId id = play.addConversation(QStringLiteral("فاطمة الزهراء"), QStringLiteral("fatima"));
    Teller t{play, id};
    t.say(false, QStringLiteral("صباح الخير! هل وصلت الصور التي أرسلتها لك أمس؟"), today(0, 2));
    t.say(true, QStringLiteral("نعم، شكراً جزيلاً 😀 الصور جميلة جداً، خاصة صورة الجبل عند الغروب."), today(0, 3));
    t.show(false, photo(QSize(1600, 1067), 2), QStringLiteral("هذه من اليوم الأخير"), today(0, 4));
    t.say(true, QStringLiteral("The link is https://example.org/hut"), today(0, 5));
    t.file(true, QStringLiteral("خريطة الطريق.pdf"), 830'000, TransferState::Done, today(0, 6));
    t.say(false, QStringLiteral("رائع"), today(0, 7));
    return id;
}

} // namespace Scenes
