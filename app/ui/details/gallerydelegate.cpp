// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/details/gallerydelegate.h"

#include "app/model/messagegrouping.h"
#include "app/ui/common/icons.h"
#include "app/ui/common/linetext.h"
#include "app/ui/common/painting.h"
#include "app/ui/common/theme.h"
#include "app/ui/timeline/messagewords.h"
#include "app/ui/timeline/pictures.h"
#include "shared/base/weblinks.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace Ui {

namespace {
constexpr int kRow = 60;
constexpr int kMargin = 8;
constexpr int kBadge = 40;

QRectF placed(Qt::LayoutDirection direction, const QRectF &whole, const QRectF &r)
{
    if (direction == Qt::LeftToRight) return r;
    return QRectF(whole.left() + whole.right() - r.right(), r.top(), r.width(), r.height());
}
} // namespace

GalleryDelegate::GalleryDelegate(const Theme &theme, Pictures &pictures, const Model::GalleryModel &model, Session::Shelf shelf, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_pictures(pictures), m_model(model), m_shelf(shelf)
{
}

QString GalleryDelegate::month(const Session::Message &message, qreal widthPx) const
{
    const QDate day = Model::shownDay(message);
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator); // a year is no number
    const auto named = [&](int month, QLocale::FormatType format) {
        return locale.standaloneMonthName(month, format) + QLatin1Char(' ') + locale.toString(day.year());
    };
    const QFont meta = m_theme.font(TextRole::Meta);
    // All months in one form: the one in which every one of them fits.
    for (const QLocale::FormatType format : {QLocale::LongFormat, QLocale::ShortFormat}) {
        qreal widest = 0;
        for (int month = 1; month <= 12; ++month) widest = std::max(widest, LineText::width(named(month, format), meta));
        if (widest <= widthPx) return named(day.month(), format);
    }
    return locale.toString(day.month()) + QLatin1Char('/') + locale.toString(day.year() % 100).rightJustified(2, locale.zeroDigit().at(0));
}

int GalleryDelegate::headingHeight() const
{
    return static_cast<int>(std::ceil(QFontMetricsF(m_theme.font(TextRole::Meta)).height())) + 16;
}

QSize GalleryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (m_shelf == Session::Shelf::Media) return {m_square, m_square};
    return {120, kRow + (m_model.beginsMonth(index.row()) ? headingHeight() : 0)};
}

QString GalleryDelegate::spoken(int row) const
{
    const Session::Message &message = m_model.at(row);
    const QString when = MessageWords::shortTime(Model::shownTime(message), QDateTime::currentDateTime());
    switch (m_shelf) {
    case Session::Shelf::Media: return message.text.isEmpty() ? tr("Photo, %1").arg(when) : tr("Photo, %1: %2").arg(when, MessageWords::brief(message.text));
    case Session::Shelf::Files: return tr("File %1, %2, %3").arg(message.attachment.name, MessageWords::size(message.attachment.sizeBytes), when);
    case Session::Shelf::Links: break;
    }
    return tr("Link, %1: %2").arg(when, MessageWords::brief(message.text));
}

void GalleryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.row() >= m_model.rowCount()) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Session::Message &message = m_model.at(index.row());
    const bool beginsMonth = m_model.beginsMonth(index.row());
    if (m_shelf == Session::Shelf::Media) paintSquare(*painter, option, message, beginsMonth);
    else paintRow(*painter, option, message, beginsMonth);
    painter->restore();
}

void GalleryDelegate::paintSquare(QPainter &painter, const QStyleOptionViewItem &option, const Session::Message &message, bool beginsMonth) const
{
    const Colors &c = m_theme.colors();
    const QRectF square = QRectF(option.rect).adjusted(2, 2, -2, -2);
    QPainterPath shape;
    shape.addRoundedRect(square, 8, 8);
    painter.setClipPath(shape);
    painter.fillRect(square, c.surface);
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QPixmap picture = m_pictures.best(message, (square.size() * ratio).toSize());
    if (!picture.isNull()) {
        // The middle of it, as large as the square.
        const QSizeF whole = QSizeF(picture.size());
        const qreal side = std::min(whole.width(), whole.height());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(square, picture, QRectF((whole.width() - side) / 2, (whole.height() - side) / 2, side, side));
    } else {
        Icons::paint(painter, QStringLiteral("image"), square, 24, c.control);
    }
    if (beginsMonth) {
        const QFont meta = m_theme.font(TextRole::Meta);
        const QString text = month(message, square.width() - 24);
        const qreal width = std::min(square.width() - 8, LineText::width(text, meta) + 16);
        const QRectF pill = placed(option.direction, square, QRectF(square.left() + 4, square.top() + 4, width, QFontMetricsF(meta).height() + 6));
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.overlay);
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        LineText::paint(painter, pill.adjusted(8, 0, -4, 0), text, meta, Qt::white, option.direction);
    }
    painter.setClipping(false);
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) Painting::focusRing(painter, square, 8, m_theme);
}

void GalleryDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const Session::Message &message, bool beginsMonth) const
{
    const Colors &c = m_theme.colors();
    const Qt::LayoutDirection direction = option.direction;
    const QFont meta = m_theme.font(TextRole::Meta);
    const QFont strong = m_theme.font(TextRole::Strong);
    QRectF area(option.rect);
    if (beginsMonth) {
        const QRectF heading(area.left() + 2 * kMargin, area.top(), area.width() - 4 * kMargin, headingHeight());
        LineText::paint(painter, heading, month(message, heading.width()), meta, c.textSecondary, direction);
        area.setTop(area.top() + headingHeight());
    }
    const QRectF row = area.adjusted(kMargin, 2, -kMargin, -2);
    if (option.state & QStyle::State_MouseOver) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.hover);
        painter.drawRoundedRect(row, 12, 12);
    }
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) Painting::focusRing(painter, row, 12, m_theme);
    const bool isLink = m_shelf == Session::Shelf::Links;
    const QRectF badge = placed(direction, row, QRectF(row.left() + 8, row.center().y() - kBadge / 2.0, kBadge, kBadge));
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.surface);
    painter.drawRoundedRect(badge, 10, 10);
    Icons::paint(painter, isLink ? QStringLiteral("link") : QStringLiteral("file"), badge, 20, c.accentText);

    QString first = message.attachment.name;
    const QString when = MessageWords::shortTime(Model::shownTime(message), QDateTime::currentDateTime());
    QString second = tr("%1 · %2").arg(MessageWords::size(message.attachment.sizeBytes), when);
    if (isLink) {
        const auto links = Base::findWebLinks(message.text);
        first = links.isEmpty() ? message.text : links.first().url.host() + links.first().url.path();
        second = tr("%1 · %2").arg(when, message.text);
    }
    const qreal left = row.left() + 8 + kBadge + 12;
    const qreal firstHeight = QFontMetricsF(strong).height();
    const qreal secondHeight = QFontMetricsF(meta).height();
    const qreal top = row.center().y() - (firstHeight + 2 + secondHeight) / 2;
    LineText::paint(painter, placed(direction, row, QRectF(left, top, row.right() - 8 - left, firstHeight)), first, strong, c.text, direction);
    LineText::paint(painter, placed(direction, row, QRectF(left, top + firstHeight + 2, row.right() - 8 - left, secondHeight)), second, meta,
                    c.textSecondary, direction);
}

} // namespace Ui
