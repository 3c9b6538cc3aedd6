// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/savedfile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

class TestSavedFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(QStringLiteral("kept"));

    QByteArray content() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }
    Base::Result<Base::Done> put(const QByteArray &bytes) const { return Base::saveFile(m_path, bytes); }

private Q_SLOTS:
    void theNewOneTakesThePlaceOfTheOld()
    {
        QVERIFY(put("first"));
        QVERIFY(put("second"));
        QCOMPARE(content(), QByteArray("second"));
    }

    void aFolderThatIsNotThereIsSaid()
    {
        const auto done = Base::saveFile(m_folder.filePath(QStringLiteral("no/such/folder")), "x");
        QVERIFY(!done);
        QCOMPARE(done.error().code, Base::ErrorCode::FileUnwritable);
    }

    void onlyTheOwnerReadsWhatIsSecret()
    {
        QVERIFY(Base::saveFile(m_path, "secret", QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        QVERIFY(!(QFile::permissions(m_path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }

    void whatDoesNotFitLeavesTheOldOne_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("all of it still in the buffer") << 500;
        QTest::newRow("the end still in the buffer") << 40'000;
        QTest::newRow("one large write") << 400'000;
    }
    void whatDoesNotFitLeavesTheOldOne()
    {
#ifdef Q_OS_UNIX
        QFETCH(int, size);
        QVERIFY(put("good"));
        // A disk with room for a hundred bytes.
        const auto before = std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &limit), 0);
        const rlim_t was = std::exchange(limit.rlim_cur, 100);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
        const auto done = put(QByteArray(size, 'x'));
        limit.rlim_cur = was;
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
        std::signal(SIGXFSZ, before);
        QVERIFY(!done);
        QCOMPARE(content(), QByteArray("good"));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("kept")});
#else
        QSKIP("needs a limit on the size of files");
#endif
    }
};

QTEST_GUILESS_MAIN(TestSavedFile)
#include "tst_savedfile.moc"
