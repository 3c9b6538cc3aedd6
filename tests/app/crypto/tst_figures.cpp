// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/signalptr.h"
#include "tests/app/crypto/party.h"

#include <QtTest>

#include <ctime>

#include <signal/curve.h>

namespace {
//! CPU time of this process.
double cpuMicroseconds() { return double(std::clock()) * 1e6 / CLOCKS_PER_SEC; }

template <typename F>
void measure(const char *what, int rounds, F f)
{
    const double start = cpuMicroseconds();
    for (int i = 0; i < rounds; ++i) f(i);
    qInfo("%-44s %8.1f us", what, (cpuMicroseconds() - start) / rounds);
}
} // namespace

//! What the library's calls cost through our wrapper, in CPU time and without a database. Figures only: no test fails on a time.
class TestFigures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theCurveCodeOfTheLibraryWorksHere() { QCOMPARE(curve_internal_fast_tests(1), 0); }

    void sessions()
    {
        Party alice(QStringLiteral("alice")), bob(QStringLiteral("bob"));
        measure("make a one-time pre-key", 100, [&](int) { QVERIFY(bob.preKeys.makeOneTime(1)); });
        Party other(QStringLiteral("other"));
        const auto bundle = bob.bundle();
        measure("process a bundle (X3DH)", 30, [&](int) {
            other.storage.state.sessions.clear();
            QVERIFY(other.sessions.processBundle(bob.address, bundle));
        });
        QVERIFY(alice.meet(bob));
        QVERIFY(bob.decrypt(alice, alice.encrypt(bob, "hello").value()));
        QVERIFY(alice.decrypt(bob, bob.encrypt(alice, "hey").value()));
        const QByteArray text(200, 't');
        constexpr int kRounds = 1000;
        QList<E2e::Ciphertext> sent;
        sent.reserve(kRounds);
        measure("encrypt, same chain, 200 bytes", kRounds,
                [&](int) { sent.append(alice.sessions.encrypt(bob.address, text).value()); });
        measure("decrypt, same chain", kRounds,
                [&](int i) { QVERIFY(bob.sessions.decrypt(alice.address, sent.at(i).type, sent.at(i).bytes)); });
        measure("a turn (encrypt, decrypt, ratchet step)", 300, [&](int i) {
            Party &from = i % 2 ? alice : bob;
            Party &to = i % 2 ? bob : alice;
            const auto message = from.sessions.encrypt(to.address, text).value();
            QVERIFY(to.sessions.decrypt(from.address, message.type, message.bytes));
        });
        qInfo("session record: %lld bytes", static_cast<long long>(alice.storage.state.sessions.begin()->second.size()));
        E2e::Ciphertext far;
        for (int i = 0; i < 1900; ++i) far = alice.sessions.encrypt(bob.address, text).value();
        measure("decrypt after 1 900 skipped messages", 1,
                [&](int) { QVERIFY(bob.sessions.decrypt(alice.address, far.type, far.bytes)); });
        far = alice.sessions.encrypt(bob.address, text).value();
        measure("decrypt beside 1 900 skipped keys", 1,
                [&](int) { QVERIFY(bob.sessions.decrypt(alice.address, far.type, far.bytes)); });
        qInfo("session record then: %lld bytes", static_cast<long long>(bob.storage.state.sessions.begin()->second.size()));
    }

    void groups()
    {
        Party alice(QStringLiteral("alice")), bob(QStringLiteral("bob"));
        const QByteArray id = E2e::GroupCipher::distributionId("group", 1, alice.address, 0);
        QVERIFY(bob.groups.takeDistribution(id, alice.address, alice.groups.makeDistribution(id, alice.address).value()));
        const QByteArray text(200, 't');
        QList<QByteArray> sent;
        measure("group encrypt, 200 bytes", 200, [&](int) { sent.append(alice.groups.encrypt(id, alice.address, text).value()); });
        measure("group decrypt", 200, [&](int i) { QVERIFY(bob.groups.decrypt(id, alice.address, sent.at(i))); });
    }
};

QTEST_APPLESS_MAIN(TestFigures)
#include "tst_figures.moc"
