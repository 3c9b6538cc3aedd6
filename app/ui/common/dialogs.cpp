// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/common/dialogs.h"

#include "app/ui/common/dragout.h"

#include "app/ui/common/textlabel.h"

#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace Ui {

namespace {

//! Title, text and one or two buttons, at a width that reads well.
QDialog *makeBox(const Theme &theme, QWidget *over, const Dialogs::Question &question, const QString &reject)
{
    auto *box = new QDialog(over);
    box->setObjectName(question.objectName);
    box->setWindowTitle(question.title);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setModal(true);
    auto *title = new TextLabel(theme, TextRole::Title);
    title->setText(question.title);
    title->setWordWrap(true);
    auto *text = new TextLabel(theme, TextRole::Body, TextLabel::Tone::Secondary);
    text->setText(question.text);
    text->setWordWrap(true);
    text->setMinimumWidth(360);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    QPushButton *no = nullptr;
    if (!reject.isEmpty()) {
        no = new QPushButton(reject);
        no->setObjectName(QStringLiteral("rejectButton"));
        QObject::connect(no, &QPushButton::clicked, box, &QDialog::reject);
        buttons->addWidget(no);
    }
    auto *yes = new QPushButton(question.accept);
    yes->setObjectName(QStringLiteral("acceptButton"));
    yes->setProperty("kind", question.isDangerous ? QStringLiteral("danger") : QStringLiteral("primary"));
    // What cannot be undone is not done by a press of Enter.
    (question.isDangerous && no ? no : yes)->setDefault(true);
    QObject::connect(yes, &QPushButton::clicked, box, &QDialog::accept);
    buttons->addWidget(yes);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(24, 24, 24, 20);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(8);
    column->addLayout(buttons);
    return box;
}

QString startFolder(QStandardPaths::StandardLocation where)
{
    const QString folder = QStandardPaths::writableLocation(where);
    return QDir(folder).exists() ? folder : QDir::homePath();
}

} // namespace

Dialogs::Dialogs(const Theme &theme, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
{
}

void Dialogs::ask(QWidget *over, const Question &question, const QObject *context, std::function<void(bool)> answer)
{
    QDialog *box = makeBox(m_theme, over, question, tr("Cancel"));
    connect(box, &QDialog::finished, context, [answer = std::move(answer)](int result) { answer(result == QDialog::Accepted); });
    box->open();
}

void Dialogs::tell(QWidget *over, const QString &title, const QString &text)
{
    Question question;
    question.objectName = QStringLiteral("noteDialog");
    question.title = title;
    question.text = text;
    question.accept = tr("OK");
    makeBox(m_theme, over, question, {})->open();
}

void Dialogs::chooseFiles(QWidget *over, const QString &title, const QObject *context,
                          std::function<void(const QStringList &)> answer)
{
    auto *chooser = new QFileDialog(over, title, startFolder(QStandardPaths::PicturesLocation));
    chooser->setObjectName(QStringLiteral("fileChooser"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFiles);
    connect(chooser, &QFileDialog::filesSelected, context, [answer](const QStringList &paths) { answer(paths); });
    chooser->open();
}

void Dialogs::chooseSavePath(QWidget *over, const QString &title, const QString &suggestion, const QObject *context,
                             std::function<void(const QString &)> answer)
{
    auto *chooser = new QFileDialog(over, title, startFolder(QStandardPaths::DownloadLocation));
    chooser->setObjectName(QStringLiteral("saveChooser"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->selectFile(suggestion);
    connect(chooser, &QFileDialog::fileSelected, context, [answer](const QString &path) { answer(path); });
    chooser->open();
}

void Dialogs::carry(QWidget *source, std::unique_ptr<QMimeData> data, const QPixmap &preview)
{
    dragOut(source, std::move(data), preview);
}

void growToFit(QWidget &dialog)
{
    // Behind the layout of the new words.
    QMetaObject::invokeMethod(&dialog, [&dialog] {
        dialog.layout()->activate();
        const int needed = dialog.layout()->totalHeightForWidth(dialog.width());
        if (needed > dialog.height()) dialog.resize(dialog.width(), needed);
    }, Qt::QueuedConnection);
}

} // namespace Ui
