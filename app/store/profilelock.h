// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QString>

#include <memory>

namespace Store {

//! One process per profile: holds FOLDER/lock until destroyed. The system lets go of it when the process dies, however.
class ProfileLock
{
public:
    //! ProfileInUse, FileUnwritable.
    static Base::Result<std::unique_ptr<ProfileLock>> take(const QString &folder);
    virtual ~ProfileLock() = default;
};

} // namespace Store
