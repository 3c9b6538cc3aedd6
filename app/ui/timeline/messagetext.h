// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/timeline/richtext.h"

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QSizeF>

#include <memory>
#include <vector>

class QPainter;
class QTextLayout;

namespace Ui {

//! Fonts and colours a message's text is laid out with.
struct TextLook
{
    QFont body;
    QFont code;
    QColor text;
    QColor link;
    QColor inset; //!< behind code
    QColor selection; //!< behind marked text
};

//! A part of a text that stands out: selected, or found.
struct TextSpan
{
    qsizetype from = 0;
    qsizetype to = 0; //!< behind the last
};

//! The laid out text of one message. Positions count UTF-16 units of plain(). Coordinates start at its upper left corner.
class MessageText
{
public:
    MessageText(const QString &text, const TextLook &look, Qt::LayoutDirection direction);
    ~MessageText();

    //! Breaks lines at \a maxWidth; size() is then as small as the text allows.
    void layOut(qreal maxWidth);
    QSizeF size() const { return m_size; }
    //! Width of the last line when something may stand beside it (same direction, no code block), otherwise nothing fits:
    //! a negative number.
    qreal lastLineWidth() const { return m_lastLineWidth; }

    //! What is shown, marks left out, blocks separated by line ends.
    const QString &plain() const { return m_plain; }
    void draw(QPainter &painter, const QPointF &at, const QList<TextSpan> &marked = {}) const;

    //! The position nearest to \a point.
    qsizetype positionAt(const QPointF &point) const;
    //! Empty when there is no link under \a point.
    QUrl linkAt(const QPointF &point) const;
    //! Start and end of the word around \a position.
    std::pair<qsizetype, qsizetype> wordAt(qsizetype position) const;

private:
    struct Block;
    const Block *blockAt(qreal y) const;

    TextLook m_look;
    Qt::LayoutDirection m_direction;
    std::vector<std::unique_ptr<Block>> m_blocks;
    QString m_plain;
    QSizeF m_size;
    qreal m_lastLineWidth = -1;
    int m_aloneEmoji = 0;
};

} // namespace Ui
