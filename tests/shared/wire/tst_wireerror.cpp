// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/wireerror.h"

#include <QTest>

using namespace Base;
using kith::wire::RefusalCode;

namespace {

QList<RefusalCode> allCodes()
{
    QList<RefusalCode> codes;
    const auto &type = *kith::wire::RefusalCode_descriptor();
    for (int i = 0; i < type.value_count(); ++i) codes << static_cast<RefusalCode>(type.value(i)->number());
    codes.removeAll(kith::wire::REFUSAL_UNSPECIFIED);
    return codes;
}

//! STALE_DEVICE_LIST → RefusedStaleDeviceList
QString nameOfOurs(RefusalCode code)
{
    QString name = QStringLiteral("Refused");
    const QStringList words = QString::fromStdString(kith::wire::RefusalCode_Name(code)).split(QLatin1Char('_'));
    for (const QString &word : words) name += word[0] + word.mid(1).toLower();
    return name;
}

} // namespace

class TestWireError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRefusalHasAnErrorOfTheSameNameAndComesBack()
    {
        QVERIFY(allCodes().size() >= 20);
        for (const RefusalCode code : allCodes()) {
            kith::wire::Refusal refusal;
            refusal.set_code(code);
            refusal.set_reason("because");
            const Error error = Wire::toError(refusal);
            QCOMPARE(errorName(error.code), nameOfOurs(code));
            QCOMPARE(error.detail, QStringLiteral("because"));
            QCOMPARE(int(Wire::toRefusalCode(error.code)), int(code));
        }
    }

    void everyRefusalHasItsHttpStatus()
    {
        for (const RefusalCode code : allCodes()) {
            const int status = Wire::httpStatus(code);
            QVERIFY2(status >= 400 && status < 600, qPrintable(nameOfOurs(code)));
            QCOMPARE(status == 500, code == kith::wire::INTERNAL);
        }
        QCOMPARE(Wire::httpStatus(kith::wire::UNAUTHENTICATED), 401);
        QCOMPARE(Wire::httpStatus(kith::wire::RATE_LIMITED), 429);
        QCOMPARE(Wire::httpStatus(kith::wire::TOO_LARGE), 413);
        QCOMPARE(Wire::httpStatus(kith::wire::OVERLOADED), 503);
    }

    void refusalsOfANewerRelayAreRefusalsStill()
    {
        kith::wire::Refusal refusal;
        refusal.set_code(static_cast<RefusalCode>(99));
        QCOMPARE(Wire::toError(refusal).code, ErrorCode::RefusedInternal);
        QCOMPARE(Wire::toError({}).code, ErrorCode::RefusedInternal);
        QCOMPARE(Wire::httpStatus(static_cast<RefusalCode>(99)), 500);
    }

    void timeToWaitIsTheDetail()
    {
        kith::wire::Refusal refusal;
        refusal.set_code(kith::wire::RATE_LIMITED);
        refusal.set_reason("too many");
        refusal.set_retry_after_ms(2500);
        QCOMPARE(Wire::toError(refusal).detail, QStringLiteral("2500"));
    }

    void aLongReasonIsCut()
    {
        kith::wire::Refusal refusal;
        refusal.set_code(kith::wire::BAD_REQUEST);
        refusal.set_reason(std::string(5000, 'x'));
        QCOMPARE(Wire::toError(refusal).detail.size(), 200);
    }

    void whatFailsInsideTheRelayIsItsOwnBusiness()
    {
        for (const ErrorCode code : {ErrorCode::DatabaseFailed, ErrorCode::Internal, ErrorCode::DiskFull, ErrorCode::DecryptionFailed,
                                     ErrorCode::Unreachable, static_cast<ErrorCode>(300), static_cast<ErrorCode>(399)})
            QCOMPARE(int(Wire::toRefusalCode(code)), int(kith::wire::INTERNAL));
    }
};

QTEST_GUILESS_MAIN(TestWireError)
#include "tst_wireerror.moc"
