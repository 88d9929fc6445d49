#pragma once

#include "ui/sources/capture_choice.h"
#include "ui/sources/device_facts.h"
#include "ui/theme/theme.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace lifeline::sources {

class DeviceList;

/// Asks what to capture. Who shows it says which devices there are, and whether the filter is right.
class CaptureDialog : public QDialog {
    Q_OBJECT
public:
    CaptureDialog(const CaptureChoice& choice, const theme::Theme& theme, double zoom,
                  QWidget* parent = nullptr);

    void setDevices(const std::vector<DeviceFacts>& devices);
    /// The devices cannot be listed; a sentence says why.
    void setTrouble(const QString& sentence);
    /// @param problem  what is wrong with that filter, made safe; empty: nothing
    void setFilterProblem(const QString& filter, const QString& problem);
    CaptureChoice choice() const;

Q_SIGNALS:
    /// The filter or the device is another: setFilterProblem() is wanted.
    void filterChanged(const QString& filter, const QString& device);

private:
    QWidget* makeFilter(const theme::Theme& theme, double zoom);
    QWidget* makeFiles();
    QSpinBox* makeLimit(const char* name, const QString& suffix, int most, int value);
    void chooseFile();
    void update();

    CaptureChoice m_choice; ///< as it came
    DeviceList* m_devices;
    QLabel* m_trouble;
    QLineEdit* m_filter = nullptr;
    QLabel* m_problem = nullptr;
    QCheckBox* m_promiscuous;
    QCheckBox* m_cuts;
    QSpinBox* m_snapLength;
    QCheckBox* m_keeps;
    QLineEdit* m_file = nullptr;
    QPushButton* m_browse = nullptr;
    QSpinBox* m_megabytes = nullptr;
    QSpinBox* m_minutes = nullptr;
    QSpinBox* m_files = nullptr;
    QWidget* m_fileRows;
    QPushButton* m_start;
};

} // namespace lifeline::sources
