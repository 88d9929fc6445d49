#include "ui/handout/handout.h"

#include "ui/handout/handout_ladder.h"
#include "ui/handout/sheet.h"
#include "ui/ladder/picture_pieces.h"
#include "ui/text/question_text.h"
#include "ui/text/unbroken.h"

#include <QCoreApplication>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace lifeline::handout {

namespace {

using teaching::Question;

struct HandoutText {
    Q_DECLARE_TR_FUNCTIONS(Handout)
};

constexpr double kMarginMillimetres = 15; // holes are punched there
constexpr double kIndent = 34; // of what stands beside a number
constexpr int kRuledLines = 2; // a reason in two lines

/// "a)", "b)", …
QString letterOf(std::size_t choice)
{
    return QString(QLatin1Char(static_cast<char>('a' + choice))) + QLatin1Char(')');
}

/// What is already seen when it is asked.
QString momentText(const Question& question)
{
    switch (question.moment) {
    case teaching::Moment::BeforeSending:
        return HandoutText::tr("Just before:", "a question is about a moment before the marked segment");
    case teaching::Moment::OnTheWay:
        return HandoutText::tr("While it is on its way:", "a question is about the marked segment");
    case teaching::Moment::BeforeReturn:
        return HandoutText::tr("In the program:", "a question is about a system call");
    }
    return {};
}

class Writer {
public:
    Writer(Sheet& sheet, const Handout& handout, const theme::Theme& theme)
        : m_sheet(sheet),
          m_handout(handout),
          m_theme(theme)
    {
    }

    void front(const QPaintDevice& device)
    {
        m_sheet.write(m_handout.title, m_sheet.font(theme::TextSize::Title, QFont::DemiBold), m_theme.text);
        m_sheet.write(text::unbroken(m_handout.summary), m_body, m_theme.text);
        if (!m_handout.watch.isEmpty()) {
            m_sheet.heading(HandoutText::tr("What to watch"));
            for (const QString& watch : m_handout.watch)
                numbered(QStringLiteral("•"), watch);
        }
        if (m_handout.life) {
            m_sheet.heading(HandoutText::tr("The connection"));
            paintLadder(m_sheet, device, m_handout, m_theme);
        }
        if (m_handout.questions.empty()) // nothing is given away
            narration();
    }

    void questions()
    {
        if (m_handout.questions.empty())
            return;
        m_sheet.heading(HandoutText::tr("Questions"));
        for (std::size_t i = 0; i < m_handout.questions.size(); ++i)
            ask(i);
    }

    void answers()
    {
        if (m_handout.questions.empty())
            return;
        m_sheet.newPage();
        m_sheet.write(HandoutText::tr("Answers: %1", "a lesson").arg(m_handout.title),
                      m_sheet.font(theme::TextSize::Title, QFont::DemiBold), m_theme.text);
        for (std::size_t i = 0; i < m_handout.questions.size(); ++i)
            answer(i);
        narration();
    }

private:
    void narration()
    {
        if (m_handout.narration.empty())
            return;
        m_sheet.heading(HandoutText::tr("What happens"));
        for (std::size_t i = 0; i < m_handout.narration.size(); ++i)
            numbered(QString::number(i + 1), m_handout.narration[i].text);
    }

    /// A paragraph with a number before it, in one piece.
    void numbered(const QString& number, const QString& text)
    {
        const QString joined = text::unbroken(text);
        m_sheet.need(m_sheet.heightOf(joined, m_body, kIndent));
        const double y = m_sheet.y();
        m_sheet.write(joined, m_body, m_theme.text, kIndent);
        QPainter& painter = m_sheet.painter();
        const QFont face = m_sheet.font(theme::TextSize::Label, QFont::DemiBold);
        painter.setFont(face);
        painter.setPen(m_theme.accent);
        painter.drawText(QPointF(0, y + QFontMetricsF(m_body, painter.device()).ascent()), number);
    }

    QString asked(const Question& question) const
    {
        return momentText(question) + QLatin1Char(' ') + text::questionText(question, *m_handout.life);
    }

    /// All choices in one line, with wide gaps.
    QString choices(const Question& question) const
    {
        QStringList choices;
        for (std::size_t i = 0; i < question.choices.size(); ++i)
            choices.append(letterOf(i) + QChar(QChar::Nbsp)
                           + text::choiceText(question.choices[i], question, *m_handout.life)
                                 .replace(QLatin1Char(' '), QChar(QChar::Nbsp)));
        return choices.join(QStringLiteral("     "));
    }

    void ask(std::size_t index)
    {
        const Question& question = m_handout.questions[index];
        constexpr double kRoom = 60; // of the lines to write on
        m_sheet.need(m_sheet.heightOf(asked(question), m_body, kIndent)
                     + m_sheet.heightOf(choices(question), m_body, kIndent) + kRoom);
        numbered(questionName(index), asked(question));
        m_sheet.write(choices(question), m_body, m_theme.text, kIndent);
        m_sheet.ruled(kRuledLines, kIndent);
    }

    void answer(std::size_t index)
    {
        const Question& question = m_handout.questions[index];
        const QString right = letterOf(question.answer) + QLatin1Char(' ')
            + text::choiceText(question.choices[question.answer], question, *m_handout.life);
        const QString reason =
            text::reasonText(question, *m_handout.life,
                             m_handout.examination ? m_handout.examination->remarks.findings
                                                   : std::vector<analysis::Finding>{});
        m_sheet.space(4);
        m_sheet.need(m_sheet.heightOf(asked(question), m_body, kIndent)
                     + m_sheet.heightOf(right, m_body, kIndent) + m_sheet.heightOf(reason, m_body, kIndent));
        numbered(questionName(index), asked(question));
        m_sheet.write(text::unbroken(right), m_sheet.font(theme::TextSize::Label, QFont::DemiBold),
                      m_theme.text, kIndent);
        if (!reason.isEmpty())
            m_sheet.write(text::unbroken(reason), m_body, m_theme.dim, kIndent);
    }

    Sheet& m_sheet;
    const Handout& m_handout;
    const theme::Theme& m_theme;
    QFont m_body = m_sheet.font(theme::TextSize::Label);
};

} // namespace

Expected<void> writeHandout(const QString& path, const Handout& handout, ladder::PageFormat page)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return ladder::pictureFailed(ErrorCode::CannotOpen, path, file.errorString());
    {
        QPdfWriter pdf(&file);
        pdf.setResolution(ladder::kDotsPerInch);
        const QMarginsF margins(kMarginMillimetres, kMarginMillimetres, kMarginMillimetres,
                                kMarginMillimetres);
        pdf.setPageLayout(
            QPageLayout(QPageSize(page == ladder::PageFormat::A4 ? QPageSize::A4 : QPageSize::Letter),
                        QPageLayout::Portrait, margins, QPageLayout::Millimeter));
        pdf.setCreator(QStringLiteral("Lifeline"));
        pdf.setTitle(handout.title);
        QPainter painter;
        if (!painter.begin(&pdf)) {
            file.cancelWriting();
            return ladder::pictureFailed(ErrorCode::WriteFailed, path, QStringLiteral("PDF"));
        }
        const theme::Theme theme = theme::Theme::light();
        Sheet sheet(pdf, painter, theme, handout.title);
        Writer writer(sheet, handout, theme);
        writer.front(pdf);
        writer.questions();
        writer.answers();
    }
    if (!file.commit())
        return ladder::pictureFailed(ErrorCode::WriteFailed, path, file.errorString());
    return {};
}

} // namespace lifeline::handout
