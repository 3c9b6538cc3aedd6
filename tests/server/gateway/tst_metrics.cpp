// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/metrics.h"

#include <QTest>

using namespace Relay::Gateway;

class TestMetrics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTextIsWhatPrometheusReads()
    {
        Metrics metrics;
        metrics.counter("kith_frames_total", "Frames\nby kind", Metrics::label("kind", "a\"b\\c")).add(3);
        metrics.gauge("kith_peers", "Peers").set(-2);
        Histogram &wait = metrics.histogram("kith_wait_seconds", "Waiting", {0.1, 1});
        wait.observe(0.05);
        wait.observe(0.1);
        wait.observe(7);
        QCOMPARE(metrics.text(), QByteArray("# HELP kith_frames_total Frames\\nby kind\n"
                                            "# TYPE kith_frames_total counter\n"
                                            "kith_frames_total{kind=\"a\\\"b\\\\c\"} 3\n"
                                            "# HELP kith_peers Peers\n"
                                            "# TYPE kith_peers gauge\n"
                                            "kith_peers -2\n"
                                            "# HELP kith_wait_seconds Waiting\n"
                                            "# TYPE kith_wait_seconds histogram\n"
                                            "kith_wait_seconds_bucket{le=\"0.1\"} 2\n"
                                            "kith_wait_seconds_bucket{le=\"1\"} 2\n"
                                            "kith_wait_seconds_bucket{le=\"+Inf\"} 3\n"
                                            "kith_wait_seconds_sum 7.15\n"
                                            "kith_wait_seconds_count 3\n"));
    }

    void theSameNameIsTheSameObject()
    {
        Metrics metrics;
        Counter &first = metrics.counter("kith_x_total", "X");
        metrics.counter("kith_x_total", "X").add();
        QCOMPARE(first.value(), 1u);
        QVERIFY(&metrics.counter("kith_x_total", "X", Metrics::label("a", "b")) != &first);
    }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
