// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/gateway/certificate.h"
#include "shared/base/result.h"

#include <memory>

struct ssl_st;
struct ssl_ctx_st;

namespace Relay::Gateway {

//! One server connection's TLS 1.3 over a non-blocking descriptor. Loop thread.
class TlsStream
{
public:
    enum class Progress {
        Done, //!< handshake() is through; read() and write() moved bytes
        Waiting, //!< not before the descriptor is ready again
        Ended, //!< the other side said goodbye
        Broken,
    };

    TlsStream(TlsStream &&other) noexcept;
    ~TlsStream();

    Progress handshake();
    bool isEstablished() const;
    //! \a got: how many of \a room were filled.
    Progress read(char *to, qsizetype room, qsizetype &got);
    //! \a written: how many of \a size were taken.
    Progress write(const char *from, qsizetype size, qsizetype &written);
    //! Says goodbye, once, without waiting for an answer.
    void sayGoodbye();

private:
    friend class TlsServer;
    explicit TlsStream(ssl_st *tls) : m_tls(tls) {}
    Progress progressOf(int result);
    ssl_st *m_tls;
};

//! What all connections under one certificate share. Connections that stand outlive it.
class TlsServer
{
public:
    //! InvalidArgument when OpenSSL does not take the certificate or its key.
    static Base::Result<std::unique_ptr<TlsServer>> make(const Certificate &certificate);
    ~TlsServer();
    TlsServer(const TlsServer &) = delete;
    TlsServer &operator=(const TlsServer &) = delete;

    //! Null when there is no memory.
    std::unique_ptr<TlsStream> accept(int descriptor);

private:
    explicit TlsServer(ssl_ctx_st *context) : m_context(context) {}
    ssl_ctx_st *m_context;
};

} // namespace Relay::Gateway
