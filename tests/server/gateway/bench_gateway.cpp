// SPDX-License-Identifier: GPL-3.0-or-later
// What the gateway alone can carry: pairs of connections, a window of unanswered messages, handlers that only pass on.
// bench_gateway [--pairs 25] [--window 16] [--idle 0] [--seconds 5] [--body 300]
// Server and load are two processes. One message is four frames: Send and Ack in, Accepted and Deliver out.
#include "server/gateway/dispatcher.h"
#include "server/gateway/gateway.h"
#include "server/gateway/metrics.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Relay::Gateway;
using kith::wire::ClientFrame;
using kith::wire::RelayFrame;

namespace {

struct Options
{
    int pairs = 25;
    int window = 16;
    int idle = 0;
    double seconds = 5;
    int body = 300;
};

class Switchboard final : public PeerObserver
{
public:
    void peerOpened(Peer &) override {}
    void peerDrained(Peer &) override {}
    void peerClosed(Peer &peer) override
    {
        std::erase_if(byName, [&](const auto &entry) { return entry.second == &peer; });
    }
    std::map<std::string, Peer *> byName;
};

[[noreturn]] void serve(int toParent)
{
    int argc = 1;
    char name[] = "bench";
    char *argv[] = {name, nullptr};
    QCoreApplication application(argc, argv);
    Base::SystemClock clock;
    Router router;
    Dispatcher dispatcher;
    Metrics metrics;
    Switchboard board;
    dispatcher.on(ClientFrame::kHello, Access::Anyone, [&](Peer &peer, ClientFrame &frame) {
        peer.setSignedIn(QByteArray::fromStdString(frame.hello().client()));
        board.byName[frame.hello().client()] = &peer;
        RelayFrame answer;
        answer.set_request_id(frame.request_id());
        answer.mutable_welcome();
        peer.send(answer);
    });
    RelayFrame accepted;
    RelayFrame deliver;
    quint64 sequence = 0;
    dispatcher.on(ClientFrame::kSend, Access::SignedIn, [&](Peer &peer, ClientFrame &frame) {
        const auto &send = frame.send();
        accepted.set_request_id(frame.request_id());
        accepted.mutable_accepted()->set_envelope_id(send.envelope_id());
        accepted.mutable_accepted()->set_server_time(static_cast<qint64>(++sequence));
        peer.send(accepted);
        const auto to = board.byName.find(send.destinations(0).user());
        if (to == board.byName.end() || to->second->isFull()) return;
        deliver.mutable_deliver()->set_sequence(sequence);
        auto *envelope = deliver.mutable_deliver()->mutable_envelope();
        envelope->set_envelope_id(send.envelope_id());
        envelope->set_ciphertext(send.destinations(0).ciphertext());
        to->second->send(deliver);
    });
    dispatcher.on(ClientFrame::kAck, Access::SignedIn, [](Peer &, ClientFrame &) {});
    Limits limits;
    limits.connectionsPerAddress = 0;
    Gateway gateway({clock, router, dispatcher, metrics, &board}, limits);
    if (!gateway.listen(QHostAddress::LocalHost, 0, std::nullopt)) exit(1);
    const quint16 port = gateway.port();
    if (write(toParent, &port, sizeof port) != sizeof port) exit(1);
    exit(application.exec());
}

std::string masked(const std::string &payload)
{
    std::string frame;
    frame += static_cast<char>(0x82);
    if (payload.size() < 126) {
        frame += static_cast<char>(0x80 | payload.size());
    } else {
        frame += static_cast<char>(0x80 | 126);
        frame += static_cast<char>(payload.size() >> 8);
        frame += static_cast<char>(payload.size());
    }
    const unsigned char mask[4] = {0x11, 0x22, 0x33, 0x44};
    frame.append(reinterpret_cast<const char *>(mask), 4);
    for (size_t i = 0; i < payload.size(); ++i) frame += static_cast<char>(payload[i] ^ mask[i & 3]);
    return frame;
}

struct Connection
{
    int fd = -1;
    std::string in;
    std::string out;
    std::string send; // the frame this one sends; empty for a receiver
    std::string ack;
    std::vector<double> started; // moments of the unanswered, oldest first
    size_t next = 0;
};

double nowSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

int connectTo(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int fd = socket(AF_INET, SOCK_STREAM, 0);
    if (fd < 0 || connect(fd, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0) {
        perror("connect");
        exit(1);
    }
    const int on = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return fd;
}

void sendAll(int fd, const std::string &bytes)
{
    size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t n = send(fd, bytes.data() + done, bytes.size() - done, MSG_NOSIGNAL);
        if (n <= 0) {
            perror("send");
            exit(1);
        }
        done += static_cast<size_t>(n);
    }
}

const std::string kUpgrade = "GET /api/v1/ws HTTP/1.1\r\nHost: r\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                             "Sec-WebSocket-Protocol: kith.1\r\n\r\n";

double cpuSeconds(pid_t pid)
{
    const std::string path = "/proc/" + std::to_string(pid) + "/stat";
    FILE *file = fopen(path.c_str(), "r");
    if (!file) return 0;
    char line[1024] = {};
    const size_t got = fread(line, 1, sizeof line - 1, file);
    fclose(file);
    if (got == 0) return 0;
    unsigned long user = 0;
    unsigned long system = 0;
    const char *at = strrchr(line, ')');
    if (!at || sscanf(at + 2, "%*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu", &user, &system) != 2) return 0;
    return static_cast<double>(user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

long residentKiB(pid_t pid)
{
    const std::string path = "/proc/" + std::to_string(pid) + "/statm";
    FILE *file = fopen(path.c_str(), "r");
    long all = 0;
    long resident = 0;
    if (file) {
        if (fscanf(file, "%ld %ld", &all, &resident) != 2) resident = 0;
        fclose(file);
    }
    return resident * 4;
}

void load(const Options &options, quint16 port, pid_t server)
{
    const long memoryBefore = residentKiB(server);
    std::vector<int> idle;
    for (int i = 0; i < options.idle; ++i) {
        idle.push_back(connectTo(port));
        ClientFrame hello;
        hello.mutable_hello()->set_client(std::string("idle").append(std::to_string(i)));
        sendAll(idle.back(), kUpgrade + masked(hello.SerializeAsString()));
        if (i % 100 == 99) {
            char answer[512]; // do not run ahead of the server's queue
            if (recv(idle.back(), answer, sizeof answer, 0) <= 0) exit(1);
        }
    }
    std::vector<Connection> connections(static_cast<size_t>(options.pairs) * 2);
    for (size_t i = 0; i < connections.size(); ++i) {
        Connection &connection = connections[i];
        connection.fd = connectTo(port);
        ClientFrame hello;
        hello.set_request_id(1);
        hello.mutable_hello()->set_client(std::string("c").append(std::to_string(i)));
        sendAll(connection.fd, kUpgrade + masked(hello.SerializeAsString()));
        std::string answer;
        char buffer[4096];
        while (answer.find("\r\n\r\n") == std::string::npos || answer.size() < answer.find("\r\n\r\n") + 4 + 6) {
            const ssize_t n = recv(connection.fd, buffer, sizeof buffer, 0);
            if (n <= 0) exit(1);
            answer.append(buffer, static_cast<size_t>(n));
        }
        if (i % 2 == 0) {
            ClientFrame frame;
            frame.set_request_id(2);
            frame.mutable_send()->set_envelope_id(std::string(16, 'e'));
            auto *destination = frame.mutable_send()->add_destinations();
            destination->set_user(std::string("c").append(std::to_string(i + 1)));
            destination->set_device(1);
            destination->set_ciphertext(std::string(static_cast<size_t>(options.body), 'c'));
            connection.send = masked(frame.SerializeAsString());
        } else {
            ClientFrame frame;
            frame.mutable_ack()->set_sequence(1ull << 40);
            connection.ack = masked(frame.SerializeAsString());
        }
    }
    if (options.idle > 0) {
        fprintf(stdout, "%d idle peers: %.1f KiB each\n", options.idle,
                static_cast<double>(residentKiB(server) - memoryBefore) / options.idle);
    }
    const int poll = epoll_create1(0);
    for (Connection &connection : connections) {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.ptr = &connection;
        epoll_ctl(poll, EPOLL_CTL_ADD, connection.fd, &event);
    }
    const double begin = nowSeconds();
    const double warm = begin + 0.5;
    const double end = warm + options.seconds;
    double cpuBefore = 0;
    double measuredFrom = 0;
    quint64 messages = 0;
    std::vector<float> waits;
    for (Connection &connection : connections) {
        if (connection.send.empty()) continue;
        std::string burst;
        for (int i = 0; i < options.window; ++i) {
            burst += connection.send;
            connection.started.push_back(nowSeconds());
        }
        sendAll(connection.fd, burst);
    }
    std::vector<char> buffer(256 * 1024);
    epoll_event events[64];
    for (double now = nowSeconds(); now < end; now = nowSeconds()) {
        if (measuredFrom == 0 && now >= warm) {
            measuredFrom = now;
            messages = 0;
            waits.clear();
            cpuBefore = cpuSeconds(server);
        }
        const int ready = epoll_wait(poll, events, 64, 100);
        const double arrived = nowSeconds();
        for (int i = 0; i < ready; ++i) {
            auto &connection = *static_cast<Connection *>(events[i].data.ptr);
            const ssize_t n = recv(connection.fd, buffer.data(), buffer.size(), 0);
            if (n <= 0) {
                fprintf(stderr, "the server closed a connection\n");
                exit(1);
            }
            connection.in.append(buffer.data(), static_cast<size_t>(n));
            size_t at = 0;
            std::string out;
            while (connection.in.size() - at >= 4) {
                const auto *head = reinterpret_cast<const unsigned char *>(connection.in.data() + at);
                size_t size = head[1];
                size_t headBytes = 2;
                if (size == 126) {
                    size = static_cast<size_t>(head[2]) << 8 | head[3];
                    headBytes = 4;
                }
                if (connection.in.size() - at < headBytes + size) break;
                at += headBytes + size;
                if (connection.send.empty()) {
                    ++messages;
                    out += connection.ack;
                } else {
                    out += connection.send;
                    double &started = connection.started[connection.next];
                    waits.push_back(static_cast<float>(arrived - started));
                    started = arrived;
                    connection.next = (connection.next + 1) % connection.started.size();
                }
            }
            connection.in.erase(0, at);
            if (!out.empty()) sendAll(connection.fd, out);
        }
    }
    const double seconds = nowSeconds() - measuredFrom;
    const double cpu = cpuSeconds(server) - cpuBefore;
    std::sort(waits.begin(), waits.end());
    const auto quantile = [&](double q) {
        return waits.empty() ? 0.0 : static_cast<double>(waits[static_cast<size_t>(static_cast<double>(waits.size() - 1) * q)]) * 1e3;
    };
    const auto count = static_cast<double>(messages);
    fprintf(stdout,
            "%d pairs, window %d, %d-byte bodies, %d idle: %.0f messages/s = %.0f frames/s in and out; server CPU %.2f us a "
            "message; accepted after p50 %.2f ms, p99 %.2f ms\n",
            options.pairs, options.window, options.body, options.idle, count / seconds, 4 * count / seconds, cpu / count * 1e6,
            quantile(0.5), quantile(0.99));
}

} // namespace

int main(int argc, char **argv)
{
    Options options;
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string name = argv[i];
        const double value = atof(argv[i + 1]);
        if (name == "--pairs") options.pairs = static_cast<int>(value);
        if (name == "--window") options.window = static_cast<int>(value);
        if (name == "--idle") options.idle = static_cast<int>(value);
        if (name == "--seconds") options.seconds = value;
        if (name == "--body") options.body = static_cast<int>(value);
    }
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    int channel[2];
    if (pipe(channel) != 0) return 1;
    const pid_t server = fork();
    if (server == 0) serve(channel[1]);
    quint16 port = 0;
    if (read(channel[0], &port, sizeof port) != sizeof port) return 1;
    load(options, port, server);
    kill(server, SIGKILL);
    waitpid(server, nullptr, 0);
    return 0;
}
