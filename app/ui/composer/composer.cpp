// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/composer/composer.h"

#include "app/ui/common/dialogs.h"
#include "app/ui/common/iconbutton.h"
#include "app/ui/common/theme.h"
#include "app/ui/composer/attachmentstrip.h"
#include "app/ui/composer/composertext.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QVBoxLayout>

namespace Ui {

namespace {
constexpr int kMostAttachments = 10;
constexpr int kWidest = 960;
} // namespace

Composer::Composer(const Theme &theme, Dialogs &dialogs, const PictureDecoders &decoders, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_dialogs(dialogs)
    , m_strip(new AttachmentStrip(theme, decoders))
    , m_field(new QWidget)
    , m_text(new ComposerText(theme))
    , m_attach(new IconButton(theme, QStringLiteral("attach"), tr("Attach a photo or file")))
    , m_send(new IconButton(theme, QStringLiteral("send"), tr("Send")))
{
    m_attach->setObjectName(QStringLiteral("attachButton"));
    m_attach->setSide(40);
    m_send->setObjectName(QStringLiteral("sendButton"));
    m_send->setLook(IconButton::Look::Accent);
    m_send->setSide(40);
    m_send->setIconSide(20);
    m_send->setMirrors(true);
    m_field->setObjectName(QStringLiteral("composerField"));

    auto *inside = new QHBoxLayout(m_field);
    inside->setContentsMargins(14, 9, 8, 9);
    inside->addWidget(m_text);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_attach, 0, Qt::AlignBottom);
    line->addWidget(m_field, 1);
    line->addWidget(m_send, 0, Qt::AlignBottom);
    auto *content = new QWidget;
    content->setMaximumWidth(kWidest);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addLayout(line);
    auto *centre = new QHBoxLayout(this);
    centre->setContentsMargins(0, 0, 0, 0);
    centre->addStretch(1);
    centre->addWidget(content, 100);
    centre->addStretch(1);

    m_text->installEventFilter(this);
    connect(m_attach, &IconButton::clicked, this, &Composer::chooseFiles);
    connect(m_send, &IconButton::clicked, this, &Composer::send);
    connect(m_text, &ComposerText::sendRequested, this, &Composer::send);
    connect(m_text, &ComposerText::thingsPasted, this, &Composer::attach);
    connect(m_text, &ComposerText::escaped, this, [this] {
        if (hasAttachments()) clearAttachments();
        else Q_EMIT escaped();
    });
    connect(m_text, &QTextEdit::textChanged, this, [this] {
        refreshButton();
        if (!m_setting) Q_EMIT textEdited(text());
    });
    connect(m_strip, &AttachmentStrip::changed, this, &Composer::refreshButton);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    // No focus proxy: Tab would pass over the button before it.
    setTabOrder(m_attach, m_text);
    setTabOrder(m_text, m_send);
    refreshButton();
}

QString Composer::text() const
{
    return m_text->toPlainText();
}

void Composer::setText(const QString &text)
{
    m_setting = true;
    m_text->setWritten(text);
    m_setting = false;
}

void Composer::insertText(const QString &text)
{
    m_text->insertPlainText(text);
}

void Composer::setHint(const QString &hint)
{
    m_text->setHint(hint);
}

void Composer::setAttachKeys(const QKeySequence &keys)
{
    m_attach->setShortcutHint(keys);
}

void Composer::setEnterSends(bool sends)
{
    m_text->setEnterSends(sends);
}

bool Composer::hasAttachments() const
{
    return !m_strip->attachments().isEmpty();
}

void Composer::clearAttachments()
{
    m_strip->clear();
}

QList<PendingAttachment> Composer::takeAttachments()
{
    return m_strip->take();
}

void Composer::giveAttachments(const QList<PendingAttachment> &attachments)
{
    for (const PendingAttachment &attachment : attachments) m_strip->add(attachment);
}

void Composer::focusText()
{
    m_text->setFocus(Qt::OtherFocusReason);
}

void Composer::takeKey(QKeyEvent *event)
{
    focusText();
    QKeyEvent copy(event->type(), event->key(), event->modifiers(), event->text(), event->isAutoRepeat());
    QApplication::sendEvent(m_text, &copy);
}

void Composer::add(const QList<PendingAttachment> &attachments)
{
    QList<PendingAttachment> pictures;
    for (const PendingAttachment &attachment : attachments) {
        if (attachment.isImage()) {
            pictures.append(attachment);
            continue;
        }
        if (m_strip->attachments().size() >= kMostAttachments) {
            m_dialogs.tell(this, tr("Ten at a time"), tr("The first ten are attached. Send them, then add the rest."));
            break;
        }
        m_strip->add(attachment);
    }
    if (!attachments.isEmpty()) focusText();
    if (!pictures.isEmpty()) Q_EMIT picturesGiven(pictures);
}

void Composer::attach(const QMimeData *things)
{
    const QList<PendingAttachment> found = PendingAttachment::read(things);
    if (found.isEmpty() && things->hasUrls()) {
        m_dialogs.tell(this, tr("Nothing to attach"), tr("Folders, devices and what cannot be read cannot be sent."));
        return;
    }
    add(found);
}

void Composer::attachFiles(const QStringList &paths)
{
    add(filesOf(paths, m_dialogs, this));
}

QList<PendingAttachment> Composer::filesOf(const QStringList &paths, Dialogs &dialogs, QWidget *over)
{
    QList<PendingAttachment> found;
    for (const QString &path : paths) {
        const PendingAttachment attachment = PendingAttachment::fromFile(path);
        if (!attachment.path.isEmpty()) found.append(attachment);
    }
    if (found.size() < paths.size())
        dialogs.tell(over, found.isEmpty() ? tr("Nothing to attach") : tr("Not everything was attached"), tr("Folders, devices and what cannot be read cannot be sent."));
    return found;
}

void Composer::chooseFiles()
{
    m_dialogs.chooseFiles(this, tr("Attach photos or files"), this, [this](const QStringList &paths) { attachFiles(paths); });
}

void Composer::send()
{
    const QString words = ComposerText::isBlank(text()) ? QString() : text().trimmed();
    if (words.isEmpty() && !hasAttachments()) return;
    const QList<PendingAttachment> attachments = m_strip->take();
    setText({});
    refreshButton();
    focusText();
    Q_EMIT textEdited({}); // before: what cannot be sent comes back
    Q_EMIT sendRequested(words, attachments);
}

void Composer::refreshButton()
{
    m_send->setEnabled(hasAttachments() || !ComposerText::isBlank(text()));
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) update();
    return QWidget::eventFilter(watched, event);
}

void Composer::paintEvent(QPaintEvent *)
{
    const Colors &c = m_theme.colors();
    QPainter painter(this);
    painter.fillRect(rect(), c.window);
    painter.fillRect(QRect(0, 0, width(), 1), c.line);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF field = QRectF(QRect(m_field->mapTo(this, QPoint()), m_field->size()));
    const bool focused = m_text->hasFocus();
    painter.setBrush(c.surface);
    painter.setPen(focused ? QPen(c.accentText, 1.5) : QPen(c.isDark ? c.surface : c.line, 1));
    painter.drawRoundedRect(field.adjusted(0.75, 0.75, -0.75, -0.75), 20, 20);
}

} // namespace Ui
