// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures that are hard to read, made by torture.py: each becomes the right picture or is refused, with the memory that it
// may take held by the system.
#include "app/media/imagepreparer.h"
#include "app/media/imagereader.h"
#include "pictures.h"

#include <QColorSpace>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace Media;

namespace {

constexpr int kAddressMiB = 320; //!< most of it are libraries; the worst of the pictures claims 3600
constexpr int kMostMiB = 8; //!< that a refused picture may take: its file, and a decoder that began

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! Most memory this process has had at once since forgetPeak(), in MiB; 0 where the system does not say.
int peakMiB()
{
    for (const QByteArray &line : contents(QStringLiteral("/proc/self/status")).split('\n')) {
        if (line.startsWith("VmHWM:")) return line.mid(6).trimmed().split(' ').first().toInt() / 1024;
    }
    return 0;
}

void forgetPeak()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly)) file.write("5");
}

//! Every file named, in a process that gets no more address space than it needs for itself and one small picture: "name code
//! MiB" for each, with what it took while it was looked at.
int limited(const QStringList &paths)
{
#ifdef Q_OS_UNIX
    const rlim_t bytes = rlim_t(kAddressMiB) << 20;
    const rlimit most{bytes, bytes};
    if (setrlimit(RLIMIT_AS, &most) != 0) return 3;
#endif
    for (const QString &path : paths) {
        forgetPeak();
        const int before = peakMiB();
        const auto out = ImagePreparer::prepareFile(path);
        fprintf(stdout, "%s %s %d\n", qPrintable(path.section(QLatin1Char('/'), -1)),
                out ? "picture" : qPrintable(Base::errorName(out.error().code)), peakMiB() - before);
        fflush(stdout);
    }
    return 0;
}

//! Both at the same small size, on white.
double differenceSeen(const QImage &a, const QImage &b)
{
    const auto small = [](const QImage &image) {
        return image.convertToFormat(QImage::Format_RGB32).scaled(160, 120, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    return meanDifference(small(a), small(b));
}

//! Every frame of a WebP as ImageMagick reads it, in sRGB: the sums of its pixels.
QByteArray seenByAnother(const QByteArray &bytes)
{
    QTemporaryDir folder;
    const QString from = folder.filePath(QStringLiteral("in.webp")), screen = folder.filePath(QStringLiteral("screen.icc"));
    for (const auto &[path, data] : {std::pair(from, bytes), std::pair(screen, QColorSpace(QColorSpace::SRgb).iccProfile())}) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size()) return {};
    }
    QProcess convert;
    convert.start(QStringLiteral("convert"), {from, QStringLiteral("-profile"), screen, QStringLiteral("-strip"), QStringLiteral("-format"),
                                              QStringLiteral("%#\n"), QStringLiteral("info:")});
    return convert.waitForFinished(60'000) && convert.exitCode() == 0 ? convert.readAllStandardOutput() : QByteArray();
}

} // namespace

class TestTorture : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QJsonArray m_manifest;

private Q_SLOTS:
    void initTestCase()
    {
        QProcess maker;
        maker.start(QStringLiteral("python3"), {QStringLiteral(KITH_TORTURE), m_folder.path()});
        if (!maker.waitForStarted()) QSKIP("needs python3");
        QVERIFY(maker.waitForFinished(300'000));
        QVERIFY2(maker.exitCode() == 0, maker.readAllStandardError().constData());
        m_manifest = QJsonDocument::fromJson(contents(m_folder.filePath(QStringLiteral("manifest.json")))).array();
        QVERIFY(m_manifest.size() > 50);
    }

    void eachBecomesTheRightPictureOrIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("facts");
        for (const QJsonValue &value : std::as_const(m_manifest))
            QTest::newRow(qPrintable(value.toObject().value(QLatin1String("file")).toString())) << value.toObject();
    }
    void eachBecomesTheRightPictureOrIsRefused()
    {
        QFETCH(QJsonObject, facts);
        const auto text = [&facts](const char *key) { return facts.value(QLatin1String(key)).toString(); };
        const QString path = m_folder.filePath(text("file"));
        for (const ImageQuality quality : {ImageQuality::Standard, ImageQuality::Original}) {
            const auto out = ImagePreparer::prepareFile(path, PrepareOptions::forQuality(quality));
            if (text("must") == QLatin1String("refused")) {
                QVERIFY(!out);
                const QString wanted = text("error");
                const QString code = Base::errorName(out.error().code);
                const bool isBoth = code == Base::errorName(Base::ErrorCode::ImageTooLarge) || code == Base::errorName(Base::ErrorCode::ImageUnreadable);
                if (wanted == QLatin1String("ImageTooLarge")) QCOMPARE(out.error().code, Base::ErrorCode::ImageTooLarge);
                else if (wanted == QLatin1String("ImageUnreadable") || wanted == QLatin1String("FileUnreadable"))
                    QVERIFY2(out.error().code == Base::ErrorCode::ImageUnreadable, qPrintable(code));
                else QVERIFY2(isBoth, qPrintable(code));
                continue;
            }
            QVERIFY2(out, qPrintable(out ? QString() : Base::errorName(out.error().code) + out.error().detail));
            const QSize seen(facts.value(QLatin1String("width")).toInt(), facts.value(QLatin1String("height")).toInt());
            QCOMPARE(out->originalSizePx, seen);
            QCOMPARE(out->isAnimated, facts.value(QLatin1String("animated")).toBool());
            if (facts.value(QLatin1String("alpha")).toBool()) QCOMPARE(out->losslessReason, quality == ImageQuality::Original ? LosslessReason::Requested : LosslessReason::Transparent);
            if (facts.value(QLatin1String("colours")).toBool()) QVERIFY(out->colourConverted);
            for (const QJsonValue &kind : facts.value(QLatin1String("removed")).toArray()) {
                const bool told = std::any_of(out->metadataRemoved.begin(), out->metadataRemoved.end(),
                                              [&](Metadata one) { return metadataName(one) == kind.toString(); });
                QVERIFY2(told, qPrintable(kind.toString()));
            }
            // What arrives is opened as everybody else's picture is.
            auto reader = ImageReader::open(out->bytes);
            QVERIFY(reader);
            QCOMPARE(reader->uprightSizePx(), out->sizePx);
            const bool keepsProfile = facts.value(QLatin1String("keeps_profile")).toBool();
            QCOMPARE(reader->container().metadata, keepsProfile ? QList{Metadata::ColourProfile} : QList<Metadata>());
            QCOMPARE(reader->container().colourProfile.isEmpty(), !keepsProfile);
            QVERIFY(!out->bytes.contains("Kithmaker"));
            QVERIFY(!out->bytes.contains("kith torture")); // the name in each profile
            if (keepsProfile) {
                QCOMPARE(seenByAnother(out->bytes), seenByAnother(contents(path)));
                const auto again = ImagePreparer::prepare(out->bytes); // what somebody sends on
                QVERIFY(again);
                QCOMPARE(again->bytes, out->bytes);
                QVERIFY(again->metadataRemoved.isEmpty());
            }
            const auto image = reader->decode();
            QVERIFY(image);
            if (text("reference").isEmpty()) continue;
            const QImage reference(m_folder.filePath(text("reference")));
            QVERIFY(!reference.isNull());
            const double difference = differenceSeen(convertedToSrgb(*image), reference);
            QVERIFY2(difference < 4, qPrintable(QString::number(difference)));
        }
    }

    void nothingThatIsRefusedTakesMemoryFirst()
    {
#ifdef Q_OS_UNIX
        QStringList paths{QStringLiteral("--limited")};
        QStringList wanted;
        for (const QJsonValue &value : std::as_const(m_manifest)) {
            const QJsonObject facts = value.toObject();
            if (facts.value(QLatin1String("must")).toString() != QLatin1String("refused")) continue;
            paths.append(m_folder.filePath(facts.value(QLatin1String("file")).toString()));
            wanted.append(facts.value(QLatin1String("file")).toString());
        }
        QProcess self;
        self.start(QCoreApplication::applicationFilePath(), paths);
        QVERIFY(self.waitForFinished(120'000));
        QCOMPARE(self.exitStatus(), QProcess::NormalExit);
        QCOMPARE(self.exitCode(), 0);
        const QString said = QString::fromUtf8(self.readAllStandardOutput());
        const QString complaints = QString::fromUtf8(self.readAllStandardError());
        for (const QString &name : std::as_const(wanted)) {
            const QString line = said.section(name + QLatin1Char(' '), 1, 1).section(QLatin1Char('\n'), 0, 0);
            QVERIFY2(!line.isEmpty(), qPrintable(name + complaints));
            QVERIFY2(!line.startsWith(QLatin1String("picture")), qPrintable(name));
            const int took = line.section(QLatin1Char(' '), 1).toInt();
            qInfo("%s: %d MiB", qPrintable(name), took);
            QVERIFY2(took <= kMostMiB, qPrintable(QStringLiteral("%1 took %2 MiB").arg(name).arg(took)));
        }
#endif
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--limited")) return limited(arguments.mid(2));
    TestTorture test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_torture.moc"
