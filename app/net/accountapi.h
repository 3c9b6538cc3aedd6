// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/reply.h"
#include "shared/wire/kith.pb.h"

namespace Net {

class RestClient;

//! Accounts and tokens over HTTP. Errors as in RestClient::send().
class AccountApi
{
public:
    //! What a password opens: a ticket for adding a device, or at once this device's tokens.
    struct SignInAnswer
    {
        std::optional<kith::wire::SignInTicket> ticket;
        std::optional<kith::wire::SignedIn> signedIn;
    };

    explicit AccountApi(RestClient &rest) : m_rest(rest) {}

    ReplyTask<kith::wire::RelayInfo> relayInfo();
    ReplyTask<kith::wire::SignedIn> registerAccount(const kith::wire::Register &request);
    //! \a asThisDevice: with the signer's proof, for a device the account already has.
    ReplyTask<SignInAnswer> signIn(const kith::wire::SignIn &request, bool asThisDevice);
    ReplyTask<kith::wire::SignedIn> addDevice(const kith::wire::AddDevice &request);
    //! Carries the signer's proof. One at a time.
    ReplyTask<kith::wire::SignedIn> refresh(const QString &refreshToken);
    //! Signs this device out at the relay.
    ReplyTask<Base::Done> logOut();

private:
    RestClient &m_rest;
};

} // namespace Net
