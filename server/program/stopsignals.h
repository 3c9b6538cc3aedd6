// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace Relay::Program {

//! The system's requests to stop and to reload, as signals on the loop. One per process. stopsignals_unix.cpp: SIGTERM, SIGINT and
//! SIGHUP; stopsignals_windows.cpp: console control events (there is no reload).
class StopSignals final : public QObject
{
    Q_OBJECT
public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void stopRequested();
    void reloadRequested();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Relay::Program
