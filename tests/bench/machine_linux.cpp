// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/machine.h"

#include <QDir>
#include <QFile>
#include <QStorageInfo>
#include <QSysInfo>
#include <QThread>

#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

namespace Bench {

namespace {
QByteArray readAll(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::chrono::milliseconds cpuOf(const QString &statFile)
{
    const QByteArray stat = readAll(statFile);
    // The name in brackets can hold anything; what follows the last bracket is numbers.
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 13) return std::chrono::milliseconds(0);
    const qint64 ticks = fields.at(11).toLongLong() + fields.at(12).toLongLong();
    return std::chrono::milliseconds(ticks * 1000 / sysconf(_SC_CLK_TCK));
}

std::chrono::microseconds cpuOfUsage(int whose)
{
    rusage use{};
    getrusage(whose, &use);
    const auto of = [](const timeval &t) { return std::chrono::seconds(t.tv_sec) + std::chrono::microseconds(t.tv_usec); };
    return of(use.ru_utime) + of(use.ru_stime);
}
} // namespace

ProcessUse useOf(qint64 pid)
{
    ProcessUse use;
    const QString folder = QStringLiteral("/proc/%1").arg(pid);
    use.cpu = cpuOf(folder + QStringLiteral("/stat"));
    use.mainThread = cpuOf(QStringLiteral("%1/task/%2/stat").arg(folder).arg(pid));
    const QList<QByteArray> memory = readAll(folder + QStringLiteral("/statm")).split(' ');
    if (memory.size() > 1) use.residentKiB = memory.at(1).toLongLong() * sysconf(_SC_PAGESIZE) / 1024;
    const QByteArray status = readAll(folder + QStringLiteral("/status"));
    if (const qsizetype at = status.indexOf("VmHWM:"); at >= 0) use.peakKiB = status.mid(at + 6, status.indexOf("kB", at) - at - 6).trimmed().toLongLong();
    return use;
}

std::chrono::microseconds ownCpu()
{
    return cpuOfUsage(RUSAGE_SELF);
}

std::chrono::microseconds childrensCpu()
{
    return cpuOfUsage(RUSAGE_CHILDREN);
}

std::chrono::microseconds syncedWrite(const QString &folder)
{
    constexpr int kWrites = 101;
    QFile file(folder + QStringLiteral("/synced-write"));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) return std::chrono::microseconds(0);
    const QByteArray page(4096, 'x');
    std::vector<std::chrono::nanoseconds> times;
    for (int i = 0; i < kWrites; ++i) {
        const auto start = std::chrono::steady_clock::now();
        file.write(page);
        fdatasync(file.handle());
        times.push_back(std::chrono::steady_clock::now() - start);
    }
    file.remove();
    std::nth_element(times.begin(), times.begin() + kWrites / 2, times.end());
    return std::chrono::duration_cast<std::chrono::microseconds>(times[kWrites / 2]);
}

QString machineLine(const QString &folder)
{
    QString processor = QSysInfo::currentCpuArchitecture();
    for (const QByteArray &line : readAll(QStringLiteral("/proc/cpuinfo")).split('\n')) {
        if (!line.startsWith("model name")) continue;
        processor = QString::fromUtf8(line.mid(line.indexOf(':') + 1).trimmed());
        break;
    }
    return QStringLiteral("%1, %2 cores, %3 %4, %5; a synced 4 KiB write takes %6 µs")
        .arg(processor)
        .arg(QThread::idealThreadCount())
        .arg(QSysInfo::kernelType(), QSysInfo::kernelVersion(), QString::fromUtf8(QStorageInfo(folder).fileSystemType()))
        .arg(syncedWrite(folder).count());
}

qint64 raiseFileLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 256;
    if (limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
        getrlimit(RLIMIT_NOFILE, &limit);
    }
    return static_cast<qint64>(std::min<rlim_t>(limit.rlim_cur, 1'000'000));
}

} // namespace Bench
