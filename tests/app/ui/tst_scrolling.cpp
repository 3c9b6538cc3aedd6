// SPDX-License-Identifier: GPL-3.0-or-later
// A hundred thousand messages with pictures among them, scrolled with the wheel as fast as it goes: nothing jumps, nothing
// grows, and how long the window was busy at once. Figures are printed; no time makes it fail.
#include "app/ui/timeline/pictures.h"
#include "tests/app/ui/screen.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QTimeZone>
#include <QWheelEvent>

#include <algorithm>

using namespace Session;

namespace {

constexpr int kMessages = 100'000;
constexpr int kWheels = 1'800; //!< 30 s at 60 a second

//! Notes how long the window was busy with one event.
class Busy : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0) return QApplication::notify(receiver, event);
        ++m_depth;
        QElapsedTimer timer;
        timer.start();
        const bool result = QApplication::notify(receiver, event);
        took.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        --m_depth;
        return result;
    }
    QList<double> took; //!< ms

private:
    int m_depth = 0;
};

int residentMiB()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:")) return line.mid(6).trimmed().split(' ').first().toInt() / 1024;
    }
    return 0;
}

} // namespace

class TestScrolling : public QObject
{
    Q_OBJECT

    std::unique_ptr<Screen> m_screen;
    ConversationId m_id;
    QList<MessageKey> m_keys;

    Ui::TimelineView *view() { return m_screen->timeline(); }
    int middleRow() { return view()->rows().rowAt(view()->verticalScrollBar()->value() + view()->viewport()->height() / 2.0); }
    static Busy *busy() { return static_cast<Busy *>(qApp); }

    void wheel(int notches)
    {
        const QPointF at(200, 200);
        QWheelEvent event(at, view()->viewport()->mapToGlobal(at), {}, QPoint(0, 120 * notches), Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view()->viewport(), &event);
    }

    //! What is said of a stretch of scrolling, after it.
    void report(const char *what, int before)
    {
        QList<double> &took = busy()->took;
        std::sort(took.begin(), took.end());
        const auto slow = std::count_if(took.begin(), took.end(), [](double ms) { return ms > 50; });
        qInfo("%s: %lld events, 99th percentile %.1f ms, longest %.1f ms, %lld above 50 ms; memory %d -> %d MiB", what,
              static_cast<long long>(took.size()), took.isEmpty() ? 0 : took[took.size() * 99 / 100], took.isEmpty() ? 0 : took.last(),
              static_cast<long long>(slow), before, residentMiB());
        took.clear();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_screen = std::make_unique<Screen>();
        m_id = m_screen->play.addConversation(QStringLiteral("Anna"), QStringLiteral("anna"));
        const QDateTime begin(QDate(2024, 1, 1), QTime(8, 0), QTimeZone::utc());
        const QImage picture = Scenes::photo(QSize(320, 240), 1);
        for (int i = 0; i < kMessages; ++i) {
            const bool own = i % 7 < 3;
            Message m = i % 12 == 5 ? Played::imageMessage(picture, {}, own)
                                    : Played::textMessage(QStringLiteral("message %1 %2").arg(i).arg(QString(i * 37 % 300, QLatin1Char('x'))), own);
            m.serverTime = begin.addSecs(600LL * i);
            m_keys.append(m_screen->play.addMessage(m_id, m));
            if (i % 12 == 5) m_screen->play.setPicture(m_keys.last(), picture);
        }
        m_screen->show(QSize(1000, 800));
        QElapsedTimer timer;
        timer.start();
        m_screen->open(m_id);
        qInfo("opened in %lld ms, with the sorting of what plays the store", static_cast<long long>(timer.elapsed()));
        QTRY_COMPARE(view()->verticalScrollBar()->value(), view()->verticalScrollBar()->maximum());
    }
    void cleanupTestCase() { m_screen.reset(); }

    void nothingJumpsAndNothingGrows_data()
    {
        QTest::addColumn<int>("direction");
        QTest::newRow("up") << 1;
        QTest::newRow("down") << -1;
    }
    void nothingJumpsAndNothingGrows()
    {
        QFETCH(int, direction);
        const int memory = residentMiB();
        const int step = 3 * view()->verticalScrollBar()->singleStep();
        busy()->took.clear();
        const MessageKey begin = view()->model()->at(middleRow()).key;
        QElapsedTimer timer;
        timer.start();
        double moved = 0;
        m_screen->play.setHeld(true); // pages and pictures come when nothing else happens, as they do from a database
        for (int i = 0; i < kWheels; ++i) {
            const MessageKey key = view()->model()->at(middleRow()).key;
            const auto top = [&] {
                const int row = view()->model()->rowOf(key);
                return row < 0 ? -100'000 : view()->bubbleRect(row).top();
            };
            const int before = top();
            wheel(direction);
            const int after = top();
            const int by = (after - before) * direction;
            QVERIFY2(by >= 0 && by <= step, qPrintable(QStringLiteral("wheel %1 moved it by %2").arg(i).arg(by)));
            moved += by;
            m_screen->play.answer();
            QCoreApplication::processEvents();
            QVERIFY2(top() == after, qPrintable(QStringLiteral("after wheel %1 it jumped by %2").arg(i).arg(top() - after)));
            QVERIFY(view()->model()->rowCount() <= Model::TimelineModel::kWindow);
        }
        m_screen->play.setHeld(false);
        m_screen->play.answer();
        const auto messages = qAbs(m_keys.indexOf(view()->model()->at(middleRow()).key) - m_keys.indexOf(begin));
        qInfo("%d wheel events in %lld ms, %.0f px, %lld messages", kWheels, static_cast<long long>(timer.elapsed()), moved, static_cast<long long>(messages));
        QVERIFY(moved > 0.98 * step * kWheels); // never stood at an end that was none
        report(direction > 0 ? "up" : "down", memory);
        QVERIFY(residentMiB() - memory < 160); // the pictures' cache holds 96 MiB
    }

    void jumpsLandWhereTheyAreMeantTo()
    {
        busy()->took.clear();
        const int memory = residentMiB();
        for (const int number : {0, kMessages / 2, kMessages - 1, 17, kMessages / 3}) {
            const MessageKey key = m_keys.at(number);
            view()->model()->jumpTo(key);
            QTRY_VERIFY(view()->currentRow() >= 0 && view()->currentRow() == view()->model()->rowOf(key));
            const QRect bubble = view()->bubbleRect(view()->currentRow());
            QVERIFY2(view()->viewport()->rect().contains(bubble),
                     qPrintable(QStringLiteral("%1: %2 … %3").arg(number).arg(bubble.top()).arg(bubble.bottom())));
            QVERIFY(view()->model()->rowCount() <= Model::TimelineModel::kWindow);
            // What comes afterwards moves nothing.
            QTest::qWait(50);
            QCOMPARE(view()->bubbleRect(view()->model()->rowOf(key)), bubble);
        }
        for (const int number : {kMessages / 3, 17, kMessages - 400}) {
            view()->model()->jumpTo(m_keys.at(number));
            QTRY_VERIFY(view()->currentRow() >= 0 && view()->currentRow() == view()->model()->rowOf(m_keys.at(number)));
            view()->goToEnd();
            QTRY_COMPARE(view()->model()->at(view()->model()->rowCount() - 1).key, m_keys.last());
            // Older pages come in above while it glides there: it arrives all the same, and stays.
            QTest::qWait(600);
            QVERIFY(view()->isAtEnd());
            QCOMPARE(view()->verticalScrollBar()->value(), view()->verticalScrollBar()->maximum());
            QVERIFY(view()->viewport()->rect().contains(view()->bubbleRect(view()->model()->rowOf(m_keys.last()))));
        }
        // Who goes elsewhere on the way there is not pulled back.
        view()->model()->jumpTo(m_keys.at(17));
        QTRY_VERIFY(view()->currentRow() >= 0 && view()->currentRow() == view()->model()->rowOf(m_keys.at(17)));
        view()->goToEnd();
        QTRY_COMPARE(view()->model()->at(view()->model()->rowCount() - 1).key, m_keys.last());
        QTest::qWait(30);
        view()->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
        view()->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
        QTest::qWait(600);
        QVERIFY(!view()->isAtEnd());
        report("jumps", memory);
    }
};

int main(int argc, char **argv)
{
    Busy application(argc, argv);
    TestScrolling test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}
#include "tst_scrolling.moc"
