// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Net {

//! Says when the machine's network came back or changed, where the platform can tell. Made by the composition, which connects
//! it to Connection::retryNow().
class NetworkWatch : public QObject
{
    Q_OBJECT
public:
    explicit NetworkWatch(QObject *parent = nullptr);

    //! True when the platform says that this network costs money by the byte; false also when it does not say.
    bool isMetered() const;

    bool isAvailable() const { return m_available; } //!< false: this platform does not tell

Q_SIGNALS:
    void becameReachable();

private:
    bool m_available = false;
};

} // namespace Net
