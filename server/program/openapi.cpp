// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/openapi.h"

#include "server/gateway/router.h"
#include "shared/wire/kith.pb.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <google/protobuf/descriptor.h>

#include <deque>
#include <map>

namespace Relay::Program {

namespace {

namespace pb = kith::wire;
using google::protobuf::Descriptor;
using google::protobuf::EnumDescriptor;
using google::protobuf::FieldDescriptor;

enum class Credential { None, Token, Proof, TokenAndProof };

struct Operation
{
    const char *method;
    const char *path;
    const char *summary;
    Credential credential;
    const Descriptor *request; // null: no message (see isBinary)
    const Descriptor *answer;
    bool takesBytes = false;
    bool givesBytes = false;
    const char *query = nullptr;
    const Descriptor *otherAnswer = nullptr;
};

const std::vector<Operation> &operations()
{
    static const std::vector<Operation> kAll = {
        {"get", "/api/v1/relay", "What this relay is and how large attachments may be.", Credential::None, nullptr,
         pb::RelayInfo::descriptor()},
        {"post", "/api/v1/accounts", "Make an account with its first device.", Credential::None, pb::Register::descriptor(),
         pb::SignedIn::descriptor()},
        {"post", "/api/v1/sessions",
         "Sign in with a password. Answers a ticket for adding a device, or, with the proof of a device of the account, tokens "
         "for it.",
         Credential::None, pb::SignIn::descriptor(), pb::SignInTicket::descriptor(), false, false, nullptr,
         pb::SignedIn::descriptor()},
        {"put", "/api/v1/devices", "Add a device with a list that the account key signed, or reset the identity.",
         Credential::None, pb::AddDevice::descriptor(), pb::SignedIn::descriptor()},
        {"post", "/api/v1/tokens", "New tokens for a refresh token, which is used up by it.", Credential::Proof,
         pb::RefreshTokens::descriptor(), pb::SignedIn::descriptor()},
        {"delete", "/api/v1/sessions/current", "Sign this device out.", Credential::TokenAndProof, nullptr,
         pb::Done::descriptor()},
        {"put", "/api/v1/media/{id}", "Upload an encrypted attachment in one request.", Credential::TokenAndProof, nullptr,
         pb::Blob::descriptor(), true},
        {"post", "/api/v1/media/{id}", "Begin an upload in chunks, or ask where it stands.", Credential::TokenAndProof,
         pb::BeginUpload::descriptor(), pb::UploadState::descriptor()},
        {"patch", "/api/v1/media/{id}", "The next chunk.", Credential::TokenAndProof, nullptr, pb::UploadState::descriptor(),
         true, false, "offset"},
        {"post", "/api/v1/media/{id}/complete", "Compare the hash of the whole and make it a blob.",
         Credential::TokenAndProof, pb::CompleteUpload::descriptor(), pb::Blob::descriptor()},
        {"delete", "/api/v1/media/{id}", "Give up an upload, or remove an own blob.", Credential::TokenAndProof, nullptr,
         pb::Done::descriptor()},
        {"get", "/api/v1/media/{id}", "Download an encrypted attachment, or a part of it (Range).", Credential::Token,
         nullptr, nullptr, false, true},
        {"get", "/api/v1/ws", "The socket: WebSocket with subprotocol kith.1, one ClientFrame or RelayFrame a message.",
         Credential::None, nullptr, nullptr},
        {"get", "/api/v1/openapi.json", "This description.", Credential::None, nullptr, nullptr},
    };
    return kAll;
}

QString text(const std::string &from)
{
    return QString::fromStdString(from);
}

//! "kith.wire.RelayInfo.Registration" as a name of a component: "RelayInfo.Registration".
QString componentName(const std::string &fullName)
{
    return text(fullName).section(QLatin1Char('.'), 2);
}

QJsonObject reference(const std::string &fullName)
{
    return {{QStringLiteral("$ref"), QStringLiteral("#/components/schemas/") + componentName(fullName)}};
}

QJsonObject typed(const char *type, const char *format = nullptr)
{
    QJsonObject schema{{QStringLiteral("type"), QLatin1String(type)}};
    if (format) schema.insert(QStringLiteral("format"), QLatin1String(format));
    return schema;
}

//! The JSON form of protobuf (protobuf.dev, "ProtoJSON"): 64-bit numbers and bytes are strings.
QJsonObject valueSchema(const FieldDescriptor &field)
{
    switch (field.type()) {
    case FieldDescriptor::TYPE_MESSAGE: return reference(field.message_type()->full_name());
    case FieldDescriptor::TYPE_ENUM: return reference(field.enum_type()->full_name());
    case FieldDescriptor::TYPE_BOOL: return typed("boolean");
    case FieldDescriptor::TYPE_STRING: return typed("string");
    case FieldDescriptor::TYPE_BYTES: {
        QJsonObject schema = typed("string");
        schema.insert(QStringLiteral("contentEncoding"), QStringLiteral("base64"));
        return schema;
    }
    case FieldDescriptor::TYPE_INT64: return typed("string", "int64");
    case FieldDescriptor::TYPE_UINT64: return typed("string", "uint64");
    case FieldDescriptor::TYPE_UINT32: return typed("integer", "uint32");
    default: return typed("integer", "int32");
    }
}

QJsonObject messageSchema(const Descriptor &message)
{
    QJsonObject properties;
    for (int i = 0; i < message.field_count(); ++i) {
        const FieldDescriptor &field = *message.field(i);
        QJsonObject schema = valueSchema(field);
        if (field.is_repeated()) {
            schema = QJsonObject{{QStringLiteral("type"), QStringLiteral("array")}, {QStringLiteral("items"), schema}};
        }
        properties.insert(text(field.json_name()), schema);
    }
    return {{QStringLiteral("type"), QStringLiteral("object")},
            {QStringLiteral("properties"), properties},
            {QStringLiteral("additionalProperties"), false}};
}

QJsonObject enumSchema(const EnumDescriptor &values)
{
    QJsonArray names;
    for (int i = 0; i < values.value_count(); ++i) names.append(text(values.value(i)->name()));
    return {{QStringLiteral("type"), QStringLiteral("string")}, {QStringLiteral("enum"), names}};
}

//! \a roots and everything they mention.
QJsonObject schemasOf(const std::deque<const Descriptor *> &roots)
{
    QJsonObject schemas;
    std::deque<const Descriptor *> waiting = roots;
    while (!waiting.empty()) {
        const Descriptor &message = *waiting.front();
        waiting.pop_front();
        const QString name = componentName(message.full_name());
        if (schemas.contains(name)) continue;
        schemas.insert(name, messageSchema(message));
        for (int i = 0; i < message.field_count(); ++i) {
            const FieldDescriptor &field = *message.field(i);
            if (field.message_type()) waiting.push_back(field.message_type());
            if (const EnumDescriptor *values = field.enum_type())
                schemas.insert(componentName(values->full_name()), enumSchema(*values));
        }
    }
    return schemas;
}

//! A message in both of its forms.
QJsonObject messageContent(const Descriptor &message)
{
    const QJsonObject binary{{QStringLiteral("schema"), typed("string", "binary")}};
    return {{QStringLiteral("application/json"), QJsonObject{{QStringLiteral("schema"), reference(message.full_name())}}},
            {QStringLiteral("application/x-protobuf"), binary}};
}

QJsonObject bytesContent()
{
    return {{QStringLiteral("application/octet-stream"), QJsonObject{{QStringLiteral("schema"), typed("string", "binary")}}}};
}

QJsonArray parametersOf(const Operation &operation)
{
    QJsonArray parameters;
    if (QByteArray(operation.path).contains("{id}")) {
        QJsonObject schema = typed("string");
        schema.insert(QStringLiteral("pattern"), QStringLiteral("^[0-9a-f]{32}$"));
        parameters.append(QJsonObject{{QStringLiteral("name"), QStringLiteral("id")},
                                      {QStringLiteral("in"), QStringLiteral("path")},
                                      {QStringLiteral("required"), true},
                                      {QStringLiteral("schema"), schema}});
    }
    if (operation.query) {
        parameters.append(QJsonObject{{QStringLiteral("name"), QLatin1String(operation.query)},
                                      {QStringLiteral("in"), QStringLiteral("query")},
                                      {QStringLiteral("required"), true},
                                      {QStringLiteral("schema"), typed("integer", "int64")}});
    }
    return parameters;
}

QJsonObject answersOf(const Operation &operation)
{
    QJsonObject good{{QStringLiteral("description"), QStringLiteral("Done.")}};
    if (operation.answer) {
        QJsonObject content = messageContent(*operation.answer);
        if (operation.otherAnswer) {
            const QJsonArray either{reference(operation.answer->full_name()), reference(operation.otherAnswer->full_name())};
            content.insert(QStringLiteral("application/json"),
                           QJsonObject{{QStringLiteral("schema"), QJsonObject{{QStringLiteral("oneOf"), either}}}});
        }
        good.insert(QStringLiteral("content"), content);
    }
    if (operation.givesBytes) good.insert(QStringLiteral("content"), bytesContent());
    QString status = QStringLiteral("200");
    if (QByteArray(operation.path).endsWith("/ws")) {
        status = QStringLiteral("101");
        good.insert(QStringLiteral("description"), QStringLiteral("The connection is a WebSocket now."));
    } else if (QByteArray(operation.path).endsWith(".json")) {
        good.insert(QStringLiteral("content"),
                    QJsonObject{{QStringLiteral("application/json"), QJsonObject{{QStringLiteral("schema"), typed("object")}}}});
    }
    QJsonObject refusal = messageContent(*pb::Refusal::descriptor());
    refusal.insert(QStringLiteral("text/plain"), QJsonObject{{QStringLiteral("schema"), typed("string")}});
    QJsonObject answers{{status, good},
                        {QStringLiteral("default"),
                         QJsonObject{{QStringLiteral("description"),
                                      QStringLiteral("Refused; the code says why. Plain text where a request was refused as HTTP: malformed, "
                                                     "too large, too slow, or nothing for this path and method.")},
                                     {QStringLiteral("content"), refusal}}}};
    if (operation.givesBytes) {
        answers.insert(QStringLiteral("206"), QJsonObject{{QStringLiteral("description"), QStringLiteral("The part asked for.")},
                                                          {QStringLiteral("content"), bytesContent()}});
        answers.insert(QStringLiteral("304"),
                       QJsonObject{{QStringLiteral("description"), QStringLiteral("As the ETag says: nothing changed.")}});
        answers.insert(QStringLiteral("412"),
                       QJsonObject{{QStringLiteral("description"), QStringLiteral("If-Match names another ETag.")}});
        answers.insert(QStringLiteral("416"),
                       QJsonObject{{QStringLiteral("description"), QStringLiteral("The range lies behind the end.")}});
    }
    return answers;
}

QJsonArray securityOf(Credential credential)
{
    QJsonObject needed;
    if (credential == Credential::Token || credential == Credential::TokenAndProof)
        needed.insert(QStringLiteral("accessToken"), QJsonArray());
    if (credential == Credential::Proof || credential == Credential::TokenAndProof)
        needed.insert(QStringLiteral("deviceProof"), QJsonArray());
    return needed.isEmpty() ? QJsonArray() : QJsonArray{needed};
}

QJsonObject describe(const Operation &operation)
{
    QJsonObject described{{QStringLiteral("summary"), QLatin1String(operation.summary)},
                          {QStringLiteral("security"), securityOf(operation.credential)},
                          {QStringLiteral("responses"), answersOf(operation)}};
    if (const QJsonArray parameters = parametersOf(operation); !parameters.isEmpty())
        described.insert(QStringLiteral("parameters"), parameters);
    if (operation.request || operation.takesBytes) {
        described.insert(QStringLiteral("requestBody"),
                         QJsonObject{{QStringLiteral("required"), true},
                                     {QStringLiteral("content"),
                                      operation.request ? messageContent(*operation.request) : bytesContent()}});
    }
    return described;
}

QJsonObject securitySchemes()
{
    return {{QStringLiteral("accessToken"), QJsonObject{{QStringLiteral("type"), QStringLiteral("http")},
                                                        {QStringLiteral("scheme"), QStringLiteral("bearer")},
                                                        {QStringLiteral("bearerFormat"), QStringLiteral("JWT")}}},
            {QStringLiteral("deviceProof"),
             QJsonObject{{QStringLiteral("type"), QStringLiteral("apiKey")},
                         {QStringLiteral("in"), QStringLiteral("header")},
                         {QStringLiteral("name"), QStringLiteral("Kith-Proof")},
                         {QStringLiteral("description"),
                          QStringLiteral("base64url of a RequestProof: the device's signature over method, path, time, nonce "
                                         "and the hash of the body.")}}}};
}

} // namespace

QByteArray openApi()
{
    std::deque<const Descriptor *> mentioned{pb::Refusal::descriptor(), pb::RequestProof::descriptor(),
                                             pb::ClientFrame::descriptor(), pb::RelayFrame::descriptor()};
    std::map<QString, QJsonObject> paths;
    for (const Operation &operation : operations()) {
        if (operation.request) mentioned.push_back(operation.request);
        if (operation.answer) mentioned.push_back(operation.answer);
        paths[QLatin1String(operation.path)].insert(QLatin1String(operation.method), describe(operation));
    }
    QJsonObject pathsObject;
    for (const auto &[path, methods] : paths) pathsObject.insert(path, methods);

    const QJsonObject info{{QStringLiteral("title"), QStringLiteral("Kith relay")},
                           {QStringLiteral("version"), QStringLiteral(KITH_VERSION)},
                           {QStringLiteral("description"),
                            QStringLiteral("Bodies are the messages of kith.proto, as application/x-protobuf or in their JSON "
                                           "form. What they mean and in which order they come is told in PROTOCOL.md.")},
                           {QStringLiteral("license"), QJsonObject{{QStringLiteral("name"), QStringLiteral("GPL-3.0-or-later")},
                                                                   {QStringLiteral("identifier"), QStringLiteral("GPL-3.0-or-later")}}}};
    const QJsonObject document{{QStringLiteral("openapi"), QStringLiteral("3.1.0")},
                               {QStringLiteral("info"), info},
                               {QStringLiteral("paths"), pathsObject},
                               {QStringLiteral("components"), QJsonObject{{QStringLiteral("schemas"), schemasOf(mentioned)},
                                                                          {QStringLiteral("securitySchemes"), securitySchemes()}}}};
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

QByteArray openApiDifferences(const Gateway::Router &router)
{
    QSet<QByteArray> described;
    for (const Operation &operation : operations()) {
        QByteArray path = operation.path;
        path.replace("{id}", "{}");
        described.insert(QByteArray(operation.method).toUpper() + ' ' + path);
    }
    described.remove("GET /api/v1/ws"); // the gateway's own
    QByteArray differences;
    for (const QByteArray &route : router.patterns()) {
        if (!route.contains(" /api/v1/")) continue;
        if (!described.remove(route)) differences += route + '\n';
    }
    for (const QByteArray &missing : std::as_const(described)) differences += missing + '\n';
    return differences;
}

} // namespace Relay::Program
