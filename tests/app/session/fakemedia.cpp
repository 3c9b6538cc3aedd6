// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakemedia.h"

#include "shared/crypto/digest.h"

#include <QUrlQuery>

namespace {

QByteArray http(int status, const QByteArray &body, const QByteArray &type = "application/x-protobuf", const QByteArray &more = {})
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\nContent-Type: " + type
           + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + more + "\r\n" + body;
}

QByteArray http(const google::protobuf::MessageLite &message, int status = 200)
{
    return http(status, QByteArray::fromStdString(message.SerializeAsString()));
}

QByteArray refused(kith::wire::RefusalCode code, const std::optional<kith::wire::UploadState> &state = {})
{
    kith::wire::Refusal refusal;
    refusal.set_code(code);
    if (state) *refusal.mutable_upload_state() = *state;
    return http(refusal, code == kith::wire::NOT_FOUND ? 404 : 409);
}

kith::wire::UploadState toState(const FakeMedia::Blob &blob)
{
    kith::wire::UploadState state;
    state.set_offset(static_cast<quint64>(blob.bytes.size()));
    state.set_size(static_cast<quint64>(blob.size));
    state.set_complete(blob.isComplete);
    return state;
}

QByteArray told(const QByteArray &id, const FakeMedia::Blob &blob)
{
    kith::wire::Blob message;
    message.set_id(QByteArray::fromHex(id).toStdString());
    message.set_size(static_cast<quint64>(blob.bytes.size()));
    message.set_sha256(Crypto::sha256(blob.bytes).toStdString());
    return http(message);
}

} // namespace

FakeMedia::FakeMedia()
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_buffers.remove(socket);
                socket->deleteLater();
            });
        }
    });
    if (!m_server.listen(QHostAddress::LocalHost)) qFatal("cannot listen");
}

QString FakeMedia::url() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort());
}

int FakeMedia::count(const QByteArray &method) const
{
    return static_cast<int>(std::count_if(requests.cbegin(), requests.cend(), [&](const Request &one) { return one.method == method; }));
}

void FakeMedia::read(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0) return;
    Request request;
    const QList<QByteArray> lines = buffer.first(end).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request.method = first.value(0);
    request.path = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.first(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length", "0").toLongLong();
    if (buffer.size() < end + 4 + length) return;
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    requests.append(request);
    if (hold && hold(request)) m_held.append({socket, request});
    else take(socket, request);
}

void FakeMedia::release()
{
    hold = {};
    const auto held = std::exchange(m_held, {});
    for (const auto &[socket, request] : held) {
        if (socket) take(socket, request); // a client that no longer waits has not sent it
    }
}

void FakeMedia::take(QTcpSocket *socket, const Request &request)
{
    if (refuse) {
        if (const auto code = refuse(request)) {
            socket->write(refused(*code));
            return;
        }
    }
    QByteArray raw = answer(request);
    if (hangUp && hangUp(request)) {
        socket->abort();
        return;
    }
    if (cutAfter && request.method == "GET") {
        const qsizetype body = raw.indexOf("\r\n\r\n") + 4;
        if (raw.size() > body + *cutAfter) {
            socket->write(raw.first(body + *cutAfter));
            socket->disconnectFromHost();
            return;
        }
    }
    socket->write(raw);
}

QByteArray FakeMedia::answer(const Request &request)
{
    if (request.path == "/api/v1/relay") {
        kith::wire::RelayInfo info;
        info.set_relay_id(std::string(16, 'r'));
        info.set_max_blob_bytes(1'000'000'000);
        info.set_max_chunk_bytes(static_cast<quint64>(maxChunk));
        return http(info);
    }
    if (!request.path.startsWith("/api/v1/media/")) return refused(kith::wire::NOT_FOUND);
    if (request.method == "PUT") return onPut(request);
    if (request.method == "PATCH") return onChunk(request);
    if (request.method == "POST") return request.path.endsWith("/complete") ? onComplete(request) : onBegin(request);
    if (request.method == "GET") return onGet(request);
    blobs.remove(request.blob());
    return http(kith::wire::Done());
}

QByteArray FakeMedia::onPut(const Request &request)
{
    const Blob blob{request.body, request.body.size(), true};
    blobs.insert(request.blob(), blob);
    return told(request.blob(), blob);
}

QByteArray FakeMedia::onBegin(const Request &request)
{
    kith::wire::BeginUpload begin;
    begin.ParseFromArray(request.body.constData(), static_cast<int>(request.body.size()));
    Blob &blob = blobs[request.blob()];
    blob.size = static_cast<qint64>(begin.size());
    return http(toState(blob));
}

QByteArray FakeMedia::onChunk(const Request &request)
{
    const auto found = blobs.find(request.blob());
    if (found == blobs.end()) return refused(kith::wire::NOT_FOUND);
    const QUrlQuery query(QString::fromLatin1(request.path.mid(request.path.indexOf('?') + 1)));
    if (query.queryItemValue(QStringLiteral("offset")).toLongLong() != found->bytes.size()) return refused(kith::wire::CONFLICT, toState(*found));
    found->bytes += request.body;
    return http(toState(*found));
}

QByteArray FakeMedia::onComplete(const Request &request)
{
    const auto found = blobs.find(request.blob());
    if (found == blobs.end()) return refused(kith::wire::NOT_FOUND);
    kith::wire::CompleteUpload complete;
    complete.ParseFromArray(request.body.constData(), static_cast<int>(request.body.size()));
    if (found->bytes.size() != found->size) return refused(kith::wire::CONFLICT, toState(*found));
    if (Crypto::sha256(found->bytes).toStdString() != complete.sha256()) return refused(kith::wire::BAD_REQUEST);
    found->isComplete = true;
    return told(request.blob(), *found);
}

QByteArray FakeMedia::onGet(const Request &request)
{
    const auto found = blobs.constFind(request.blob());
    if (found == blobs.cend() || !found->isComplete) return refused(kith::wire::NOT_FOUND);
    const QByteArray range = request.headers.value("range");
    if (!range.startsWith("bytes=")) {
        sentBytes += found->bytes.size();
        return http(200, found->bytes, "application/octet-stream");
    }
    const QList<QByteArray> ends = range.mid(6).split('-');
    const qint64 first = ends.value(0).toLongLong();
    const qint64 last = std::min<qint64>(ends.value(1).toLongLong(), found->bytes.size() - 1);
    const QByteArray part = found->bytes.mid(first, last - first + 1);
    sentBytes += part.size();
    return http(206, part, "application/octet-stream",
                "Content-Range: bytes " + QByteArray::number(first) + '-' + QByteArray::number(last) + '/'
                    + QByteArray::number(found->bytes.size()) + "\r\n");
}
