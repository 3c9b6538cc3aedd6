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
        {Key::AutoDownloadPictureBytes, "ui/auto-download-picture-bytes", qint64(8) * 1024 * 1024},
        {Key::MeteredDownloadBytes, "ui/metered-download-bytes", qint64(1) * 1024 * 1024},
        {Key::DataSaver, "ui/data-saver", false},
        {Key::Theme, "ui/theme", QStringLiteral("system")},
        {Key::EnterSends, "ui/enter-sends", true},
        {Key::TextSizePercent, "ui/text-size-percent", 100},
        {Key::WindowGeometry, "ui/window-geometry", QByteArray()},
        {Key::WindowState, "ui/window-state", QByteArray()},
        {Key::TimelinePlaces, "ui/timeline-places", QByteArray()},
        {Key::Notifications, "ui/notifications", true},
        {Key::SharePresence, "ui/share-presence", true},
        {Key::Shortcuts, "window/shortcuts", QString()},
        {Key::RecoveryKeyDue, "window/recovery-key-due", false},
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

namespace {

constexpr char kPerson[] = "ui/"; // what other programs may change begins so

bool isForScripts(const Row &row)
{
    return QByteArray(row.name).startsWith(kPerson) && row.otherwise.metaType() != QMetaType::fromType<QByteArray>();
}

} // namespace

QStringList Settings::names()
{
    QStringList names;
    for (const Row &row : table()) {
        if (isForScripts(row)) names.append(QString::fromLatin1(row.name + sizeof(kPerson) - 1));
    }
    return names;
}

std::optional<Settings::Key> Settings::keyOf(const QString &name)
{
    for (const Row &row : table()) {
        if (isForScripts(row) && name == QLatin1String(row.name + sizeof(kPerson) - 1)) return row.key;
    }
    return std::nullopt;
}

QString Settings::toText(Key key) const
{
    const QVariant now = value(key);
    if (now.metaType() == QMetaType::fromType<bool>()) return now.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    return now.toString();
}

bool Settings::setText(Key key, const QString &text)
{
    const QMetaType type = rowOf(key).otherwise.metaType();
    if (type == QMetaType::fromType<bool>()) {
        if (text != QLatin1String("yes") && text != QLatin1String("no")) return false;
        set(key, text == QLatin1String("yes"));
        return true;
    }
    if (type == QMetaType::fromType<QString>()) {
        const QStringList themes{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};
        if (key == Key::Theme && !themes.contains(text)) return false;
        set(key, text);
        return true;
    }
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number < 0) return false;
    if (type != QMetaType::fromType<int>()) {
        set(key, QVariant(number));
        return true;
    }
    if (key == Key::TextSizePercent && (number < 80 || number > 200)) return false;
    set(key, static_cast<int>(number));
    return true;
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
