#pragma once

#include <QDialog>

namespace lifeline::main_window {

/// All that was wrong with a capture, as text to read and copy.
class DamageDialog : public QDialog {
    Q_OBJECT
public:
    explicit DamageDialog(const QString& details, QWidget* parent = nullptr);
};

} // namespace lifeline::main_window
