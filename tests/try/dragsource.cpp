// SPDX-License-Identifier: GPL-3.0-or-later
// A window that stands for a file manager: pressing and moving the mouse in it drags the file named on the command line.
#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>
#include <QWidget>

namespace {
class DragSource final : public QWidget
{
public:
    explicit DragSource(const QString &file) : m_file(file)
    {
        setWindowTitle(QStringLiteral("kith-dragsource"));
        resize(120, 120);
    }

protected:
    void mouseMoveEvent(QMouseEvent *event) override
    {
        if (!(event->buttons() & Qt::LeftButton) || m_dragging) return;
        m_dragging = true;
        auto *drag = new QDrag(this);
        auto *file = new QMimeData;
        file->setUrls({QUrl::fromLocalFile(m_file)});
        drag->setMimeData(file);
        drag->exec(Qt::CopyAction);
        m_dragging = false;
    }

private:
    QString m_file;
    bool m_dragging = false;
};
} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) qFatal("usage: kith-dragsource FILE [X Y]");
    DragSource source(arguments.at(1));
    if (arguments.size() >= 4) source.move(arguments.at(2).toInt(), arguments.at(3).toInt());
    source.show();
    return QApplication::exec();
}
