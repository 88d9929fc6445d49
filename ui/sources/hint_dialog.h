#pragma once

#include "ui/theme/theme.h"

#include <QDialog>
#include <QStringList>

namespace lifeline::sources {

/// A sentence about what is missing, and the commands that help, to be copied. Accepted: try again.
class HintDialog : public QDialog {
    Q_OBJECT
public:
    HintDialog(const QString& title, const QString& sentence, const QStringList& commands,
               const theme::Theme& theme, double zoom, QWidget* parent = nullptr);
};

} // namespace lifeline::sources
