// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/settings.h"

#include "app/session/logging.h"
#include "app/session/parts.h"

#include <QHash>

namespace Session {
namespace {

struct Row
{
    Settings::Key key;
    const char *name; // never changed once released
    QVariant otherwise;
};

const QList<Row> &table()
{
    using Key = Settings::Key;
    static const QList<Row> kTable = {
        {Key::SendReadReceipts, "ui/send-read-receipts", true},
        {Key::SendTyping, "ui/send-typing", true},
        {Key::AutoDownloadBytes, "ui/auto-download-bytes", qint64(8) * 1024 * 1024},
        {Key::Theme, "ui/theme", QStringLiteral("system")},
        {Key::EnterSends, "ui/enter-sends", true},
        {Key::TextSizePercent, "ui/text-size-percent", 100},
        {Key::WindowGeometry, "ui/window-geometry", QByteArray()},
        {Key::WindowState, "ui/window-state", QByteArray()},
        {Key::Notifications, "ui/notifications", true},
        {Key::SharePresence, "ui/share-presence", true},
        {Key::PrintedUpTo, "cli/printed-up-to", qint64(0)},
    };
    return kTable;
}

const Row &rowOf(Settings::Key key)
{
    for (const Row &row : table()) {
        if (row.key == key) return row;
    }
    Q_UNREACHABLE();
}

} // namespace

struct Settings::Private
{
    Parts &parts;
    QHash<Key, QVariant> values;
};

Settings::Settings(Parts &parts, QObject *parent) : QObject(parent), d(new Private{parts, {}}) {}
Settings::~Settings() = default;

QVariant Settings::value(Key key) const
{
    const auto found = d->values.constFind(key);
    return found == d->values.cend() ? rowOf(key).otherwise : *found;
}

void Settings::set(Key key, const QVariant &value)
{
    const Row &row = rowOf(key);
    Q_ASSERT_X(value.metaType() == row.otherwise.metaType(), "Settings::set", row.name);
    if (this->value(key) == value) return;
    d->values.insert(key, value);
    d->parts.database
        .run([name = QString::fromLatin1(row.name), value](Store::Access &access) {
            return access.settings().set(name, value);
        })
        .then(this, [](Base::Result<Base::Done> &&stored) {
            if (!stored) qCWarning(lcSession) << "a setting could not be stored:" << Base::errorName(stored.error().code);
        });
    Q_EMIT changed(key);
}

Base::Task<Base::Result<Base::Done>> Settings::load()
{
    using All = QHash<QString, QVariant>;
    return d->parts.database.read([](Store::Access &access) { return access.settings().all(); })
        .andThen(this, [this](All &&all) -> Base::Result<Base::Done> {
            for (const Row &row : table()) {
                QVariant value = all.value(QLatin1String(row.name));
                if (value.isValid() && value.convert(row.otherwise.metaType())) d->values.insert(row.key, value);
            }
            return Base::Done{};
        });
}

} // namespace Session
