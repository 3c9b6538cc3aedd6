// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/fingerprint.h"

#include "app/crypto/signalcontext.h"
#include "app/crypto/signalptr.h"

#include <signal/fingerprint.h>

namespace E2e {

namespace {
constexpr int kIterations = 5200; // 112 bits, says fingerprint.h; a constant of our protocol
constexpr int kScannableVersion = 1;
constexpr qsizetype kAccountKeyBytes = 32;
constexpr char kKeyType = 0x05;

using GeneratorRef = Owned<fingerprint_generator, &fingerprint_generator_free>;

//! The library only hashes these keys, so an Ed25519 key passes for one of its own.
Base::Result<Ref<ec_public_key>> asLibraryKey(SignalContext &context, const QByteArray &accountKey)
{
    if (accountKey.size() != kAccountKeyBytes) return Base::ErrorCode::BadKey;
    const QByteArray bytes = kKeyType + accountKey;
    Ref<ec_public_key> key;
    const int result = curve_decode_point(out(key), octets(bytes), sizeOf(bytes), context.library());
    if (result < 0) return context.errorFor(result);
    return key;
}
} // namespace

Base::Result<QString> safetyNumber(SignalContext &context, const FingerprintParty &one, const FingerprintParty &other)
{
    context.begin();
    const auto oneKey = asLibraryKey(context, one.accountKey);
    if (!oneKey) return oneKey.error();
    const auto otherKey = asLibraryKey(context, other.accountKey);
    if (!otherKey) return otherKey.error();
    const QByteArray oneName = one.user.toUtf8();
    const QByteArray otherName = other.user.toUtf8();
    GeneratorRef generator;
    Ref<fingerprint> made;
    int result = fingerprint_generator_create(out(generator), kIterations, kScannableVersion, context.library());
    if (result >= 0)
        result = fingerprint_generator_create_for(generator.get(), oneName.constData(), oneKey->get(), otherName.constData(),
                                                  otherKey->get(), out(made));
    if (result < 0) return context.errorFor(result);
    return QString::fromLatin1(displayable_fingerprint_text(fingerprint_get_displayable(made.get())));
}

} // namespace E2e
