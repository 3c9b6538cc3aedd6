// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/kith.pb.h"
#include "shared/wire/limits.h"

#include <QFile>
#include <QTest>

using namespace Wire;

class TestLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProtocolPageSaysTheSameFigures()
    {
        QFile page(QStringLiteral(KITH_SOURCE_DIR "/shared/wire/PROTOCOL.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString limits = QString::fromUtf8(page.readAll()).section(QStringLiteral("## Limits"), 1);
        const auto says = [&](const QString &row) { return limits.contains(row); };
        const auto kib = [](qint64 bytes) {
            return bytes % (1024 * 1024) == 0 ? QStringLiteral("%1 MiB").arg(bytes / 1024 / 1024) : QStringLiteral("%1 KiB").arg(bytes / 1024);
        };
        const auto count = [](int value) {
            return value < 1000 ? QString::number(value) : QStringLiteral("%1 %2").arg(value / 1000).arg(value % 1000, 3, 10, QLatin1Char('0'));
        };
        QVERIFY(says(QStringLiteral("| WebSocket message, each way; before `Welcome` | %1; 8 KiB |").arg(kib(kMaxFrameBytes))));
        QVERIFY(says(QStringLiteral("destinations of a Send | %1; %2 |").arg(kib(kMaxCiphertextBytes)).arg(kMaxDestinations)));
        QVERIFY(says(QStringLiteral("2–%1 of a–z").arg(kMaxUserNameBytes)));
        QVERIFY(says(QStringLiteral("| devices of an account | %1 |").arg(kMaxDevices)));
        QVERIFY(says(QStringLiteral("| unacknowledged entries per device | %1 |").arg(kMaxUnacknowledged)));
        QVERIFY(says(QStringLiteral("| %1; %2; %3 |").arg(count(kMaxStatusQueries), count(kMaxListQueries), count(kMaxWatched))));
        QVERIFY(says(QStringLiteral("| sealed ephemeral | %1 bytes |").arg(kMaxSealedEphemeralBytes)));
        QVERIFY(says(QStringLiteral("| REST body; blob in one request; chunk of an upload | %1; %2; %3 |")
                         .arg(kib(kMaxRestBodyBytes), kib(kMaxBlobBytes), kib(kMaxChunkBytes))));
    }

    void theLargestAllowedPartsFitIntoAFrame()
    {
        // One destination with the largest ciphertext, to a user with the longest name.
        kith::wire::ClientFrame frame;
        frame.set_request_id(0xffffffff);
        auto *send = frame.mutable_send();
        send->set_envelope_id(std::string(16, 'x'));
        auto *destination = send->add_destinations();
        destination->set_user(std::string(kMaxUserNameBytes, 'u'));
        destination->set_device(0x7fffffff);
        destination->set_ciphertext(std::string(kMaxCiphertextBytes, 'c'));
        QVERIFY(frame.ByteSizeLong() < size_t(kMaxFrameBytes));

        // As many keys as may be uploaded at once.
        kith::wire::ClientFrame upload;
        for (int i = 0; i < kMaxOneTimeKeysAtOnce; ++i) {
            auto *key = upload.mutable_upload_keys()->mutable_keys()->add_one_time();
            key->set_id(0xffffff);
            key->set_key(std::string(33, 'k'));
        }
        QVERIFY(upload.ByteSizeLong() < size_t(kMaxRestBodyBytes));

        // A device list with all devices, as a registration carries it.
        kith::wire::DeviceList list;
        for (int i = 0; i < kMaxDevices; ++i) {
            auto *device = list.add_devices();
            device->set_sign_key(std::string(32, 's'));
            device->set_identity_key(std::string(33, 'i'));
            device->set_sealed_name(std::string(200, 'n'));
        }
        QVERIFY(list.ByteSizeLong() < size_t(kMaxRestBodyBytes) / 4);
    }

    void offlineComesAfterAMissedHeartbeat()
    {
        QVERIFY(kOfflineAfter >= 2 * kHeartbeat);
        QVERIFY(kHelloTimeout < kHeartbeat);
    }

    void closeCodesAreInThePrivateRange()
    {
        for (const CloseCode code : {CloseCode::HelloMissing, CloseCode::Replaced, CloseCode::Revoked, CloseCode::TooSlow,
                                     CloseCode::Malformed, CloseCode::Unauthenticated})
            QVERIFY(int(code) >= 4000 && int(code) <= 4999);
    }
};

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
