#pragma once

#include "ui/free_play/live_numbers.h"
#include "ui/theme/theme.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace lifeline::free_play {

/// Forges a segment: its fields begin with what would fit now, in the ladder's relative numbers.
class InjectDialog : public QDialog {
    Q_OBJECT
public:
    explicit InjectDialog(QWidget* parent = nullptr);

    /// What the connection has come to; numbers that nobody changed follow.
    void setNumbers(const std::optional<LiveNumbers>& numbers);
    void setPlaying(bool isPlaying);
    void setTheme(const theme::Theme& theme, double zoom);

Q_SIGNALS:
    /// A line for the lab.
    void said(const QString& line);

private:
    void makeFields();
    void onKindChosen();
    void useDefaults();
    void judge();
    void inject();
    Side from() const;

    std::optional<LiveNumbers> m_numbers;
    QComboBox* m_from = nullptr;
    QComboBox* m_kind = nullptr;
    QLineEdit* m_flags = nullptr;
    QSpinBox* m_sequence = nullptr;
    QSpinBox* m_acknowledgment = nullptr;
    QSpinBox* m_window = nullptr;
    QLineEdit* m_text = nullptr;
    QCheckBox* m_timestamp = nullptr;
    QLabel* m_judgement = nullptr;
    QPushButton* m_inject = nullptr;
    bool m_isEdited = false; ///< seq or ack, by hand
};

} // namespace lifeline::free_play
