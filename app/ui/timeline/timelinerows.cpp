// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/timeline/timelinerows.h"

#include <algorithm>
#include <cmath>

namespace Ui {

namespace {
constexpr qreal kTopSpace = 12;
constexpr qreal kBottomSpace = 12;
constexpr qreal kGroupGap = 12; //!< between groups
constexpr qreal kJoinedGap = 3; //!< inside a group
constexpr qreal kNoticeGap = 12;
//! Time and ticks of \a later also hold for \a earlier.
bool saysTheSame(const Session::Message &earlier, const Model::Moment &earlierAt, const Session::Message &later, const Model::Moment &laterAt)
{
    if (earlier.state != later.state || earlier.state == Session::MessageState::Failed) return false;
    return earlierAt.minute == laterAt.minute;
}

} // namespace

TimelineRows::TimelineRows(const BubbleLook &look, NameOf nameOf)
    : m_look(look)
    , m_nameOf(std::move(nameOf))
{
}

std::unique_ptr<BubbleLayout> TimelineRows::layOut(const Session::Message &message, bool showsMeta, const QList<Session::Message> &album) const
{
    return std::make_unique<BubbleLayout>(message, m_nameOf(message.author), m_look, m_width, showsMeta, album);
}

int TimelineRows::albumLength(const Model::TimelineModel &model, int row) const
{
    const Session::Message &first = model.at(row);
    if (first.kind != Session::MessageKind::Image || first.album.isNull()) return 1;
    int next = row + 1;
    for (; next < model.rowCount(); ++next) {
        const Session::Message &message = model.at(next);
        const bool same = message.kind == first.kind && message.album.id == first.album.id && message.author == first.author;
        if (!same || message.key == model.unreadDivider() || at(next).at.day != at(row).at.day) break;
    }
    return next - row;
}

//! place() lays it out, once it knows what stands around it.
void TimelineRows::fill(Row &row, const Session::Message &message) const
{
    row.at = Model::momentOf(message);
    row.layout.reset();
}

void TimelineRows::rebuild(const Model::TimelineModel &model, qreal columnWidth)
{
    m_width = columnWidth;
    m_rows.clear();
    m_rows.resize(static_cast<std::size_t>(model.rowCount()));
    for (int row = 0; row < model.rowCount(); ++row) fill(m_rows[static_cast<std::size_t>(row)], model.at(row));
    place(model);
}

void TimelineRows::inserted(const Model::TimelineModel &model, int first, int last)
{
    std::vector<Row> fresh(static_cast<std::size_t>(last - first + 1));
    for (int row = first; row <= last; ++row) fill(fresh[static_cast<std::size_t>(row - first)], model.at(row));
    m_rows.insert(m_rows.begin() + first, std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
    place(model);
}

void TimelineRows::removed(const Model::TimelineModel &model, int first, int last)
{
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
    place(model);
}

void TimelineRows::moved(const Model::TimelineModel &model, int from, int to)
{
    Row row = std::move(m_rows[static_cast<std::size_t>(from)]);
    m_rows.erase(m_rows.begin() + from);
    m_rows.insert(m_rows.begin() + to, std::move(row));
    place(model);
}

void TimelineRows::changed(const Model::TimelineModel &model, int first, int last)
{
    for (int row = first; row <= last; ++row) fill(m_rows[static_cast<std::size_t>(row)], model.at(row));
    place(model);
}

qreal TimelineRows::dayDividerHeight() const
{
    return std::ceil(m_look.metaHeight) + 12;
}

qreal TimelineRows::unreadDividerHeight() const
{
    return std::ceil(m_look.metaHeight) + 12;
}

void TimelineRows::place(const Model::TimelineModel &model)
{
    qreal y = kTopSpace;
    const int count = static_cast<int>(m_rows.size());
    for (int i = 0; i < count;) {
        Row &row = m_rows[static_cast<std::size_t>(i)];
        const Session::Message &message = model.at(i);
        const int length = albumLength(model, i);
        const int next = i + length;
        const Session::Message *above = i > 0 ? &model.at(i - 1) : nullptr;
        const Session::Message *below = next < count ? &model.at(next) : nullptr;
        row.hasDay = i == 0 || row.at.day != at(i - 1).at.day;
        row.hasUnread = message.key == model.unreadDivider();
        row.joinsAbove = above && !row.hasUnread && Model::joins(*above, at(i - 1).at, message, row.at);
        row.joinsBelow = below && below->key != model.unreadDivider() && Model::joins(model.at(next - 1), at(next - 1).at, *below, at(next).at);
        row.albumHead = length > 1 ? i : -1;
        const bool showsMeta = !row.joinsBelow || !saysTheSame(model.at(next - 1), at(next - 1).at, *below, at(next).at);
        if (length > 1) row.layout = layOut(message, showsMeta, model.messages().mid(i, length));
        else if (!row.layout || row.layout->showsMeta() != showsMeta || !row.layout->cells().isEmpty()) row.layout = layOut(message, showsMeta);
        row.top = y;
        if (i > 0) {
            const bool centred = Model::isCentred(message) || Model::isCentred(*above);
            y += row.joinsAbove ? kJoinedGap : centred ? kNoticeGap : kGroupGap;
        }
        if (row.hasDay) y += dayDividerHeight() + kGroupGap;
        if (row.hasUnread) y += unreadDividerHeight() + kGroupGap;
        row.bubbleTop = y;
        y += row.layout->height();
        row.bottom = y;
        for (int k = i + 1; k < next; ++k) {
            // Painted by the first; stands where its picture stands.
            Row &part = m_rows[static_cast<std::size_t>(k)];
            if (!part.layout) part.layout = layOut(model.at(k), false);
            part.hasDay = part.hasUnread = false;
            part.joinsAbove = part.joinsBelow = true;
            part.albumHead = i;
            part.top = part.bubbleTop = row.bubbleTop + row.layout->cells().at(k - i).area.top();
            part.bottom = row.bottom;
        }
        i = next;
    }
    m_height = std::ceil(y + kBottomSpace);
}

int TimelineRows::rowAt(qreal y) const
{
    if (m_rows.empty()) return -1;
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), y, [](const Row &row, qreal v) { return row.bottom < v; });
    return found == m_rows.end() ? count() - 1 : static_cast<int>(found - m_rows.begin());
}

} // namespace Ui
