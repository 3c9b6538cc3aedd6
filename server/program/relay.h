// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/program/config.h"
#include "shared/base/clock.h"
#include "shared/base/result.h"
#include "shared/base/task.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace Relay::Program {

//! The composition of kith-relay: the only place that knows all concrete classes. Loop thread only.
class Relay final : public QObject
{
    Q_OBJECT
public:
    //! Opens the data folder, migrates, takes or makes the certificate, and listens. Errors carry a sentence for the operator
    //! in detail.
    static Base::Result<std::unique_ptr<Relay>> start(const Config &config, const Base::Clock &clock);
    ~Relay() override;

    QUrl url() const; //!< https://ADDRESS:PORT, or http://
    QString pin() const; //!< of the certificate, hex; empty without TLS
    bool madeCertificate() const; //!< true when the certificate is the relay's own, so that clients must pin it
    //! Reads the certificate files again. For SIGHUP.
    Base::Result<Base::Done> reloadCertificate();
    //! Tells clients when to come back, flushes, closes. Finished within 5 s.
    Base::Task<Base::Done> drain();

private:
    struct Parts;
    explicit Relay(std::unique_ptr<Parts> parts);
    void fillDispatcher();
    void fillMetrics();
    void copyFigures();
    void lookAround();
    void saveRunningTime();
    void housekeeping();
    std::unique_ptr<Parts> m;
};

//! Host and port as invite links name them, for a relay that listens on \a address and \a port.
QUrl publicUrl(const Config &config, const QHostAddress &address, quint16 port);

} // namespace Relay::Program
