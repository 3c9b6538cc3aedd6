// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures and files on their way to the relay: what waits for them, what does not, and what becomes of them when something dies.
#include "person.h"

#include "app/session/attachmentmaker.h"
#include "app/session/uploader.h"
#include "app/store/blobcache.h"
#include "shared/crypto/random.h"

#include <QElapsedTimer>
#include <QFile>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>

#include <sys/stat.h>

using Session::MessageState;
using Session::TransferState;

namespace {
constexpr int kEnough = 30'000;
constexpr qint64 kMiB = 1024 * 1024;
}

class TestUploading : public QObject
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
        anna->send(benName, QStringLiteral("Hello"));
        QTRY_COMPARE(anna->session().sender().waiting(), 0);
        QTRY_COMPARE(seenByBen(), QStringList{QStringLiteral("Hello")});
    }
    void cleanup()
    {
        anna.reset();
        ben.reset();
        relay.reset();
    }

    void aTextWrittenAfterAPhotoLeavesWhileThePhotoUploads();
    void pendingMessagesStandInTheOrderTheyWereWritten();
    void thePicturesOfAnAlbumArriveSideBySide();
    void onePictureOfAnAlbumThatFailsDoesNotHoldTheOthers();
    void smallPicturesKeepTheirOrder();
    void largeFilesHoldNothingUp();
    void aConnectionLostWhileASmallFileLeavesHarmsNothing();
    void aRestartInTheMiddleGoesOnWhereTheRelayStands();
    void aRestartBetweenUploadAndMessageSendsItOnce();
    void theRelayGoneInTheMiddleIsGoneOnWith();
    void aRefusalFailsTheMessageAndRetrySendsIt_data();
    void aRefusalFailsTheMessageAndRetrySendsIt();
    void aBusyRelayIsAskedAgain();
    void aBadLineTakesSmallPieces();
    void aPausedUploadStaysSoOverARestart();
    void aPausedPictureLetsTheRestOfItsAlbumGo();
    void aCancelledUploadFailsAndIsGivenUpAtTheRelay();
    void aDiscardedPhotoLeavesNoHole();
    void whatTheRelayMayHaveForgottenIsUploadedAgainFirst_data();
    void whatTheRelayMayHaveForgottenIsUploadedAgainFirst();
    void aFileThatCannotBeReadIsRefusedAtOnce();
    void aFileThatBecomesShorterIsNotSentTorn();
    void aFileThatWasNotReadyWhenTheProcessEndedIsSealedByTheNext();
    void aFileThatIsNotTheSameAnyMoreIsAskedAbout_data();
    void aFileThatIsNotTheSameAnyMoreIsAskedAbout();
    void aPathThatBecameAPipeIsNotWaitedFor();
    void aFileOfAnEarlierVersionThatWasNotReadyHasFailed();
    void aCancelledPreparationCanBeTriedAgain();
    void aFileCancelledWhenItWasJustReadIsNotSent();
    void whoSendsMoreThanTheRelayTakesIsToldHowMuchThatIs();
    void aFileIsOnScreenSoonAlsoOnALineThatHangs();
    void aPhotoWaitsWhileTheOtherIdentityIsInQuestion();
    void aPhotoOfARemovedDeviceSaysSo();

private:
    static Session::PreparedPicture picture(char fill, int bytes = 3000)
    {
        Session::PreparedPicture one;
        one.name = QStringLiteral("%1.jpg").arg(QLatin1Char(fill));
        one.bytes = QByteArray(bytes, fill);
        one.mime = QStringLiteral("image/jpeg");
        one.sizePx = {40, 30};
        return one;
    }
    QList<Session::Message> sendPictures(const QList<Session::PreparedPicture> &all)
    {
        auto sent = Person::wait(anna->session().sender().sendPictures(anna->conversationWith(benName), all));
        return sent ? *sent : QList<Session::Message>();
    }
    Session::Message sendPicture(char fill, int bytes = 3000) { return sendPictures({picture(fill, bytes)}).value(0); }
    QString makeFile(qint64 bytes)
    {
        const QString path = folder.filePath(QStringLiteral("file %1.bin").arg(++files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) return {};
        for (qint64 left = bytes; left > 0; left -= kMiB) file.write(Crypto::randomBytes(static_cast<qsizetype>(std::min(left, kMiB))));
        return path;
    }
    Session::Message sendFile(const QString &path)
    {
        auto sent = Person::wait(anna->session().sender().sendFile(anna->conversationWith(benName), path));
        return sent ? *sent : Session::Message();
    }
    //! A file that anna's program was still preparing when it ended; it ends now.
    Session::Message sendFileAndVanish(const QString &path)
    {
        const Session::Message sent = sendFile(path);
        anna->vanish();
        QFile left(anna->mediaFolder() + QStringLiteral("/new-") + QString(32, QLatin1Char('a'))); // as a killed one leaves it
        if (!left.open(QIODevice::WriteOnly)) return {};
        anna->restart();
        return sent;
    }
    QStringList cached() const { return QDir(anna->mediaFolder()).entryList(QDir::Files); }
    static QString shown(const Session::Message &message)
    {
        return message.kind == Session::MessageKind::Text ? message.text : message.attachment.name;
    }
    static QStringList shown(const QList<Session::Message> &messages)
    {
        QStringList all;
        for (const Session::Message &message : messages) all.append(shown(message));
        return all;
    }
    QStringList seenByBen() { return shown(ben->timeline(annaName)); }
    QStringList seenByAnna() { return shown(anna->timeline(benName)); }
    //! Holds uploads of this many bytes and more.
    void holdUploads(qint64 from = 0)
    {
        relay->media.hold = [from](const FakeMedia::Request &request) { return request.method == "PUT" && request.body.size() >= from; };
    }
    QByteArray fetched(const Session::Message &message)
    {
        auto bytes = Person::wait(ben->session().downloader().read(message.key));
        return bytes ? *bytes : QByteArray();
    }

    QString benName = QStringLiteral("ben");
    QString annaName = QStringLiteral("anna");
    QTemporaryDir folder;
    int files = 0;
    std::unique_ptr<FakeRelay> relay;
    std::unique_ptr<Person> anna, ben;
};

void TestUploading::aTextWrittenAfterAPhotoLeavesWhileThePhotoUploads()
{
    holdUploads();
    const Session::Message photo = sendPicture('a');
    QTRY_COMPARE(relay->media.held(), 1);
    const Session::Message text = anna->send(benName, QStringLiteral("Did you get it?"));
    QTRY_COMPARE(anna->message(text.key).state, MessageState::Delivered);
    QCOMPARE(anna->message(photo.key).state, MessageState::Pending);
    QTRY_COMPARE(seenByBen(), (QStringList{QStringLiteral("Hello"), QStringLiteral("Did you get it?")}));
    relay->media.release();
    QTRY_COMPARE(anna->message(photo.key).state, MessageState::Delivered);
    const QStringList all{QStringLiteral("Hello"), QStringLiteral("Did you get it?"), QStringLiteral("a.jpg")};
    QTRY_COMPARE(seenByBen(), all);
    QCOMPARE(seenByAnna(), all); // one order for both
    QCOMPARE(fetched(ben->timeline(annaName).last()), picture('a').bytes);
    QCOMPARE(anna->session().sender().waiting(), 0);
    for (const Session::Message &one : ben->timeline(annaName)) QVERIFY(one.kind != Session::MessageKind::Notice); // no hole was seen
}

void TestUploading::pendingMessagesStandInTheOrderTheyWereWritten()
{
    relay->goDown();
    anna->send(benName, QStringLiteral("one"));
    sendPicture('b');
    anna->send(benName, QStringLiteral("three"));
    const QStringList written{QStringLiteral("Hello"), QStringLiteral("one"), QStringLiteral("b.jpg"), QStringLiteral("three")};
    QCOMPARE(seenByAnna(), written);
    anna->restart();
    QCOMPARE(seenByAnna(), written);
    holdUploads();
    relay->comeBack();
    anna->comeOnline();
    QTRY_COMPARE(anna->session().sender().waiting(), 1);
    // Pending ones stand last.
    QCOMPARE(seenByAnna(), (QStringList{QStringLiteral("Hello"), QStringLiteral("one"), QStringLiteral("three"), QStringLiteral("b.jpg")}));
    relay->media.release();
    QTRY_COMPARE(anna->session().sender().waiting(), 0);
    ben->session().reconnectNow();
    QTRY_COMPARE(seenByBen(), seenByAnna());
}

void TestUploading::thePicturesOfAnAlbumArriveSideBySide()
{
    // The second one takes longer than the others, and texts are written all the time.
    relay->media.hold = [](const FakeMedia::Request &request) { return request.method == "PUT" && request.body.size() > 4000; };
    const auto album = sendPictures({picture('a'), picture('b', 5000), picture('c'), picture('d')});
    QCOMPARE(album.size(), 4);
    QTRY_COMPARE(relay->media.count("PUT"), 4);
    anna->send(benName, QStringLiteral("between"));
    QTRY_COMPARE(seenByBen().last(), QStringLiteral("between"));
    anna->restart(); // the three that are there need not be sent again
    anna->comeOnline();
    anna->send(benName, QStringLiteral("after the restart"));
    QTRY_COMPARE(seenByBen().last(), QStringLiteral("after the restart"));
    QTRY_COMPARE(relay->media.count("PUT"), 5);
    relay->media.release();
    QTRY_COMPARE(anna->session().sender().waiting(), 0);
    QTRY_COMPARE(seenByBen(), (QStringList{QStringLiteral("Hello"), QStringLiteral("between"), QStringLiteral("after the restart"),
                                           QStringLiteral("a.jpg"), QStringLiteral("b.jpg"), QStringLiteral("c.jpg"), QStringLiteral("d.jpg")}));
    const auto got = ben->timeline(annaName, 4);
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(got.at(i).album.id, got.first().album.id);
        QCOMPARE(got.at(i).album.index, i);
        QCOMPARE(got.at(i).album.count, 4);
    }
}

void TestUploading::onePictureOfAnAlbumThatFailsDoesNotHoldTheOthers()
{
    relay->media.refuse = [](const FakeMedia::Request &request) -> std::optional<kith::wire::RefusalCode> {
        if (request.method == "PUT" && request.body.size() > 4000) return kith::wire::QUOTA_EXCEEDED;
        return std::nullopt;
    };
    const auto album = sendPictures({picture('a'), picture('b', 5000), picture('c')});
    QTRY_COMPARE(seenByBen(), (QStringList{QStringLiteral("Hello"), QStringLiteral("a.jpg"), QStringLiteral("c.jpg")}));
    QTRY_COMPARE(anna->message(album.at(1).key).state, MessageState::Failed);
    QCOMPARE(anna->message(album.at(1).key).failure.code, Base::ErrorCode::RefusedQuotaExceeded);
}

void TestUploading::smallPicturesKeepTheirOrder()
{
    relay->media.hold = [](const FakeMedia::Request &request) { return request.method == "PUT" && request.body.size() > 4000; };
    sendPicture('a', 5000);
    sendPicture('b');
    QTRY_COMPARE(relay->media.blobs.size(), 1); // b is there
    anna->send(benName, QStringLiteral("text"));
    QTRY_COMPARE(seenByBen(), (QStringList{QStringLiteral("Hello"), QStringLiteral("text")}));
    relay->media.release();
    QTRY_COMPARE(seenByBen(), (QStringList{QStringLiteral("Hello"), QStringLiteral("text"), QStringLiteral("a.jpg"), QStringLiteral("b.jpg")}));
}

void TestUploading::aConnectionLostWhileASmallFileLeavesHarmsNothing()
{
    const QString path = makeFile(900 * 1024);
    constexpr int kRounds = 12;
    for (int i = 0; i < kRounds; ++i) {
        const qsizetype before = relay->media.requests.size();
        bool isLeaving = false;
        const auto watch = connect(&anna->session().sender(), &Session::Sender::uploadChanged, this,
                                   [&](Session::MessageKey, const Session::Transfer &transfer) { isLeaving |= transfer.doneBytes > 0; });
        sendFile(path);
        QTRY_VERIFY_WITH_TIMEOUT(isLeaving, kEnough);
        disconnect(watch);
        relay->goDown();
        relay->comeBack();
        QTest::qWait(i); // what the network still asks of the body comes now
        anna->session().reconnectNow();
        QTRY_VERIFY_WITH_TIMEOUT(relay->media.requests.size() > before, kEnough);
    }
    QTRY_COMPARE_WITH_TIMEOUT(seenByBen().size(), kRounds + 1, kEnough);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(fetched(ben->timeline(annaName).last()) == file.readAll());
}

void TestUploading::largeFilesHoldNothingUp()
{
    relay->media.hold = [](const FakeMedia::Request &request) { return request.method == "PATCH"; };
    const QString path = makeFile(5 * kMiB);
    QList<Session::Message> large;
    for (int i = 0; i < 4; ++i) large.append(sendFile(path));
    QTRY_COMPARE_WITH_TIMEOUT(relay->media.held(), Session::Uploader::kLargeAtOnce, kEnough);
    const Session::Message photo = sendPicture('a');
    QTRY_COMPARE_WITH_TIMEOUT(anna->message(photo.key).state, MessageState::Delivered, kEnough);
    QCOMPARE(anna->message(large.first().key).state, MessageState::Pending);
    QCOMPARE(relay->media.held(), Session::Uploader::kLargeAtOnce);
    relay->media.release();
    QTRY_COMPARE_WITH_TIMEOUT(anna->session().sender().waiting(), 0, kEnough);
    QTRY_COMPARE_WITH_TIMEOUT(seenByBen().size(), 6, kEnough);
}

void TestUploading::aRestartInTheMiddleGoesOnWhereTheRelayStands()
{
    const QString path = makeFile(6 * kMiB);
    int chunks = 0;
    relay->media.hold = [&chunks](const FakeMedia::Request &request) { return request.method == "PATCH" && ++chunks > 1; };
    const Session::Message sent = sendFile(path);
    QTRY_COMPARE_WITH_TIMEOUT(relay->media.held(), 1, kEnough);
    anna->vanish();
    relay->media.release(); // nobody listens any more
    QTest::qWait(50);
    const qint64 before = relay->media.blobs.begin()->bytes.size();
    QVERIFY(before >= kMiB);
    QVERIFY(before < relay->media.blobs.begin()->size);
    relay->media.requests.clear();
    anna->comeOnline();
    QTRY_COMPARE_WITH_TIMEOUT(anna->message(sent.key).state, MessageState::Delivered, kEnough);
    qint64 again = 0;
    for (const auto &request : relay->media.requests) again += request.method == "PATCH" ? request.body.size() : 0;
    QCOMPARE(again, relay->media.blobs.begin()->size - before);
    QTRY_COMPARE(seenByBen().size(), 2);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(fetched(ben->timeline(annaName).last()), file.readAll());
}

void TestUploading::aRestartBetweenUploadAndMessageSendsItOnce()
{
    // The relay has it, and the answer is lost with the process.
    relay->media.hangUp = [](const FakeMedia::Request &request) { return request.method == "PUT"; };
    const Session::Message photo = sendPicture('a');
    QTRY_COMPARE(relay->media.blobs.size(), 1);
    QCOMPARE(anna->message(photo.key).state, MessageState::Pending);
    anna->vanish();
    relay->media.hangUp = {};
    anna->comeOnline();
    QTRY_COMPARE(anna->message(photo.key).state, MessageState::Delivered);
    QCOMPARE(relay->media.blobs.size(), 1);
    QTRY_COMPARE(seenByBen(), (QStringList{QStringLiteral("Hello"), QStringLiteral("a.jpg")}));
}

void TestUploading::theRelayGoneInTheMiddleIsGoneOnWith()
{
    const QString path = makeFile(5 * kMiB);
    int chunks = 0;
    // Qt sends a request again by itself when its connection ends before an answer.
    relay->media.hangUp = [&chunks](const FakeMedia::Request &request) { return request.method == "PATCH" && ++chunks >= 2; };
    relay->media.hold = [&chunks](const FakeMedia::Request &request) { return request.method == "POST" && chunks >= 2; };
    const Session::Message sent = sendFile(path);
    QTRY_VERIFY_WITH_TIMEOUT(chunks >= 2, kEnough);
    relay->goDown();
    QTRY_COMPARE(anna->session().connection().phase(), Session::ConnectionState::Phase::Waiting);
    QCOMPARE(anna->message(sent.key).attachment.transfer.state, TransferState::Waiting);
    relay->media.hangUp = {};
    relay->media.hold = {};
    relay->comeBack();
    anna->session().reconnectNow();
    ben->session().reconnectNow();
    QTRY_COMPARE_WITH_TIMEOUT(anna->message(sent.key).state, MessageState::Delivered, kEnough);
}

void TestUploading::aRefusalFailsTheMessageAndRetrySendsIt_data()
{
    QTest::addColumn<int>("refusal");
    QTest::addColumn<int>("code");
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("quota, photo") << int(kith::wire::QUOTA_EXCEEDED) << int(Base::ErrorCode::RefusedQuotaExceeded) << qint64(0);
    QTest::newRow("too large, photo") << int(kith::wire::TOO_LARGE) << int(Base::ErrorCode::RefusedTooLarge) << qint64(0);
    QTest::newRow("quota, large") << int(kith::wire::QUOTA_EXCEEDED) << int(Base::ErrorCode::RefusedQuotaExceeded) << 5 * kMiB;
}

void TestUploading::aRefusalFailsTheMessageAndRetrySendsIt()
{
    QFETCH(int, refusal);
    QFETCH(int, code);
    QFETCH(qint64, bytes);
    relay->media.refuse = [refusal](const FakeMedia::Request &request) -> std::optional<kith::wire::RefusalCode> {
        if (request.method == "GET") return std::nullopt;
        return static_cast<kith::wire::RefusalCode>(refusal);
    };
    const Session::Message sent = bytes > 0 ? sendFile(makeFile(bytes)) : sendPicture('a');
    QTRY_COMPARE_WITH_TIMEOUT(anna->message(sent.key).state, MessageState::Failed, kEnough);
    const Session::Message failed = anna->message(sent.key);
    QCOMPARE(int(failed.failure.code), code);
    QCOMPARE(failed.attachment.transfer.state, TransferState::Failed);
    QCOMPARE(int(failed.attachment.transfer.error.code), code);
    QCOMPARE(anna->session().sender().waiting(), 0);
    anna->send(benName, QStringLiteral("goes all the same"));
    QTRY_COMPARE(seenByBen().last(), QStringLiteral("goes all the same"));
    anna->restart(); // failed stays failed
    anna->comeOnline();
    QCOMPARE(anna->message(sent.key).state, MessageState::Failed);
    relay->media.refuse = {};
    QVERIFY(Person::wait(anna->session().sender().retry(sent.key)));
    QTRY_COMPARE_WITH_TIMEOUT(anna->message(sent.key).state, MessageState::Delivered, kEnough);
    QTRY_COMPARE(seenByBen().size(), 3);
}

void TestUploading::aBusyRelayIsAskedAgain()
{
    int refusals = 0;
    relay->media.refuse = [&refusals](const FakeMedia::Request &request) -> std::optional<kith::wire::RefusalCode> {
        if (request.method == "PUT" && ++refusals <= 1) return kith::wire::OVERLOADED;
        return std::nullopt;
    };
    QSignalSpy spy(&anna->session().sender(), &Session::Sender::uploadChanged);
    const Session::Message photo = sendPicture('a');
    QTRY_COMPARE_WITH_TIMEOUT(anna->message(photo.key).state, MessageState::Delivered, kEnough);
    QCOMPARE(refusals, 2);
    for (const auto &told : spy) QVERIFY(told.at(1).value<Session::Transfer>().state != TransferState::Failed);
}

//! One that breaks before much is through.
void TestUploading::aBadLineTakesSmallPieces()
{
    relay->media.refuse = [](const FakeMedia::Request &request) -> std::optional<kith::wire::RefusalCode> {
        if (request.body.size() > 100'000) return kith::wire::OVERLOADED;
        return std::nullopt;
    };
    const Session::Message sent = sendFile(makeFile(400'000));
    QTRY_COMPARE_WITH_TIMEOUT(anna->message(sent.key).state, MessageState::Delivered, kEnough);
    relay->media.requests.clear();
    const Session::Message second = sendFile(makeFile(300'000)); // begins as the last one ended
    QTRY_COMPARE_WITH_TIMEOUT(anna->message(second.key).state, MessageState::Delivered, kEnough);
    QCOMPARE(relay->media.count("PUT"), 0);
}

void TestUploading::aPausedUploadStaysSoOverARestart()
{
    relay->media.hold = [](const FakeMedia::Request &request) { return request.method == "PATCH"; };
    const Session::Message sent = sendFile(makeFile(5 * kMiB));
    QTRY_COMPARE_WITH_TIMEOUT(relay->media.held(), 1, kEnough);
    QVERIFY(anna->session().sender().pauseUpload(sent.key));
    QVERIFY(!anna->session().sender().pauseUpload(sent.key));
    QTRY_COMPARE(anna->message(sent.key).attachment.transfer.state, TransferState::Paused);
    anna->restart();
    relay->media.requests.clear();
    relay->media.release();
    anna->comeOnline();
    anna->send(benName, QStringLiteral("meanwhile"));
    QTRY_COMPARE(seenByBen().last(), QStringLiteral("meanwhile"));
    QCOMPARE(anna->message(sent.key).attachment.transfer.state, TransferState::Paused);
    QCOMPARE(relay->media.count("PATCH"), 0);
    QVERIFY(anna->session().sender().resumeUpload(sent.key));
    QVERIFY(!anna->session().sender().resumeUpload(sent.key));
    QTRY_COMPARE_WITH_TIMEOUT(anna->message(sent.key).state, MessageState::Delivered, kEnough);
    QCOMPARE(anna->message(sent.key).attachment.transfer.state, TransferState::Done);
}

void TestUploading::aPausedPictureLetsTheRestOfItsAlbumGo()
{
    relay->media.hold = [](const FakeMedia::Request &request) { return request.method == "PUT" && request.body.size() > 4000; };
    const auto album = sendPictures({picture('a'), picture('b', 5000), picture('c')});
    QTRY_COMPARE(relay->media.blobs.size(), 2);
    QVERIFY(anna->session().sender().pauseUpload(album.at(1).key));
    QTRY_COMPARE(seenByBen(), (QStringList{QStringLiteral("Hello"), QStringLiteral("a.jpg"), QStringLiteral("c.jpg")}));
    relay->media.hold = {};
    QVERIFY(anna->session().sender().resumeUpload(album.at(1).key));
    QTRY_COMPARE(seenByBen().last(), QStringLiteral("b.jpg"));
}

void TestUploading::aCancelledUploadFailsAndIsGivenUpAtTheRelay()
{
    holdUploads();
    const Session::Message photo = sendPicture('a');
    QTRY_COMPARE(relay->media.held(), 1);
    // “Give it up” is slow on its way, and overtaken by the second try.
    relay->media.hold = [](const FakeMedia::Request &request) { return request.method == "DELETE"; };
    anna->session().sender().cancelUpload(photo.key);
    QTRY_COMPARE(anna->message(photo.key).state, MessageState::Failed);
    QCOMPARE(anna->message(photo.key).failure.code, Base::ErrorCode::Cancelled);
    QTRY_COMPARE(relay->media.count("DELETE"), 1);
    QVERIFY(Person::wait(anna->session().sender().retry(photo.key)));
    QTRY_COMPARE(anna->message(photo.key).state, MessageState::Delivered);
    relay->media.release();
    QTRY_COMPARE(ben->timeline(annaName).size(), 2);
    QCOMPARE(fetched(ben->timeline(annaName).last()), picture('a').bytes);
}

void TestUploading::aDiscardedPhotoLeavesNoHole()
{
    holdUploads();
    const Session::Message photo = sendPicture('a');
    QTRY_COMPARE(relay->media.held(), 1);
    QVERIFY(Person::wait(anna->session().sender().discard(photo.key)));
    relay->media.release();
    anna->send(benName, QStringLiteral("later"));
    QTRY_COMPARE(seenByBen(), (QStringList{QStringLiteral("Hello"), QStringLiteral("later")}));
    QCOMPARE(anna->session().sender().waiting(), 0);
    QCOMPARE(QDir(anna->mediaFolder()).entryList(QDir::Files).size(), 0);
}

void TestUploading::whatTheRelayMayHaveForgottenIsUploadedAgainFirst_data()
{
    QTest::addColumn<bool>("isLarge");
    QTest::addColumn<bool>("restarts");
    QTest::newRow("photo, new process") << false << true;
    QTest::newRow("photo, machine that slept") << false << false;
    QTest::newRow("large, new process") << true << true;
}

void TestUploading::whatTheRelayMayHaveForgottenIsUploadedAgainFirst()
{
    QFETCH(bool, isLarge);
    QFETCH(bool, restarts);
    anna->vanish();
    anna->useManualClock = true;
    anna->comeOnline();
    // Uploaded, and gone for more than a week before the message could leave.
    relay->intercept = [](const Base::DeviceAddress &, const kith::wire::ClientFrame &frame) -> std::optional<kith::wire::RelayFrame> {
        if (frame.has_send()) return kith::wire::RelayFrame();
        return std::nullopt;
    };
    relay->sends.clear();
    const Session::Message sent = isLarge ? sendFile(makeFile(5 * kMiB)) : sendPicture('a');
    QTRY_COMPARE_WITH_TIMEOUT(relay->sends.size(), 1, kEnough);
    QCOMPARE(relay->media.blobs.size(), 1);
    relay->goDown();
    if (restarts) anna->vanish();
    relay->media.blobs.clear();
    relay->media.requests.clear();
    relay->sends.clear();
    bool wasThere = true;
    relay->intercept = [&](const Base::DeviceAddress &from, const kith::wire::ClientFrame &frame) -> std::optional<kith::wire::RelayFrame> {
        if (frame.has_send() && from.user == annaName) wasThere &= !relay->media.blobs.isEmpty() && relay->media.blobs.begin()->isComplete;
        return std::nullopt;
    };
    relay->comeBack();
    if (restarts) {
        anna->startAt = std::chrono::microseconds(1'700'000'000'000'000) + std::chrono::hours(8 * 24);
        anna->comeOnline();
    } else {
        anna->clock->advance(std::chrono::hours(8 * 24));
        anna->session().reconnectNow();
    }
    ben->session().reconnectNow();
    QTRY_COMPARE_WITH_TIMEOUT(anna->message(sent.key).state, MessageState::Delivered, kEnough);
    QVERIFY(wasThere);
    QCOMPARE(relay->media.blobs.size(), 1);
    QTRY_COMPARE(seenByBen().size(), 2);
    QVERIFY(!fetched(ben->timeline(annaName).last()).isEmpty());
}

void TestUploading::aFileThatCannotBeReadIsRefusedAtOnce()
{
    const auto to = anna->conversationWith(benName);
    const auto refused = [&](const QString &path) {
        auto sent = Person::wait(anna->session().sender().sendFile(to, path));
        return sent ? Base::ErrorCode::Internal : sent.error().code;
    };
    QCOMPARE(refused(folder.path()), Base::ErrorCode::FileUnreadable); // a folder
    QCOMPARE(refused(folder.filePath(QStringLiteral("nothing here"))), Base::ErrorCode::FileUnreadable);
    const QString empty = folder.filePath(QStringLiteral("empty"));
    QVERIFY(QFile(empty).open(QIODevice::WriteOnly));
    QCOMPARE(refused(empty), Base::ErrorCode::FileUnreadable);
    if (QFileInfo::exists(QStringLiteral("/dev/null"))) QCOMPARE(refused(QStringLiteral("/dev/null")), Base::ErrorCode::FileUnreadable);
    QCOMPARE(seenByAnna(), QStringList{QStringLiteral("Hello")});
    QCOMPARE(anna->session().sender().waiting(), 0);
    QVERIFY(QDir(anna->mediaFolder()).entryList(QDir::Files).isEmpty());
}

void TestUploading::aPhotoWaitsWhileTheOtherIdentityIsInQuestion()
{
    QVERIFY(Person::wait(anna->session().verification().markVerified(benName)));
    holdUploads();
    const Session::Message photo = sendPicture('a');
    QTRY_COMPARE(relay->media.held(), 1);
    QVERIFY(Person::wait(anna->database().run(
        [this](Store::Access &access) { return access.deviceLists().setTrust(benName, Store::Trust::ConfirmationNeeded); })));
    relay->media.release();
    QTRY_COMPARE(anna->message(photo.key).attachment.transfer.state, TransferState::Done);
    QCOMPARE(anna->message(photo.key).state, MessageState::Pending);
    QCOMPARE(seenByBen(), QStringList{QStringLiteral("Hello")});
    // The person decides.
    QVERIFY(Person::wait(anna->database().run(
        [this](Store::Access &access) { return access.deviceLists().setTrust(benName, Store::Trust::Changed); })));
    QVERIFY(Person::wait(anna->session().verification().markVerified(benName)));
    QTRY_COMPARE(anna->message(photo.key).state, MessageState::Delivered);
}

void TestUploading::aFileThatBecomesShorterIsNotSentTorn()
{
    Store::BlobCache blobs(folder.filePath(QStringLiteral("media")));
    const QString path = folder.filePath(QStringLiteral("shrinking.bin"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(kMiB, 's'));
    file.close();
    const auto cut = [&path](qint64 done) {
        if (done < kMiB / 4) return true;
        return QFile::resize(path, kMiB / 4);
    };
    const auto torn = Session::sealFile(blobs, path, cut);
    QVERIFY(!torn);
    QCOMPARE(torn.error().code, Base::ErrorCode::FileUnreadable);
    QVERIFY(Session::sealFile(blobs, path).has_value()); // what is there now
}

void TestUploading::aFileThatWasNotReadyWhenTheProcessEndedIsSealedByTheNext()
{
    const QString path = makeFile(48 * kMiB);
    const Session::Message sent = sendFileAndVanish(path);
    QCOMPARE(anna->message(sent.key).state, MessageState::Pending);
    QCOMPARE(anna->message(sent.key).attachment.transfer.state, TransferState::Preparing);
    QVERIFY(!anna->message(sent.key).attachment.isCached);
    anna->comeOnline();
    QVERIFY(anna->session().sender().isPreparing(sent.key));
    QTRY_COMPARE_WITH_TIMEOUT(anna->message(sent.key).state, MessageState::Delivered, kEnough);
    QCOMPARE(cached().size(), 1); // what was half-written is gone
    QTRY_COMPARE(seenByBen().size(), 2);
    QCOMPARE(fetched(ben->timeline(annaName).last()).size(), 48 * kMiB);
    const auto row = Person::wait(anna->database().read([key = sent.key](Store::Access &access) { return access.attachments().find(key); }));
    QVERIFY(row && *row && (*row)->source.isEmpty());
}

void TestUploading::aFileThatIsNotTheSameAnyMoreIsAskedAbout_data()
{
    QTest::addColumn<bool>("isGone");
    QTest::newRow("changed") << false;
    QTest::newRow("gone") << true;
}

void TestUploading::aFileThatIsNotTheSameAnyMoreIsAskedAbout()
{
    QFETCH(bool, isGone);
    const QString path = makeFile(48 * kMiB);
    const Session::Message sent = sendFileAndVanish(path);
    if (isGone) QVERIFY(QFile::rename(path, path + QStringLiteral(".away")));
    else QVERIFY(QFile::resize(path, 47 * kMiB));
    QSignalSpy told(&anna->session().timeline(), &Session::Timeline::messagesChanged);
    anna->comeOnline();
    QTRY_COMPARE(anna->message(sent.key).state, MessageState::Failed);
    QVERIFY(!told.isEmpty());
    QCOMPARE(anna->session().sender().waiting(), 0);
    const Session::Message failed = anna->message(sent.key);
    QCOMPARE(failed.failure.code, Base::ErrorCode::FileUnreadable);
    QCOMPARE(failed.failure.detail == QLatin1String("changed"), !isGone);
    QCOMPARE(anna->session().conversations().find(sent.conversation)->lastState, MessageState::Failed);
    QTRY_VERIFY(cached().isEmpty());
    anna->restart(); // failed stays failed
    anna->comeOnline();
    QCOMPARE(anna->message(sent.key).state, MessageState::Failed);
    if (isGone) {
        QVERIFY(Person::wait(anna->session().sender().retry(sent.key)));
        QTRY_COMPARE(anna->message(sent.key).state, MessageState::Failed);
        QVERIFY(QFile::rename(path + QStringLiteral(".away"), path));
    }
    QVERIFY(Person::wait(anna->session().sender().retry(sent.key)));
    if (!isGone) {
        // Wanted as it is now: the next process does not ask again.
        QVERIFY(anna->session().sender().isPreparing(sent.key));
        anna->vanish();
        anna->comeOnline();
    }
    QTRY_COMPARE_WITH_TIMEOUT(anna->message(sent.key).state, MessageState::Delivered, kEnough);
    QCOMPARE(anna->message(sent.key).attachment.sizeBytes, QFileInfo(path).size());
    QTRY_COMPARE(seenByBen().size(), 2);
    QCOMPARE(fetched(ben->timeline(annaName).last()).size(), QFileInfo(path).size());
}

void TestUploading::aPathThatBecameAPipeIsNotWaitedFor()
{
    const QString path = makeFile(48 * kMiB);
    const Session::Message sent = sendFileAndVanish(path);
    QVERIFY(QFile::remove(path));
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    anna->comeOnline();
    QTRY_COMPARE(anna->message(sent.key).state, MessageState::Failed);
    QVERIFY(Person::wait(anna->session().sender().retry(sent.key))); // as it is now: nobody writes into it
    QTRY_COMPARE(anna->message(sent.key).state, MessageState::Failed);
    QCOMPARE(anna->message(sent.key).failure.code, Base::ErrorCode::FileUnreadable);
    QVERIFY(QFile::remove(path) && QFile::rename(makeFile(Session::kLargeFileBytes), path));
    QVERIFY(Person::wait(anna->session().sender().retry(sent.key)));
    QTRY_COMPARE_WITH_TIMEOUT(anna->message(sent.key).state, MessageState::Delivered, kEnough);
}

void TestUploading::aFileOfAnEarlierVersionThatWasNotReadyHasFailed()
{
    const Session::Message sent = sendFileAndVanish(makeFile(48 * kMiB));
    QVERIFY(Person::wait(anna->database().run([](Store::Access &access) { return access.sql().run("UPDATE attachments SET source = ''"); })));
    anna->restart();
    anna->comeOnline();
    QTRY_COMPARE(anna->message(sent.key).state, MessageState::Failed);
    QCOMPARE(anna->message(sent.key).failure.detail, QStringLiteral("interrupted"));
    QTRY_COMPARE(anna->session().conversations().find(sent.conversation)->lastState, MessageState::Failed);
    QVERIFY(!Person::wait(anna->session().sender().retry(sent.key)));
}

void TestUploading::aCancelledPreparationCanBeTriedAgain()
{
    const Session::Message sent = sendFile(makeFile(48 * kMiB));
    anna->session().sender().cancelUpload(sent.key);
    QTRY_COMPARE(anna->message(sent.key).state, MessageState::Failed);
    QCOMPARE(anna->message(sent.key).failure.code, Base::ErrorCode::Cancelled);
    QVERIFY(Person::wait(anna->session().sender().retry(sent.key)));
    QTRY_COMPARE_WITH_TIMEOUT(anna->message(sent.key).state, MessageState::Delivered, kEnough);
}

void TestUploading::aFileCancelledWhenItWasJustReadIsNotSent()
{
    const Session::Message sent = sendFile(makeFile(Session::kLargeFileBytes));
    QSemaphore gate;
    auto held = anna->database().run([&gate](Store::Access &) -> Base::Result<Base::Done> {
        gate.acquire(); // a busy disk: that it was read cannot be written down yet
        return Base::Done{};
    });
    const auto release = qScopeGuard([&gate] { gate.release(); });
    QTRY_VERIFY(!cached().isEmpty() && !cached().first().startsWith(QLatin1String("new-")));
    QTest::qWait(100);
    QVERIFY(anna->session().sender().isPreparing(sent.key));
    anna->session().sender().cancelUpload(sent.key);
    gate.release();
    QTRY_COMPARE(anna->message(sent.key).state, MessageState::Failed);
    QCOMPARE(anna->message(sent.key).failure.code, Base::ErrorCode::Cancelled);
    QTest::qWait(300);
    QCOMPARE(relay->media.count("PUT") + relay->media.count("POST"), 0);
    QVERIFY(Person::wait(anna->session().sender().retry(sent.key)));
    QTRY_COMPARE_WITH_TIMEOUT(anna->message(sent.key).state, MessageState::Delivered, kEnough);
}

void TestUploading::whoSendsMoreThanTheRelayTakesIsToldHowMuchThatIs()
{
    QFile file(folder.filePath(QStringLiteral("huge.bin")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(1'000'000'001)); // of nothing: it takes no room
    file.close();
    const auto sent = Person::wait(anna->session().sender().sendFile(anna->conversationWith(benName), file.fileName()));
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, Base::ErrorCode::FileTooLarge);
    QCOMPARE(sent.error().detail, QStringLiteral("at most 1000000000"));
}

void TestUploading::aFileIsOnScreenSoonAlsoOnALineThatHangs()
{
    relay->media.hold = [](const FakeMedia::Request &) { return true; }; // the question how much the relay takes, too
    QFile file(folder.filePath(QStringLiteral("large.bin")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(Session::kLargeFileBytes));
    file.close();
    QElapsedTimer timer;
    timer.start();
    QVERIFY(Person::wait(anna->session().sender().sendFile(anna->conversationWith(benName), file.fileName())));
    QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
}

void TestUploading::aPhotoOfARemovedDeviceSaysSo()
{
    holdUploads();
    const Session::Message photo = sendPicture('a');
    QTRY_COMPARE(relay->media.held(), 1);
    relay->intercept = [](const Base::DeviceAddress &, const kith::wire::ClientFrame &frame) -> std::optional<kith::wire::RelayFrame> {
        if (!frame.has_hello()) return std::nullopt;
        kith::wire::RelayFrame refused;
        refused.mutable_refusal()->set_code(kith::wire::DEVICE_REVOKED);
        return refused;
    };
    relay->goDown();
    relay->comeBack();
    anna->session().reconnectNow();
    QTRY_COMPARE(anna->message(photo.key).state, MessageState::Failed);
    QCOMPARE(anna->message(photo.key).failure.code, Base::ErrorCode::RefusedDeviceRevoked);
    QCOMPARE(anna->session().sender().waiting(), 0);
    QVERIFY(anna->session().isIdle());
}

QTEST_GUILESS_MAIN(TestUploading)
#include "tst_uploading.moc"
