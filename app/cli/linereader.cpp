// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/linereader.h"

#include <QPointer>

#include <condition_variable>
#include <iostream>
#include <mutex>
#include <string>
#include <thread>

namespace Cli {

struct LineReader::Shared
{
    std::mutex mutex;
    std::condition_variable wake;
    bool wanted = false;
    bool gone = false;
};

LineReader::LineReader(QObject *parent) : QObject(parent), m_shared(std::make_shared<Shared>())
{
    // Detached: nothing can end a read of standard input, and the process may end during it.
    std::thread([shared = m_shared, this] {
        for (;;) {
            {
                std::unique_lock lock(shared->mutex);
                shared->wake.wait(lock, [&shared] { return shared->wanted || shared->gone; });
                if (shared->gone) return;
                shared->wanted = false;
            }
            std::string text;
            const bool more = static_cast<bool>(std::getline(std::cin, text));
            std::lock_guard lock(shared->mutex);
            if (shared->gone) return;
            if (!more) {
                QMetaObject::invokeMethod(this, [this] { Q_EMIT ended(); }, Qt::QueuedConnection);
                return;
            }
            const QString line = QString::fromStdString(text);
            QMetaObject::invokeMethod(this, [this, line] { Q_EMIT this->line(line); }, Qt::QueuedConnection);
        }
    }).detach();
}

LineReader::~LineReader()
{
    std::lock_guard lock(m_shared->mutex);
    m_shared->gone = true;
    m_shared->wake.notify_one();
}

void LineReader::askNext()
{
    std::lock_guard lock(m_shared->mutex);
    m_shared->wanted = true;
    m_shared->wake.notify_one();
}

} // namespace Cli
