// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/chat/sendqueue.h"

#include <QFileInfo>

namespace Ui {

SendQueue::SendQueue(Session::Sender &sender, QObject *parent) : QObject(parent), m_sender(sender) {}

void SendQueue::giveAll()
{
    for (const Waiting &one : std::exchange(m_waiting, {})) (void)give(one);
}

void SendQueue::add(const Session::ConversationId &to, const QList<OutgoingPart> &parts, const QString &caption)
{
    for (qsizetype i = 0; i < parts.size(); ++i) m_waiting.append({to, parts.at(i), i == 0 ? caption : QString()});
    if (!m_isGiving) next();
}

Base::Task<Base::Result<Base::Done>> SendQueue::give(const Waiting &one)
{
    using DoneResult = Base::Result<Base::Done>;
    if (one.part.pictures.isEmpty())
        return m_sender.sendFile(one.to, one.part.file, one.caption).andThen(&m_sender, [](Session::Message &&) -> DoneResult { return Base::Done{}; });
    QList<Session::PreparedPicture> pictures = one.part.pictures;
    pictures.first().caption = one.caption;
    return m_sender.sendPictures(one.to, pictures).andThen(&m_sender, [](QList<Session::Message> &&) -> DoneResult { return Base::Done{}; });
}

void SendQueue::next()
{
    m_isGiving = !m_waiting.isEmpty();
    if (!m_isGiving) return;
    const Waiting one = m_waiting.takeFirst();
    give(one).then(this, [this, to = one.to, caption = one.caption, file = one.part.file](Base::Result<Base::Done> &&stored) {
        if (!stored) Q_EMIT failed(to, stored.error(), caption, QFileInfo(file).fileName());
        next();
    });
}

} // namespace Ui
