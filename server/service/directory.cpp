// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/directory.h"

#include "server/store/accountstore.h"
#include "server/store/devicestore.h"
#include "server/store/store.h"
#include "shared/crypto/digest.h"
#include "shared/sql/transaction.h"

#include <algorithm>

namespace Relay::Service {

using Base::Done;
using Base::Result;
using Base::Task;

namespace {
constexpr size_t kMostPeople = 200'000;

Result<std::optional<Person>> read(Sql::Connection &sql, const QString &user)
{
    // One look: a list's version and its devices must not come from two states.
    auto transaction = Sql::Transaction::begin(sql, Sql::Transaction::Mode::Read);
    if (!transaction) return transaction.error();
    auto account = Store::findAccount(sql, user);
    if (!account) return account.error();
    if (!*account) return std::optional<Person>();
    Person person;
    person.account = (*account)->id;
    person.user = user.toStdString();
    person.listVersion = (*account)->listVersion;
    person.disabled = (*account)->disabled;
    auto list = Store::currentList(sql, person.account);
    if (!list) return list.error();
    if (*list) person.listHash = Crypto::sha256(QByteArray::fromStdString((*list)->list())).toStdString();
    auto devices = Store::devicesOf(sql, person.account);
    if (!devices) return devices.error();
    for (const auto &row : *devices)
        person.devices.push_back({row.device, row.mailbox, row.signKey, row.family});
    auto blocked = Store::blockedBy(sql, person.account);
    if (!blocked) return blocked.error();
    person.blocked.insert(blocked->begin(), blocked->end());
    return std::optional<Person>(std::move(person));
}
} // namespace

const DirectoryDevice *Person::device(quint32 id) const
{
    const auto found =
        std::find_if(devices.begin(), devices.end(), [id](const DirectoryDevice &d) { return d.id == id; });
    return found == devices.end() ? nullptr : &*found;
}

bool Person::hasList(const kith::wire::ListVersion &known) const
{
    return known.version() == listVersion && (known.hash().empty() || known.hash() == listHash);
}

Directory::Directory(Store::Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

const Person *Directory::cached(const std::string &user) const
{
    const auto found = m_people.find(user);
    return found == m_people.end() ? nullptr : &found->second;
}

void Directory::ask(const std::string &user)
{
    m_stale.erase(user);
    m_store.read([name = QString::fromStdString(user)](Sql::Connection &sql) { return read(sql, name); })
        .then(this, [this, user](Result<std::optional<Person>> &&person) {
            if (person && m_stale.count(user) != 0) {
                ask(user);
                return;
            }
            const auto found = m_asked.find(user);
            const Waiting waiting = std::move(found->second);
            m_asked.erase(found);
            if (!person) {
                for (const auto &promise : waiting)
                    promise.finish(person.error());
                return;
            }
            const bool exists = person->has_value();
            if (exists) {
                makeRoom();
                m_people.insert_or_assign(user, std::move(**person));
            }
            for (const auto &promise : waiting)
                promise.finish(exists);
        });
}

Task<Result<bool>> Directory::loadOne(const std::string &user)
{
    if (m_people.count(user) != 0) return Base::readyTask(Result<bool>(true));
    Base::Promise<Result<bool>> promise;
    auto &waiting = m_asked[user];
    waiting.push_back(promise);
    if (waiting.size() == 1) ask(user);
    return promise.task();
}

Task<Result<const Person *>> Directory::load(const std::string &user)
{
    return loadOne(user).andThen(this, [this, user](bool) -> Result<const Person *> { return cached(user); });
}

Task<Result<std::vector<std::string>>> Directory::loadAll(std::vector<std::string> users)
{
    struct Gather
    {
        size_t left = 0;
        std::optional<Base::Error> error;
        std::vector<std::string> missing;
        Base::Promise<Result<std::vector<std::string>>> promise;
    };
    auto gather = std::make_shared<Gather>();
    gather->left = users.size() + 1;
    const auto arrived = [](Gather &all) {
        if (--all.left != 0) return;
        if (all.error)
            all.promise.finish(*all.error);
        else
            all.promise.finish(std::move(all.missing));
    };
    for (const auto &user : users) {
        loadOne(user).then(this, [gather, arrived, user](Result<bool> &&exists) {
            if (!exists)
                gather->error = exists.error();
            else if (!*exists)
                gather->missing.push_back(user);
            arrived(*gather);
        });
    }
    auto task = gather->promise.task();
    arrived(*gather);
    return task;
}

void Directory::changed(const std::string &user)
{
    m_people.erase(user);
    if (m_asked.count(user) != 0) m_stale.insert(user);
}

void Directory::clear()
{
    m_people.clear();
    for (const auto &[user, waiting] : m_asked)
        m_stale.insert(user);
}

void Directory::makeRoom()
{
    // Whoever is needed comes back with one read; the order of a hash table is as good as any.
    if (m_people.size() < kMostPeople) return;
    for (size_t i = 0; i < kMostPeople / 10; ++i)
        m_people.erase(m_people.begin());
}

} // namespace Relay::Service
