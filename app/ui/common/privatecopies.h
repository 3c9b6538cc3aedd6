// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/downloader.h"

#include <QLockFile>
#include <QObject>

#include <map>
#include <memory>

namespace Ui {

//! Decrypted copies of attachments for other programs: in a folder only this person can enter, without the right to be run,
//! gone when this goes. What a process that died left behind is removed by the next one. Owned by MessageActions.
class PrivateCopies : public QObject
{
    Q_OBJECT
public:
    PrivateCopies(Session::Downloader &downloader, QObject *parent);
    ~PrivateCopies() override;

    //! The path of a copy named like the attachment, which has \a sizeBytes; the one made before while it is still there.
    Base::Task<Base::Result<QString>> copyOf(Session::MessageKey key, const QString &name, qint64 sizeBytes);
    //! Whether opening it would run what somebody else wrote.
    static bool isProgram(const QString &name, const QString &mime);

private:
    struct Folder
    {
        QString path;
        std::unique_ptr<QLockFile> lock;
    };
    //! In \a base; empty when none can be made there.
    QString folderIn(const QString &base);
    static void removeLeftBehind(const QString &base);

    Session::Downloader &m_downloader;
    std::map<QString, Folder> m_folders; //!< by what they are in
};

} // namespace Ui
