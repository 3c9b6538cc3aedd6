// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/relaytrust.h"
#include "app/net/reply.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

class QNetworkReply;

namespace Net {

class RequestSigner;

//! HTTP requests to one relay, under the same trust as the socket: HTTP/1.1 over TLS 1.3, no redirects, no cookies, bodies
//! of bounded size. Owned by the composition, or by whoever asks a relay before signing in; one thread.
class RestClient : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds kTimeout{20'000}; //!< without a byte in either direction

    //! How long nothing may move while a body of \a bodyBytes leaves.
    static std::chrono::milliseconds silenceOf(std::chrono::milliseconds timeout, qint64 bodyBytes);

    //! What a request shows of who we are.
    enum class Auth {
        None,
        Bearer, //!< access token
        Proof, //!< device signature
        BearerAndProof,
    };

    struct Request
    {
        QByteArray method; //!< upper case
        QString path; //!< "/api/v1/..."
        Auth auth = Auth::None;
        QByteArray body;
        QByteArray bodyHash; //!< SHA-256 of the body; computed when empty
        QByteArray contentType = "application/x-protobuf";
        qint64 maxAnswerBytes = 0; //!< 0: Wire::kMaxRestBodyBytes
        //! Answer pieces go here instead of into the answer; false stops with FileUnwritable. Errors are never given to it.
        std::function<bool(const QByteArray &piece)> sink;
        QList<QPair<QByteArray, QByteArray>> headers; //!< more of them
        //! Asked when a successful answer begins; false: ProtocolViolation. \a contentRange: that header's value.
        std::function<bool(int status, const QByteArray &contentRange)> accepts;
        std::function<void(qint64 done, qint64 total)> uploadProgress; //!< total -1: unknown
        std::function<void(qint64 done, qint64 total)> downloadProgress;
        std::chrono::milliseconds timeout = kTimeout; //!< and longer for a body: silenceOf()
    };

    //! Stops one request; it then answers Cancelled. Harmless when it is over.
    class Handle
    {
    public:
        void cancel() const;

    private:
        friend class RestClient;
        struct Call;
        std::weak_ptr<Call> m_call;
    };

    explicit RestClient(QObject *parent = nullptr);
    ~RestClient() override;

    //! Where requests go. Open connections to anywhere else are dropped; requests under way end with Cancelled.
    void setTrust(const RelayTrust &trust);
    const RelayTrust &trust() const { return m_trust; }
    //! Needed for every Auth but None; must outlive the client or be taken away with nullptr.
    void setSigner(RequestSigner *signer) { m_signer = signer; }

    //! The body of a successful answer (empty with a sink). With a bearer token that the relay no longer takes, asks the
    //! signer for a new one and tries once more; so too when this machine's clock is too far off for a proof (then with the
    //! relay's time, which only says how fresh the proof is). TlsFailed, PinMismatch, CertificateUnknown, Unreachable, ConnectionLost,
    //! TimedOut, Cancelled, ProtocolViolation (also: redirects), FileTooLarge (more than maxAnswerBytes), refusals.
    ReplyTask<QByteArray> send(Request request, Handle *handle = nullptr);

private:
    using Call = Handle::Call;
    void begin(const std::shared_ptr<Call> &call);
    void watch(const std::shared_ptr<Call> &call);
    void takePieces(const std::shared_ptr<Call> &call);
    void conclude(const std::shared_ptr<Call> &call);
    void finish(const std::shared_ptr<Call> &call, Reply<QByteArray> reply);
    bool learnTime(const QByteArray &date);
    Base::Result<QNetworkRequest> prepare(const Request &request) const;

    RelayTrust m_trust;
    RequestSigner *m_signer = nullptr;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::chrono::microseconds m_clockOffset{0}; //!< the relay's clock minus ours, when they are far apart
    QList<std::shared_ptr<Call>> m_calls;
};

} // namespace Net
