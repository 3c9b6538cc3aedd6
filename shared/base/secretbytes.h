// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDebug>

#include <string>

namespace Base {

//! Key material: moved, never copied by accident, wiped when it dies, cannot be printed.
class SecretBytes
{
public:
    SecretBytes() = default;
    explicit SecretBytes(qsizetype size); //!< \a size zero bytes, to be filled
    SecretBytes(const void *data, qsizetype size);
    static SecretBytes fromByteArray(const QByteArray &bytes); //!< Copies; the caller wipes its own
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    SecretBytes clone() const; //!< A copy that was meant
    qsizetype size() const { return static_cast<qsizetype>(m_bytes.size()); }
    bool isEmpty() const { return m_bytes.empty(); }
    const unsigned char *data() const { return reinterpret_cast<const unsigned char *>(m_bytes.data()); }
    unsigned char *data() { return reinterpret_cast<unsigned char *>(m_bytes.data()); }
    //! The bytes in a plain array, for storing them in an encrypted place. The copy is not wiped by itself.
    QByteArray toByteArray() const;

    //! Compares in time that depends on the length only.
    friend bool operator==(const SecretBytes &a, const SecretBytes &b);
    friend QDebug operator<<(QDebug, const SecretBytes &) = delete;

private:
    void wipe();
    std::string m_bytes;
};

//! Overwrites \a size bytes in a way no compiler removes.
void wipeMemory(void *data, size_t size);
//! Overwrites the contents of \a bytes (detaching first would miss the point: pass the only copy).
void wipeBytes(QByteArray &bytes);

} // namespace Base
