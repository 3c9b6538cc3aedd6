// SPDX-License-Identifier: GPL-3.0-or-later
// C4: a real timeline over a real profile. Prints its figures as one JSON object.
#include "app/model/timelinemodel.h"
#include "app/ui/common/theme.h"
#include "app/ui/timeline/pictures.h"
#include "app/ui/timeline/timelineview.h"
#include "app/media/imagereader.h"
#include "app/media/placeholder.h"
#include "tests/bench/histogram.h"
#include "tests/bench/opened.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QScrollBar>
#include <QSet>
#include <QTextStream>
#include <QTimer>

#include <chrono>

namespace {

using namespace Bench;
using Clock = std::chrono::steady_clock;

//! Counts what the GUI thread is busy with.
class MeasuredApplication : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth++ > 0) {
            const bool taken = QApplication::notify(receiver, event);
            --m_depth;
            return taken;
        }
        const auto start = Clock::now();
        const bool taken = QApplication::notify(receiver, event);
        m_busy += Clock::now() - start;
        --m_depth;
        return taken;
    }
    Nanoseconds takeBusy() { return std::exchange(m_busy, Nanoseconds(0)); }

private:
    int m_depth = 0;
    Nanoseconds m_busy{0};
};

double inMs(Nanoseconds time)
{
    return static_cast<double>(time.count()) / 1e6;
}

class Scroller : public QObject
{
public:
    Scroller(MeasuredApplication &app, Session::Session &session, const Session::ConversationId &id)
        : m_app(app), m_pictures(session.downloader(), decoders()), m_model(session.timeline(), id),
          m_view(m_theme, m_pictures, [](const QString &user) { return user; })
    {
        m_theme.install(app);
        m_view.resize(900, 800);
        m_view.QWidget::show();
        m_view.viewport()->installEventFilter(this);
        m_tick.setTimerType(Qt::PreciseTimer);
        connect(&m_tick, &QTimer::timeout, this, &Scroller::tick);
        QTimer::singleShot(500, this, [this] {
            m_clicked = Clock::now();
            m_view.show(&m_model);
        });
    }
    ~Scroller() override { m_view.show(nullptr); }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_first.count() == 0 && m_model.isOpen()) {
            // Behind this paint.
            QTimer::singleShot(0, this, [this] {
                if (m_first.count() > 0) return;
                m_first = Clock::now() - m_clicked;
                m_app.takeBusy();
                m_tick.start(16);
            });
        }
        return false;
    }

private:
    static Ui::PictureDecoders decoders()
    {
        Ui::PictureDecoders all;
        all.placeholder = [](const QByteArray &code, const QSize &size) {
            auto image = Media::Placeholder::decode(code, size);
            return image ? *std::move(image) : QImage();
        };
        all.picture = [](const QByteArray &bytes, int longSidePx) {
            auto image = Media::ImageReader::open(bytes).and_then([longSidePx](Media::ImageReader &&reader) { return reader.decodeScaled(longSidePx); });
            return image ? *std::move(image) : QImage();
        };
        return all;
    }

    void tick()
    {
        m_frames.add(m_app.takeBusy());
        for (const Session::Message &message : m_model.messages()) m_seen.insert(message.key);
        m_app.takeBusy(); // counting is not scrolling
        m_most = std::max(m_most, m_model.rowCount());
        QScrollBar *bar = m_view.verticalScrollBar();
        if (bar->value() == 0 && !m_model.hasOlder()) return finish();
        // Nothing moves while a page is awaited: at the top for ten seconds is a fault.
        m_still = bar->value() == 0 ? m_still + 1 : 0;
        if (m_still > 600) return finish();
        bar->setValue(bar->value() - 640);
    }

    void finish()
    {
        m_tick.stop();
        const QJsonObject figures{{QStringLiteral("first_frame_ms"), inMs(m_first)},
                                  {QStringLiteral("frame_p50_ms"), inMs(m_frames.percentile(0.5))},
                                  {QStringLiteral("frame_p99_ms"), inMs(m_frames.percentile(0.99))},
                                  {QStringLiteral("frame_longest_ms"), inMs(m_frames.largest())},
                                  {QStringLiteral("frames"), static_cast<double>(m_frames.count())},
                                  {QStringLiteral("messages"), static_cast<double>(m_seen.size())},
                                  {QStringLiteral("rows_most"), m_most}};
        QTextStream(stdout) << QJsonDocument(figures).toJson(QJsonDocument::Compact) << '\n' << Qt::flush;
        QApplication::exit(m_still > 600 ? 1 : 0);
    }

    MeasuredApplication &m_app;
    Ui::Theme m_theme;
    Ui::Pictures m_pictures;
    Model::TimelineModel m_model;
    Ui::TimelineView m_view;
    QTimer m_tick;
    Clock::time_point m_clicked;
    Nanoseconds m_first{0};
    Histogram m_frames;
    QSet<Session::MessageKey> m_seen;
    int m_most = 0;
    int m_still = 0;
};

} // namespace

int main(int argc, char **argv)
{
    MeasuredApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("kith.*.info=false"));
    if (argc != 2) {
        QTextStream(stderr) << "kith-bench-window PROFILE\n";
        return 2;
    }
    auto opened = OpenedProfile::open(QString::fromLocal8Bit(argv[1]));
    if (!opened) {
        QTextStream(stderr) << "the profile cannot be opened: " << Base::errorName(opened.error().code) << '\n';
        return 1;
    }
    // The one with the most messages: see profile.h.
    const auto id = opened->session->conversations().findByPeer(QStringLiteral("person0"));
    if (!id) return 1;
    Scroller scroller(application, *opened->session, *id);
    return QApplication::exec();
}
