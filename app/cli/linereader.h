// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <iosfwd>
#include <memory>
#include <string>

namespace Cli {

//! Lines of standard input, one at a time, read on a thread of its own so that the connection lives on meanwhile.
class LineReader : public QObject
{
    Q_OBJECT
public:
    static constexpr size_t kMostBytes = 1024 * 1024; //!< a text of 64 KiB fits in, however it is quoted

    struct Line
    {
        std::string text;
        bool isTooLong = false;
        bool isText = true; //!< UTF-8
        bool isEnd = false; //!< there is no line
    };
    //! One line of \a input without its end; of too long a one only the beginning is kept.
    static Line readLine(std::istream &input);

    explicit LineReader(QObject *parent = nullptr);
    ~LineReader() override;

    //! The next line arrives as line(), tooLong() or notText(), or ended().
    void askNext();

Q_SIGNALS:
    void line(const QString &text);
    void tooLong();
    void notText();
    void ended();

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared; //!< outlives this while the thread waits in a read
};

} // namespace Cli
