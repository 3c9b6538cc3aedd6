// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/tlsserver.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <cstring>
#include <utility>

namespace Relay::Gateway {

using Base::ErrorCode;

namespace {

constexpr unsigned char kHttp11[] = {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};

int chooseProtocol(SSL *, const unsigned char **chosen, unsigned char *chosenBytes, const unsigned char *offered, unsigned int offeredBytes, void *)
{
    // The cast is the function's own history: it does not write through it.
    auto **out = const_cast<unsigned char **>(chosen);
    if (SSL_select_next_proto(out, chosenBytes, kHttp11, sizeof kHttp11, offered, offeredBytes) == OPENSSL_NPN_NEGOTIATED) return SSL_TLSEXT_ERR_OK;
    return SSL_TLSEXT_ERR_NOACK; // goes on without
}

bool useChain(SSL_CTX *context, const Certificate &certificate)
{
    for (qsizetype i = 0; i < certificate.chain.size(); ++i) {
        const QByteArray der = certificate.chain.at(i).toDer();
        const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
        X509 *one = d2i_X509(nullptr, &at, static_cast<long>(der.size()));
        if (!one) return false;
        // The first one is counted by the context itself, the others are taken over.
        const bool isTaken = i == 0 ? SSL_CTX_use_certificate(context, one) == 1 : SSL_CTX_add0_chain_cert(context, one) == 1;
        if (i == 0 || !isTaken) X509_free(one);
        if (!isTaken) return false;
    }
    return !certificate.chain.isEmpty();
}

bool useKey(SSL_CTX *context, const Certificate &certificate)
{
    QByteArray der = certificate.key.toDer();
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    EVP_PKEY *key = d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(der.size()));
    const bool isTaken = key && SSL_CTX_use_PrivateKey(context, key) == 1 && SSL_CTX_check_private_key(context) == 1;
    EVP_PKEY_free(key);
    OPENSSL_cleanse(der.data(), static_cast<size_t>(der.size()));
    return isTaken;
}

} // namespace

TlsStream::TlsStream(TlsStream &&other) noexcept : m_tls(std::exchange(other.m_tls, nullptr)) {}

TlsStream::~TlsStream()
{
    SSL_free(m_tls);
}

TlsStream::Progress TlsStream::progressOf(int result)
{
    switch (SSL_get_error(m_tls, result)) {
    case SSL_ERROR_NONE: return Progress::Done;
    case SSL_ERROR_WANT_READ:
    case SSL_ERROR_WANT_WRITE: return Progress::Waiting;
    case SSL_ERROR_ZERO_RETURN: return Progress::Ended;
    default: return Progress::Broken;
    }
}

TlsStream::Progress TlsStream::handshake()
{
    ERR_clear_error(); // what another connection left behind would be taken for this one's
    return progressOf(SSL_do_handshake(m_tls));
}

bool TlsStream::isEstablished() const
{
    return SSL_is_init_finished(m_tls) == 1;
}

TlsStream::Progress TlsStream::read(char *to, qsizetype room, qsizetype &got)
{
    ERR_clear_error();
    size_t bytes = 0;
    const Progress progress = progressOf(SSL_read_ex(m_tls, to, static_cast<size_t>(room), &bytes));
    got = static_cast<qsizetype>(bytes);
    return progress;
}

TlsStream::Progress TlsStream::write(const char *from, qsizetype size, qsizetype &written)
{
    ERR_clear_error();
    size_t bytes = 0;
    const Progress progress = progressOf(SSL_write_ex(m_tls, from, static_cast<size_t>(size), &bytes));
    written = static_cast<qsizetype>(bytes);
    return progress;
}

void TlsStream::sayGoodbye()
{
    if (!isEstablished()) return;
    ERR_clear_error();
    SSL_shutdown(m_tls);
}

Base::Result<std::unique_ptr<TlsServer>> TlsServer::make(const Certificate &certificate)
{
    std::unique_ptr<TlsServer> server(new TlsServer(SSL_CTX_new(TLS_server_method())));
    SSL_CTX *context = server->m_context;
    if (!context) return {ErrorCode::Internal, QStringLiteral("TLS cannot be set up")};
    SSL_CTX_set_min_proto_version(context, TLS1_3_VERSION);
    SSL_CTX_set_verify(context, SSL_VERIFY_NONE, nullptr);
    SSL_CTX_set_num_tickets(context, 0);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    // An idle connection gives its buffers back; a moved buffer is the same bytes at another place.
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_read_ahead(context, 1); // a record is one read(2), not two
    SSL_CTX_set_alpn_select_cb(context, chooseProtocol, nullptr);
    if (!useChain(context, certificate)) return {ErrorCode::InvalidArgument, QStringLiteral("the certificate cannot be used for TLS")};
    if (!useKey(context, certificate)) return {ErrorCode::InvalidArgument, QStringLiteral("the certificate's key cannot be used for TLS")};
    return server;
}

TlsServer::~TlsServer()
{
    SSL_CTX_free(m_context);
}

std::unique_ptr<TlsStream> TlsServer::accept(int descriptor)
{
    SSL *tls = SSL_new(m_context);
    if (!tls) return nullptr;
    if (SSL_set_fd(tls, descriptor) != 1) {
        SSL_free(tls);
        return nullptr;
    }
    SSL_set_accept_state(tls);
    return std::unique_ptr<TlsStream>(new TlsStream(tls));
}

} // namespace Relay::Gateway
