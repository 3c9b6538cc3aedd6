// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/sentences.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>

namespace Bench {

namespace {

void addSentences(const QString &text, int most, QStringList &sentences)
{
    static const QRegularExpression end(QStringLiteral("(?<=[.!?。！？])\\s*(?=\\S)"));
    const auto parts = text.simplified().split(end, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (sentences.size() >= most) return;
        const QString one = part.trimmed();
        // Drawings made of signs are no sentences.
        const auto letters = std::count_if(one.begin(), one.end(), [](QChar c) { return c.isLetter() || c.isSpace(); });
        if (one.size() >= 10 && one.size() <= 300 && letters * 10 >= one.size() * 8) sentences << one;
    }
}

QStringList filesIn(const QString &folder, const QStringList &filters)
{
    QStringList files;
    QDirIterator it(folder, filters, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (it.hasNext()) files << it.next();
    files.sort();
    return files;
}

} // namespace

QStringList collectSentences(int most, QString &source)
{
    QStringList sentences;
    const auto fortunes = filesIn(QStringLiteral("/usr/share/games/fortunes"), {QStringLiteral("*")});
    for (const QString &path : fortunes) {
        if (path.endsWith(QLatin1String(".dat")) || path.endsWith(QLatin1String(".u8"))) continue;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) continue;
        const auto entries = QString::fromUtf8(file.readAll()).split(QStringLiteral("\n%"));
        for (const QString &entry : entries) addSentences(entry, most, sentences);
    }
    if (sentences.size() >= 1000) {
        source = QStringLiteral("fortunes");
        return sentences;
    }
    const auto pages = filesIn(QStringLiteral("/usr/share/man/man1"), {QStringLiteral("*.gz")});
    static const QRegularExpression request(QStringLiteral("^[.'].*$"), QRegularExpression::MultilineOption);
    static const QRegularExpression escape(QStringLiteral("\\\\(f[BIRP]|[-&|^%])"));
    for (const QString &path : pages) {
        if (sentences.size() >= most) break;
        QProcess unpack;
        unpack.start(QStringLiteral("gzip"), {QStringLiteral("-dc"), path});
        if (!unpack.waitForFinished(5000)) continue;
        QString text = QString::fromUtf8(unpack.readAllStandardOutput());
        text.remove(request).remove(escape);
        const auto paragraphs = text.split(QStringLiteral("\n\n"));
        for (const QString &paragraph : paragraphs) addSentences(paragraph, most, sentences);
    }
    source = QStringLiteral("manual pages");
    if (sentences.size() >= 1000) return sentences;
    source = QStringLiteral("made up: install fortunes for real ones");
    for (int i = 0; i < 1000; ++i) sentences << QStringLiteral("Sentence number %1 speaks of nothing in particular.").arg(i);
    return sentences;
}

} // namespace Bench
