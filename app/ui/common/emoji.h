// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>
#include <QTextLayout>

namespace Ui::Emoji {

//! A stretch of emoji without anything between them. Positions count UTF-16 units.
struct Run
{
    qsizetype start = 0;
    qsizetype length = 0;
    int count = 0; //!< pictures a person sees
};

//! Whole sequences only (families, flags, keycaps, skin tones): a run never ends inside one. UTS #51.
QList<Run> runs(QStringView text);
//! The number of emoji when \a text consists of nothing else (white space aside), otherwise 0.
int countIfAlone(QStringView text);
//! The format of a run among text of \a pointSize: the family that draws emoji in colour, and nothing merged into it (a
//! fallback font would split families and keycaps and leave a heart black), a little larger than the letters.
QTextCharFormat format(qreal pointSize);
//! format() for every run of \a text.
QList<QTextLayout::FormatRange> formats(QStringView text, qreal pointSize);

} // namespace Ui::Emoji
