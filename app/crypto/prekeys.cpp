// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/prekeys.h"

#include "app/crypto/signalcontext.h"
#include "app/crypto/signalptr.h"

#include <signal/key_helper.h>
#include <signal/session_pre_key.h>

#include <algorithm>

namespace E2e {

namespace {
constexpr int kMostAtOnce = 1000;
constexpr std::chrono::hours kClockSetBack{24};

Base::Result<quint32> reserve(KeyStorage &keys, PreKeyKind kind, quint32 count)
{
    const auto first = keys.reserveIds(kind, count);
    if (!first) return first.error();
    if (*first < kLowestPreKeyId || *first > kHighestPreKeyId || count - 1 > kHighestPreKeyId - *first)
        return {Base::ErrorCode::Internal, QStringLiteral("pre-key ids used up")};
    return *first;
}
} // namespace

bool isSignedPreKeyDue(std::chrono::microseconds newestCreatedAt, std::chrono::microseconds now,
                       std::chrono::microseconds jitter)
{
    return now - newestCreatedAt >= kSignedPreKeyAge + jitter || newestCreatedAt - now > kClockSetBack;
}

int oneTimeKeysToMake(int left)
{
    return left < kRefillOneTimeKeysUnder ? kOneTimeKeysOnRelay - std::max(left, 0) : 0;
}

QList<quint32> expiredSignedPreKeys(const QList<SignedPreKeyEntry> &all, std::chrono::microseconds now)
{
    QList<SignedPreKeyEntry> newestFirst = all;
    // By id, not by time: ids only grow, clocks jump.
    std::sort(newestFirst.begin(), newestFirst.end(), [](const auto &a, const auto &b) { return a.id > b.id; });
    QList<quint32> expired;
    for (qsizetype i = 2; i < newestFirst.size(); ++i) {
        // A key is in use until the next one is made; from then on it is kept.
        const std::chrono::microseconds replacedAt = std::max(newestFirst[i - 1].createdAt, newestFirst[i].createdAt);
        if (now - replacedAt > kSignedPreKeyKept) expired.append(newestFirst[i].id);
    }
    return expired;
}

Base::Result<PublicSignedPreKey> PreKeys::makeSigned(std::chrono::microseconds now)
{
    m_context.begin();
    const auto id = reserve(m_context.keys(), PreKeyKind::Signed, 1);
    if (!id) return id.error();
    Ref<ratchet_identity_key_pair> identity;
    int result = signal_protocol_identity_get_key_pair(m_context.store(), out(identity));
    if (result < 0) return m_context.errorFor(result);
    Ref<session_signed_pre_key> made;
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
    result = signal_protocol_key_helper_generate_signed_pre_key(out(made), identity.get(), *id,
                                                                static_cast<uint64_t>(std::max<qint64>(0, milliseconds)),
                                                                m_context.library());
    if (result < 0) return m_context.errorFor(result);
    Buffer record;
    result = session_signed_pre_key_serialize(out(record), made.get());
    if (result < 0) return m_context.errorFor(result);
    if (auto stored = m_context.keys().storeSignedPreKey({*id, now}, toByteArray(record.get())); !stored) return stored.error();
    return PublicSignedPreKey{*id, serialised(ec_key_pair_get_public(session_signed_pre_key_get_key_pair(made.get()))),
                              toByteArray(session_signed_pre_key_get_signature(made.get()),
                                          session_signed_pre_key_get_signature_len(made.get()))};
}

Base::Result<QList<PublicPreKey>> PreKeys::makeOneTime(int count)
{
    if (count < 1 || count > kMostAtOnce) return {Base::ErrorCode::InvalidArgument, QStringLiteral("pre-key count")};
    m_context.begin();
    const auto first = reserve(m_context.keys(), PreKeyKind::OneTime, static_cast<quint32>(count));
    if (!first) return first.error();
    QList<PublicPreKey> made;
    made.reserve(count);
    for (quint32 id = *first; made.size() < count; ++id) {
        Ref<ec_key_pair> pair;
        Ref<session_pre_key> preKey;
        Buffer record;
        int result = curve_generate_key_pair(m_context.library(), out(pair));
        if (result >= 0) result = session_pre_key_create(out(preKey), id, pair.get());
        if (result >= 0) result = session_pre_key_serialize(out(record), preKey.get());
        if (result < 0) return m_context.errorFor(result);
        if (auto stored = m_context.keys().storePreKey(id, toByteArray(record.get())); !stored) return stored.error();
        made.append({id, serialised(ec_key_pair_get_public(pair.get()))});
    }
    return made;
}

Base::Result<int> PreKeys::removeExpired(std::chrono::microseconds now)
{
    const auto all = m_context.keys().signedPreKeys();
    if (!all) return all.error();
    const QList<quint32> expired = expiredSignedPreKeys(*all, now);
    for (const quint32 id : expired)
        if (auto removed = m_context.keys().removeSignedPreKey(id); !removed) return removed.error();
    return static_cast<int>(expired.size());
}

} // namespace E2e
