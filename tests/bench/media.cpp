// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/clock.h"
#include "shared/base/encoding.h"
#include "shared/crypto/digest.h"
#include "shared/crypto/random.h"
#include "shared/wire/kith.pb.h"
#include "shared/wire/limits.h"
#include "shared/wire/signinput.h"
#include "tests/bench/loop.h"
#include "tests/bench/population.h"
#include "tests/bench/relayprocess.h"
#include "tests/bench/workloads.h"

#include <QDir>
#include <QFile>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <functional>
#include <thread>

namespace Bench {

namespace {

namespace pb = kith::wire;
constexpr int kStreams = 8;
constexpr qint64 kMiB = 1024 * 1024;
constexpr qint64 kChunk = 8 * kMiB; // what a client on a quick line comes to
constexpr size_t kBuffer = 256 * 1024;

//! One keep-alive connection that asks and waits. One thread.
class Http
{
public:
    Http(quint16 port, const Account &account) : m_account(account), m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(m_socket, reinterpret_cast<sockaddr *>(&to), sizeof to) != 0) m_broken = true;
        const int on = 1;
        ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
    ~Http() { ::close(m_socket); }
    Http(const Http &) = delete;
    Http &operator=(const Http &) = delete;

    //! Status of the answer, 0 when the connection broke. Its body goes to \a into.
    int ask(const QByteArray &method, const QByteArray &path, const QByteArray &body,
            const std::function<void(QByteArrayView)> &into)
    {
        QByteArray head = method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/x-protobuf\r\nAuthorization: Bearer "
            + QByteArray::fromStdString(m_account.accessToken) + "\r\n";
        if (method != "GET") {
            head += "Kith-Proof: " + proof(method, path, Crypto::sha256(body)) + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
            head += method == "PATCH" ? "Content-Type: application/octet-stream\r\n" : "Content-Type: application/x-protobuf\r\n";
        }
        if (!write(head + "\r\n") || !write(body)) return 0;
        QByteArray answer;
        qsizetype end = -1;
        while ((end = answer.indexOf("\r\n\r\n")) < 0) {
            const QByteArrayView more = read();
            if (more.isEmpty()) return 0;
            answer.append(more.data(), more.size());
        }
        const QByteArray lower = answer.left(end).toLower();
        const qsizetype at = lower.indexOf("content-length: ");
        if (at < 0) return 0;
        qint64 left = lower.mid(at + 16, lower.indexOf('\r', at) < 0 ? -1 : lower.indexOf('\r', at) - at - 16).toLongLong();
        const QByteArray rest = answer.mid(end + 4);
        into(rest);
        left -= rest.size();
        while (left > 0) {
            const QByteArrayView more = read();
            if (more.isEmpty()) return 0;
            into(more);
            left -= more.size();
        }
        return answer.mid(9, 3).toInt();
    }

private:
    QByteArray proof(const QByteArray &method, const QByteArray &path, const QByteArray &bodyHash) const
    {
        pb::RequestProof proof;
        const qint64 now = Base::SystemClock().now().count();
        const QByteArray nonce = Crypto::randomBytes(Wire::kNonceBytes);
        proof.set_user(m_account.user);
        proof.set_device(1);
        proof.set_time(now);
        proof.set_nonce(nonce.toStdString());
        proof.set_body_hash(bodyHash.toStdString());
        const QByteArray input = Wire::signInput(Wire::kPurposeRequest, {m_account.relayId, method, path, QByteArray::fromStdString(m_account.user),
                                                                         Wire::signNumber(1), Wire::signNumber(static_cast<quint64>(now)), nonce, bodyHash});
        proof.set_signature(m_account.deviceKey->sign(input).toStdString());
        return Base::toBase64Url(QByteArray::fromStdString(proof.SerializeAsString()));
    }
    bool write(const QByteArray &bytes)
    {
        for (qsizetype at = 0; at < bytes.size() && !m_broken;) {
            const ssize_t some = ::send(m_socket, bytes.constData() + at, static_cast<size_t>(bytes.size() - at), MSG_NOSIGNAL);
            if (some <= 0) m_broken = true;
            else at += some;
        }
        return !m_broken;
    }
    QByteArrayView read()
    {
        const ssize_t some = m_broken ? 0 : ::recv(m_socket, m_buffer.data(), m_buffer.size(), 0);
        return {m_buffer.data(), some > 0 ? static_cast<qsizetype>(some) : 0};
    }

    const Account &m_account;
    int m_socket;
    bool m_broken = false;
    std::vector<char> m_buffer = std::vector<char>(kBuffer);
};

struct Stream
{
    QString file;
    QByteArray id = Crypto::randomBytes(16).toHex();
    QByteArray hash;
    QString problem;
};

void upload(Stream &stream, quint16 port, const Account &account, qint64 bytes)
{
    Http http(port, account);
    const QByteArray path = "/api/v1/media/" + stream.id;
    const auto ignore = [](QByteArrayView) {};
    pb::BeginUpload begin;
    begin.set_size(static_cast<quint64>(bytes));
    if (http.ask("POST", path, QByteArray::fromStdString(begin.SerializeAsString()), ignore) != 200) stream.problem = QStringLiteral("not begun");
    QFile file(stream.file);
    Crypto::Hasher whole;
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) stream.problem = file.errorString();
    for (qint64 at = 0; at < bytes && stream.problem.isEmpty(); at += kChunk) {
        const QByteArray chunk = file.read(kChunk);
        whole.add(chunk);
        if (const int status = http.ask("PATCH", path + "?offset=" + QByteArray::number(at), chunk, ignore); status != 200)
            stream.problem = QStringLiteral("a chunk was answered with %1").arg(status);
    }
    stream.hash = whole.result();
    pb::CompleteUpload complete;
    complete.set_sha256(stream.hash.toStdString());
    if (stream.problem.isEmpty() && http.ask("POST", path + "/complete", QByteArray::fromStdString(complete.SerializeAsString()), ignore) != 200)
        stream.problem = QStringLiteral("not completed");
}

void download(Stream &stream, quint16 port, const Account &account)
{
    Http http(port, account);
    Crypto::Hasher whole;
    const int status = http.ask("GET", "/api/v1/media/" + stream.id, {}, [&whole](QByteArrayView part) { whole.add(part); });
    if (status != 200) stream.problem = QStringLiteral("the download was answered with %1").arg(status);
    else if (whole.result() != stream.hash) stream.problem = QStringLiteral("other bytes came");
}

//! What the system's own tools do with the same files, side by side as well.
void copy(Stream &stream)
{
    const QByteArray from = QFile::encodeName(stream.file);
    const QByteArray command = "cp --reflink=never '" + from + "' '" + from + ".copy' && sync '" + from + ".copy' && sha256sum '" + from + ".copy' > /dev/null";
    if (std::system(command.constData()) != 0) stream.problem = QStringLiteral("cp failed");
    QFile::remove(stream.file + QStringLiteral(".copy"));
}

double cpuOfChildren()
{
    return static_cast<double>(childrensCpu().count()) / 1e6;
}

//! Runs \a f for every stream on a thread of its own; answers the seconds it took.
double together(std::vector<Stream> &streams, const std::function<void(Stream &)> &f)
{
    const Nanoseconds begin = steadyNow();
    std::vector<std::thread> threads;
    for (Stream &stream : streams) threads.emplace_back([&f, &stream] { f(stream); });
    for (std::thread &thread : threads) thread.join();
    return static_cast<double>((steadyNow() - begin).count()) / 1e9;
}

bool makeFiles(std::vector<Stream> &streams, const QString &folder, qint64 bytes)
{
    for (size_t i = 0; i < streams.size(); ++i) {
        streams[i].file = QStringLiteral("%1/file-%2").arg(folder).arg(i);
        QFile file(streams[i].file);
        if (!file.open(QIODevice::WriteOnly)) return false;
        for (qint64 at = 0; at < bytes; at += kMiB) {
            if (file.write(Crypto::randomBytes(kMiB)) != kMiB) return false;
        }
    }
    return true;
}

} // namespace

Report runMedia(const Options &options)
{
    const double gib = static_cast<double>(options.mediaMiB) / 1024;
    const qint64 each = std::max<qint64>(1, options.mediaMiB / kStreams) * kMiB;
    Report report(QStringLiteral("w6"), QStringLiteral("%1 MiB up and down in %2 streams").arg(options.mediaMiB).arg(kStreams));
    report.note(QStringLiteral("up: chunks of 8 MiB, each with a device signature over its hash, synced and its offset committed before it is answered; "
                               "the whole hash compared at the end"));
    report.note(QStringLiteral("down: hashed by the reader. cp: cp, sync and sha256sum of the same files, as many at a time; "
                               "the load generator shares the machine with the relay"));
    Workspace workspace(options);
    std::vector<Stream> streams(kStreams);
    Population population;
    if (!makeFiles(streams, workspace.path(), each)) {
        report.fail(QStringLiteral("the files cannot be made"));
        return report;
    }
    if (auto written = population.write(workspace.data(), 1); !written) {
        report.fail(written.error().detail);
        return report;
    }
    const double cpuBefore = cpuOfChildren();
    const double copied = together(streams, copy);
    const double copyCpu = cpuOfChildren() - cpuBefore;

    auto relay = RelayProcess::start(options, workspace);
    if (!relay) {
        report.fail(relay.error().detail);
        return report;
    }
    const quint16 port = (*relay)->port();
    const Account &account = population.accounts.front();
    const auto cpuOf = [&relay] { return static_cast<double>((*relay)->use().cpu.count()) / 1e3; };
    const double before = cpuOf();
    const double up = together(streams, [&](Stream &stream) { upload(stream, port, account, each); });
    const double uploaded = cpuOf();
    const double down = together(streams, [&](Stream &stream) { if (stream.problem.isEmpty()) download(stream, port, account); });
    const double downloaded = cpuOf();
    for (const Stream &stream : streams) {
        if (!stream.problem.isEmpty()) report.fail(stream.problem);
    }
    report.begin(QStringLiteral("%1 streams").arg(kStreams));
    const auto add = [&report](const char *key, const char *name, double value, const char *unit) {
        report.add(QLatin1String(key), QString::fromUtf8(name), value, QString::fromUtf8(unit));
    };
    add("copy_mib_per_second", "cp + sync + sha256sum", gib * 1024 / copied, "MiB/s");
    add("copy_cpu_s_per_gib", "CPU of cp + sha256sum", copyCpu / gib, "s/GiB");
    add("up_mib_per_second", "uploaded", gib * 1024 / up, "MiB/s");
    add("up_cpu_s_per_gib", "relay's CPU of an upload", (uploaded - before) / gib, "s/GiB");
    add("up_ratio", "upload, of what cp does", copied / up, "");
    add("down_mib_per_second", "downloaded", gib * 1024 / down, "MiB/s");
    add("down_cpu_s_per_gib", "relay's CPU of a download", (downloaded - uploaded) / gib, "s/GiB");
    add("down_ratio", "download, of what cp does", copied / down, "");
    add("peak_mib", "relay's memory at its highest", static_cast<double>((*relay)->use().peakKiB) / 1024, "MiB");
    return report;
}

} // namespace Bench
