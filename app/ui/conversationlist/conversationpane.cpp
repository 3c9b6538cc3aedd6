// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/conversationlist/conversationpane.h"

#include "app/model/roles.h"
#include "app/ui/common/iconbutton.h"
#include "app/ui/common/icons.h"
#include "app/ui/common/textlabel.h"
#include "app/ui/conversationlist/conversationdelegate.h"

#include <QAction>
#include <QHBoxLayout>
#include <QIdentityProxyModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Ui {

namespace {

//! Adds what a screen reader says: words are the window's business, not the model's.
class SpokenConversations : public QIdentityProxyModel
{
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::AccessibleTextRole) return QIdentityProxyModel::data(index, role);
        return ConversationDelegate::spoken(index.data(Model::SummaryRole).value<Session::ConversationSummary>());
    }
};

} // namespace

ConversationPane::ConversationPane(const Theme &theme, Session::Conversations &conversations, const QString &accountName, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_accountName(accountName)
    , m_model(conversations)
    , m_spoken(new SpokenConversations(this))
    , m_delegate(new ConversationDelegate(theme, this))
    , m_menuButton(new IconButton(theme, QStringLiteral("menu"), tr("Menu")))
    , m_composeButton(new IconButton(theme, QStringLiteral("compose"), tr("New conversation")))
    , m_field(new QLineEdit)
    , m_list(new QListView)
    , m_empty(new QWidget)
    , m_emptyText(new TextLabel(theme, TextRole::Body, TextLabel::Tone::Secondary))
    , m_everywhere(new QPushButton)
    , m_spare(new QWidget)
{
    setObjectName(QStringLiteral("conversationPane"));
    m_filter.setSourceModel(&m_model);
    static_cast<QIdentityProxyModel *>(m_spoken)->setSourceModel(&m_filter);

    m_menuButton->setObjectName(QStringLiteral("menuButton"));
    connect(m_menuButton, &IconButton::clicked, this, &ConversationPane::showAccountMenu);
    m_field->setObjectName(QStringLiteral("conversationFilter"));
    m_field->setAccessibleName(tr("Search conversations"));
    m_field->setPlaceholderText(tr("Search"));
    m_field->setProperty("kind", QStringLiteral("search"));
    m_field->installEventFilter(this);
    auto *magnifier = new QAction(this);
    const auto tint = [this, magnifier] {
        magnifier->setIcon(Icons::icon(QStringLiteral("search"), m_theme.colors().textSecondary, m_theme.colors().control));
        m_everywhere->setIcon(Icons::icon(QStringLiteral("search"), m_theme.colors().accentText, m_theme.colors().control));
    };
    tint();
    connect(&theme, &Theme::changed, this, tint);
    // Its button is found by a screen reader: it has a name, and does what one expects.
    magnifier->setText(m_field->accessibleName());
    connect(magnifier, &QAction::triggered, m_field, qOverload<>(&QWidget::setFocus));
    m_field->addAction(magnifier, QLineEdit::LeadingPosition);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setWords(text);
        refreshEmpty();
    });
    auto *compose = m_composeButton;
    compose->setObjectName(QStringLiteral("newConversationButton"));
    connect(compose, &IconButton::clicked, this, &ConversationPane::newConversationRequested);

    m_list->setObjectName(QStringLiteral("conversationList"));
    m_list->setAccessibleName(tr("Conversations"));
    m_list->setModel(m_spoken);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->installEventFilter(this);
    connect(m_list, &QListView::clicked, this, &ConversationPane::activate);
    connect(&theme, &Theme::changed, this, [this] {
        m_list->doItemsLayout();
        update();
    });

    m_everywhere->setObjectName(QStringLiteral("searchEverywhereButton"));
    m_everywhere->setProperty("kind", QStringLiteral("link"));
    m_everywhere->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_everywhere->installEventFilter(this);
    connect(m_everywhere, &QPushButton::clicked, this, &ConversationPane::searchEverywhere);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(12, 10, 12, 8);
    bar->setSpacing(8);
    bar->addWidget(m_menuButton);
    bar->addWidget(m_field, 1);
    bar->addWidget(compose);

    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    auto *start = new QPushButton(tr("New conversation"));
    start->setObjectName(QStringLiteral("firstConversationButton"));
    start->setProperty("kind", QStringLiteral("primary"));
    connect(start, &QPushButton::clicked, this, &ConversationPane::newConversationRequested);
    auto *emptyColumn = new QVBoxLayout(m_empty);
    emptyColumn->setContentsMargins(24, 32, 24, 24);
    emptyColumn->setSpacing(16);
    emptyColumn->addWidget(m_emptyText);
    emptyColumn->addWidget(start, 0, Qt::AlignHCenter);
    emptyColumn->addStretch();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_empty);
    // The list first: what is spare begins where its rows end.
    column->addWidget(m_list, 1000);
    auto *beside = new QHBoxLayout;
    beside->setContentsMargins(8, 4, 8, 8);
    beside->addWidget(m_everywhere);
    column->addLayout(beside);
    column->addWidget(m_spare, 1);

    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_filter, signal, this, &ConversationPane::refreshEmpty);
    connect(&m_filter, &QAbstractItemModel::modelReset, this, &ConversationPane::refreshEmpty);
    refreshEmpty();
}

void ConversationPane::setShownKeys(const QKeySequence &newConversation, const QKeySequence &search, const QKeySequence &settings)
{
    m_searchKeys = search;
    m_newKeys = newConversation;
    m_settingsKeys = settings;
    m_composeButton->setShortcutHint(newConversation);
}

void ConversationPane::refreshEmpty()
{
    const bool empty = m_filter.rowCount() == 0 && m_model.isLoaded();
    const bool filtering = m_filter.isFiltering();
    m_emptyText->setText(filtering ? tr("No conversation matches.")
                                   : tr("No conversations yet.\nWrite to somebody by their user name."));
    m_empty->findChild<QPushButton *>()->setVisible(!filtering);
    m_empty->setVisible(empty);
    m_list->setVisible(!empty);
    refreshEverywhere();
}

void ConversationPane::refreshEverywhere()
{
    const QString words = m_field->text().simplified();
    const bool offered = !words.isEmpty();
    if (!offered && m_everywhere->hasFocus()) m_field->setFocus(Qt::OtherFocusReason);
    m_everywhere->setVisible(offered);
    m_spare->setVisible(offered || m_list->isHidden());
    m_list->setMaximumHeight(offered && m_spoken->rowCount() > 0 ? m_spoken->rowCount() * m_list->sizeHintForRow(0) : QWIDGETSIZE_MAX);
    //: %1 was typed to find conversations
    const QString whole = tr("Search all messages for “%1”");
    m_everywhere->setAccessibleName(whole.arg(words));
    QFont bold = m_everywhere->font();
    bold.setWeight(QFont::DemiBold); // as it is painted
    const QFontMetrics metrics(bold);
    const int around = metrics.horizontalAdvance(whole.arg(QString()));
    const QString shown = metrics.elidedText(words, Qt::ElideRight, std::max(metrics.averageCharWidth() * 3, width() - 64 - around));
    m_everywhere->setText(metrics.elidedText(whole.arg(shown), Qt::ElideRight, width() - 60).replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_everywhere->setToolTip(shown == words ? QString() : whole.arg(words));
}

void ConversationPane::searchEverywhere()
{
    Q_EMIT searchRequested(m_field->text().simplified());
}

void ConversationPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refreshEverywhere();
}

void ConversationPane::setOpen(const Session::ConversationId &id)
{
    m_open = id;
    m_delegate->setOpen(id);
    for (int row = 0; row < m_spoken->rowCount(); ++row) {
        if (at(row) != id) continue;
        m_list->setCurrentIndex(m_spoken->index(row, 0));
        m_list->scrollTo(m_spoken->index(row, 0));
    }
    m_list->viewport()->update();
}

Session::ConversationId ConversationPane::at(int position) const
{
    if (position < 0 || position >= m_spoken->rowCount()) return {};
    return m_spoken->index(position, 0).data(Model::SummaryRole).value<Session::ConversationSummary>().id;
}

Session::ConversationId ConversationPane::neighbour(int steps, bool unreadOnly) const
{
    const int count = m_spoken->rowCount();
    int row = steps > 0 ? -1 : count;
    for (int i = 0; i < count; ++i) {
        if (at(i) == m_open) row = i;
    }
    const int step = steps > 0 ? 1 : -1;
    for (row += step; row >= 0 && row < count; row += step) {
        const auto summary = m_spoken->index(row, 0).data(Model::SummaryRole).value<Session::ConversationSummary>();
        if (!unreadOnly || summary.unread > 0) return summary.id;
    }
    return {};
}

void ConversationPane::focusFilter()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void ConversationPane::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void ConversationPane::activate(const QModelIndex &index)
{
    if (!index.isValid()) return;
    Q_EMIT openRequested(index.data(Model::SummaryRole).value<Session::ConversationSummary>().id);
}

void ConversationPane::choose(const QModelIndex &index)
{
    if (!index.isValid()) return;
    activate(index);
    // Found: the others are there again.
    m_field->clear();
    setOpen(m_open);
}

bool ConversationPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && handleKey(watched, static_cast<QKeyEvent *>(event))) return true;
    return QWidget::eventFilter(watched, event);
}

bool ConversationPane::handleKey(QObject *watched, QKeyEvent *key)
{
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const int count = m_spoken->rowCount();
    const bool canGoOn = !m_everywhere->isHidden();
    const auto toRow = [this](int row) {
        m_list->setFocus(Qt::TabFocusReason);
        m_list->setCurrentIndex(m_spoken->index(row, 0));
        return true;
    };
    if (watched == m_list) {
        if (enter) {
            choose(m_list->currentIndex());
            return true;
        }
        if (key->key() != Qt::Key_Down || key->modifiers() != Qt::NoModifier || !canGoOn || m_list->currentIndex().row() != count - 1) return false;
        m_everywhere->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (watched == m_everywhere) {
        if (enter) {
            searchEverywhere();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            m_field->setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (key->key() != Qt::Key_Up) return false;
        if (count > 0) return toRow(count - 1);
        m_field->setFocus(Qt::BacktabFocusReason);
        return true;
    }
    if (watched != m_field) return false;
    if (enter) {
        // The first match is what was meant; where there is none, what somebody wrote.
        if (count > 0) choose(m_spoken->index(0, 0));
        else if (canGoOn) searchEverywhere();
        return true;
    }
    if (key->key() == Qt::Key_Escape && !m_field->text().isEmpty()) {
        m_field->clear();
        return true;
    }
    if (key->key() != Qt::Key_Down) return false;
    if (count > 0) return toRow(0);
    if (!canGoOn) return false;
    m_everywhere->setFocus(Qt::TabFocusReason);
    return true;
}

void ConversationPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colors().window);
}

void ConversationPane::showAccountMenu()
{
    const Colors &c = m_theme.colors();
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("accountMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto icon = [&c](const char *name) { return Icons::icon(QString::fromLatin1(name), c.textSecondary, c.control); };
    QAction *who = menu->addAction(icon("person"), tr("Signed in as %1").arg(m_accountName));
    who->setEnabled(false);
    menu->addSeparator();
    menu->addAction(icon("compose"), tr("New conversation"), m_newKeys, this,
                    &ConversationPane::newConversationRequested);
    menu->addAction(icon("search"), tr("Search all messages"), m_searchKeys, this, [this] { Q_EMIT searchRequested({}); });
    if (m_canInvite) menu->addAction(icon("link"), tr("Invite somebody"), this, &ConversationPane::inviteRequested);
    menu->addAction(icon("settings"), tr("Settings"), m_settingsKeys, this,
                    &ConversationPane::settingsRequested);
    menu->addAction(icon("key"), tr("Show recovery key"), this, &ConversationPane::recoveryKeyRequested);
    menu->addSeparator();
    menu->addAction(icon("signout"), tr("Sign out"), this, &ConversationPane::signOutRequested);
    const QPoint corner = layoutDirection() == Qt::RightToLeft ? m_menuButton->rect().bottomRight() : m_menuButton->rect().bottomLeft();
    menu->popup(m_menuButton->mapToGlobal(corner + QPoint(0, 4)));
}

} // namespace Ui
