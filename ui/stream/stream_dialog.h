#pragma once

#include "ui/stream/stream_text.h"
#include "ui/theme/theme.h"

#include <QDialog>
#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace lifeline::stream {

/// A connection's octets as text, both ends in their colours. It reads nothing itself: it says what it wants.
class StreamDialog : public QDialog {
    Q_OBJECT

public:
    explicit StreamDialog(QWidget* parent = nullptr);

    /// What is shown; null while it is read.
    /// @param title  of the connection, made safe
    void setOctets(std::shared_ptr<const analysis::StreamOctets> octets, const QString& title);
    void setTheme(const theme::Theme& theme, double zoom);
    /// The octets that are shown, written to a file. Errors: WriteFailed, whose sentence is shown.
    bool save(const QString& path);

Q_SIGNALS:
    /// More than what is shown is wanted.
    void moreWanted();
    /// The cursor was put on the octets of a segment.
    void segmentChosen(std::uint32_t step);

private:
    QWidget* makeTools();
    PerSide<QColor> speakerColours() const;
    QWidget* makeFoot();
    void write();
    void say();
    void find(bool backward);
    void chooseFile();
    Shown shown() const;
    bool eventFilter(QObject* watched, QEvent* event) override;

    theme::Theme m_theme;
    double m_zoom = 1;
    std::shared_ptr<const analysis::StreamOctets> m_octets;
    StreamText m_text;
    bool m_isWriting = false;
    QComboBox* m_sides = nullptr;
    QComboBox* m_form = nullptr;
    QLineEdit* m_sought = nullptr;
    PerSide<QLabel*> m_speakers{}; ///< in the colours of their octets
    QLabel* m_answer = nullptr;
    QPlainTextEdit* m_view = nullptr;
    QLabel* m_facts = nullptr;
    QPushButton* m_more = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace lifeline::stream
