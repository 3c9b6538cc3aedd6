// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/common/avatar.h"

#include "app/ui/common/theme.h"

#include <QPainter>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <array>

namespace Ui {

namespace Avatar {

namespace {

// Even steps around the wheel, each dark enough for white letters.
constexpr std::array<QRgb, 8> kHues = {0x4453c8, 0x7a48b5, 0xa83d86, 0xb5403f, 0x2a7485, 0x4f7318, 0x14766a, 0x1f6aa8};

QString firstGrapheme(const QString &word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? word.left(end) : QString();
}

} // namespace

QString initials(const QString &name)
{
    static const QRegularExpression separators(QStringLiteral("[\\s._-]+"));
    QString letters;
    const QStringList words = name.split(separators, Qt::SkipEmptyParts);
    for (const QString &word : words.mid(0, 2)) letters += firstGrapheme(word).toUpper();
    return letters;
}

QColor color(const QString &name)
{
    // FNV-1a: the colour must be the same on every machine and Qt version.
    quint32 hash = 2166136261u;
    for (const char byte : name.toLower().toUtf8()) hash = (hash ^ static_cast<quint8>(byte)) * 16777619u;
    return QColor(kHues[(hash >> 8) % kHues.size()]);
}

void paint(QPainter &painter, const QRectF &area, const QString &name)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(name));
    painter.drawEllipse(area);
    QFont font = painter.font();
    font.setPixelSize(qMax(8, static_cast<int>(area.height() * 0.37)));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(area, Qt::AlignCenter, initials(name));
    painter.restore();
}

void paintPresence(QPainter &painter, const QRectF &avatar, Session::PresenceStatus status, const Theme &theme,
                   const QColor &behind, Qt::LayoutDirection direction)
{
    using Session::PresenceStatus;
    QColor fill;
    switch (status) {
    case PresenceStatus::Online: fill = theme.colors().online; break;
    case PresenceStatus::Away: fill = QColor(0xe0, 0x9a, 0x1e); break;
    case PresenceStatus::Busy: fill = theme.colors().danger; break;
    case PresenceStatus::Offline:
    case PresenceStatus::Unknown: return;
    }
    const qreal side = qMax<qreal>(10, avatar.height() * 0.24);
    const qreal x = direction == Qt::RightToLeft ? avatar.left() : avatar.right() - side;
    const QRectF dot(x, avatar.bottom() - side, side, side);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(behind);
    painter.drawEllipse(dot.adjusted(-2, -2, 2, 2));
    painter.setBrush(fill);
    painter.drawEllipse(dot);
    painter.restore();
}

} // namespace Avatar

AvatarView::AvatarView(const Theme &theme, int sidePx, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_side(sidePx)
{
    setFixedSize(sidePx, sidePx);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void AvatarView::setName(const QString &name)
{
    m_name = name;
    update();
}

void AvatarView::setStatus(Session::PresenceStatus status)
{
    m_status = status;
    update();
}

void AvatarView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_theme.font(TextRole::Strong));
    Avatar::paint(painter, rect(), m_name);
    Avatar::paintPresence(painter, rect(), m_status, m_theme, m_theme.colors().window, layoutDirection());
}

} // namespace Ui
