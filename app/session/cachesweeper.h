// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Session {

struct Parts;

//! Removes files from the cache that no message needs any more: what a crash left between file and row, downloads that were given
//! up, the files of deleted messages. Once a day at most, in the background. Owned by Parts.
class CacheSweeper : public QObject
{
    Q_OBJECT
public:
    static constexpr int kMostAtOnce = 5'000;

    explicit CacheSweeper(Parts &parts) : m_parts(parts) {}

    void start();

Q_SIGNALS:
    void swept(int removedFiles);

private:
    Parts &m_parts;
};

} // namespace Session
