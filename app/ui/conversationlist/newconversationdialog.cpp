// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/conversationlist/newconversationdialog.h"

#include "app/ui/common/dialogs.h"
#include "app/ui/common/errortext.h"
#include "app/ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Ui {

namespace {
constexpr QLatin1String kOwnName("own name"); // as Conversations::openWith() says it
}

NewConversationDialog::NewConversationDialog(const Theme &theme, Session::Conversations &conversations, QWidget *parent)
    : QDialog(parent)
    , m_conversations(conversations)
    , m_name(new QLineEdit)
    , m_error(new TextLabel(theme, TextRole::Small, TextLabel::Tone::Danger))
    , m_start(new QPushButton(tr("Start")))
{
    setObjectName(QStringLiteral("newConversationDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New conversation"));
    setModal(true);
    setMinimumWidth(400);

    auto *title = new TextLabel(theme, TextRole::Title);
    title->setText(tr("New conversation"));
    auto *text = new TextLabel(theme, TextRole::Body, TextLabel::Tone::Secondary);
    text->setText(tr("Who would you like to write to? Enter the user name this person has on your relay."));
    text->setWordWrap(true);
    m_name->setObjectName(QStringLiteral("userName"));
    m_name->setAccessibleName(tr("User name"));
    m_name->setPlaceholderText(tr("User name"));
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_start->setEnabled(!typed.trimmed().isEmpty());
        m_error->clear();
    });
    m_error->setObjectName(QStringLiteral("errorText"));
    m_error->setWordWrap(true);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("rejectButton"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_start->setObjectName(QStringLiteral("acceptButton"));
    m_start->setProperty("kind", QStringLiteral("primary"));
    m_start->setDefault(true);
    m_start->setEnabled(false);
    connect(m_start, &QPushButton::clicked, this, &NewConversationDialog::tryName);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_start);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 20);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(text);
    column->addWidget(m_name);
    column->addWidget(m_error);
    column->addStretch();
    column->addLayout(buttons);
}

void NewConversationDialog::tryName()
{
    m_start->setEnabled(false);
    m_start->setText(tr("Looking …"));
    QString name = m_name->text().trimmed();
    if (name.startsWith(QLatin1Char('@'))) name.remove(0, 1);
    m_conversations.openWith(name).then(this, [this](Base::Result<Session::ConversationId> &&id) {
        m_start->setText(tr("Start"));
        m_start->setEnabled(true);
        if (!id) {
            const bool isRefused = id.error().code == Base::ErrorCode::InvalidArgument;
            if (isRefused && id.error().detail == kOwnName) showError(tr("This is your own name. Enter that of somebody else."));
            else showError(ErrorText::full(isRefused ? Base::Error{Base::ErrorCode::RefusedNameInvalid, {}} : id.error()));
            return;
        }
        Q_EMIT conversationOpened(*id);
        accept();
    });
}

void NewConversationDialog::showError(const QString &text)
{
    m_error->setText(text);
    growToFit(*this);
    m_name->setFocus();
    m_name->selectAll();
}

} // namespace Ui
