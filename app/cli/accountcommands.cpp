// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/terminal.h"

#include <QFile>

namespace Cli {
namespace {

//! Written readable by its owner only, and never over another file.
Base::Result<Base::Done> writeSecretFile(const QString &path, const QString &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        return Base::Error{Base::ErrorCode::FileUnwritable, file.errorString()};
    }
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(text.toUtf8() + '\n') < 0 || !file.flush()) {
        const Base::Error error{Base::ErrorCode::FileUnwritable, file.errorString()};
        file.remove();
        return error;
    }
    return Base::Done{};
}

QJsonObject describe(const Session::AccountInfo &info)
{
    QJsonObject object;
    object.insert(QStringLiteral("user"), info.user);
    object.insert(QStringLiteral("device"), static_cast<int>(info.device));
    object.insert(QStringLiteral("relay"), info.relay);
    object.insert(QStringLiteral("account_key"), QString::fromLatin1(info.accountKey.toHex()));
    return object;
}

Base::Result<QString> password(const Context &context)
{
    const QString given = qEnvironmentVariable("KITH_PASSWORD");
    if (!given.isEmpty()) return given;
    if (!context.inBatch) {
        if (const auto typed = askPassword(QStringLiteral("Password: "))) return *typed;
    }
    return Base::Error{Base::ErrorCode::InvalidArgument, QStringLiteral("Set KITH_PASSWORD, or run it in a terminal.")};
}

//! Waits until the new account is online, so that the next command finds everything in its place.
Finished settleIn(Context &context)
{
    return beOnline(context).then(context.owner, [&context](Base::Result<Base::Done> &&online) -> Finished {
        if (!online) return Base::readyTask(context.output.failure(online.error()));
        // What was kept meanwhile leaves now, as far as it goes quickly.
        return beIdle(context, std::chrono::seconds(10)).then(context.owner, [](Base::Result<Base::Done> &&) { return ExitCode::Done; });
    });
}

} // namespace

Finished runRegister(Context &context, const Invocation &invocation)
{
    using Registered = Base::Result<Session::AccountInfo>;
    const auto secret = password(context);
    if (!secret) return Base::readyTask(context.output.failure(secret.error()));
    Session::SignIn &signIn = context.session.signIn();
    const auto registerNow = [&]() -> Base::Task<Registered> {
        if (invocation.has("invite")) {
            return signIn.registerWithInvite(invocation.option("invite"), invocation.option("user"), *secret);
        }
        Session::Credentials credentials;
        credentials.relay = invocation.option("relay");
        credentials.pin = QByteArray::fromHex(invocation.option("pin").toLatin1());
        credentials.user = invocation.option("user");
        credentials.password = *secret;
        return signIn.registerAccount(credentials);
    };
    const QString keyFile = invocation.option("recovery-key-file");
    return registerNow().then(context.owner, [&context, keyFile](Registered &&registered) -> Finished {
        if (!registered) return Base::readyTask(context.output.failure(registered.error()));
        return context.session.signIn().recoveryKey().then(
            context.owner, [&context, keyFile, info = *registered](Base::Result<QString> &&key) -> Finished {
                QJsonObject object = describe(info);
                QString words = QStringLiteral("Registered as %1 on %2.").arg(info.user, info.relay);
                if (key && !keyFile.isEmpty()) {
                    if (auto written = writeSecretFile(keyFile, *key); !written) {
                        Base::Error error = written.error();
                        error.detail += QStringLiteral(" - The account was made; \"recovery-key\" shows its key.");
                        return Base::readyTask(context.output.failure(error));
                    }
                    object.insert(QStringLiteral("recovery_key_file"), keyFile);
                    words += QStringLiteral("\nThe recovery key is in %1. Keep it safe.").arg(keyFile);
                } else if (key) {
                    object.insert(QStringLiteral("recovery_key"), *key);
                    words += QStringLiteral("\nRecovery key (write it down, it opens the account on another device):\n  %1").arg(*key);
                }
                context.output.result(QStringLiteral("registered"), object, words);
                return settleIn(context);
            });
    });
}

Finished runLogin(Context &context, const Invocation &invocation)
{
    using SignedIn = Base::Result<Session::AccountInfo>;
    const auto secret = password(context);
    if (!secret) return Base::readyTask(context.output.failure(secret.error()));
    Session::Credentials credentials;
    credentials.relay = invocation.option("relay");
    credentials.pin = QByteArray::fromHex(invocation.option("pin").toLatin1());
    credentials.user = invocation.option("user");
    credentials.password = *secret;
    Session::SignIn &signIn = context.session.signIn();
    const bool hasWay = invocation.has("reset-identity") || invocation.has("recovery-key-file");
    const auto signInAnew = [&signIn, credentials, invocation]() -> Base::Task<SignedIn> {
        if (invocation.has("reset-identity")) return signIn.signInWithIdentityReset(credentials);
        QFile file(invocation.option("recovery-key-file"));
        if (!file.open(QIODevice::ReadOnly)) {
            return Base::readyTask(SignedIn(Base::ErrorCode::FileUnreadable, file.errorString()));
        }
        return signIn.signInWithRecoveryKey(credentials, QString::fromUtf8(file.read(4096)).trimmed());
    };
    const auto signInNow = [&]() -> Base::Task<SignedIn> {
        const auto known = context.session.account();
        if (known && known->user == credentials.user.toLower()) {
            // Its relay may have another address or another key by now.
            return signIn.signInAgain(*secret, credentials.relay, credentials.pin).then(context.owner, [signInAnew, hasWay](SignedIn &&signedIn) {
                const bool isOther = !signedIn && signedIn.error().code == Base::ErrorCode::KeyWrong;
                return isOther && hasWay ? signInAnew() : Base::readyTask(std::move(signedIn));
            });
        }
        if (hasWay) return signInAnew();
        return Base::readyTask(SignedIn(Base::ErrorCode::InvalidArgument,
                                        QStringLiteral("login needs --recovery-key-file FILE or --reset-identity here")));
    };
    return signInNow().then(context.owner, [&context, user = credentials.user.toLower()](SignedIn &&signedIn) -> Finished {
        if (!signedIn) {
            const ExitCode code = context.output.failure(signedIn.error());
            const auto known = context.session.account();
            // The relay does not tell whether it knows the name.
            if (signedIn.error().code == Base::ErrorCode::RefusedUnauthenticated && known && known->user == user) {
                context.output.note(QStringLiteral("If the relay was put back to a state before this account was made: `register` makes it "
                                                   "again, with the keys that are in this profile."));
            }
            return Base::readyTask(code);
        }
        context.output.result(QStringLiteral("signed-in"), describe(*signedIn),
                              QStringLiteral("Signed in as %1 (device %2).").arg(signedIn->user).arg(signedIn->device));
        return settleIn(context);
    });
}

Finished runLogout(Context &context)
{
    return context.session.signIn().signOut().then(context.owner, [&context](Base::Result<Base::Done> &&done) {
        if (!done) return context.output.failure(done.error());
        context.output.result(QStringLiteral("signed-out"), {}, QStringLiteral("Signed out. What is stored here stays."));
        return ExitCode::Done;
    });
}

Finished runWhoAmI(Context &context)
{
    const auto info = context.session.account();
    if (!info) return Base::readyTask(context.output.failure({Base::ErrorCode::NotSignedIn, {}}));
    return beOnlineIfPossible(context).then(context.owner, [&context, info = *info](Base::Result<Base::Done> &&online) {
        QJsonObject object = describe(info);
        object.insert(QStringLiteral("online"), online.has_value());
        object.insert(QStringLiteral("waiting"), context.session.sender().waiting());
        context.output.result(QStringLiteral("whoami"), object,
                              QStringLiteral("%1 (device %2) on %3, %4")
                                  .arg(info.user)
                                  .arg(info.device)
                                  .arg(info.relay, online ? QStringLiteral("connected") : QStringLiteral("not connected")));
        if (online) return ExitCode::Done;
        context.output.words(online.error());
        return exitCodeFor(online.error());
    });
}

ExitCode runInvite(Context &context, const Invocation &invocation)
{
    const auto link = context.session.signIn().writeIntoInvite(invocation.words.value(0));
    if (!link) return context.output.failure(link.error());
    QJsonObject object;
    object.insert(QStringLiteral("link"), *link);
    context.output.result(QStringLiteral("invite"), object, *link);
    return ExitCode::Done;
}

Finished runRecoveryKey(Context &context, const Invocation &invocation)
{
    const QString path = invocation.option("file");
    return context.session.signIn().recoveryKey().then(context.owner, [&context, path](Base::Result<QString> &&key) {
        if (!key) return context.output.failure(key.error());
        QJsonObject object;
        if (path.isEmpty()) {
            object.insert(QStringLiteral("recovery_key"), *key);
            context.output.result(QStringLiteral("recovery-key"), object, *key);
            return ExitCode::Done;
        }
        if (auto written = writeSecretFile(path, *key); !written) return context.output.failure(written.error());
        object.insert(QStringLiteral("recovery_key_file"), path);
        context.output.result(QStringLiteral("recovery-key"), object, QStringLiteral("Written to %1.").arg(path));
        return ExitCode::Done;
    });
}

} // namespace Cli
