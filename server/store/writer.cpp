// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/writer.h"

#include "server/store/copyguard.h"
#include "server/store/diskroom.h"
#include "server/store/mailboxstore.h"
#include "server/store/migrations.h"
#include "server/store/sentlog.h"
#include "server/store/sequencer.h"
#include "shared/base/crashpoint.h"
#include "shared/base/threadname.h"
#include "shared/sql/transaction.h"

#include <QLoggingCategory>
#include <QSemaphore>

#include <algorithm>
#include <iterator>

namespace Relay::Store {

using Base::Done;
using Base::ErrorCode;
using Base::Result;

namespace {
Q_LOGGING_CATEGORY(lcStore, "relay.store")
// So that one transaction cannot take for ever; what is over goes into the next.
constexpr size_t kBatchJobs = 4096;
// With more free on the disk, nobody has to know what is free inside the file.
constexpr qint64 kLookInsideBelow = 64ll * 1024 * 1024;
// So often the guard hears that something is written: half of what it tolerates.
constexpr std::chrono::seconds kNoteEvery{30};
// Server times so far ahead of the clock are told, µs.
constexpr qint64 kTellAhead = 60'000'000;

bool concernsOnlyItself(const Base::Error &error)
{
    switch (error.code) {
    case ErrorCode::DiskFull:
    case ErrorCode::DatabaseFailed:
    case ErrorCode::DatabaseCorrupt:
    case ErrorCode::FileUnwritable:
    case ErrorCode::FileUnreadable:
        return false;
    default:
        return true;
    }
}
} // namespace

struct Writer::Parts
{
    std::unique_ptr<Sql::Connection> sql;
    std::optional<Sequencer> sequencer;
    std::optional<MailboxStore> mailboxes;
    std::optional<SentLog> sent;
    RunningTime startTime;
    DiskRoom *room = nullptr;
    const Base::Clock *clock = nullptr;
    std::chrono::nanoseconds noted{}; // by the steady clock: when the guard last heard that something is written
};

Writer::Writer(QObject *parent)
    : QObject(parent)
{
}

Writer::~Writer()
{
    if (!m_thread.joinable()) return;
    {
        std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

Result<Meta> Writer::open(Parts &parts, const Sql::OpenOptions &options, qint64 mailboxBytes, const Base::Clock &clock)
{
    CopyGuard guard(options.database);
    auto opened = guard.open(options);
    if (!opened) return opened.error();
    parts.sql = std::move(*opened);
    if (auto migrated = migrateSchema(*parts.sql); !migrated) return migrated.error();
    auto transaction = Sql::Transaction::begin(*parts.sql);
    if (!transaction) return transaction.error();
    auto meta = loadMeta(*parts.sql);
    if (!meta) return meta;
    // Before the guard notes this start.
    auto running = RunningTime::load(*parts.sql, clock.now().count());
    if (!running) return running.error();
    parts.startTime = *running;
    if (const auto jumped = parts.startTime.see(clock.now().count(), {}); jumped.count() > 0)
        qCWarning(lcStore, "nobody saw this relay run for %lld hours, or the clock is wrong: that time does not count for retention",
                  static_cast<long long>(std::chrono::duration_cast<std::chrono::hours>(jumped).count()));
    if (auto saved = parts.startTime.save(*parts.sql); !saved) return saved.error();
    auto isCopy = guard.check(*parts.sql);
    if (!isCopy) return isCopy.error();
    auto incarnation = raiseIncarnation(*parts.sql, *isCopy && meta->incarnation < kCopiesAddUntil ? kRestoreIncarnations : 1);
    if (!incarnation) return incarnation.error();
    if (auto committed = transaction->commit(); !committed) return committed.error();
    guard.mark(*parts.sql);
    if (*isCopy)
        qCWarning(lcStore, "relay.db was put here from elsewhere: sequences begin far above its own, one-time keys are asked for anew");
    if (const qint64 ahead = meta->timeMark - clock.now().count(); ahead > kTellAhead)
        qCWarning(lcStore, "the clock once stood %lld minutes ahead, and server times never go back: messages are dated from there on",
                  static_cast<long long>(ahead / 60'000'000));
    meta->incarnation = *incarnation;
    parts.clock = &clock;
    parts.noted = clock.steady();
    parts.sequencer.emplace(clock, meta->incarnation, meta->timeMark);
    parts.mailboxes.emplace(*parts.sql, mailboxBytes);
    parts.sent.emplace(*parts.sql);
    if (auto loaded = parts.sent->load(); !loaded) return loaded.error();
    return meta;
}

Result<Meta> Writer::start(const Sql::OpenOptions &options, qint64 mailboxBytes, const Base::Clock &clock, DiskRoom *room)
{
    Q_ASSERT_X(!m_thread.joinable(), "Writer::start", "started already");
    std::optional<Result<Meta>> result;
    QSemaphore opened;
    m_thread = std::thread([&, this] {
        Base::nameThread("relay writer");
        Parts parts;
        parts.room = room;
        auto meta = open(parts, options, mailboxBytes, clock);
        m_startTime = parts.startTime;
        const bool isFine = meta.has_value();
        result.emplace(std::move(meta));
        opened.release(); // the captured references die now
        if (isFine) lookInside(parts);
        if (isFine) loop(parts);
    });
    opened.acquire();
    return std::move(*result);
}

void Writer::push(std::unique_ptr<WriteJob> job)
{
    m_queuedBytes.fetch_add(job->bytes(), std::memory_order_relaxed);
    bool wasEmpty = false;
    {
        std::lock_guard lock(m_mutex);
        wasEmpty = m_queue.empty();
        m_queue.push_back(std::move(job));
    }
    if (wasEmpty) m_wake.notify_one();
}

void Writer::loop(Parts &parts)
{
    Batch taken;
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stop || !m_queue.empty(); });
            if (m_queue.empty()) {
                auto noted = parts.sequencer->noteEnd(*parts.sql);
                if (noted) noted = CopyGuard::noteWritten(*parts.sql);
                if (!noted)
                    qCWarning(lcStore, "the end could not be noted: %s", qPrintable(noted.error().detail));
                break;
            }
            if (m_queue.size() <= kBatchJobs) {
                taken.swap(m_queue);
            } else {
                const auto end = m_queue.begin() + kBatchJobs;
                taken.assign(std::make_move_iterator(m_queue.begin()), std::make_move_iterator(end));
                m_queue.erase(m_queue.begin(), end);
            }
        }
        qint64 bytes = 0;
        Jobs jobs;
        jobs.reserve(taken.size());
        for (const auto &job : taken) {
            bytes += job->bytes();
            jobs.push_back(job.get());
        }
        auto committed = runJobs(parts, jobs, Extent::Everything);
        std::vector<Result<Done>> outcomes; // of each, when they differ
        m_queuedBytes.fetch_sub(bytes, std::memory_order_relaxed);
        if (committed) {
            m_commits.fetch_add(1, std::memory_order_relaxed);
            Base::crashPoint("relay.after-commit-before-push");
        } else {
            // A full disk says so once (DiskRoom), not with every message that is refused.
            if (!parts.room || committed.error().code != ErrorCode::DiskFull)
                qCCritical(lcStore, "a transaction of %zu jobs was rolled back: %s %s", taken.size(),
                           qPrintable(Base::errorName(committed.error().code)), qPrintable(committed.error().detail));
            outcomes = rescue(parts, jobs, committed.error());
        }
        lookInside(parts);
        auto finished = std::make_shared<Batch>(std::move(taken));
        taken = Batch();
        // Posted to this object: what still waits when it is destroyed dies with it, on the loop.
        QMetaObject::invokeMethod(
            this,
            [finished, committed = std::move(committed), outcomes = std::move(outcomes)] {
                for (size_t i = 0; i < finished->size(); ++i) {
                    (*finished)[i]->finish(outcomes.empty() ? committed : outcomes[i]);
                    (*finished)[i].reset();
                }
            },
            Qt::QueuedConnection);
    }
}

void Writer::lookInside(const Parts &parts)
{
    if (!parts.room || parts.room->freeBytes() > kLookInsideBelow) return;
    const auto number = [](const Sql::Statement &row) { return row.int64(0); };
    const auto pages = parts.sql->prepare("PRAGMA freelist_count").one(number);
    const auto size = parts.sql->prepare("PRAGMA page_size").one(number);
    if (pages && size) parts.room->setReusable(pages->value_or(0) * size->value_or(0));
}

std::vector<Result<Done>> Writer::rescue(Parts &parts, const Jobs &jobs, const Base::Error &failure)
{
    if (parts.room && failure.code == ErrorCode::DiskFull) (void)parts.room->giveUpReserve();
    std::vector<Result<Done>> outcomes(jobs.size(), Result<Done>(failure));
    Jobs urgent;
    std::copy_if(jobs.begin(), jobs.end(), std::back_inserter(urgent), [](const WriteJob *job) { return job->isUrgent(); });
    if (urgent.empty()) return outcomes;
    const bool isCommitted = runJobs(parts, urgent, Extent::Urgent).has_value();
    for (size_t i = 0; i < jobs.size(); ++i) {
        if (jobs[i]->isUrgent()) outcomes[i] = isCommitted ? Result<Done>(Done{}) : runJobs(parts, {jobs[i]}, Extent::Look);
    }
    return outcomes;
}

Result<Done> Writer::runJobs(Parts &parts, const Jobs &jobs, Extent extent)
{
    const auto failed = [&parts](const Base::Error &error) -> Result<Done> {
        parts.sequencer->rolledBack();
        parts.mailboxes->rolledBack();
        parts.sent->rolledBack();
        return error;
    };
    const bool mayWrite = extent != Extent::Look;
    auto transaction = Sql::Transaction::begin(*parts.sql, mayWrite ? Sql::Transaction::Mode::Write : Sql::Transaction::Mode::Read);
    if (!transaction) return failed(transaction.error());
    WriteContext context{*parts.sql, *parts.sequencer, *parts.mailboxes, *parts.sent, mayWrite};
    // A transaction that only reads stays one: on a full disk that is what still works.
    const auto changes = [&parts] {
        const auto count = parts.sql->prepare("SELECT total_changes()").one([](const Sql::Statement &row) { return row.int64(0); });
        return count ? count->value_or(0) : 0;
    };
    const auto now = parts.clock->steady();
    const bool isDue = extent == Extent::Everything && now - parts.noted >= kNoteEvery;
    const qint64 changesBefore = isDue ? changes() : 0;
    for (WriteJob *job : jobs) {
        if (auto done = job->run(context); !done) {
            transaction->rollback();
            return failed(done.error());
        }
    }
    const bool hasAcks = parts.mailboxes->hasAcknowledgements();
    if (hasAcks) Base::crashPoint("relay.before-ack-delete");
    if (auto flushed = parts.mailboxes->flush(); !flushed) {
        transaction->rollback();
        return failed(flushed.error());
    }
    if (extent == Extent::Everything) {
        if (auto stepped = parts.sent->step(); !stepped) {
            transaction->rollback();
            return failed(stepped.error());
        }
    }
    const bool isNoted = isDue && changes() != changesBefore;
    if (isNoted) {
        if (auto noted = CopyGuard::noteWritten(*parts.sql); !noted) {
            transaction->rollback();
            return failed(noted.error());
        }
    }
    Base::crashPoint("relay.before-commit");
    if (auto committed = transaction->commit(); !committed) return failed(committed.error());
    if (isNoted) parts.noted = now;
    parts.sent->committed();
    if (hasAcks) Base::crashPoint("relay.after-ack-delete");
    return Done{};
}

Result<Done> Writer::inSavepoint(Sql::Connection &sql, const std::function<Result<Done>()> &f)
{
    auto savepoint = Sql::Savepoint::begin(sql);
    if (!savepoint) return savepoint.error();
    if (auto done = f(); !done) {
        savepoint->rollback();
        if (concernsOnlyItself(done.error())) return Done{};
        return done;
    }
    return savepoint->release();
}

} // namespace Relay::Store
