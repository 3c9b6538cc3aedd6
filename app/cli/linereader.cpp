// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/linereader.h"

#include <QPointer>

#include <condition_variable>
#include <iostream>
#include <mutex>
#include <string>
#include <thread>

namespace Cli {

LineReader::Line LineReader::readLine(std::istream &input)
{
    Line line;
    std::streambuf *bytes = input.rdbuf();
    using Traits = std::streambuf::traits_type;
    for (int c = bytes->sbumpc();; c = bytes->sbumpc()) {
        if (c == Traits::eof()) {
            line.isEnd = line.text.empty() && !line.isTooLong;
            break;
        }
        if (c == '\n') break;
        if (line.text.size() < kMostBytes) line.text += Traits::to_char_type(c);
        else line.isTooLong = true; // the rest is read all the same: the next line begins behind it
    }
    line.isText = QByteArrayView(line.text.data(), static_cast<qsizetype>(line.text.size())).isValidUtf8();
    return line;
}

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
            const Line read = readLine(std::cin);
            std::lock_guard lock(shared->mutex);
            if (shared->gone) return;
            if (read.isEnd) {
                QMetaObject::invokeMethod(this, [this] { Q_EMIT ended(); }, Qt::QueuedConnection);
                return;
            }
            const auto tell = [this, read] {
                if (read.isTooLong) Q_EMIT tooLong();
                else if (!read.isText) Q_EMIT notText();
                else Q_EMIT line(QString::fromStdString(read.text));
            };
            QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
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
