// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace Ui {

class Theme;

//! A picture before and after, side by side or under a divider that can be dragged; zoomed and moved alike. Owned by
//! ImageReview.
class ComparisonView : public QWidget
{
    Q_OBJECT
public:
    enum class Mode { SideBySide, Divider };

    explicit ComparisonView(const Theme &theme, QWidget *parent = nullptr);

    //! \a sizePx is what both are zoomed by: the size of the original part that is shown. \a result null: not there yet.
    void show(const QImage &original, const QImage &result, const QSize &sizePx, bool isBusy);
    //! Instead of pictures.
    void showMessage(const QString &message);
    //! Back to fitting: another picture.
    void resetZoom();
    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    double divider() const { return m_divider; }
    double zoom() const { return m_zoom; } //!< 0: fitted

    QSize sizeHint() const override { return QSize(900, 460); }
    QSize minimumSizeHint() const override { return QSize(200, 140); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRectF pane(int index) const; //!< 0 original, 1 result; one and the same with a divider
    bool isStacked() const; //!< too narrow for side by side
    double fitZoom() const;
    QRectF placed(const QRectF &pane) const;
    void zoomTo(double zoom, const QPointF &around);
    void keepInside();
    void paintPicture(QPainter &painter, const QRectF &pane, const QImage &image);
    void paintLabel(QPainter &painter, const QRectF &pane, const QString &text, bool atRight);
    void setDivider(double share);
    double dividerX() const;

    const Theme &m_theme;
    QImage m_original;
    QImage m_result;
    QSize m_sizePx;
    QString m_message;
    Mode m_mode = Mode::SideBySide;
    double m_divider = 0.5;
    double m_zoom = 0;
    QPointF m_offset;
    QPointF m_pressedAt;
    QPointF m_offsetAtPress;
    bool m_isBusy = false;
    bool m_dragsDivider = false;
    bool m_dragsPicture = false;
};

} // namespace Ui
