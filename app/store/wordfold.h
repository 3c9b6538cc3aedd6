// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Store {

//! A stretch of a text as searching sees it.
struct TextPiece
{
    enum class Kind {
        Word, //!< letters, digits and their marks
        Run, //!< of a script that is written without spaces between words (Chinese, Japanese, Korean, Thai …)
        Symbol, //!< one emoji, or another sign that means something by itself
    };
    Kind kind = Kind::Word;
    QString folded; //!< what is compared: no case, no accents, ß as ss, ł as l, œ as oe, wide and ligature forms as plain ones
    qsizetype start = 0; //!< in the text
    qsizetype length = 0;
};

//! \a c as the index can hold it: letters newer than the tokenizer (Unicode 6.1) are spelled in hexadecimal.
QString indexable(char32_t c);

enum class WordFolding {
    KeepsStrokes, //!< as early versions of the index were made: ł stays ł, œ stays œ
    Full,
};

//! Cuts \a text into what can be searched for. The index is made of this: changing it needs another WordFolding and a migration.
QList<TextPiece> piecesOf(const QString &text, WordFolding folding = WordFolding::Full);

} // namespace Store
