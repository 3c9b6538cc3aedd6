// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/wire/kith.pb.h"
#include "tests/bench/clientframing.h"
#include "tests/bench/loop.h"
#include "tests/bench/population.h"

#include <QByteArray>

#include <memory>
#include <string>

struct ssl_st;
struct ssl_ctx_st;

namespace Bench {

class Client;

//! Whoever drives clients hears of what arrives. Called inside a turn of the loop.
class ClientListener
{
public:
    virtual void ready(Client &) {}
    virtual void accepted(Client &, const kith::wire::Accepted &) {}
    virtual void delivered(Client &, const kith::wire::Deliver &) {}
    virtual void receipts(Client &, const kith::wire::Delivered &) {}
    virtual void refused(Client &, const kith::wire::Refusal &) {}
    //! \a why: for the log. Not called for Client::close().
    virtual void lost(Client &, const QString & /*why*/) {}

protected:
    ~ClientListener() = default;
};

//! A message that is sent again and again with another envelope id: serialised once, two places filled in per message.
class SendTemplate
{
public:
    //! 300 random bytes for the one device of \a recipient.
    explicit SendTemplate(const std::string &recipient);
    static constexpr int kCiphertextBytes = 300;

private:
    friend class Client;
    std::string m_bytes;
    size_t m_envelopeAt = 0;
};

//! 16 bytes that say who sent them and the how manieth it was. They look random to the relay's indexes, as real ones do.
struct EnvelopeId
{
    quint32 sender = 0; //!< at most 24 bits
    quint64 number = 0; //!< at most 40 bits
    void write(char *to) const;
    //! A zero id for what is none of ours.
    static EnvelopeId read(const std::string &bytes);
};

//! TLS 1.3 as a client that trusts whom it connects to: it is measured what TLS costs, not whom it lets in.
class TlsContext
{
public:
    TlsContext();
    ~TlsContext();
    ssl_ctx_st *get() const { return m_context; }

private:
    ssl_ctx_st *m_context;
};

//! One light client: connects, upgrades, says Hello, sends from templates, acknowledges what is delivered once per turn.
class Client final : public Watched
{
public:
    Client(Loop &loop, Account &account, ClientListener &listener, quint32 index);
    ~Client() override;
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;

    //! 127.0.0.1. ready() or lost() follows. \a tls null: plain.
    void connectTo(quint16 port, const TlsContext *tls = nullptr);
    //! At once and silently.
    void close();
    bool isReady() const { return m_state == State::Ready; }

    //! Leaves at the end of this turn.
    void send(const SendTemplate &message, const EnvelopeId &id);
    //! Off: what is delivered waits for the relay's window to fill.
    void setAcknowledging(bool on) { m_acknowledging = on; }

    quint32 index() const { return m_index; }
    Account &account() { return m_account; }
    //! Entries that were waiting, as the Welcome said.
    quint64 waiting() const { return m_waiting; }

    void descriptorReady(bool readable, bool writable) override;
    void flush() override;

private:
    enum class State { Closed, Connecting, Handshaking, Upgrading, Greeting, Ready };
    void fail(const QString &why);
    void connected();
    void handshake();
    void upgrade();
    void readSome();
    bool takeUpgradeAnswer();
    bool takeFrame(ClientFraming::Opcode opcode, QByteArrayView payload);
    bool takeRelayFrame(QByteArrayView payload);
    void sayHello(const kith::wire::Challenge &challenge);
    void appendFrame(const kith::wire::ClientFrame &frame);
    void appendMasked(ClientFraming::Opcode opcode, QByteArrayView payload);
    //! Bytes, 0 when it would block, -1 when it is gone.
    qint64 readBytes(char *to, size_t room);
    qint64 writeBytes(const char *from, size_t size);

    Loop &m_loop;
    Account &m_account;
    ClientListener &m_listener;
    const quint32 m_index;
    State m_state = State::Closed;
    int m_descriptor = -1;
    ssl_st *m_tls = nullptr;
    std::string m_in; // an unfinished frame
    std::string m_out;
    quint32 m_requestId = 0;
    quint32 m_mask;
    quint64 m_ackDue = 0;
    quint64 m_waiting = 0;
    bool m_acknowledging = true;
    bool m_waitsToWrite = false;
};

} // namespace Bench
