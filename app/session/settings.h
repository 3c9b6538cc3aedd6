// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/task.h"

#include <QObject>
#include <QStringList>
#include <QVariant>

#include <memory>
#include <optional>

namespace Session {

struct Parts;

//! The settings of this profile: one table with name, type and default (settings.cpp). Kept in the encrypted database,
//! read into memory when the profile opens. Owned by Session.
class Settings : public QObject
{
    Q_OBJECT
public:
    enum class Key {
        SendReadReceipts, //!< bool, true
        SendTyping, //!< bool, true
        AutoDownloadBytes, //!< qint64, 8 MiB: files up to this size are fetched by themselves; 0: none
        AutoDownloadPictureBytes, //!< qint64, 8 MiB: the same for pictures
        MeteredDownloadBytes, //!< qint64, 1 MiB: no more than this by itself on a metered network
        DataSaver, //!< bool, false: nothing is fetched by itself
        Theme, //!< QString, "system": or "light", "dark"
        EnterSends, //!< bool, true
        TextSizePercent, //!< int, 100: 80 … 200
        WindowGeometry, //!< QByteArray
        WindowState, //!< QByteArray
        TimelinePlaces, //!< QByteArray: where in its conversations the window was left
        Notifications, //!< bool, true
        SharePresence, //!< bool, true
        Shortcuts, //!< QString, "": the keyboard shortcuts that were changed, in the window's own words
        RecoveryKeyDue, //!< bool, false: a new account's recovery key was not said to be kept yet; the window goes on asking
        PrintedUpTo, //!< qint64, 0: MessageKey up to which kith-cli printed what arrived
    };
    Q_ENUM(Key)

    explicit Settings(Parts &parts, QObject *parent = nullptr);
    ~Settings() override;

    //! The stored value, or the table's default; always of the type the table says.
    QVariant value(Key key) const;
    //! In memory at once, on disk soon after. A value of another type is a programmer's error.
    void set(Key key, const QVariant &value);

    // For scripts: the settings of the person (not geometry and the like) by name, values as text.
    static QStringList names();
    static std::optional<Key> keyOf(const QString &name);
    QString toText(Key key) const; //!< yes or no for flags
    //! False when \a text is no value for it.
    bool setText(Key key, const QString &text);

    bool flag(Key key) const { return value(key).toBool(); }
    qint64 number(Key key) const { return value(key).toLongLong(); }
    QString text(Key key) const { return value(key).toString(); }

Q_SIGNALS:
    void changed(Key key);

private:
    friend struct Parts;
    Base::Task<Base::Result<Base::Done>> load();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Session
