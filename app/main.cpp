// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/host/relayhost.h"
#include "app/media/imagereader.h"
#include "app/media/placeholder.h"
#include "app/oneprocess.h"
#include "app/store/keyslots.h"
#include "app/ui/common/dialogs.h"
#include "app/ui/common/theme.h"
#include "app/ui/common/translations.h"
#include "app/ui/shell/mainwindow.h"
#include "app/ui/timeline/timelineaccessible.h"
#include "shared/base/logging.h"
#include "shared/base/standardstreams.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QLocale>
#include <QLoggingCategory>
#include <QPointer>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <array>
#include <utility>

namespace {

Q_LOGGING_CATEGORY(lcStartup, "kith.startup", QtWarningMsg)

//! Says once in the log, for whoever measures, that what a person uses is painted.
class UsableNote : public QObject
{
public:
    explicit UsableNote(QWidget &window) : QObject(&window)
    {
        auto *list = window.findChild<QAbstractItemView *>(QStringLiteral("conversationList"));
        if (list) list->viewport()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || m_isSaid) return false;
        m_isSaid = true;
        QTimer::singleShot(0, this, [] { qCInfo(lcStartup, "usable"); }); // behind this paint
        return false;
    }

private:
    bool m_isSaid = false;
};

constexpr int kGoodbyeMs = 8000; //!< how long closing may take before it happens anyway
constexpr int kRetryMs = 500; //!< between two looks whether a profile in use is free

//! What foreign bytes become: the media room reads them, with its limits.
Ui::PictureDecoders pictureDecoders()
{
    Ui::PictureDecoders decoders;
    decoders.placeholder = [](const QByteArray &code, const QSize &size) {
        auto image = Media::Placeholder::decode(code, size);
        return image ? *std::move(image) : QImage();
    };
    const auto decode = [](const QByteArray &bytes, int longSidePx, Media::ImageReader::From from) {
        auto image = Media::ImageReader::open(bytes, {}, from).and_then(
            [longSidePx](Media::ImageReader &&reader) { return reader.decodeScaled(longSidePx); });
        if (!image) return QImage();
        return Media::needsColourConversion(*image) ? Media::convertedToSrgb(*image) : *std::move(image);
    };
    decoders.picture = [decode](const QByteArray &bytes, int longSidePx) {
        return decode(bytes, longSidePx, Media::ImageReader::From::Others);
    };
    decoders.own = [decode](const QByteArray &bytes, int longSidePx) {
        return decode(bytes, longSidePx, Media::ImageReader::From::ThisMachine);
    };
    return decoders;
}

//! From an opened profile to a closed one: keeps what must live as long as the window.
class Program : public QObject
{
public:
    Program(const App::ProfileOptions &options, const QString &link)
        : m_options(options)
        , m_link(link)
        , m_one(options.folder)
        , m_host(options.folder + QStringLiteral("/relay"))
        , m_dialogs(m_theme)
        , m_window(m_theme, m_dialogs, pictureDecoders())
    {
        connect(&m_one, &App::OneProcess::raised, &m_window, [this](const QString &given) {
            if (m_closing) return;
            m_window.raiseWindow();
            if (!given.isEmpty()) m_window.useInviteLink(given);
        });
        m_window.useHost(m_host);
        connect(&m_window, &Ui::MainWindow::passphraseGiven, this, [this](const QString &passphrase) {
            m_options.passphrase = passphrase;
            openProfile();
        });
        connect(&m_window, &Ui::MainWindow::retryRequested, this, [this] { openProfile(); });
        connect(&m_window, &Ui::MainWindow::closing, this, [this] { close(); });
    }
    ~Program() override { m_window.release(); }

    bool isSecond() const { return m_one.tellFirst(m_link); }

    void start(QApplication &application)
    {
        m_theme.install(application);
        if (!m_link.isEmpty()) m_window.useInviteLink(m_link);
        openProfile();
        m_window.show();
    }

private:
    void openProfile()
    {
        if (std::exchange(m_isOpening, true)) return;
        const bool isNew = !QFileInfo::exists(Store::KeySlots::slotsPath(m_options.folder));
        App::Composition::open(this, m_options)
            .then(this, [this, isNew](Base::Result<std::shared_ptr<App::Composition>> &&opened) {
                m_isOpening = false;
                if (!opened) return waitOrShow(opened.error(), isNew);
                m_options.passphrase.clear();
                m_composition = *opened;
                m_one.listen();
                m_window.showSession(m_composition->session(), m_composition->keptIn());
                if (lcStartup().isInfoEnabled()) new UsableNote(m_window);
                startSession();
            });
    }

    //! What has the profile open may be just about to close it, such as the window before this one: then it goes on by itself.
    void waitOrShow(const Base::Error &error, bool isNew)
    {
        const bool isInUse = error.code == Base::ErrorCode::ProfileInUse;
        if (!isInUse) m_options.passphrase.clear();
        if (!isInUse || !std::exchange(m_isWaiting, true)) m_window.showFailure(error, isNew);
        if (isInUse) QTimer::singleShot(kRetryMs, this, [this] {
            if (!m_closing && !m_composition) openProfile();
        });
        else m_isWaiting = false;
    }

    //! The relay of this computer first, when there is one: then the first try to connect is not in vain. One that was set up before
    //! somebody signed in to another has nobody.
    void startSession()
    {
        const auto account = m_composition->session().account();
        const bool isElsewhere = account && !m_host.isRelay(account->relay, account->relayPin);
        if (!m_host.isSetUp() || isElsewhere) return m_composition->session().start();
        m_host.start().then(this, [this](Base::Result<Base::Done> &&) {
            if (!m_closing) m_composition->session().start(); // whatever came of it: the window tells
        });
    }

    void close()
    {
        if (m_closing) return;
        m_closing = true;
        m_one.leave();
        if (!m_composition) return QCoreApplication::quit();
        m_window.release();
        // The relay last: what the goodbye still sends has to arrive somewhere.
        m_composition->session().stop().then(this, [this](Base::Result<Base::Done> &&) {
            m_host.stop().then(this, [](Base::Done &&) { QCoreApplication::quit(); });
        });
        QTimer::singleShot(kGoodbyeMs, this, [] { QCoreApplication::quit(); });
    }

    App::ProfileOptions m_options;
    QString m_link;
    App::OneProcess m_one;
    Host::RelayHost m_host;
    std::shared_ptr<App::Composition> m_composition;
    Ui::Theme m_theme;
    Ui::Dialogs m_dialogs;
    Ui::MainWindow m_window;
    bool m_closing = false;
    bool m_isOpening = false;
    bool m_isWaiting = false; //!< for another process to close the profile; the window says so
};

//! What the window is started with.
struct Arguments
{
    QString folder, link;
};

Arguments readArguments(QCoreApplication &application)
{
    QCoreApplication::setApplicationName(QStringLiteral("kith"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KITH_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "Messages that only the people in a conversation can read."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption profile(QStringLiteral("profile"),
                                     QCoreApplication::translate("main", "Keeps everything of an account in this folder."),
                                     QCoreApplication::translate("main", "folder"));
    parser.addOption(profile);
    parser.addPositionalArgument(QStringLiteral("link"), QCoreApplication::translate("main", "An invite link: kith://invite/…"),
                                 QStringLiteral("[link]"));
    parser.process(application);
    return {parser.value(profile), parser.positionalArguments().value(0)};
}

//! Help and version are told where there is no screen, too.
bool isQuestion(const char *argument)
{
    constexpr std::array questions{"-h", "--help", "--help-all", "-v", "--version"};
    return std::any_of(questions.begin(), questions.end(), [argument](const char *known) { return qstrcmp(argument, known) == 0; });
}

} // namespace

int main(int argc, char **argv)
{
    Base::holdStandardStreams();
    if (std::any_of(argv + 1, argv + argc, isQuestion)) {
        QCoreApplication application(argc, argv);
        Ui::Translations::install(application, QLocale());
        readArguments(application);
        return 0;
    }
    QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Kith"));
    QGuiApplication::setDesktopFileName(QStringLiteral("kith"));
    QGuiApplication::setQuitOnLastWindowClosed(false);
    Base::installLogging(Base::LogFormat::Text);
    Ui::Translations::install(application, QLocale());
    const Arguments arguments = readArguments(application);

    App::ProfileOptions options;
    options.folder = !arguments.folder.isEmpty() ? QFileInfo(arguments.folder).absoluteFilePath()
                                                 : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/profile");
    // The same ways in as kith-cli has, for profiles that are opened unattended.
    options.passphrase = qEnvironmentVariable("KITH_PASSPHRASE");
    options.keyFile = qEnvironmentVariable("KITH_KEY_FILE");
    options.useKeychain = options.passphrase.isEmpty() && options.keyFile.isEmpty(); // nobody is there to unlock one

    Ui::TimelineAccessible::install();
    Program program(options, arguments.link);
    if (program.isSecond()) return 0;
    program.start(application);
    return QApplication::exec();
}
