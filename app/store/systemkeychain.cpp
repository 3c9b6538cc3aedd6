// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/keyslots.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

#include <chrono>

namespace Store {

using Base::Done;
using Base::ErrorCode;
using Base::Result;

namespace {

const auto kService = QStringLiteral("kith");
constexpr std::chrono::seconds kPatience{60}; // the keyring may be asking the person for its password

//! NotFound stays apart, because asking again after unlocking can help; everything else means that there is no keychain.
//! (Without a service QtKeychain answers OtherError, not NoBackendAvailable.)
Base::Error errorOf(const QKeychain::Job &job)
{
    return {job.error() == QKeychain::EntryNotFound ? ErrorCode::NotFound : ErrorCode::KeychainFailed,
            QStringLiteral("%1 (%2)").arg(job.errorString()).arg(static_cast<int>(job.error()))};
}

class SystemKeychain final : public Keychain
{
public:
    Base::Task<Result<QByteArray>> read(const QString &name) override
    {
        auto *job = new QKeychain::ReadPasswordJob(kService, this);
        job->setKey(name);
        return start<QByteArray>(job, [job] { return Result<QByteArray>(job->binaryData()); });
    }

    Base::Task<Result<Done>> write(const QString &name, const QByteArray &secret) override
    {
        auto *job = new QKeychain::WritePasswordJob(kService, this);
        job->setKey(name);
        job->setBinaryData(secret);
        return start<Done>(job, [] { return Result<Done>(Done{}); });
    }

    Base::Task<Result<Done>> remove(const QString &name) override
    {
        auto *job = new QKeychain::DeletePasswordJob(kService, this);
        job->setKey(name);
        return start<Done>(job, [] { return Result<Done>(Done{}); });
    }

private:
    template <typename T, typename Value>
    Base::Task<Result<T>> start(QKeychain::Job *job, Value value)
    {
        job->setInsecureFallback(false);
        job->setAutoDelete(true);
        Base::Promise<Result<T>> promise;
        connect(job, &QKeychain::Job::finished, this, [job, promise, value] {
            if (promise.isFinished()) return;
            promise.finish(job->error() == QKeychain::NoError ? value() : Result<T>(errorOf(*job)));
        });
        QTimer::singleShot(kPatience, job, [promise] {
            if (!promise.isFinished()) promise.finish(Result<T>(ErrorCode::KeychainFailed, QStringLiteral("no answer")));
        });
        job->start();
        return promise.task();
    }
};

} // namespace

std::unique_ptr<Keychain> makeSystemKeychain()
{
    return std::make_unique<SystemKeychain>();
}

} // namespace Store
