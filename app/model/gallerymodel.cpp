// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/gallerymodel.h"

#include "app/model/messagegrouping.h"
#include "app/model/roles.h"
#include "shared/base/weblinks.h"

#include <algorithm>

namespace Model {

GalleryModel::GalleryModel(Session::Finder &finder, Session::Timeline &timeline, Session::Shelf shelf, QObject *parent)
    : QAbstractListModel(parent), m_finder(finder), m_shelf(shelf)
{
    using Session::Timeline;
    const auto takeAll = [this](const Session::ConversationId &id, const QList<Session::Message> &messages) {
        if (id != m_conversation || !m_isLoaded) return;
        for (const Session::Message &message : messages) take(message);
    };
    connect(&timeline, &Timeline::messagesAdded, this, takeAll);
    connect(&timeline, &Timeline::messagesChanged, this, takeAll);
    connect(&timeline, &Timeline::messagesRemoved, this, [this](const Session::ConversationId &id, const QList<Session::MessageKey> &keys) {
        if (id != m_conversation) return;
        for (const Session::MessageKey key : keys) drop(key);
    });
}

bool GalleryModel::belongs(const Session::Message &message) const
{
    switch (m_shelf) {
    case Session::Shelf::Media: return message.kind == Session::MessageKind::Image;
    case Session::Shelf::Files: return message.kind == Session::MessageKind::File;
    case Session::Shelf::Links: break;
    }
    const bool hasText = message.kind == Session::MessageKind::Text || message.kind == Session::MessageKind::Image
        || message.kind == Session::MessageKind::File;
    return hasText && !Base::findWebLinks(message.text).isEmpty();
}

void GalleryModel::show(const Session::ConversationId &conversation)
{
    ++m_generation;
    beginResetModel();
    m_conversation = conversation;
    m_rows.clear();
    m_isLoaded = false;
    m_isLoading = false;
    m_hasOlder = false;
    endResetModel();
    if (!conversation.isNull()) ask(std::nullopt);
}

void GalleryModel::ask(const std::optional<Session::Position> &from)
{
    m_isLoading = true;
    m_finder.gallery(m_conversation, m_shelf, from, true, kPage)
        .then(this, [this, generation = m_generation](Base::Result<Session::MessagePage> &&page) {
            if (generation != m_generation) return;
            m_isLoading = false;
            if (!page) return Q_EMIT failed(page.error());
            m_hasOlder = page->hasOlder;
            if (!page->messages.isEmpty()) {
                const int first = static_cast<int>(m_rows.size());
                beginInsertRows({}, first, first + static_cast<int>(page->messages.size()) - 1);
                m_rows.append(page->messages);
                endInsertRows();
            }
            m_isLoaded = true;
            Q_EMIT loaded();
        });
}

void GalleryModel::take(const Session::Message &message)
{
    const int known = rowOf(message.key);
    if (known >= 0) {
        if (m_rows.at(known).position == message.position && belongs(message)) {
            m_rows[known] = message;
            Q_EMIT dataChanged(index(known), index(known));
            return;
        }
        drop(message.key);
    }
    if (!belongs(message)) return;
    // Older than what was read: its page will bring it.
    if (m_hasOlder && !m_rows.isEmpty() && message.position < m_rows.last().position) return;
    const auto place = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Session::Message &m) { return m.position < message.position; });
    const int row = static_cast<int>(place - m_rows.cbegin());
    beginInsertRows({}, row, row);
    m_rows.insert(row, message);
    endInsertRows();
}

void GalleryModel::drop(Session::MessageKey key)
{
    const int row = rowOf(key);
    if (row < 0) return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

int GalleryModel::rowOf(Session::MessageKey key) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).key == key) return row;
    }
    return -1;
}

int GalleryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant GalleryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size()) return {};
    const Session::Message &message = m_rows.at(index.row());
    if (role == Qt::DisplayRole) return m_shelf == Session::Shelf::Links ? message.text : message.attachment.name;
    if (role == MessageRole) return QVariant::fromValue(message);
    return {};
}

bool GalleryModel::beginsMonth(int row) const
{
    if (row == 0) return true;
    const QDate day = shownDay(m_rows.at(row));
    const QDate above = shownDay(m_rows.at(row - 1));
    return day.year() != above.year() || day.month() != above.month();
}

bool GalleryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasOlder && !m_isLoading;
}

void GalleryModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) ask(m_rows.last().position);
}

} // namespace Model
