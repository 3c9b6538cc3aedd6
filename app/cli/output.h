// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"
#include "app/session/types.h"
#include "shared/base/error.h"

#include <QJsonObject>
#include <QString>

#include <functional>

namespace Cli {

//! Everything the program says: one JSON object a line, or lines for a person; what went wrong also goes to stderr in words.
class Output
{
public:
    //! False when it could not be written.
    using Write = std::function<bool(const QByteArray &)>;

    //! What is printed once and not again unless it is known to have been written.
    void setPrintsNews(bool printsNews) { m_printsNews = printsNews; }
    //! Each write is one whole line.
    Output(bool json, Write out, Write err) : m_json(json), m_out(std::move(out)), m_err(std::move(err)) {}

    bool isJson() const { return m_json; }
    //! Something that was to be read on standard output was not written: nobody has seen it, and no exit code may say otherwise.
    bool isBroken() const { return m_isBroken; }
    //! The line for a person is left out when \a words is null.
    void event(const QString &name, QJsonObject object, const QString &words);
    //! How far something has come: an event `transfer`, or a line that the next one is written over unless \a isLast.
    void progress(QJsonObject object, const QString &words, bool isLast);
    //! Lines that are written over are for terminals only.
    void setTerminal(bool isTerminal) { m_isTerminal = isTerminal; }
    void result(const QString &name, QJsonObject object, const QString &words);
    //! Says what went wrong; answers the exit code that goes with it.
    ExitCode failure(const Base::Error &error, QJsonObject object = {});
    //! Only the words: the result was printed already.
    void words(const Base::Error &error);
    void note(const QString &sentence); //!< for the person, beside the result
    void usage(const QString &sentence);

    //! A message of somebody, a placeholder or a notice. \a peer: user name of the conversation. \a savedAs: where its file is.
    //! \a more: further fields of the object.
    void message(const Session::Message &message, const QString &peer, const QString &savedAs = {}, const QJsonObject &more = {});

private:
    void line(const QJsonObject &object);
    void out(const QByteArray &line);
    bool m_json;
    bool m_isBroken = false;
    bool m_isTerminal = false;
    bool m_printsNews = false;
    Write m_out;
    Write m_err;
};

} // namespace Cli
