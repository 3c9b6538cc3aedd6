// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/settler.h"

#include "app/session/logging.h"
#include "app/session/outgoing.h"
#include "shared/wire/limits.h"

#include <QTimer>

namespace Session {

Settler::Settler(Store::Database &database, Net::MessageApi &messages) : m_database(database), m_messages(messages) {}

void Settler::accepted(const kith::wire::Accepted &accepted, const Base::EnvelopeId &id)
{
    News news;
    news.kind = News::Kind::Accepted;
    news.envelope = id;
    news.time = Store::Micros(accepted.server_time());
    m_news.push_back(news);
    pump();
}

void Settler::delivered(const kith::wire::Delivered &delivered)
{
    for (const kith::wire::DeliveredItem &item : delivered.items()) {
        const auto id = Base::EnvelopeId::fromBytes(item.envelope_id());
        if (!id) continue;
        News news;
        news.kind = News::Kind::Delivered;
        news.envelope = *id;
        news.device = {QString::fromStdString(item.device().user()), item.device().device()};
        news.time = Store::Micros(item.time());
        m_news.push_back(news);
    }
    pump();
}

void Settler::refused(const Base::EnvelopeId &id, const Base::Error &why)
{
    News news;
    news.kind = News::Kind::Refused;
    news.envelope = id;
    news.error = why;
    m_news.push_back(news);
    pump();
}

void Settler::held(const Base::EnvelopeId &id, const Base::Error &why)
{
    News news;
    news.kind = News::Kind::Held;
    news.envelope = id;
    news.error = why;
    m_news.push_back(news);
    pump();
}

void Settler::askStatus()
{
    ++m_asking;
    m_database
        .read([](Store::Access &access) { return access.outbox().undelivered(Wire::kMaxStatusQueries); })
        .then(this, [this](Base::Result<QList<Base::EnvelopeId>> &&ids) {
            if (!ids || ids->isEmpty()) return asked();
            m_messages.queryStatus(*ids).then(this, [this](Net::Reply<kith::wire::StatusAnswer> &&reply) {
                if (!reply) return asked(); // once more after the next Welcome
                for (const kith::wire::EnvelopeStatus &status : reply->statuses()) {
                    const auto id = Base::EnvelopeId::fromBytes(status.envelope_id());
                    if (!id) continue;
                    if (!status.known()) {
                        News news;
                        news.kind = News::Kind::Forgotten;
                        news.envelope = *id;
                        m_news.push_back(news);
                        continue;
                    }
                    for (const kith::wire::DeviceStatus &device : status.devices()) {
                        if (device.state() == kith::wire::DeviceStatus::WAITING) continue;
                        News news;
                        news.kind = device.state() == kith::wire::DeviceStatus::DELIVERED ? News::Kind::Delivered
                                                                                          : News::Kind::Dropped;
                        news.envelope = *id;
                        news.device = {QString::fromStdString(device.device().user()), device.device().device()};
                        news.time = Store::Micros(status.server_time());
                        m_news.push_back(news);
                    }
                }
                asked();
            });
        });
}

void Settler::asked()
{
    --m_asking;
    pump();
    if (isIdle()) Q_EMIT becameIdle();
}

Base::Result<Base::Done> Settler::writeAccepted(Store::Access &access, const News &news, Changes &changes, Outcome &outcome)
{
    auto envelope = access.outbox().find(news.envelope);
    if (!envelope) return envelope.error();
    auto fresh = access.outbox().setAccepted(news.envelope, news.time);
    if (!fresh) return fresh.error();
    if (!*fresh || !*envelope) { // said twice, or removed by the person meanwhile
        outcome.settled.append({news.envelope, 0, true, {}});
        return Base::Done{};
    }
    const Store::MessageKey key = (*envelope)->message;
    kith::content::Content content;
    if (!content.ParseFromArray((*envelope)->content.constData(), static_cast<int>((*envelope)->content.size()))) content.Clear();
    if (content.header().withdrawn_counters_size() > 0) {
        const auto &told = content.header().withdrawn_counters();
        auto forgotten = access.counters().forgetWithdrawn((*envelope)->conversation, {told.begin(), told.end()});
        if (!forgotten) return forgotten;
    }
    outcome.settled.append({news.envelope, key, true, {}});
    if (key == 0) return Base::Done{};
    if (auto placed = access.messages().setAccepted(key, news.time, content.header().counter()); !placed) return placed;
    for (const Store::OutgoingDestination &destination : std::as_const((*envelope)->destinations)) {
        if (auto noted = access.messages().setDeviceAccepted(key, destination.to, news.time); !noted) return noted;
    }
    if (auto raised = access.account().raiseServerTime(news.time); !raised) return raised;
    changes.change((*envelope)->conversation, key);
    return Base::Done{};
}

Base::Result<Base::Done> Settler::writeDelivered(Store::Access &access, const News &news, Changes &changes)
{
    auto key = access.outbox().setDelivered(news.envelope, news.device, news.time);
    if (!key) return key.error();
    if (!*key || **key == 0) return Base::Done{};
    auto message = access.messages().find(**key);
    if (!message) return message.error();
    if (!*message) return Base::Done{};
    if (auto noted = access.messages().setDeviceDelivered(**key, news.device, news.time); !noted) return noted;
    if (news.device.user == (*message)->author) return Base::Done{}; // a copy for ourselves is no delivery
    auto raised = access.messages().raiseState(**key, Store::MessageState::Delivered);
    if (!raised) return raised.error();
    if (*raised) changes.change((*message)->conversation, **key);
    return Base::Done{};
}

Base::Result<Settler::Outcome> Settler::write(Store::Access &access, const std::vector<News> &all)
{
    Outcome outcome;
    Changes changes;
    for (const News &news : all) {
        Base::Result<Base::Done> done = Base::Done{};
        switch (news.kind) {
        case News::Kind::Accepted: done = writeAccepted(access, news, changes, outcome); break;
        case News::Kind::Delivered: done = writeDelivered(access, news, changes); break;
        case News::Kind::Dropped: done = access.outbox().setDropped(news.envelope, news.device); break;
        case News::Kind::Forgotten: done = access.outbox().remove(news.envelope); break;
        case News::Kind::Held: {
            auto envelope = access.outbox().find(news.envelope);
            if (!envelope) return envelope.error();
            if (!*envelope || (*envelope)->message == 0 || (*envelope)->state != Store::EnvelopeState::Waiting) break;
            done = access.messages().setState((*envelope)->message, Store::MessageState::Pending, news.error.code, news.error.detail);
            changes.change((*envelope)->conversation, (*envelope)->message);
            break;
        }
        case News::Kind::Refused: {
            auto envelope = access.outbox().find(news.envelope);
            if (!envelope) return envelope.error();
            const MessageKey key = *envelope ? (*envelope)->message : 0;
            done = giveUp(access, news.envelope, news.error, changes);
            outcome.settled.append({news.envelope, key, false, news.error});
            break;
        }
        }
        if (!done) return done.error();
    }
    auto announcement = changes.finish(access);
    if (!announcement) return announcement.error();
    outcome.announcement = *std::move(announcement);
    return outcome;
}

void Settler::pump()
{
    if (m_running || m_news.empty()) return;
    m_running = true;
    auto news = std::make_shared<std::vector<News>>(std::exchange(m_news, {}));
    m_database.run([news](Store::Access &access) { return write(access, *news); })
        .then(this, [this, news](Base::Result<Outcome> &&outcome) {
            m_running = false;
            if (!outcome) {
                // Nothing was written. The relay says it again: Accepted when the same bytes are sent again, the rest when asked.
                qCWarning(lcSession) << "cannot write what became of sent messages:" << Base::errorName(outcome.error().code)
                                     << outcome.error().detail;
                m_news.insert(m_news.begin(), news->begin(), news->end());
                QTimer::singleShot(std::chrono::seconds(1), this, [this] { pump(); });
                return;
            }
            Q_EMIT announced(outcome->announcement);
            for (const Settled &one : std::as_const(outcome->settled)) {
                Q_EMIT settled(one.envelope, one.message, one.accepted, one.error);
            }
            pump();
            if (isIdle()) Q_EMIT becameIdle();
        });
}

} // namespace Session
