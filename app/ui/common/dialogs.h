// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

class QMimeData;
class QPixmap;
class QWidget;

namespace Ui {

class Theme;

//! Questions to the person. Nothing waits in a nested loop: the answer comes to a function, and not at all when
//! \a context has gone. Virtual so that tests can answer. Owned by main.
class Dialogs : public QObject
{
    Q_OBJECT
public:
    struct Question
    {
        QString objectName; //!< tests and screen drivers find it by this
        QString title;
        QString text;
        QString accept; //!< the button that does it
        bool isDangerous = false;
    };

    explicit Dialogs(const Theme &theme, QObject *parent = nullptr);

    //! Yes or no. Escape is no.
    virtual void ask(QWidget *over, const Question &question, const QObject *context, std::function<void(bool)> answer);
    //! Something to know, with one button.
    virtual void tell(QWidget *over, const QString &title, const QString &text);
    //! Existing files; empty when nothing was chosen.
    virtual void chooseFiles(QWidget *over, const QString &title, const QObject *context,
                             std::function<void(const QStringList &)> answer);
    //! A place for a new file; empty when nothing was chosen. \a suggestion is a file name.
    virtual void chooseSavePath(QWidget *over, const QString &title, const QString &suggestion, const QObject *context,
                                std::function<void(const QString &)> answer);
    //! A drag out of \a source, see dragOut().
    virtual void carry(QWidget *source, std::unique_ptr<QMimeData> data, const QPixmap &preview);

private:
    const Theme &m_theme;
};

//! Makes a dialog as high as its words need at its width, for words that came after it was laid out.
void growToFit(QWidget &dialog);

} // namespace Ui
