// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/secretbytes.h"
#include "shared/crypto/aead.h"

#include <QByteArray>

#include <memory>

struct evp_cipher_ctx_st;

namespace Store {

//! Seals pages and log frames where they stand. One per open file; one thread at a time.
//!
//! A page: 4064 bytes AES-256-GCM ciphertext, then 32 bytes that SQLite leaves alone ("reserve"): nonce (12), tag (16), zeros
//! (4). Opened, the reserve is zero, as SQLite left it. Additional data: kind of file, page number; for frames also their
//! number in the log and the log's salts, so that a frame of an older log cannot stand in for a newer one.
//! A frame's header (24 bytes; page number, checksums over plain text) has no room for a tag: AES-256-XTS with the frame's
//! number as tweak. SQLite's own checksum notices a changed one and ends the log there.
class PageCipher
{
public:
    static constexpr int kKeyBytes = 32;
    static constexpr int kPageBytes = 4096;
    static constexpr int kReserveBytes = 32;
    static constexpr int kFrameHeaderBytes = 24;

    //! Null unless \a key has kKeyBytes bytes.
    static std::unique_ptr<PageCipher> create(const Base::SecretBytes &key);
    ~PageCipher();
    PageCipher(const PageCipher &) = delete;
    PageCipher &operator=(const PageCipher &) = delete;

    // \a data: kPageBytes. False: not sealed like this (and data is no longer what it was); or the reserve is not zero.
    [[nodiscard]] bool sealPage(quint32 page, unsigned char *data);
    [[nodiscard]] bool openPage(quint32 page, unsigned char *data);
    //! \a header: the frame's, in plain, with the salts of the log.
    [[nodiscard]] bool sealFrame(quint64 frame, const unsigned char *header, unsigned char *data);
    [[nodiscard]] bool openFrame(quint64 frame, const unsigned char *header, unsigned char *data);
    // \a header: kFrameHeaderBytes, changed where they stand.
    [[nodiscard]] bool sealFrameHeader(quint64 frame, unsigned char *header);
    [[nodiscard]] bool openFrameHeader(quint64 frame, unsigned char *header);

private:
    PageCipher(Crypto::Aead pages, Crypto::Aead frames, const Base::SecretBytes &headerKey);
    bool seal(Crypto::Aead &aead, unsigned char *data, QByteArrayView associated);
    bool open(Crypto::Aead &aead, unsigned char *data, QByteArrayView associated);
    bool crypt(evp_cipher_ctx_st *context, quint64 frame, unsigned char *header);

    Crypto::Aead m_pages;
    Crypto::Aead m_frames;
    evp_cipher_ctx_st *m_sealHeader;
    evp_cipher_ctx_st *m_openHeader;
    QByteArray m_nonces; //!< random bytes fetched ahead
    qsizetype m_usedNonces = 0;
};

} // namespace Store
