// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/websocketcodec.h"

#include <QTest>
#include <QtEndian>

using namespace Relay::Gateway;
using Event = WebSocketCodec::Event;
using Opcode = WebSocketCodec::Opcode;

namespace {

struct Frame
{
    quint8 opcode = 2;
    QByteArray payload;
    bool final = true;
    bool masked = true;
    quint8 reserved = 0;
    int lengthForm = 0; // 0: shortest, else 7, 16 or 64 bits
};

//! What a client sends.
QByteArray bytesOf(const Frame &frame)
{
    QByteArray out;
    out += static_cast<char>((frame.final ? 0x80 : 0) | frame.reserved << 4 | frame.opcode);
    const auto size = frame.payload.size();
    const int form = frame.lengthForm ? frame.lengthForm : size < 126 ? 7 : size <= 0xffff ? 16 : 64;
    const char maskBit = static_cast<char>(frame.masked ? 0x80 : 0);
    if (form == 7) {
        out += static_cast<char>(maskBit | static_cast<char>(size));
    } else if (form == 16) {
        out += static_cast<char>(maskBit | 126);
        out.resize(out.size() + 2);
        qToBigEndian(static_cast<quint16>(size), out.data() + out.size() - 2);
    } else {
        out += static_cast<char>(maskBit | 127);
        out.resize(out.size() + 8);
        qToBigEndian(static_cast<quint64>(size), out.data() + out.size() - 8);
    }
    QByteArray payload = frame.payload;
    if (frame.masked) {
        const std::array<unsigned char, 4> mask{0x37, 0xfa, 0x21, 0x3d};
        out.append(reinterpret_cast<const char *>(mask.data()), 4);
        for (qsizetype i = 0; i < payload.size(); ++i)
            payload[i] = static_cast<char>(payload[i] ^ mask[static_cast<size_t>(i % 4)]);
    }
    return out + payload;
}

struct Seen
{
    Event::Kind kind;
    bool isText;
    CloseCode code;
    QByteArray payload;
    friend bool operator==(const Seen &, const Seen &) = default;
};

QList<Seen> decode(WebSocketCodec &codec, QByteArray bytes)
{
    QList<Seen> seen;
    codec.feed(bytes.data(), bytes.size());
    for (Event event = codec.next(); event.kind != Event::NeedMore; event = codec.next())
        seen.append({event.kind, event.isText, event.closeCode, event.payload.toByteArray()});
    return seen;
}

QList<Seen> decodeAll(const QByteArray &bytes, qsizetype limit = 1 << 20, WebSocketCodec::Text text = WebSocketCodec::Text::Allowed)
{
    WebSocketCodec codec(limit, text);
    return decode(codec, bytes);
}

CloseCode violationOf(const QByteArray &bytes, qsizetype limit = 1 << 20,
                      WebSocketCodec::Text text = WebSocketCodec::Text::Allowed)
{
    const QList<Seen> seen = decodeAll(bytes, limit, text);
    return !seen.isEmpty() && seen.last().kind == Event::Violation ? seen.last().code : CloseCode::None;
}

QByteArray closePayload(quint16 code, const QByteArray &reason = {})
{
    QByteArray payload(2, '\0');
    qToBigEndian(code, payload.data());
    return payload + reason;
}

} // namespace

class TestWebSocketCodec : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLengthComesThrough()
    {
        for (const int size : {0, 1, 7, 8, 9, 125, 126, 127, 1000, 65535, 65536, 70001}) {
            QByteArray payload(size, '\0');
            for (int i = 0; i < size; ++i) payload[i] = static_cast<char>(i * 7);
            const QList<Seen> seen = decodeAll(bytesOf({2, payload}));
            QCOMPARE(seen.size(), 1);
            QCOMPARE(seen[0].kind, Event::Message);
            QVERIFY(!seen[0].isText);
            QCOMPARE(seen[0].payload, payload);
        }
    }

    void aConversationGivesTheSameEventsHoweverItIsCut()
    {
        const QByteArray bytes = bytesOf({2, "one"}) + bytesOf({2, "fir", false}) + bytesOf({9, "ping inside"})
            + bytesOf({0, "st sec", false}) + bytesOf({10, ""}) + bytesOf({0, "ond"}) + bytesOf({1, "t\xc3\xa4xt"})
            + bytesOf({2, QByteArray(300, 'x')}) + bytesOf({8, closePayload(1000, "bye")});
        const QList<Seen> expected = decodeAll(bytes);
        QCOMPARE(expected.size(), 7);
        QCOMPARE(expected[1].kind, Event::Ping);
        QCOMPARE(expected[3].payload, QByteArray("first second"));
        QVERIFY(expected[4].isText);
        QCOMPARE(expected[6].code, CloseCode::Normal);

        for (qsizetype cut = 1; cut < bytes.size(); ++cut) {
            WebSocketCodec codec(1 << 20, WebSocketCodec::Text::Allowed);
            QList<Seen> seen = decode(codec, bytes.left(cut));
            seen += decode(codec, bytes.mid(cut));
            QVERIFY2(seen == expected, qPrintable(QString::number(cut)));
        }
        WebSocketCodec codec(1 << 20, WebSocketCodec::Text::Allowed);
        QList<Seen> seen;
        for (const char byte : bytes) seen += decode(codec, QByteArray(1, byte));
        QVERIFY(seen == expected);
    }

    void manyFramesInOnePieceAreAllFound()
    {
        QByteArray bytes;
        for (int i = 0; i < 500; ++i) bytes += bytesOf({2, QByteArray::number(i)});
        const QList<Seen> seen = decodeAll(bytes);
        QCOMPARE(seen.size(), 500);
        QCOMPARE(seen.last().payload, QByteArray("499"));
    }

    void brokenFramingIsRefusedWithTheRightCode_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<quint16>("code");
        const auto row = [](const char *name, const QByteArray &bytes, CloseCode code) {
            QTest::newRow(name) << bytes << static_cast<quint16>(code);
        };
        row("not masked", bytesOf({2, "x", true, false}), CloseCode::ProtocolError);
        row("reserved bit 1", bytesOf({2, "x", true, true, 4}), CloseCode::ProtocolError);
        row("reserved bit 2", bytesOf({2, "x", true, true, 2}), CloseCode::ProtocolError);
        row("reserved bit 3", bytesOf({2, "x", true, true, 1}), CloseCode::ProtocolError);
        row("reserved bit on control", bytesOf({9, "x", true, true, 4}), CloseCode::ProtocolError);
        for (const quint8 opcode : {3, 4, 5, 6, 7, 11, 12, 13, 14, 15})
            row(qPrintable(QStringLiteral("opcode %1").arg(opcode)), bytesOf({opcode, ""}), CloseCode::ProtocolError);
        row("fragmented ping", bytesOf({9, "x", false}), CloseCode::ProtocolError);
        row("fragmented close", bytesOf({8, closePayload(1000), false}), CloseCode::ProtocolError);
        row("long ping", bytesOf({9, QByteArray(126, 'x')}), CloseCode::ProtocolError);
        row("continuation of nothing", bytesOf({0, "x"}), CloseCode::ProtocolError);
        row("message in a message", bytesOf({2, "x", false}) + bytesOf({2, "y"}), CloseCode::ProtocolError);
        row("text in a message", bytesOf({2, "x", false}) + bytesOf({1, "y"}), CloseCode::ProtocolError);
        row("16-bit length for little", bytesOf({2, "x", true, true, 0, 16}), CloseCode::ProtocolError);
        row("64-bit length for little", bytesOf({2, QByteArray(300, 'x'), true, true, 0, 64}), CloseCode::ProtocolError);
        row("highest length bit", QByteArray::fromHex("82ff80000000000000000000000000"), CloseCode::ProtocolError);
        row("huge length", QByteArray::fromHex("82ff7fffffffffffffff00000000"), CloseCode::MessageTooBig);
        row("bad text", bytesOf({1, "\xff"}), CloseCode::InvalidPayload);
        row("cut character", bytesOf({1, "\xe2\x82"}), CloseCode::InvalidPayload);
        row("bad text in fragments", bytesOf({1, "\xe2\x82", false}) + bytesOf({0, "x"}), CloseCode::InvalidPayload);
        row("one byte close", bytesOf({8, "x"}), CloseCode::ProtocolError);
        for (const quint16 code : {0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65535})
            row(qPrintable(QStringLiteral("close %1").arg(code)), bytesOf({8, closePayload(code)}), CloseCode::ProtocolError);
        row("bad close reason", bytesOf({8, closePayload(1000, "\xc0\x80")}), CloseCode::InvalidPayload);
    }
    void brokenFramingIsRefusedWithTheRightCode()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(quint16, code);
        QCOMPARE(static_cast<quint16>(violationOf(bytes)), code);
        // The same when every byte comes alone.
        WebSocketCodec codec(1 << 20, WebSocketCodec::Text::Allowed);
        QList<Seen> seen;
        for (const char byte : bytes) seen += decode(codec, QByteArray(1, byte));
        QVERIFY(!seen.isEmpty());
        QCOMPARE(static_cast<quint16>(seen.last().code), code);
    }

    void textIsRefusedWhereOnlyFramesAreSpoken()
    {
        QCOMPARE(violationOf(bytesOf({1, "hello"}), 1024, WebSocketCodec::Text::Refused), CloseCode::UnsupportedData);
    }

    void fragmentsTogetherMayNotExceedTheLimit()
    {
        QCOMPARE(decodeAll(bytesOf({2, QByteArray(100, 'x')}), 100).first().kind, Event::Message);
        QCOMPARE(violationOf(bytesOf({2, QByteArray(101, 'x')}), 100), CloseCode::MessageTooBig);
        const QByteArray parts = bytesOf({2, QByteArray(60, 'x'), false}) + bytesOf({0, QByteArray(40, 'x'), false});
        QCOMPARE(decodeAll(parts + bytesOf({0, ""}), 100).first().payload.size(), 100);
        QCOMPARE(violationOf(parts + bytesOf({0, "x"}), 100), CloseCode::MessageTooBig);
    }

    void aDeclaredLengthCostsNoMemory()
    {
        WebSocketCodec codec(64 * 1024 * 1024);
        const QByteArray header = QByteArray::fromHex("82ff0000000003f0000000000000"); // announces 63 MiB
        QCOMPARE(decode(codec, header + "abc").size(), 0);
        QVERIFY(codec.heldBytes() < 1024);
    }

    void nothingCountsBehindAClose()
    {
        const QList<Seen> seen = decodeAll(bytesOf({8, ""}) + bytesOf({2, "late"}));
        QCOMPARE(seen.size(), 1);
        QCOMPARE(seen[0].code, CloseCode::None);
    }

    void allowedCloseCodesPass()
    {
        for (const quint16 code : {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4999}) {
            const QList<Seen> seen = decodeAll(bytesOf({8, closePayload(code)}));
            QCOMPARE(seen.first().kind, Event::Close);
            QCOMPARE(static_cast<quint16>(seen.first().code), code);
        }
    }

    void theRestCanBeTakenAndFedAgain()
    {
        WebSocketCodec codec(1024);
        QByteArray bytes = bytesOf({2, "one"}) + bytesOf({2, "two"}) + bytesOf({2, "three"});
        codec.feed(bytes.data(), bytes.size());
        QCOMPARE(codec.next().payload.toByteArray(), QByteArray("one"));
        QByteArray rest = codec.takeRest();
        const QList<Seen> seen = decode(codec, rest);
        QCOMPARE(seen.size(), 2);
        QCOMPARE(seen[1].payload, QByteArray("three"));
    }

    void whatIsEncodedHasTheShortestHeader()
    {
        QCOMPARE(WebSocketCodec::encode(Opcode::Binary, "abc"), QByteArray::fromHex("8203") + "abc");
        QCOMPARE(WebSocketCodec::encode(Opcode::Binary, QByteArray(126, 'x')).left(4), QByteArray::fromHex("827e007e"));
        QCOMPARE(WebSocketCodec::encode(Opcode::Binary, QByteArray(65536, 'x')).left(10),
                 QByteArray::fromHex("827f0000000000010000"));
        QCOMPARE(WebSocketCodec::encodeClose(CloseCode::GoingAway, "x"), QByteArray::fromHex("880303e9") + "x");
        // 123 bytes fit; a character is not cut in two.
        const QByteArray cut = WebSocketCodec::encodeClose(CloseCode::Normal, QByteArray(122, 'x') + "\xc3\xa4");
        QCOMPARE(cut.size(), 2 + 2 + 122);
    }

    void unmaskingBeginsAtAnyOffset()
    {
        const std::array<unsigned char, 4> mask{1, 2, 3, 4};
        for (quint64 offset = 0; offset < 9; ++offset) {
            QByteArray data(37, 'z');
            QByteArray expected = data;
            for (qsizetype i = 0; i < expected.size(); ++i)
                expected[i] = static_cast<char>(expected[i] ^ mask[(static_cast<quint64>(i) + offset) % 4]);
            WebSocketCodec::unmask(data.data(), data.size(), mask, offset);
            QCOMPARE(data, expected);
        }
    }

    void utf8IsCheckedStrictly()
    {
        for (const char *good : {"", "plain", "\xc2\x80", "\xdf\xbf", "\xe0\xa0\x80", "\xed\x9f\xbf", "\xee\x80\x80",
                                 "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf"})
            QVERIFY2(isUtf8(good), good);
        for (const char *wrong : {"\x80", "\xc0\x80", "\xc1\xbf", "\xe0\x9f\xbf", "\xed\xa0\x80", "\xf0\x8f\xbf\xbf",
                                  "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff", "\xc3", "\xe2\x82", "\xf0\x9f\x98", "\xe2\x28\xa1"})
            QVERIFY2(!isUtf8(wrong), QByteArray(wrong).toHex().constData());
    }
};

QTEST_GUILESS_MAIN(TestWebSocketCodec)
#include "tst_websocketcodec.moc"
