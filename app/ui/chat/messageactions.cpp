// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/chat/messageactions.h"

#include "app/ui/chat/messageinfodialog.h"
#include "app/ui/common/dialogs.h"
#include "app/ui/common/dragout.h"
#include "app/ui/common/errortext.h"
#include "app/ui/common/icons.h"
#include "app/ui/common/privatecopies.h"
#include "app/ui/common/theme.h"
#include "app/ui/timeline/messagewords.h"
#include "app/ui/timeline/pictures.h"
#include "app/ui/timeline/timelineview.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QMenu>
#include <QMimeData>
#include <QPointer>

namespace Ui {

using Session::Message;
using Session::MessageKey;
using Session::MessageKind;
using Session::MessageState;
using Session::TransferState;

namespace {
constexpr int kDraggedPx = 8192; //!< long side of the pixels that are given to other programs; the file has them all
}

MessageActions::MessageActions(const Theme &theme, Dialogs &dialogs, Session::Session &session, Pictures &pictures,
                               TimelineView &view)
    : QObject(&view)
    , m_theme(theme)
    , m_dialogs(dialogs)
    , m_session(session)
    , m_pictures(pictures)
    , m_view(view)
    , m_copies(new PrivateCopies(session.downloader(), this))
{
    connect(&view, &TimelineView::menuRequested, this, &MessageActions::showMenu);
    connect(&view, &TimelineView::linkActivated, this, &MessageActions::openLink);
    connect(&view, &TimelineView::imageActivated, this, &MessageActions::openImage);
    connect(&view, &TimelineView::fileActivated, this, &MessageActions::openFile);
    connect(&view, &TimelineView::dragRequested, this, [this](MessageKey key) {
        if (const Message *message = find(key)) dragAway(*message, &m_view);
    });
    connect(&view, &TimelineView::transferActivated, this, &MessageActions::transfer);
    connect(&view, &TimelineView::retryActivated, this, &MessageActions::retry);
    connect(&view, &TimelineView::discardActivated, this, &MessageActions::discard);
    connect(&view, &TimelineView::noticeActivated, this, &MessageActions::safetyNumberRequested);
}

const Message *MessageActions::find(MessageKey key) const
{
    const Model::TimelineModel *model = m_view.model();
    const int row = model ? model->rowOf(key) : -1;
    return row >= 0 ? &model->at(row) : nullptr;
}

void MessageActions::report(const QString &title, const Base::Error &error)
{
    if (error.code == Base::ErrorCode::Cancelled) return;
    m_dialogs.tell(&m_view, title, ErrorText::full(error));
}

void MessageActions::openLink(const QUrl &url)
{
    const QString scheme = url.scheme();
    if (scheme == QLatin1String("https") || scheme == QLatin1String("http")) QDesktopServices::openUrl(url);
}

void MessageActions::openImage(MessageKey key)
{
    const Message *message = find(key);
    if (!message) return;
    if (message->attachment.isCached || message->isOwn) Q_EMIT imageRequested(key);
    else transfer(key);
}

void MessageActions::transfer(MessageKey key)
{
    const Message *message = find(key);
    if (!message) return;
    const TransferState state = message->attachment.transfer.state;
    const bool underWay = state == TransferState::Waiting || state == TransferState::Preparing || state == TransferState::Running;
    if (message->isOwn) {
        if (state == TransferState::Paused) m_session.sender().resumeUpload(key);
        else if (underWay) m_session.sender().cancelUpload(key);
        else if (message->state == MessageState::Failed) retry(key);
        else if (message->kind == MessageKind::Image) Q_EMIT imageRequested(key);
        else openFile(key);
        return;
    }
    if (underWay) {
        m_session.downloader().cancel(key);
    } else if (message->attachment.isCached) {
        if (message->kind == MessageKind::Image) Q_EMIT imageRequested(key);
        else openFile(key);
    } else {
        m_session.downloader().fetch(key).then(this, [this](Base::Result<Base::Done> &&done) {
            if (!done) report(tr("It could not be fetched"), done.error());
        });
    }
}

void MessageActions::retry(MessageKey key)
{
    m_session.sender().retry(key).then(this, [this](Base::Result<Base::Done> &&done) {
        if (!done) report(tr("It could not be sent"), done.error());
    });
}

void MessageActions::discard(MessageKey key)
{
    Dialogs::Question question;
    question.objectName = QStringLiteral("discardQuestion");
    question.title = tr("Delete this message?");
    const Message *message = find(key);
    // What waits may have left already, with the answer still on its way.
    question.text = message && message->state == Session::MessageState::Pending
        ? tr("It waits to be sent, and is gone from this computer then. If it is with the relay already, the others get it all the same.")
        : tr("It was not sent. Nobody will get it, and it is gone from this computer.");
    question.accept = tr("Delete");
    question.isDangerous = true;
    m_dialogs.ask(&m_view, question, this, [this, key](bool yes) {
        if (!yes) return;
        m_session.sender().discard(key).then(this, [this](Base::Result<Base::Done> &&done) {
            if (!done) report(tr("It could not be deleted"), done.error());
        });
    });
}

void MessageActions::save(MessageKey key)
{
    const Message *message = find(key);
    if (!message) return;
    QString name = message->attachment.name;
    if (name.isEmpty()) name = message->kind == MessageKind::Image ? QStringLiteral("photo.jpg") : QStringLiteral("file");
    m_dialogs.chooseSavePath(&m_view, tr("Save as"), name, this, [this, key](const QString &path) {
        if (path.isEmpty()) return;
        m_session.downloader().saveTo(key, path).then(this, [this](Base::Result<Base::Done> &&done) {
            if (!done) report(tr("It could not be saved"), done.error());
        });
    });
}

void MessageActions::openFile(MessageKey key)
{
    const Message *message = find(key);
    if (!message) return;
    if (!message->attachment.isCached && !message->isOwn) return transfer(key);
    const QString name = message->attachment.name;
    if (!PrivateCopies::isProgram(name, message->attachment.mime)) return openCopy(key, name);
    Dialogs::Question question;
    question.objectName = QStringLiteral("openProgramQuestion");
    question.title = tr("Open %1?").arg(name);
    question.text = message->isOwn
        ? tr("Files of this kind can run programs on this computer.")
        : tr("Files of this kind can run programs on this computer, and read or delete your files. Open it only if you expected it and trust %1.")
              .arg(m_view.authorName(message->author));
    question.accept = tr("Open");
    question.isDangerous = true;
    m_dialogs.ask(&m_view, question, this, [this, key, name](bool yes) {
        if (yes) openCopy(key, name);
    });
}

void MessageActions::openCopy(MessageKey key, const QString &name)
{
    const Message *message = find(key);
    m_copies->copyOf(key, name, message ? message->attachment.sizeBytes : 0).then(this, [this, key](Base::Result<QString> &&path) {
        if (!path) return report(tr("It could not be opened"), path.error());
        if (QDesktopServices::openUrl(QUrl::fromLocalFile(*path))) return;
        Dialogs::Question question;
        question.objectName = QStringLiteral("saveInsteadQuestion");
        question.title = tr("No program opens it");
        question.text = tr("This computer knows no program for files of this kind. You can save it.");
        question.accept = tr("Save as …");
        m_dialogs.ask(&m_view, question, this, [this, key](bool yes) {
            if (yes) save(key);
        });
    });
}

void MessageActions::dragAway(const Message &message, QWidget *source, const QImage &image)
{
    if (!message.attachment.isCached && !message.isOwn) return;
    const MessageKey key = message.key;
    const bool isPicture = message.kind == MessageKind::Image;
    const QPixmap preview = isPicture ? m_pictures.best(message, QSize(128, 128)) : QPixmap();
    const QPointer<QWidget> from = source;
    m_copies->copyOf(key, message.attachment.name, message.attachment.sizeBytes).then(this, [=, this](Base::Result<QString> &&path) {
        if (!path || !from) return;
        if (!isPicture || !image.isNull()) return m_dialogs.carry(from, draggedData(*path, image), preview);
        m_pictures.whole(key, kDraggedPx).then(this, [this, from, preview, file = *path](Base::Result<QImage> &&whole) {
            if (!from) return;
            const QImage pixels = whole ? *whole : QImage();
            m_dialogs.carry(from, draggedData(file, pixels), preview.isNull() ? QPixmap::fromImage(pixels) : preview);
        });
    });
}

void MessageActions::copyPicture(MessageKey key)
{
    m_pictures.whole(key, kDraggedPx).then(this, [this](Base::Result<QImage> &&image) {
        if (!image) return report(tr("It could not be copied"), image.error());
        QApplication::clipboard()->setImage(*image);
    });
}

void MessageActions::addAttachmentActions(QMenu &menu, const Message &message)
{
    const Colors &c = m_theme.colors();
    const MessageKey key = message.key;
    const auto icon = [&c](const char *name) { return Icons::icon(QString::fromLatin1(name), c.textSecondary, c.control); };
    const bool here = message.attachment.isCached || message.isOwn;
    if (message.kind == MessageKind::Image && here)
        menu.addAction(icon("image"), tr("Open"), this, [this, key] { Q_EMIT imageRequested(key); });
    if (message.kind == MessageKind::Image && here)
        menu.addAction(icon("copy"), tr("Copy picture"), this, [this, key] { copyPicture(key); });
    if (message.kind == MessageKind::File && here) menu.addAction(icon("open"), tr("Open"), this, [this, key] { openFile(key); });
    const TransferState state = message.attachment.transfer.state;
    const bool isUnderWay = state == TransferState::Running || state == TransferState::Waiting || state == TransferState::Preparing;
    if (!here && !isUnderWay) menu.addAction(icon("download"), tr("Download"), this, [this, key] { transfer(key); });
    if (state == TransferState::Running || state == TransferState::Waiting)
        menu.addAction(icon("pause"), message.isOwn ? tr("Pause upload") : tr("Pause download"), this, [this, key, own = message.isOwn] {
            if (own) m_session.sender().pauseUpload(key);
            else m_session.downloader().pause(key);
        });
    if (message.isOwn && state == TransferState::Paused)
        menu.addAction(icon("upload"), tr("Go on with the upload"), this, [this, key] { transfer(key); });
    menu.addAction(icon("download"), tr("Save as …"), this, [this, key] { save(key); });
}

void MessageActions::showMenu(MessageKey key, const QUrl &link, const QPoint &at)
{
    const Message *message = find(key);
    if (!message) return;
    const Colors &c = m_theme.colors();
    const auto icon = [&c](const char *name) { return Icons::icon(QString::fromLatin1(name), c.textSecondary, c.control); };
    auto *menu = new QMenu(&m_view);
    menu->setObjectName(QStringLiteral("messageMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!link.isEmpty()) {
        menu->addAction(icon("open"), tr("Open link"), this, [this, link] { openLink(link); });
        menu->addAction(icon("link"), tr("Copy link"), this, [link] { QApplication::clipboard()->setText(link.toString()); });
        menu->addSeparator();
    }
    if (message->kind == MessageKind::Image || message->kind == MessageKind::File) addAttachmentActions(*menu, *message);
    if (m_view.hasSelection()) {
        menu->addAction(icon("copy"), tr("Copy selected text"), this, [this] { m_view.copy(); });
    } else if (const QString text = MessageWords::copied(*message); !text.isEmpty()) {
        menu->addAction(icon("copy"), message->text.isEmpty() ? tr("Copy name") : tr("Copy text"), this, [text] { QApplication::clipboard()->setText(text); });
    }
    if (message->state == MessageState::Failed)
        menu->addAction(icon("retry"), tr("Try again"), this, [this, key] { retry(key); });
    if (message->kind == MessageKind::Notice)
        menu->addAction(icon("shield"), tr("Safety number"), this, &MessageActions::safetyNumberRequested);
    if (message->kind != MessageKind::Notice) {
        auto *info = menu->addAction(icon("info"), tr("Message info"), this, [this, key] {
            if (const Message *found = find(key))
                (new MessageInfoDialog(m_theme, m_session.timeline(), *found,
                                       [this](const QString &user) { return m_view.authorName(user); }, m_view.window()))
                    ->open();
        });
        info->setObjectName(QStringLiteral("messageInfo"));
    }
    if (message->state == MessageState::Failed || (message->isOwn && message->state == MessageState::Pending)) {
        menu->addSeparator();
        menu->addAction(icon("trash"), tr("Delete"), this, [this, key] { discard(key); });
    }
    menu->popup(at);
}

} // namespace Ui
