// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/secretbytes.h"

#include <algorithm>

namespace Base {

void wipeMemory(void *data, size_t size)
{
    volatile unsigned char *p = static_cast<volatile unsigned char *>(data);
    while (size--) *p++ = 0;
}

void wipeBytes(QByteArray &bytes)
{
    if (!bytes.isEmpty()) wipeMemory(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
}

// A string keeps short contents inside itself, and moving would then copy them and leave the original behind.
constexpr size_t kMoreThanAStringHoldsInside = 64;

SecretBytes::SecretBytes(qsizetype size)
{
    m_bytes.reserve(std::max(static_cast<size_t>(size), kMoreThanAStringHoldsInside));
    m_bytes.assign(static_cast<size_t>(size), '\0');
}

SecretBytes::SecretBytes(const void *data, qsizetype size)
{
    m_bytes.reserve(std::max(static_cast<size_t>(size), kMoreThanAStringHoldsInside));
    m_bytes.assign(static_cast<const char *>(data), static_cast<size_t>(size));
}

SecretBytes SecretBytes::fromByteArray(const QByteArray &bytes)
{
    return SecretBytes(bytes.constData(), bytes.size());
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
{
    m_bytes.swap(other.m_bytes);
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes.swap(other.m_bytes);
    }
    return *this;
}

SecretBytes::~SecretBytes()
{
    wipe();
}

SecretBytes SecretBytes::clone() const
{
    return SecretBytes(m_bytes.data(), size());
}

QByteArray SecretBytes::toByteArray() const
{
    return QByteArray(m_bytes.data(), size());
}

bool operator==(const SecretBytes &a, const SecretBytes &b)
{
    if (a.size() != b.size()) return false;
    unsigned char difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i) difference |= static_cast<unsigned char>(a.data()[i] ^ b.data()[i]);
    return difference == 0;
}

void SecretBytes::wipe()
{
    if (!m_bytes.empty()) wipeMemory(m_bytes.data(), m_bytes.size());
    m_bytes.clear();
}

} // namespace Base
