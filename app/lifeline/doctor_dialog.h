#pragma once

#include "ui/main_window/details_dialog.h"

#include <memory>

class QThread;

namespace lifeline::app {

/// The doctor's report in the window. It is made in a thread of its own: the lab may take its time. Deletes
/// itself when closed.
class DoctorDialog : public main_window::DetailsDialog {
    Q_OBJECT
public:
    explicit DoctorDialog(QWidget* parent);
    ~DoctorDialog() override;

private:
    std::unique_ptr<QThread> m_examination;
};

} // namespace lifeline::app
