// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/mediaroutes.h"

#include "server/gateway/byterange.h"
#include "server/gateway/conditions.h"
#include "server/gateway/router.h"
#include "server/program/filesource.h"
#include "server/program/restcommon.h"
#include "server/service/media.h"
#include "server/service/uploads.h"
#include "shared/wire/limits.h"

#include <QTimerEvent>

#include <algorithm>
#include <memory>

namespace Relay::Program {

namespace {

using Gateway::ByteRange;
using Gateway::HttpRequest;
using Gateway::HttpResponse;
using Gateway::RateLimiter;
using Gateway::Responder;
using Service::Caller;
using Service::Reply;
namespace pb = kith::wire;

constexpr qint64 kAheadBytes = 1024 * 1024; //!< in memory and not yet on disk, per upload

//! Takes the body of a PUT (Target = Service::Upload) or of a chunk; the parts that come while the credentials are being
//! checked wait in memory, within the limit.
template <typename Target>
class BodyTaker final : public Gateway::BodyConsumer, public QObject
{
public:
    using Begin = std::function<Base::Task<Reply<std::shared_ptr<Target>>>(const Caller &)>;

    BodyTaker(const RestParts &parts, const HttpRequest &request, const Responder &responder, Begin begin)
        : m_media(parts.media), m_responder(responder), m_form(answerForm(request))
    {
        parts.credentials.checkTokenAndProof(factsOf(request, false)).then(this, [this, begin = std::move(begin)](Reply<Caller> &&caller) {
            if (!caller) return refuse(caller.refusal());
            begin(*caller).then(this, [this](Reply<std::shared_ptr<Target>> &&target) {
                if (!target) return refuse(target.refusal());
                m_target = std::move(*target);
                m_target->write(m_waiting);
                m_waiting = {};
                letGoOn();
                if (m_ended) finish();
            });
        });
    }

    void bodyPart(QByteArrayView part) override
    {
        if (m_refused) return;
        if (m_target) m_target->write(part);
        else m_waiting.append(part.data(), part.size());
        if (!m_paused && waitingBytes() > kAheadBytes) {
            m_paused = true;
            m_responder.pauseBody();
            startTimer(kPoll);
        }
    }

    void bodyEnd() override
    {
        m_ended = true;
        if (m_target) finish();
    }

protected:
    void timerEvent(QTimerEvent *event) override
    {
        if (m_paused && waitingBytes() > kAheadBytes / 2) return;
        killTimer(event->timerId());
        letGoOn();
    }

private:
    static constexpr std::chrono::milliseconds kPoll{2};

    qint64 waitingBytes() const { return m_target ? m_target->waitingBytes() : m_waiting.size(); }

    void letGoOn()
    {
        if (std::exchange(m_paused, false)) m_responder.resumeBody();
    }

    void refuse(const pb::Refusal &refused)
    {
        m_refused = true;
        m_waiting = {};
        m_responder.answer(refusalAnswer(m_form, refused));
    }

    void finish()
    {
        // The connection may go before the disk is done: what came whole counts all the same, kept by the task.
        const auto target = std::move(m_target);
        target->finish().then(&m_media, [target, responder = m_responder, form = m_form](auto &&reply) {
            answerReply(responder, form, reply);
        });
    }

    Service::Media &m_media;
    Responder m_responder;
    BodyForm m_form;
    QByteArray m_waiting;
    std::shared_ptr<Target> m_target;
    bool m_paused = false;
    bool m_refused = false;
    bool m_ended = false;
};

//! Checks token and proof, then answers what \a act(caller) gives.
template <typename Act>
void asCaller(const RestParts &parts, const HttpRequest &request, const Responder &responder, Act act)
{
    QObject *context = responder.context();
    if (!context) return;
    const BodyForm form = answerForm(request);
    parts.credentials.checkTokenAndProof(factsOf(request, true)).then(context, [responder, form, act](Reply<Caller> &&caller) {
        QObject *still = responder.context();
        if (!caller) responder.answer(refusalAnswer(form, caller.refusal()));
        else if (still) act(*caller).then(still, [responder, form](auto &&reply) { answerReply(responder, form, reply); });
    });
}

//! The same for one with a message as its body.
template <typename Message, typename Act>
void withMessage(const RestParts &parts, const HttpRequest &request, const Responder &responder, Act act)
{
    Message message;
    pb::Refusal refused;
    if (!mayGoOn(parts, parts.requests, RateLimiter::addressKey(request.client), answerForm(request), responder)) return;
    if (!readBody(request, message, refused)) responder.answer(refusalAnswer(answerForm(request), refused));
    else asCaller(parts, request, responder, [message, act](const Caller &caller) { return act(caller, message); });
}

//! Digits and nothing else, as everybody else reads them; -1 for anything that is none.
qint64 offsetOf(const QByteArray &text)
{
    if (!std::all_of(text.cbegin(), text.cend(), [](char c) { return c >= '0' && c <= '9'; })) return -1;
    bool isNumber = false;
    const qint64 offset = text.toLongLong(&isNumber);
    return isNumber ? offset : -1;
}

void addUploadRoutes(Gateway::Router &router, const RestParts &parts)
{
    using Consumer = std::unique_ptr<Gateway::BodyConsumer>;
    router.addStream("PUT", "/api/v1/media/{id}", [parts](HttpRequest &request, const Responder &responder) -> Consumer {
        if (!mayGoOn(parts, parts.requests, RateLimiter::addressKey(request.client), answerForm(request), responder)) return nullptr;
        const auto begin = [&media = parts.media, id = request.parameters.at(0), bytes = request.contentLength.value_or(0)](const Caller &caller) {
            return media.begin(caller, id, bytes);
        };
        return std::make_unique<BodyTaker<Service::Upload>>(parts, request, responder, begin);
    }, parts.policy.maxBlobBytes);

    router.add("POST", "/api/v1/media/{id}", [parts](HttpRequest &request, const Responder &responder) {
        withMessage<pb::BeginUpload>(parts, request, responder,
                                     [&uploads = parts.uploads, id = request.parameters.at(0)](const Caller &caller, const pb::BeginUpload &body) {
                                         return uploads.begin(caller, id, body.size());
                                     });
    }, Wire::kMaxRestBodyBytes);

    router.addStream("PATCH", "/api/v1/media/{id}", [parts](HttpRequest &request, const Responder &responder) -> Consumer {
        if (!mayGoOn(parts, parts.chunks, RateLimiter::addressKey(request.client), answerForm(request), responder)) return nullptr;
        const auto begin = [&uploads = parts.uploads, id = request.parameters.at(0), offset = offsetOf(request.query("offset")),
                            bytes = request.contentLength.value_or(0)](const Caller &caller) {
            return uploads.chunk(caller, id, offset, bytes);
        };
        return std::make_unique<BodyTaker<Service::Chunk>>(parts, request, responder, begin);
    }, Wire::kMaxChunkBytes);

    router.add("POST", "/api/v1/media/{id}/complete", [parts](HttpRequest &request, const Responder &responder) {
        withMessage<pb::CompleteUpload>(parts, request, responder,
                                        [&uploads = parts.uploads, id = request.parameters.at(0)](const Caller &caller, const pb::CompleteUpload &body) {
                                            return uploads.complete(caller, id, QByteArray::fromStdString(body.sha256()));
                                        });
    }, Wire::kMaxRestBodyBytes);

    router.add("DELETE", "/api/v1/media/{id}", [parts](HttpRequest &request, const Responder &responder) {
        if (!mayGoOn(parts, parts.requests, RateLimiter::addressKey(request.client), answerForm(request), responder)) return;
        asCaller(parts, request, responder,
                 [&uploads = parts.uploads, id = request.parameters.at(0)](const Caller &caller) { return uploads.drop(caller, id); });
    });
}

HttpResponse partOf(Service::Media &media, const Service::Media::Download &download, const ByteRange &range)
{
    const qint64 size = static_cast<qint64>(download.blob.size());
    HttpResponse response;
    if (range.kind == ByteRange::Kind::Unsatisfiable) {
        response = HttpResponse::text(416, "not so many bytes\n");
    } else {
        response = HttpResponse::stream(std::make_unique<FileSource>(media, download, range.first, range.length),
                                        "application/octet-stream", download.etag);
        // The bytes behind an id never change, and only those who know the key can use them.
        response.headers.emplace_back("Cache-Control", "private, max-age=31536000, immutable");
        if (range.kind == ByteRange::Kind::Part) response.status = 206;
    }
    if (range.kind != ByteRange::Kind::Whole) response.headers.emplace_back("Content-Range", range.contentRange(size));
    response.headers.emplace_back("Accept-Ranges", "bytes");
    return response;
}

void addDownloadRoutes(Gateway::Router &router, const RestParts &parts)
{
    router.add("GET", "/api/v1/media/{id}", [parts](HttpRequest &request, const Responder &responder) {
        const BodyForm form = answerForm(request);
        if (!mayGoOn(parts, parts.chunks, RateLimiter::addressKey(request.client), form, responder)) return;
        Service::Media &media = parts.media;
        QObject *context = responder.context();
        if (!context) return;
        const QByteArray id = request.parameters.at(0);
        // HEAD has no use for a part.
        const QByteArray wanted = request.method == "GET" ? request.joinedHeader("range") : QByteArray();
        const QByteArray ifRange = request.header("if-range");
        const auto conditions = Gateway::Conditions::of(request);
        parts.credentials.checkToken(factsOf(request, false)).then(context, [&media, responder, form, id, wanted, ifRange, conditions](Reply<Caller> &&caller) {
            QObject *still = responder.context();
            if (!caller) {
                responder.answer(refusalAnswer(form, caller.refusal()));
            } else if (still) {
                media.open(id).then(still, [&media, responder, form, wanted, ifRange, conditions](Reply<Service::Media::Download> &&download) {
                    if (!download) {
                        responder.answer(refusalAnswer(form, download.refusal()));
                        return;
                    }
                    const qint64 size = static_cast<qint64>(download->blob.size());
                    const bool isDecided = conditions.statusFor(download->etag) != 0; // then there is nothing to take a part of
                    responder.answer(partOf(media, *download, ByteRange::parse(isDecided ? QByteArray() : wanted, ifRange, download->etag, size)));
                });
            }
        });
    });
}

} // namespace

void addMediaRoutes(Gateway::Router &router, const RestParts &parts)
{
    addUploadRoutes(router, parts);
    addDownloadRoutes(router, parts);
}

} // namespace Relay::Program
