#include "ui/stream/stream_dialog.h"

#include "ui/text/error_text.h"
#include "ui/text/state_text.h"
#include "ui/theme/label_colour.h"
#include "ui/widgets/own_keys.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QTextBlock>
#include <QVBoxLayout>
#include <array>
#include <cerrno>

namespace lifeline::stream {
namespace {

constexpr int kColumns = 96; ///< characters that the window is wide at first
constexpr int kLines = 32;
constexpr QChar kLineFeedPicture = u'\x240A';

QString sizeText(std::uint64_t octets)
{
    return QLocale().formattedDataSize(static_cast<qint64>(octets), 1, QLocale::DataSizeSIFormat);
}

/// Dots for the pictures of control characters, where no font has them: boxes would say nothing either, and
/// are wider.
QString withoutPictures(QString text)
{
    constexpr char16_t kFirst = 0x2400;
    constexpr char16_t kLast = 0x2421;
    for (QChar& character : text)
        if (character.unicode() >= kFirst && character.unicode() <= kLast)
            character = u'·';
    return text;
}

} // namespace

StreamDialog::StreamDialog(QWidget* parent)
    : QDialog(parent),
      m_theme(theme::Theme::light()),
      m_view(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("streamDialog"));
    setWindowTitle(tr("Stream"));
    m_view->setObjectName(QStringLiteral("streamText"));
    m_view->setAccessibleName(tr("Octets of the stream"));
    m_view->setReadOnly(true);
    m_view->setUndoRedoEnabled(false);
    m_view->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_view->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(makeTools());
    column->addWidget(m_view, 1);
    column->addWidget(makeFoot());
    connect(m_view, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (m_isWriting || m_view->textCursor().hasSelection())
            return;
        if (const auto step = stepAt(m_text, m_view->textCursor().position()))
            Q_EMIT segmentChosen(*step);
    });
    connect(new QShortcut(QKeySequence(QKeySequence::Find), this), &QShortcut::activated, m_sought, [this] {
        m_sought->setFocus();
        m_sought->selectAll();
    });
    setTheme(m_theme, 1);
    const QFontMetrics metrics(m_view->font());
    resize(metrics.averageCharWidth() * kColumns, metrics.lineSpacing() * kLines);
    say();
}

QWidget* StreamDialog::makeTools()
{
    auto* tools = new QWidget(this);
    m_sides = new QComboBox(tools);
    m_sides->setObjectName(QStringLiteral("streamSides"));
    m_sides->setAccessibleName(tr("Whose octets"));
    m_sides->addItems({tr("Both ends"), tr("Client only"), tr("Server only")});
    m_form = new QComboBox(tools);
    m_form->setObjectName(QStringLiteral("streamForm"));
    m_form->setAccessibleName(tr("How octets are shown"));
    m_form->addItems({tr("As text"), tr("As hex")});
    m_sought = new QLineEdit(tools);
    m_sought->setObjectName(QStringLiteral("streamSought"));
    m_sought->setAccessibleName(tr("Find in the stream"));
    m_sought->setPlaceholderText(tr("Find in the stream"));
    m_sought->setClearButtonEnabled(true);
    m_sought->installEventFilter(this);
    for (const Side side : kBothSides) // what the colours mean
        m_speakers[side] = new QLabel(text::sideName(side), tools);
    m_answer = new QLabel(tools);
    m_answer->setTextFormat(Qt::PlainText);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_sides);
    row->addWidget(m_form);
    for (QLabel* speaker : m_speakers.values)
        row->addWidget(speaker);
    row->addWidget(m_sought, 1);
    row->addWidget(m_answer);
    for (QComboBox* box : {m_sides, m_form})
        connect(box, &QComboBox::currentIndexChanged, this, &StreamDialog::write);
    connect(m_sought, &QLineEdit::textChanged, this, [this] {
        m_isWriting = true; // what is found already grows with what is typed, and chooses no segment
        m_view->moveCursor(QTextCursor::StartOfLine);
        m_isWriting = false;
        find(false);
    });
    return tools;
}

QWidget* StreamDialog::makeFoot()
{
    auto* foot = new QWidget(this);
    m_facts = new QLabel(foot);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_facts->setObjectName(QStringLiteral("streamFacts"));
    m_more = new QPushButton(tr("Show more"), foot);
    m_more->setObjectName(QStringLiteral("streamMore"));
    m_save = new QPushButton(tr("Save octets…"), foot);
    m_save->setObjectName(QStringLiteral("streamSave"));
    auto* closing = new QPushButton(tr("Close"), foot);
    for (QPushButton* button : {m_more, m_save, closing})
        button->setAutoDefault(false);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_facts, 1);
    row->addWidget(m_more);
    row->addWidget(m_save);
    row->addWidget(closing);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_more->setEnabled(false);
        Q_EMIT moreWanted();
    });
    connect(m_save, &QPushButton::clicked, this, &StreamDialog::chooseFile);
    connect(closing, &QPushButton::clicked, this, &QDialog::close);
    return foot;
}

void StreamDialog::setOctets(std::shared_ptr<const analysis::StreamOctets> octets, const QString& title)
{
    m_octets = std::move(octets);
    setWindowTitle(title.isEmpty() ? tr("Stream") : tr("Stream of %1").arg(title));
    write();
}

Shown StreamDialog::shown() const { return static_cast<Shown>(m_sides->currentIndex()); }

void StreamDialog::write()
{
    m_text =
        m_octets ? streamText(*m_octets, shown(), static_cast<Form>(m_form->currentIndex())) : StreamText{};
    m_isWriting = true;
    const PerSide<QColor> colours = speakerColours();
    m_view->clear();
    const bool hasPictures = QFontMetrics(m_view->font()).inFont(kLineFeedPicture);
    QTextCursor cursor(m_view->document());
    cursor.beginEditBlock();
    for (const Run& run : m_text.runs) {
        QTextCharFormat format;
        format.setForeground(run.from ? colours[*run.from] : m_theme.trouble);
        if (run.from == Side::Server) // told apart without colour too
            format.setBackground(m_theme.panel);
        cursor.insertText(hasPictures ? run.text : withoutPictures(run.text), format);
    }
    cursor.endEditBlock();
    m_view->moveCursor(QTextCursor::Start);
    m_isWriting = false;
    say();
}

void StreamDialog::say()
{
    m_more->setVisible(m_octets && !m_octets->isWhole);
    m_more->setEnabled(true);
    m_save->setEnabled(m_octets && !m_octets->pieces.empty());
    if (!m_octets) {
        m_facts->setText(tr("Reading the octets again…"));
        return;
    }
    const analysis::StreamOctets& octets = *m_octets;
    if (octets.pieces.empty()) {
        m_facts->setText(tr("Neither end has sent any octets."));
        return;
    }
    QString facts = tr("Client %1, server %2", "sizes")
                        .arg(sizeText(octets.octets[Side::Client]), sizeText(octets.octets[Side::Server]));
    const std::uint64_t missing = octets.missing[Side::Client] + octets.missing[Side::Server];
    if (missing > 0)
        facts += QStringLiteral(" · ") + tr("%1 missing", "size").arg(sizeText(missing));
    if (!octets.isWhole)
        facts += QStringLiteral(" · ") + tr("only the beginning is shown");
    m_facts->setText(facts);
}

void StreamDialog::find(bool backward)
{
    const QString sought = m_sought->text();
    m_answer->clear();
    if (sought.isEmpty())
        return;
    const QTextDocument::FindFlags flags =
        backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (m_view->find(sought, flags))
        return;
    const QTextCursor before = m_view->textCursor();
    m_isWriting = true; // no segment is chosen on the way round
    m_view->moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
    m_isWriting = false;
    if (m_view->find(sought, flags))
        return;
    m_view->setTextCursor(before);
    m_answer->setText(tr("Nothing found"));
}

bool StreamDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_sought && event->type() == QEvent::KeyPress) {
        const auto& key = static_cast<QKeyEvent&>(*event);
        if (widgets::isEnter(key)) {
            find(key.modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void StreamDialog::chooseFile()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save octets"), QStringLiteral("stream.bin"));
    if (!path.isEmpty())
        save(path);
}

bool StreamDialog::save(const QString& path)
{
    QSaveFile file(path);
    const QByteArray octets = m_octets ? octetsOf(*m_octets, shown()) : QByteArray();
    errno = 0;
    if (file.open(QIODevice::WriteOnly) && file.write(octets) == octets.size() && file.commit()) {
        m_facts->setText(tr("%1 saved", "size").arg(sizeText(static_cast<std::uint64_t>(octets.size()))));
        return true;
    }
    m_facts->setText(text::errorText(Error{.code = ErrorCode::WriteFailed,
                                           .subject = path.toStdString(),
                                           .detail = file.errorString().toStdString(),
                                           .systemError = errno}));
    return false;
}

PerSide<QColor> StreamDialog::speakerColours() const
{
    return {{m_theme.accent, m_theme.segment(theme::SegmentKind::Opening)}};
}

void StreamDialog::setTheme(const theme::Theme& theme, double zoom)
{
    const bool isOther = theme.ground != m_theme.ground;
    m_theme = theme;
    m_zoom = zoom;
    setFont(theme.interfaceFont(theme::TextSize::Body, zoom));
    m_view->setFont(theme.fixedFont(theme::TextSize::Label, zoom));
    for (QLabel* label : {m_answer, m_facts}) {
        label->setFont(theme.interfaceFont(theme::TextSize::Label, zoom));
        theme::paintWith(*label, theme.dim);
    }
    for (const Side side : kBothSides) {
        m_speakers[side]->setFont(theme.interfaceFont(theme::TextSize::Label, zoom, QFont::DemiBold));
        theme::paintWith(*m_speakers[side], speakerColours()[side]);
    }
    if (isOther)
        write();
}

} // namespace lifeline::stream
