// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/common/dialogs.h"
#include "app/ui/common/theme.h"
#include "app/ui/shell/mainview.h"
#include "app/ui/shell/mainwindow.h"
#include "app/ui/timeline/timelineview.h"
#include "tests/app/ui/scenes.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMimeData>
#include <QTest>

//! Answers questions instead of a person.
class AnsweringDialogs : public Ui::Dialogs
{
public:
    using Ui::Dialogs::Dialogs;
    void ask(QWidget *, const Question &question, const QObject *, std::function<void(bool)> reply) override
    {
        asked.append(question.objectName);
        reply(answer);
    }
    void tell(QWidget *, const QString &title, const QString &) override { told.append(title); }
    void chooseFiles(QWidget *, const QString &, const QObject *, std::function<void(const QStringList &)> reply) override { reply(files); }
    void chooseSavePath(QWidget *, const QString &, const QString &suggestion, const QObject *,
                        std::function<void(const QString &)> reply) override
    {
        suggested.append(suggestion);
        reply(savePath);
    }

    void carry(QWidget *, std::unique_ptr<QMimeData> data, const QPixmap &preview) override
    {
        carried = std::move(data);
        carriedPreview = preview;
    }

    bool answer = true;
    QStringList asked;
    QStringList told;
    QStringList files;
    QStringList suggested;
    QString savePath;
    std::unique_ptr<QMimeData> carried; //!< what the last drag was to bring to another program
    QPixmap carriedPreview;
};

//! A window over a played session.
struct Screen
{
    explicit Screen(const QString &user = QStringLiteral("ben"))
        : play(user)
        , dialogs(theme)
        , window(theme, dialogs, Scenes::decoders())
    {
        theme.install(*qApp);
    }

    Played::Play play;
    Ui::Theme theme;
    AnsweringDialogs dialogs;
    Ui::MainWindow window;

    void show(const QSize &size = QSize(1000, 700))
    {
        window.showSession(play.session(), QStringLiteral("keychain"));
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    Ui::MainView *main() { return window.findChild<Ui::MainView *>(); }
    Ui::TimelineView *timeline() { return window.findChild<Ui::TimelineView *>(); }
    template <typename T>
    T *child(const char *name)
    {
        return window.findChild<T *>(QString::fromLatin1(name));
    }
    void open(const Session::ConversationId &id)
    {
        main()->open(id);
        QTRY_VERIFY(timeline()->model() && timeline()->model()->isOpen());
    }
    int called(const QString &verb) { return static_cast<int>(play.log().filter(verb).size()); }
};
