// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/ids.h"

#include <QByteArray>

#include <signal/curve.h>
#include <signal/group_cipher.h>
#include <signal/group_session_builder.h>
#include <signal/session_builder.h>
#include <signal/session_cipher.h>
#include <signal/signal_protocol.h>

#include <utility>

//! Inside this room only: owners for the library's objects, and the crossing between its types and ours.
namespace E2e {

//! Owns one object of the library; movable. out() takes what a function returns through a pointer.
template <typename T, auto Free>
class Owned
{
public:
    Owned() = default;
    Owned(Owned &&other) noexcept : m_object(std::exchange(other.m_object, nullptr)) {}
    Owned &operator=(Owned &&other) noexcept
    {
        std::swap(m_object, other.m_object);
        return *this;
    }
    ~Owned()
    {
        if (m_object) Free(m_object);
    }

    T *get() const { return m_object; }
    //! Where to write a new object. Once per owner: the old one would leak.
    T **out()
    {
        Q_ASSERT(!m_object);
        return &m_object;
    }

private:
    T *m_object = nullptr;
};

template <typename T>
void unref(T *object)
{
    signal_type_unref(reinterpret_cast<signal_type_base *>(object)); // every counted type begins with its base
}

template <typename T>
using Ref = Owned<T, &unref<T>>;
using Buffer = Owned<signal_buffer, &signal_buffer_bzero_free>;
using CipherRef = Owned<session_cipher, &session_cipher_free>;
using BuilderRef = Owned<session_builder, &session_builder_free>;
using GroupCipherRef = Owned<group_cipher, &group_cipher_free>;
using GroupBuilderRef = Owned<group_session_builder, &group_session_builder_free>;

//! For functions that return an object through a pointer: f(out(ref)).
template <typename T, auto Free>
T **out(Owned<T, Free> &owner)
{
    return owner.out();
}

inline const uint8_t *octets(const QByteArray &bytes) { return reinterpret_cast<const uint8_t *>(bytes.constData()); }
inline size_t sizeOf(const QByteArray &bytes) { return static_cast<size_t>(bytes.size()); }
inline QByteArray toByteArray(const void *data, size_t size)
{
    return QByteArray(static_cast<const char *>(data), static_cast<qsizetype>(size));
}
inline QByteArray toByteArray(signal_buffer *buffer)
{
    return toByteArray(signal_buffer_data(buffer), signal_buffer_len(buffer));
}
inline signal_buffer *newBuffer(const QByteArray &bytes) { return signal_buffer_create(octets(bytes), sizeOf(bytes)); }

//! The serialised 33 bytes; empty when memory is out.
inline QByteArray serialised(const ec_public_key *key)
{
    Buffer buffer;
    return key && ec_public_key_serialize(out(buffer), key) == SG_SUCCESS ? toByteArray(buffer.get()) : QByteArray();
}

//! A library address and the bytes it points to.
class LibraryAddress
{
public:
    explicit LibraryAddress(const Base::DeviceAddress &address) : m_name(address.user.toUtf8())
    {
        m_address = {m_name.constData(), sizeOf(m_name), static_cast<int32_t>(address.device)};
    }
    LibraryAddress(const LibraryAddress &) = delete;
    LibraryAddress &operator=(const LibraryAddress &) = delete;
    const signal_protocol_address *get() const { return &m_address; }

private:
    QByteArray m_name;
    signal_protocol_address m_address;
};

inline Base::DeviceAddress fromLibrary(const signal_protocol_address &address)
{
    return {QString::fromUtf8(address.name, static_cast<qsizetype>(address.name_len)),
            static_cast<quint32>(address.device_id)};
}

} // namespace E2e
