#include "app/lifeline/doctor_dialog.h"

#include "app/lifeline/doctor.h"

#include <QThread>

namespace lifeline::app {

DoctorDialog::DoctorDialog(QWidget* parent) : DetailsDialog(tr("What works here"), tr("Looking…"), parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_examination.reset(QThread::create([this] {
        const QString report = reportText(examineInstallation());
        QMetaObject::invokeMethod(this, [this, report] { setDetails(report); });
    }));
    m_examination->start();
}

DoctorDialog::~DoctorDialog() { m_examination->wait(); }

} // namespace lifeline::app
