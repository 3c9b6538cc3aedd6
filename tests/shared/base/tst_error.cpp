// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/error.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Base;

class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasItsOwnNameAsItStandsInTheHeader()
    {
        QFile header(QStringLiteral(KITH_SOURCE_DIR "/shared/base/error.h"));
        QVERIFY(header.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(header.readAll()).section(QStringLiteral("enum class ErrorCode"), 1).section(QStringLiteral("};"), 0, 0);
        static const QRegularExpression entry(QStringLiteral("(?m)^\\s+([A-Z]\\w+) = (\\d+),"));
        QSet<int> values;
        auto found = entry.globalMatch(text);
        while (found.hasNext()) {
            const auto match = found.next();
            const int value = match.captured(2).toInt();
            QVERIFY2(value >= 100 && value < 600, qPrintable(match.captured()));
            QVERIFY2(!values.contains(value), qPrintable(match.captured()));
            values << value;
            QCOMPARE(errorName(static_cast<ErrorCode>(value)), match.captured(1));
        }
        QVERIFY(values.size() > 60);
    }
};

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"
