// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/chat/safetynumberdialog.h"

#include "app/ui/common/card.h"
#include "app/ui/common/errortext.h"
#include "app/ui/common/textlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace Ui {

namespace {
constexpr int kSoonMs = 200;
}

using Session::TrustState;

SafetyNumberDialog::SafetyNumberDialog(const Theme &theme, Session::Verification &verification, const QString &user,
                                       const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_verification(verification)
    , m_user(user)
    , m_name(name)
    , m_digits(new TextLabel(theme, TextRole::Code))
    , m_state(new TextLabel(theme, TextRole::Body, TextLabel::Tone::Secondary))
    , m_same(new QPushButton(tr("They are the same")))
{
    setObjectName(QStringLiteral("safetyNumberDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Safety number"));
    setMinimumWidth(440);
    auto *title = new TextLabel(theme, TextRole::Title);
    title->setText(tr("Safety number with %1").arg(name));
    title->setWordWrap(true);
    auto *text = new TextLabel(theme, TextRole::Body, TextLabel::Tone::Secondary);
    text->setWordWrap(true);
    text->setText(tr("Compare this number with the one on the screen of %1, side by side or over a call. If all digits are the "
                     "same, only the two of you can read your messages.")
                      .arg(name));
    m_digits->setObjectName(QStringLiteral("safetyDigits"));
    m_digits->setAccessibleName(tr("Safety number"));
    m_digits->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_digits->setAlignment(Qt::AlignCenter);
    m_digits->setLayoutDirection(Qt::LeftToRight);
    const auto enlarge = [this, &theme] {
        QFont font = theme.font(TextRole::Code);
        font.setPointSizeF(font.pointSizeF() * 1.55);
        m_digits->setFont(font);
    };
    enlarge();
    connect(&theme, &Theme::changed, m_digits, enlarge);
    m_state->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("safetyState"));
    m_same->setObjectName(QStringLiteral("sameButton"));
    m_same->setProperty("kind", QStringLiteral("primary"));
    m_same->setEnabled(false);
    auto *copy = new QPushButton(tr("Copy"));
    copy->setObjectName(QStringLiteral("copyButton"));
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("rejectButton"));
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_digits->text()); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_same, &QPushButton::clicked, this, [this] {
        m_same->setEnabled(false);
        auto answer = m_trust == TrustState::Verified ? m_verification.unmarkVerified(m_user) : m_verification.markVerified(m_user);
        answer.then(this, [this](Base::Result<Base::Done> &&done) {
            if (!done) {
                m_state->setTone(TextLabel::Tone::Danger);
                m_state->setText(ErrorText::full(done.error()));
                m_same->setEnabled(true);
                return;
            }
            accept();
        });
    });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_same);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 20);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(text);
    column->addWidget(new Card(theme, m_digits));
    column->addWidget(m_state);
    column->addSpacing(4);
    column->addLayout(buttons);
    load();
}

QString SafetyNumberDialog::grouped(const QString &digits)
{
    QString result;
    for (qsizetype i = 0; i < digits.size(); i += 5) {
        if (i > 0) result += i % 20 == 0 ? QStringLiteral("\n") : QStringLiteral("  ");
        result += QStringView(digits).mid(i, 5);
    }
    return result;
}

void SafetyNumberDialog::load()
{
    m_verification.safetyNumber(m_user).then(this, [this](Base::Result<Session::SafetyNumber> &&number) {
        if (number) {
            display(*number);
        } else {
            const bool unknown = number.error().code == Base::ErrorCode::NotFound;
            m_state->setText(unknown ? tr("There is no number yet: it comes with the first message to %1.").arg(m_name)
                                     : ErrorText::full(number.error()));
        }
        begin();
    });
}

void SafetyNumberDialog::display(const Session::SafetyNumber &number)
{
    m_trust = number.trust;
    m_digits->setText(grouped(number.digits));
    m_digits->setAccessibleDescription(m_digits->text().simplified());
    m_same->setEnabled(true);
    switch (number.trust) {
    case TrustState::Verified:
        m_state->setTone(TextLabel::Tone::Accent);
        m_state->setText(tr("You have compared this number, and it was the same."));
        m_same->setText(tr("No longer sure"));
        m_same->setProperty("kind", QString());
        break;
    case TrustState::Changed:
    case TrustState::BlockedUntilConfirmed:
        m_state->setTone(TextLabel::Tone::Warning);
        m_state->setText(tr("This number has changed. Compare it again before you write anything that matters."));
        break;
    case TrustState::FirstUse:
    case TrustState::Unknown: m_state->setText(tr("You have not compared this number yet.")); break;
    }
}

void SafetyNumberDialog::open()
{
    // A window that grows while it is being mapped loses its place over the one it belongs to.
    m_isWanted = true;
    if (m_isLoaded) return begin();
    QTimer::singleShot(kSoonMs, this, &SafetyNumberDialog::begin);
}

void SafetyNumberDialog::begin()
{
    m_isLoaded = true;
    if (isVisible()) return adjustSize();
    if (std::exchange(m_isWanted, false)) QDialog::open();
}

} // namespace Ui
