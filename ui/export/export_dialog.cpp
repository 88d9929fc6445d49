#include "ui/export/export_dialog.h"

#include "ui/export/format_delegate.h"
#include "ui/widgets/fitted.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace lifeline::ui_export {
namespace {

constexpr double kSmallestScale = 0.25;
constexpr double kLargestScale = 16;

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

ExportDialog::ExportDialog(const Offer& offer, const Choice& choice, QWidget* parent)
    : QDialog(parent),
      m_offer(offer),
      m_choice(choice)
{
    setWindowTitle(tr("Export"));
    const QFontMetrics metrics(font());
    m_formats = new QListWidget(this);
    m_formats->setObjectName(QStringLiteral("formats"));
    m_formats->setAccessibleName(tr("Format"));
    m_formats->setItemDelegate(new FormatDelegate(m_formats));
    m_formats->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_formats->setFixedWidth(metrics.averageCharWidth() * 50);
    for (const Format format : kFormats) {
        auto* item = new QListWidgetItem(title(format) + QLatin1Char('\n') + purpose(format), m_formats);
        item->setData(Qt::AccessibleTextRole, title(format) + QStringLiteral(". ") + purpose(format));
        if (format == Format::Pcapng && !offer.hasFrames)
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
    }

    auto* rightSide = new QWidget(this);
    auto* right = new QVBoxLayout(rightSide);
    right->setContentsMargins(0, 0, 0, 0);
    right->addWidget(makeOptions(offer));
    m_previewTitle = plainLabel(tr("How it begins"), this);
    right->addWidget(m_previewTitle);
    m_preview = new QPlainTextEdit(this);
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setReadOnly(true);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setAccessibleName(tr("How it begins"));
    m_preview->setMinimumHeight(metrics.height() * 8);
    right->addWidget(m_preview, 1);
    m_filler = new QWidget(this);
    right->addWidget(m_filler, 1);

    auto* body = new QHBoxLayout;
    body->setSpacing(metrics.height());
    body->addWidget(m_formats);
    // On a small screen the options scroll, and the buttons below them stay.
    auto* area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("optionsArea"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(rightSide);
    body->addWidget(area, 1);
    auto* all = new QVBoxLayout(this);
    all->addLayout(body, 1);
    all->addWidget(makeFoot());
    widgets::resizeWithinScreen(*this, {metrics.averageCharWidth() * 150, metrics.height() * 46});

    setTheme(theme::Theme::light(), 1);
    connect(m_formats, &QListWidget::currentRowChanged, this, &ExportDialog::choose);
    const auto row = std::find(kFormats.begin(), kFormats.end(), choice.format) - kFormats.begin();
    m_formats->setCurrentRow(static_cast<int>(row));
}

QWidget* ExportDialog::makeOptions(const Offer& offer)
{
    m_options = new QWidget(this);
    auto* column = new QVBoxLayout(m_options);
    column->setContentsMargins(0, 0, 0, 0);
    m_form = new QFormLayout;
    column->addLayout(m_form);
    m_form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    m_one = new QRadioButton(tr("Connection %1").arg(offer.connection), m_options);
    m_one->setObjectName(QStringLiteral("one"));
    m_all = new QRadioButton(
        tr("All %n connection(s) of the capture", nullptr, static_cast<int>(offer.connections)), m_options);
    m_all->setObjectName(QStringLiteral("all"));
    (m_choice.allConnections ? m_all : m_one)->setChecked(true);
    auto* scope = new QVBoxLayout;
    scope->addWidget(m_one);
    scope->addWidget(m_all);
    m_form->addRow(tr("What"), scope);

    m_everySegment = new QCheckBox(tr("Every segment: long runs of plain data and ACKs, too"), m_options);
    m_everySegment->setObjectName(QStringLiteral("everySegment"));
    m_everySegment->setChecked(m_choice.everySegment);
    m_form->addRow(QString(), m_everySegment);

    m_theme = new QComboBox(m_options);
    m_theme->setObjectName(QStringLiteral("theme"));
    m_theme->addItems({tr("Light, for paper"), tr("As shown")});
    m_theme->setCurrentIndex(m_choice.forPrint ? 0 : 1);
    m_form->addRow(tr("Colours"), m_theme);
    m_scale = new QDoubleSpinBox(m_options);
    m_scale->setObjectName(QStringLiteral("scale"));
    m_scale->setRange(kSmallestScale, kLargestScale);
    m_scale->setSingleStep(0.5);
    m_scale->setPrefix(QStringLiteral("× "));
    m_scale->setValue(m_choice.scale);
    m_form->addRow(tr("Scale"), m_scale);
    m_paper = new QComboBox(m_options);
    m_paper->setObjectName(QStringLiteral("paper"));
    m_paper->addItems({QStringLiteral("A4"), QStringLiteral("Letter")});
    m_paper->setCurrentIndex(m_choice.paper == Paper::A4 ? 0 : 1);
    m_form->addRow(tr("Paper"), m_paper);

    m_anonymous = new QCheckBox(tr("Anonymous"), m_options);
    m_anonymous->setObjectName(QStringLiteral("anonymous"));
    m_anonymous->setChecked(m_choice.anonymous);
    m_anonymousNote = plainLabel(QString(), m_options);
    // Not in the form: there, a text that wraps is given the height of another width.
    column->addWidget(m_anonymous);
    column->addWidget(m_anonymousNote);

    for (QCheckBox* box : {m_everySegment, m_anonymous})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::choose);
    connect(m_all, &QRadioButton::toggled, this, &ExportDialog::choose);
    for (QComboBox* box : {m_theme, m_paper})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::choose);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &ExportDialog::choose);
    return m_options;
}

QWidget* ExportDialog::makeFoot()
{
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    m_said = plainLabel(QString(), foot);
    m_said->setObjectName(QStringLiteral("said"));
    m_progress = new QProgressBar(foot);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setVisible(false);
    m_progress->setAccessibleName(tr("Written so far"));
    m_export = new QPushButton(tr("&Export…"), foot);
    m_export->setObjectName(QStringLiteral("export"));
    m_export->setDefault(true);
    m_close = new QPushButton(tr("Close"), foot);
    m_close->setObjectName(QStringLiteral("close"));
    row->addWidget(m_said, 1);
    row->addWidget(m_progress, 1);
    row->addWidget(m_export);
    row->addWidget(m_close);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::askForFile);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    return foot;
}

void ExportDialog::choose()
{
    const int row = m_formats->currentRow();
    if (row < 0)
        return;
    m_choice.format = kFormats[static_cast<std::size_t>(row)];
    m_choice.allConnections = m_all->isChecked() && holdsAll(m_choice.format);
    m_choice.everySegment = m_everySegment->isChecked() || !folds(m_choice.format);
    m_choice.anonymous = m_anonymous->isChecked();
    m_choice.forPrint = m_theme->currentIndex() == 0;
    m_choice.scale = m_scale->value();
    m_choice.paper = m_paper->currentIndex() == 0 ? Paper::A4 : Paper::Letter;
    m_said->clear();
    showOptions();
    previewAgain();
}

void ExportDialog::previewAgain()
{
    if (!m_preview->isHidden())
        Q_EMIT previewWanted(m_choice);
}

/// Only what means something for the format is there.
void ExportDialog::showOptions()
{
    const Format format = m_choice.format;
    const bool isBinary = isPicture(format) || format == Format::Pcapng;
    m_all->setEnabled(holdsAll(format) && m_offer.connections > 1);
    m_all->setToolTip(holdsAll(format) ? QString()
                                       : tr("CSV, JSON and pcapng hold all; this format shows one."));
    if (!m_all->isEnabled()) {
        const QSignalBlocker silent(m_all);
        m_one->setChecked(true);
    }
    m_form->setRowVisible(m_everySegment, folds(format));
    m_form->setRowVisible(m_theme, isPicture(format));
    m_form->setRowVisible(m_scale, format == Format::Png);
    m_form->setRowVisible(m_paper, format == Format::Pdf);
    m_anonymousNote->setText(
        format == Format::Pcapng
            ? tr("Addresses are mapped, the same one everywhere and prefixes kept; payload, names and "
                 "comments "
                 "are cut; checksums fit. What is not TCP is left out. Ports, numbers and times stay.")
            : tr("Addresses are mapped, the same one everywhere and prefixes kept; your names and comments, "
                 "and "
                 "what a recording says in words, are left out. Ports, numbers, times and marks stay."));
    m_preview->setVisible(!isBinary);
    m_filler->setVisible(isBinary);
    m_previewTitle->setText(isPicture(format)              ? tr("The picture shows the whole connection.")
                                : format == Format::Pcapng ? tr("Wireshark opens it.")
                                                           : tr("How it begins"));
}

void ExportDialog::askForFile()
{
    const QString suffix = suffixOf(m_choice.format);
    const QString proposed = m_offer.fileStem + QLatin1Char('.') + suffix;
    QString path = QFileDialog::getSaveFileName(
        this, tr("Export"), m_offer.folder.isEmpty() ? proposed : QDir(m_offer.folder).filePath(proposed),
        QStringLiteral("%1 (*.%2)").arg(title(m_choice.format), suffix));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QLatin1Char('.') + suffix;
    begin(path);
}

void ExportDialog::begin(const QString& path)
{
    m_said->clear();
    m_progress->setValue(0);
    setWriting(true);
    Q_EMIT exportWanted(m_choice, path);
}

void ExportDialog::setWriting(bool on)
{
    m_isWriting = on;
    m_progress->setVisible(on);
    m_said->setVisible(!on);
    m_formats->setEnabled(!on);
    m_options->setEnabled(!on);
    m_export->setEnabled(!on);
    m_close->setText(on ? tr("Cancel") : tr("Close"));
}

void ExportDialog::setPreview(const QString& beginning) { m_preview->setPlainText(beginning); }

void ExportDialog::setProgress(int permille) { m_progress->setValue(permille); }

void ExportDialog::setFinished(bool isGood, const QString& sentence)
{
    setWriting(false);
    m_said->setText(sentence);
    if (isGood)
        m_close->setFocus();
}

void ExportDialog::setTheme(const theme::Theme& theme, double zoom)
{
    static_cast<FormatDelegate*>(m_formats->itemDelegate())->setTheme(theme, zoom);
    m_formats->doItemsLayout();
    m_preview->setFont(theme.fixedFont(theme::TextSize::Small, zoom));
    QPalette dim = m_anonymousNote->palette();
    dim.setColor(QPalette::WindowText, theme.dim);
    m_anonymousNote->setPalette(dim);
    m_previewTitle->setPalette(dim);
}

void ExportDialog::reject()
{
    if (!m_isWriting)
        return QDialog::reject();
    Q_EMIT cancelled();
    setFinished(false, tr("Cancelled; nothing was written."));
}

} // namespace lifeline::ui_export
