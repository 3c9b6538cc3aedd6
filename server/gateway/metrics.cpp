// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/metrics.h"

namespace Relay::Gateway {

Histogram::Histogram(std::vector<double> bounds) : m_bounds(std::move(bounds)), m_counts(m_bounds.size() + 1) {}

void Histogram::observe(double value)
{
    size_t bucket = 0;
    while (bucket < m_bounds.size() && value > m_bounds[bucket]) ++bucket;
    m_counts[bucket].fetch_add(1, std::memory_order_relaxed);
    double sum = m_sum.load(std::memory_order_relaxed);
    while (!m_sum.compare_exchange_weak(sum, sum + value, std::memory_order_relaxed)) {
    }
}

struct Metrics::Family
{
    QByteArray help;
    const char *type = "";
    std::map<QByteArray, std::unique_ptr<Counter>> counters;
    std::map<QByteArray, std::unique_ptr<Gauge>> gauges;
    std::map<QByteArray, std::unique_ptr<Histogram>> histograms;
};

namespace {

QByteArray sample(const QByteArray &name, const QByteArray &labels, const QByteArray &value)
{
    return name + (labels.isEmpty() ? QByteArray() : '{' + labels + '}') + ' ' + value + '\n';
}

QByteArray joined(const QByteArray &labels, const QByteArray &more)
{
    return labels.isEmpty() ? more : labels + ',' + more;
}

QByteArray escaped(QByteArray text, bool quotes)
{
    text.replace('\\', "\\\\").replace('\n', "\\n");
    if (quotes) text.replace('"', "\\\"");
    return text;
}

} // namespace

Metrics::Metrics() = default;
Metrics::~Metrics() = default;

Metrics::Family &Metrics::family(const QByteArray &name, const QByteArray &help, const char *type)
{
    auto &entry = m_families[name];
    if (!entry) {
        entry = std::make_unique<Family>();
        entry->help = help;
        entry->type = type;
    }
    Q_ASSERT_X(qstrcmp(entry->type, type) == 0, "Metrics", "one name, two types");
    return *entry;
}

Counter &Metrics::counter(const QByteArray &name, const QByteArray &help, const QByteArray &labels)
{
    const std::lock_guard lock(m_mutex);
    auto &entry = family(name, help, "counter").counters[labels];
    if (!entry) entry = std::make_unique<Counter>();
    return *entry;
}

Gauge &Metrics::gauge(const QByteArray &name, const QByteArray &help, const QByteArray &labels)
{
    const std::lock_guard lock(m_mutex);
    auto &entry = family(name, help, "gauge").gauges[labels];
    if (!entry) entry = std::make_unique<Gauge>();
    return *entry;
}

Histogram &Metrics::histogram(const QByteArray &name, const QByteArray &help, const std::vector<double> &bounds,
                              const QByteArray &labels)
{
    const std::lock_guard lock(m_mutex);
    auto &entry = family(name, help, "histogram").histograms[labels];
    if (!entry) entry = std::make_unique<Histogram>(bounds);
    return *entry;
}

QByteArray Metrics::label(const QByteArray &name, const QByteArray &value)
{
    return name + "=\"" + escaped(value, true) + '"';
}

QByteArray Metrics::text() const
{
    const std::lock_guard lock(m_mutex);
    QByteArray out;
    for (const auto &[name, family] : m_families) {
        out += "# HELP " + name + ' ' + escaped(family->help, false) + "\n# TYPE " + name + ' ' + family->type + '\n';
        for (const auto &[labels, counter] : family->counters)
            out += sample(name, labels, QByteArray::number(counter->value()));
        for (const auto &[labels, gauge] : family->gauges)
            out += sample(name, labels, QByteArray::number(gauge->value()));
        for (const auto &[labels, histogram] : family->histograms) {
            quint64 total = 0;
            for (size_t i = 0; i <= histogram->bounds().size(); ++i) {
                total += histogram->count(i);
                const QByteArray bound =
                    i < histogram->bounds().size() ? QByteArray::number(histogram->bounds()[i]) : QByteArray("+Inf");
                out += sample(name + "_bucket", joined(labels, label("le", bound)), QByteArray::number(total));
            }
            out += sample(name + "_sum", labels, QByteArray::number(histogram->sum()));
            out += sample(name + "_count", labels, QByteArray::number(total));
        }
    }
    return out;
}

} // namespace Relay::Gateway
