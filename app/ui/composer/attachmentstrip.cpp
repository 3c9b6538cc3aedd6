// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/composer/attachmentstrip.h"

#include "app/ui/common/iconbutton.h"
#include "app/ui/common/icons.h"
#include "app/ui/common/linetext.h"
#include "app/ui/common/painting.h"
#include "app/ui/common/theme.h"
#include "app/ui/timeline/messagewords.h"

#include <QFile>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace Ui {

namespace {

constexpr int kSide = 72;
constexpr int kFileWidth = 220;
constexpr int kPreviewPx = 2 * kSide;
constexpr qint64 kMostPreviewBytes = 64LL * 1024 * 1024; //!< larger files get no preview

//! One thing in the strip.
class Card : public QWidget
{
public:
    Card(const Theme &theme, const PendingAttachment &attachment, const QImage &preview, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
        , m_attachment(attachment)
        , m_preview(preview)
    {
        setFixedSize(attachment.isImage() ? kSide + 8 : kFileWidth, kSide + 8);
        setAccessibleName(attachment.name);
        setToolTip(attachment.sizeBytes > 0
                       ? QStringLiteral("%1, %2").arg(attachment.name, MessageWords::size(attachment.sizeBytes))
                       : attachment.name);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colors &c = m_theme.colors();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF area = QRectF(rect()).adjusted(0, 8, -8, 0);
        if (!m_attachment.isImage()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(c.surface);
            painter.drawRoundedRect(area, 12, 12);
            const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
            const QRectF icon(rightToLeft ? area.right() - 52 : area.left() + 8, area.top(), 44, area.height());
            Icons::paint(painter, QStringLiteral("file"), icon, 26, c.accentText);
            const QRectF words = rightToLeft ? area.adjusted(10, 0, -58, 0) : area.adjusted(58, 0, -10, 0);
            const QFont name = m_theme.font(TextRole::Small);
            LineText::paint(painter, words.adjusted(0, 14, 0, -words.height() / 2), m_attachment.name, name, c.text, layoutDirection());
            LineText::paint(painter, words.adjusted(0, words.height() / 2 - 2, 0, -12), MessageWords::size(m_attachment.sizeBytes),
                            m_theme.font(TextRole::Meta), c.textSecondary, layoutDirection());
            return;
        }
        painter.setClipPath(Painting::roundedPath(area, 12, 12, 12, 12));
        painter.fillRect(area, c.surface);
        if (m_preview.isNull()) {
            Icons::paint(painter, QStringLiteral("image"), area, 26, c.textSecondary);
            return;
        }
        const QSizeF part = area.size().scaled(m_preview.size(), Qt::KeepAspectRatio);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(area, m_preview,
                          QRectF((m_preview.width() - part.width()) / 2, (m_preview.height() - part.height()) / 2, part.width(), part.height()));
    }

private:
    const Theme &m_theme;
    PendingAttachment m_attachment;
    QImage m_preview;
};

} // namespace

AttachmentStrip::AttachmentStrip(const Theme &theme, const PictureDecoders &decoders, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_decoders(decoders)
    , m_pool(1)
    , m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("attachmentStrip"));
    m_row->setContentsMargins(0, 0, 0, 8);
    m_row->setSpacing(8);
    connect(&theme, &Theme::changed, this, &AttachmentStrip::rebuild);
    hide();
}

void AttachmentStrip::add(const PendingAttachment &attachment)
{
    m_attachments.append(attachment);
    m_previews.append(attachment.image.isNull() ? QImage()
                                                : attachment.image.scaled(kPreviewPx, kPreviewPx, Qt::KeepAspectRatioByExpanding,
                                                                          Qt::SmoothTransformation));
    rebuild();
    loadPreview(m_attachments.size() - 1);
    Q_EMIT changed();
}

void AttachmentStrip::loadPreview(qsizetype index)
{
    const PendingAttachment &attachment = m_attachments.at(index);
    if (!attachment.isImage() || !attachment.image.isNull() || !m_decoders.picture) return;
    if (attachment.sizeBytes > kMostPreviewBytes) return;
    m_pool
        .run([decode = m_decoders.picture, path = attachment.path, bytes = attachment.bytes] {
            QByteArray encoded = bytes;
            if (!path.isEmpty()) {
                QFile file(path);
                if (file.open(QIODevice::ReadOnly)) encoded = file.readAll();
            }
            return decode(encoded, kPreviewPx * 2);
        })
        .then(this, [this, index, generation = m_generation](QImage &&image) {
            // Something was taken out meanwhile: the index may mean another one.
            if (generation != m_generation || index >= m_previews.size() || image.isNull()) return;
            m_previews[index] = image;
            rebuild();
        });
}

QList<PendingAttachment> AttachmentStrip::take()
{
    const QList<PendingAttachment> result = m_attachments;
    clear();
    return result;
}

void AttachmentStrip::clear()
{
    if (m_attachments.isEmpty()) return;
    ++m_generation;
    m_attachments.clear();
    m_previews.clear();
    rebuild();
    Q_EMIT changed();
}

void AttachmentStrip::rebuild()
{
    while (QLayoutItem *item = m_row->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    for (qsizetype i = 0; i < m_attachments.size(); ++i) {
        auto *card = new Card(m_theme, m_attachments.at(i), m_previews.at(i), this);
        auto *remove = new IconButton(m_theme, QStringLiteral("close"), tr("Remove %1").arg(m_attachments.at(i).name), card);
        remove->setObjectName(QStringLiteral("removeAttachment"));
        remove->setLook(IconButton::Look::Raised);
        remove->setSide(28);
        remove->setIconSide(14);
        remove->move(layoutDirection() == Qt::RightToLeft ? 0 : card->width() - 28, 0);
        connect(remove, &IconButton::clicked, this, [this, i] {
            if (i >= m_attachments.size()) return;
            ++m_generation;
            m_attachments.removeAt(i);
            m_previews.removeAt(i);
            rebuild();
            for (qsizetype k = 0; k < m_attachments.size(); ++k) {
                if (m_previews.at(k).isNull()) loadPreview(k);
            }
            Q_EMIT changed();
        });
        m_row->addWidget(card);
        card->show();
    }
    m_row->addStretch();
    setVisible(!m_attachments.isEmpty());
}

} // namespace Ui
