// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/signin/relaypage.h"

#include "app/ui/common/card.h"
#include "app/ui/common/errortext.h"
#include "app/ui/common/textlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Ui {

RelayPage::RelayPage(const Theme &theme, Session::SignIn &signIn, QWidget *parent)
    : SignInPage(theme, tr("Sign in to a relay"), tr("Messages travel through a relay. It cannot read them."), parent)
    , m_signIn(signIn)
    , m_address(addField(tr("Address of the relay"), "relayAddress"))
    , m_pinBox(new QWidget)
    , m_pinText(new TextLabel(theme, TextRole::Code))
{
    m_address->setPlaceholderText(QStringLiteral("relay.example.org"));
    auto *words = new TextLabel(theme, TextRole::Body);
    words->setWordWrap(true);
    words->setText(tr("No authority vouches for this relay; it vouches for itself. Compare this key with the one that whoever runs "
                      "it gave you. Continue only if they are the same."));
    m_pinText->setObjectName(QStringLiteral("relayPin"));
    m_pinText->setAccessibleName(tr("Key of the relay"));
    m_pinText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_pinText->setLayoutDirection(Qt::LeftToRight);
    auto *column = new QVBoxLayout(m_pinBox);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(12);
    column->addWidget(words);
    column->addWidget(new Card(theme, m_pinText));
    auto *copy = new QPushButton(tr("Copy"));
    copy->setObjectName(QStringLiteral("copyButton"));
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_pinText->text()); });
    column->addWidget(copy, 0, Qt::AlignLeading);
    addWidget(m_pinBox);
    m_pinBox->hide();
    addButton(tr("Continue"), "continueButton", true);
    connect(m_address, &QLineEdit::textEdited, this, &RelayPage::hidePin);
}

QString RelayPage::groupedPin(const QString &hex)
{
    QString result;
    for (qsizetype i = 0; i < hex.size(); i += 4) {
        if (i > 0) result += i % 32 == 0 ? QLatin1Char('\n') : QLatin1Char(' ');
        result += QStringView(hex).mid(i, 4);
    }
    return result;
}

void RelayPage::submit()
{
    if (m_address->text().trimmed().isEmpty()) return showError(tr("Enter the address first, for example relay.example.org."), m_address);
    ask(m_pin);
}

//! Enter in the address asks for that address. That the keys are the same is said with the button alone: whoever presses Enter twice has
//! compared nothing.
void RelayPage::enterPressed()
{
    if (m_pin.isEmpty()) submit();
    else m_pinText->setFocus(Qt::OtherFocusReason);
}

void RelayPage::ask(const QByteArray &pin)
{
    const QString address = m_address->text().trimmed();
    const quint64 question = beginAsking(tr("Asking the relay …"));
    m_signIn.askRelay(address, pin).then(this, [this, address, question](Base::Result<Session::RelayInfo> &&relay) {
        if (!isAsking(question)) return; // somebody went back meanwhile
        setBusy(false);
        if (relay) {
            hidePin();
            Q_EMIT relayFound(address, *relay);
            return;
        }
        if (relay.error().code == Base::ErrorCode::CertificateUnknown) return showPin(relay.error().detail);
        hidePin();
        const bool isNoAddress = relay.error().code == Base::ErrorCode::InvalidArgument;
        showError(isNoAddress ? tr("An address looks like relay.example.org or 192.168.1.20:7443.") : ErrorText::full(relay.error()), m_address);
    });
}

void RelayPage::showPin(const QString &hex)
{
    m_pin = QByteArray::fromHex(hex.toLatin1());
    m_pinText->setText(groupedPin(hex));
    m_pinText->setAccessibleDescription(m_pinText->text().simplified());
    m_pinBox->show();
    setPrimaryText(tr("The keys are the same"));
    // To what has to be read, and away from the field and the button, where Enter would go on.
    m_pinText->setFocus(Qt::OtherFocusReason);
}

void RelayPage::hidePin()
{
    m_pin.clear();
    m_pinBox->hide();
    setPrimaryText(tr("Continue"));
}

} // namespace Ui
