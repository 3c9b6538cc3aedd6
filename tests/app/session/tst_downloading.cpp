// SPDX-License-Identifier: GPL-3.0-or-later
// Files on their way from the relay: whole, in parts, over restarts, and when something is in the way.
#include "person.h"

#include "app/store/access.h"
#include "shared/crypto/random.h"
#include "shared/crypto/stream.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <csignal>
#endif

using Session::MessageState;
using Session::TransferState;
using DoneResult = Base::Result<Base::Done>;

namespace {
constexpr int kEnough = 30'000;
constexpr qint64 kMiB = 1024 * 1024;
}

class TestDownloading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        relay = std::make_unique<FakeRelay>();
        anna = std::make_unique<Person>(*relay, QStringLiteral("anna"));
        ben = std::make_unique<Person>(*relay, QStringLiteral("ben"));
        anna->signUp();
        ben->signUp();
        anna->comeOnline();
        ben->comeOnline();
        // Nothing by itself: the tests ask.
        ben->session().settings().set(Session::Settings::Key::DataSaver, true);
    }
    void cleanup()
    {
        anna.reset();
        ben.reset();
        relay.reset();
    }

    void aSmallPictureComesByItself();
    void severalComeAtOnceAndNotAll();
    void largeFilesLeaveAPlaceForPictures();
    void whatBreaksOffGoesOnFromThere();
    void whatBreaksOffAgainAndAgainArrives();
    void aRestartInTheMiddleGoesOnFromThere();
    void theRelayGoneInTheMiddleIsGoneOnWith();
    void aPausedDownloadStaysSoOverARestart();
    void aCancelledDownloadLeavesNothing();
    void whatIsGoneFromTheRelaySaysSo();
    void whatWasChangedIsRefusedAndCanBeFetchedAgain();
    void aFileThatCannotBeWrittenIsToldAndTriedAgain();
    void aPartOfAFileFetchesOnlyItsSegments();
    void aChangedSegmentIsRefused();
    void aPartOfWhatIsHereIsNotFetched();
    void whatNothingNeedsIsSweptAway();

private:
    //! Anna's file with random bytes, as Ben has it in his timeline.
    Session::Message receiveFile(qint64 bytes)
    {
        const QString path = folder.filePath(QStringLiteral("sent.bin"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) return {};
        content = Crypto::randomBytes(bytes);
        file.write(content);
        file.close();
        const auto before = ben->timeline(annaName).size();
        auto sent = Person::wait(anna->session().sender().sendFile(anna->conversationWith(benName), path));
        if (!sent) return {};
        for (int i = 0; i < 3000 && ben->timeline(annaName).size() == before; ++i) QTest::qWait(10);
        relay->media.requests.clear();
        relay->media.sentBytes = 0;
        return ben->timeline(annaName).last();
    }
    QByteArray read(const Session::Message &message)
    {
        auto bytes = Person::wait(ben->session().downloader().read(message.key));
        return bytes ? *bytes : Base::errorName(bytes.error().code).toUtf8();
    }
    Base::ErrorCode fetchError(const Session::Message &message)
    {
        const auto done = Person::wait(ben->session().downloader().fetch(message.key));
        return done ? Base::ErrorCode{} : done.error().code;
    }
    TransferState stateOf(const Session::Message &message) { return ben->message(message.key).attachment.transfer.state; }
    static bool isGet(const FakeMedia::Request &request) { return request.method == "GET" && request.path.startsWith("/api/v1/media/"); }
    QStringList cached() { return QDir(ben->mediaFolder()).entryList(QDir::Files, QDir::Name); }

    QString benName = QStringLiteral("ben");
    QString annaName = QStringLiteral("anna");
    QTemporaryDir folder;
    QByteArray content;
    std::unique_ptr<FakeRelay> relay;
    std::unique_ptr<Person> anna, ben;
};

void TestDownloading::aSmallPictureComesByItself()
{
    ben->session().settings().set(Session::Settings::Key::DataSaver, false);
    const Session::Message got = receiveFile(100'000);
    QTRY_VERIFY(ben->message(got.key).attachment.isCached);
    QCOMPARE(stateOf(got), TransferState::Done);
    QCOMPARE(read(got), content);
    QCOMPARE(cached().size(), 1);
}

void TestDownloading::severalComeAtOnceAndNotAll()
{
    QList<Session::Message> all;
    QList<QByteArray> contents;
    for (int i = 0; i < 7; ++i) {
        all.append(receiveFile(50'000 + i));
        contents.append(content);
    }
    relay->media.hold = isGet;
    int done = 0;
    for (const Session::Message &one : all) {
        ben->session().downloader().fetch(one.key).then(&ben->session(), [&done](DoneResult &&fetched) { done += fetched ? 1 : 0; });
    }
    QTRY_COMPARE(relay->media.held(), Session::Downloader::kAtOnce);
    QTest::qWait(50);
    QCOMPARE(relay->media.held(), Session::Downloader::kAtOnce);
    relay->media.release();
    QTRY_COMPARE(done, 7);
    for (int i = 0; i < 7; ++i) QCOMPARE(read(all.at(i)), contents.at(i));
}

void TestDownloading::largeFilesLeaveAPlaceForPictures()
{
    QList<Session::Message> large;
    for (int i = 0; i < 4; ++i) large.append(receiveFile(5 * kMiB));
    const Session::Message small = receiveFile(1000);
    const QByteArray wanted = content;
    relay->media.hold = [this](const FakeMedia::Request &request) { return isGet(request) && relay->media.blobs.value(request.blob()).size > 4 * kMiB; };
    int done = 0;
    for (const Session::Message &one : large) {
        ben->session().downloader().fetch(one.key).then(&ben->session(), [&done](DoneResult &&fetched) { done += fetched ? 1 : 0; });
    }
    QTRY_COMPARE(relay->media.held(), 2);
    QCOMPARE(read(small), wanted);
    QCOMPARE(relay->media.held(), 2);
    ben->session().downloader().cancel(large.last().key);
    relay->media.release();
    QTRY_COMPARE_WITH_TIMEOUT(done, 3, kEnough);
}

void TestDownloading::whatBreaksOffGoesOnFromThere()
{
    const Session::Message got = receiveFile(600'000);
    relay->media.cutAfter = 200'000;
    QSignalSpy spy(&ben->session().downloader(), &Session::Downloader::transferChanged);
    auto fetched = ben->session().downloader().fetch(got.key);
    QTRY_VERIFY(relay->media.requests.size() == 1 && !spy.isEmpty());
    QTRY_COMPARE(spy.last().at(1).value<Session::Transfer>().state, TransferState::Waiting);
    relay->media.cutAfter.reset();
    QVERIFY(Person::wait(fetched));
    QCOMPARE(relay->media.requests.size(), 2);
    QVERIFY(relay->media.requests.last().headers.value("range").startsWith("bytes=200000-"));
    QCOMPARE(read(got), content);
}

void TestDownloading::whatBreaksOffAgainAndAgainArrives()
{
    const Session::Message got = receiveFile(700'000);
    relay->media.cutAfter = 150'000;
    const QString path = folder.filePath(QStringLiteral("part"));
    QVERIFY(Person::wait(ben->session().downloader().saveRangeTo(got.key, path, 1, 300'000)));
    QFile part(path);
    QVERIFY(part.open(QIODevice::ReadOnly));
    QVERIFY(part.readAll() == content.mid(1, 300'000));
    QVERIFY(read(got) == content);
}

void TestDownloading::aRestartInTheMiddleGoesOnFromThere()
{
    const Session::Message got = receiveFile(3 * kMiB);
    int gets = 0;
    relay->media.hold = [&gets](const FakeMedia::Request &request) { return isGet(request) && ++gets > 1; };
    ben->session().downloader().fetch(got.key).then(&ben->session(), [](DoneResult &&) {});
    QTRY_COMPARE(relay->media.held(), 1);
    QCOMPARE(cached().size(), 1);
    ben->vanish();
    relay->media.release();
    relay->media.requests.clear();
    const qint64 before = QFileInfo(QDir(ben->mediaFolder()).filePath(cached().first())).size();
    QVERIFY(before > 0);
    ben->comeOnline(); // goes on by itself
    QTRY_VERIFY_WITH_TIMEOUT(ben->message(got.key).attachment.isCached, kEnough);
    QVERIFY(relay->media.requests.first().headers.value("range").startsWith("bytes=" + QByteArray::number(before) + '-'));
    QCOMPARE(read(got), content);
    QCOMPARE(cached().size(), 1);
}

void TestDownloading::theRelayGoneInTheMiddleIsGoneOnWith()
{
    const Session::Message got = receiveFile(3 * kMiB);
    int gets = 0;
    relay->media.hold = [&gets](const FakeMedia::Request &request) { return isGet(request) && ++gets > 1; };
    auto fetched = ben->session().downloader().fetch(got.key);
    QTRY_COMPARE(relay->media.held(), 1);
    relay->goDown();
    QCOMPARE(Person::wait(fetched).error().code, Base::ErrorCode::ConnectionLost);
    QCOMPARE(stateOf(got), TransferState::Waiting);
    relay->media.release();
    relay->comeBack();
    ben->session().reconnectNow();
    QTRY_VERIFY_WITH_TIMEOUT(ben->message(got.key).attachment.isCached, kEnough);
    QCOMPARE(read(got), content);
}

void TestDownloading::aPausedDownloadStaysSoOverARestart()
{
    const Session::Message got = receiveFile(3 * kMiB);
    int gets = 0;
    relay->media.hold = [&gets](const FakeMedia::Request &request) { return isGet(request) && ++gets > 1; };
    auto fetched = ben->session().downloader().fetch(got.key);
    QTRY_COMPARE(relay->media.held(), 1);
    QVERIFY(ben->session().downloader().pause(got.key));
    QCOMPARE(Person::wait(fetched).error().code, Base::ErrorCode::Cancelled);
    QVERIFY(!ben->session().downloader().pause(got.key));
    QTRY_COMPARE(stateOf(got), TransferState::Paused);
    ben->restart();
    relay->media.release();
    relay->media.requests.clear();
    ben->comeOnline();
    QTest::qWait(100);
    QCOMPARE(stateOf(got), TransferState::Paused);
    QCOMPARE(relay->media.count("GET"), 0);
    QCOMPARE(read(got), content);
    QVERIFY(!relay->media.requests.first().headers.value("range").startsWith("bytes=0-"));
    QCOMPARE(stateOf(got), TransferState::Done);
}

void TestDownloading::aCancelledDownloadLeavesNothing()
{
    const Session::Message got = receiveFile(3 * kMiB);
    int gets = 0;
    relay->media.hold = [&gets](const FakeMedia::Request &request) { return isGet(request) && ++gets > 1; };
    auto fetched = ben->session().downloader().fetch(got.key);
    QTRY_COMPARE(relay->media.held(), 1);
    ben->session().downloader().cancel(got.key);
    QCOMPARE(Person::wait(fetched).error().code, Base::ErrorCode::Cancelled);
    QTRY_VERIFY(cached().isEmpty());
    QTRY_COMPARE(stateOf(got), TransferState::None);
    relay->media.release();
    QCOMPARE(read(got), content);
}

void TestDownloading::whatIsGoneFromTheRelaySaysSo()
{
    const Session::Message got = receiveFile(1000);
    const auto kept = std::exchange(relay->media.blobs, {});
    QCOMPARE(fetchError(got), Base::ErrorCode::NotFound);
    QTRY_COMPARE(stateOf(got), TransferState::Failed);
    QCOMPARE(ben->message(got.key).attachment.transfer.error.code, Base::ErrorCode::NotFound);
    relay->media.blobs = kept; // a backup was put back
    QCOMPARE(read(got), content);
    QCOMPARE(stateOf(got), TransferState::Done);
}

void TestDownloading::whatWasChangedIsRefusedAndCanBeFetchedAgain()
{
    const Session::Message got = receiveFile(200'000);
    QByteArray &bytes = relay->media.blobs.begin()->bytes;
    bytes[100'000] = static_cast<char>(bytes.at(100'000) ^ 1);
    QCOMPARE(fetchError(got), Base::ErrorCode::HashMismatch);
    QTRY_COMPARE(stateOf(got), TransferState::Failed);
    QVERIFY(cached().isEmpty());
    bytes[100'000] = static_cast<char>(bytes.at(100'000) ^ 1);
    QCOMPARE(read(got), content);
}

void TestDownloading::aFileThatCannotBeWrittenIsToldAndTriedAgain()
{
#ifndef Q_OS_UNIX
    QSKIP("needs a limit on the size of files");
#else
    const Session::Message got = receiveFile(3 * kMiB);
    // The disk takes no more than this of one file.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 2 * kMiB;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const Base::ErrorCode code = fetchError(got);
    setrlimit(RLIMIT_FSIZE, &before);
    QCOMPARE(code, Base::ErrorCode::FileUnwritable);
    QTRY_COMPARE(stateOf(got), TransferState::Failed);
    QCOMPARE(ben->message(got.key).attachment.transfer.error.code, code);
    relay->media.requests.clear();
    QCOMPARE(read(got), content); // and what had come was not fetched again
    QVERIFY(!relay->media.requests.first().headers.value("range").startsWith("bytes=0-"));
#endif
}

void TestDownloading::aPartOfAFileFetchesOnlyItsSegments()
{
    const Session::Message got = receiveFile(12 * kMiB);
    const QString part = folder.filePath(QStringLiteral("part"));
    const auto take = [&](qint64 first, qint64 length) {
        relay->media.sentBytes = 0;
        QFile::remove(part);
        const auto saved = Person::wait(ben->session().downloader().saveRangeTo(got.key, part, first, length));
        QFile file(part);
        if (!saved || !file.open(QIODevice::ReadOnly)) return false;
        return file.readAll() == content.mid(first, length);
    };
    QVERIFY(take(5 * kMiB + 17, 100));
    QCOMPARE(relay->media.sentBytes, Crypto::kStreamHeaderBytes + Crypto::kSealedSegmentBytes);
    QVERIFY(take(65'535, 2)); // over a border
    QCOMPARE(relay->media.sentBytes, Crypto::kStreamHeaderBytes + 2 * Crypto::kSealedSegmentBytes);
    QVERIFY(take(0, 1));
    QVERIFY(take(content.size() - 1, 1));
    QVERIFY(take(content.size() - 10, 1000)); // up to the end
    QVERIFY(take(100, 6 * kMiB)); // in several pieces
    QVERIFY(relay->media.sentBytes < 6 * kMiB + 4 * Crypto::kSealedSegmentBytes);
    const auto behind = Person::wait(ben->session().downloader().saveRangeTo(got.key, part, content.size(), 1));
    QCOMPARE(behind.error().code, Base::ErrorCode::InvalidArgument);
    const auto nowhere = Person::wait(ben->session().downloader().saveRangeTo(got.key, folder.filePath(QStringLiteral("no/folder")), 0, 1));
    QCOMPARE(nowhere.error().code, Base::ErrorCode::FileUnwritable);
    // It would be replaced by a file.
    const auto folderPath = Person::wait(ben->session().downloader().saveRangeTo(got.key, folder.path(), 0, 1));
    QCOMPARE(folderPath.error().code, Base::ErrorCode::FileUnwritable);
    QVERIFY(!ben->message(got.key).attachment.isCached);
    QVERIFY(cached().isEmpty());
}

void TestDownloading::aChangedSegmentIsRefused()
{
    const Session::Message got = receiveFile(kMiB);
    QByteArray &bytes = relay->media.blobs.begin()->bytes;
    bytes[500'000] = static_cast<char>(bytes.at(500'000) ^ 1);
    const QString part = folder.filePath(QStringLiteral("changed"));
    const auto saved = Person::wait(ben->session().downloader().saveRangeTo(got.key, part, 499'000, 10));
    QCOMPARE(saved.error().code, Base::ErrorCode::DecryptionFailed);
    QVERIFY(!QFile::exists(part));
    QVERIFY(Person::wait(ben->session().downloader().saveRangeTo(got.key, part, 10, 10))); // other segments are as they were
}

void TestDownloading::aPartOfWhatIsHereIsNotFetched()
{
    const Session::Message got = receiveFile(3 * kMiB);
    int gets = 0;
    relay->media.hold = [&gets](const FakeMedia::Request &request) { return isGet(request) && ++gets > 1; };
    auto fetched = ben->session().downloader().fetch(got.key);
    QTRY_COMPARE(relay->media.held(), 1);
    ben->session().downloader().pause(got.key);
    relay->media.release();
    relay->media.requests.clear();
    const QString part = folder.filePath(QStringLiteral("here"));
    QVERIFY(Person::wait(ben->session().downloader().saveRangeTo(got.key, part, 70'000, 500)));
    QCOMPARE(relay->media.requests.size(), 0);
    QFile file(part);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content.mid(70'000, 500));
}

void TestDownloading::whatNothingNeedsIsSweptAway()
{
    // So many older ones that their names are read in several parts.
    QVERIFY(Person::wait(ben->database().run([](Store::Access &access) -> DoneResult {
        Store::Conversation conversation;
        conversation.id = Session::ConversationId::fromBytes(QByteArray(32, 'o')).value_or(Session::ConversationId());
        conversation.peer = QStringLiteral("older");
        if (auto added = access.conversations().add(conversation); !added) return added;
        for (int i = 0; i < 4'500; ++i) {
            Store::Message message;
            message.id = Crypto::newId<Base::MessageId>();
            message.conversation = conversation.id;
            message.author = conversation.peer;
            auto key = access.messages().add(message);
            if (!key) return key.error();
            Store::Attachment older;
            older.message = *key;
            older.cacheId = Crypto::randomBytes(16);
            older.transfer = Store::TransferState::Done;
            if (auto saved = access.attachments().save(older); !saved) return saved;
        }
        return Base::Done{};
    })));
    const Session::Message kept = receiveFile(1000);
    QCOMPARE(read(kept), content);
    const Session::Message paused = receiveFile(3 * kMiB);
    int gets = 0;
    relay->media.hold = [&gets](const FakeMedia::Request &request) { return isGet(request) && ++gets > 1; };
    ben->session().downloader().fetch(paused.key).then(&ben->session(), [](DoneResult &&) {});
    QTRY_COMPARE(relay->media.held(), 1);
    ben->session().downloader().pause(paused.key);
    QTRY_COMPARE(stateOf(paused), TransferState::Paused);
    relay->media.release();
    relay->goDown();
    ben->vanish();
    // What a crash between file and row leaves behind.
    const QStringList needed = cached();
    QCOMPARE(needed.size(), 2);
    for (const QString &name : {QStringLiteral("00112233445566778899aabbccddeeff"), QStringLiteral("new-10112233445566778899aabbccddeeff"),
                                QStringLiteral("20112233445566778899aabbccddeeff.part")}) {
        QVERIFY(QFile(QDir(ben->mediaFolder()).filePath(name)).open(QIODevice::WriteOnly));
    }
    // An own photo that waits for the relay.
    ben->useManualClock = true;
    ben->startAt = std::chrono::microseconds(1'800'000'000'000'000); // long after the last time
    ben->open();
    Session::PreparedPicture photo;
    photo.bytes = QByteArray(5000, 'p');
    photo.mime = QStringLiteral("image/jpeg");
    photo.sizePx = {4, 3};
    ben->conversationWith(annaName);
    QVERIFY(Person::wait(ben->session().sender().sendPictures(ben->conversationWith(annaName), {photo})));
    QCOMPARE(cached().size(), 6);
    ben->session().start();
    QTRY_COMPARE(cached().size(), 3);
    for (const QString &name : needed) QVERIFY(cached().contains(name));
    relay->comeBack();
    ben->session().reconnectNow();
    anna->session().reconnectNow();
    QTRY_COMPARE_WITH_TIMEOUT(ben->session().sender().waiting(), 0, kEnough);
    QCOMPARE(read(paused), content);
}

QTEST_GUILESS_MAIN(TestDownloading)
#include "tst_downloading.moc"
