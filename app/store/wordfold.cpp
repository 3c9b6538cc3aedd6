// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/wordfold.h"

namespace Store {

namespace {

enum class CharKind { Separator, Transparent, Letter, Spaceless, Symbol };

bool isSpacelessScript(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
    case QChar::Script_Yi:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar: return true;
    default:
        // Marks that make a kana long or voiced belong to no script.
        return c == 0x30fc || c == 0xff70 || c == 0xff9e || c == 0xff9f;
    }
}

CharKind kindOf(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    switch (category) {
    case QChar::Symbol_Other:
    case QChar::Symbol_Currency: return CharKind::Symbol;
    default: break;
    }
    // Joiners, soft hyphens, directions, variation selectors, the box around a keycap, tags: nobody types them.
    if (category == QChar::Other_Format || (c >= 0xfe00 && c <= 0xfe0f) || c == 0x20e3) return CharKind::Transparent;
    // Emoji, also those newer than this library: the whole range.
    if (c >= 0x1f000 && c <= 0x1faff) return CharKind::Symbol;
    if (!QChar::isLetterOrNumber(c) && !QChar::isMark(c)) return CharKind::Separator;
    return isSpacelessScript(c) ? CharKind::Spaceless : CharKind::Letter;
}

//! Marks that people leave out: accents, Arabic and Hebrew vowels. Those of Indian scripts are part of the word.
bool isLeftOut(char32_t c)
{
    if (c == 0x0640) return true; // Arabic's stretching line
    if (!QChar::isMark(c)) return false;
    return (c >= 0x0300 && c <= 0x036f) || (c >= 0x0483 && c <= 0x0489) || (c >= 0x0591 && c <= 0x05c7)
        || (c >= 0x0610 && c <= 0x061a) || (c >= 0x064b && c <= 0x065f) || c == 0x0670 || (c >= 0x06d6 && c <= 0x06ed)
        || (c >= 0x1ab0 && c <= 0x1aff) || (c >= 0x1dc0 && c <= 0x1dff) || (c >= 0x20d0 && c <= 0x20ff) || (c >= 0xfe20 && c <= 0xfe2f);
}

//! Letters that Unicode does not take apart, as people type them who do not have them. Empty: it is none of them.
QLatin1String withoutStroke(uint c)
{
    switch (c) {
    case 0x00e6: return QLatin1String("ae");
    case 0x00f0: return QLatin1String("d");
    case 0x00f8: return QLatin1String("o");
    case 0x00fe: return QLatin1String("th");
    case 0x0111: return QLatin1String("d");
    case 0x0127: return QLatin1String("h");
    case 0x0142: return QLatin1String("l");
    case 0x0153: return QLatin1String("oe");
    case 0x0167: return QLatin1String("t");
    default: return {};
    }
}

QString foldedWord(const QString &word, WordFolding folding)
{
    QString out;
    const auto all = word.normalized(QString::NormalizationForm_KD).toCaseFolded().normalized(QString::NormalizationForm_KD).toUcs4();
    for (const uint c : all) {
        if (isLeftOut(c) || kindOf(c) == CharKind::Transparent) continue;
        if (c == 0x00df) {
            out += QLatin1String("ss");
        } else if (c == 0x0131) { // a Turkish i without its dot
            out += QLatin1Char('i');
        } else if (const auto plain = withoutStroke(c); folding == WordFolding::Full && !plain.isEmpty()) {
            out += plain;
        } else if (QChar::isLetterOrNumber(c) || QChar::isMark(c)) { // what is left of a ligature may hold spaces
            out += indexable(c);
        }
    }
    return out;
}

QString foldedRun(const QString &run)
{
    QString out;
    const auto all = run.normalized(QString::NormalizationForm_KC).toCaseFolded().toUcs4();
    for (const uint c : all) {
        const CharKind kind = kindOf(c);
        if (kind == CharKind::Spaceless || kind == CharKind::Letter) out += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
    }
    return out;
}

} // namespace

QString indexable(char32_t c)
{
    if (QChar::unicodeVersion(c) > QChar::Unicode_6_1 && QChar::category(c) != QChar::Other_PrivateUse)
        return QStringLiteral("x%1").arg(static_cast<uint>(c), 5, 16, QLatin1Char('0'));
    return QString::fromUcs4(&c, 1);
}

QList<TextPiece> piecesOf(const QString &text, WordFolding folding)
{
    QList<TextPiece> pieces;
    qsizetype start = -1; // of the piece that is being read
    CharKind reading = CharKind::Separator;
    const auto finish = [&](qsizetype end) {
        if (start < 0) return;
        const QString raw = text.mid(start, end - start);
        const bool isRun = reading == CharKind::Spaceless;
        QString folded = isRun ? foldedRun(raw) : foldedWord(raw, folding);
        if (!folded.isEmpty()) pieces.append({isRun ? TextPiece::Kind::Run : TextPiece::Kind::Word, std::move(folded), start, end - start});
        start = -1;
    };
    for (qsizetype i = 0; i < text.size();) {
        char32_t c = text.at(i).unicode();
        qsizetype width = 1;
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            width = 2;
        }
        CharKind kind = c < 0x80 ? (QChar::isLetterOrNumber(c) ? CharKind::Letter : CharKind::Separator) : kindOf(c);
        // A mark joins whatever it stands on.
        if (start >= 0 && kind != CharKind::Transparent && QChar::isMark(c)) kind = reading;
        switch (kind) {
        case CharKind::Transparent:
            if (start < 0 && !pieces.isEmpty() && pieces.last().kind == TextPiece::Kind::Symbol
                && pieces.last().start + pieces.last().length == i)
                pieces.last().length += width;
            break;
        case CharKind::Separator: finish(i); break;
        case CharKind::Symbol:
            finish(i);
            pieces.append({TextPiece::Kind::Symbol, text.mid(i, width), i, width});
            break;
        case CharKind::Letter:
        case CharKind::Spaceless:
            if (start >= 0 && kind != reading) finish(i);
            if (start < 0) {
                start = i;
                reading = kind;
            }
            break;
        }
        i += width;
    }
    finish(text.size());
    return pieces;
}

} // namespace Store
