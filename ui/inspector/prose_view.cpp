#include "ui/inspector/prose_view.h"

#include "ui/text/unbroken.h"
#include "ui/widgets/own_keys.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextDocument>
#include <QUrl>
#include <QWheelEvent>

#include <cmath>
#include <memory>
#include <utility>

namespace lifeline::inspector {

namespace {

constexpr int kUsualWidth = 240; // before a layout says how wide it is
constexpr double kAboveParagraph = 8;
constexpr double kAboveRemark = 2;
constexpr double kSelectionTint = 0.35;

} // namespace

ProseView::ProseView(QWidget* parent) : QTextBrowser(parent), m_theme(theme::Theme::light())
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    // Enter belongs to the link that has the focus, not to "Run lesson".
    new widgets::OwnKeys(*this, [this](const QKeyEvent& key) {
        return widgets::isEnter(key) && textCursor().charFormat().isAnchor();
    });
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        bool isNumber = false;
        const uint step = url.path().toUInt(&isNumber);
        if (isNumber)
            Q_EMIT segmentChosen(step);
    });
}

void ProseView::setParagraphs(std::vector<Paragraph> paragraphs)
{
    if (paragraphs == m_paragraphs)
        return; // keeps what is selected in it
    m_paragraphs = std::move(paragraphs);
    write();
}

void ProseView::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_zoom = zoom;
    // Stronger than a selected row's tint, which cannot be seen between lines of text.
    QPalette marked = palette();
    marked.setColor(QPalette::Highlight, theme::blended(theme.panel, theme.accent, kSelectionTint));
    marked.setColor(QPalette::HighlightedText, theme.text);
    setPalette(marked);
    write();
}

void ProseView::write()
{
    document()->setDefaultFont(m_theme.interfaceFont(theme::TextSize::Label, m_zoom));
    document()->clear();
    QTextCursor cursor(document());
    bool isFirst = true;
    for (const Paragraph& paragraph : m_paragraphs) {
        QTextBlockFormat block;
        block.setTopMargin(isFirst ? 0 : (paragraph.isQuiet ? kAboveRemark : kAboveParagraph) * m_zoom);
        if (isFirst)
            cursor.setBlockFormat(block);
        else
            cursor.insertBlock(block);
        isFirst = false;
        for (const text::Run& run : paragraph.prose.runs())
            cursor.insertText(run.kind == text::Run::Kind::Words ? text::unbroken(run.text) : run.text,
                              formatOf(run, paragraph.isQuiet));
    }
    m_measuredWidth = -1;
    updateGeometry();
}

QTextCharFormat ProseView::formatOf(const text::Run& run, bool isQuiet) const
{
    const theme::TextSize size = isQuiet ? theme::TextSize::Small : theme::TextSize::Label;
    QTextCharFormat format;
    format.setFont(m_theme.interfaceFont(size, m_zoom));
    format.setForeground(isQuiet ? m_theme.dim : m_theme.text);
    switch (run.kind) {
    case text::Run::Kind::Words:
        break;
    case text::Run::Kind::Command:
        format.setFont(m_theme.fixedFont(theme::TextSize::Small, m_zoom));
        format.setBackground(m_theme.raised);
        break;
    case text::Run::Kind::Segment:
        format.setAnchor(true);
        format.setAnchorHref(QString::number(run.step));
        format.setForeground(m_theme.accent);
        format.setFontUnderline(true);
        break;
    }
    return format;
}

int ProseView::heightForWidth(int width) const
{
    if (width != m_measuredWidth) {
        // Measured on a copy: the document on the screen keeps its width.
        const std::unique_ptr<QTextDocument> copy(document()->clone());
        copy->documentLayout()->setPaintDevice(viewport());
        copy->setDocumentMargin(0);
        copy->setTextWidth(width);
        m_measuredWidth = width;
        m_measuredHeight = static_cast<int>(std::ceil(copy->size().height()));
    }
    return m_measuredHeight;
}

QSize ProseView::sizeHint() const { return {kUsualWidth, heightForWidth(kUsualWidth)}; }

QSize ProseView::minimumSizeHint() const { return {0, QFontMetrics(document()->defaultFont()).height()}; }

void ProseView::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the page scrolls
}

} // namespace lifeline::inspector
