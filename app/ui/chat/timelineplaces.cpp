// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/chat/timelineplaces.h"

#include <QDataStream>
#include <QIODevice>

#include <cmath>

namespace Ui {

namespace {
constexpr qsizetype kMost = 64;
constexpr quint8 kVersion = 1;
} // namespace

TimelinePlaces::TimelinePlaces(Session::Settings &settings) : m_settings(settings)
{
    read(settings.value(Session::Settings::Key::TimelinePlaces).toByteArray());
}

TimelinePlace TimelinePlaces::of(const Session::ConversationId &id) const
{
    for (const Entry &entry : m_entries) {
        if (entry.id == id) return entry.place;
    }
    return {};
}

void TimelinePlaces::set(const Session::ConversationId &id, const TimelinePlace &place)
{
    const TimelinePlace before = of(id);
    if (before.key == place.key && before.offset == place.offset) return;
    m_entries.removeIf([&id](const Entry &entry) { return entry.id == id; });
    if (place.key != 0) m_entries.prepend({id, place});
    if (m_entries.size() > kMost) m_entries.resize(kMost);
    m_settings.set(Session::Settings::Key::TimelinePlaces, written());
}

void TimelinePlaces::read(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    quint8 version = 0;
    stream >> version;
    if (version != kVersion) return;
    while (!stream.atEnd() && m_entries.size() < kMost) {
        QByteArray id(Session::ConversationId::kBytes, '\0');
        qint64 key = 0;
        double offset = 0;
        if (stream.readRawData(id.data(), static_cast<int>(id.size())) != id.size()) return;
        stream >> key >> offset;
        if (stream.status() != QDataStream::Ok || key <= 0 || !std::isfinite(offset)) return;
        m_entries.append({*Session::ConversationId::fromBytes(id), {key, offset}});
    }
}

QByteArray TimelinePlaces::written() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kVersion;
    for (const Entry &entry : m_entries) {
        stream.writeRawData(entry.id.bytes().constData(), static_cast<int>(entry.id.bytes().size()));
        stream << qint64(entry.place.key) << double(entry.place.offset);
    }
    return bytes;
}

} // namespace Ui
