// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace Cli {

//! Lines of standard input, one at a time, read on a thread of its own so that the connection lives on meanwhile.
class LineReader : public QObject
{
    Q_OBJECT
public:
    explicit LineReader(QObject *parent = nullptr);
    ~LineReader() override;

    //! The next line arrives as line(), or ended().
    void askNext();

Q_SIGNALS:
    void line(const QString &text);
    void ended();

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared; //!< outlives this while the thread waits in a read
};

} // namespace Cli
