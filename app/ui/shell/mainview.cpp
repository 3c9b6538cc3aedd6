// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/shell/mainview.h"

#include "app/host/relayhost.h"
#include "app/ui/chat/chatpage.h"
#include "app/ui/chat/connectionbanner.h"
#include "app/ui/common/dialogs.h"
#include "app/ui/common/errortext.h"
#include "app/ui/conversationlist/conversationpane.h"
#include "app/ui/conversationlist/newconversationdialog.h"
#include "app/ui/details/detailspanel.h"
#include "app/ui/hosting/hostreadypage.h"
#include "app/ui/hosting/hostsection.h"
#include "app/ui/imageview/imageview.h"
#include "app/ui/search/searchpane.h"
#include "app/ui/settings/settingsdialog.h"
#include "app/ui/shell/announcer.h"
#include "app/ui/signin/passworddialog.h"
#include "app/ui/signin/recoverykeypage.h"
#include "app/ui/timeline/messagewords.h"
#include "app/ui/timeline/timelineview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QApplication>
#include <QDialog>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Ui {

namespace {
constexpr int kNarrowPx = 720; //!< below this there is room for one column
constexpr int kPaneWidth = 340;
constexpr int kDetailsWidth = 340;
} // namespace

namespace {

//! Qt calls the handle of a splitter a grip, which AT-SPI does not know.
QAccessibleInterface *makeSplitterHandle(const QString &className, QObject *object)
{
    if (className != QLatin1String("QSplitterHandle")) return nullptr;
    return new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::Separator);
}

//! Who is signed in elsewhere is nobody on the relay of this computer, and has nobody to invite to it.
bool isOn(const Host::RelayHost *host, const Session::Session &session)
{
    const auto account = session.account();
    return host && account && host->isSetUp() && host->isRelay(account->relay, account->relayPin);
}

} // namespace

MainView::MainView(Theme &theme, Dialogs &dialogs, Session::Session &session, const PictureDecoders &decoders, const QString &about,
                   Host::RelayHost *host, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_dialogs(dialogs)
    , m_session(session)
    , m_about(about)
    , m_host(isOn(host, session) ? host : nullptr)
    , m_pictures(session.downloader(), decoders)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_banner(new ConnectionBanner(theme, session.connection()))
    , m_left(new QStackedWidget)
    , m_pane(new ConversationPane(theme, session.conversations(), session.account() ? session.account()->user : QString()))
    , m_chat(new ChatPage(theme, dialogs, session, m_pictures, decoders))
    , m_image(new ImageView(theme, m_pictures, this))
    , m_announcer(new Announcer(this))
{
    setObjectName(QStringLiteral("mainView"));
    m_splitter->setObjectName(QStringLiteral("splitter"));
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_left->addWidget(m_pane);
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_chat);
    static const bool taught = [] {
        QAccessible::installFactory(makeSplitterHandle);
        return true;
    }();
    Q_UNUSED(taught);
    m_splitter->handle(1)->setAccessibleName(tr("Width of the conversation list"));
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({kPaneWidth, 1000});
    m_left->setMinimumWidth(240);
    m_chat->setMinimumWidth(300);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_splitter, 1);

    connect(m_banner, &ConnectionBanner::tryNowRequested, &session, &Session::Session::reconnectNow);
    connect(m_banner, &ConnectionBanner::signInAgainRequested, this, &MainView::askForPassword);
    connect(m_pane, &ConversationPane::openRequested, this, [this](const Session::ConversationId &id) {
        open(id);
        m_chat->focusComposer();
    });
    connect(m_pane, &ConversationPane::newConversationRequested, this, &MainView::newConversation);
    connect(m_pane, &ConversationPane::searchRequested, this, &MainView::search);
    connect(m_pane, &ConversationPane::settingsRequested, this, &MainView::showSettings);
    connect(m_pane, &ConversationPane::recoveryKeyRequested, this, &MainView::showRecoveryKey);
    connect(m_pane, &ConversationPane::inviteRequested, this, &MainView::showInvite);
    m_pane->setCanInvite(m_host);
    connect(m_pane, &ConversationPane::signOutRequested, this, &MainView::askToSignOut);
    connect(m_chat, &ChatPage::backRequested, this, &MainView::goBack);
    connect(m_chat, &ChatPage::closed, this, &MainView::goBack);
    connect(m_chat, &ChatPage::imageRequested, this, &MainView::showImage);
    connect(m_chat, &ChatPage::arrived, this, &MainView::announce);
    connect(m_chat, &ChatPage::galleryRequested, this, &MainView::showGallery);
    connect(m_image, &ImageView::closed, this, [this] { m_chat->timeline().setFocus(); });
    connect(m_image, &ImageView::saveRequested, this, &MainView::saveImage);
    connect(m_image, &ImageView::stepRequested, this, &MainView::stepImage);
    connect(m_image, &ImageView::dragRequested, this,
            [this](const Session::Message &message, const QImage &image) { m_chat->dragAway(message, m_image, image); });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    connect(&session.settings(), &Session::Settings::changed, this, [this](Session::Settings::Key key) {
        if (key == Session::Settings::Key::Shortcuts) applyShortcuts();
    });
    applyShortcuts();
    arrange();
}

MainView::~MainView()
{
    // The conversation page uses the pictures to the last.
    delete m_splitter;
}

bool MainView::isNarrow() const
{
    return width() < kNarrowPx;
}

void MainView::arrange()
{
    const bool opened = !m_chat->conversation().isNull();
    const bool hasDetails = opened && m_details && !m_details->isHidden();
    // Where three columns have no room the gallery stands in the conversation's place.
    const bool isTight = hasDetails && width() < kNarrowPx + kDetailsWidth;
    m_left->setVisible(!isNarrow() || !opened);
    m_chat->setVisible((!isNarrow() || opened) && !isTight);
    m_chat->setBackVisible(isNarrow());
}

void MainView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_image->setGeometry(rect());
    arrange();
}

void MainView::paintEvent(QPaintEvent *)
{
    // Shows through the splitter's handle.
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colors().line);
}

void MainView::open(const Session::ConversationId &id)
{
    m_image->leave(); // it belongs to the conversation before
    m_chat->open(id);
    m_pane->setOpen(id);
    if (m_details) {
        if (id.isNull()) m_details->hide();
        m_details->show(id);
    }
    arrange();
}

void MainView::search(const QString &words)
{
    if (!m_search) {
        m_search = new SearchPane(m_theme, m_session);
        m_left->addWidget(m_search);
        connect(m_search, &SearchPane::closeRequested, this, &MainView::leaveSearch);
        connect(m_search, &SearchPane::messageRequested, this, &MainView::showMessage);
    }
    if (m_left->currentWidget() != m_search) m_before = QApplication::focusWidget();
    if (isNarrow() && !m_chat->conversation().isNull()) open({});
    m_left->setCurrentWidget(m_search);
    m_search->begin(words);
}

void MainView::leaveSearch()
{
    m_left->setCurrentWidget(m_pane);
    m_chat->leaveFound();
    if (m_before && m_before->isVisible()) m_before->setFocus(Qt::OtherFocusReason);
    else m_pane->focusList();
}

void MainView::showMessage(const Session::ConversationId &id, Session::MessageKey key, const QList<Session::TextRange> &parts)
{
    if (id != m_chat->conversation()) open(id);
    m_chat->showFound(key, parts);
}

void MainView::showGallery()
{
    if (m_details && !m_details->isHidden()) return hideGallery();
    if (!m_details) {
        m_details = new DetailsPanel(m_theme, m_session.finder(), m_session.timeline(), m_pictures);
        m_details->setMinimumWidth(240);
        m_splitter->addWidget(m_details);
        m_splitter->setStretchFactor(2, 0);
        connect(m_details, &DetailsPanel::closeRequested, this, &MainView::hideGallery);
        connect(m_details, &DetailsPanel::messageRequested, this, [this](Session::MessageKey key) {
            if (m_chat->isHidden()) hideGallery();
            m_chat->goTo(key);
        });
    }
    m_withoutDetails = m_splitter->sizes();
    m_details->QWidget::show();
    m_details->show(m_chat->conversation());
    arrange();
    const int whole = m_splitter->width();
    if (!isNarrow()) m_splitter->setSizes({m_left->width(), whole - m_left->width() - kDetailsWidth, kDetailsWidth});
    m_details->focusList();
}

void MainView::hideGallery()
{
    const bool stoodAlone = m_chat->isHidden();
    m_details->hide();
    arrange();
    // In the conversation's place it had other widths.
    if (stoodAlone && !isNarrow()) m_splitter->setSizes(m_withoutDetails);
    m_chat->focusComposer();
}

void MainView::goBack()
{
    if (m_details && !m_details->isHidden() && m_chat->isHidden()) return hideGallery();
    if (!isNarrow()) {
        if (m_chat->conversation().isNull()) m_pane->setOpen({});
        return;
    }
    if (!m_chat->conversation().isNull()) {
        m_chat->open({});
        return; // comes back through closed()
    }
    m_pane->setOpen({});
    arrange();
    m_pane->focusList();
}

void MainView::begin()
{
    m_pane->focusList();
}

void MainView::giveAll()
{
    m_chat->giveAll();
}

void MainView::keepPlace()
{
    m_chat->keepPlace();
}

QByteArray MainView::splitterState() const
{
    return m_splitter->saveState();
}

void MainView::restoreSplitter(const QByteArray &state)
{
    if (!state.isEmpty()) m_splitter->restoreState(state);
    m_splitter->setHandleWidth(1);
}

void MainView::newConversation()
{
    auto *dialog = new NewConversationDialog(m_theme, m_session.conversations(), window());
    connect(dialog, &NewConversationDialog::conversationOpened, this, [this](const Session::ConversationId &id) {
        open(id);
        m_chat->focusComposer();
    });
    dialog->open();
}

void MainView::showSettings()
{
    auto *dialog = new SettingsDialog(m_theme, m_session.settings(), m_about, window());
    auto *keyboard = new QPushButton(tr("See and change the shortcuts"));
    keyboard->setObjectName(QStringLiteral("shortcutsButton"));
    keyboard->setAutoDefault(false);
    connect(keyboard, &QPushButton::clicked, this, [this, dialog] {
        dialog->accept();
        showShortcuts();
    });
    dialog->addPart(tr("Keyboard"), keyboard);
    if (m_host) {
        auto *section = new HostSection(m_theme, *m_host);
        connect(section, &HostSection::inviteRequested, this, [this, dialog] {
            dialog->accept();
            showInvite();
        });
        dialog->addPart(tr("Relay on this computer"), section);
    }
    dialog->open();
}

void MainView::showRecoveryKey()
{
    auto *dialog = new QDialog(window());
    dialog->setObjectName(QStringLiteral("recoveryKeyDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(true);
    dialog->setWindowTitle(tr("Recovery key"));
    auto *page = new RecoveryKeyPage(m_theme, m_dialogs, m_session.signIn(), RecoveryKeyPage::Purpose::ToSee);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(24, 0, 24, 24);
    column->addWidget(page);
    dialog->setMinimumWidth(460);
    connect(page, &RecoveryKeyPage::done, dialog, &QDialog::accept);
    // Opened with the key in it: a window takes its height from what stands there, and keeps it.
    connect(page, &RecoveryKeyPage::loaded, dialog, &QDialog::open);
    page->load();
}

void MainView::showInvite()
{
    const auto account = m_session.account();
    if (!m_host || !account) return;
    auto *dialog = new QDialog(window());
    dialog->setObjectName(QStringLiteral("inviteDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(true);
    dialog->setWindowTitle(tr("Invite somebody"));
    auto *page = new HostReadyPage(m_theme, *m_host);
    page->setButton(tr("Done"));
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(24, 0, 24, 24);
    column->addWidget(page);
    dialog->setMinimumWidth(460);
    connect(page, &HostReadyPage::done, dialog, &QDialog::accept);
    page->load(*account);
    dialog->open();
}

void MainView::askToSignOut()
{
    Dialogs::Question question;
    question.objectName = QStringLiteral("signOutQuestion");
    question.title = tr("Sign out?");
    question.text = tr("This device gets no more messages. What is stored on this computer stays. To come back you need your password and "
                       "your recovery key.");
    question.accept = tr("Sign out");
    question.isDangerous = true;
    m_dialogs.ask(this, question, this, [this](bool yes) {
        if (!yes) return;
        m_session.signIn().signOut().then(this, [this](Base::Result<Base::Done> &&done) {
            if (!done) m_dialogs.tell(this, tr("That did not work"), ErrorText::full(done.error()));
        });
    });
}

void MainView::askForPassword()
{
    (new PasswordDialog(m_theme, m_session, window()))->open();
}

void MainView::showImage(Session::MessageKey key)
{
    const Model::TimelineModel *model = m_chat->timeline().model();
    const int row = model ? model->rowOf(key) : -1;
    if (row < 0) return;
    const Session::Message &message = model->at(row);
    const QDateTime when = (message.serverTime.isValid() ? message.serverTime : message.sentTime).toLocalTime();
    const QString who = message.isOwn ? tr("You") : m_chat->timeline().authorName(message.author);
    m_image->setGeometry(rect());
    m_chat->timeline().setCurrentRow(row);
    //: Over a picture: who sent it, the day, the time
    m_image->show(message, tr("%1, %2, %3").arg(who, MessageWords::day(when.date(), QDate::currentDate()), MessageWords::time(when.time())));
    m_image->setNeighbours(model->hasOlder() || neighbourImage(row, -1) >= 0, model->hasNewer() || neighbourImage(row, 1) >= 0);
}

int MainView::neighbourImage(int row, int step) const
{
    const Model::TimelineModel *model = m_chat->timeline().model();
    if (!model || row < 0) return -1;
    for (int next = row + step; next >= 0 && next < model->rowCount(); next += step) {
        const Session::Message &message = model->at(next);
        const bool here = message.attachment.isCached || message.isOwn || !message.image.thumbnail.isEmpty();
        if (message.kind == Session::MessageKind::Image && here) return next;
    }
    return -1;
}

void MainView::stepImage(int step)
{
    Model::TimelineModel *model = m_chat->timeline().model();
    if (!model) return;
    const int row = model->rowOf(m_image->key());
    if (const int next = neighbourImage(row, step); next >= 0) return showImage(model->at(next).key);
    // Perhaps on the page before or after: read it, and look again when it is here.
    const bool more = step < 0 ? model->hasOlder() : model->hasNewer();
    if (!more || row < 0) return;
    connect(model, &Model::TimelineModel::rowsInserted, m_image,
            [this, key = m_image->key(), step] {
                if (m_image->isVisible() && m_image->key() == key) stepImage(step);
            },
            Qt::SingleShotConnection);
    step < 0 ? model->loadOlder() : model->loadNewer();
}

void MainView::saveImage(Session::MessageKey key, const QString &name)
{
    const QString suggestion = name.isEmpty() ? QStringLiteral("photo.jpg") : name;
    m_dialogs.chooseSavePath(this, tr("Save as"), suggestion, this, [this, key](const QString &path) {
        if (path.isEmpty()) return;
        m_session.downloader().saveTo(key, path).then(this, [this](Base::Result<Base::Done> &&done) {
            if (!done) m_dialogs.tell(this, tr("It could not be saved"), ErrorText::full(done.error()));
        });
    });
}

void MainView::announce(const Session::Message &message)
{
    if (message.isOwn) return;
    const QString author = m_chat->timeline().authorName(message.author);
    m_announcer->hear(author, MessageWords::spoken(message, author));
}

void MainView::step(int steps, bool unreadOnly)
{
    const Session::ConversationId id = m_pane->neighbour(steps, unreadOnly);
    if (id.isNull()) return;
    open(id);
    m_chat->focusComposer();
}

} // namespace Ui
