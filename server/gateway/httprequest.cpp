// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/httprequest.h"

namespace Relay::Gateway {

QByteArray HttpRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name) return value.isNull() ? QByteArray("") : value;
    }
    return {};
}

QByteArray HttpRequest::joinedHeader(QByteArrayView name) const
{
    QByteArray all;
    for (const auto &[key, value] : headers) {
        if (key != name) continue;
        all = all.isNull() ? QByteArray("") + value : all + ',' + value;
    }
    return all;
}

bool HttpRequest::headerHasToken(QByteArrayView name, QByteArrayView token) const
{
    const QList<QByteArray> values = joinedHeader(name).split(',');
    for (const QByteArray &value : values) {
        if (value.trimmed().compare(token, Qt::CaseInsensitive) == 0) return true;
    }
    return false;
}

QByteArray HttpRequest::query(const QByteArray &name) const
{
    const qsizetype mark = target.indexOf('?');
    if (mark < 0) return {};
    const QList<QByteArray> pairs = target.mid(mark + 1).split('&');
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        if (QByteArray::fromPercentEncoding(equals < 0 ? pair : pair.left(equals)) != name) continue;
        const QByteArray value = equals < 0 ? QByteArray() : QByteArray::fromPercentEncoding(pair.mid(equals + 1));
        return value.isNull() ? QByteArray("") : value;
    }
    return {};
}

QByteArray HttpRequest::bearer() const
{
    const QByteArray value = header("authorization");
    if (value.size() < 7 || value.left(7).compare("Bearer ", Qt::CaseInsensitive) != 0) return {};
    return value.mid(7).trimmed();
}

} // namespace Relay::Gateway
