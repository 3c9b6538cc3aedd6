// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/standardstreams.h"

#include <fcntl.h>
#include <unistd.h>

namespace Base {

void holdStandardStreams()
{
    // open() gives the lowest free number.
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
        if (::fcntl(stream, F_GETFD) < 0 && ::open("/dev/null", O_RDONLY) != stream) ::_exit(5);
    }
}

} // namespace Base
