// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/accountapi.h"

#include "app/net/restclient.h"

namespace Net {

namespace {

using Auth = RestClient::Auth;

template <typename M>
std::optional<M> parsed(const QByteArray &bytes)
{
    M message;
    if (!message.ParseFromArray(bytes.constData(), static_cast<int>(bytes.size()))) return std::nullopt;
    return message;
}

RestClient::Request makeRequest(const char *method, const char *path, Auth auth, const google::protobuf::MessageLite *body)
{
    RestClient::Request request;
    request.method = method;
    request.path = QLatin1String(path);
    request.auth = auth;
    if (body) request.body = QByteArray::fromStdString(body->SerializeAsString());
    return request;
}

// Bodies of one kind: sends, and reads the answer as M when \a isWhole likes it.
template <typename M>
ReplyTask<M> ask(RestClient &rest, RestClient::Request request, bool (*isWhole)(const M &))
{
    return rest.send(std::move(request)).then(&rest, [isWhole](Reply<QByteArray> reply) -> Reply<M> {
        if (!reply) return reply.requestError();
        auto message = parsed<M>(*reply);
        if (!message || !isWhole(*message)) return Reply<M>(Base::ErrorCode::ProtocolViolation, QStringLiteral("an answer that cannot be read"));
        return std::move(*message);
    });
}

constexpr size_t kRelayIdBytes = 16;

bool isWholeInfo(const kith::wire::RelayInfo &info)
{
    return info.relay_id().size() == kRelayIdBytes;
}

bool isWholeSignedIn(const kith::wire::SignedIn &in)
{
    return !in.user().empty() && in.device() != 0 && !in.access_token().empty() && !in.refresh_token().empty()
        && in.relay_id().size() == kRelayIdBytes;
}

} // namespace

ReplyTask<kith::wire::RelayInfo> AccountApi::relayInfo()
{
    return ask<kith::wire::RelayInfo>(m_rest, makeRequest("GET", "/api/v1/relay", Auth::None, nullptr), isWholeInfo);
}

ReplyTask<kith::wire::SignedIn> AccountApi::registerAccount(const kith::wire::Register &request)
{
    return ask<kith::wire::SignedIn>(m_rest, makeRequest("POST", "/api/v1/accounts", Auth::None, &request), isWholeSignedIn);
}

ReplyTask<AccountApi::SignInAnswer> AccountApi::signIn(const kith::wire::SignIn &request, bool asThisDevice)
{
    return m_rest
        .send(makeRequest("POST", "/api/v1/sessions", asThisDevice ? Auth::Proof : Auth::None, &request))
        .then(&m_rest, [](Reply<QByteArray> reply) -> Reply<SignInAnswer> {
            if (!reply) return reply.requestError();
            SignInAnswer answer;
            // The two messages differ in the type of field 2, so that neither passes for the other.
            if (auto in = parsed<kith::wire::SignedIn>(*reply); in && isWholeSignedIn(*in))
                answer.signedIn = std::move(*in);
            else if (auto ticket = parsed<kith::wire::SignInTicket>(*reply); ticket && !ticket->ticket().empty() && ticket->has_current_list())
                answer.ticket = std::move(*ticket);
            else
                return Reply<SignInAnswer>(Base::ErrorCode::ProtocolViolation, QStringLiteral("an answer that cannot be read"));
            return answer;
        });
}

ReplyTask<kith::wire::SignedIn> AccountApi::addDevice(const kith::wire::AddDevice &request)
{
    return ask<kith::wire::SignedIn>(m_rest, makeRequest("PUT", "/api/v1/devices", Auth::None, &request), isWholeSignedIn);
}

ReplyTask<kith::wire::SignedIn> AccountApi::refresh(const QString &refreshToken)
{
    kith::wire::RefreshTokens request;
    request.set_refresh_token(refreshToken.toStdString());
    return ask<kith::wire::SignedIn>(m_rest, makeRequest("POST", "/api/v1/tokens", Auth::Proof, &request), isWholeSignedIn);
}

ReplyTask<Base::Done> AccountApi::logOut()
{
    return m_rest.send(makeRequest("DELETE", "/api/v1/sessions/current", Auth::BearerAndProof, nullptr))
        .then(&m_rest, [](Reply<QByteArray> reply) -> Reply<Base::Done> {
            if (!reply) return reply.requestError();
            return Base::Done{};
        });
}

} // namespace Net
