// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusVariant;

namespace Ui {

//! Whether the desktop is set to a dark look, and when that changes. What one system does differently sits in
//! systemscheme_<system>.cpp. Owned by Theme.
class SystemScheme : public QObject
{
    Q_OBJECT
public:
    explicit SystemScheme(QObject *parent = nullptr);

    bool isDark() const { return m_dark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    //! Called by the bus; only where there is one.
    void portalChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void set(bool dark);
    //! Asks the system and watches it.
    void watch();

    bool m_dark = false;
};

} // namespace Ui
