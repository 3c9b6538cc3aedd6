// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/messagegrouping.h"
#include "app/model/timelinemodel.h"
#include "app/ui/timeline/bubblelayout.h"

#include <functional>
#include <memory>
#include <vector>

namespace Ui {

//! The rows of a timeline laid out one under the other: exact heights, dividers, which bubbles join. Follows the model when
//! told to. Owned by TimelineView. Coordinates: the content's upper left corner.
class TimelineRows
{
public:
    struct Row
    {
        std::unique_ptr<BubbleLayout> layout;
        Model::Moment at;
        qreal top = 0; //!< of the row, dividers included
        qreal bubbleTop = 0; //!< of the message itself
        qreal bottom = 0;
        bool hasDay = false; //!< a day divider stands above
        bool hasUnread = false; //!< the unread divider stands above
        bool joinsAbove = false;
        bool joinsBelow = false;
        int albumHead = -1; //!< the row that shows the album this one is part of (itself for the first); -1: none

        bool isShownBy(int row) const { return albumHead < 0 || albumHead == row; } //!< it paints something itself
    };
    using NameOf = std::function<QString(const QString &user)>;

    TimelineRows(const BubbleLook &look, NameOf nameOf);

    void setLook(const BubbleLook &look) { m_look = look; }
    const BubbleLook &look() const { return m_look; }

    //! Lays everything out anew.
    void rebuild(const Model::TimelineModel &model, qreal columnWidth);
    void inserted(const Model::TimelineModel &model, int first, int last);
    void removed(const Model::TimelineModel &model, int first, int last);
    void moved(const Model::TimelineModel &model, int from, int to);
    void changed(const Model::TimelineModel &model, int first, int last);
    //! Places dividers and rows again (the unread divider came or went).
    void place(const Model::TimelineModel &model);

    int count() const { return static_cast<int>(m_rows.size()); }
    const Row &at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    qreal height() const { return m_height; }
    //! The row that holds \a y (the nearest one); -1 when there are none.
    int rowAt(qreal y) const;
    qreal dayDividerHeight() const;
    qreal unreadDividerHeight() const;

private:
    std::unique_ptr<BubbleLayout> layOut(const Session::Message &message, bool showsMeta = true,
                                         const QList<Session::Message> &album = {}) const;
    void fill(Row &row, const Session::Message &message) const;
    //! How many rows from \a row on are one album; 1 when it is none.
    int albumLength(const Model::TimelineModel &model, int row) const;

    BubbleLook m_look;
    NameOf m_nameOf;
    std::vector<Row> m_rows;
    qreal m_width = 0;
    qreal m_height = 0;
};

} // namespace Ui
