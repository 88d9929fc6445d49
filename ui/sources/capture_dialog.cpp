#include "ui/sources/capture_dialog.h"

#include "ui/sources/device_list.h"
#include "ui/theme/label_colour.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <initializer_list>

namespace lifeline::sources {

namespace {

constexpr int kShortestSnap = 64; // octets: room for the headers
constexpr int kLongestSnap = 262'144;
constexpr int kUsualSnap = 128;

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

CaptureDialog::CaptureDialog(const CaptureChoice& choice, const theme::Theme& theme, double zoom,
                             QWidget* parent)
    : QDialog(parent),
      m_choice(choice),
      m_devices(new DeviceList(theme, zoom, this)),
      m_trouble(plainLabel({}, this)),
      m_promiscuous(
          new QCheckBox(tr("All packets that pass the device, not only this machine's (promiscuous)"), this)),
      m_cuts(new QCheckBox(tr("Keep of each packet only the first"), this)),
      m_snapLength(new QSpinBox(this)),
      m_keeps(new QCheckBox(tr("Keep the packets in files"), this)),
      m_fileRows(makeFiles())
{
    setWindowTitle(tr("Capture"));
    setFont(theme.interfaceFont(theme::TextSize::Body, zoom));
    m_trouble->setWordWrap(true);
    m_trouble->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_trouble->hide();
    theme::paintWith(*m_trouble, theme.trouble);
    m_promiscuous->setChecked(choice.isPromiscuous);
    m_cuts->setChecked(choice.snapLength > 0);
    m_snapLength->setRange(kShortestSnap, kLongestSnap);
    m_snapLength->setSuffix(tr(" octets"));
    m_snapLength->setValue(choice.snapLength > 0 ? choice.snapLength : kUsualSnap);
    m_snapLength->setAccessibleName(tr("Octets of a packet that are kept"));
    m_keeps->setChecked(choice.isKept);

    auto* cut = new QHBoxLayout;
    cut->addWidget(m_cuts);
    cut->addWidget(m_snapLength);
    cut->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_start = buttons->addButton(tr("Start"), QDialogButtonBox::AcceptRole);
    m_start->setObjectName(QStringLiteral("startCapture"));
    m_start->setDefault(true);

    auto* column = new QVBoxLayout(this);
    const int line = QFontMetrics(font()).height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line / 2);
    column->addWidget(m_devices, 1);
    column->addWidget(m_trouble);
    column->addWidget(makeFilter(theme, zoom));
    column->addWidget(m_promiscuous);
    column->addLayout(cut);
    column->addWidget(m_keeps);
    column->addWidget(m_fileRows);
    column->addWidget(buttons);
    resize(QFontMetrics(font()).averageCharWidth() * 104, line * 32);

    connect(m_devices, &QTreeWidget::currentItemChanged, this, [this] {
        update();
        Q_EMIT filterChanged(m_filter->text(), m_devices->current());
    });
    connect(m_devices, &QTreeWidget::itemActivated, m_start, &QPushButton::click);
    connect(m_cuts, &QCheckBox::toggled, this, &CaptureDialog::update);
    connect(m_keeps, &QCheckBox::toggled, this, &CaptureDialog::update);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    QWidget* before = m_devices;
    for (QWidget* next :
         std::initializer_list<QWidget*>{m_filter, m_promiscuous, m_cuts, m_snapLength, m_keeps, m_file,
                                         m_browse, m_megabytes, m_minutes, m_files}) {
        setTabOrder(before, next);
        before = next;
    }
    update();
}

QWidget* CaptureDialog::makeFilter(const theme::Theme& theme, double zoom)
{
    auto* rows = new QWidget(this);
    m_filter = new QLineEdit(m_choice.filter, rows);
    m_filter->setObjectName(QStringLiteral("captureFilter"));
    m_filter->setFont(theme.fixedFont(theme::TextSize::Body, zoom));
    m_filter->setPlaceholderText(tr("all packets, or for example: tcp port 443 and host 10.0.0.2"));
    m_filter->setClearButtonEnabled(true);
    auto* label = plainLabel(tr("Capture only (BPF)"), rows);
    label->setBuddy(m_filter);
    m_problem = plainLabel({}, rows);
    m_problem->setObjectName(QStringLiteral("captureFilterProblem"));
    m_problem->setFont(theme.interfaceFont(theme::TextSize::Label, zoom));
    m_problem->setMinimumHeight(
        QFontMetrics(m_problem->font()).height()); // nothing moves when a problem comes
    m_problem->setWordWrap(true);
    theme::paintWith(*m_problem, theme.trouble);
    auto* grid = new QGridLayout(rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    grid->addWidget(label, 0, 0);
    grid->addWidget(m_filter, 0, 1);
    grid->addWidget(m_problem, 1, 1);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.trimmed().isEmpty())
            setFilterProblem(text, {});
        Q_EMIT filterChanged(text, m_devices->current());
    });
    return rows;
}

QSpinBox* CaptureDialog::makeLimit(const char* name, const QString& suffix, int most, int value)
{
    auto* box = new QSpinBox(this);
    box->setObjectName(QLatin1String(name));
    box->setRange(0, most);
    box->setSpecialValueText(tr("no limit"));
    box->setSuffix(suffix);
    box->setValue(value);
    connect(box, &QSpinBox::valueChanged, this, &CaptureDialog::update);
    return box;
}

QWidget* CaptureDialog::makeFiles()
{
    auto* rows = new QWidget(this);
    m_file = new QLineEdit(m_choice.file, rows);
    m_file->setObjectName(QStringLiteral("captureFile"));
    m_file->setPlaceholderText(tr("the name that the files' names begin with"));
    m_browse = new QPushButton(tr("Choose…"), rows);
    m_megabytes = makeLimit("captureMegabytes", tr(" MB"), 1'000'000, m_choice.megabytes);
    m_minutes = makeLimit("captureMinutes", tr(" min"), 100'000, m_choice.minutes);
    m_files = makeLimit("captureFiles", {}, 100'000, m_choice.files);
    m_files->setSpecialValueText(tr("all"));
    auto* grid = new QGridLayout(rows);
    grid->setContentsMargins(QFontMetrics(font()).height(), 0, 0, 0);
    grid->setColumnStretch(6, 1);
    int column = 0;
    for (const auto& [text, box] :
         {std::pair(tr("&Begin a new file after"), m_megabytes), std::pair(tr("&or"), m_minutes),
          std::pair(tr("&keep the newest"), m_files)}) {
        auto* label = plainLabel(text, rows);
        label->setBuddy(box);
        grid->addWidget(label, 1, column++);
        grid->addWidget(box, 1, column++);
    }
    auto* label = plainLabel(tr("&Name"), rows);
    label->setBuddy(m_file);
    auto* name = new QHBoxLayout;
    name->addWidget(label);
    name->addWidget(m_file, 1);
    name->addWidget(m_browse);
    grid->addLayout(name, 0, 0, 1, 7);
    connect(m_browse, &QPushButton::clicked, this, &CaptureDialog::chooseFile);
    connect(m_file, &QLineEdit::textChanged, this, &CaptureDialog::update);
    return rows;
}

void CaptureDialog::chooseFile()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Keep the packets in"), m_file->text(), tr("pcapng (*.pcapng)"),
                                     nullptr, QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty())
        m_file->setText(path);
}

void CaptureDialog::update()
{
    m_snapLength->setEnabled(m_cuts->isChecked());
    m_fileRows->setVisible(m_keeps->isChecked());
    // Which files are the newest is only a question where there are several.
    m_files->setEnabled(m_megabytes->value() > 0 || m_minutes->value() > 0);
    const bool isNamed = !m_keeps->isChecked() || !m_file->text().trimmed().isEmpty();
    m_start->setEnabled(!m_devices->current().isEmpty() && isNamed && m_problem != nullptr
                        && m_problem->text().isEmpty());
}

void CaptureDialog::setDevices(const std::vector<DeviceFacts>& devices)
{
    m_trouble->hide();
    const bool isFirst = m_devices->topLevelItemCount() == 0;
    m_devices->setDevices(devices);
    if (isFirst && !m_devices->setCurrent(m_choice.device) && m_devices->topLevelItemCount() > 0)
        m_devices->setCurrentItem(m_devices->topLevelItem(0)); // the likeliest stands first
    update();
}

void CaptureDialog::setTrouble(const QString& sentence)
{
    m_trouble->setText(sentence);
    m_trouble->show();
}

void CaptureDialog::setFilterProblem(const QString& filter, const QString& problem)
{
    if (filter != m_filter->text())
        return;
    m_problem->setText(problem);
    update();
}

CaptureChoice CaptureDialog::choice() const
{
    CaptureChoice choice;
    choice.device = m_devices->current();
    choice.filter = m_filter->text().trimmed();
    choice.isPromiscuous = m_promiscuous->isChecked();
    choice.snapLength = m_cuts->isChecked() ? m_snapLength->value() : 0;
    choice.isKept = m_keeps->isChecked();
    choice.file = m_file->text().trimmed();
    choice.megabytes = m_megabytes->value();
    choice.minutes = m_minutes->value();
    choice.files = m_files->value();
    return choice;
}

} // namespace lifeline::sources
