// SPDX-License-Identifier: GPL-3.0-or-later
// C4 and C5 with a window: real widgets over a real profile. Prints its figures as one JSON object.
#include "app/media/imagereader.h"
#include "app/media/placeholder.h"
#include "app/model/timelinemodel.h"
#include "app/ui/common/dialogs.h"
#include "app/ui/common/theme.h"
#include "app/ui/shell/mainview.h"
#include "app/ui/shell/mainwindow.h"
#include "app/ui/timeline/pictures.h"
#include "app/ui/timeline/timelineview.h"
#include "tests/bench/histogram.h"
#include "tests/bench/machine.h"
#include "tests/bench/measuredapplication.h"
#include "tests/bench/opened.h"

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

Ui::PictureDecoders decoders()
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

//! C4: the first conversation that is opened after start, then the one with the most messages, paged up through from its end.
class Scroller : public QObject
{
public:
    Scroller(MeasuredApplication &app, Session::Session &session, const Session::ConversationId &other, const Session::ConversationId &id)
        : m_app(app), m_pictures(session.downloader(), decoders()), m_other(session.timeline(), other), m_model(session.timeline(), id),
          m_view(m_theme, m_pictures, [](const QString &user) { return user; })
    {
        m_theme.install(app);
        m_view.resize(900, 800);
        m_view.QWidget::show();
        m_view.viewport()->installEventFilter(this);
        m_tick.setTimerType(Qt::PreciseTimer);
        connect(&m_tick, &QTimer::timeout, this, &Scroller::tick);
        QTimer::singleShot(500, this, [this] { click(m_other, m_cold); });
    }
    ~Scroller() override { m_view.show(nullptr); }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_opening && m_opening->took.count() == 0 && m_clickedModel->isOpen()) {
            // Behind this paint.
            QTimer::singleShot(0, this, [this, opening = m_opening] {
                if (opening->took.count() > 0) return;
                opening->took = Clock::now() - m_clicked;
                opening->cpu = ownCpu() - m_cpuAtClick;
                if (opening == &m_cold) return QTimer::singleShot(500, this, [this] { click(m_model, m_first); });
                m_app.takeBusy();
                m_tick.start(16);
            });
        }
        return false;
    }

private:
    //! From a click to the first frame with messages.
    struct Opening
    {
        Nanoseconds took{0};
        std::chrono::microseconds cpu{0}; //!< of all threads
    };

    void click(Model::TimelineModel &model, Opening &opening)
    {
        m_opening = &opening;
        m_clickedModel = &model;
        m_cpuAtClick = ownCpu();
        m_clicked = Clock::now();
        m_view.show(&model);
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
        const QJsonObject figures{{QStringLiteral("first_frame_ms"), inMs(m_first.took)},
                                  {QStringLiteral("first_frame_cpu_ms"), inMs(m_first.cpu)},
                                  {QStringLiteral("cold_frame_ms"), inMs(m_cold.took)},
                                  {QStringLiteral("cold_frame_cpu_ms"), inMs(m_cold.cpu)},
                                  {QStringLiteral("frame_p50_ms"), inMs(m_frames.percentile(0.5))},
                                  {QStringLiteral("frame_p99_ms"), inMs(m_frames.percentile(0.99))},
                                  {QStringLiteral("frame_longest_ms"), inMs(m_frames.largest())},
                                  {QStringLiteral("frames"), static_cast<double>(m_frames.count())},
                                  {QStringLiteral("messages"), static_cast<double>(m_seen.size())},
                                  {QStringLiteral("rows_most"), m_most}};
        QTextStream(stdout) << QJsonDocument(figures).toJson(QJsonDocument::Compact) << '\n' << Qt::flush;
        QApplication::exit(m_still > 600 ? 1 : 0);
    }

    using Clock = MeasuredApplication::Clock;
    MeasuredApplication &m_app;
    Ui::Theme m_theme;
    Ui::Pictures m_pictures;
    Model::TimelineModel m_other;
    Model::TimelineModel m_model;
    Ui::TimelineView m_view;
    QTimer m_tick;
    Clock::time_point m_clicked;
    Opening m_cold, m_first;
    Opening *m_opening = nullptr;
    Model::TimelineModel *m_clickedModel = nullptr;
    std::chrono::microseconds m_cpuAtClick{0};
    Histogram m_frames;
    QSet<Session::MessageKey> m_seen;
    int m_most = 0;
    int m_still = 0;
};

//! C5 with a window: the whole window, its conversation open, while what waited at the relay comes in.
class CatchUp : public QObject
{
public:
    CatchUp(MeasuredApplication &app, Session::Session &session, const Session::ConversationId &id, const QString &last)
        : m_app(app), m_session(session), m_id(id), m_last(last), m_dialogs(m_theme), m_window(m_theme, m_dialogs, decoders())
    {
        m_theme.install(app);
        m_window.resize(1100, 800);
        m_window.showSession(session, {});
        m_window.show();
        m_window.findChild<Ui::MainView *>()->open(id);
        m_tick.setTimerType(Qt::PreciseTimer);
        connect(&m_tick, &QTimer::timeout, this, &CatchUp::tick);
        QTimer::singleShot(1000, this, [this] {
            m_started = Clock::now();
            m_app.takeBusy();
            m_session.start();
            m_tick.start(16);
        });
    }
    ~CatchUp() override { m_window.release(); }

private:
    void tick()
    {
        m_frames.add(m_app.takeBusy());
        const auto now = Clock::now();
        const auto summary = m_session.conversations().find(m_id);
        const bool isThere = summary && summary->lastText.startsWith(m_last);
        if (isThere && m_took.count() == 0) m_took = now - m_started;
        m_app.takeBusy();
        // A moment longer: what the window still does about them counts as well.
        const bool isOver = m_took.count() > 0 && now - m_started > m_took + std::chrono::seconds(1);
        if (!isOver && now - m_started < std::chrono::minutes(5)) return;
        m_tick.stop();
        const QJsonObject figures{{QStringLiteral("took_ms"), inMs(m_took)},
                                  {QStringLiteral("frame_p50_ms"), inMs(m_frames.percentile(0.5))},
                                  {QStringLiteral("frame_p99_ms"), inMs(m_frames.percentile(0.99))},
                                  {QStringLiteral("frame_longest_ms"), inMs(m_frames.largest())}};
        QTextStream(stdout) << QJsonDocument(figures).toJson(QJsonDocument::Compact) << '\n' << Qt::flush;
        m_session.stop().then(this, [isOver](Base::Result<Base::Done> &&) { QApplication::exit(isOver ? 0 : 1); });
    }

    using Clock = MeasuredApplication::Clock;
    MeasuredApplication &m_app;
    Session::Session &m_session;
    Session::ConversationId m_id;
    QString m_last;
    Ui::Theme m_theme;
    Ui::Dialogs m_dialogs;
    Ui::MainWindow m_window;
    QTimer m_tick;
    Clock::time_point m_started;
    Nanoseconds m_took{0};
    Histogram m_frames;
};

} // namespace

int main(int argc, char **argv)
{
    MeasuredApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("kith.*.info=false"));
    const QStringList arguments = QApplication::arguments().mid(1);
    const bool isCatchUp = arguments.size() == 4 && arguments.first() == QLatin1String("--catch-up");
    if (!isCatchUp && (arguments.size() != 1 || arguments.first().startsWith(QLatin1Char('-')))) {
        QTextStream(stderr) << "kith-bench-window PROFILE: scrolls through the conversation with person0\n"
                               "kith-bench-window --catch-up PROFILE PERSON LAST: receives until a text beginning with LAST has come\n";
        return 2;
    }
    auto opened = OpenedProfile::open(arguments.at(isCatchUp ? 1 : 0));
    if (!opened) {
        QTextStream(stderr) << "the profile cannot be opened: " << Base::errorName(opened.error().code) << '\n';
        return 1;
    }
    // person0 is the one with the most messages: see profile.h.
    const auto id = opened->session->conversations().findByPeer(isCatchUp ? arguments.at(2) : QStringLiteral("person0"));
    if (!id) return 1;
    if (isCatchUp) {
        CatchUp catchUp(application, *opened->session, *id, arguments.at(3));
        return QApplication::exec();
    }
    const auto other = opened->session->conversations().findByPeer(QStringLiteral("person1"));
    if (!other) return 1;
    Scroller scroller(application, *opened->session, *other, *id);
    return QApplication::exec();
}
