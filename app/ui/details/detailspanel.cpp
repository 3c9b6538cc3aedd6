// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/details/detailspanel.h"

#include "app/ui/common/errortext.h"
#include "app/ui/common/iconbutton.h"
#include "app/ui/common/textlabel.h"
#include "app/ui/details/gallerydelegate.h"
#include "app/ui/timeline/pictures.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QIdentityProxyModel>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Ui {

namespace {

constexpr int kEdgePx = 8;
constexpr int kSquarePx = 104; //!< about; whole columns fill the width

class SpokenGallery : public QIdentityProxyModel
{
public:
    SpokenGallery(const GalleryDelegate &delegate, QObject *parent) : QIdentityProxyModel(parent), m_delegate(delegate) {}
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::AccessibleTextRole ? m_delegate.spoken(index.row()) : QIdentityProxyModel::data(index, role);
    }

private:
    const GalleryDelegate &m_delegate;
};

} // namespace

//! One shelf: its button, its list, and what is said when it is empty.
struct DetailsPanel::Tab
{
    Tab(Session::Finder &finder, Session::Timeline &timeline, Session::Shelf of) : shelf(of), model(finder, timeline, of) {}
    Session::Shelf shelf;
    Model::GalleryModel model;
    QPushButton *button = nullptr;
    QStackedWidget *page = nullptr;
    QListView *list = nullptr;
    TextLabel *text = nullptr;
    GalleryDelegate *delegate = nullptr;
    QString nothing;
    bool isStale = true; //!< read when it is looked at
};

DetailsPanel::DetailsPanel(const Theme &theme, Session::Finder &finder, Session::Timeline &timeline, Pictures &pictures, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("detailsPanel"));
    auto *title = new TextLabel(theme, TextRole::Strong);
    title->setText(tr("Media, files and links"));
    title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *shut = new IconButton(theme, QStringLiteral("close"), tr("Close"));
    shut->setObjectName(QStringLiteral("detailsClose"));
    connect(shut, &IconButton::clicked, this, &DetailsPanel::closeRequested);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(16, 12, 12, 8);
    top->addWidget(title, 1);
    top->addWidget(shut);

    m_tabs.push_back(makeTab(Session::Shelf::Media, tr("Media"), tr("No photos yet."), finder, timeline, pictures));
    m_tabs.push_back(makeTab(Session::Shelf::Files, tr("Files"), tr("No files yet."), finder, timeline, pictures));
    m_tabs.push_back(makeTab(Session::Shelf::Links, tr("Links"), tr("No links yet."), finder, timeline, pictures));
    auto *group = new QButtonGroup(this);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 8);
    row->setSpacing(4);
    for (const auto &tab : m_tabs) {
        group->addButton(tab->button);
        row->addWidget(tab->button, 1);
        m_stack->addWidget(tab->page);
        connect(tab->button, &QPushButton::clicked, this, [this, shelf = tab->shelf] { setTab(shelf); });
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addLayout(row);
    column->addWidget(m_stack, 1);
    connect(&pictures, &Pictures::changed, this, [this] { m_tabs.front()->list->viewport()->update(); });
    connect(&theme, &Theme::changed, this, [this] {
        for (const auto &tab : m_tabs) tab->list->doItemsLayout();
        update();
    });
    m_tabs.front()->button->setChecked(true);
}

DetailsPanel::~DetailsPanel()
{
    // Lists outlive the models otherwise.
    for (const auto &tab : m_tabs) tab->list->setModel(nullptr);
}

std::unique_ptr<DetailsPanel::Tab> DetailsPanel::makeTab(Session::Shelf shelf, const QString &name, const QString &nothing, Session::Finder &finder,
                                                         Session::Timeline &timeline, Pictures &pictures)
{
    auto tab = std::make_unique<Tab>(finder, timeline, shelf);
    const QString word = shelf == Session::Shelf::Media ? QStringLiteral("media") : shelf == Session::Shelf::Files ? QStringLiteral("files") : QStringLiteral("links");
    tab->nothing = nothing;
    tab->button = new QPushButton(name);
    tab->button->setObjectName(word + QStringLiteral("Tab"));
    tab->button->setCheckable(true);
    tab->button->setProperty("kind", QStringLiteral("tab"));
    tab->delegate = new GalleryDelegate(m_theme, pictures, tab->model, shelf, this);
    tab->list = new QListView;
    tab->list->setObjectName(word + QStringLiteral("List"));
    tab->list->setAccessibleName(name);
    auto *spoken = new SpokenGallery(*tab->delegate, this);
    spoken->setSourceModel(&tab->model);
    tab->list->setModel(spoken);
    tab->list->setItemDelegate(tab->delegate);
    tab->list->setFrameShape(QFrame::NoFrame);
    tab->list->setMouseTracking(true);
    tab->list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    tab->list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tab->list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tab->list->setSelectionMode(QAbstractItemView::SingleSelection);
    tab->list->installEventFilter(this);
    if (shelf == Session::Shelf::Media) {
        tab->list->setViewMode(QListView::IconMode);
        tab->list->setMovement(QListView::Static);
        tab->list->setResizeMode(QListView::Adjust);
        tab->list->setUniformItemSizes(true);
        tab->list->setSpacing(0);
        tab->list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    }
    tab->text = new TextLabel(m_theme, TextRole::Body, TextLabel::Tone::Secondary);
    tab->text->setAlignment(Qt::AlignCenter);
    tab->text->setWordWrap(true);
    tab->text->setContentsMargins(24, 24, 24, 24);
    tab->page = new QStackedWidget;
    if (shelf == Session::Shelf::Media) {
        // As far from the panel's edge as the rest; the scroll bar stands at the other one.
        const bool isMirrored = layoutDirection() == Qt::RightToLeft;
        tab->page->setContentsMargins(isMirrored ? 0 : kEdgePx, 0, isMirrored ? kEdgePx : 0, 0);
    }
    tab->page->addWidget(tab->list);
    tab->page->addWidget(tab->text);
    Tab &one = *tab;
    connect(tab->list, &QListView::clicked, this, [this, &one](const QModelIndex &index) { Q_EMIT messageRequested(one.model.at(index.row()).key); });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&one.model, signal, this, [this, &one] { refresh(one); });
    connect(&one.model, &Model::GalleryModel::loaded, this, [this, &one] { refresh(one); });
    connect(&one.model, &Model::GalleryModel::failed, this, [&one](const Base::Error &error) {
        one.text->setText(ErrorText::full(error));
        one.page->setCurrentWidget(one.text);
    });
    return tab;
}

void DetailsPanel::refresh(Tab &tab)
{
    const bool isEmpty = tab.model.isLoaded() && tab.model.rowCount() == 0;
    tab.text->setText(isEmpty ? tab.nothing : QString());
    tab.page->setCurrentWidget(isEmpty ? static_cast<QWidget *>(tab.text) : tab.list);
}

void DetailsPanel::show(const Session::ConversationId &conversation)
{
    if (conversation == m_conversation) return;
    m_conversation = conversation;
    for (const auto &tab : m_tabs) {
        tab->isStale = true;
        if (tab->button->isChecked()) setTab(tab->shelf);
    }
}

void DetailsPanel::setTab(Session::Shelf shelf)
{
    for (const auto &tab : m_tabs) {
        if (tab->shelf != shelf) continue;
        tab->button->setChecked(true);
        m_stack->setCurrentWidget(tab->page);
        if (std::exchange(tab->isStale, false)) tab->model.show(m_conversation);
    }
    layOutSquares();
}

void DetailsPanel::focusList()
{
    for (const auto &tab : m_tabs) {
        if (tab->button->isChecked()) tab->list->setFocus(Qt::OtherFocusReason);
    }
}

void DetailsPanel::layOutSquares()
{
    Tab &media = *m_tabs.front();
    const int room = media.list->viewport()->width() - 1;
    if (room < kSquarePx) return;
    const int columns = std::max(2, room / kSquarePx);
    media.delegate->setSquare(room / columns);
    media.list->setGridSize(QSize(room / columns, room / columns));
}

void DetailsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOutSquares();
}

bool DetailsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape) {
        Q_EMIT closeRequested();
        return true;
    }
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter) return QWidget::eventFilter(watched, event);
    for (const auto &tab : m_tabs) {
        if (watched == tab->list && tab->list->currentIndex().isValid()) Q_EMIT messageRequested(tab->model.at(tab->list->currentIndex().row()).key);
    }
    return true;
}

void DetailsPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colors().window);
    painter.fillRect(QRect(layoutDirection() == Qt::RightToLeft ? width() - 1 : 0, 0, 1, height()), m_theme.colors().line);
}

} // namespace Ui
