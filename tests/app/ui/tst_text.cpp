// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/common/colors.h"
#include "app/ui/common/avatar.h"
#include "app/ui/common/emoji.h"
#include "app/ui/common/errortext.h"
#include "app/ui/timeline/messagetext.h"
#include "app/ui/timeline/messagewords.h"
#include "app/ui/timeline/richtext.h"

#include <QTest>

using namespace Ui;

class TestText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsWholeEmoji_data();
    void findsWholeEmoji();
    void leavesPlainTextAlone();
    void countsEmojiThatStandAlone();
    void findsCodeAndLeavesUnclosedMarks();
    void findsLinksWithoutTheirFullStop_data();
    void findsLinksWithoutTheirFullStop();
    void opensNothingButWebAddresses();
    void laidOutTextIsAsNarrowAsItsLines();
    void positionsAndWordsAreFound();
    void everyErrorHasWordsForPeople();
    void everyTextHasEnoughContrast_data();
    void everyTextHasEnoughContrast();
    void initialsAreWholeLetters();
    void messagesAreReadWithWhoWhenWhatAndState();
};

static QString u(const char *text) { return QString::fromUtf8(text); }

void TestText::findsWholeEmoji_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("smile") << u("😀") << 1;
    QTest::newRow("heart with selector") << u("❤️") << 1;
    QTest::newRow("family") << u("👩‍👩‍👧") << 1;
    QTest::newRow("pirate flag") << u("🏴‍☠️") << 1;
    QTest::newRow("keycap") << u("1️⃣") << 1;
    QTest::newRow("flag") << u("🇩🇪") << 1;
    QTest::newRow("two flags") << u("🇩🇪🇫🇷") << 2;
    QTest::newRow("skin tone") << u("👋🏽") << 1;
    QTest::newRow("tone on a text symbol") << u("☝🏽") << 1;
    QTest::newRow("Scotland") << u("🏴󠁧󠁢󠁳󠁣󠁴󠁿") << 1;
    QTest::newRow("three") << u("👩‍👩‍👧🏴‍☠️1️⃣") << 3;
    QTest::newRow("technologist") << u("👩🏾‍💻") << 1;
}

void TestText::findsWholeEmoji()
{
    QFETCH(QString, text);
    QFETCH(int, count);
    const auto runs = Emoji::runs(u("a ") + text + u(" b"));
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs.first().start, 2);
    QCOMPARE(runs.first().length, text.size());
    QCOMPARE(runs.first().count, count);
}

void TestText::leavesPlainTextAlone()
{
    for (const QString &text : {u("Room 101, #5 * 2"), u("© 2026 ™"), u("Grüße, 123"), u("❤︎"), u("→ ↔ ▶"), u("مرحبا"), u("🇩")})
        QVERIFY2(Emoji::runs(text).isEmpty(), qPrintable(text));
}

void TestText::countsEmojiThatStandAlone()
{
    QCOMPARE(Emoji::countIfAlone(u("🎉 🎉")), 2);
    QCOMPARE(Emoji::countIfAlone(u("🎉!")), 0);
    QCOMPARE(Emoji::countIfAlone(u("")), 0);
    QCOMPARE(Emoji::countIfAlone(u("hi")), 0);
}

void TestText::findsCodeAndLeavesUnclosedMarks()
{
    const RichText rich = RichText::parse(u("See:\n```cpp\nint a;\n  int b;\n```\nand `x + 1` here"));
    QCOMPARE(rich.blocks.size(), 3);
    QVERIFY(!rich.blocks[0].isCode);
    QCOMPARE(rich.blocks[0].text, u("See:"));
    QVERIFY(rich.blocks[1].isCode);
    QCOMPARE(rich.blocks[1].text, u("int a;\n  int b;"));
    QCOMPARE(rich.blocks[2].text, u("and x + 1 here"));
    QCOMPARE(rich.blocks[2].codeSpans.size(), 1);
    QCOMPARE(rich.blocks[2].codeSpans.first().start, 4);
    QCOMPARE(rich.blocks[2].codeSpans.first().length, 5);
    for (const QString &text : {u("a ` b"), u("``` open"), u("`"), u("``````")}) {
        const RichText plain = RichText::parse(text);
        QCOMPARE(plain.blocks.size(), 1);
        QCOMPARE(plain.blocks.first().text, text);
    }
}

void TestText::findsLinksWithoutTheirFullStop_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("link");
    QTest::newRow("plain") << u("see https://example.org/a now") << u("https://example.org/a");
    QTest::newRow("full stop") << u("see https://example.org.") << u("https://example.org");
    QTest::newRow("brackets") << u("(https://example.org/x)") << u("https://example.org/x");
    QTest::newRow("bracket inside") << u("https://example.org/x_(y)") << u("https://example.org/x_(y)");
    QTest::newRow("question") << u("Do you know http://example.org/?q=1?") << u("http://example.org/?q=1");
}

void TestText::findsLinksWithoutTheirFullStop()
{
    QFETCH(QString, text);
    QFETCH(QString, link);
    const RichText rich = RichText::parse(text);
    QCOMPARE(rich.blocks.size(), 1);
    QCOMPARE(rich.blocks.first().links.size(), 1);
    const auto &found = rich.blocks.first().links.first();
    QCOMPARE(rich.blocks.first().text.mid(found.start, found.length), link);
}

void TestText::opensNothingButWebAddresses()
{
    for (const QString &text : {u("file:///etc/passwd"), u("javascript://x"), u("https://"), u("smb://host/x"), u("http:/one")})
        QVERIFY2(RichText::parse(text).blocks.first().links.isEmpty(), qPrintable(text));
}

static TextLook look()
{
    TextLook result;
    result.body.setPointSizeF(10.5);
    result.code.setPointSizeF(10);
    return result;
}

void TestText::laidOutTextIsAsNarrowAsItsLines()
{
    MessageText text(u("Hello"), look(), Qt::LeftToRight);
    text.layOut(500);
    QVERIFY(text.size().width() < 100);
    QVERIFY(text.lastLineWidth() > 0);
    MessageText longer(QString(300, QLatin1Char('w')), look(), Qt::LeftToRight);
    longer.layOut(200);
    QVERIFY(longer.size().width() <= 200);
    QVERIFY(longer.size().height() > 5 * text.size().height());
    // Nothing may stand beside a line that runs the other way, or beside code.
    MessageText arabic(u("مرحبا"), look(), Qt::LeftToRight);
    arabic.layOut(500);
    QVERIFY(arabic.lastLineWidth() < 0);
    MessageText code(u("```\nx\n```"), look(), Qt::LeftToRight);
    code.layOut(500);
    QVERIFY(code.lastLineWidth() < 0);
}

void TestText::positionsAndWordsAreFound()
{
    MessageText text(u("one two https://example.org/ four"), look(), Qt::LeftToRight);
    text.layOut(1000);
    QCOMPARE(text.positionAt(QPointF(-10, 5)), 0);
    QCOMPARE(text.positionAt(QPointF(5000, 5)), text.plain().size());
    QCOMPARE(text.positionAt(QPointF(3, 500)), text.plain().size());
    const auto [from, to] = text.wordAt(5);
    QCOMPARE(text.plain().mid(from, to - from), u("two"));
    QUrl found;
    for (qreal x = 0; x < text.size().width() && found.isEmpty(); x += 4) found = text.linkAt(QPointF(x, 8));
    QCOMPARE(found, QUrl(u("https://example.org/")));
    QVERIFY(text.linkAt(QPointF(2, 8)).isEmpty());
}

void TestText::everyErrorHasWordsForPeople()
{
    int known = 0;
    for (int code = 100; code < 600; ++code) {
        const auto error = static_cast<Base::ErrorCode>(code);
        const QString name = Base::errorName(error);
        if (name.startsWith(QLatin1String("Unknown("))) continue;
        ++known;
        const QString words = ErrorText::full({error, {}});
        QVERIFY2(words != u("Something went wrong."), qPrintable(name));
        QVERIFY2(words.size() > 15 && words.endsWith(QLatin1Char('.')), qPrintable(name + u(": ") + words));
        QVERIFY2(!words.contains(name) && !words.contains(QString::number(code)), qPrintable(words));
        QVERIFY(ErrorText::placeholder(error, u("Anna")).contains(u("Anna")));
        QVERIFY(!ErrorText::brief({error, {}}).isEmpty());
    }
    QVERIFY(known > 60);
    QVERIFY(ErrorText::what({Base::ErrorCode::FileTooLarge, u("at most 5242880")}).contains(QLatin1String("5.0 MB")));
    QVERIFY(ErrorText::what({Base::ErrorCode::RefusedRateLimited, u("2500")}).contains(QLatin1Char('3')));
}

void TestText::everyTextHasEnoughContrast_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("behind");
    QTest::addColumn<double>("least");
    for (const bool dark : {false, true}) {
        const Colors c = dark ? Colors::dark() : Colors::light();
        const QByteArray tag = dark ? "dark " : "light ";
        const auto row = [&](const char *name, const QColor &text, const QColor &behind, double least = 4.5) {
            QTest::newRow((tag + name).constData()) << text << behind << least;
        };
        row("text on window", c.text, c.window);
        row("text on chat", c.text, c.chat);
        row("text on surface", c.text, c.surface);
        row("text on selected", c.text, c.selected);
        row("secondary on window", c.textSecondary, c.window);
        row("secondary on chat", c.textSecondary, c.chat);
        row("secondary on surface", c.textSecondary, c.surface);
        row("secondary on selected", c.textSecondary, c.selected);
        row("secondary on hover", c.textSecondary, c.hover);
        row("accent text on window", c.accentText, c.window);
        row("accent text on chat", c.accentText, c.chat);
        row("accent text on surface", c.accentText, c.surface);
        row("accent text on selected", c.accentText, c.selected);
        row("accent text on warning", c.accentText, c.warning);
        row("on accent", c.onAccent, c.accent);
        row("on accent, hovered", c.onAccent, c.accentHover);
        row("on danger", c.onAccent, c.danger);
        row("danger on window", c.dangerText, c.window);
        row("danger on chat", c.dangerText, c.chat);
        row("danger on selected", c.dangerText, c.selected);
        row("incoming text", c.bubbleInText, c.bubbleIn);
        row("incoming meta", c.bubbleInMeta, c.bubbleIn);
        row("incoming link", c.bubbleInLink, c.bubbleIn);
        row("incoming code", c.bubbleInText, c.bubbleInInset);
        row("incoming selected", c.bubbleInText, c.textSelection);
        row("own text", c.bubbleOutText, c.bubbleOut);
        row("own meta", c.bubbleOutMeta, c.bubbleOut);
        row("own code", c.bubbleOutText, c.bubbleOutInset);
        row("own selected", c.bubbleOutText, c.textSelectionOut);
        row("read ticks", QColor(0x8d, 0xf0, 0xd2), c.bubbleOut);
        row("pill", c.pillText, c.pill);
        row("warning", c.warningText, c.warning);
        row("outline of fields", c.control, c.window, 3.0);
        row("presence dot", c.online, c.window, 3.0);
    }
    for (int i = 0; i < 40; ++i)
        QTest::newRow(("avatar " + QByteArray::number(i)).constData()) << QColor(Qt::white) << Avatar::color(QString::number(i * 7919)) << 4.5;
}

void TestText::everyTextHasEnoughContrast()
{
    QFETCH(QColor, text);
    QFETCH(QColor, behind);
    QFETCH(double, least);
    const double ratio = contrastRatio(text, behind);
    QVERIFY2(ratio >= least, qPrintable(QString::number(ratio, 'f', 2)));
}

void TestText::initialsAreWholeLetters()
{
    QCOMPARE(Avatar::initials(u("Anna Lindqvist")), u("AL"));
    QCOMPARE(Avatar::initials(u("anna")), u("A"));
    QCOMPARE(Avatar::initials(u("anna.lind_q")), u("AL"));
    QCOMPARE(Avatar::initials(u("👩‍👩‍👧 family")), u("👩‍👩‍👧F"));
    QCOMPARE(Avatar::initials(u("")), u(""));
}

void TestText::messagesAreReadWithWhoWhenWhatAndState()
{
    Session::Message m;
    m.kind = Session::MessageKind::Text;
    m.text = u("see you there");
    m.serverTime = QDateTime(QDate(2026, 3, 2), QTime(14, 5));
    QCOMPARE(MessageWords::spoken(m, u("Anna")), u("Anna, 14:05, see you there"));
    m.isOwn = true;
    m.state = Session::MessageState::Delivered;
    QCOMPARE(MessageWords::spoken(m, u("Ben")), u("You, 14:05, see you there, delivered"));
}

QTEST_MAIN(TestText)
#include "tst_text.moc"
