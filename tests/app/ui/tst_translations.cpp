// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the window in the languages we claim to speak.
#include "app/ui/common/translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <algorithm>

namespace {

struct Phrase
{
    QString context;
    QString source;
    QString comment;
    bool isCounted = false;
    bool isFinished = true;
    QStringList texts;
};

QList<Phrase> phrasesOf(const QString &path)
{
    QList<Phrase> phrases;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return phrases;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        const auto name = xml.name();
        if (name == QLatin1String("name")) context = xml.readElementText();
        else if (name == QLatin1String("message")) phrases.append({context, {}, {}, xml.attributes().hasAttribute(QStringLiteral("numerus")), true, {}});
        else if (name == QLatin1String("source")) phrases.last().source = xml.readElementText();
        else if (name == QLatin1String("comment")) phrases.last().comment = xml.readElementText();
        else if (name == QLatin1String("numerusform")) phrases.last().texts.append(xml.readElementText());
        else if (name == QLatin1String("translation")) {
            phrases.last().isFinished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            if (!phrases.last().isCounted) phrases.last().texts.append(xml.readElementText());
        }
    }
    return phrases;
}

QStringList placesOf(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%[1-9]"));
    QStringList places;
    auto found = place.globalMatch(text);
    while (found.hasNext()) places.append(found.next().captured());
    places.removeDuplicates();
    places.sort();
    return places;
}

QString fileOf(const QString &language)
{
    return QStringLiteral(KITH_SOURCE_DIR "/translations/kith_%1.ts").arg(language);
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsTranslatedIsRightAndWhole_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("forms"); // for counted things
        // German is whole in every commit. In the others a new string may wait for somebody who speaks them, but not many.
        QTest::addColumn<int>("mayWait"); // of a hundred
        QTest::addRow("de") << QStringLiteral("de") << 2 << 0;
        QTest::addRow("es") << QStringLiteral("es") << 2 << 20;
        QTest::addRow("fr") << QStringLiteral("fr") << 2 << 20;
        QTest::addRow("pt_BR") << QStringLiteral("pt_BR") << 2 << 20;
        QTest::addRow("ar") << QStringLiteral("ar") << 6 << 20;
        QTest::addRow("zh_CN") << QStringLiteral("zh_CN") << 1 << 20;
        QTest::addRow("hi") << QStringLiteral("hi") << 2 << 20;
    }
    void whatIsTranslatedIsRightAndWhole()
    {
        QFETCH(QString, language);
        QFETCH(int, forms);
        QFETCH(int, mayWait);
        const QList<Phrase> phrases = phrasesOf(fileOf(language));
        QVERIFY(phrases.size() > 300);
        QStringList faults;
        QStringList waiting;
        for (const Phrase &phrase : phrases) {
            const auto fault = [&](const char *what) { faults.append(QStringLiteral("%1: %2: %3").arg(phrase.context, QLatin1String(what), phrase.source)); };
            if (!phrase.isFinished || phrase.texts.isEmpty() || phrase.texts.contains(QString())) {
                waiting.append(phrase.context + QStringLiteral(": ") + phrase.source);
                continue;
            }
            if (phrase.isCounted && phrase.texts.size() != forms) fault("wrong number of plural forms");
            for (const QString &text : phrase.texts)
                if (placesOf(text) != placesOf(phrase.source)) fault("other places than the source");
            // The last form is the one for many: without the number it would say nothing.
            if (phrase.isCounted && !phrase.texts.last().contains(QLatin1String("%n")) && !phrase.texts.last().contains(QLatin1String("%Ln"))) fault("no number");
        }
        QVERIFY2(faults.isEmpty(), qPrintable(QStringLiteral("\n") + faults.join(QLatin1Char('\n'))));
        QVERIFY2(waiting.size() * 100 <= phrases.size() * mayWait, qPrintable(QStringLiteral("\n") + waiting.join(QLatin1Char('\n'))));
    }
    void theProgramFindsItsWords_data() { whatIsTranslatedIsRightAndWhole_data(); }
    void theProgramFindsItsWords()
    {
        QFETCH(QString, language);
        // What stands under another class than it is asked for under is never found: ask as the window does.
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral("kith_") + language, QStringLiteral(":/kith/translations")));
        for (const auto &[context, source] : {std::pair("Ui::WelcomePage", "Welcome to Kith"), std::pair("Ui::ErrorText", "Try again."),
                                              std::pair("Ui::ConversationPane", "Settings"), std::pair("Ui::MessageWords", "Yesterday")}) {
            const QString found = translator.translate(context, source);
            QVERIFY2(!found.isEmpty(), source);
            QVERIFY2(found != QLatin1String(source), source);
        }
    }

    void everyWordOfTheSourcesIsThere()
    {
        // A copy is brought up to date as translations/update does; nothing may be new in it.
        const QString lupdate = qEnvironmentVariable("KITH_LUPDATE");
        if (lupdate.isEmpty()) QSKIP("lupdate is not installed");
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("kith_de.ts"));
        QVERIFY(QFile::copy(fileOf(QStringLiteral("de")), copy));
        QProcess process;
        process.setWorkingDirectory(QStringLiteral(KITH_SOURCE_DIR));
        process.start(lupdate, {QStringLiteral("-silent"), QStringLiteral("-no-obsolete"), QStringLiteral("-locations"), QStringLiteral("none"),
                                QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("app/ui"), QStringLiteral("app/main.cpp"), QStringLiteral("-ts"), copy});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 0);
        QStringList missing;
        for (const Phrase &phrase : phrasesOf(copy))
            if (!phrase.isFinished) missing.append(phrase.context + QStringLiteral(": ") + phrase.source);
        QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("run translations/update and translate:\n") + missing.join(QLatin1Char('\n'))));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
