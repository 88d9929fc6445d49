#pragma once

#include <QImage>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace lifeline::test {

/// A screen in memory (Xvfb) with a window manager (openbox), and a person's hands on it (xdotool). What
/// programs show is read as pixels, and from the clipboard.
class Display {
public:
    static constexpr int kWidth = 1600;
    static constexpr int kHeight = 1000;

    /// The programs that this needs and that are not installed; empty: it can start.
    static QStringList missingPrograms();

    /// Starts screen and window manager; isRunning() says whether it worked.
    Display();
    ~Display();

    bool isRunning() const { return m_isRunning; }
    /// For programs that shall show here: DISPLAY, and a home of their own with no settings.
    QProcessEnvironment environment() const;

    /// For a failure's message: what runs, and which windows there are.
    QString condition() const;

    /// Waits for a window whose title contains a text, and brings it to the front.
    bool waitForWindow(const QString& title);
    /// How many windows are seen whose title contains a text.
    int windows(const QString& title) const;
    /// The title of the window that has the keyboard.
    QString activeTitle() const;

    /// Presses keys one after the other, in xdotool's words: "ctrl+shift+e".
    void press(const QStringList& keys);
    void type(const QString& text);
    void click(QPoint at);

    /// What was copied last, as text.
    QString clipboard() const;
    QImage screen() const;

private:
    QString run(const QString& program, const QStringList& arguments) const;

    QTemporaryDir m_folder; ///< the picture's memory, and the programs' home
    QString m_name; ///< ":7"
    QProcess m_server;
    QProcess m_windowManager;
    bool m_isRunning = false;
};

} // namespace lifeline::test
