// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QWidget>

namespace Ui {

class Theme;

//! The pictures of an album in their order: one is chosen; they can be put in another order, taken out, and more can be
//! added. Left and Right choose, with Ctrl they move, Delete takes out. Owned by ImageReview.
class ReviewStrip : public QWidget
{
    Q_OBJECT
public:
    struct Entry
    {
        QString name;
        QImage thumbnail;
        bool isFile = false;
        bool isUnasked = false; //!< sent untouched because it could not be opened: marked
    };

    explicit ReviewStrip(const Theme &theme, QWidget *parent = nullptr);

    void show(const QList<Entry> &entries, int chosen);
    //! The picture's place, in coordinates of the strip.
    QRect entryRect(int index) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int index);
    void moved(int from, int to);
    void removed(int index);
    void addRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int indexAt(const QPoint &at) const; //!< the number of entries for the place that adds; -1 nowhere
    QRect removeRect(int index) const;
    int firstShown() const;

    const Theme &m_theme;
    QList<Entry> m_entries;
    int m_chosen = 0;
    int m_dragged = -1;
    int m_target = -1;
    QPoint m_pressedAt;
};

} // namespace Ui
