// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/store.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace Relay::Store;
using Base::Done;
using Base::ErrorCode;
using Base::Result;

namespace {
//! Waits in the writer until told, so that what follows shares a transaction.
class GateJob final : public WriteJob
{
public:
    explicit GateJob(std::atomic<bool> &open)
        : m_open(open)
    {
    }
    Result<Done> run(WriteContext &) override
    {
        m_open.wait(false);
        return Done{};
    }
    void finish(const Result<Done> &) override {}

private:
    std::atomic<bool> &m_open;
};

Result<Done> audit(WriteContext &context, const char *action)
{
    return context.sql.run("INSERT INTO audit (time, action, subject) VALUES (1, ?, '')", action);
}
} // namespace

class WriterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::move(*Store::open(m_folder->path(), 1 << 20, m_clock));
    }
    void cleanup()
    {
        m_store.reset();
        m_folder.reset();
    }

    void jobsThatArriveDuringACommitShareTheNext()
    {
        std::atomic<bool> open{false};
        m_store->writer().push(std::make_unique<GateJob>(open));
        const quint64 before = m_store->writer().commits();
        std::vector<int> order;
        for (int i = 0; i < 100; ++i) {
            m_store->write([](WriteContext &context) { return audit(context, "x"); })
                .then(this, [&order, i](Result<Done> &&done) {
                    if (done) order.push_back(i);
                });
        }
        open = true;
        open.notify_all();
        QTRY_COMPARE(order.size(), size_t(100));
        for (int i = 0; i < 100; ++i)
            QCOMPARE(order[static_cast<size_t>(i)], i);
        QVERIFY(m_store->writer().commits() - before <= 3);
    }

    void aJobThatIsRefusedUndoesOnlyItsOwnPart()
    {
        std::atomic<bool> open{false};
        m_store->writer().push(std::make_unique<GateJob>(open));
        std::vector<ErrorCode> errors;
        int fine = 0;
        const auto collect = [&](Result<Done> &&done) {
            if (done)
                ++fine;
            else
                errors.push_back(done.error().code);
        };
        m_store->write([](WriteContext &context) { return audit(context, "kept 1"); }).then(this, collect);
        m_store
            ->write([](WriteContext &context) -> Result<Done> {
                if (auto done = audit(context, "undone"); !done) return done;
                return ErrorCode::RefusedNameTaken;
            })
            .then(this, collect);
        m_store->write([](WriteContext &context) { return audit(context, "kept 2"); }).then(this, collect);
        open = true;
        open.notify_all();
        QTRY_COMPARE(fine + static_cast<int>(errors.size()), 3);
        QCOMPARE(fine, 2);
        QCOMPARE(errors.front(), ErrorCode::RefusedNameTaken);
        QCOMPARE(actions(), QStringLiteral("kept 1,kept 2"));
    }

    void whenTheTransactionFailsNobodyIsToldOtherwise()
    {
        std::atomic<bool> open{false};
        m_store->writer().push(std::make_unique<GateJob>(open));
        std::vector<ErrorCode> errors;
        const auto collect = [&](Result<Done> &&done) {
            errors.push_back(done ? ErrorCode::Internal : done.error().code);
        };
        m_store->write([](WriteContext &context) { return audit(context, "lost"); }).then(this, collect);
        m_store->write([](WriteContext &) -> Result<Done> { return ErrorCode::DiskFull; }).then(this, collect);
        m_store->write([](WriteContext &context) { return audit(context, "lost too"); }).then(this, collect);
        open = true;
        open.notify_all();
        QTRY_COMPARE(errors.size(), size_t(3));
        QCOMPARE(errors, std::vector<ErrorCode>(3, ErrorCode::DiskFull));
        QCOMPARE(actions(), QString());
        bool again = false;
        m_store->write([](WriteContext &context) { return audit(context, "later"); })
            .then(this, [&again](Result<Done> &&done) { again = done.has_value(); });
        QTRY_VERIFY(again);
        QCOMPARE(actions(), QStringLiteral("later"));
    }

    void whatWasPushedIsWrittenBeforeTheEnd()
    {
        for (int i = 0; i < 10; ++i)
            (void)m_store->write([](WriteContext &context) { return audit(context, "x"); });
        m_store.reset();
        m_store = std::move(*Store::open(m_folder->path(), 1 << 20, m_clock));
        QCOMPARE(actions().count(QLatin1Char('x')), 10);
    }

private:
    QString actions()
    {
        std::optional<QString> text;
        m_store
            ->read([](Sql::Connection &sql) {
                return sql.prepare("SELECT GROUP_CONCAT(action) FROM (SELECT action FROM audit ORDER BY id)")
                    .one([](const Sql::Statement &row) { return row.text(0); });
            })
            .then(this, [&text](auto &&found) { text = found->value_or(QString()); });
        [&] { QTRY_VERIFY(text.has_value()); }();
        return text.value_or(QString());
    }

    Base::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(WriterTest)
#include "tst_writer.moc"
