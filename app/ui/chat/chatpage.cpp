// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/chat/chatpage.h"

#include "app/ui/chat/chatheader.h"
#include "app/ui/chat/messageactions.h"
#include "app/ui/chat/readmarker.h"
#include "app/ui/chat/safetynumberdialog.h"
#include "app/ui/chat/sendqueue.h"
#include "app/ui/chat/trustbanner.h"
#include "app/ui/common/dialogs.h"
#include "app/ui/common/errortext.h"
#include "app/ui/common/icons.h"
#include "app/ui/common/theme.h"
#include "app/ui/composer/composer.h"
#include "app/ui/composer/dropoverlay.h"
#include "app/ui/composer/pendingattachment.h"
#include "app/ui/imagereview/imagereview.h"
#include "app/ui/search/datejump.h"
#include "app/ui/search/findbar.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QVBoxLayout>

namespace Ui {

namespace {
constexpr int kNamePx = 320; //!< of a file's name in a title
constexpr int kPlaceMs = 1000; //!< a program that is killed forgets no more of the scrolling
}

ChatPage::ChatPage(const Theme &theme, Dialogs &dialogs, Session::Session &session, Pictures &pictures,
                   const PictureDecoders &decoders, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_dialogs(dialogs)
    , m_session(session)
    , m_decoders(decoders)
    , m_open(session.timeline(), session.settings())
    , m_content(new QWidget(this))
    , m_header(new ChatHeader(theme))
    , m_find(new FindBar(theme, session))
    , m_view(new TimelineView(theme, pictures, [this](const QString &user) { return nameOf(user); }))
    , m_trust(new TrustBanner(theme))
    , m_composer(new Composer(theme, dialogs, decoders))
    , m_drop(new DropOverlay(theme, this))
    , m_actions(new MessageActions(theme, dialogs, session, pictures, *m_view))
    , m_reader(new ReadMarker(*m_view, session.conversations(), this))
    , m_queue(new SendQueue(session.sender(), this))
{
    setObjectName(QStringLiteral("chatPage"));
    setAcceptDrops(true);
    auto *inside = new QVBoxLayout(m_content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(m_header);
    inside->addWidget(m_find);
    inside->addWidget(m_view, 1);
    inside->addWidget(m_trust);
    inside->addWidget(m_composer);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_content);
    m_content->hide();

    connect(m_header, &ChatHeader::backRequested, this, &ChatPage::backRequested);
    connect(m_header, &ChatHeader::safetyNumberRequested, this, &ChatPage::showSafetyNumber);
    connect(m_header, &ChatHeader::removeRequested, this, &ChatPage::askToRemove);
    connect(m_header, &ChatHeader::muteRequested, this, [this](bool muted) {
        m_session.conversations().setMuted(m_id, muted).then(this, [](Base::Result<Base::Done> &&) {});
    });
    connect(m_header, &ChatHeader::searchRequested, this, &ChatPage::find);
    connect(m_header, &ChatHeader::galleryRequested, this, &ChatPage::galleryRequested);
    // Below the button that was pressed.
    const auto askForDate = [this](const QPoint &below) { chooseDate(m_view->dayInView(), below); };
    connect(m_header, &ChatHeader::dateRequested, this, askForDate);
    connect(m_find, &FindBar::dateRequested, this, askForDate);
    connect(m_find, &FindBar::messageRequested, this, [this](Session::MessageKey key, const QList<Session::TextRange> &parts) {
        m_view->setFound(key, parts);
        if (key != 0) goTo(key);
    });
    connect(m_find, &FindBar::closed, this, [this] {
        m_view->setFound(0, {});
        focusComposer();
    });
    m_placeSoon.setSingleShot(true);
    m_placeSoon.setInterval(kPlaceMs);
    connect(&m_placeSoon, &QTimer::timeout, this, &ChatPage::keepPlace);
    connect(m_view, &TimelineView::seenChanged, &m_placeSoon, qOverload<>(&QTimer::start));
    connect(m_view, &TimelineView::dayActivated, this, &ChatPage::chooseDate);
    connect(m_actions, &MessageActions::imageRequested, this, &ChatPage::imageRequested);
    connect(m_actions, &MessageActions::safetyNumberRequested, this, &ChatPage::showSafetyNumber);
    connect(m_trust, &TrustBanner::compareRequested, this, &ChatPage::showSafetyNumber);
    connect(m_trust, &TrustBanner::acceptRequested, this, [this] {
        m_session.verification().acceptNewIdentity(m_summary.peer).then(this, [this](Base::Result<Base::Done> &&done) {
            if (!done) m_dialogs.tell(this, tr("That did not work"), ErrorText::full(done.error()));
        });
    });
    connect(m_view, &TimelineView::typed, this, [this](QKeyEvent *event) { m_composer->takeKey(event); });
    connect(m_composer, &Composer::sendRequested, this, &ChatPage::send);
    connect(m_composer, &Composer::picturesGiven, this, &ChatPage::review);
    connect(m_composer, &Composer::escaped, this, &ChatPage::backRequested);
    connect(m_composer, &Composer::textEdited, this, [this](const QString &text) {
        if (m_id.isNull()) return;
        m_session.conversations().setDraft(m_id, text);
        if (text.trimmed().isEmpty()) m_session.typing().composerIdle(m_id);
        else m_session.typing().composerActive(m_id);
    });
    connect(&session.conversations(), &Session::Conversations::changed, this, [this](const Session::ConversationId &id) {
        if (id == m_id) refreshSummary();
    });
    for (const auto signal : {&Session::Conversations::added, &Session::Conversations::removed})
        connect(&session.conversations(), signal, this, qOverload<>(&QWidget::update)); // what stands where none is open
    connect(&session.conversations(), &Session::Conversations::loaded, this, qOverload<>(&QWidget::update));
    connect(&session.conversations(), &Session::Conversations::removed, this, [this](const Session::ConversationId &id) {
        if (id == m_id) open({});
        m_open.drop(id);
        m_attached.remove(id);
    });
    connect(m_queue, &SendQueue::failed, this, &ChatPage::noteFailure);
    connect(&session.settings(), &Session::Settings::changed, this, &ChatPage::applySettings);
    const auto transfer = [this](Session::MessageKey key, const Session::Transfer &now) { m_open.setTransfer(key, now); };
    connect(&session.sender(), &Session::Sender::uploadChanged, this, transfer);
    connect(&session.downloader(), &Session::Downloader::transferChanged, this, transfer);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    applySettings();
}

ChatPage::~ChatPage()
{
    // The view outlives the models otherwise.
    m_view->show(nullptr);
}

void ChatPage::applySettings()
{
    m_composer->setEnterSends(m_session.settings().flag(Session::Settings::Key::EnterSends));
}

QString ChatPage::nameOf(const QString &user) const
{
    return user == m_summary.peer ? m_summary.title : user;
}

void ChatPage::keepPlace()
{
    // Before it is open it stands nowhere.
    if (!m_id.isNull() && m_view->model() && m_view->model()->isOpen()) m_open.setPlace(m_id, m_view->place());
}

void ChatPage::giveAll()
{
    m_queue->giveAll();
}

void ChatPage::leave()
{
    if (m_id.isNull()) return;
    keepPlace();
    if (Model::TimelineModel *model = m_view->model()) {
        model->disconnect(this);
        // Coming back shows what is new from then on.
        model->clearUnreadDivider();
    }
    if (m_composer->hasAttachments()) m_attached.insert(m_id, m_composer->takeAttachments());
    m_find->close();
}

void ChatPage::find()
{
    if (!m_id.isNull()) m_find->begin(m_id);
}

void ChatPage::askForDate()
{
    if (!m_id.isNull()) m_header->askForDate();
}

void ChatPage::goTo(Session::MessageKey key)
{
    Model::TimelineModel *model = m_view->model();
    if (!model) return;
    if (model->isOpen()) return model->jumpTo(key);
    // The conversation is just being opened: it settles in its own place first.
    connect(model, &Model::TimelineModel::opened, this, [this, model, key] {
        if (model == m_view->model()) model->jumpTo(key);
    }, static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void ChatPage::showFound(Session::MessageKey key, const QList<Session::TextRange> &parts)
{
    m_view->setFound(key, parts);
    goTo(key);
}

void ChatPage::leaveFound()
{
    if (m_find->isHidden()) m_view->setFound(0, {});
}

void ChatPage::dragAway(const Session::Message &message, QWidget *source, const QImage &image)
{
    m_actions->dragAway(message, source, image);
}

void ChatPage::chooseDate(const QDate &shown, const QPoint &globalPos)
{
    if (m_id.isNull()) return;
    auto *calendar = new DateJump(m_theme, shown, this);
    connect(calendar, &DateJump::dateChosen, this, [this, id = m_id](const QDate &date) {
        m_session.timeline().firstSince(id, date.startOfDay()).then(this, [this, id](Base::Result<std::optional<Session::MessageKey>> &&key) {
            if (key && *key && id == m_id) goTo(**key);
        });
    });
    calendar->popup(globalPos);
}

void ChatPage::open(const Session::ConversationId &id)
{
    if (id == m_id) return;
    leave();
    m_id = id;
    if (id.isNull()) {
        m_view->show(nullptr);
        m_content->hide();
        Q_EMIT closed();
        return;
    }
    refreshSummary();
    m_composer->setText(m_summary.draft);
    m_composer->giveAttachments(m_attached.take(id));
    m_composer->setHint(tr("Write to %1").arg(m_summary.title));
    Model::TimelineModel *model = m_open.model(id);
    connect(model, &Model::TimelineModel::arrived, this, &ChatPage::arrived);
    connect(model, &Model::TimelineModel::arrived, m_reader, &ReadMarker::lookSoon);
    m_view->show(model, m_open.place(id));
    m_content->show();
    m_reader->lookSoon();
}

void ChatPage::refreshSummary()
{
    const auto summary = m_session.conversations().find(m_id);
    if (!summary) return;
    m_summary = *summary;
    m_header->show(m_summary);
    m_trust->show(m_summary);
    m_view->setUnreadBelow(m_summary.unread);
}

void ChatPage::setShownKeys(const QKeySequence &attach, const QKeySequence &search, const QKeySequence &date, const QKeySequence &gallery)
{
    m_composer->setAttachKeys(attach);
    m_header->setShownKeys(search, date, gallery);
}

void ChatPage::setBackVisible(bool visible)
{
    m_header->setBackVisible(visible);
}

void ChatPage::focusComposer()
{
    if (!m_id.isNull()) m_composer->focusText();
}

void ChatPage::chooseFiles()
{
    if (!m_id.isNull()) m_composer->chooseFiles();
}

void ChatPage::send(const QString &text, const QList<PendingAttachment> &attachments)
{
    if (m_id.isNull()) return;
    m_session.typing().composerIdle(m_id);
    if (Model::TimelineModel *model = m_view->model()) model->clearUnreadDivider();
    QList<OutgoingPart> files;
    for (const PendingAttachment &attachment : attachments) files.append({{}, attachment.path});
    // What is too long to stand below a file is a message of its own.
    const bool isCaption = !files.isEmpty() && fitsCaption(text);
    if (!isCaption && !text.isEmpty()) sendText(m_id, text);
    m_queue->add(m_id, files, isCaption ? text : QString());
}

void ChatPage::sendText(const Session::ConversationId &to, const QString &text)
{
    m_session.sender().sendText(to, text).then(this, [this, to, text](Base::Result<Session::Message> &&sent) {
        if (!sent) noteFailure(to, sent.error(), text);
    });
}

bool ChatPage::fitsCaption(const QString &text)
{
    return text.toUtf8().size() <= Session::Sender::kMostCaptionBytes;
}

void ChatPage::review(const QList<PendingAttachment> &pictures)
{
    if (m_id.isNull()) return;
    if (m_review) return m_review->add(pictures);
    m_review = new ImageReview(m_theme, m_dialogs, m_decoders, m_reviewPool, this);
    m_review->setEnterSends(m_session.settings().flag(Session::Settings::Key::EnterSends));
    // What is written becomes the caption; what is too long for one stays where it is.
    const bool isLent = fitsCaption(m_composer->text());
    if (isLent) {
        m_review->setCaption(m_composer->text());
        // A caption that is being written outlives the program, as any draft does.
        connect(m_review, &ImageReview::captionEdited, this,
                [this, to = m_id](const QString &caption) { m_session.conversations().setDraft(to, caption); });
    }
    connect(m_review, &ImageReview::sendRequested, this,
            [this, to = m_id, isLent](const QList<OutgoingPart> &parts, const QString &caption) {
                if (isLent) {
                    if (to == m_id) m_composer->setText({});
                    m_session.conversations().setDraft(to, {});
                    m_session.typing().composerIdle(to);
                }
                if (Model::TimelineModel *model = m_view->model()) model->clearUnreadDivider();
                m_queue->add(to, parts, caption);
            });
    // What was written there stays written.
    connect(m_review, &ImageReview::abandoned, this, [this, to = m_id, isLent](const QString &caption) {
        const QString written = m_composer->text();
        if (to != m_id || caption == written.trimmed() || (caption.isEmpty() && !isLent)) return;
        const QString now = isLent ? caption : written + QLatin1Char('\n') + caption;
        m_composer->setText(now);
        m_session.conversations().setDraft(m_id, now);
    });
    connect(m_review, &QDialog::finished, this, &ChatPage::focusComposer);
    m_review->add(pictures);
    m_review->open();
}

void ChatPage::noteFailure(const Session::ConversationId &to, const Base::Error &error, const QString &text, const QString &fileName)
{
    // Nothing that was written is lost: it goes back where it came from, before what was written since.
    if (!text.isEmpty()) {
        const auto summary = m_session.conversations().find(to);
        const QString since = to == m_id ? m_composer->text() : summary ? summary->draft : QString();
        const QString whole = since.isEmpty() ? text : text + QLatin1Char('\n') + since;
        if (to == m_id) m_composer->setText(whole);
        m_session.conversations().setDraft(to, whole);
    }
    // Which one of several.
    const QString name = fontMetrics().elidedText(fileName, Qt::ElideMiddle, kNamePx);
    m_dialogs.tell(this, name.isEmpty() ? tr("It was not sent") : tr("“%1” was not sent").arg(name), ErrorText::full(error));
}

void ChatPage::showSafetyNumber()
{
    if (m_summary.peer.isEmpty()) return;
    (new SafetyNumberDialog(m_theme, m_session.verification(), m_summary.peer, m_summary.title, window()))->open();
}

void ChatPage::askToRemove()
{
    Dialogs::Question question;
    question.objectName = QStringLiteral("removeQuestion");
    question.title = tr("Remove this conversation?");
    question.text = tr("Its messages and pictures are deleted from this computer. %1 keeps theirs.").arg(m_summary.title);
    question.accept = tr("Remove");
    question.isDangerous = true;
    m_dialogs.ask(this, question, this, [this, id = m_id](bool yes) {
        if (!yes) return;
        m_session.conversations().remove(id).then(this, [this](Base::Result<Base::Done> &&done) {
            if (!done) m_dialogs.tell(this, tr("It could not be removed"), ErrorText::full(done.error()));
        });
    });
}

void ChatPage::paintEvent(QPaintEvent *)
{
    const Colors &c = m_theme.colors();
    QPainter painter(this);
    painter.fillRect(rect(), c.chat);
    if (!m_id.isNull()) return;
    const QRectF middle(0, height() / 2.0 - 56, width(), 64);
    Icons::paint(painter, QStringLiteral("chats"), middle, 48, c.control);
    painter.setFont(m_theme.font(TextRole::Body));
    painter.setPen(c.textSecondary);
    const bool canChoose = !m_session.conversations().isLoaded() || !m_session.conversations().all().isEmpty();
    painter.drawText(QRectF(16, middle.bottom() + 8, width() - 32, height() - middle.bottom() - 8),
                     static_cast<int>(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap,
                     canChoose ? tr("Choose a conversation to read and write")
                               : tr("Begin with “New conversation”: you only need to know a user name"));
}

void ChatPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_drop->setGeometry(rect());
}

void ChatPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_id.isNull() || !(PendingAttachment::canRead(event->mimeData()) || event->mimeData()->hasText())) return;
    event->acceptProposedAction();
    m_drop->setText(tr("Drop here to send to %1").arg(m_summary.title));
    m_drop->setGeometry(rect());
    m_drop->show();
    m_drop->raise();
}

void ChatPage::dragLeaveEvent(QDragLeaveEvent *)
{
    m_drop->hide();
}

void ChatPage::dropEvent(QDropEvent *event)
{
    m_drop->hide();
    if (PendingAttachment::canRead(event->mimeData())) m_composer->attach(event->mimeData());
    else if (event->mimeData()->hasText()) m_composer->insertText(event->mimeData()->text());
    else return;
    event->acceptProposedAction();
    if (m_review) return m_review->activateWindow(); // the keyboard belongs to what was just opened
    window()->activateWindow();
    m_composer->focusText();
}

void ChatPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT backRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool ChatPage::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate) m_reader->lookSoon();
    return QWidget::event(event);
}

} // namespace Ui
