// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/timeline/richtext.h"

#include "shared/base/weblinks.h"

#include <QRegularExpression>

namespace Ui {

namespace {

const QString kFence = QStringLiteral("```");

QString withoutEdgeBreaks(QString text)
{
    while (text.startsWith(QLatin1Char('\n'))) text.remove(0, 1);
    while (text.endsWith(QLatin1Char('\n'))) text.chop(1);
    return text;
}

//! Takes the back-ticks of `code` out and notes where the code is.
void findCode(RichText::Block &block)
{
    static const QRegularExpression pattern(QStringLiteral("`([^`\\n]+)`"));
    QString plain;
    qsizetype from = 0;
    auto matches = pattern.globalMatch(block.text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        plain += QStringView(block.text).mid(from, match.capturedStart() - from);
        block.codeSpans.append({plain.size(), match.capturedLength(1)});
        plain += match.capturedView(1);
        from = match.capturedEnd();
    }
    if (from == 0) return;
    plain += QStringView(block.text).mid(from);
    block.text = plain;
}

void findLinks(RichText::Block &block)
{
    const auto found = Base::findWebLinks(block.text);
    for (const Base::WebLink &link : found) block.links.append({link.start, link.length, link.url});
}

void appendPlain(RichText &result, const QString &text)
{
    const QString plain = withoutEdgeBreaks(text);
    if (plain.trimmed().isEmpty()) return;
    RichText::Block block;
    block.text = plain;
    findCode(block);
    findLinks(block);
    result.blocks.append(block);
}

} // namespace

RichText RichText::parse(const QString &text)
{
    RichText result;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(kFence, at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(kFence, open + kFence.size());
        if (close < 0) break;
        QString code = text.mid(open + kFence.size(), close - open - kFence.size());
        // A word right after the fence names the language: not part of the code.
        static const QRegularExpression language(QStringLiteral("^[A-Za-z0-9+#-]*\\n"));
        code.remove(language);
        code = withoutEdgeBreaks(code);
        if (!code.isEmpty()) {
            appendPlain(result, text.mid(at, open - at));
            Block block;
            block.isCode = true;
            block.text = code;
            result.blocks.append(block);
        } else {
            appendPlain(result, text.mid(at, close + kFence.size() - at));
        }
        at = close + kFence.size();
    }
    appendPlain(result, text.mid(at));
    return result;
}

} // namespace Ui
