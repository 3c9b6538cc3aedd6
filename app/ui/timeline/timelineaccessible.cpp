// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/timeline/timelineaccessible.h"

#include "app/ui/timeline/messagewords.h"
#include "app/ui/timeline/timelineview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>

#include <algorithm>

namespace Ui::TimelineAccessible {

namespace {

class List;

//! One message. Lives as long as its list; names its row by key, so that rows may come and go.
class Item : public QAccessibleInterface
{
public:
    Item(TimelineView *view, Session::MessageKey key)
        : m_view(view)
        , m_key(key)
    {
    }

    bool isValid() const override { return m_view && m_view->model() && row() >= 0; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view.data()); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        if ((kind != QAccessible::Name && kind != QAccessible::Description) || !isValid()) return {};
        const Session::Message &message = m_view->model()->at(row());
        // What a name has no room for.
        if (kind == QAccessible::Description) return message.text.mid(MessageWords::saidAtOnce(message.text)).trimmed();
        return MessageWords::spoken(message, m_view->authorName(message.author));
    }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override
    {
        if (!isValid()) return {};
        const QRect bubble = m_view->bubbleRect(row());
        return QRect(m_view->viewport()->mapToGlobal(bubble.topLeft()), bubble.size());
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.readOnly = true;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focused = m_view->hasFocus() && m_view->currentRow() == row();
        const QRect bubble = m_view->bubbleRect(row());
        state.offscreen = !bubble.intersects(m_view->viewport()->rect());
        return state;
    }

private:
    int row() const { return m_view && m_view->model() ? m_view->model()->rowOf(m_key) : -1; }

    QPointer<TimelineView> m_view;
    Session::MessageKey m_key;
};

class List : public QAccessibleWidget
{
public:
    explicit List(TimelineView *view)
        : QAccessibleWidget(view, QAccessible::List)
    {
    }
    ~List() override
    {
        for (const QAccessible::Id id : std::as_const(m_items)) QAccessible::deleteAccessibleInterface(id);
    }

    // The messages, and the button that leads to the newest one.
    int childCount() const override { return rowCount() + 1; }
    QAccessibleInterface *child(int index) const override
    {
        if (index == rowCount()) return jumpButton();
        if (index < 0 || index > rowCount()) return nullptr;
        const Model::TimelineModel *model = view()->model();
        const Session::MessageKey key = model->at(index).key;
        const auto found = m_items.constFind(key);
        if (found != m_items.constEnd()) return QAccessible::accessibleInterface(*found);
        auto *item = new Item(view(), key);
        m_items.insert(key, QAccessible::registerAccessibleInterface(item));
        return item;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const int count = rowCount();
        if (child && child == jumpButton()) return count;
        for (int i = 0; i < count; ++i) {
            const auto found = m_items.constFind(view()->model()->at(i).key);
            if (found != m_items.constEnd() && QAccessible::accessibleInterface(*found) == child) return i;
        }
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        QAccessibleInterface *button = jumpButton();
        if (view()->jumpButton()->isVisible() && button && button->rect().contains(x, y)) return button;
        for (int i = rowCount() - 1; i >= 0; --i) {
            QAccessibleInterface *item = child(i);
            if (item && item->rect().contains(x, y)) return item;
        }
        return nullptr;
    }

private:
    int rowCount() const { return view()->model() ? view()->model()->rowCount() : 0; }
    QAccessibleInterface *jumpButton() const { return QAccessible::queryAccessibleInterface(view()->jumpButton()); }
    TimelineView *view() const { return static_cast<TimelineView *>(widget()); }

    mutable QHash<Session::MessageKey, QAccessible::Id> m_items;
};

QAccessibleInterface *make(const QString &className, QObject *object)
{
    if (className != QLatin1String("Ui::TimelineView")) return nullptr;
    return new List(static_cast<TimelineView *>(object));
}

} // namespace

void install()
{
    QAccessible::installFactory(make);
}

namespace {

void tell(TimelineView *view, int first, int last, QAccessible::Event what)
{
    if (!QAccessible::isActive()) return;
    for (int row = first; row <= last; ++row) {
        QAccessibleEvent event(view, what);
        event.setChild(row);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace

void rowsInserted(TimelineView *view, int first, int last)
{
    tell(view, first, last, QAccessible::ObjectCreated);
}

void rowsChanged(TimelineView *view, int first, int last)
{
    tell(view, first, last, QAccessible::NameChanged);
}

void reordered(TimelineView *view)
{
    if (!QAccessible::isActive()) return;
    QAccessibleEvent event(view, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

void focused(TimelineView *view, int row)
{
    tell(view, row, row, QAccessible::Focus);
}

} // namespace Ui::TimelineAccessible
