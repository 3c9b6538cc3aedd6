// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/restclient.h"

#include "app/net/logging.h"
#include "app/net/requestproof.h"
#include "app/net/requestsigner.h"
#include "app/net/tlscheck.h"
#include "shared/base/clock.h"
#include "shared/crypto/digest.h"
#include "shared/wire/invitelink.h"
#include "shared/wire/limits.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

namespace Net {

namespace {

constexpr qint64 kReadBufferBytes = 512 * 1024;
constexpr char kProtobuf[] = "application/x-protobuf";
constexpr std::chrono::seconds kClockTolerance{60}; // well inside the relay's five minutes
// Slower than this counts as standing still. Of what is sent, the system's buffers take much at once, and then nothing is
// seen to move for as long as a slow line needs for all of it; of what comes, one byte now and then is no progress.
constexpr qint64 kLeastSentPerSecond = 4 * 1024;
constexpr qint64 kMostUnseen = 1024 * 1024; // more is seen to move, and a line that died is to be noticed
constexpr qint64 kLeastReceived = 4 * 1024; // in the time without a byte

Base::ErrorCode codeOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError: return Base::ErrorCode::ConnectionLost;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: return Base::ErrorCode::TimedOut; // our own stops carry their reason
    case QNetworkReply::SslHandshakeFailedError: return Base::ErrorCode::TlsFailed;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError: return Base::ErrorCode::ProtocolViolation;
    default: return Base::ErrorCode::Unreachable;
    }
}

// For relays (and proxies before them) that answer without a Refusal.
Base::ErrorCode codeOfStatus(int status)
{
    switch (status) {
    case 401: return Base::ErrorCode::RefusedUnauthenticated;
    case 403: return Base::ErrorCode::RefusedForbidden;
    case 404: return Base::ErrorCode::RefusedNotFound;
    case 409: return Base::ErrorCode::RefusedConflict;
    case 413: return Base::ErrorCode::RefusedTooLarge;
    case 429: return Base::ErrorCode::RefusedRateLimited;
    case 502:
    case 503:
    case 504: return Base::ErrorCode::RefusedOverloaded;
    case 507: return Base::ErrorCode::RefusedQuotaExceeded;
    default: return status < 500 ? Base::ErrorCode::RefusedBadRequest : Base::ErrorCode::RefusedInternal;
    }
}

bool hasBearer(RestClient::Auth auth)
{
    return auth == RestClient::Auth::Bearer || auth == RestClient::Auth::BearerAndProof;
}

bool hasProof(RestClient::Auth auth)
{
    return auth == RestClient::Auth::Proof || auth == RestClient::Auth::BearerAndProof;
}

} // namespace

struct RestClient::Handle::Call
{
    explicit Call(const RelayTrust &trust) : check(trust) {}

    QPointer<RestClient> client;
    Request request;
    Base::Promise<Reply<QByteArray>> promise;
    QPointer<QNetworkReply> reply;
    TlsCheck check;
    QByteArray answer;
    qint64 got = 0;
    std::optional<Base::Error> stopped; // our own reason for ending it
    bool refreshed = false;
    bool retimed = false;

    int status() const { return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); }
    bool isSuccess() const { return status() >= 200 && status() < 300; }
    void stop(Base::Error why)
    {
        if (!stopped) stopped = std::move(why);
        if (reply) reply->abort();
    }
};

void RestClient::Handle::cancel() const
{
    const auto call = m_call.lock();
    if (!call || !call->client || call->promise.isFinished()) return;
    if (call->reply)
        call->stop({Base::ErrorCode::Cancelled, {}});
    else
        call->client->finish(call, Reply<QByteArray>(Base::ErrorCode::Cancelled));
}

RestClient::RestClient(QObject *parent) : QObject(parent) {}

RestClient::~RestClient()
{
    for (const auto &call : std::as_const(m_calls)) {
        if (!call->reply) continue;
        disconnect(call->reply, nullptr, this, nullptr);
        call->reply->abort();
    }
}

void RestClient::setTrust(const RelayTrust &trust)
{
    if (m_network && trust == m_trust) return;
    const auto calls = m_calls;
    for (const auto &call : calls) {
        call->stop({Base::ErrorCode::Cancelled, {}});
        if (!call->promise.isFinished()) finish(call, Reply<QByteArray>(Base::ErrorCode::Cancelled));
    }
    m_trust = trust;
    m_clockOffset = {};
    // A new one: the connections of the old were let in under the old trust.
    if (m_network) m_network.release()->deleteLater();
    m_network = std::make_unique<QNetworkAccessManager>();
    m_network->setAutoDeleteReplies(false);
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

std::chrono::milliseconds RestClient::silenceOf(std::chrono::milliseconds timeout, qint64 bodyBytes)
{
    return timeout + std::chrono::milliseconds(std::min(bodyBytes, kMostUnseen) * 1000 / kLeastSentPerSecond);
}

Base::Result<QNetworkRequest> RestClient::prepare(const Request &request) const
{
    if (!m_network || !m_trust.isValid()) return Base::Error{Base::ErrorCode::InvalidArgument, QStringLiteral("no relay")};
    const bool secure = m_trust.relay.scheme() == QLatin1String("https");
    if (!secure && !Wire::isLoopback(m_trust.relay.host()))
        return Base::Error{Base::ErrorCode::TlsFailed, QStringLiteral("without TLS only this computer can be reached")};
    QUrl url(m_trust.relay);
    if (url.port() == -1) url.setPort(Wire::kDefaultPort);
    const QUrl relative(request.path, QUrl::StrictMode);
    url.setPath(relative.path(QUrl::FullyEncoded), QUrl::StrictMode);
    url.setQuery(relative.query(QUrl::FullyEncoded), QUrl::StrictMode);
    if (!url.isValid()) return Base::Error{Base::ErrorCode::InvalidArgument, QStringLiteral("no such path")};

    QNetworkRequest out(url);
    out.setSslConfiguration(TlsCheck::configuration());
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setTransferTimeout(static_cast<int>(silenceOf(request.timeout, request.body.size()).count()));
    out.setRawHeader("Accept", kProtobuf);
    out.setRawHeader("Accept-Encoding", "identity"); // no unpacking of bombs
    if (request.method != "GET" && request.method != "DELETE") out.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    for (const auto &[name, value] : request.headers) out.setRawHeader(name, value);
    if (request.auth == Auth::None) return out;

    if (!m_signer) return Base::Error{Base::ErrorCode::NotSignedIn, {}};
    if (hasBearer(request.auth)) out.setRawHeader("Authorization", "Bearer " + m_signer->accessToken().toLatin1());
    if (hasProof(request.auth)) {
        auto proof = makeRequestProof(*m_signer, request.method, request.path.toLatin1(), request.bodyHash,
                                      Base::SystemClock().now() + m_clockOffset);
        if (!proof) return proof.error();
        out.setRawHeader(Wire::kProofHeader, *proof);
    }
    return out;
}

ReplyTask<QByteArray> RestClient::send(Request request, Handle *handle)
{
    const auto call = std::make_shared<Call>(m_trust);
    call->client = this;
    call->request = std::move(request);
    if (call->request.maxAnswerBytes <= 0) call->request.maxAnswerBytes = Wire::kMaxRestBodyBytes;
    if (call->request.bodyHash.isEmpty()) call->request.bodyHash = Crypto::sha256(call->request.body);
    if (handle) handle->m_call = call;
    m_calls.append(call);
    auto task = call->promise.task();
    begin(call);
    return task;
}

void RestClient::begin(const std::shared_ptr<Call> &call)
{
    const auto prepared = prepare(call->request);
    if (!prepared) {
        finish(call, Reply<QByteArray>(prepared.error()));
        return;
    }
    const Request &request = call->request;
    if (request.method == "GET") {
        call->reply = m_network->get(*prepared);
    } else if (request.method == "DELETE") {
        call->reply = m_network->deleteResource(*prepared);
    } else {
        call->reply = m_network->sendCustomRequest(*prepared, request.method, request.body);
    }
    watch(call);
}

void RestClient::watch(const std::shared_ptr<Call> &call)
{
    QNetworkReply *reply = call->reply;
    reply->setReadBufferSize(kReadBufferBytes);
    const std::weak_ptr<Call> weak = call; // the reply must not keep the call, nor the call's listeners, alive
    connect(reply, &QNetworkReply::sslErrors, this, [weak, reply](const QList<QSslError> &errors) {
        const auto c = weak.lock();
        // For this connection only, and only because the key is the pinned one.
        if (c && c->check.acceptsDespite(reply->sslConfiguration().peerCertificate(), errors)) reply->ignoreSslErrors();
    });
    connect(reply, &QNetworkReply::encrypted, this, [weak, reply] {
        const auto c = weak.lock();
        if (c && !c->check.acceptsHandshake(reply->sslConfiguration().peerCertificate())) c->stop(*c->check.error());
    });
    auto *pace = new QTimer(reply);
    pace->setInterval(call->request.timeout);
    connect(pace, &QTimer::timeout, this, [weak, before = qint64(0)]() mutable {
        const auto c = weak.lock();
        if (c && c->got - before < kLeastReceived) return c->stop({Base::ErrorCode::TimedOut, {}});
        if (c) before = c->got;
    });
    connect(reply, &QNetworkReply::metaDataChanged, this, [weak, reply, pace] {
        const auto c = weak.lock();
        if (!c) return;
        if (!pace->isActive()) pace->start();
        if (c->isSuccess() && c->request.accepts && !c->request.accepts(c->status(), reply->rawHeader("Content-Range")))
            return c->stop({Base::ErrorCode::ProtocolViolation, QStringLiteral("not the part that was asked for")});
        const auto length = reply->header(QNetworkRequest::ContentLengthHeader);
        if (c->isSuccess() && length.isValid() && length.toLongLong() > c->request.maxAnswerBytes)
            c->stop({Base::ErrorCode::FileTooLarge, QStringLiteral("%1 bytes").arg(length.toLongLong())});
    });
    connect(reply, &QNetworkReply::readyRead, this, [this, weak] {
        if (const auto c = weak.lock()) takePieces(c);
    });
    if (call->request.uploadProgress)
        connect(reply, &QNetworkReply::uploadProgress, this, [weak](qint64 done, qint64 total) {
            const auto c = weak.lock();
            if (c && total > 0) c->request.uploadProgress(done, total);
        });
    connect(reply, &QNetworkReply::finished, this, [this, weak, reply] {
        reply->deleteLater();
        if (const auto c = weak.lock()) conclude(c);
    });
}

void RestClient::takePieces(const std::shared_ptr<Call> &call)
{
    if (call->stopped || !call->reply || !call->reply->isOpen()) return;
    const QByteArray piece = call->reply->readAll();
    if (piece.isEmpty()) return;
    call->got += piece.size();
    if (call->isSuccess() && call->request.sink) {
        if (call->got > call->request.maxAnswerBytes)
            call->stop({Base::ErrorCode::FileTooLarge, QStringLiteral("more than %1 bytes").arg(call->request.maxAnswerBytes)});
        else if (!call->request.sink(piece))
            call->stop({Base::ErrorCode::FileUnwritable, {}});
    } else {
        const qint64 limit = call->isSuccess() ? call->request.maxAnswerBytes : Wire::kMaxRestBodyBytes;
        if (call->got > limit)
            call->stop({Base::ErrorCode::FileTooLarge, QStringLiteral("more than %1 bytes").arg(limit)});
        else
            call->answer += piece;
    }
    if (call->stopped || !call->reply || !call->isSuccess() || !call->request.downloadProgress) return;
    const auto length = call->reply->header(QNetworkRequest::ContentLengthHeader);
    call->request.downloadProgress(call->got, length.isValid() ? length.toLongLong() : -1);
}

void RestClient::conclude(const std::shared_ptr<Call> &call)
{
    if (call->promise.isFinished()) return;
    takePieces(call);
    if (call->promise.isFinished()) return; // cancelled by who was told of the progress
    const QPointer<QNetworkReply> reply = call->reply;
    const int status = call->status();
    const auto error = reply->error();
    const QString text = reply->errorString();
    call->reply = nullptr;
    if (call->stopped) {
        finish(call, Reply<QByteArray>(*call->stopped));
    } else if (call->check.error()) {
        finish(call, Reply<QByteArray>(*call->check.error()));
    } else if (status >= 200 && status < 300 && error == QNetworkReply::NoError) {
        finish(call, Reply<QByteArray>(call->answer));
    } else if (status >= 300 && status < 400) {
        finish(call, Reply<QByteArray>(Base::ErrorCode::ProtocolViolation, QStringLiteral("redirected")));
    } else if (status >= 400) {
        kith::wire::Refusal refusal;
        const bool said = reply->header(QNetworkRequest::ContentTypeHeader).toByteArray().startsWith(kProtobuf)
            && refusal.ParseFromArray(call->answer.constData(), static_cast<int>(call->answer.size()))
            && refusal.code() != kith::wire::REFUSAL_UNSPECIFIED;
        RequestError refused{{codeOfStatus(status), QStringLiteral("HTTP %1").arg(status)}, {}};
        if (said) refused = RequestError::of(std::move(refusal));
        const bool unknown = refused.error.code == Base::ErrorCode::RefusedUnauthenticated;
        if (unknown && hasProof(call->request.auth) && !std::exchange(call->retimed, true) && learnTime(reply->rawHeader("Date"))) {
            call->answer.clear();
            call->got = 0;
            begin(call);
            return;
        }
        if (!unknown || !hasBearer(call->request.auth) || call->refreshed
            || !m_signer) {
            finish(call, Reply<QByteArray>(std::move(refused)));
            return;
        }
        call->refreshed = true;
        call->answer.clear();
        call->got = 0;
        m_signer->refreshAccessToken().then(this, [this, call, refused](Base::Result<Base::Done> done) {
            if (call->promise.isFinished()) return; // cancelled meanwhile
            if (done)
                begin(call);
            else if (static_cast<int>(done.error().code) < 300)
                finish(call, Reply<QByteArray>(done.error())); // nothing was learned about the token
            else
                finish(call, Reply<QByteArray>(refused));
        });
    } else {
        finish(call, Reply<QByteArray>(codeOf(error), text));
    }
}

// True when a proof made with the relay's time would be another one.
bool RestClient::learnTime(const QByteArray &date)
{
    QDateTime said = QLocale::c().toDateTime(QString::fromLatin1(date), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!said.isValid()) return false;
    said = QDateTime(said.date(), said.time(), QTimeZone::utc());
    const std::chrono::microseconds offset = std::chrono::milliseconds(said.toMSecsSinceEpoch()) - Base::SystemClock().now();
    if (std::chrono::abs(offset - m_clockOffset) <= kClockTolerance) return false;
    qCWarning(lcNet) << "this machine's clock and the relay's are" << std::chrono::duration_cast<std::chrono::seconds>(offset).count() << "s apart";
    m_clockOffset = offset;
    return true;
}

void RestClient::finish(const std::shared_ptr<Call> &call, Reply<QByteArray> reply)
{
    m_calls.removeOne(call);
    if (!reply) qCDebug(lcNet) << call->request.method << "failed:" << Base::errorName(reply.error().code);
    if (!call->promise.isFinished()) call->promise.finish(std::move(reply));
}

} // namespace Net
