// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/pagecipher.h"

#include "shared/crypto/digest.h"
#include "shared/crypto/random.h"

#include <QtEndian>

#include <openssl/evp.h>

#include <algorithm>
#include <cstring>

namespace Store {

namespace {
constexpr int kSealedBytes = PageCipher::kPageBytes - PageCipher::kReserveBytes;
constexpr int kTagOffset = kSealedBytes + 12;
constexpr int kSpareOffset = kTagOffset + 16;
constexpr qsizetype kNonceBuffer = 64 * Crypto::Aead::kNonceBytes;

Base::SecretBytes derive(const Base::SecretBytes &key, QByteArrayView purpose, qsizetype size)
{
    return Crypto::hkdfSha256(key, {}, purpose, size);
}

struct PageData
{
    char bytes[9] = {'k', 'd', 'b', '1', 'p'};
    explicit PageData(quint32 page) { qToBigEndian(page, bytes + 5); }
    operator QByteArrayView() const { return QByteArrayView(bytes, sizeof bytes); }
};

struct FrameData
{
    char bytes[25] = {'k', 'd', 'b', '1', 'w'};
    FrameData(quint64 frame, const unsigned char *header)
    {
        std::memcpy(bytes + 5, header, 4); // page number
        std::memcpy(bytes + 9, header + 8, 8); // the log's salts; the rest of the header is rewritten without the page
        qToBigEndian(frame, bytes + 17);
    }
    operator QByteArrayView() const { return QByteArrayView(bytes, sizeof bytes); }
};
} // namespace

std::unique_ptr<PageCipher> PageCipher::create(const Base::SecretBytes &key)
{
    if (key.size() != kKeyBytes) return nullptr;
    auto pages = Crypto::Aead::create(derive(key, "kith database pages 1", 32));
    auto frames = Crypto::Aead::create(derive(key, "kith database log 1", 32));
    if (!pages || !frames) return nullptr;
    return std::unique_ptr<PageCipher>(new PageCipher(std::move(pages).value(), std::move(frames).value(),
                                                      derive(key, "kith database log headers 1", 64)));
}

PageCipher::PageCipher(Crypto::Aead pages, Crypto::Aead frames, const Base::SecretBytes &headerKey)
    : m_pages(std::move(pages))
    , m_frames(std::move(frames))
    , m_sealHeader(EVP_CIPHER_CTX_new())
    , m_openHeader(EVP_CIPHER_CTX_new())
{
    EVP_CipherInit_ex(m_sealHeader, EVP_aes_256_xts(), nullptr, headerKey.data(), nullptr, 1);
    EVP_CipherInit_ex(m_openHeader, EVP_aes_256_xts(), nullptr, headerKey.data(), nullptr, 0);
}

PageCipher::~PageCipher()
{
    EVP_CIPHER_CTX_free(m_sealHeader);
    EVP_CIPHER_CTX_free(m_openHeader);
}

bool PageCipher::sealPage(quint32 page, unsigned char *data)
{
    return seal(m_pages, data, PageData(page));
}

bool PageCipher::openPage(quint32 page, unsigned char *data)
{
    return open(m_pages, data, PageData(page));
}

bool PageCipher::sealFrame(quint64 frame, const unsigned char *header, unsigned char *data)
{
    return seal(m_frames, data, FrameData(frame, header));
}

bool PageCipher::openFrame(quint64 frame, const unsigned char *header, unsigned char *data)
{
    return open(m_frames, data, FrameData(frame, header));
}

bool PageCipher::seal(Crypto::Aead &aead, unsigned char *data, QByteArrayView associated)
{
    // SQLite's checksums of log frames cover the reserve too, and it comes back as zeros.
    if (std::any_of(data + kSealedBytes, data + kPageBytes, [](unsigned char c) { return c != 0; })) return false;
    if (m_usedNonces >= m_nonces.size()) {
        m_nonces = Crypto::randomBytes(kNonceBuffer);
        m_usedNonces = 0;
    }
    Crypto::Aead::Nonce nonce;
    std::memcpy(nonce.data(), m_nonces.constData() + m_usedNonces, nonce.size());
    m_usedNonces += Crypto::Aead::kNonceBytes;
    std::memcpy(data + kSealedBytes, nonce.data(), nonce.size());
    aead.sealInPlace(nonce, data, kSealedBytes, associated, data + kTagOffset);
    return true;
}

bool PageCipher::open(Crypto::Aead &aead, unsigned char *data, QByteArrayView associated)
{
    if (std::any_of(data + kSpareOffset, data + kPageBytes, [](unsigned char c) { return c != 0; })) return false;
    Crypto::Aead::Nonce nonce;
    std::memcpy(nonce.data(), data + kSealedBytes, nonce.size());
    if (!aead.openInPlace(nonce, data, kSealedBytes, associated, data + kTagOffset)) return false;
    std::memset(data + kSealedBytes, 0, kReserveBytes);
    return true;
}

bool PageCipher::sealFrameHeader(quint64 frame, unsigned char *header)
{
    return crypt(m_sealHeader, frame, header);
}

bool PageCipher::openFrameHeader(quint64 frame, unsigned char *header)
{
    return crypt(m_openHeader, frame, header);
}

bool PageCipher::crypt(evp_cipher_ctx_st *context, quint64 frame, unsigned char *header)
{
    unsigned char tweak[16] = {};
    qToLittleEndian(frame, tweak);
    unsigned char out[kFrameHeaderBytes + 16];
    int size = 0;
    // One call with all 24 bytes: XTS steals ciphertext for the eight beyond the first block.
    if (EVP_CipherInit_ex(context, nullptr, nullptr, nullptr, tweak, -1) != 1) return false;
    if (EVP_CipherUpdate(context, out, &size, header, kFrameHeaderBytes) != 1 || size != kFrameHeaderBytes) return false;
    std::memcpy(header, out, kFrameHeaderBytes);
    return true;
}

} // namespace Store
