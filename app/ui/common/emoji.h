// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
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
//! Families that draw emoji in colour. A fallback font would split families and leave a heart black.
QStringList families();
//! Format ranges that give every run of \a text its family.
QList<QTextLayout::FormatRange> formats(QStringView text);

} // namespace Ui::Emoji
