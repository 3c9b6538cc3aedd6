// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/signin/welcomepage.h"

#include "app/ui/common/icons.h"
#include "app/ui/common/painting.h"
#include "app/ui/common/textlabel.h"

#include <QAbstractButton>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <cmath>

namespace Ui {

namespace {

//! A wide button with an icon, what it does, and a few words more.
class Choice : public QAbstractButton
{
public:
    Choice(const Theme &theme, const QString &icon, const QString &title, const QString &words)
        : m_theme(theme)
        , m_icon(icon)
        , m_words(words)
    {
        setText(title);
        setAccessibleName(title);
        setAccessibleDescription(words);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(&theme, &Theme::changed, this, [this] {
            updateGeometry();
            update();
        });
    }
    QSize sizeHint() const override
    {
        const qreal title = QFontMetricsF(m_theme.font(TextRole::Strong)).height();
        const qreal words = QFontMetricsF(m_theme.font(TextRole::Small)).height() * 2;
        return {320, static_cast<int>(std::ceil(title + words)) + 32};
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) click();
        else QAbstractButton::keyPressEvent(event);
    }
    void paintEvent(QPaintEvent *) override
    {
        const Colors &c = m_theme.colors();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(QPen(underMouse() || isDown() ? c.accentText : c.line, 1));
        painter.setBrush(isDown() ? c.hover : c.window);
        painter.drawRoundedRect(area, 14, 14);
        const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
        const QRectF disc(rightToLeft ? area.right() - 16 - 44 : area.left() + 16, area.center().y() - 22, 44, 44);
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.selected);
        painter.drawEllipse(disc);
        Icons::paint(painter, m_icon, disc, 22, c.accentText);
        const QFont strong = m_theme.font(TextRole::Strong);
        const QFont small = m_theme.font(TextRole::Small);
        const qreal title = QFontMetricsF(strong).height();
        const QRectF words = rightToLeft ? area.adjusted(16, 14, -76, -14) : area.adjusted(76, 14, -16, -14);
        const int side = Qt::AlignLeft; // leading: the painter turns it round by itself
        const QRectF needed = QFontMetricsF(small).boundingRect(QRectF(0, 0, words.width(), 1000), side | Qt::TextWordWrap, m_words);
        const qreal top = area.center().y() - (title + 2 + needed.height()) / 2;
        painter.setFont(strong);
        painter.setPen(c.text);
        painter.drawText(QRectF(words.left(), top, words.width(), title), side | Qt::AlignVCenter | Qt::TextDontClip, text()); // other scripts reach farther than the font says
        painter.setFont(small);
        painter.setPen(c.textSecondary);
        painter.drawText(QRectF(words.left(), top + title + 2, words.width(), needed.height() + 2), side | Qt::TextWordWrap, m_words);
        if (hasFocus()) Painting::focusRing(painter, rect(), 14, m_theme);
    }

private:
    const Theme &m_theme;
    QString m_icon;
    QString m_words;
};

} // namespace

WelcomePage::WelcomePage(const Theme &theme, bool canHost, QWidget *parent)
    : QWidget(parent)
{
    // The keyboard starts here, so that no choice looks as if it was made.
    setFocusPolicy(Qt::ClickFocus);
    auto *mark = new QLabel;
    mark->setPixmap(Icons::program().pixmap(72, 72));
    auto *title = new TextLabel(theme, TextRole::Display);
    title->setText(tr("Welcome to Kith"));
    auto *words = new TextLabel(theme, TextRole::Body, TextLabel::Tone::Secondary);
    words->setText(tr("Messages and photos that only you and the people you write to can read. No phone number, no e-mail."));
    words->setWordWrap(true);
    auto *invite = new Choice(theme, QStringLiteral("link"), tr("Join with an invite link"),
                              tr("Somebody sent you a link to the relay they use"));
    invite->setObjectName(QStringLiteral("inviteChoice"));
    auto *relay = new Choice(theme, QStringLiteral("server"), tr("Sign in to a relay"),
                             tr("You know the address of a relay: make an account there, or use the one you have"));
    relay->setObjectName(QStringLiteral("relayChoice"));
    auto *host = new Choice(theme, QStringLiteral("home"), tr("Host a relay on this computer"),
                            tr("Start your own, and invite others to it"));
    host->setObjectName(QStringLiteral("hostChoice"));
    host->setVisible(canHost);
    // Where no relay can be started from here, it can still be said how one is.
    auto *note = new TextLabel(theme, TextRole::Small, TextLabel::Tone::Secondary);
    note->setText(tr("Want your own? On a computer that stays on, run “kith-relay serve --data FOLDER”. It prints an invite link to "
                     "begin with."));
    note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    note->setWordWrap(true);
    note->setVisible(!canHost);
    connect(invite, &QAbstractButton::clicked, this, &WelcomePage::inviteChosen);
    connect(relay, &QAbstractButton::clicked, this, &WelcomePage::relayChosen);
    connect(host, &QAbstractButton::clicked, this, &WelcomePage::hostChosen);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(mark, 0, Qt::AlignLeft);
    column->addSpacing(20);
    column->addWidget(title);
    column->addSpacing(8);
    column->addWidget(words);
    column->addSpacing(28);
    column->addWidget(invite);
    column->addSpacing(12);
    column->addWidget(relay);
    column->addSpacing(12);
    column->addWidget(host);
    column->addWidget(note);
}

} // namespace Ui
