// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/search/searchpane.h"

#include "app/session/session.h"
#include "app/ui/common/errortext.h"
#include "app/ui/common/iconbutton.h"
#include "app/ui/common/icons.h"
#include "app/ui/common/textlabel.h"
#include "app/ui/search/searchdelegate.h"
#include "app/ui/search/searchtext.h"

#include <QAction>
#include <QHBoxLayout>
#include <QIdentityProxyModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace Ui {

namespace {

constexpr int kPauseMs = 60;
constexpr qsizetype kMostChips = 6;

//! Adds what a screen reader says.
class SpokenResults : public QIdentityProxyModel
{
public:
    SpokenResults(const SearchDelegate &delegate, QObject *parent) : QIdentityProxyModel(parent), m_delegate(delegate) {}
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::AccessibleTextRole ? m_delegate.spoken(index.row()) : QIdentityProxyModel::data(index, role);
    }

private:
    const SearchDelegate &m_delegate;
};

} // namespace

SearchPane::SearchPane(const Theme &theme, Session::Session &session, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_conversations(session.conversations())
    , m_model(session.finder(), session.timeline(), session.conversations())
    , m_field(new QLineEdit)
    , m_chips(new QWidget)
    , m_chipRow(new QHBoxLayout(m_chips))
    , m_list(new QListView)
    , m_delegate(new SearchDelegate(theme, m_model,
                                    [this](const Session::ConversationId &id) {
                                        const auto summary = m_conversations.find(id);
                                        return summary ? summary->title : QString();
                                    },
                                    this))
    , m_status(new TextLabel(theme, TextRole::Small, TextLabel::Tone::Secondary))
{
    setObjectName(QStringLiteral("searchPane"));
    auto *back = new IconButton(theme, QStringLiteral("back"), tr("Back to the conversations"));
    back->setObjectName(QStringLiteral("searchBackButton"));
    back->setMirrors(true);
    connect(back, &IconButton::clicked, this, &SearchPane::closeRequested);

    m_field->setObjectName(QStringLiteral("searchField"));
    m_field->setAccessibleName(tr("Search all messages"));
    m_field->setPlaceholderText(tr("Search all messages"));
    m_field->setProperty("kind", QStringLiteral("search"));
    m_field->installEventFilter(this);
    auto *magnifier = new QAction(this);
    const auto tint = [this, magnifier] {
        magnifier->setIcon(Icons::icon(QStringLiteral("search"), m_theme.colors().textSecondary, m_theme.colors().control));
        update();
    };
    tint();
    connect(&theme, &Theme::changed, this, tint);
    // Its button is found by a screen reader: it has a name, and does what one expects.
    magnifier->setText(m_field->accessibleName());
    connect(magnifier, &QAction::triggered, m_field, qOverload<>(&QWidget::setFocus));
    m_field->addAction(magnifier, QLineEdit::LeadingPosition);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPauseMs);
    connect(&m_soon, &QTimer::timeout, this, &SearchPane::look);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_soon.start();
        refreshChips();
    });
    connect(m_field, &QLineEdit::cursorPositionChanged, this, [this] { refreshChips(); });

    m_chipRow->setContentsMargins(12, 0, 12, 8);
    m_chipRow->setSpacing(4);

    auto *spoken = new SpokenResults(*m_delegate, this);
    spoken->setSourceModel(&m_model);
    m_list->setObjectName(QStringLiteral("searchResults"));
    m_list->setAccessibleName(tr("Found messages"));
    m_list->setModel(spoken);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->installEventFilter(this);
    connect(m_list, &QListView::clicked, this, &SearchPane::activate);

    m_status->setObjectName(QStringLiteral("searchStatus"));
    m_status->setWordWrap(true);
    m_status->setContentsMargins(16, 8, 16, 10);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(12, 10, 12, 8);
    bar->setSpacing(8);
    bar->addWidget(back);
    bar->addWidget(m_field, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_chips);
    column->addWidget(m_list, 1);
    column->addWidget(m_status);

    connect(&m_model, &Model::SearchResultsModel::answered, this, [this] {
        m_list->scrollToTop();
        say();
    });
    connect(&m_model, &Model::SearchResultsModel::grew, this, &SearchPane::say);
    connect(&m_model, &Model::SearchResultsModel::following, this, &SearchPane::holdPlace);
    connect(&m_model, &Model::SearchResultsModel::followed, this, &SearchPane::keepPlace);
    connect(&m_model, &Model::SearchResultsModel::failed, this, [this](const Base::Error &error) {
        m_status->setTone(TextLabel::Tone::Danger);
        m_status->setText(ErrorText::full(error));
    });
    connect(&theme, &Theme::changed, m_list, [this] { m_list->doItemsLayout(); });
    refreshChips();
    say();
}

void SearchPane::begin(const QString &words)
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    if (words.isEmpty()) return m_field->selectAll();
    m_field->setText(words);
    m_soon.stop();
    look();
}

void SearchPane::look()
{
    m_model.search(m_field->text());
}

//! What somebody reads or points at stays where it is. Only a list that rests at its top shows what is new at once.
void SearchPane::holdPlace()
{
    m_held = QModelIndex();
    const QWidget *viewport = m_list->viewport();
    QModelIndex at = m_list->currentIndex();
    const bool isAtTop = m_list->verticalScrollBar()->value() == m_list->verticalScrollBar()->minimum();
    if (isAtTop && !at.isValid() && !viewport->underMouse()) return;
    if (!at.isValid() || !m_list->visualRect(at).intersects(viewport->rect())) at = m_list->indexAt(QPoint(viewport->width() / 2, 4));
    m_held = at;
    m_heldTop = m_list->visualRect(at).top();
}

void SearchPane::keepPlace()
{
    if (m_held.isValid()) {
        m_list->doItemsLayout();
        QScrollBar *bar = m_list->verticalScrollBar();
        bar->setValue(bar->value() + m_list->visualRect(m_held).top() - m_heldTop);
    }
    say();
}

void SearchPane::say()
{
    const Session::SearchQuery &query = m_model.query();
    const QString mistake = SearchText::mistake(query);
    // While a word is being typed it is no mistake yet that something is missing behind it.
    const bool isUnfinished = query.mistake == Session::SearchMistake::MissingValue && m_field->text().endsWith(QLatin1Char(':'));
    m_status->setTone(mistake.isEmpty() || isUnfinished ? TextLabel::Tone::Secondary : TextLabel::Tone::Danger);
    if (!mistake.isEmpty() && !isUnfinished) {
        m_status->setText(mistake);
    } else if (isUnfinished || query.isEmpty()) {
        m_status->setText(tr("Words, “phrases”, names of files. The last word may be a beginning."));
    } else {
        QStringList parts;
        if (m_model.rowCount() == 0) parts << tr("Nothing found.");
        if (const QString meaning = SearchText::meaning(query); !meaning.isEmpty()) parts << meaning + QLatin1Char('.');
        parts << SearchText::coverage(m_model.coverage());
        m_status->setText(parts.join(QLatin1Char(' ')));
    }
}

void SearchPane::activate(const QModelIndex &index)
{
    if (!index.isValid()) return;
    m_list->setCurrentIndex(index);
    const Session::SearchHit hit = m_model.at(index.row());
    Q_EMIT messageRequested(hit.message.conversation, hit.message.key, hit.inText);
}

qsizetype SearchPane::wordStart() const
{
    const QString before = m_field->text().left(m_field->cursorPosition());
    return before.lastIndexOf(QLatin1Char(' ')) + 1;
}

QStringList SearchPane::suggestions() const
{
    const QString word = m_field->text().mid(wordStart(), m_field->cursorPosition() - wordStart());
    QStringList found;
    const auto offer = [&found](const QString &one) {
        if (found.size() < kMostChips) found << one;
    };
    const auto colon = word.indexOf(QLatin1Char(':'));
    const QString name = word.left(colon + 1).toLower();
    if (colon < 0) {
        const auto all = Session::SearchQuery::operators();
        for (const QString &one : all) {
            if (one.startsWith(word, Qt::CaseInsensitive)) offer(one);
        }
        return found;
    }
    const QString value = word.mid(colon + 1);
    if (name == QLatin1String("has:")) {
        const auto kinds = Session::SearchQuery::kinds();
        for (const QString &kind : kinds) {
            if (kind.startsWith(value, Qt::CaseInsensitive) && kind != value) offer(name + kind);
        }
    } else if (name == QLatin1String("from:") || name == QLatin1String("in:")) {
        if (name == QLatin1String("from:") && QStringLiteral("me").startsWith(value, Qt::CaseInsensitive) && value != QLatin1String("me")) offer(name + QStringLiteral("me"));
        const auto all = m_conversations.all();
        for (const Session::ConversationSummary &one : all) {
            const QString called = one.peer.isEmpty() ? one.title : one.peer;
            if ((called.startsWith(value, Qt::CaseInsensitive) || one.title.startsWith(value, Qt::CaseInsensitive)) && called != value)
                offer(name + (called.contains(QLatin1Char(' ')) ? QLatin1Char('"') + called + QLatin1Char('"') : called));
        }
    } else if (name == QLatin1String("before:") || name == QLatin1String("after:") || name == QLatin1String("on:")) {
        const QDate today = QDate::currentDate();
        for (const QString &date : {QStringLiteral("today"), QStringLiteral("yesterday"), today.toString(QStringLiteral("yyyy-MM")), today.toString(QStringLiteral("yyyy"))}) {
            if (date.startsWith(value, Qt::CaseInsensitive) && date != value) offer(name + date);
        }
    }
    return found;
}

void SearchPane::refreshChips()
{
    const QStringList wanted = suggestions();
    while (QLayoutItem *item = m_chipRow->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    int room = width() - 24;
    for (const QString &one : wanted) {
        auto *chip = new QPushButton(one);
        chip->setProperty("kind", QStringLiteral("chip"));
        chip->setObjectName(QStringLiteral("chip ") + one);
        //: %1 is for instance from:anna
        chip->setAccessibleName(tr("Narrow by %1").arg(one));
        chip->setFont(m_theme.font(TextRole::Small));
        chip->setFocusPolicy(Qt::NoFocus); // Tab takes the first one
        room -= chip->sizeHint().width() + 4;
        if (room < 0 && m_chipRow->count() > 0) {
            delete chip;
            break;
        }
        connect(chip, &QPushButton::clicked, this, [this, one] { complete(one); });
        m_chipRow->addWidget(chip);
    }
    m_chipRow->addStretch();
    m_chips->setVisible(!wanted.isEmpty());
}

void SearchPane::complete(const QString &suggestion)
{
    const qsizetype start = wordStart();
    QString text = m_field->text();
    const bool isWhole = !suggestion.endsWith(QLatin1Char(':'));
    const QString put = suggestion + (isWhole ? QStringLiteral(" ") : QString());
    text.replace(start, m_field->cursorPosition() - start, put);
    m_field->setText(text);
    m_field->setCursorPosition(static_cast<int>(start + put.size()));
    m_field->setFocus();
}

bool SearchPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->key() == Qt::Key_Escape) {
        Q_EMIT closeRequested();
        return true;
    }
    if (watched == m_list) {
        if (isEnter) {
            activate(m_list->currentIndex());
            return true;
        }
        if (key->key() == Qt::Key_Up && m_list->currentIndex().row() <= 0) {
            m_field->setFocus(Qt::BacktabFocusReason);
            return true;
        }
        return QWidget::eventFilter(watched, event);
    }
    if (key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier && wordStart() < m_field->cursorPosition()) {
        const QStringList offered = suggestions();
        if (!offered.isEmpty()) {
            complete(offered.first());
            return true;
        }
    }
    if (isEnter || key->key() == Qt::Key_Down) {
        if (m_soon.isActive()) {
            m_soon.stop();
            look();
        }
        if (m_model.rowCount() == 0) return true;
        const QModelIndex first = m_list->model()->index(0, 0);
        m_list->setCurrentIndex(first);
        if (isEnter) activate(first);
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void SearchPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model.setShown(true);
}

void SearchPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model.setShown(false);
}

void SearchPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colors().window);
}

} // namespace Ui
