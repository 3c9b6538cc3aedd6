// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/passwords.h"

#include "shared/base/secretbytes.h"
#include "shared/crypto/passwordhash.h"

#include <memory>

namespace Relay::Service {

using Base::ErrorCode;
using Base::Result;
using Base::Task;

namespace {
constexpr int kMostTries = 10;
constexpr std::chrono::minutes kTriesFor{10};
constexpr size_t kMostNames = 50'000;

std::shared_ptr<Base::SecretBytes> secret(const std::string &value)
{
    return std::make_shared<Base::SecretBytes>(value.data(), static_cast<qsizetype>(value.size()));
}
} // namespace

Passwords::Passwords(Base::Pool &pool, const Base::Clock &clock, int queue, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_clock(clock)
    , m_queue(queue)
{
    // Made on first use, it would make the first unknown name of a relay's life take twice as long as a known one.
    (void)m_pool.run([] { return Crypto::passwordHashOfNobody().size(); });
}

Task<Result<QByteArray>> Passwords::hash(const std::string &value)
{
    if (m_waiting >= m_queue) return Base::readyTask(Result<QByteArray>(ErrorCode::RefusedOverloaded));
    ++m_waiting;
    return m_pool.run([copy = secret(value)] { return Crypto::hashPasswordValue(*copy); })
        .then(this, [this](Result<QByteArray> &&text) {
            --m_waiting;
            return std::move(text);
        });
}

Task<Result<bool>> Passwords::verify(const QByteArray &stored, const std::string &value)
{
    if (m_waiting >= m_queue) return Base::readyTask(Result<bool>(ErrorCode::RefusedOverloaded));
    ++m_waiting;
    return m_pool
        .run([stored, copy = secret(value)] {
            const bool isKnown = !stored.isEmpty();
            const bool fits = Crypto::verifyPasswordValue(isKnown ? stored : Crypto::passwordHashOfNobody(), *copy);
            return isKnown && fits;
        })
        .then(this, [this](bool fits) {
            --m_waiting;
            return Result<bool>(fits);
        });
}

bool Passwords::mayTry(const std::string &user)
{
    const auto found = m_tries.find(user);
    if (found == m_tries.end()) return true;
    if (m_clock.steady() - found->second.since > kTriesFor) {
        m_tries.erase(found);
        return true;
    }
    return found->second.failed < kMostTries;
}

void Passwords::failed(const std::string &user)
{
    if (m_tries.size() >= kMostNames) forgetOld();
    Tries &tries = m_tries[user];
    if (tries.failed++ == 0) tries.since = m_clock.steady();
}

void Passwords::forgetOld()
{
    for (auto it = m_tries.begin(); it != m_tries.end();) {
        if (m_clock.steady() - it->second.since > kTriesFor)
            it = m_tries.erase(it);
        else
            ++it;
    }
    if (m_tries.size() >= kMostNames)
        m_tries.clear(); // somebody tries names by the thousand; the address limits hold them
}

} // namespace Relay::Service
