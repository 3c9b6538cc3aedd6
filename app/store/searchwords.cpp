// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/searchwords.h"

#include "app/store/textunits.h"

#include <algorithm>

namespace Store {

namespace {

constexpr qsizetype kShortestCompound = 12; // words of this length and more may be compounds
constexpr qsizetype kLongestCompound = 48; // beyond that it is a number or a key
constexpr qsizetype kMostJoined = 4; // words of a chain of them that are found without what joins them
constexpr qsizetype kLongestChain = 8; // that is found as a whole

constexpr char32_t kMarks = 0xf0000; // a private plane: letters to the tokenizer, in nobody's text
constexpr char32_t kAuthors = kMarks + 0x6000;
constexpr char32_t kFlags = kMarks + 0xf000;
constexpr quint64 kPerKind = 0x6000;

QString letter(char32_t c)
{
    return QString::fromUcs4(&c, 1);
}

//! Words that hang together as one: the whole of a chain and every few of it.
void joinWords(const QList<TextUnit> &units, qsizetype first, qsizetype end, QString &out)
{
    const qsizetype count = end - first;
    for (qsizetype size = 2; size <= count; ++size) {
        if (size > kMostJoined && (size < count || count > kLongestChain)) continue;
        for (qsizetype from = first; from + size <= end; ++from) {
            QString joined;
            for (qsizetype i = from; i < from + size; ++i) joined += units.at(i).folded;
            if (joined.size() <= kLongestCompound) out += joined + QLatin1Char(' ');
        }
    }
}

//! What else people type for what stands in \a text: dont for don't, a number without its blanks or by its end, the 3.11 of
//! python3.11.
QString otherSpellings(const QString &text, const QList<TextPiece> &pieces)
{
    QString out;
    const QList<TextUnit> units = unitsOf(text, pieces);
    for (qsizetype i = 0, chain = 0; i < units.size(); ++i) {
        const TextUnit &unit = units.at(i);
        if (!unit.isWord) continue;
        if (unit.joint != Joint::Word) chain = i;
        const bool isEnd = i + 1 == units.size() || units.at(i + 1).joint != Joint::Word;
        if (isEnd && chain < i) joinWords(units, chain, i + 1, out);
        const QString digits = unit.folded.mid(digitsIn(unit.folded));
        if (digits.size() < unit.folded.size()) out += digits.left(kLongestNumber) + QLatin1Char(' ');
    }
    for (const TextPiece &piece : pieces) {
        const QString plain = withoutApostrophes(piece.folded);
        if (piece.kind == TextPiece::Kind::Word && plain != piece.folded) out += plain + QLatin1Char(' ');
    }
    const QList<NumberRun> runs = numberRunsOf(text, units);
    for (const NumberRun &run : runs) {
        if (run.digits.size() < kShortestNumber) {
            if (run.isGrouped) out += run.digits + QLatin1Char(' ');
            continue;
        }
        for (qsizetype i = 0; i + kShortestInside <= run.digits.size(); ++i) {
            const QString rest = run.digits.mid(i, kLongestNumber);
            out += rest + QLatin1Char(' ');
        }
    }
    return out;
}

} // namespace

// An emoji is a separator to the tokenizer: it stands in the index as a letter of the private plane.
QString symbolToken(const QString &symbol)
{
    const char32_t c = symbol.toUcs4().value(0);
    return letter(kMarks + std::min<char32_t>(c & 0xffff, 0xfffd));
}

QStringList charactersOf(const QString &text)
{
    QStringList list;
    const auto all = text.toUcs4();
    for (const uint c : all) list << indexable(c);
    return list;
}

bool canHoldParts(const QString &word)
{
    return word.size() >= kShortestCompound && word.size() <= kLongestCompound
        && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter() || c.isMark(); });
}

namespace SearchMarks {

QString conversation(qint64 conversationKey)
{
    return letter(kMarks + static_cast<char32_t>(static_cast<quint64>(conversationKey) % kPerKind));
}

QString author(const QString &user)
{
    quint64 hash = 1469598103934665603u; // FNV-1a: stored, so it must not change with the library's hash
    for (const char byte : user.toUtf8()) hash = (hash ^ static_cast<uchar>(byte)) * 1099511628211u;
    return letter(kAuthors + static_cast<char32_t>(hash % kPerKind));
}

QString own() { return letter(kFlags); }
QString image() { return letter(kFlags + 1); }
QString file() { return letter(kFlags + 2); }
QString link() { return letter(kFlags + 3); }

} // namespace SearchMarks

SearchWords SearchWords::of(const QString &text, SearchSpelling spelling)
{
    SearchWords out;
    const QList<TextPiece> pieces = piecesOf(text, spelling == SearchSpelling::Full ? WordFolding::Full : WordFolding::KeepsStrokes);
    for (const TextPiece &piece : pieces) {
        switch (piece.kind) {
        case TextPiece::Kind::Word:
            out.words += piece.folded + QLatin1Char(' ');
            if (canHoldParts(piece.folded)) {
                for (qsizetype i = kShortestHead; i + kShortestInside <= piece.folded.size(); ++i)
                    out.inside += piece.folded.mid(i) + QLatin1Char(' ');
            }
            break;
        case TextPiece::Kind::Symbol: out.single += symbolToken(piece.folded) + QLatin1Char(' '); break;
        case TextPiece::Kind::Run: {
            const QStringList characters = charactersOf(piece.folded);
            for (qsizetype i = 0; i < characters.size(); ++i) {
                out.single += characters.at(i) + QLatin1Char(' ');
                if (i + 1 < characters.size()) out.words += characters.at(i) + characters.at(i + 1) + QLatin1Char(' ');
            }
            break;
        }
        }
    }
    if (spelling != SearchSpelling::Plain) out.inside += otherSpellings(text, pieces);
    return out;
}

void SearchWords::append(const SearchWords &other)
{
    words += other.words;
    inside += other.inside;
    single += other.single;
}

} // namespace Store
