// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/timeline/bubblelayout.h"

#include "app/model/messagegrouping.h"
#include "app/ui/common/emoji.h"
#include "app/ui/common/errortext.h"
#include "app/ui/timeline/albumgrid.h"
#include "app/ui/timeline/messagewords.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace Ui {

using Session::MessageKind;
using Session::MessageState;
using Session::NoticeKind;
using Session::TransferState;

namespace {

constexpr qreal kWidestBubble = 560;
constexpr qreal kWidestImage = 400;
constexpr qreal kHighestImage = 420;
constexpr qreal kWidestAlbum = 440;
constexpr qreal kSmallestImageWidth = 140;
constexpr qreal kSmallestImageHeight = 72;
constexpr qreal kRing = 48;
constexpr qreal kFileIcon = 44;
constexpr qreal kMetaGap = 8;
constexpr int kBigEmoji = 3; //!< so many alone are shown large

QRectF mirrored(const QRectF &r, qreal width)
{
    return r.isNull() ? r : QRectF(width - r.right(), r.top(), r.width(), r.height());
}

//! The first picture of an album with what holds for all: the least state, or that one failed.
Session::Message spokenFor(Session::Message message, const QList<Session::Message> &album)
{
    for (const Session::Message &one : album) {
        if (one.state == MessageState::Failed) {
            message.state = one.state;
            message.failure = one.failure;
            break;
        }
        message.state = std::min(message.state, one.state);
    }
    return message;
}

bool isCarried(const Session::Message &message)
{
    const TransferState transfer = message.attachment.transfer.state;
    const bool missing = !message.attachment.isCached && !message.isOwn;
    return missing || transfer == TransferState::Running || transfer == TransferState::Waiting || transfer == TransferState::Preparing
        || transfer == TransferState::Paused || (transfer == TransferState::Failed && !message.isOwn);
}

QRectF ringIn(const QRectF &area, qreal side)
{
    return QRectF(area.center().x() - side / 2, area.center().y() - side / 2, side, side);
}

} // namespace

QString BubbleLayout::retryText()
{
    return QCoreApplication::translate("Ui::BubbleLayout", "Try again");
}

QString BubbleLayout::discardText()
{
    return QCoreApplication::translate("Ui::BubbleLayout", "Delete");
}

BubbleLayout::BubbleLayout(const Session::Message &message, const QString &authorName, const BubbleLook &look, qreal columnWidth,
                           bool showsMeta, const QList<Session::Message> &album)
    : m_message(spokenFor(message, album))
    , m_album(album)
    , m_metaText(MessageWords::time(Model::shownTime(message).time()))
    , m_showsMeta(showsMeta)
{
    if (isNotice()) {
        layOutNotice(look, authorName, columnWidth);
        return;
    }
    const qreal share = columnWidth < 520 ? 0.86 : 0.78;
    const qreal most = std::floor(std::min(columnWidth * share, kWidestBubble * std::max(1.0, look.scale)));
    switch (message.kind) {
    case MessageKind::Image:
        if (m_album.isEmpty()) layOutImage(look, most, columnWidth);
        else layOutAlbum(look, most, columnWidth);
        break;
    case MessageKind::File: layOutFile(look, most); break;
    case MessageKind::Placeholder: layOutText(look, ErrorText::placeholder(message.cause, authorName), most); break;
    default: layOutText(look, message.text, most);
    }
    // Whole pixels: rows stand sharp, and scrolling moves all of them alike.
    m_bubble.setSize(QSizeF(std::ceil(m_bubble.width()), std::ceil(m_bubble.height())));
    m_height = m_bubble.bottom();
    if (m_message.state == MessageState::Failed) placeFailure(look, columnWidth);
    moveToSide(look, columnWidth);
}

bool BubbleLayout::isWarning() const
{
    switch (m_message.notice) {
    case NoticeKind::IdentityChanged:
    case NoticeKind::DeviceAdded:
    case NoticeKind::MessagesMissing:
    case NoticeKind::MessagesExpired:
    case NoticeKind::OwnDevicesChanged:
    case NoticeKind::ProfileMayBeCopied: return true;
    default: return false;
    }
}

TextLook BubbleLayout::textLook(const BubbleLook &look) const
{
    TextLook text;
    const Colors &c = look.colors;
    text.body = m_bare ? look.emoji : look.body;
    text.code = look.code;
    text.text = m_message.isOwn ? c.bubbleOutText : c.bubbleInText;
    text.link = m_message.isOwn ? c.bubbleOutLink : c.bubbleInLink;
    text.inset = m_message.isOwn ? c.bubbleOutInset : c.bubbleInInset;
    text.selection = m_message.isOwn ? c.textSelectionOut : c.textSelection;
    if (m_message.kind == MessageKind::Placeholder) {
        text.body = look.small;
        text.text = c.bubbleInMeta;
    }
    if (m_bare) text.selection = c.textSelection;
    return text;
}

qreal BubbleLayout::metaWidth(const BubbleLook &look) const
{
    if (!m_showsMeta) return 0;
    const qreal time = std::ceil(QFontMetricsF(look.meta).horizontalAdvance(m_metaText));
    return m_message.isOwn ? time + 4 + BubbleLook::kTick : time;
}

void BubbleLayout::layOutNotice(const BubbleLook &look, const QString &authorName, qreal columnWidth)
{
    TextLook text;
    text.body = look.small;
    text.code = look.code;
    text.text = isWarning() ? look.colors.warningText : look.colors.pillText;
    text.link = text.text;
    text.selection = look.colors.textSelection;
    m_text = std::make_unique<MessageText>(MessageWords::notice(m_message, authorName), text, look.direction);
    const qreal icon = isWarning() ? 28 : 0;
    const qreal most = std::min(columnWidth * 0.9, 440 * std::max(1.0, look.scale));
    m_text->layOut(most - 28 - icon);
    const QSizeF size(m_text->size().width() + 28 + icon, m_text->size().height() + 14);
    m_bubble = QRectF(std::floor((columnWidth - size.width()) / 2), 0, size.width(), size.height());
    QRectF words(m_bubble.left() + 14 + icon, m_bubble.top() + 7, m_text->size().width(), m_text->size().height());
    if (icon > 0) m_noticeIcon = QRectF(m_bubble.left() + 12, m_bubble.top() + 7, 20, m_text->size().height());
    if (look.direction == Qt::RightToLeft) {
        words = mirrored(words, columnWidth);
        m_noticeIcon = mirrored(m_noticeIcon, columnWidth);
    }
    m_textAt = words.topLeft();
    m_height = std::ceil(m_bubble.height());
}

void BubbleLayout::placeMeta(const BubbleLook &look, qreal contentBottom, qreal inner, qreal most)
{
    // Beside the last line when there is room, below it otherwise.
    const qreal width = metaWidth(look);
    const qreal last = m_text ? m_text->lastLineWidth() : -1;
    qreal bottom = contentBottom;
    if (!m_showsMeta) {
        m_bubble = QRectF(0, 0, inner + 2 * BubbleLook::kPaddingX, bottom + BubbleLook::kPaddingY);
        return;
    }
    if (last >= 0 && last + kMetaGap + width <= most) {
        inner = std::max(inner, last + kMetaGap + width);
        bottom += 1;
    } else {
        inner = std::max(inner, width);
        bottom += look.metaHeight;
    }
    m_bubble = QRectF(0, 0, inner + 2 * BubbleLook::kPaddingX, bottom + BubbleLook::kPaddingY);
    m_meta = QRectF(m_bubble.right() - BubbleLook::kPaddingX - width + 2, bottom - look.metaHeight + 2, width, look.metaHeight);
}

void BubbleLayout::layOutText(const BubbleLook &look, const QString &shown, qreal most)
{
    if (m_message.kind == MessageKind::Text) {
        const int alone = Emoji::countIfAlone(shown);
        m_bare = alone > 0 && alone <= kBigEmoji;
    }
    const qreal icon = m_message.kind == MessageKind::Placeholder ? 28 : 0;
    m_text = std::make_unique<MessageText>(shown, textLook(look), look.direction);
    const qreal room = most - 2 * BubbleLook::kPaddingX - icon;
    m_text->layOut(room);
    if (m_bare) {
        // The time stands beside the emoji, towards the middle of the column.
        const qreal width = m_showsMeta ? metaWidth(look) + 24 : 0;
        m_bubble = QRectF(0, 0, m_text->size().width() + width, m_text->size().height());
        m_textAt = QPointF(m_message.isOwn ? width : 0, 0);
        if (!m_showsMeta) return;
        const qreal left = m_message.isOwn ? 8 : m_text->size().width() + 16;
        m_meta = QRectF(left, m_bubble.bottom() - look.metaHeight - 8, width - 24, look.metaHeight);
        return;
    }
    m_textAt = QPointF(BubbleLook::kPaddingX + icon, BubbleLook::kPaddingY);
    placeMeta(look, BubbleLook::kPaddingY + m_text->size().height(), m_text->size().width() + icon,
              icon > 0 ? 0 : room); // a placeholder keeps its time on a line of its own
    if (icon > 0) m_noticeIcon = QRectF(BubbleLook::kPaddingX - 2, BubbleLook::kPaddingY, 20, look.smallHeight * 1.14);
}

void BubbleLayout::layOutImage(const BubbleLook &look, qreal most, qreal column)
{
    QSizeF size(m_message.image.widthPx, m_message.image.heightPx);
    if (size.isEmpty()) size = QSizeF(240, 180);
    const QSizeF room(std::min({most, kWidestImage, column}), kHighestImage);
    if (size.width() > room.width() || size.height() > room.height()) size.scale(room, Qt::KeepAspectRatio);
    // Very flat or narrow ones are shown cropped rather than as a line.
    size = QSizeF(std::round(std::max(size.width(), std::min(kSmallestImageWidth, room.width()))),
                  std::round(std::max(size.height(), kSmallestImageHeight)));
    m_image = QRectF(QPointF(), size);
    if (isCarried(m_message)) m_ring = ringIn(m_image, kRing);
    placeCaption(look, size.width(), m_image.bottom());
    if (m_metaOnPicture) return;
    // The picture fills the bubble's width, cropped a little when the caption made it wider.
    m_image.setWidth(m_bubble.width());
    if (!m_ring.isNull()) m_ring.moveCenter(m_image.center());
}

void BubbleLayout::layOutAlbum(const BubbleLook &look, qreal most, qreal column)
{
    const qreal width = std::floor(std::min({most, kWidestAlbum, column}));
    QList<QSizeF> sizes;
    for (const Session::Message &message : std::as_const(m_album)) sizes.append(QSizeF(message.image.widthPx, message.image.heightPx));
    for (const QRectF &area : AlbumGrid::cells(sizes, width)) {
        Cell cell{area, {}};
        if (isCarried(m_album.at(m_cells.size()))) cell.ring = ringIn(area, std::min({kRing, area.width() - 8, area.height() - 8}));
        m_cells.append(cell);
        m_image |= area;
    }
    placeCaption(look, width, m_image.bottom());
}

void BubbleLayout::placeCaption(const BubbleLook &look, qreal width, qreal bottom)
{
    if (m_message.text.isEmpty()) {
        m_bubble = m_image;
        m_metaOnPicture = true;
        if (!m_showsMeta) return;
        const qreal meta = metaWidth(look);
        m_meta = QRectF(m_bubble.right() - meta - 16, m_bubble.bottom() - look.metaHeight - 11, meta, look.metaHeight);
        return;
    }
    const qreal inner = std::max(width, 200.0 * std::min(look.scale, 1.3)) - 2 * BubbleLook::kPaddingX;
    m_text = std::make_unique<MessageText>(m_message.text, textLook(look), look.direction);
    m_text->layOut(inner);
    m_textAt = QPointF(BubbleLook::kPaddingX, bottom + BubbleLook::kPaddingY);
    placeMeta(look, m_textAt.y() + m_text->size().height(), inner, inner);
}

int BubbleLayout::cellAt(const QPointF &point) const
{
    for (int i = 0; i < m_cells.size(); ++i) {
        if (m_cells.at(i).area.contains(point)) return i;
    }
    return -1;
}

int BubbleLayout::failedCell() const
{
    for (int i = 0; i < m_album.size(); ++i) {
        if (m_album.at(i).state == MessageState::Failed) return i;
    }
    return 0;
}

void BubbleLayout::layOutFile(const BubbleLook &look, qreal most)
{
    const qreal x = BubbleLook::kPaddingX;
    const qreal y = 10;
    const qreal lines = look.bodyHeight + look.smallHeight + 2;
    const qreal side = std::max<qreal>(kFileIcon, lines); // with large text
    m_fileIcon = QRectF(x, y, side, side);
    m_ring = m_fileIcon;
    const qreal name = QFontMetricsF(look.strong).horizontalAdvance(m_message.attachment.name);
    const qreal inner = std::clamp(side + 12 + name + 4, std::min(280.0 * std::max(1.0, look.scale), most - 2 * x), most - 2 * x);
    const qreal left = x + side + 12;
    m_fileName = QRectF(left, y + (side - lines) / 2, inner - side - 12, look.bodyHeight);
    m_fileDetail = QRectF(left, m_fileName.bottom() + 2, m_fileName.width(), look.smallHeight);
    qreal bottom = std::max(m_fileIcon.bottom(), m_fileDetail.bottom());
    if (!m_message.text.isEmpty()) {
        m_text = std::make_unique<MessageText>(m_message.text, textLook(look), look.direction);
        m_text->layOut(inner);
        m_textAt = QPointF(x, bottom + 8);
        bottom = m_textAt.y() + m_text->size().height();
    }
    const qreal detail = QFontMetricsF(look.small).horizontalAdvance(QStringLiteral("0.000 MB / 0.000 MB"));
    if (m_message.text.isEmpty() && m_showsMeta && detail + kMetaGap + metaWidth(look) <= m_fileDetail.width()) {
        m_bubble = QRectF(0, 0, inner + 2 * x, bottom + y);
        m_meta = QRectF(m_bubble.right() - x - metaWidth(look) + 2, bottom - look.metaHeight + 2, metaWidth(look), look.metaHeight);
        return;
    }
    placeMeta(look, bottom, inner, inner);
}

void BubbleLayout::placeFailure(const BubbleLook &look, qreal columnWidth)
{
    m_failureText = ErrorText::brief(m_message.failure);
    const QFontMetricsF metrics(look.small);
    const QFontMetricsF actions(look.action);
    qreal top = m_bubble.bottom() + 4;
    const qreal line = look.smallHeight + 8;
    const qreal retry = std::ceil(actions.horizontalAdvance(retryText())) + 12;
    const qreal discard = std::ceil(actions.horizontalAdvance(discardText())) + 12;
    const qreal words = 22 + std::ceil(metrics.horizontalAdvance(m_failureText)) + 8;
    // Built from the right end of the bubble, the side an own message stands on.
    const qreal right = m_bubble.right();
    if (words + retry + discard - 6 > columnWidth) {
        // With large words, or little room: the reason stands above.
        const qreal width = std::min(words, columnWidth);
        const QRectF room(0, 0, width - 22, 10 * line);
        m_failure = QRectF(right - width, top, width, std::ceil(metrics.boundingRect(room, Qt::TextWordWrap, m_failureText).height()) + 8);
        top = m_failure.bottom();
    }
    m_discard = QRectF(right - discard + 6, top, discard, line);
    m_retry = QRectF(m_discard.left() - retry, top, retry, line);
    if (m_failure.isNull()) m_failure = QRectF(m_retry.left() - words, top, words, line);
    m_height = std::ceil(top + line);
}

void BubbleLayout::moveToSide(const BubbleLook &look, qreal columnWidth)
{
    const bool atRight = m_message.isOwn != (look.direction == Qt::RightToLeft);
    const qreal dx = atRight ? columnWidth - m_bubble.width() : 0;
    const bool turn = look.direction == Qt::RightToLeft;
    const qreal width = m_bubble.width();
    for (QRectF *r : {&m_image, &m_ring, &m_fileIcon, &m_fileName, &m_fileDetail, &m_noticeIcon, &m_meta, &m_failure,
                      &m_retry, &m_discard}) {
        if (r->isNull()) continue;
        if (turn) *r = mirrored(*r, width);
        r->translate(dx, 0);
    }
    for (Cell &cell : m_cells) {
        for (QRectF *r : {&cell.area, &cell.ring}) {
            if (r->isNull()) continue;
            if (turn) *r = mirrored(*r, width);
            r->translate(dx, 0);
        }
    }
    if (m_text) {
        QRectF words(m_textAt, m_text->size());
        if (turn) words = mirrored(words, width);
        m_textAt = words.topLeft() + QPointF(dx, 0);
    }
    m_bubble.translate(dx, 0);
}

BubblePart BubbleLayout::partAt(const QPointF &point) const
{
    if (m_retry.contains(point)) return BubblePart::Retry;
    if (m_discard.contains(point)) return BubblePart::Discard;
    if (!m_bubble.contains(point)) return BubblePart::None;
    if (isNotice()) return isWarning() ? BubblePart::Notice : BubblePart::Bubble;
    if (m_ring.contains(point)) return BubblePart::Transfer;
    if (!m_cells.isEmpty() && m_image.contains(point)) {
        const int cell = cellAt(point);
        if (cell < 0) return BubblePart::Bubble;
        return m_cells.at(cell).ring.contains(point) ? BubblePart::Transfer : BubblePart::Image;
    }
    if (m_image.contains(point)) return BubblePart::Image;
    if (!m_fileIcon.isNull() && point.y() < std::max(m_fileIcon.bottom(), m_fileDetail.bottom()) + 4) return BubblePart::File;
    if (m_text && QRectF(m_textAt, m_text->size()).adjusted(-4, -4, 4, 4).contains(point)) return BubblePart::Text;
    return BubblePart::Bubble;
}

qsizetype BubbleLayout::textPositionAt(const QPointF &point) const
{
    return m_text ? m_text->positionAt(point - m_textAt) : 0;
}

} // namespace Ui
