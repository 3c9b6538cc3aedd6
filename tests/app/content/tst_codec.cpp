// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/codec.h"
#include "app/content/padding.h"
#include "app/content/sanitize.h"

#include <QMimeDatabase>
#include <QTest>

using Base::ErrorCode;
namespace pb = kith::content;

class TestCodec : public QObject
{
    Q_OBJECT

    static pb::Content text(const std::string &body)
    {
        pb::Content content;
        content.set_version(1);
        auto *header = content.mutable_header();
        header->set_sender("anna");
        header->set_sender_device(1);
        header->set_recipient("ben");
        header->set_recipient_device(2);
        header->set_conversation(Content::directConversation(QStringLiteral("anna"), QStringLiteral("ben")).toStdString());
        header->set_direct_with("ben");
        header->set_message_id(std::string(16, 'm'));
        header->set_counter(7);
        header->set_sent_time(1'700'000'000'000'000);
        header->set_typing_key(std::string(32, 't'));
        content.mutable_text()->set_body(body);
        return content;
    }

    static pb::Content image()
    {
        pb::Content content = text("x");
        auto *image = content.mutable_image();
        image->set_width(1600);
        image->set_height(1200);
        image->set_placeholder("blur");
        image->set_thumbnail("thumb");
        auto *attachment = image->mutable_attachment();
        attachment->set_blob_id(std::string(16, 'b'));
        attachment->set_key(std::string(32, 'k'));
        attachment->set_sha256(std::string(32, 'h'));
        attachment->set_plain_size(1000);
        attachment->set_ciphertext_size(1016);
        attachment->set_mime("image/jpeg");
        attachment->set_name("holiday.jpg");
        return content;
    }

    static pb::Content receipt()
    {
        pb::Content content = text("x");
        content.mutable_receipt()->set_kind(pb::Receipt::READ);
        auto *ref = content.mutable_receipt()->add_messages();
        ref->set_author("ben");
        ref->set_message_id(std::string(16, 'r'));
        return content;
    }

private Q_SLOTS:
    void everyTypeThatFilesHaveIsOne()
    {
        const auto types = QMimeDatabase().allMimeTypes();
        QVERIFY(types.size() > 300);
        for (const QMimeType &type : types) QVERIFY2(Content::isMimeType(type.name()), qPrintable(type.name()));
        const QString longest(127, QLatin1Char('x'));
        QVERIFY(Content::isMimeType(longest + QLatin1Char('/') + longest));
        for (const char *wrong : {"", "/", "a/", "/b", "a", "a/b/c", "a b/c", "a/b\n", "a/b;c=d", "-a/b", "a/\xc3\xa4"})
            QVERIFY2(!Content::isMimeType(QString::fromUtf8(wrong)), wrong);
        QVERIFY(!Content::isMimeType(longest + QStringLiteral("x/b")));
        QVERIFY(!Content::isMimeType(QStringLiteral("b/x") + longest));
    }

    void everyKindComesBackByteForByte_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *name, const pb::Content &content) {
            QTest::newRow(name) << QByteArray::fromStdString(content.SerializeAsString());
        };
        row("text", text("hello 👩‍👩‍👧"));
        row("image", image());
        auto album = image();
        album.mutable_image()->set_album(std::string(16, 'a'));
        album.mutable_image()->set_album_index(2);
        album.mutable_image()->set_album_count(3);
        row("picture of an album", album);
        row("receipt", receipt());
        auto file = text("x");
        *file.mutable_file()->mutable_attachment() = image().image().attachment();
        row("file", file);
        auto repair = text("x");
        repair.mutable_repair_request()->set_envelope_id(std::string(16, 'e'));
        row("repair", repair);
        auto keys = text("x");
        keys.mutable_sender_keys()->set_group_id(std::string(16, 'g'));
        keys.mutable_sender_keys()->set_distribution("d");
        row("sender keys", keys);
        auto greeting = text("x");
        greeting.mutable_greeting();
        row("greeting", greeting);
    }

    void everyKindComesBackByteForByte()
    {
        QFETCH(QByteArray, bytes);
        pb::Content content;
        QVERIFY(content.ParseFromArray(bytes.constData(), static_cast<int>(bytes.size())));
        const auto padded = Content::encode(content);
        QVERIFY(padded);
        const auto decoded = Content::decode(*padded);
        QVERIFY(decoded);
        QCOMPARE(QByteArray::fromStdString(decoded->SerializeAsString()), bytes);
        // Cut at every byte: an error, never a crash and never a message.
        for (qsizetype size = 0; size < padded->size(); ++size) QVERIFY(!Content::decode(padded->left(size)));
    }

    void contentOfAKnownVersionKeepsItsBytes()
    {
        // The golden form: a client of today must read what one of yesterday wrote, byte for byte.
        pb::Content content = text("hi");
        content.mutable_header()->clear_typing_key();
        const QByteArray golden = QByteArray(
            "080112530a04616e6e6110011a0362656e20022a20eeabca1260b569540ba6a34a4374aea2e069ad8b6efeabaa00294eefc4f50713"
            "32106d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d3807408080f9c0c1c482035a0362656e52040a026869");
        QCOMPARE(QByteArray::fromStdString(content.SerializeAsString()).toHex(), golden);
        const auto decoded = Content::decode(Content::pad(QByteArray::fromHex(golden)));
        QVERIFY(decoded);
        QCOMPARE(decoded->text().body(), std::string("hi"));
        QCOMPARE(Content::directConversation(QStringLiteral("ben"), QStringLiteral("anna")),
                 Content::directConversation(QStringLiteral("anna"), QStringLiteral("ben")));
    }

    void limitsAreCheckedOnBothSides()
    {
        QCOMPARE(Content::encode(text(std::string(Content::kMaxTextBytes + 1, 'a'))).error().code, ErrorCode::TextTooLong);
        QVERIFY(Content::encode(text(std::string(Content::kMaxTextBytes, 'a'))));
        QCOMPARE(Content::encode(text("")).error().code, ErrorCode::InvalidArgument);
        auto noCounter = text("x");
        noCounter.mutable_header()->set_counter(0);
        QCOMPARE(Content::encode(noCounter).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(Content::decode(Content::pad(QByteArray::fromStdString(noCounter.SerializeAsString()))).error().code, ErrorCode::InvalidContent);
        auto shortKey = image();
        shortKey.mutable_image()->mutable_attachment()->set_key("short");
        QCOMPARE(Content::decode(Content::pad(QByteArray::fromStdString(shortKey.SerializeAsString()))).error().code, ErrorCode::InvalidContent);
    }

    void aPlaceInAnAlbumMustBePossible()
    {
        const auto code = [](const std::string &id, quint32 index, quint32 count) {
            auto content = image();
            content.mutable_image()->set_album(id);
            content.mutable_image()->set_album_index(index);
            content.mutable_image()->set_album_count(count);
            const auto decoded = Content::decode(Content::pad(QByteArray::fromStdString(content.SerializeAsString())));
            return decoded ? ErrorCode::Internal : decoded.error().code;
        };
        const std::string id(16, 'a');
        QCOMPARE(code(id, 0, 2), ErrorCode::Internal);
        QCOMPARE(code(id, 29, 30), ErrorCode::Internal);
        QCOMPARE(code("", 0, 0), ErrorCode::Internal);
        QCOMPARE(code("", 0, 2), ErrorCode::InvalidContent);
        QCOMPARE(code("short", 0, 2), ErrorCode::InvalidContent);
        QCOMPARE(code(id, 0, 1), ErrorCode::InvalidContent);
        QCOMPARE(code(id, 2, 2), ErrorCode::InvalidContent);
        QCOMPARE(code(id, 0, 31), ErrorCode::InvalidContent);
    }

    void aNewerKindKeepsItsHeader()
    {
        auto content = text("x");
        content.clear_body();
        content.set_version(2);
        const QByteArray padded = Content::pad(QByteArray::fromStdString(content.SerializeAsString()));
        QCOMPARE(Content::decode(padded).error().code, ErrorCode::UnknownContent);
        const auto header = Content::decodeHeader(padded);
        QVERIFY(header);
        QCOMPARE(header->counter(), 7u);
    }

    void swappedAddressesAreNoticed()
    {
        const Base::DeviceAddress anna{QStringLiteral("anna"), 1};
        const Base::DeviceAddress ben{QStringLiteral("ben"), 2};
        const auto header = text("x").header();
        QVERIFY(Content::checkAddresses(header, anna, ben));
        QCOMPARE(Content::checkAddresses(header, ben, anna).error().code, ErrorCode::AddressMismatch);
        QCOMPARE(Content::checkAddresses(header, {QStringLiteral("anna"), 2}, ben).error().code, ErrorCode::AddressMismatch);
        QCOMPARE(Content::checkAddresses(header, anna, {QStringLiteral("ben"), 1}).error().code, ErrorCode::AddressMismatch);
        auto elsewhere = header;
        elsewhere.set_conversation(Content::directConversation(QStringLiteral("anna"), QStringLiteral("carl")).toStdString());
        QCOMPARE(Content::checkAddresses(elsewhere, anna, ben).error().code, ErrorCode::AddressMismatch);
        elsewhere.set_direct_with("carl");
        QCOMPARE(Content::checkAddresses(elsewhere, anna, ben).error().code, ErrorCode::AddressMismatch);
        // The sender's own other device files the copy under the person it was written to.
        auto copy = text("x").header();
        copy.set_recipient("anna");
        copy.set_recipient_device(3);
        QVERIFY(Content::checkAddresses(copy, anna, {QStringLiteral("anna"), 3}));
    }

    void sizesTellLittle()
    {
        QCOMPARE(Content::pad("a").size(), Content::pad(QByteArray(150, 'a')).size());
        for (qsizetype size = 0; size < 5000; ++size) {
            const QByteArray plain(size, '\0'); // zeros: the marker must still be found
            const QByteArray padded = Content::pad(plain);
            QVERIFY(padded.size() > size);
            QVERIFY(size < 1000 || padded.size() < size * 113 / 100);
            QCOMPARE(Content::unpad(padded), plain);
            QVERIFY(!Content::unpad(padded + '\0'));
        }
    }

    void foreignFileNamesBecomeHarmless()
    {
        QCOMPARE(Content::safeFileName(QStringLiteral("../../etc/passwd")), QStringLiteral("passwd"));
        QCOMPARE(Content::safeFileName(QStringLiteral("C:\\Windows\\a.exe")), QStringLiteral("a.exe"));
        QCOMPARE(Content::safeFileName(QStringLiteral(".bashrc")), QStringLiteral("bashrc"));
        QCOMPARE(Content::safeFileName(QStringLiteral("..")), QStringLiteral("file"));
        QCOMPARE(Content::safeFileName(QStringLiteral("a\u202egpj.exe")), QStringLiteral("agpj.exe"));
        QCOMPARE(Content::safeFileName(QStringLiteral("CON.txt")), QStringLiteral("_CON.txt"));
        QCOMPARE(Content::safeFileName(QStringLiteral("a\nb")), QStringLiteral("ab"));
        const QString longName = Content::safeFileName(QString(500, QLatin1Char('a')) + QStringLiteral(".jpeg"));
        QCOMPARE(longName.size(), 120);
        QVERIFY(longName.endsWith(QStringLiteral(".jpeg")));
        // File systems count bytes.
        const QString wide = Content::safeFileName(QString(119, QChar(0x4e2d)) + QStringLiteral(".png"));
        QVERIFY(wide.toUtf8().size() <= 200);
        QVERIFY(wide.endsWith(QString(QChar(0x4e2d)) + QStringLiteral(".png")));
        const QString faces = Content::safeFileName(QStringLiteral("\U0001F600").repeated(60) + QStringLiteral(".png"));
        QVERIFY(faces.toUtf8().size() <= 200);
        QVERIFY(faces.endsWith(QStringLiteral("\U0001F600.png")));
        QCOMPARE(Content::safeText(QStringLiteral("a\r\nb\rc\td\u0007")), QStringLiteral("a\nb\nc\td"));
    }
};

QTEST_GUILESS_MAIN(TestCodec)
#include "tst_codec.moc"
