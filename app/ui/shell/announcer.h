// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Ui {

//! Says new messages to people who listen instead of looking: a label without a size whose name changes, announced
//! politely. Owned by MainView.
class Announcer : public QWidget
{
    Q_OBJECT
public:
    explicit Announcer(QWidget *parent);

    void say(const QString &words);
};

} // namespace Ui
