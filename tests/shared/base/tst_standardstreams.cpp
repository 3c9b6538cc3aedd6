// SPDX-License-Identifier: GPL-3.0-or-later
// A program that was started with closed standard streams must not open its files in their place.
#include "shared/base/standardstreams.h"

#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

class TestStandardStreams : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFileNeverTakesTheirPlace_data()
    {
        QTest::addColumn<int>("closed"); // one bit for each
        for (int closed = 0; closed < 8; ++closed) QTest::addRow("%d", closed) << closed;
    }

    void aFileNeverTakesTheirPlace()
    {
#ifdef Q_OS_UNIX
        QFETCH(const int, closed);
        const QTemporaryDir folder;
        const QByteArray path = QFile::encodeName(folder.filePath(QStringLiteral("database")));
        const pid_t child = ::fork();
        if (child == 0) {
            for (int stream = 0; stream < 3; ++stream) {
                if (closed & (1 << stream)) ::close(stream);
            }
            Base::holdStandardStreams();
            if (::open(path.constData(), O_RDWR | O_CREAT, 0600) < 3) ::_exit(1);
            // Nobody is told that something was written which went nowhere.
            if ((closed & 2) && ::write(1, "x", 1) == 1) ::_exit(2);
            char byte = 0;
            ::_exit((closed & 1) && ::read(0, &byte, 1) != 0 ? 3 : 0);
        }
        int status = -1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
#endif
    }
};

QTEST_GUILESS_MAIN(TestStandardStreams)
#include "tst_standardstreams.moc"
