// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/restbody.h"

#include "shared/wire/wireerror.h"

#include <google/protobuf/util/json_util.h>

namespace Relay::Program {

namespace {
const QByteArray kProtobufType = QByteArrayLiteral("application/x-protobuf");
const QByteArray kJsonType = QByteArrayLiteral("application/json");

QByteArray mediaType(const QByteArray &header)
{
    return header.left(header.indexOf(';') < 0 ? header.size() : header.indexOf(';')).trimmed().toLower();
}

bool refuse(kith::wire::Refusal &refused, const std::string &reason)
{
    refused.set_code(kith::wire::BAD_REQUEST);
    refused.set_reason(reason);
    return false;
}
} // namespace

BodyForm answerForm(const Gateway::HttpRequest &request)
{
    const QByteArray accept = mediaType(request.header("accept"));
    if (accept == kProtobufType) return BodyForm::Protobuf;
    if (accept == kJsonType) return BodyForm::Json;
    return mediaType(request.header("content-type")) == kProtobufType ? BodyForm::Protobuf : BodyForm::Json;
}

bool readBody(const Gateway::HttpRequest &request, google::protobuf::Message &into, kith::wire::Refusal &refused)
{
    const QByteArray type = mediaType(request.header("content-type"));
    if (request.body.isEmpty()) return true;
    if (type == kProtobufType) {
        if (!into.ParseFromArray(request.body.constData(), static_cast<int>(request.body.size())))
            return refuse(refused, "the body is not a " + into.GetDescriptor()->name() + " in protobuf's binary form");
        return true;
    }
    if (type == kJsonType) {
        const auto status =
            google::protobuf::util::JsonStringToMessage(std::string_view(request.body.constData(), static_cast<size_t>(request.body.size())), &into);
        if (!status.ok()) return refuse(refused, "the body is not a " + into.GetDescriptor()->name() + " in JSON: " + std::string(status.message()));
        return true;
    }
    return refuse(refused, "Content-Type must be application/json or application/x-protobuf");
}

Gateway::HttpResponse messageAnswer(BodyForm form, const google::protobuf::Message &message, int status)
{
    Gateway::HttpResponse response;
    response.status = status;
    if (form == BodyForm::Protobuf) {
        response.contentType = kProtobufType;
        response.body = QByteArray::fromStdString(message.SerializeAsString());
    } else {
        std::string json;
        google::protobuf::util::JsonPrintOptions options;
        options.always_print_primitive_fields = false;
        (void)google::protobuf::util::MessageToJsonString(message, &json, options);
        response.contentType = kJsonType;
        response.body = QByteArray::fromStdString(json);
    }
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

Gateway::HttpResponse refusalAnswer(BodyForm form, const kith::wire::Refusal &refused)
{
    auto response = messageAnswer(form, refused, Wire::httpStatus(refused.code()));
    if (refused.retry_after_ms() != 0)
        response.headers.emplace_back("Retry-After", QByteArray::number((refused.retry_after_ms() + 999) / 1000));
    return response;
}

} // namespace Relay::Program
