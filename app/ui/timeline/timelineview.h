// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/finder.h"
#include "app/ui/timeline/timelinerows.h"
#include "app/ui/timeline/timelineselection.h"

#include <QAbstractScrollArea>
#include <QPointer>
#include <QTimer>
#include <QVariantAnimation>

namespace Ui {

class IconButton;
class Pictures;

//! Where somebody was in a conversation, to come back to.
struct TimelinePlace
{
    Session::MessageKey key = 0; //!< the topmost message that was seen; 0: the end
    qreal offset = 0; //!< of its upper edge from the viewport's
};

//! Paints a conversation: bubbles, dividers, selection; scrolls without jumps, asks the model for pages. Knows nothing of
//! what happens on a click: it says what was clicked. Owned by ChatPage.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    TimelineView(const Theme &theme, Pictures &pictures, TimelineRows::NameOf nameOf, QWidget *parent = nullptr);
    ~TimelineView() override;

    //! \a model must live until another (or nullptr) is shown. Stands at \a place.
    void show(Model::TimelineModel *model, const TimelinePlace &place = {});
    Model::TimelineModel *model() const { return m_model; }
    TimelinePlace place() const;
    //! Of what stands in the middle; null when there is nothing.
    QDate dayInView() const;

    bool isAtEnd() const;
    void goToEnd();
    //! The newest incoming message that is on screen.
    std::optional<Session::Position> newestSeen() const;
    //! Shown on the button that goes down: to the first of them, then to the end. Said before show().
    void setUnreadBelow(int count);
    QWidget *jumpButton() const;

    const TimelineRows &rows() const { return m_rows; }
    //! The row's bubble in viewport coordinates.
    QRect bubbleRect(int row) const;
    int currentRow() const;
    void setCurrentRow(int row);
    //! What a search stands at: ringed, and \a parts of its text marked, while the keyboard is elsewhere. 0: nothing.
    void setFound(Session::MessageKey key, const QList<Session::TextRange> &parts);
    //! What stands out in the text of \a row: selected or found.
    QList<TextSpan> markedIn(int row) const;
    QString selectedText() const;
    bool hasSelection() const { return !m_selection.isEmpty(); }
    void copy();
    void selectAll();
    QString authorName(const QString &user) const { return m_nameOf(user); }

Q_SIGNALS:
    void linkActivated(const QUrl &url);
    void imageActivated(Session::MessageKey key);
    void fileActivated(Session::MessageKey key);
    void transferActivated(Session::MessageKey key);
    //! A picture or file is being dragged away.
    void dragRequested(Session::MessageKey key);
    void retryActivated(Session::MessageKey key);
    void discardActivated(Session::MessageKey key);
    void noticeActivated(Session::MessageKey key);
    void menuRequested(Session::MessageKey key, const QUrl &link, const QPoint &globalPos);
    //! The divider of a day was clicked.
    void dayActivated(const QDate &day, const QPoint &globalPos);
    //! What can be seen changed: time to look at newestSeen().
    void seenChanged();
    //! A key that was not for scrolling: the composer wants it.
    void typed(QKeyEvent *event);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Hit
    {
        int row = -1;
        BubblePart part = BubblePart::None;
        QPointF inside; //!< in the row's coordinates
        QUrl link;
    };
    // geometry
    qreal columnWidth() const;
    int messagesInView() const;
    qreal columnLeft() const;
    static constexpr qreal kUnreadAt = 0.3; //!< of the height: a little of what was read stands above
    static constexpr qreal kStickyTop = 8; //!< of the day that sticks to the upper edge
    qreal originY() const; //!< of the content in the viewport
    Hit hitAt(const QPoint &viewportPos) const;
    QDate dayAt(const QPoint &viewportPos) const; //!< whose divider is there; null: none
    // following the model
    void connectModel();
    template <typename F>
    void keepingPlace(F change);
    void relayout();
    void updateRange();
    void askForPages();
    int leftToGlide() const;
    void goTo(const TimelinePlace &place);
    void scrollTo(int row);
    qreal clearTop() const;
    void takeCurrent(int row);
    void takeCurrentInView(bool first);
    // parts of painting
    void paintRow(QPainter &painter, int row, qreal y, qreal x);
    void paintDividers(QPainter &painter, const QRect &area);
    void updateRow(Session::MessageKey key);
    std::pair<qsizetype, qsizetype> selectedIn(int row) const;
    void placeJumpButton();
    QRect clearOfFailures(QRect button) const;
    void goDown();
    void goToUnread(Session::MessageKey key);
    void takeUnread(Session::MessageKey key);
    void activate(const Hit &hit);
    TimelineSelection::End endAt(const QPoint &viewportPos) const;

    const Theme &m_theme;
    Pictures &m_pictures;
    TimelineRows::NameOf m_nameOf;
    TimelineRows m_rows;
    QPointer<Model::TimelineModel> m_model;
    TimelineSelection m_selection;
    Session::MessageKey m_current = 0;
    IconButton *m_jump;
    QTimer m_turn; //!< turns rings without a known share while one is on screen
    QTimer m_autoScroll; //!< while selecting beyond the edge
    QVariantAnimation m_glide;
    QVariantAnimation m_stickyFade; //!< the day that sticks is shown while scrolling, and goes
    QTimer m_stickyRest;
    qreal m_turnAt = 0;
    bool m_atEnd = true;
    bool m_selecting = false;
    bool m_changing = false; //!< the scroll bar moves because rows did
    bool m_turning = false;
    Hit m_pressed;
    Session::MessageKey m_pressedKey = 0; //!< rows can come and go before the pointer moves
    QPoint m_pressedAt;
    Session::MessageKey m_hoveredRing = 0;
    Session::MessageKey m_found = 0;
    QList<Session::TextRange> m_foundParts;
    QList<std::pair<QRectF, QDate>> m_dayPills; //!< as they were painted last
    TimelinePlace m_wanted; //!< to go to once the model is open
    int m_unread = 0;
    //! Why the first unread message is being looked for.
    enum class Seeking { Nothing, Opening, GoingDown };
    Seeking m_seeking = Seeking::Nothing;
    Session::MessageKey m_toUnread = 0; //!< on the way to it
    bool m_wasAtUnread = false; //!< the next step down is the end
};

} // namespace Ui
