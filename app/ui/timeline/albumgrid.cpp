// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/timeline/albumgrid.h"

#include <algorithm>
#include <cmath>

namespace Ui::AlbumGrid {

namespace {

// Very flat or narrow ones are cropped rather than squeezing their neighbours.
constexpr qreal kNarrowest = 0.6;
constexpr qreal kFlattest = 2.2;
constexpr qreal kLowestRow = 0.24; //!< of the width
constexpr qreal kHighestRow = 0.66;

qreal aspectOf(const QSizeF &size)
{
    return size.isEmpty() ? 1 : std::clamp(size.width() / size.height(), kNarrowest, kFlattest);
}

//! How many stand in each row.
QList<int> rowsFor(const QList<QSizeF> &sizes)
{
    const int count = static_cast<int>(sizes.size());
    if (count <= 1) return {count};
    if (count == 2) return aspectOf(sizes.at(0)) > 1.7 && aspectOf(sizes.at(1)) > 1.7 ? QList<int>{1, 1} : QList<int>{2};
    if (count == 3) return aspectOf(sizes.at(0)) >= 1 ? QList<int>{1, 2} : QList<int>{3};
    const int perRow = count <= 4 ? 2 : count <= 12 ? 3 : 4;
    const int rows = (count + perRow - 1) / perRow;
    QList<int> result;
    for (int row = 0; row < rows; ++row) result.append(count / rows + (row >= rows - count % rows ? 1 : 0));
    return result;
}

} // namespace

QList<QRectF> cells(const QList<QSizeF> &sizes, qreal width)
{
    QList<QRectF> result;
    qreal y = 0;
    int next = 0;
    for (const int inRow : rowsFor(sizes)) {
        if (inRow == 0) continue;
        qreal aspects = 0;
        for (int i = 0; i < inRow; ++i) aspects += aspectOf(sizes.at(next + i));
        const qreal room = width - kGap * (inRow - 1);
        const qreal height = std::round(std::clamp(room / aspects, width * kLowestRow, width * kHighestRow));
        qreal x = 0;
        qreal share = 0;
        for (int i = 0; i < inRow; ++i) {
            share += aspectOf(sizes.at(next + i));
            const qreal right = i + 1 == inRow ? width : std::round(room * share / aspects) + kGap * i;
            result.append(QRectF(x, y, right - x, height));
            x = right + kGap;
        }
        next += inRow;
        y += height + kGap;
    }
    return result;
}

} // namespace Ui::AlbumGrid
