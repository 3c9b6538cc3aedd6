// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/search/findbar.h"

#include "app/session/session.h"
#include "app/ui/common/errortext.h"
#include "app/ui/common/iconbutton.h"
#include "app/ui/common/icons.h"
#include "app/ui/common/textlabel.h"
#include "app/ui/search/searchtext.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>

namespace Ui {

namespace {
constexpr int kPauseMs = 80;
}

FindBar::FindBar(const Theme &theme, Session::Session &session, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(session.finder(), session.timeline(), session.conversations())
    , m_field(new QLineEdit)
    , m_count(new TextLabel(theme, TextRole::Small, TextLabel::Tone::Secondary))
    , m_older(new IconButton(theme, QStringLiteral("up"), tr("Older match")))
    , m_newer(new IconButton(theme, QStringLiteral("down"), tr("Newer match")))
{
    setObjectName(QStringLiteral("findBar"));
    m_field->setObjectName(QStringLiteral("findField"));
    m_field->setAccessibleName(tr("Search this conversation"));
    m_field->setPlaceholderText(tr("Search this conversation"));
    m_field->setProperty("kind", QStringLiteral("search"));
    m_field->installEventFilter(this);
    auto *magnifier = new QAction(this);
    const auto tint = [this, magnifier] {
        magnifier->setIcon(Icons::icon(QStringLiteral("search"), m_theme.colors().textSecondary, m_theme.colors().control));
        update();
    };
    tint();
    // Its button is found by a screen reader: it has a name, and does what one expects.
    magnifier->setText(m_field->accessibleName());
    connect(magnifier, &QAction::triggered, m_field, qOverload<>(&QWidget::setFocus));
    m_field->addAction(magnifier, QLineEdit::LeadingPosition);
    m_count->setObjectName(QStringLiteral("findCount"));
    m_older->setObjectName(QStringLiteral("findOlder"));
    m_older->setShortcutHint(QKeySequence(Qt::Key_Return));
    m_newer->setObjectName(QStringLiteral("findNewer"));
    m_newer->setShortcutHint(QKeySequence(Qt::SHIFT | Qt::Key_Return));
    auto *date = new IconButton(theme, QStringLiteral("calendar"), tr("Jump to a date"));
    date->setObjectName(QStringLiteral("findDate"));
    auto *shut = new IconButton(theme, QStringLiteral("close"), tr("Close the search"));
    shut->setObjectName(QStringLiteral("findClose"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 12, 7);
    row->setSpacing(4);
    row->addWidget(m_field, 1);
    row->addSpacing(4);
    row->addWidget(m_count);
    row->addWidget(m_older);
    row->addWidget(m_newer);
    row->addWidget(date);
    row->addWidget(shut);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPauseMs);
    connect(&m_soon, &QTimer::timeout, this, &FindBar::look);
    connect(m_field, &QLineEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_older, &IconButton::clicked, this, [this] { step(1); });
    connect(m_newer, &IconButton::clicked, this, [this] { step(-1); });
    connect(date, &IconButton::clicked, this, [this, date] { Q_EMIT dateRequested(date->mapToGlobal(QPoint(date->width() / 2, date->height() + 4))); });
    connect(shut, &IconButton::clicked, this, &FindBar::close);
    connect(&m_model, &Model::SearchResultsModel::answered, this, [this] {
        m_current = 0;
        m_wantsNext = false;
        if (m_model.rowCount() > 0) return step(1);
        Q_EMIT messageRequested(0, {});
        say();
    });
    connect(&m_model, &Model::SearchResultsModel::grew, this, [this] {
        if (std::exchange(m_wantsNext, false)) step(1);
        else say();
    });
    connect(&m_model, &Model::SearchResultsModel::followed, this, [this] {
        if (m_current != 0 && m_model.rowOf(m_current) < 0) Q_EMIT messageRequested(0, {});
        say();
    });
    connect(&m_model, &Model::SearchResultsModel::failed, this, [this](const Base::Error &error) {
        m_count->setText(ErrorText::full(error));
    });
    connect(&theme, &Theme::changed, this, tint);
    hide();
}

void FindBar::begin(const Session::ConversationId &conversation)
{
    if (conversation != m_conversation) {
        m_conversation = conversation;
        m_model.clear();
        m_field->clear();
        m_current = 0;
        say();
    }
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindBar::close()
{
    if (isHidden()) return;
    m_soon.stop();
    m_model.clear();
    hide();
    m_conversation = {};
    Q_EMIT closed();
}

void FindBar::look()
{
    m_model.search(m_field->text(), m_conversation);
}

//! Where \a rows lead from where it stands. What it stood at may be gone: then between its neighbours.
int FindBar::rowAfter(int rows) const
{
    if (m_current == 0) return rows - 1;
    const int row = m_model.rowOf(m_current);
    if (row >= 0) return row + rows;
    const int older = m_model.firstBelow(m_current);
    return rows > 0 ? older + rows - 1 : older + rows;
}

void FindBar::step(int rows)
{
    const int wanted = rowAfter(rows);
    if (wanted >= m_model.rowCount() && m_model.canFetchMore({})) {
        m_wantsNext = true;
        m_model.fetchMore({});
        return;
    }
    if (wanted >= 0 && wanted < m_model.rowCount()) {
        const Session::SearchHit &hit = m_model.at(wanted);
        m_current = hit.message.key;
        Q_EMIT messageRequested(m_current, hit.inText);
    }
    say();
}

void FindBar::say()
{
    const int count = m_model.rowCount();
    const bool isMore = m_model.coverage().hasMore;
    m_older->setEnabled(rowAfter(1) < count || isMore);
    m_newer->setEnabled(rowAfter(-1) >= 0);
    const QString mistake = SearchText::mistake(m_model.query());
    m_field->setToolTip(mistake.isEmpty() && count > 0 ? SearchText::coverage(m_model.coverage()) : mistake);
    if (m_model.query().isEmpty() && mistake.isEmpty()) {
        m_count->clear();
    } else if (!mistake.isEmpty()) {
        m_count->setText(tr("Cannot be searched for"));
    } else if (count == 0) {
        m_count->setText(tr("Nothing found"));
    } else {
        const QString all = QLocale().toString(count) + (isMore ? QStringLiteral("+") : QString());
        const int row = m_model.rowOf(m_current);
        //: The place of the match that is shown among all matches
        m_count->setText(tr("%1 of %2").arg(row < 0 ? QString(QChar(0x2013)) : QLocale().toString(row + 1), all));
    }
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_soon.isActive()) {
            m_soon.stop();
            look();
        } else {
            step(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
        }
        return true;
    case Qt::Key_Up: step(1); return true;
    case Qt::Key_Down: step(-1); return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

void FindBar::paintEvent(QPaintEvent *)
{
    const Colors &c = m_theme.colors();
    QPainter painter(this);
    painter.fillRect(rect(), c.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), c.line);
}

} // namespace Ui
