// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/imageview/imageview.h"

#include "app/ui/common/errortext.h"
#include "app/ui/common/iconbutton.h"
#include "app/ui/common/textlabel.h"
#include "app/ui/timeline/pictures.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Ui {

namespace {
constexpr int kLongestSidePx = 8192;
constexpr double kStep = 1.25;
constexpr double kMostZoom = 8;
constexpr int kBarHeight = 56;
constexpr int kArrow = 48;
constexpr double kKeyStep = 60;
} // namespace

ImageView::ImageView(const Theme &theme, Pictures &pictures, QWidget *parent)
    : QWidget(parent)
    , m_pictures(pictures)
    , m_bar(new QWidget(this))
    , m_caption(new TextLabel(theme, TextRole::Small))
    , m_close(nullptr)
    , m_before(new IconButton(theme, QStringLiteral("back"), tr("Previous picture"), this))
    , m_after(new IconButton(theme, QStringLiteral("next"), tr("Next picture"), this))
{
    setObjectName(QStringLiteral("imageView"));
    setAccessibleName(tr("Picture"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    const auto button = [&](const char *icon, const QString &name, const char *objectName) {
        auto *result = new IconButton(theme, QString::fromLatin1(icon), name);
        result->setObjectName(QString::fromLatin1(objectName));
        result->setLook(IconButton::Look::OverPicture);
        result->setSide(40);
        return result;
    };
    auto *smaller = button("minus", tr("Smaller"), "zoomOutButton");
    auto *larger = button("plus", tr("Larger"), "zoomInButton");
    auto *fit = button("fit", tr("Fit the window, or full size"), "fitButton");
    auto *copyButton = button("copy", tr("Copy picture"), "copyButton");
    auto *save = button("download", tr("Save as …"), "saveButton");
    m_close = button("close", tr("Close"), "closeButton");
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(20, 8, 12, 8);
    row->setSpacing(4);
    row->addWidget(m_caption, 1);
    for (IconButton *b : {smaller, larger, fit, copyButton, save, m_close}) row->addWidget(b);
    const auto centre = [this] { return room().center(); };
    connect(smaller, &IconButton::clicked, this, [this, centre] { zoomTo((m_zoom > 0 ? m_zoom : fitZoom()) / kStep, centre()); });
    connect(larger, &IconButton::clicked, this, [this, centre] { zoomTo((m_zoom > 0 ? m_zoom : fitZoom()) * kStep, centre()); });
    connect(fit, &IconButton::clicked, this, [this, centre] { zoomTo(m_zoom > 0 ? 0 : 1, centre()); });
    connect(copyButton, &IconButton::clicked, this, &ImageView::copy);
    connect(save, &IconButton::clicked, this, [this] { Q_EMIT saveRequested(m_message.key, m_message.attachment.name); });
    connect(m_close, &IconButton::clicked, this, &ImageView::leave);
    for (IconButton *arrow : {m_before, m_after}) {
        arrow->setLook(IconButton::Look::OnPicture);
        arrow->setMirrors(true);
        arrow->setSide(kArrow);
        arrow->setIconSide(26);
        arrow->hide();
        connect(arrow, &IconButton::clicked, this, [this, arrow] { Q_EMIT stepRequested(arrow == m_before ? -1 : 1); });
    }
    m_before->setObjectName(QStringLiteral("previousPicture"));
    m_after->setObjectName(QStringLiteral("nextPicture"));
    hide();
}

void ImageView::show(const Session::Message &message, const QString &caption)
{
    m_message = message;
    m_isWhole = m_copies = m_moved = false;
    m_error.clear();
    m_zoom = 0;
    m_offset = {};
    m_caption->setText(caption);
    setAccessibleDescription(message.text.isEmpty() ? caption : QStringLiteral("%1\n%2").arg(caption, message.text));
    QPalette p = m_caption->palette();
    p.setColor(QPalette::WindowText, QColor(235, 236, 240));
    m_caption->setPalette(p);
    // What the timeline shows is there at once; the whole picture follows.
    m_image = m_pictures.best(message, QSize(64, 64)).toImage();
    const Session::MessageKey key = message.key;
    m_pictures.whole(key, kLongestSidePx).then(this, [this, key](Base::Result<QImage> &&image) {
        if (key == m_message.key) take(image);
    });
    QWidget::show();
    raise();
    setFocus();
}

void ImageView::setNeighbours(bool before, bool after)
{
    // A button that goes takes the keyboard along, to wherever.
    if ((!before && m_before->hasFocus()) || (!after && m_after->hasFocus())) setFocus();
    m_before->setVisible(before);
    m_after->setVisible(after);
    m_before->raise();
    m_after->raise();
}

void ImageView::take(const Base::Result<QImage> &image)
{
    if (image) {
        m_image = *image;
        m_isWhole = true;
        if (std::exchange(m_copies, false)) copy();
    } else {
        m_error = ErrorText::full(image.error());
    }
    update();
}

void ImageView::leave()
{
    if (isHidden()) return;
    hide();
    m_image = {};
    m_message = {};
    Q_EMIT closed();
}

void ImageView::copy()
{
    // Never the small one that stands in for it.
    if (m_isWhole) QApplication::clipboard()->setImage(m_image);
    else m_copies = true;
}

bool ImageView::focusNextPrevChild(bool next)
{
    // The rest of the window lies under the picture: the keyboard would be lost there.
    QList<QWidget *> stops{this};
    const auto buttons = findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->isVisible() && button->isEnabled()) stops.append(button);
    }
    const auto at = stops.indexOf(QApplication::focusWidget());
    const auto count = stops.size();
    stops.at((std::max<qsizetype>(at, 0) + (next ? 1 : count - 1)) % count)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

QRectF ImageView::room() const
{
    return QRectF(rect()).adjusted(16, kBarHeight, -16, -16);
}

double ImageView::fitZoom() const
{
    const QSizeF whole(m_message.image.widthPx > 0 ? QSize(m_message.image.widthPx, m_message.image.heightPx) : m_image.size());
    if (whole.isEmpty()) return 1;
    return std::min({1.0, room().width() / whole.width(), room().height() / whole.height()});
}

QRectF ImageView::placed() const
{
    const QSizeF whole(m_message.image.widthPx > 0 ? QSize(m_message.image.widthPx, m_message.image.heightPx) : m_image.size());
    const QSizeF size = whole * (m_zoom > 0 ? m_zoom : fitZoom());
    const QPointF middle = room().center() + m_offset;
    return QRectF(middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(), size.height());
}

void ImageView::zoomTo(double zoom, const QPointF &around)
{
    const double least = fitZoom();
    const QRectF before = placed();
    if (zoom <= least) {
        m_zoom = 0;
        m_offset = {};
    } else {
        m_zoom = std::min(zoom, kMostZoom);
        // The point under the pointer stays where it is.
        const QPointF share((around.x() - before.left()) / before.width(), (around.y() - before.top()) / before.height());
        const QRectF after = placed();
        const QPointF now(after.left() + share.x() * after.width(), after.top() + share.y() * after.height());
        m_offset += around - now;
        keepInside();
    }
    update();
}

void ImageView::keepInside()
{
    const QRectF picture = placed();
    const double x = std::max(0.0, (picture.width() - room().width()) / 2);
    const double y = std::max(0.0, (picture.height() - room().height()) / 2);
    m_offset = QPointF(std::clamp(m_offset.x(), -x, x), std::clamp(m_offset.y(), -y, y));
}

void ImageView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(12, 13, 16));
    if (m_image.isNull()) {
        painter.setPen(QColor(235, 236, 240));
        painter.drawText(room(), static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_error);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, m_zoom < 2);
    const QRectF where = placed();
    painter.drawImage(where, m_image);
    // Who sent it and the buttons have to be seen over a bright picture, too.
    if (where.top() < kBarHeight) painter.fillRect(0, 0, width(), kBarHeight, QColor(12, 13, 16, 190));
    // What was written to it; before that, why it is not the whole picture.
    if (!m_error.isEmpty()) paintWords(painter, m_error);
    else if (!m_message.text.isEmpty() && m_zoom == 0) paintWords(painter, m_message.text);
}

void ImageView::paintWords(QPainter &painter, const QString &text) const
{
    // On a veil at the lower edge.
    painter.setFont(font());
    const int flags = static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap;
    const QRectF most(24, height() * 0.75, width() - 48, height() * 0.25 - 20);
    QRectF words = painter.boundingRect(most, flags, text);
    words.moveBottom(height() - 24);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 170));
    painter.drawRoundedRect(words.adjusted(-14, -8, 14, 8), 14, 14);
    painter.setPen(Qt::white);
    painter.drawText(words.adjusted(-1, 0, 1, 0), flags, text);
}

void ImageView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_bar->setGeometry(0, 0, width(), kBarHeight);
    const int middle = kBarHeight + (height() - kBarHeight - kArrow) / 2;
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    (rightToLeft ? m_after : m_before)->setGeometry(12, middle, kArrow, kArrow);
    (rightToLeft ? m_before : m_after)->setGeometry(width() - kArrow - 12, middle, kArrow, kArrow);
    keepInside();
}

void ImageView::wheelEvent(QWheelEvent *event)
{
    const double steps = event->angleDelta().y() / 120.0;
    zoomTo((m_zoom > 0 ? m_zoom : fitZoom()) * std::pow(kStep, steps), event->position());
    event->accept();
}

void ImageView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) return;
    m_pressedAt = event->position();
    m_offsetAtPress = m_offset;
    m_moved = false;
}

void ImageView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton)) return;
    const QPointF by = event->position() - m_pressedAt;
    if (!m_moved && by.manhattanLength() > QApplication::startDragDistance()) {
        m_moved = true;
        if (m_zoom == 0 && placed().contains(m_pressedAt)) Q_EMIT dragRequested(m_message, m_isWhole ? m_image : QImage());
    }
    if (!m_moved || m_zoom == 0) return;
    m_offset = m_offsetAtPress + by;
    keepInside();
    update();
}

void ImageView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !m_moved && !placed().contains(event->position())) leave();
}

void ImageView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (placed().contains(event->position())) zoomTo(m_zoom > 0 ? 0 : std::max(1.0, fitZoom() * 2), event->position());
}

void ImageView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) return copy();
    if (event->matches(QKeySequence::Save)) return Q_EMIT saveRequested(m_message.key, m_message.attachment.name);
    const double now = m_zoom > 0 ? m_zoom : fitZoom();
    switch (event->key()) {
    case Qt::Key_Escape: return leave();
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoomTo(now * kStep, room().center());
    case Qt::Key_Minus: return zoomTo(now / kStep, room().center());
    case Qt::Key_0: return zoomTo(0, room().center());
    case Qt::Key_1: return zoomTo(1, room().center());
    case Qt::Key_PageUp: return Q_EMIT stepRequested(-1);
    case Qt::Key_PageDown: return Q_EMIT stepRequested(1);
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool right = event->key() == Qt::Key_Right;
        const double before = m_offset.x();
        m_offset.rx() += right ? -kKeyStep : kKeyStep;
        keepInside();
        if (m_zoom > 0 && m_offset.x() != before) return update();
        // Nothing of it is left there. A key that was held down to come here goes no further.
        if (m_zoom > 0 && event->isAutoRepeat()) return;
        return Q_EMIT stepRequested(right != (layoutDirection() == Qt::RightToLeft) ? 1 : -1);
    }
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_offset.ry() += event->key() == Qt::Key_Down ? -kKeyStep : kKeyStep;
        keepInside();
        return update();
    default: break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace Ui
