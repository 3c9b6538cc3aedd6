// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace Ui {

//! Says new messages to people who listen instead of looking: a label without a size whose name changes, announced
//! politely. Many at once are said in one sentence. Owned by MainView.
class Announcer : public QWidget
{
    Q_OBJECT
public:
    explicit Announcer(QWidget *parent);

    //! A message arrived. \a words are said when it is the only one in a short while.
    void hear(const QString &author, const QString &words);
    void say(const QString &words);

private:
    void sayHeard();

    QTimer m_soon;
    QElapsedTimer m_since; //!< the first that was heard and is not said yet
    QString m_author; //!< of all of them; empty: of several people
    QString m_words;
    int m_heard = 0;
};

} // namespace Ui
