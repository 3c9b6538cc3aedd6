// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "shared/wire/kith.pb.h"

#include <QFile>
#include <QHash>
#include <QTest>

#include <google/protobuf/stubs/logging.h>
#include <google/protobuf/util/json_util.h>

namespace {

const QString kGoldenFile = QStringLiteral(KITH_SOURCE_DIR "/tests/shared/wire/golden.txt");

QHash<QByteArray, QByteArray> goldens()
{
    QHash<QByteArray, QByteArray> out;
    QFile file(kGoldenFile);
    if (!file.open(QIODevice::ReadOnly)) return out;
    const QByteArrayList lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const auto words = line.split(' ');
        if (!line.startsWith('#') && words.size() == 2) out.insert(words[0], QByteArray::fromHex(words[1]));
    }
    return out;
}

std::unique_ptr<google::protobuf::Message> parsed(const google::protobuf::Message &like, const std::string &bytes)
{
    std::unique_ptr<google::protobuf::Message> message(like.New());
    if (!message->ParseFromString(bytes)) return nullptr;
    return message;
}

} // namespace

class TestMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! KITH_WRITE_GOLDEN=1 writes the file anew: after adding to kith.proto, never to make a changed number pass.
    void initTestCase()
    {
        // The library writes a line to stderr for every text that is not UTF-8.
        google::protobuf::SetLogHandler(nullptr);
        QVERIFY(m_samples.size() > 60);
        if (!qEnvironmentVariableIsSet("KITH_WRITE_GOLDEN")) return;
        QFile file(kGoldenFile);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# One message of kith.proto per line, every field set, as hexadecimal bytes. Lines are added and grow at\n"
                   "# their end when fields are added; anything else breaks those who speak the protocol already.\n");
        for (const Sample &sample : m_samples)
            file.write(QByteArray::fromStdString(sample.name) + ' ' + QByteArray::fromStdString(serialised(*sample.message)).toHex() + '\n');
    }

    void everyMessageSurvivesTheRoundTrip()
    {
        for (const Sample &sample : m_samples) {
            const std::string bytes = serialised(*sample.message);
            const auto back = parsed(*sample.message, bytes);
            QVERIFY2(back, sample.name.c_str());
            QVERIFY2(serialised(*back) == bytes, sample.name.c_str());
            QVERIFY2(back->DebugString() == sample.message->DebugString(), sample.name.c_str());
        }
    }

    void everyMessageHasTheBytesOfItsGoldenLine()
    {
        const auto golden = goldens();
        for (const Sample &sample : m_samples) {
            const QByteArray name = QByteArray::fromStdString(sample.name);
            QVERIFY2(golden.contains(name), name.constData());
            QVERIFY2(golden.value(name) == QByteArray::fromStdString(serialised(*sample.message)), name.constData());
        }
        QCOMPARE(golden.size(), static_cast<qsizetype>(m_samples.size())); // no message has disappeared
    }

    void aMessageCutAtAnyByteIsRefusedOrIsExactlyThatBeginning()
    {
        for (const Sample &sample : m_samples) {
            const std::string bytes = serialised(*sample.message);
            size_t refused = 0;
            for (size_t length = 0; length < bytes.size(); ++length) {
                const auto back = parsed(*sample.message, bytes.substr(0, length));
                if (!back) {
                    ++refused;
                    continue;
                }
                // Cut between two fields: what is left must be those fields, nothing invented.
                QVERIFY2(serialised(*back) == bytes.substr(0, length), sample.name.c_str());
            }
            if (bytes.size() > 2) QVERIFY2(refused > 0, sample.name.c_str());
        }
    }

    void anyFlippedBitIsSurvived()
    {
        for (const Sample &sample : m_samples) {
            const std::string bytes = serialised(*sample.message);
            for (size_t at = 0; at < bytes.size(); ++at)
                for (int bit = 0; bit < 8; ++bit) {
                    std::string broken = bytes;
                    broken[at] = static_cast<char>(broken[at] ^ (1 << bit));
                    if (const auto back = parsed(*sample.message, broken)) (void)serialised(*back);
                }
        }
    }

    void fieldsOfANewerVersionAreKept()
    {
        for (const Sample &sample : m_samples) {
            std::string bytes = serialised(*sample.message);
            bytes += "\xfa\x3e\x05newer"; // field 1007, length delimited
            const auto back = parsed(*sample.message, bytes);
            QVERIFY2(back, sample.name.c_str());
            QVERIFY2(serialised(*back) == bytes, sample.name.c_str());
        }
    }

    void aFrameOfANewerKindHasNoBodyWeKnow()
    {
        kith::wire::ClientFrame frame;
        QVERIFY(frame.ParseFromString(std::string("\x08\x05\xa2\x06\x02\x08\x01", 7))); // request 5, kind 100
        QCOMPARE(frame.request_id(), 5u);
        QCOMPARE(int(frame.body_case()), int(kith::wire::ClientFrame::BODY_NOT_SET));
    }

    void textThatIsNotUtf8IsRefused()
    {
        kith::wire::SetBlocked blocked;
        QVERIFY(blocked.ParseFromString("\x0a\x02hi"));
        QVERIFY(!blocked.ParseFromString("\x0a\x02\xff\xfe"));
    }

    void everyMessageSurvivesJson()
    {
        for (const Sample &sample : m_samples) {
            std::string json;
            QVERIFY2(google::protobuf::util::MessageToJsonString(*sample.message, &json).ok(), sample.name.c_str());
            std::unique_ptr<google::protobuf::Message> back(sample.message->New());
            QVERIFY2(google::protobuf::util::JsonStringToMessage(json, back.get()).ok(), sample.name.c_str());
            QVERIFY2(serialised(*back) == serialised(*sample.message), sample.name.c_str());
        }
    }

private:
    const std::vector<Sample> m_samples = allSamples();
};

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
