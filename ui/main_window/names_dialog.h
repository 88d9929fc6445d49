#pragma once

#include "core/base/side.h"

#include <QDialog>

class QLabel;
class QLineEdit;

namespace lifeline::main_window {

/// Asks what both addresses of a connection are called.
class NamesDialog : public QDialog {
    Q_OBJECT
public:
    explicit NamesDialog(QWidget* parent = nullptr);

    /// @param address  as it is shown
    void setName(Side side, const QString& address, const QString& name);
    QString name(Side side) const;

private:
    PerSide<QLabel*> m_addresses;
    PerSide<QLineEdit*> m_names;
};

} // namespace lifeline::main_window
