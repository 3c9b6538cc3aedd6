// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/access.h"
#include "shared/base/secretbytes.h"
#include "shared/base/task.h"
#include "shared/base/worker.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <memory>

namespace Store {

//! The encrypted database of one profile: a writing connection on a thread of its own, and a reading one on another, so that
//! the window never waits for a commit. Owned by the composition; called on the thread that made it. Destroying it finishes
//! the jobs that were given (their Tasks no longer answer) and closes the files.
class Database : public QObject
{
    Q_OBJECT
public:
    //! Opens \a path, makes and migrates it when it is not there and \a create is set. The Task lives on the calling thread.
    //! NotFound (missing and not \a create), KeyWrong, DatabaseCorrupt, DatabaseNewer, DatabaseNotEncrypted (a plain SQLite
    //! file, or our VFS is not in charge), DiskFull, FileUnwritable.
    static Base::Task<Base::Result<std::unique_ptr<Database>>> open(const QString &path, const Base::SecretBytes &key,
                                                                    bool create);
    ~Database() override;

    //! Runs \a f(Access &), which returns a Result<T>, on the writer thread in a transaction of its own: COMMIT when it
    //! returns a value, rollback when it returns an error. The Task answers after the commit reached the disk. Jobs run one
    //! after another in the order given. Two crash points: store.before-commit, store.after-commit.
    template <typename F>
    auto run(F f) -> Base::Task<std::invoke_result_t<F, Access &>>
    {
        using R = std::invoke_result_t<F, Access &>;
        return m_writer.worker.run([this, f = std::move(f)]() mutable -> R {
            if (auto begun = begin(m_writer); !begun) return begun.error();
            R result = f(*m_writer.access);
            if (!result) {
                rollback(m_writer);
                return result;
            }
            if (auto committed = commit(); !committed) return committed.error();
            return result;
        });
    }

    //! Runs \a f(Access &), which returns a Result<T>, on the reader thread over one consistent snapshot: everything whose
    //! run() has answered is in it. Writing fails there.
    template <typename F>
    auto read(F f) -> Base::Task<std::invoke_result_t<F, Access &>>
    {
        using R = std::invoke_result_t<F, Access &>;
        return m_reader.worker.run([this, f = std::move(f)]() mutable -> R {
            if (auto begun = begin(m_reader); !begun) return begun.error();
            R result = f(*m_reader.access);
            rollback(m_reader);
            return result;
        });
    }

    //! As of the last commit; grows with every one that moved a ratchet. Any thread.
    quint64 stateGeneration() const { return m_stateGeneration.load(std::memory_order_acquire); }
    //! AccountStore::toldGeneration() as of the last commit. Any thread. For Hello, Ack and Send.
    quint64 toldGeneration() const { return m_toldGeneration.load(std::memory_order_acquire); }

private:
    struct Side
    {
        explicit Side(const QString &name) : worker(name) {}
        std::unique_ptr<Sql::Connection> connection; // these are used on the worker's thread only
        std::unique_ptr<Access> access;
        std::unique_ptr<Sql::Transaction> transaction;
        Base::Worker worker; // destroyed first: its thread has ended when the connection goes
    };
    struct Opening;
    Database();
    Base::Result<Base::Done> openWriter(const Opening &opening);
    Base::Result<Base::Done> openReader(const Opening &opening);
    Base::Result<Base::Done> begin(Side &side);
    void rollback(Side &side);
    Base::Result<Base::Done> commit();

    std::atomic<quint64> m_stateGeneration{0};
    std::atomic<quint64> m_toldGeneration{0};
    Side m_reader;
    Side m_writer;
};

} // namespace Store
