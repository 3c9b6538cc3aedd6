// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/openapi.h"

#include "server/gateway/router.h"
#include "shared/wire/kith.pb.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <google/protobuf/util/json_util.h>

using namespace Relay;

class TestOpenApi : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isOneDocumentWithoutLooseEnds();
    void saysHowProtobufWritesJson();
    void noticesRoutesThatAreNotDescribed();
};

namespace {

QJsonObject document()
{
    return QJsonDocument::fromJson(Program::openApi()).object();
}

//! Every "$ref" anywhere in \a value.
void collectReferences(const QJsonValue &value, QStringList &found)
{
    if (value.isArray()) {
        for (const QJsonValue &one : value.toArray()) collectReferences(one, found);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.key() == QLatin1String("$ref")) found << it.value().toString();
            else collectReferences(it.value(), found);
        }
    }
}

} // namespace

void TestOpenApi::isOneDocumentWithoutLooseEnds()
{
    const QJsonObject described = document();
    QCOMPARE(described.value(QStringLiteral("openapi")).toString(), QStringLiteral("3.1.0"));
    QVERIFY(described.value(QStringLiteral("paths")).toObject().contains(QStringLiteral("/api/v1/media/{id}")));
    const QJsonObject schemas =
        described.value(QStringLiteral("components")).toObject().value(QStringLiteral("schemas")).toObject();
    QStringList references;
    collectReferences(described, references);
    QVERIFY(references.size() > 50);
    for (const QString &reference : std::as_const(references)) {
        QVERIFY2(schemas.contains(reference.section(QLatin1Char('/'), -1)), qPrintable(reference));
    }
}

void TestOpenApi::saysHowProtobufWritesJson()
{
    // What the library really writes is held against what the description promises.
    kith::wire::RelayInfo info;
    info.set_relay_id("0123456789abcdef");
    info.set_registration(kith::wire::RelayInfo::INVITE);
    info.set_max_version(1);
    info.set_server_time(1'800'000'000'000'000);
    std::string json;
    QVERIFY(google::protobuf::util::MessageToJsonString(info, &json).ok());
    const QJsonObject written = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
    const QJsonObject schemas =
        document().value(QStringLiteral("components")).toObject().value(QStringLiteral("schemas")).toObject();
    const QJsonObject properties =
        schemas.value(QStringLiteral("RelayInfo")).toObject().value(QStringLiteral("properties")).toObject();
    QCOMPARE(written.size(), 4);
    for (auto it = written.begin(); it != written.end(); ++it) {
        QVERIFY2(properties.contains(it.key()), qPrintable(it.key()));
        QJsonObject schema = properties.value(it.key()).toObject();
        if (schema.contains(QStringLiteral("$ref")))
            schema = schemas.value(schema.value(QStringLiteral("$ref")).toString().section(QLatin1Char('/'), -1)).toObject();
        const QString type = schema.value(QStringLiteral("type")).toString();
        QCOMPARE(type, it.value().isString() ? QStringLiteral("string") : QStringLiteral("integer"));
        if (schema.contains(QStringLiteral("enum"))) QVERIFY(schema.value(QStringLiteral("enum")).toArray().contains(it.value()));
    }
}

void TestOpenApi::noticesRoutesThatAreNotDescribed()
{
    Gateway::Router router;
    router.add("POST", "/api/v1/nowhere/{id}", [](Gateway::HttpRequest &, const Gateway::Responder &) {});
    router.add("GET", "/healthz", [](Gateway::HttpRequest &, const Gateway::Responder &) {});
    const QByteArray differences = Program::openApiDifferences(router);
    QVERIFY(differences.contains("POST /api/v1/nowhere/{}\n"));
    QVERIFY(differences.contains("GET /api/v1/relay\n"));
    QVERIFY(!differences.contains("healthz"));
}

QTEST_GUILESS_MAIN(TestOpenApi)
#include "tst_openapi.moc"
