// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/histogram.h"
#include "tests/bench/options.h"
#include "tests/bench/report.h"
#include "tests/bench/traffic.h"

#include <QJsonArray>
#include <QTest>

using namespace Bench;
using std::chrono::microseconds;

namespace {
kith::wire::Accepted acceptedOf(quint32 sender, quint64 number)
{
    std::string id(16, '\0');
    EnvelopeId{sender, number}.write(id.data());
    kith::wire::Accepted accepted;
    accepted.set_envelope_id(id);
    return accepted;
}

kith::wire::Deliver deliverOf(quint32 sender, quint64 number, quint64 sequence)
{
    kith::wire::Deliver deliver;
    deliver.set_sequence(sequence);
    deliver.mutable_envelope()->set_envelope_id(acceptedOf(sender, number).envelope_id());
    return deliver;
}
} // namespace

class TestFigures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void percentilesAreRightWithinABucket()
    {
        Histogram histogram;
        for (int i = 1; i <= 10'000; ++i) histogram.add(microseconds(i));
        for (const double share : {0.01, 0.5, 0.9, 0.99, 1.0}) {
            const double exact = share * 10'000'000;
            const auto found = static_cast<double>(histogram.percentile(share).count());
            QVERIFY2(found >= exact && found <= exact * (1 + 1.0 / 64), qPrintable(QStringLiteral("%1: %2").arg(share).arg(found)));
        }
        QCOMPARE(histogram.count(), quint64(10'000));
        QCOMPARE(histogram.largest(), Nanoseconds(microseconds(10'000)));
    }

    void oneSlowMessageShowsInTheTail()
    {
        Histogram histogram;
        for (int i = 0; i < 98; ++i) histogram.add(microseconds(100));
        histogram.add(std::chrono::seconds(3));
        histogram.add(std::chrono::seconds(3));
        QVERIFY(histogram.percentile(0.5) < microseconds(102));
        QCOMPARE(histogram.percentile(0.99), Nanoseconds(std::chrono::seconds(3)));
    }

    void extremeDurationsFindABucket()
    {
        Histogram histogram;
        histogram.add(Nanoseconds(-5));
        QCOMPARE(histogram.percentile(1), Nanoseconds(0));
        histogram.add(std::chrono::hours(300));
        QCOMPARE(histogram.percentile(1), Nanoseconds(std::chrono::hours(300)));
        QCOMPARE(Histogram().percentile(0.5), Nanoseconds(0));
    }

    void histogramsAddUp()
    {
        Histogram a;
        Histogram b;
        a.add(microseconds(1));
        b.add(microseconds(9));
        a.add(b);
        QCOMPARE(a.count(), quint64(2));
        QCOMPARE(a.largest(), Nanoseconds(microseconds(9)));
        a.clear();
        QCOMPARE(a.count(), quint64(0));
    }

    void theRecordNoticesWhatIsLostDoubledOrOutOfOrder()
    {
        Loop loop;
        Account account;
        account.user = "a";
        Traffic traffic(loop);
        Client sender(loop, account, traffic, 0);
        Client recipient(loop, account, traffic, 1);
        traffic.addFlow(sender, {"b"});
        traffic.start(3, Traffic::Until::Complete, 3);
        QCOMPARE(traffic.counts().sent, quint64(3));
        QVERIFY(!traffic.isQuiet());

        for (const quint64 number : {0, 1, 2}) traffic.accepted(sender, acceptedOf(0, number));
        traffic.accepted(sender, acceptedOf(0, 2));
        QCOMPARE(traffic.counts().accepted, quint64(3));
        QCOMPARE(traffic.acceptedButNotDelivered(), quint64(3));
        traffic.delivered(recipient, deliverOf(0, 0, 10));
        traffic.delivered(recipient, deliverOf(0, 2, 12));
        QVERIFY(!traffic.isQuiet());
        QCOMPARE(traffic.acceptedButNotDelivered(), quint64(1));
        traffic.delivered(recipient, deliverOf(0, 2, 13));
        QCOMPARE(traffic.deliveredTwice(), quint64(1));
        QCOMPARE(traffic.outOfSequence(), quint64(0));
        traffic.delivered(recipient, deliverOf(0, 1, 11));
        QCOMPARE(traffic.outOfSequence(), quint64(1));
        QVERIFY(traffic.isQuiet());
        QCOMPARE(traffic.counts().complete, quint64(3));
    }

    void aWindowIsKeptFull()
    {
        Loop loop;
        Account account;
        Traffic traffic(loop);
        Client sender(loop, account, traffic, 0);
        traffic.addFlow(sender, {"b", "c"});
        traffic.start(2, Traffic::Until::Accepted);
        for (quint64 number = 0; number < 10; ++number) {
            QCOMPARE(traffic.counts().sent, number + 2);
            traffic.accepted(sender, acceptedOf(0, number));
        }
        traffic.stop();
        traffic.accepted(sender, acceptedOf(0, 10));
        traffic.accepted(sender, acceptedOf(0, 11));
        QVERIFY(traffic.isQuiet());
        QCOMPARE(traffic.counts().sent, quint64(12));
    }

    void everyMistakeOnTheCommandLineIsNamed()
    {
        const auto parse = [](const char *line) { return parseOptions(QString::fromLatin1(line).split(QLatin1Char(' '))); };
        QVERIFY(!parse("relay w9").mistake.isEmpty());
        QVERIFY(!parse("relay").mistake.isEmpty());
        QVERIFY(!parse("relays w1").mistake.isEmpty());
        QVERIFY(!parse("relay w1 --pairs none").mistake.isEmpty());
        QVERIFY(!parse("relay w1 --pairs 0").mistake.isEmpty());
        QVERIFY(!parse("relay w1 --fast").mistake.isEmpty());
        QVERIFY(!parse("relay w1 --seconds").mistake.isEmpty());
        const ParsedOptions fine = parse("relay w1 w5 --pairs 3 --json --seconds 2");
        QCOMPARE(fine.mistake, QString());
        QCOMPARE(fine.options.workloads, (QStringList{QStringLiteral("w1"), QStringLiteral("w5")}));
        QCOMPARE(fine.options.pairs, 3);
        QVERIFY(fine.options.json);
        QCOMPARE(fine.options.duration, std::chrono::seconds(2));
    }

    void reportsSayTheSameInBothForms()
    {
        Report report(QStringLiteral("w0"), QStringLiteral("nothing"));
        report.begin(QStringLiteral("first"));
        report.add(QStringLiteral("speed"), QStringLiteral("how fast"), 12345.6, QStringLiteral("/s"));
        report.note(QStringLiteral("a note"));
        QVERIFY(report.toText().contains(QStringLiteral("12 346 /s")));
        const QJsonObject json = report.toJson();
        QCOMPARE(json.value(QStringLiteral("result")).toString(), QStringLiteral("measured"));
        const QJsonObject first = json.value(QStringLiteral("variants")).toArray().at(0).toObject();
        QCOMPARE(first.value(QStringLiteral("figures")).toObject().value(QStringLiteral("speed")).toDouble(), 12345.6);
        report.fail(QStringLiteral("broke"));
        QCOMPARE(report.toJson().value(QStringLiteral("result")).toString(), QStringLiteral("failed"));
        QVERIFY(report.toText().contains(QStringLiteral("FAILED: broke")));
    }

    void numbersAreReadable()
    {
        QCOMPARE(readable(0), QStringLiteral("0"));
        QCOMPARE(readable(0.1234), QStringLiteral("0.123"));
        QCOMPARE(readable(1234567), QStringLiteral("1 234 567"));
        QCOMPARE(readable(42.21), QStringLiteral("42.2"));
    }
};

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
