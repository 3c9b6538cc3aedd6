// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace Ui {

class Theme;

//! Cuts a part out of a picture: a frame with handles, dragged or moved by keys, free or of a fixed shape. Owned by
//! ImageReview.
class CropView : public QWidget
{
    Q_OBJECT
public:
    explicit CropView(const Theme &theme, QWidget *parent = nullptr);

    //! \a shown is the whole picture as turned, standing for \a sizePx; \a part the frame in those pixels.
    void begin(const QImage &shown, const QSize &sizePx, const QRectF &part);
    QRectF part() const { return m_part; }
    //! Width : height; 0 lets every side move by itself.
    void setRatio(double ratio);
    double ratio() const { return m_ratio; }
    void selectAll();

    QSize sizeHint() const override { return QSize(900, 460); }
    QSize minimumSizeHint() const override { return QSize(200, 140); }

Q_SIGNALS:
    void partChanged(const QRectF &part);
    void accepted();
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRectF picture() const; //!< where the whole picture stands
    QRectF frame() const; //!< where the part stands
    QPointF toPicture(const QPointF &widgetPos) const;
    Qt::Edges edgesAt(const QPointF &widgetPos, bool &inside) const;
    void setPart(const QRectF &part);
    //! Moves the held edges of \a from by \a delta, within the picture and in shape.
    QRectF resized(const QRectF &from, Qt::Edges edges, const QPointF &delta) const;
    void updateCursor(const QPointF &at);

    const Theme &m_theme;
    QImage m_image;
    QSizeF m_sizePx;
    QRectF m_part;
    QRectF m_partAtPress;
    QPointF m_pressedAt;
    Qt::Edges m_edges;
    double m_ratio = 0;
    bool m_moves = false;
};

} // namespace Ui
