// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/relaytrust.h"
#include "shared/base/error.h"

#include <QByteArray>
#include <QMetaType>
#include <QObject>

namespace Net {

//! Why a transport is closed.
struct TransportClose
{
    //! Unreachable, TimedOut, TlsFailed, PinMismatch, CertificateUnknown (detail: the pin as 64 hex digits) before it was
    //! open; ConnectionLost, ProtocolViolation afterwards.
    Base::Error error;
    int code = 0; //!< WebSocket close code the relay gave; 0 when it gave none
};

//! Port: carries whole messages between this device and its relay, in order, one connection at a time. Owned by whoever
//! composes the network; used by Connection on its thread.
class Transport : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    //! Begins to connect. Either opened() and later closed(), or closed() alone follows - never from inside the call.
    //! An open transport is dropped first, without closed().
    virtual void open(const Net::RelayTrust &trust) = 0;
    //! One binary message. Ignored unless open.
    virtual void send(const QByteArray &message) = 0;
    //! Asks the other side for a sign of life, which comes as alive(). Ignored unless open.
    virtual void ping() = 0;
    //! Hangs up, politely when it is open. No signal follows.
    virtual void close(int code) = 0;

Q_SIGNALS:
    void opened();
    void received(const QByteArray &message);
    void alive(); //!< bytes arrived, whatever they are
    void closed(const Net::TransportClose &why);
};

} // namespace Net

Q_DECLARE_METATYPE(Net::TransportClose)
