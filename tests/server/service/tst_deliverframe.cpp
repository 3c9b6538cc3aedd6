// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/deliverframe.h"
#include "shared/wire/kith.pb.h"

#include <QTest>

#include <limits>

using namespace Relay::Service;

class DeliverFrameTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theBytesAreWhatProtobufWouldWrite_data()
    {
        QTest::addColumn<quint64>("sequence");
        QTest::addColumn<qint64>("time");
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("isGap");
        QTest::newRow("small") << quint64(1) << qint64(1) << 1 << false;
        QTest::newRow("usual") << (quint64(7) << 40 | 12345) << qint64(1'700'000'000'000'000) << 300 << false;
        QTest::newRow("largest") << std::numeric_limits<quint64>::max() << std::numeric_limits<qint64>::max()
                                 << 256 * 1024 << false;
        QTest::newRow("defaults") << quint64(0) << qint64(0) << 0 << false;
        QTest::newRow("gap") << quint64(5) << qint64(6) << 0 << true;
    }
    void theBytesAreWhatProtobufWouldWrite()
    {
        QFETCH(quint64, sequence);
        QFETCH(qint64, time);
        QFETCH(int, size);
        QFETCH(bool, isGap);
        kith::wire::RelayFrame frame;
        auto &deliver = *frame.mutable_deliver();
        deliver.set_sequence(sequence);
        deliver.set_server_time(time);
        QByteArray entry;
        if (isGap) {
            deliver.mutable_gap()->set_count(12);
            deliver.mutable_gap()->set_first_time(3);
            entry = QByteArray::fromStdString(deliver.gap().SerializeAsString());
        } else {
            auto &envelope = *deliver.mutable_envelope();
            envelope.set_envelope_id(std::string(16, 'i'));
            envelope.set_sender("anna");
            envelope.set_sender_device(300);
            envelope.set_type(kith::wire::RATCHET);
            envelope.set_ciphertext(std::string(static_cast<size_t>(size), 'c'));
            entry = encodeEnvelope(envelope.envelope_id(), "anna", 300, kith::wire::RATCHET, envelope.ciphertext());
            QCOMPARE(envelopeIdOf(entry).toByteArray(), QByteArray(16, 'i'));
            kith::wire::Envelope parsed;
            QVERIFY(parsed.ParseFromArray(entry.constData(), static_cast<int>(entry.size())));
            QCOMPARE(parsed.SerializeAsString(), envelope.SerializeAsString());
        }
        QByteArray out("left over");
        encodeDeliver(out, sequence, time, entry, isGap);
        kith::wire::RelayFrame parsed;
        QVERIFY(parsed.ParseFromArray(out.constData(), static_cast<int>(out.size())));
        QCOMPARE(parsed.SerializeAsString(), frame.SerializeAsString());
    }
};

QTEST_GUILESS_MAIN(DeliverFrameTest)
#include "tst_deliverframe.moc"
