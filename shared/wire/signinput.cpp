// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/signinput.h"

#include <QtEndian>

#include <cstring>

namespace Wire {

namespace {
void append(QByteArray &out, const char *data, qsizetype size)
{
    char length[4];
    qToBigEndian(static_cast<quint32>(size), length);
    out.append(length, 4);
    out.append(data, size);
}
} // namespace

QByteArray signInput(const char *purpose, std::initializer_list<QByteArray> fields)
{
    QByteArray out;
    append(out, purpose, static_cast<qsizetype>(std::strlen(purpose)));
    for (const QByteArray &field : fields) append(out, field.constData(), field.size());
    return out;
}

QByteArray signNumber(quint64 value)
{
    QByteArray out(8, Qt::Uninitialized);
    qToBigEndian(value, out.data());
    return out;
}

} // namespace Wire
