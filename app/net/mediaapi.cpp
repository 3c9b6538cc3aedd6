// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/mediaapi.h"

#include "shared/base/savedfile.h"
#include "shared/wire/limits.h"

#include <QFile>
#include <QSaveFile>

namespace Net {

namespace {

constexpr std::chrono::milliseconds kStalled{30'000}; // without a byte

RestClient::Request makeRequest(const char *method, const Base::BlobId &id)
{
    RestClient::Request request;
    request.method = method;
    request.path = QStringLiteral("/api/v1/media/") + id.hex();
    request.contentType = "application/octet-stream";
    request.timeout = kStalled;
    return request;
}

template <typename T>
ReplyTask<T> failed(Base::ErrorCode code, const QString &detail = {})
{
    return Base::readyTask(Reply<T>(code, detail));
}

} // namespace

MediaApi::MediaApi(RestClient &rest, QObject *parent) : QObject(parent), m_rest(rest) {}

ReplyTask<kith::wire::Blob> MediaApi::upload(const Base::BlobId &id, const QByteArray &ciphertext, const QByteArray &sha256,
                                             Progress progress)
{
    if (ciphertext.size() > Wire::kMaxBlobBytes) return failed<kith::wire::Blob>(Base::ErrorCode::FileTooLarge);
    RestClient::Request request = makeRequest("PUT", id);
    request.body = ciphertext;
    request.bodyHash = sha256;
    request.uploadProgress = std::move(progress);
    return put(id, std::move(request));
}

ReplyTask<kith::wire::Blob> MediaApi::put(const Base::BlobId &id, RestClient::Request request)
{
    request.auth = RestClient::Auth::BearerAndProof;
    const QByteArray sha256 = request.bodyHash;
    return transfer(id, std::move(request)).then(this, [id, sha256](Reply<QByteArray> reply) -> Reply<kith::wire::Blob> {
        if (!reply) return reply.requestError();
        kith::wire::Blob blob;
        if (!blob.ParseFromArray(reply->constData(), static_cast<int>(reply->size())) || blob.id() != id.toStdString()
            || blob.sha256() != sha256.toStdString())
            return Reply<kith::wire::Blob>(Base::ErrorCode::ProtocolViolation, QStringLiteral("the relay stored something else"));
        return blob;
    });
}

namespace {

//! The message an answer holds.
template <typename T>
Reply<T> parsed(Reply<QByteArray> &&reply)
{
    if (!reply) return reply.requestError();
    T message;
    if (!message.ParseFromArray(reply->constData(), static_cast<int>(reply->size())))
        return Reply<T>(Base::ErrorCode::ProtocolViolation, QStringLiteral("not a %1").arg(QString::fromStdString(message.GetTypeName())));
    return message;
}

QByteArray serialised(const google::protobuf::MessageLite &message)
{
    return QByteArray::fromStdString(message.SerializeAsString());
}

} // namespace

ReplyTask<kith::wire::UploadState> MediaApi::beginUpload(const Base::BlobId &id, qint64 bytes)
{
    kith::wire::BeginUpload begin;
    begin.set_size(static_cast<quint64>(bytes));
    RestClient::Request request = makeRequest("POST", id);
    request.contentType = "application/x-protobuf";
    request.auth = RestClient::Auth::BearerAndProof;
    request.body = serialised(begin);
    return transfer(id, std::move(request)).then(this, [](Reply<QByteArray> reply) { return parsed<kith::wire::UploadState>(std::move(reply)); });
}

ReplyTask<kith::wire::UploadState> MediaApi::uploadChunk(const Base::BlobId &id, qint64 offset, const QByteArray &bytes,
                                                         const QByteArray &sha256, Progress progress)
{
    RestClient::Request request = makeRequest("PATCH", id);
    request.path += QStringLiteral("?offset=%1").arg(offset);
    request.auth = RestClient::Auth::BearerAndProof;
    request.body = bytes;
    request.bodyHash = sha256;
    request.uploadProgress = std::move(progress);
    return transfer(id, std::move(request)).then(this, [](Reply<QByteArray> reply) { return parsed<kith::wire::UploadState>(std::move(reply)); });
}

ReplyTask<kith::wire::Blob> MediaApi::completeUpload(const Base::BlobId &id, const QByteArray &sha256)
{
    kith::wire::CompleteUpload complete;
    complete.set_sha256(sha256.toStdString());
    RestClient::Request request = makeRequest("POST", id);
    request.path += QStringLiteral("/complete");
    request.contentType = "application/x-protobuf";
    request.auth = RestClient::Auth::BearerAndProof;
    request.body = serialised(complete);
    request.timeout = std::chrono::minutes(2); // after a restart the relay reads the whole file for its hash
    return transfer(id, std::move(request)).then(this, [id, sha256](Reply<QByteArray> reply) -> Reply<kith::wire::Blob> {
        auto blob = parsed<kith::wire::Blob>(std::move(reply));
        if (blob && (blob->id() != id.toStdString() || blob->sha256() != sha256.toStdString()))
            return Reply<kith::wire::Blob>(Base::ErrorCode::ProtocolViolation, QStringLiteral("the relay stored something else"));
        return blob;
    });
}

ReplyTask<Base::Done> MediaApi::giveUpUpload(const Base::BlobId &id)
{
    RestClient::Request request = makeRequest("DELETE", id);
    request.auth = RestClient::Auth::BearerAndProof;
    return m_rest.send(std::move(request)).then(this, [](Reply<QByteArray> reply) -> Reply<Base::Done> {
        if (!reply) return reply.requestError();
        return Base::Done{};
    });
}

ReplyTask<Base::Done> MediaApi::downloadPart(const Base::BlobId &id, qint64 offset, qint64 length, const QByteArray &sha256,
                                             std::function<bool(const QByteArray &)> sink)
{
    RestClient::Request request = makeRequest("GET", id);
    request.auth = RestClient::Auth::Bearer;
    const QByteArray wanted = QByteArray::number(offset) + '-' + QByteArray::number(offset + length - 1);
    request.headers = {{"Range", "bytes=" + wanted}, {"If-Range", '"' + sha256.toHex() + '"'}};
    request.maxAnswerBytes = length;
    request.accepts = [wanted](int status, const QByteArray &contentRange) {
        return status == 206 && contentRange.startsWith("bytes " + wanted + '/');
    };
    request.sink = std::move(sink);
    return transfer(id, std::move(request)).then(this, [](Reply<QByteArray> reply) -> Reply<Base::Done> {
        if (!reply) return reply.requestError();
        return Base::Done{};
    });
}

ReplyTask<QByteArray> MediaApi::download(const Base::BlobId &id, qint64 maxBytes, Progress progress)
{
    RestClient::Request request = makeRequest("GET", id);
    request.auth = RestClient::Auth::Bearer;
    request.maxAnswerBytes = maxBytes;
    request.downloadProgress = std::move(progress);
    return transfer(id, std::move(request));
}

ReplyTask<Base::Done> MediaApi::downloadFile(const Base::BlobId &id, const QString &path, qint64 maxBytes, Progress progress)
{
    auto file = std::make_shared<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly)) return failed<Base::Done>(Base::ErrorCode::FileUnwritable, file->errorString());
    RestClient::Request request = makeRequest("GET", id);
    request.auth = RestClient::Auth::Bearer;
    request.maxAnswerBytes = maxBytes;
    request.downloadProgress = std::move(progress);
    request.sink = [file](const QByteArray &piece) { return file->write(piece) == piece.size(); };
    return transfer(id, std::move(request)).then(this, [file](Reply<QByteArray> reply) -> Reply<Base::Done> {
        if (!reply) {
            file->cancelWriting();
            return reply.requestError();
        }
        if (auto done = Base::commit(*file); !done) return Reply<Base::Done>(done.error());
        return Base::Done{};
    });
}

ReplyTask<QByteArray> MediaApi::transfer(const Base::BlobId &id, RestClient::Request request)
{
    if (m_running.contains(id)) return failed<QByteArray>(Base::ErrorCode::AlreadyExists, QStringLiteral("under way"));
    RestClient::Handle handle;
    auto task = m_rest.send(std::move(request), &handle);
    m_running.insert(id, handle);
    return task.then(this, [this, id](Reply<QByteArray> reply) {
        m_running.remove(id);
        return reply;
    });
}

void MediaApi::cancel(const Base::BlobId &id)
{
    const RestClient::Handle handle = m_running.value(id); // a copy: the entry goes while it is cancelled
    handle.cancel();
}

} // namespace Net
