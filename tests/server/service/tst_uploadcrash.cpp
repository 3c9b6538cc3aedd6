// SPDX-License-Identifier: GPL-3.0-or-later
#include "testrelay.h"

#include <QProcess>

#include <cstdio>

using namespace Relay::Test;
using Relay::Service::Caller;

namespace {

constexpr qint64 kChunk = 300'000;
constexpr qint64 kBytes = 4 * kChunk + 17;
const char kId[] = "00112233445566778899aabbccddeeff";

QByteArray body()
{
    QByteArray bytes(kBytes, '\0');
    for (qsizetype i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>((i * 31 + i / 997) & 0xff);
    return bytes;
}

Caller anna(const QByteArray &hash = {}) { return Caller{1, 1, "anna", 1, hash}; }

//! Uploads from where it stands to the end; says what was promised before going on.
bool upload(TestRelay &relay)
{
    const QByteArray bytes = body();
    auto state = await(relay.uploads->begin(anna(), kId, kBytes));
    if (!state) return false;
    std::printf("S %llu\n", static_cast<unsigned long long>(state->offset()));
    std::fflush(stdout);
    while (!state->complete() && state->offset() < kBytes) {
        const qint64 at = static_cast<qint64>(state->offset());
        const QByteArray part = bytes.mid(at, kChunk);
        auto chunk = await(relay.uploads->chunk(anna(Crypto::sha256(part)), kId, at, part.size()));
        if (!chunk) return false;
        (*chunk)->write(part);
        state = await((*chunk)->finish());
        if (!state) return false;
        std::printf("S %llu\n", static_cast<unsigned long long>(state->offset()));
        std::fflush(stdout);
    }
    return await(relay.uploads->complete(anna(), kId, Crypto::sha256(bytes))).has_value();
}

} // namespace

//! The relay dies like kill -9 at each named place of an upload; it goes on behind every byte that was promised.
class UploadCrashTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
#ifndef KITH_CRASH_POINTS
        QSKIP("this build has no crash points");
#endif
    }

    void anUploadGoesOnWhereItWasPromised_data()
    {
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<quint64>("atLeast");
        for (const int passing : {1, 3, 5}) {
            for (const char *place : {"relay.chunk-before-sync", "relay.chunk-before-commit", "relay.chunk-before-answer"}) {
                const QByteArray name = QByteArray(place) + ':' + QByteArray::number(passing);
                const bool isCommitted = QByteArray(place).endsWith("answer");
                const qint64 offset = std::min((passing - (isCommitted ? 0 : 1)) * kChunk, kBytes);
                QTest::newRow(name.constData()) << name << quint64(offset);
            }
        }
        for (const char *place : {"relay.upload-begun", "relay.upload-before-complete", "relay.upload-complete"})
            QTest::newRow(place) << QByteArray(place) << quint64(QByteArray(place).endsWith("begun") ? 0 : kBytes);
    }
    void anUploadGoesOnWhereItWasPromised()
    {
        QFETCH(QByteArray, place);
        QFETCH(quint64, atLeast);
        QTemporaryDir folder;
        TestClock clock;
        {
            TestRelay relay(folder.path(), clock);
            Person person("anna");
            person.registerAt(relay);
        }
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("KITH_CRASH_AT"), QString::fromLatin1(place));
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--upload"), folder.path()});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        quint64 promised = 0;
        for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
            if (line.startsWith("S ")) promised = line.mid(2).toULongLong();
        }

        TestRelay relay(folder.path(), clock);
        const auto state = await(relay.uploads->begin(anna(), kId, kBytes));
        QVERIFY(state.has_value());
        QCOMPARE(state->offset(), atLeast);
        QVERIFY(state->offset() >= promised);
        QVERIFY(upload(relay));
        QCOMPARE(await(relay.media->open(kId))->file->readAll(), body());
        const auto used = await(relay.store->read([](Sql::Connection &sql) {
            return sql.prepare("SELECT media_bytes FROM accounts").one([](const Sql::Statement &row) { return row.int64(0); });
        }));
        QCOMPARE(**used, kBytes);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--upload")) {
        TestClock clock;
        TestRelay relay(arguments[2], clock);
        return upload(relay) ? 0 : 1;
    }
    UploadCrashTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_uploadcrash.moc"
