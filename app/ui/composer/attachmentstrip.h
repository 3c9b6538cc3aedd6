// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/composer/pendingattachment.h"
#include "app/ui/timeline/pictures.h"

#include <QWidget>

class QHBoxLayout;

namespace Ui {

class Theme;

//! What is about to be sent, above the composer: small pictures and file cards, each with a button that takes it out.
//! Owned by Composer.
class AttachmentStrip : public QWidget
{
    Q_OBJECT
public:
    AttachmentStrip(const Theme &theme, const PictureDecoders &decoders, QWidget *parent = nullptr);

    void add(const PendingAttachment &attachment);
    QList<PendingAttachment> take();
    const QList<PendingAttachment> &attachments() const { return m_attachments; }
    void clear();

Q_SIGNALS:
    void changed();

private:
    void rebuild();
    void loadPreview(qsizetype index);

    const Theme &m_theme;
    PictureDecoders m_decoders;
    Base::Pool m_pool;
    QHBoxLayout *m_row;
    QList<PendingAttachment> m_attachments;
    QList<QImage> m_previews;
    quint64 m_generation = 0;
};

} // namespace Ui
