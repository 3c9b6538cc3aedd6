// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/devicelist.h"

#include <QByteArray>

//! A device list as a relay hands it out.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    kith::wire::SignedDeviceList list;
    if (!list.ParseFromArray(data, static_cast<int>(size))) list.set_list(std::string(reinterpret_cast<const char *>(data), size));
    list.set_signature(std::string(64, 's'));
    (void)E2e::readDeviceList(list);
    return 0;
}
