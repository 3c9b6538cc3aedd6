// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/shellwords.h"

namespace Cli {

Base::Result<QStringList> splitLine(const QString &line)
{
    QStringList words;
    QString word;
    bool inWord = false;
    QChar quote;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (quote == QLatin1Char('\'')) {
            if (c == quote) quote = QChar();
            else word += c;
        } else if (quote == QLatin1Char('"')) {
            if (c == quote) {
                quote = QChar();
            } else if (c == QLatin1Char('\\') && i + 1 < line.size()) {
                const QChar next = line.at(++i);
                if (next == QLatin1Char('n')) word += QLatin1Char('\n');
                else if (next == QLatin1Char('t')) word += QLatin1Char('\t');
                else if (next == QLatin1Char('"') || next == QLatin1Char('\\')) word += next;
                else (word += c) += next;
            } else {
                word += c;
            }
        } else if (c == QLatin1Char('\'') || c == QLatin1Char('"')) {
            quote = c;
            inWord = true; // '' is a word too
        } else if (c == QLatin1Char(' ') || c == QLatin1Char('\t') || c == QLatin1Char('\r')) {
            if (inWord) words.append(word);
            word.clear();
            inWord = false;
        } else if (c == QLatin1Char('#') && !inWord && words.isEmpty()) {
            return words; // a comment
        } else {
            if (c == QLatin1Char('\\') && i + 1 < line.size()) word += line.at(++i);
            else word += c;
            inWord = true;
        }
    }
    if (!quote.isNull()) return Base::Error{Base::ErrorCode::InvalidArgument, QStringLiteral("a quote is not closed")};
    if (inWord) words.append(word);
    return words;
}

} // namespace Cli
