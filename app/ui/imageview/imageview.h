// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/types.h"
#include "shared/base/result.h"

#include <QImage>
#include <QWidget>

namespace Ui {

class IconButton;
class Pictures;
class TextLabel;
class Theme;

//! One picture over the whole window: zoom with wheel, keys and double click; dragged, a fitted one goes out to another
//! program and a larger one moves; the one before and after, save, copy; Escape or a click beside it closes. While it is
//! there the keyboard stays in it. Owned by MainView.
class ImageView : public QWidget
{
    Q_OBJECT
public:
    ImageView(const Theme &theme, Pictures &pictures, QWidget *parent);

    //! \a caption is what the lower line says (who and when).
    void show(const Session::Message &message, const QString &caption);
    //! Whether there is one before and after it.
    void setNeighbours(bool before, bool after);
    Session::MessageKey key() const { return m_message.key; }
    double zoom() const { return m_zoom; }
    //! Puts the picture away; nothing when none is shown.
    void leave();

Q_SIGNALS:
    void saveRequested(Session::MessageKey key, const QString &suggestedName);
    //! It is being dragged out; \a image is what is shown, null while only its preview is there.
    void dragRequested(const Session::Message &message, const QImage &image);
    //! -1: the one before it, 1: the one after it.
    void stepRequested(int step);
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void take(const Base::Result<QImage> &image);
    void copy();
    void paintWords(QPainter &painter, const QString &words) const;
    //! The picture's place on screen now.
    QRectF placed() const;
    double fitZoom() const;
    void zoomTo(double zoom, const QPointF &around);
    void keepInside();
    QRectF room() const;

    Pictures &m_pictures;
    Session::Message m_message;
    QImage m_image;
    bool m_isWhole = false; //!< not the preview any more
    bool m_copies = false; //!< into the clipboard as soon as it is whole
    QString m_error;
    QWidget *m_bar;
    TextLabel *m_caption;
    IconButton *m_close;
    IconButton *m_before;
    IconButton *m_after;
    double m_zoom = 0; //!< 0: fitted; otherwise device independent pixels per picture pixel
    QPointF m_offset; //!< of the picture's middle from the room's
    QPointF m_pressedAt;
    QPointF m_offsetAtPress;
    bool m_moved = false;
};

} // namespace Ui
