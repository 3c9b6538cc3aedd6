// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/websocketcodec.h"
#include "tests/bench/client.h"
#include "tests/bench/clientframing.h"

#include <QTest>

using namespace Bench;
using Relay::Gateway::WebSocketCodec;

class TestClientFraming : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theRelaysCodecReadsWhatTheGeneratorWrites_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 3, 7, 8, 9, 125, 126, 127, 300, 65535, 65536, 300'000}) QTest::addRow("%d bytes", size) << size;
    }
    void theRelaysCodecReadsWhatTheGeneratorWrites()
    {
        QFETCH(int, size);
        QByteArray payload(size, Qt::Uninitialized);
        for (int i = 0; i < size; ++i) payload[i] = static_cast<char>(i * 31);
        std::string frames;
        ClientFraming::append(frames, ClientFraming::Opcode::Binary, payload, 0x12345678);
        ClientFraming::append(frames, ClientFraming::Opcode::Binary, "behind it", 0x9abcdef0);

        WebSocketCodec codec(1024 * 1024);
        codec.feed(frames.data(), static_cast<qsizetype>(frames.size()));
        auto event = codec.next();
        QCOMPARE(event.kind, WebSocketCodec::Event::Message);
        QCOMPARE(event.payload.toByteArray(), payload);
        event = codec.next();
        QCOMPARE(event.kind, WebSocketCodec::Event::Message);
        QCOMPARE(event.payload.toByteArray(), QByteArray("behind it"));
        QCOMPARE(codec.next().kind, WebSocketCodec::Event::NeedMore);
    }

    void framesOfTheRelayAreReadWhereverTheyAreCut()
    {
        const QByteArray large(70'000, 'l');
        const QByteArray stream = WebSocketCodec::encode(WebSocketCodec::Opcode::Binary, "small") + WebSocketCodec::encode(WebSocketCodec::Opcode::Ping, "")
                                  + WebSocketCodec::encode(WebSocketCodec::Opcode::Binary, QByteArray(300, 'm')) + WebSocketCodec::encode(WebSocketCodec::Opcode::Binary, large);
        for (const qsizetype cut : {qsizetype(0), qsizetype(1), qsizetype(2), qsizetype(6), qsizetype(7), qsizetype(8), qsizetype(11), qsizetype(400), stream.size() - 1}) {
            QList<QByteArray> seen;
            const auto take = [&](ClientFraming::Opcode, QByteArrayView payload) {
                seen << payload.toByteArray();
                return true;
            };
            qsizetype used = 0;
            QVERIFY(ClientFraming::parse(QByteArrayView(stream).first(cut), used, take) == ClientFraming::Parsed::Fine);
            qsizetype more = 0;
            QVERIFY(ClientFraming::parse(QByteArrayView(stream).sliced(used), more, take) == ClientFraming::Parsed::Fine);
            QCOMPARE(used + more, stream.size());
            QCOMPARE(seen, (QList<QByteArray>{"small", "", QByteArray(300, 'm'), large}));
        }
    }

    void whatNoRelaySendsIsBroken_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a fragment") << QByteArray::fromHex("0201ff");
        QTest::newRow("masked") << QByteArray::fromHex("828112345678ff");
        QTest::newRow("reserved bit") << QByteArray::fromHex("c201ff");
        QTest::newRow("larger than a frame may be") << QByteArray::fromHex("827f0000000000200000");
    }
    void whatNoRelaySendsIsBroken()
    {
        QFETCH(QByteArray, bytes);
        qsizetype used = 0;
        QVERIFY(ClientFraming::parse(bytes, used, [](ClientFraming::Opcode, QByteArrayView) { return true; }) == ClientFraming::Parsed::Broken);
    }

    void parsingStopsWhenTheTakerIsGone()
    {
        const QByteArray one = WebSocketCodec::encode(WebSocketCodec::Opcode::Binary, "x");
        int taken = 0;
        qsizetype used = 0;
        QVERIFY(ClientFraming::parse(one + one, used, [&](ClientFraming::Opcode, QByteArrayView) { return ++taken < 1; }) == ClientFraming::Parsed::Fine);
        QCOMPARE(taken, 1);
        QCOMPARE(used, one.size());
    }

    void envelopeIdsSayWhoSentThem()
    {
        std::set<std::string> seen;
        for (quint32 sender = 0; sender < 50; ++sender) {
            for (quint64 number = 0; number < 50; ++number) {
                std::string bytes(16, '\0');
                EnvelopeId{sender, number}.write(bytes.data());
                QVERIFY(seen.insert(bytes).second);
                const EnvelopeId read = EnvelopeId::read(bytes);
                QCOMPARE(read.sender, sender);
                QCOMPARE(read.number, number);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestClientFraming)
#include "tst_clientframing.moc"
