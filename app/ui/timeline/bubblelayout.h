// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/types.h"
#include "app/ui/timeline/bubblelook.h"
#include "app/ui/timeline/messagetext.h"

#include <QRectF>

#include <memory>

namespace Ui {

//! What can be clicked in a bubble.
enum class BubblePart {
    None,
    Bubble,
    Text,
    Image,
    Transfer, //!< the ring over a picture or in a file row: cancel, or fetch
    File,
    Retry,
    Discard,
    Notice,
};

//! Where everything of one message stands. Coordinates start at the upper left corner of its row; the row is as wide as
//! the column. Immutable: a changed message gets a new one.
class BubbleLayout
{
public:
    //! \a authorName is how the sender is called in notices and placeholders. \a showsMeta: with time and ticks; the last
    //! bubble of a group that says the same speaks for the others.
    //! \a album: the pictures of one album, \a message the first of them; it speaks for all.
    BubbleLayout(const Session::Message &message, const QString &authorName, const BubbleLook &look, qreal columnWidth,
                 bool showsMeta, const QList<Session::Message> &album = {});

    //! A picture of an album.
    struct Cell
    {
        QRectF area;
        QRectF ring; //!< null when there is nothing to carry
    };
    const QList<Cell> &cells() const { return m_cells; }
    const Session::Message &cellMessage(int cell) const { return m_album.at(cell); }
    //! -1: between them.
    int cellAt(const QPointF &point) const;
    //! The first one that failed.
    int failedCell() const;

    const Session::Message &message() const { return m_message; }
    qreal height() const { return m_height; }
    const QRectF &bubble() const { return m_bubble; }
    const MessageText *text() const { return m_text.get(); }
    const QPointF &textAt() const { return m_textAt; }
    const QRectF &image() const { return m_image; }
    const QRectF &ring() const { return m_ring; } //!< null when there is nothing to carry
    const QRectF &fileIcon() const { return m_fileIcon; }
    const QRectF &fileName() const { return m_fileName; }
    const QRectF &fileDetail() const { return m_fileDetail; }
    const QRectF &noticeIcon() const { return m_noticeIcon; }
    bool showsMeta() const { return m_showsMeta; }
    const QRectF &meta() const { return m_meta; } //!< null without
    const QString &metaText() const { return m_metaText; }
    bool isMetaOnPicture() const { return m_metaOnPicture; }
    bool isBare() const { return m_bare; } //!< emoji without a bubble
    bool isNotice() const { return m_message.kind == Session::MessageKind::Notice; }
    bool isWarning() const; //!< a notice about trust
    const QRectF &failure() const { return m_failure; }
    const QString &failureText() const { return m_failureText; }
    const QRectF &retry() const { return m_retry; }
    const QRectF &discard() const { return m_discard; }

    BubblePart partAt(const QPointF &point) const;
    //! Position in the text nearest to \a point.
    qsizetype textPositionAt(const QPointF &point) const;

    static QString retryText();
    static QString discardText();

private:
    void layOutNotice(const BubbleLook &look, const QString &authorName, qreal columnWidth);
    void layOutText(const BubbleLook &look, const QString &shown, qreal most);
    void layOutImage(const BubbleLook &look, qreal most, qreal column);
    void layOutAlbum(const BubbleLook &look, qreal most, qreal column);
    void placeCaption(const BubbleLook &look, qreal width, qreal bottom);
    void layOutFile(const BubbleLook &look, qreal most);
    void placeMeta(const BubbleLook &look, qreal contentBottom, qreal inner, qreal most);
    void placeFailure(const BubbleLook &look, qreal columnWidth);
    void moveToSide(const BubbleLook &look, qreal columnWidth);
    qreal metaWidth(const BubbleLook &look) const;
    TextLook textLook(const BubbleLook &look) const;

    Session::Message m_message;
    QList<Session::Message> m_album;
    QList<Cell> m_cells;
    std::unique_ptr<MessageText> m_text;
    QPointF m_textAt;
    QRectF m_bubble;
    QRectF m_image;
    QRectF m_ring;
    QRectF m_fileIcon;
    QRectF m_fileName;
    QRectF m_fileDetail;
    QRectF m_noticeIcon;
    QRectF m_meta;
    QString m_metaText;
    QRectF m_failure;
    QString m_failureText;
    QRectF m_retry;
    QRectF m_discard;
    qreal m_height = 0;
    bool m_metaOnPicture = false;
    bool m_bare = false;
    bool m_showsMeta;
};

} // namespace Ui
