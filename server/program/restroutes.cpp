// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/restroutes.h"

#include "server/gateway/healthroutes.h"
#include "server/gateway/router.h"
#include "server/program/restbody.h"
#include "server/service/accounts.h"
#include "server/service/credentials.h"
#include "server/service/media.h"
#include "server/service/relayinfo.h"
#include "shared/crypto/digest.h"
#include "shared/wire/limits.h"
#include "shared/wire/username.h"

#include <QTimerEvent>

#include <memory>

namespace Relay::Program {

namespace {

using Gateway::HttpRequest;
using Gateway::HttpResponse;
using Gateway::RateLimiter;
using Gateway::Responder;
using Service::Caller;
using Service::Reply;
namespace pb = kith::wire;

constexpr qint64 kUploadAheadBytes = 4 * 1024 * 1024; //!< in memory and not yet on disk, per upload

Service::RequestFacts factsOf(const HttpRequest &request, bool bodyIsHere)
{
    Service::RequestFacts facts;
    facts.method = request.method;
    facts.path = request.target;
    facts.authorization = request.header("authorization");
    facts.proof = request.header("kith-proof");
    if (bodyIsHere) facts.bodyHash = Crypto::sha256(request.body);
    return facts;
}

//! Answers with a refusal and says false when \a key has been too quick.
bool mayGoOn(const RestParts &parts, RateLimiter::Kind kind, const QByteArray &key, BodyForm form, const Responder &responder)
{
    const auto wait = parts.limiter.take(kind, key);
    if (wait.count() == 0) return true;
    responder.answer(refusalAnswer(form, Service::refusal(pb::RATE_LIMITED, "too many requests", static_cast<quint32>(wait.count()))));
    return false;
}

template <typename T>
void answerReply(const Responder &responder, BodyForm form, const Reply<T> &reply)
{
    responder.answer(reply ? messageAnswer(form, *reply) : refusalAnswer(form, reply.refusal()));
}

//! Reads the body and answers what \a act gives; act(request message) → Task<Reply<Answer>>.
template <typename Request, typename Act>
void withBody(const HttpRequest &request, const Responder &responder, Act act)
{
    const BodyForm form = answerForm(request);
    Request message;
    pb::Refusal refused;
    if (!readBody(request, message, refused)) {
        responder.answer(refusalAnswer(form, refused));
        return;
    }
    if (QObject *context = responder.context())
        act(message).then(context, [responder, form](auto &&reply) { answerReply(responder, form, reply); });
}

void addAccountRoutes(Gateway::Router &router, const RestParts &parts)
{
    router.add("POST", "/api/v1/accounts", [parts](HttpRequest &request, const Responder &responder) {
        if (!mayGoOn(parts, parts.registrations, RateLimiter::addressKey(request.client), answerForm(request), responder)) return;
        withBody<pb::Register>(request, responder, [&](const pb::Register &body) { return parts.accounts.registerAccount(body); });
    }, Wire::kMaxRestBodyBytes);

    router.add("POST", "/api/v1/sessions", [parts](HttpRequest &request, const Responder &responder) {
        const BodyForm form = answerForm(request);
        if (!mayGoOn(parts, parts.signIns, RateLimiter::addressKey(request.client), form, responder)) return;
        pb::SignIn body;
        pb::Refusal refused;
        if (!readBody(request, body, refused)) {
            responder.answer(refusalAnswer(form, refused));
            return;
        }
        // Counted by name as well, known or not: many addresses must not guess one person's password.
        if (!mayGoOn(parts, parts.signInsPerUser, QByteArray::fromStdString(body.user()).left(Wire::kMaxUserNameBytes), form, responder)) return;
        QObject *context = responder.context();
        if (!context) return;
        if (request.header("kith-proof").isEmpty()) {
            parts.accounts.signIn(body).then(context, [responder, form](auto &&reply) { answerReply(responder, form, reply); });
            return;
        }
        Service::Accounts &accounts = parts.accounts;
        parts.credentials.checkProof(factsOf(request, true)).then(context, [&accounts, responder, form, body](Reply<Caller> &&caller) {
            if (!caller) {
                responder.answer(refusalAnswer(form, caller.refusal()));
            } else if (QObject *still = responder.context()) {
                accounts.signInAgain(*caller, body).then(still, [responder, form](auto &&reply) { answerReply(responder, form, reply); });
            }
        });
    }, Wire::kMaxRestBodyBytes);

    router.add("PUT", "/api/v1/devices", [parts](HttpRequest &request, const Responder &responder) {
        if (!mayGoOn(parts, parts.signIns, RateLimiter::addressKey(request.client), answerForm(request), responder)) return;
        withBody<pb::AddDevice>(request, responder, [&](const pb::AddDevice &body) { return parts.accounts.addDevice(body); });
    }, Wire::kMaxRestBodyBytes);

    router.add("POST", "/api/v1/tokens", [parts](HttpRequest &request, const Responder &responder) {
        const BodyForm form = answerForm(request);
        if (!mayGoOn(parts, parts.requests, RateLimiter::addressKey(request.client), form, responder)) return;
        pb::RefreshTokens body;
        pb::Refusal refused;
        if (!readBody(request, body, refused)) {
            responder.answer(refusalAnswer(form, refused));
            return;
        }
        Service::Accounts &accounts = parts.accounts;
        if (QObject *context = responder.context()) {
            parts.credentials.checkProof(factsOf(request, true)).then(context, [&accounts, responder, form, body](Reply<Caller> &&caller) {
                if (!caller) {
                    responder.answer(refusalAnswer(form, caller.refusal()));
                } else if (QObject *still = responder.context()) {
                    accounts.refresh(*caller, body).then(still, [responder, form](auto &&reply) { answerReply(responder, form, reply); });
                }
            });
        }
    }, Wire::kMaxRestBodyBytes);

    router.add("DELETE", "/api/v1/sessions/current", [parts](HttpRequest &request, const Responder &responder) {
        const BodyForm form = answerForm(request);
        if (!mayGoOn(parts, parts.requests, RateLimiter::addressKey(request.client), form, responder)) return;
        Service::Accounts &accounts = parts.accounts;
        if (QObject *context = responder.context()) {
            parts.credentials.checkTokenAndProof(factsOf(request, true)).then(context, [&accounts, responder, form](Reply<Caller> &&caller) {
                if (!caller) {
                    responder.answer(refusalAnswer(form, caller.refusal()));
                } else if (QObject *still = responder.context()) {
                    accounts.signOut(*caller).then(still, [responder, form](auto &&reply) { answerReply(responder, form, reply); });
                }
            });
        }
    });
}

//! Takes an upload's body; the parts that come while the credentials are being checked wait in memory, within the limit.
class UploadBody final : public Gateway::BodyConsumer, public QObject
{
public:
    UploadBody(const RestParts &parts, const HttpRequest &request, const Responder &responder)
        : m_media(parts.media), m_responder(responder), m_form(answerForm(request)), m_id(request.parameters.at(0)),
          m_bytes(request.contentLength.value_or(0))
    {
        parts.credentials.checkTokenAndProof(factsOf(request, false)).then(this, [this](Reply<Caller> &&caller) {
            if (!caller) return refuse(caller.refusal());
            m_media.begin(*caller, m_id, m_bytes).then(this, [this](Reply<std::shared_ptr<Service::Upload>> &&upload) {
                if (!upload) return refuse(upload.refusal());
                m_upload = std::move(*upload);
                m_upload->write(m_waiting);
                m_waiting.clear();
                letGoOn();
                if (m_ended) finish();
            });
        });
    }

    void bodyPart(QByteArrayView part) override
    {
        if (m_refused) return;
        if (m_upload) m_upload->write(part);
        else m_waiting.append(part.data(), part.size());
        if (!m_paused && waitingBytes() > kUploadAheadBytes) {
            m_paused = true;
            m_responder.pauseBody();
            startTimer(kPoll);
        }
    }

    void bodyEnd() override
    {
        m_ended = true;
        if (m_upload) finish();
    }

protected:
    void timerEvent(QTimerEvent *event) override
    {
        if (m_paused && waitingBytes() > kUploadAheadBytes / 2) return;
        killTimer(event->timerId());
        letGoOn();
    }

private:
    static constexpr std::chrono::milliseconds kPoll{5};

    qint64 waitingBytes() const { return m_upload ? m_upload->waitingBytes() : m_waiting.size(); }

    void letGoOn()
    {
        if (std::exchange(m_paused, false)) m_responder.resumeBody();
    }

    void refuse(const pb::Refusal &refused)
    {
        m_refused = true;
        m_waiting.clear();
        m_responder.answer(refusalAnswer(m_form, refused));
    }

    void finish()
    {
        // The connection may go before the disk is done: the upload is completed all the same, kept by the task.
        const auto upload = std::move(m_upload);
        upload->finish().then(&m_media, [upload, responder = m_responder, form = m_form](Reply<pb::Blob> &&reply) {
            answerReply(responder, form, reply);
        });
    }

    Service::Media &m_media;
    Responder m_responder;
    BodyForm m_form;
    QByteArray m_id;
    qint64 m_bytes;
    QByteArray m_waiting;
    std::shared_ptr<Service::Upload> m_upload;
    bool m_paused = false;
    bool m_refused = false;
    bool m_ended = false;
};

//! A file that is shared with the media service.
class FileSource final : public Gateway::BodySource
{
public:
    explicit FileSource(std::shared_ptr<QFile> file) : m_file(std::move(file)), m_size(m_file->size()) {}
    qint64 size() const override { return m_size; }
    qint64 read(char *data, qint64 max) override { return m_file->read(data, max); }

private:
    std::shared_ptr<QFile> m_file;
    qint64 m_size;
};

void addMediaRoutes(Gateway::Router &router, const RestParts &parts)
{
    router.addStream("PUT", "/api/v1/media/{id}",
                     [parts](HttpRequest &request, const Responder &responder) -> std::unique_ptr<Gateway::BodyConsumer> {
                         if (!mayGoOn(parts, parts.requests, RateLimiter::addressKey(request.client), answerForm(request), responder))
                             return nullptr;
                         return std::make_unique<UploadBody>(parts, request, responder);
                     },
                     parts.policy.maxBlobBytes);

    router.add("GET", "/api/v1/media/{id}", [parts](HttpRequest &request, const Responder &responder) {
        const BodyForm form = answerForm(request);
        if (!mayGoOn(parts, parts.requests, RateLimiter::addressKey(request.client), form, responder)) return;
        Service::Media &media = parts.media;
        QObject *context = responder.context();
        if (!context) return;
        const QByteArray id = request.parameters.at(0);
        parts.credentials.checkToken(factsOf(request, false)).then(context, [&media, responder, form, id](Reply<Caller> &&caller) {
            QObject *still = responder.context();
            if (!caller) {
                responder.answer(refusalAnswer(form, caller.refusal()));
            } else if (still) {
                media.open(id).then(still, [responder, form](Reply<Service::Media::Download> &&download) {
                    if (!download) {
                        responder.answer(refusalAnswer(form, download.refusal()));
                        return;
                    }
                    auto response = HttpResponse::stream(std::make_unique<FileSource>(download->file), "application/octet-stream", download->etag);
                    // The bytes behind an id never change, and only those who know the key can use them.
                    response.headers.emplace_back("Cache-Control", "private, max-age=31536000, immutable");
                    responder.answer(std::move(response));
                });
            }
        });
    });
}

void addInfoRoutes(Gateway::Router &router, const RestParts &parts)
{
    router.add("GET", "/api/v1/relay", [parts](HttpRequest &request, const Responder &responder) {
        responder.answer(messageAnswer(answerForm(request), Service::relayInfo(parts.relayId, parts.policy, parts.clock)));
    });
    Gateway::addHealthRoutes(router, parts.metrics, parts.notReady, parts.metricsToken);
}

} // namespace

void addRestRoutes(Gateway::Router &router, const RestParts &parts)
{
    addInfoRoutes(router, parts);
    addAccountRoutes(router, parts);
    addMediaRoutes(router, parts);
}

} // namespace Relay::Program
