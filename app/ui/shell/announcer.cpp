// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/shell/announcer.h"

#include <QAccessible>

#include <utility>

namespace Ui {

namespace {
constexpr int kQuietMs = 250; //!< without another message
constexpr int kMostMs = 3000; //!< nobody waits longer for the first of many
}

Announcer::Announcer(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("announcer"));
    setGeometry(0, 0, 1, 1);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &Announcer::sayHeard);
}

void Announcer::hear(const QString &author, const QString &words)
{
    if (m_heard == 0) {
        m_author = author;
        m_since.start();
    }
    if (author != m_author) m_author.clear();
    m_words = words;
    ++m_heard;
    m_soon.start(static_cast<int>(qBound(qint64(0), kMostMs - m_since.elapsed(), qint64(kQuietMs))));
}

void Announcer::sayHeard()
{
    const int count = std::exchange(m_heard, 0);
    if (count == 1) say(m_words);
    else if (m_author.isEmpty()) say(tr("%n new message(s)", nullptr, count));
    //: %1 is a name
    else say(tr("%n new message(s) from %1", nullptr, count).arg(m_author));
}

void Announcer::say(const QString &words)
{
    setAccessibleName(words);
    if (!QAccessible::isActive()) return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(this, words);
    event.setPoliteness(QAccessible::AnnouncementPoliteness::Polite);
#else
    QAccessibleEvent event(this, QAccessible::NameChanged);
#endif
    QAccessible::updateAccessibility(&event);
}

} // namespace Ui
