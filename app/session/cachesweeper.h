// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/types.h"

#include <QObject>

#include <memory>

namespace Session {

struct Parts;

//! Removes files from the cache that no message needs any more: what a crash left between file and row, downloads that were given
//! up, the files of deleted messages. Once a day at most, half-written ones at every start; in the background. Owned by Parts.
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
    struct Used;
    void look(const std::shared_ptr<Used> &used, Store::Micros now);
    void sweep(const std::shared_ptr<const Used> &used, Store::Micros now);

    Parts &m_parts;
};

} // namespace Session
